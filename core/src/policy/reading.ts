/** Reads the words of a document that has no faults: its zones, times and durations, and what its ids stand for. */
import { DAY_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { parseDuration } from '../time/duration';
import { parseClock, parseDateTime } from '../time/localTime';
import type { LocalDateTime } from '../time/localTime';
import { toInstantAfterGap } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';
import { zoneRules } from '../time/zones';

export function zoneNamed(name: string): ZoneRules {
  return known(zoneRules(name), name);
}

export function localTime(text: string): LocalDateTime {
  return known(parseDateTime(text), text);
}

/** A local time that the clock jumps over is the instant of the jump, as where a shift changes (ROT1). */
export function instantIn(zone: ZoneRules, text: string): Instant {
  return toInstantAfterGap(zone, localTime(text));
}

/** Milliseconds since local midnight. */
export function clockTime(text: string): number {
  return known(parseClock(text), text);
}

/** `dayMs`: what a day (`2d`) means where the duration is counted. */
export function durationMs(text: string, dayMs: number = DAY_MS): number {
  return known(parseDuration(text, dayMs), text);
}

export function optionalMs<Name extends string>(
  name: Name,
  text: string | undefined,
  dayMs: number = DAY_MS,
): { [name in Name]?: number } {
  return text === undefined ? {} : ({ [name]: durationMs(text, dayMs) } as { [name in Name]: number });
}

export function lookUp<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  what: string,
): (id: string) => Entry {
  return (id) =>
    known(
      entries.find((entry) => entry.id === id),
      `${what} ${id}`,
    );
}

/** Faults are found before a policy is compiled; whatever is still unreadable here is our mistake. */
export function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`A policy with faults was compiled: ${what}.`);
  return value;
}
