/**
 * A recurring time interval, such as the hours in which a notice is held back: an instant is inside
 * where every field that is given matches its wall clock. Semantics of Alertmanager's time intervals.
 */
import type { Instant } from '../time/instant';
import { calendarDate, dateFrom, dateOf, startOf, weekdayOf } from '../time/localTime';
import type { CalendarDate, Weekday } from '../time/localTime';
import { toLocal } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';

export interface RecurringInterval {
  readonly zone: ZoneRules;
  /** Milliseconds of wall clock since local midnight, `[fromMs, toMs)`. */
  readonly times?: readonly { readonly fromMs: number; readonly toMs: number }[];
  readonly weekdays?: readonly Weekday[];
  /** 1 is the first day of the month, -1 its last; what lies beyond the month is cut. */
  readonly daysOfMonth?: readonly InclusiveRange[];
  /** 1 to 12. */
  readonly months?: readonly InclusiveRange[];
  readonly years?: readonly InclusiveRange[];
}

export interface InclusiveRange {
  readonly first: number;
  readonly last: number;
}

export interface NamedIntervals {
  readonly name: string;
  readonly intervals: readonly RecurringInterval[];
}

export function isWithin(interval: RecurringInterval, at: Instant): boolean {
  const local = toLocal(interval.zone, at);
  const date = dateOf(local);
  const clock = local - startOf(date);
  const { year, month, day } = calendarDate(date);
  return (
    matches(interval.times, ({ fromMs, toMs }) => clock >= fromMs && clock < toMs) &&
    matches(interval.weekdays, (weekday) => weekday === weekdayOf(date)) &&
    matches(interval.daysOfMonth, (range) => holdsDay(range, { year, month, day })) &&
    matches(interval.months, (range) => holds(range, month)) &&
    matches(interval.years, (range) => holds(range, year))
  );
}

/** The names of those that hold the instant in any of their intervals, in the order given. */
export function mutedBy(named: readonly NamedIntervals[], at: Instant): string[] {
  return named.filter(({ intervals }) => intervals.some((it) => isWithin(it, at))).map(({ name }) => name);
}

/** A field that is absent matches everything, an empty one nothing. */
function matches<T>(field: readonly T[] | undefined, test: (entry: T) => boolean): boolean {
  return field === undefined || field.some(test);
}

function holds({ first, last }: InclusiveRange, value: number): boolean {
  return value >= first && value <= last;
}

/** Counted from the end, a range may begin before the month or end after it; one wholly outside never matches. */
function holdsDay({ first, last }: InclusiveRange, { year, month, day }: CalendarDate): boolean {
  const length = daysIn(year, month);
  const fromStart = (written: number): number => (written < 0 ? length + written + 1 : written);
  return holds({ first: fromStart(first), last: fromStart(last) }, day);
}

function daysIn(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return dateFrom(next) - dateFrom({ year, month, day: 1 });
}
