/** All IANA zones, packed at build time from tzdata (`scripts/generateZones.mjs`), unpacked one by one when asked for. */
import { MINUTE_MS } from './instant';
import type { ZoneRules } from './zoneRules';
import { courses, lengths, packedZones, zoneFamilies } from './generated/packedZones';

export { tzdataVersion } from './generated/packedZones';

const unpacked = new Map<string, ZoneRules>();

/** Undefined where no zone has that name. */
export function zoneRules(zone: string): ZoneRules | undefined {
  const known = unpacked.get(zone);
  if (known) return known;
  const canonical = canonicalNames()[zone] ?? zone;
  const packed = own(packedZones, canonical);
  if (packed === undefined) return undefined;
  const rules = unpack(zone, packed);
  unpacked.set(zone, rules);
  return rules;
}

/** Every name that `zoneRules` knows, aliases among them, sorted. */
export function zoneNames(): string[] {
  return [...Object.keys(packedZones), ...Object.keys(canonicalNames())].sort();
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
  let minute = 0;
  const transitions: number[] = [];
  for (let i = 0; i < namesText.length; i += 2) {
    minute += lengths[parseInt(namesText.slice(i, i + 2), 36)] ?? NaN;
    transitions.push(minute * MINUTE_MS);
  }
  // Past what is written the last two stretches take turns.
  const digits = stretchesText.split('');
  while (digits.length <= transitions.length) digits.push(digits[digits.length - 2] ?? '0');
  const stretches = digits.map((digit) => kinds[parseInt(digit, 36)] ?? ['0', zone]);
  return {
    zone,
    transitions,
    offsetsMs: stretches.map(([offset]) => parseInt(offset ?? '0', 36) * MINUTE_MS),
    abbreviations: stretches.map(([, abbreviation]) => abbreviation ?? zone),
  };
}

let namesByAlias: { readonly [alias: string]: string } | undefined;

function canonicalNames(): { readonly [alias: string]: string } {
  if (namesByAlias) return namesByAlias;
  const names: { [alias: string]: string } = Object.create(null) as { [alias: string]: string };
  for (const family of zoneFamilies) {
    const [name = '', ...aliases] = family.split(' ');
    for (const alias of aliases) names[alias] = name;
  }
  return (namesByAlias = names);
}

/** `__proto__` and its like are no zones. */
function own(table: { readonly [name: string]: string }, name: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}
