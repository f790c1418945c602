/**
 * Whether somebody is on call at every instant. A document has no clock, so it is asked where its
 * answers can differ: what recurs by the day, week, month and year, and the changes of clocks, for a
 * year from the schedule's start; what is dated (overrides, swaps, temporary schedules, the ends of
 * rotations, the single days of calendars) where it is.
 */
import { uncovered } from '../oncall/cover';
import { firstStart, lastEnd } from '../oncall/shiftPattern';
import { join } from '../oncall/stretch';
import type { Stretch } from '../oncall/stretch';
import { DAY_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { dateFrom, parseDate, startOf } from '../time/localTime';
import { toInstant } from '../time/zoneRules';
import { zoneRules } from '../time/zones';
import type { CalendarDocument } from './calendarDocument';
import type { OnCallSchedule } from './policy';
import type { PolicyDocument } from './policyDocument';
import type { LayerDocument } from './scheduleDocument';

/** Long enough for every day of the year to come round once. */
const YEAR_MS = 366 * DAY_MS;

/** Where only what has no start is on call, any year shows all that recurs: this one begins. */
const ANY_YEAR: Instant = startOf(dateFrom({ year: 2026, month: 1, day: 1 }));

/** The first `count` gaps, ascending; each cut to the time that was looked at. */
export function gapsInCover(document: PolicyDocument, onCall: OnCallSchedule, count: number): Stretch[] {
  const gaps: Stretch[] = [];
  for (const { start, end } of lookedAt(document, onCall)) {
    gaps.push(...uncovered(onCall.schedule, start, end));
    if (gaps.length >= count) break;
  }
  return gaps.slice(0, count);
}

/** What lies before the start is over; a stretch that lasts for years is looked at for its first. */
export function lookedAt(document: PolicyDocument, { id, schedule }: OnCallSchedule): Stretch[] {
  const rotations = schedule.layers.flatMap(({ staffing }) =>
    staffing.kind === 'rotation' ? [staffing.rotation.pattern] : [],
  );
  const startsAt = rotations.length === 0 ? ANY_YEAR : Math.max(...rotations.map(firstStart));
  const ends = rotations.flatMap((pattern) => lastEnd(pattern) ?? []);
  const layers = document.schedules?.find((it) => it.id === id)?.layers ?? [];
  const dated = [
    ...schedule.overrides,
    ...schedule.temporary,
    ...ends.map((end) => ({ start: end, end: end + 7 * DAY_MS })),
    ...datedDays(document.calendars, layers),
  ];
  const cut = dated.map(({ start, end }) => ({ start, end: Math.min(end, start + YEAR_MS) }));
  return join([{ start: startsAt, end: startsAt + YEAR_MS }, ...cut.filter(({ end }) => end > startsAt)]);
}

/** The single days of the calendars by which layers are on duty, with the nights before and after. */
function datedDays(calendars: readonly CalendarDocument[], layers: readonly LayerDocument[]): Stretch[] {
  const named = calendars.filter(({ id }) => layers.some(({ calendar }) => calendar === id));
  const including = named.flatMap(({ including: ids = [] }) => calendars.filter(({ id }) => ids.includes(id)));
  return [...named, ...including].flatMap(({ zone, holidays = [], dates = [], breaks = [] }) => {
    const rules = zoneRules(zone);
    return [...holidays, ...dates, ...breaks].flatMap(({ date }) => {
      // A yearly holiday, `12-25`, recurs.
      const day = parseDate(date);
      if (!rules || day === undefined) return [];
      return [{ start: toInstant(rules, startOf(day - 1)), end: toInstant(rules, startOf(day + 2)) }];
    });
  });
}
