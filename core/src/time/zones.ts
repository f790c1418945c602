/** All IANA zones, packed at build time from tzdata (`scripts/generateZones.mjs`), unpacked one by one when asked for. */
import { MINUTE_MS } from './instant';
import type { ZoneRules } from './zoneRules';
import { courses, lengths, packedZones, zoneAliases } from './generated/packedZones';

export { tzdataVersion } from './generated/packedZones';

const unpacked = new Map<string, ZoneRules>();

/** Undefined where no zone has that name. */
export function zoneRules(zone: string): ZoneRules | undefined {
  const known = unpacked.get(zone);
  if (known) return known;
  const canonical = own(zoneAliases, zone) ?? zone;
  const packed = own(packedZones, canonical);
  if (packed === undefined) return undefined;
  const rules = unpack(zone, packed);
  unpacked.set(zone, rules);
  return rules;
}

/** Every name that `zoneRules` knows, aliases among them, sorted. */
export function zoneNames(): string[] {
  return [...Object.keys(packedZones), ...Object.keys(zoneAliases)].sort();
}

export const utc: ZoneRules = { zone: 'UTC', transitions: [], offsetsMs: [0], abbreviations: ['UTC'] };

/**
 * A zone is `offset abbreviation;…|its course`; a course is `which of these, stretch by stretch|` and
 * for each change two digits that name the minutes since the one before. Offsets, stretches and
 * names are in base 36, the course's place in decimals.
 */
function unpack(zone: string, packed: string): ZoneRules {
  const [kindsText = '', course = ''] = packed.split('|');
  const [stretchesText = '', namesText = ''] = (courses[Number(course)] ?? '').split('|');
  const kinds = kindsText.split(';').map((kind) => kind.split(' '));
  const stretches = stretchesText.split('').map((digit) => kinds[parseInt(digit, 36)] ?? ['0', zone]);
  let minute = 0;
  const transitions: number[] = [];
  for (let i = 0; i < namesText.length; i += 2) {
    minute += lengths[parseInt(namesText.slice(i, i + 2), 36)] ?? NaN;
    transitions.push(minute * MINUTE_MS);
  }
  return {
    zone,
    transitions,
    offsetsMs: stretches.map(([offset]) => parseInt(offset ?? '0', 36) * MINUTE_MS),
    abbreviations: stretches.map(([, abbreviation]) => abbreviation ?? zone),
  };
}

/** `__proto__` and its like are no zones. */
function own(table: { readonly [name: string]: string }, name: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}
