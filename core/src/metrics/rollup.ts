/**
 * One day of one slice (a team, a service, a priority) as counts and histograms of times. A dashboard
 * reads days, not tickets; days, and parts of a day that were rolled up apart, merge in any order.
 */
import type { EscalationEvent } from '../escalation/event';
import type { Instant } from '../time/instant';
import { calendarDate, dateOf } from '../time/localTime';
import { toLocal } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';
import { acknowledgementTimes } from './acknowledgementTimes';
import type { LogHistogram } from './logHistogram';
import { histogramOf, mergeHistograms } from './logHistogram';

export interface Rollup {
  readonly counts: { readonly [name: string]: number };
  readonly times: { readonly [name: string]: LogHistogram };
}

export interface DailyRollup extends Rollup {
  /** `2026-11-17`, on the wall clock of the zone that it was rolled up in. */
  readonly day: string;
}

/** One thing that happened, and maybe how long it took. */
export interface Happened {
  readonly at: Instant;
  readonly name: string;
  readonly tookMs?: number;
}

/** By day, earliest first. A time belongs to the day on which it ended. */
export function rollUp(happened: readonly Happened[], zone: ZoneRules): DailyRollup[] {
  const byDay = new Map<string, Happened[]>();
  for (const one of happened) {
    put(byDay, dayOf(zone, one.at), one);
  }
  return inOrder([...byDay].map(([day, held]) => ({ day, ...rollupOf(held) })));
}

/** Each day once, earliest first. */
export function mergeDays(parts: readonly (readonly DailyRollup[])[]): DailyRollup[] {
  const byDay = new Map<string, DailyRollup[]>();
  for (const rollup of parts.flatMap((days) => days)) {
    put(byDay, rollup.day, rollup);
  }
  return inOrder([...byDay].map(([day, held]) => ({ day, ...mergeRollups(held) })));
}

/** Any rollups as one: days to a month, teams to a company. */
export function mergeRollups(rollups: readonly Rollup[]): Rollup {
  const counts = new Map<string, number>();
  const times = new Map<string, LogHistogram[]>();
  for (const rollup of rollups) {
    for (const [name, count] of Object.entries(rollup.counts)) counts.set(name, (counts.get(name) ?? 0) + count);
    for (const [name, histogram] of Object.entries(rollup.times)) put(times, name, histogram);
  }
  return {
    counts: byName(counts),
    times: byName(new Map([...times].map(([name, histograms]) => [name, mergeHistograms(histograms)]))),
  };
}

/** What an escalation's events say: what happened, and the times of MET-R1 and, after all else, MET-R2. */
export function happenedIn(events: readonly EscalationEvent[], openedAt: Instant): Happened[] {
  let risen = false;
  const happened = events.flatMap((event): Happened[] => {
    if (event.type !== 'LevelOpened') return [{ at: event.at, name: event.type }];
    const level: Happened = { at: event.at, name: `LevelOpened:${event.level}` };
    if (event.level === 1 || risen) return [level];
    risen = true;
    return [level, { at: event.at, name: 'timeToEscalate', tookMs: event.at - openedAt }];
  });
  const acknowledged = acknowledgementTimes(events).map(({ at, tookMs }) => ({
    at,
    name: 'timeToAcknowledge',
    tookMs,
  }));
  return [...happened, ...acknowledged];
}

function rollupOf(happened: readonly Happened[]): Rollup {
  const counts = new Map<string, number>();
  const times = new Map<string, number[]>();
  for (const { name, tookMs } of happened) {
    if (tookMs === undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    else put(times, name, tookMs);
  }
  return {
    counts: byName(counts),
    times: byName(new Map([...times].map(([name, held]) => [name, histogramOf(held)]))),
  };
}

function put<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const held = lists.get(name);
  if (held) held.push(value);
  else lists.set(name, [value]);
}

function dayOf(zone: ZoneRules, at: Instant): string {
  const { year, month, day } = calendarDate(dateOf(toLocal(zone, at)));
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function inOrder(days: readonly DailyRollup[]): DailyRollup[] {
  return [...days].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function byName<Value>(held: ReadonlyMap<string, Value>): { readonly [name: string]: Value } {
  return Object.fromEntries([...held].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
