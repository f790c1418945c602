/** What the page shows of one schedule over a stretch: computed by the engine, in the words of the page. */
import { isGap, onCallPeriods } from '@rungs/core';
import type { CoverOfSchedule, OnCallEntry, OnCallPeriod, PersonId, PolicySchedule, Stretch } from '@rungs/core';
import { onCallWords } from '../messages/oncall';

const words = onCallWords;
const DAY_MS = 86_400_000;
const LONGEST_AHEAD_MS = 60 * DAY_MS;

export type Period = OnCallPeriod<PersonId>;
export type Names = (person: PersonId) => string;

export function namesIn({ people }: PolicySchedule): Names {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (person) => names.get(person) ?? person;
}

export interface NowAndNext {
  readonly now: Period;
  /** Undefined where nothing changes for as long as is looked ahead. */
  readonly next: Period | undefined;
}

export function nowAndNext({ schedule }: PolicySchedule, at: number): NowAndNext {
  const [now, next] = onCallPeriods(schedule, at, at + LONGEST_AHEAD_MS);
  if (!now) throw new Error('a schedule answered for no time');
  return { now, next };
}

export function whoIn({ answer }: Period, name: Names): string {
  return isGap(answer) ? words.now.nobody : answer.onCall.map(({ participant }) => name(participant)).join(', ');
}

export function whyIn({ answer }: Period, name: Names): string {
  return isGap(answer) ? '' : answer.onCall.map((entry) => sourceOf(entry, name)).join('; ');
}

export function isOverridden({ answer }: Period): boolean {
  return !isGap(answer) && answer.onCall.some(({ source }) => source.kind === 'override');
}

export function isEmpty({ answer }: Period): boolean {
  return isGap(answer);
}

function sourceOf({ source }: OnCallEntry<PersonId>, name: Names): string {
  switch (source.kind) {
    case 'shift':
      return words.source.shift(source.layer);
    case 'fixed':
      return words.source.fixed(source.layer);
    case 'override':
      return words.source.override(source.override, source.insteadOf && name(source.insteadOf.participant));
    case 'temporarySchedule':
      return words.source.temporarySchedule(source.temporary);
  }
}

/** Two weeks from the Monday of the zone's week in which `at` lies; days by the zone's own midnights. */
export function fortnightOf(at: number, zone: string, shift: number): Stretch & { readonly days: readonly number[] } {
  const monday = midnight(at, zone, -weekdayOf(at, zone) + shift * 14);
  const days = Array.from({ length: 14 }, (_, day) => midnight(monday + 12 * 3_600_000, zone, day));
  return { start: days[0] ?? monday, end: midnight(monday + 12 * 3_600_000, zone, 14), days };
}

/** 0 for Monday. */
function weekdayOf(at: number, zone: string): number {
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' }).format(at);
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(name);
}

/** The first instant of the day that is `days` after the day of `at` there. */
function midnight(at: number, zone: string, days: number): number {
  const date = wallOf(at, zone);
  const wanted = Date.UTC(date.year, date.month - 1, date.day + days);
  // The wall clock may be off by the zone's offset, which itself depends on the instant: twice is enough.
  let guess = wanted - offsetAt(wanted, zone);
  guess = wanted - offsetAt(guess, zone);
  return guess;
}

function offsetAt(at: number, zone: string): number {
  const { year, month, day, hour, minute } = wallOf(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000;
}

function wallOf(at: number, zone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}

/** The overrides that touch the stretch, in words. */
export function overridesIn({ schedule }: CoverOfSchedule, { start, end }: Stretch) {
  const name = namesIn(schedule);
  return schedule.schedule.overrides
    .filter((it) => it.start < end && it.end > start)
    .map((it) => ({
      id: it.id,
      start: it.start,
      end: it.end,
      what:
        it.kind === 'replace'
          ? words.overrides.replace(name(it.participant), name(it.by))
          : words.overrides[it.kind](name(it.participant)),
    }));
}
