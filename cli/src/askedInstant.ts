/** An instant that somebody asks about: `--at`, `--until`. Nights when clocks change are read by TIM2, and said so. */
import { formatDateTime, offsetAt, toInstant, toLocal, zoneRules } from '@rungs/core';
import type { Instant, ZoneRules } from '@rungs/core';
import { readInstant } from '@rungs/shared-types';
import { Refused } from './refused';

export interface AskedInstant {
  readonly at: Instant;
  /** Where the clock of that night shows the time twice, or never. */
  readonly note?: string;
}

/** `option` is what the usage calls it. */
export function askedInstant(option: string, text: string, zone: ZoneRules): AskedInstant {
  const at = readInstant(text, zone);
  if (at === undefined) {
    throw new Refused({
      where: option,
      why: `“${text}” is no time.`,
      remedy: 'Write a time such as 2026-11-22T03:00, or 2026-11-22T03:00+01:00.',
    });
  }
  const note = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? undefined : nightNote(at, localOf(text), zone);
  return { at, ...(note !== undefined && { note }) };
}

/** `--zone`, else the policy's own. */
export function askedZone(name: string): ZoneRules {
  const zone = zoneRules(name);
  if (zone) return zone;
  throw new Refused({
    where: '--zone',
    why: `There is no time zone “${name}”.`,
    remedy: 'Write an IANA name such as Europe/Berlin.',
  });
}

function localOf(text: string): string {
  return text.slice(0, 16);
}

function nightNote(at: Instant, written: string, zone: ZoneRules): string | undefined {
  const local = toLocal(zone, at);
  if (new Date(local).toISOString().slice(0, 16) !== written) {
    return `The clock in ${zone.zone} jumps over ${written}; it is read as ${formatDateTime(at, zone)}.`;
  }
  const second = local - offsetAt(zone, at + DAY_MS);
  if (second <= at || toLocal(zone, second) !== local || toInstant(zone, local) !== at) return undefined;
  return `The clock in ${zone.zone} shows ${written} twice; this is the first, ${formatDateTime(at, zone)}. The second is ${new Date(second).toISOString().slice(0, 16)}Z.`;
}

/** No clock changes twice within a day. */
const DAY_MS = 86_400_000;
