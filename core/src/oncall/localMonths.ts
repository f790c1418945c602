/** The same wall-clock time some months on, and what becomes of a day that the month does not have. */
import { DAY_MS } from '../time/instant';
import { calendarDate, dateFrom, dateOf, startOf } from '../time/localTime';
import type { LocalDateTime } from '../time/localTime';

/**
 * 31 January and a month: `lastDay` is 28 February; `nextMonth` counts on into March (3 March), as
 * GoAlert does.
 */
export type MonthOverflow = 'lastDay' | 'nextMonth';

export function addMonths(local: LocalDateTime, months: number, overflow: MonthOverflow): LocalDateTime {
  const { year, month, day } = calendarDate(dateOf(local));
  const target = year * 12 + month - 1 + months;
  const counted = firstOfMonth(target) + day - 1;
  const fits = day <= 28 || overflow === 'nextMonth';
  return startOf(fits ? counted : Math.min(counted, firstOfMonth(target + 1) - 1)) + clockOf(local);
}

/** Months since January of year 0. */
export function monthOf(local: LocalDateTime): number {
  const { year, month } = calendarDate(dateOf(local));
  return year * 12 + month - 1;
}

/** The date of a month's first day. */
export function firstOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return dateFrom({ year, month: month - year * 12 + 1, day: 1 });
}

/** Milliseconds since local midnight, as the wall clock shows them. */
export function clockOf(local: LocalDateTime): number {
  return local - Math.floor(local / DAY_MS) * DAY_MS;
}
