/**
 * The named ranges of dates that filters speak of, such as `beginningOfLastWeek` or `daysAgoEnd(3)`, in a zone.
 * Weeks begin on Monday, as the documentation of the values for date and time fields has it.
 */
import type { Instant } from '@rungs/core';
import { instantAt, wallClockAt, type WallClock } from './zoneTime';

export const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** The first instant of the unit that many units away from the one in which the instant lies. */
export function startOf(unit: Unit, at: Instant, zone: string, away = 0): Instant {
  return instantAt(moved(floor(wallClockAt(at, zone), unit), unit, away), zone);
}

/** The last second of it. */
export function endOf(unit: Unit, at: Instant, zone: string, away = 0): Instant {
  return startOf(unit, at, zone, away + 1) - 1000;
}

/** The same time of day, so many units away. */
export function unitsAway(unit: Unit, at: Instant, zone: string, away: number): Instant {
  if (unit === 'minute') return at + away * 60_000;
  if (unit === 'hour') return at + away * 3_600_000;
  return instantAt(moved(wallClockAt(at, zone), unit, away), zone);
}

export type DateFunction = (...given: readonly unknown[]) => Instant;

/** `beginningOf…`, `endOf…` and `…Ago`, by the names that scripts call them by. */
export function dateFunctions(now: () => Instant, zone: string): { readonly [name: string]: DateFunction } {
  const functions: { [name: string]: DateFunction } = {};
  const range = (name: string, unit: Unit, first: number, last: number): void => {
    functions[`beginningOf${name}`] = () => startOf(unit, now(), zone, first);
    functions[`endOf${name}`] = () => endOf(unit, now(), zone, last);
  };
  for (const [name, unit, first, last] of RANGES) range(name, unit, first, last);
  functions['yearsAgo'] = (count) => unitsAway('year', now(), zone, -Number(count));
  for (const unit of ['minute', 'hour', 'day', 'month', 'quarter'] as const) {
    functions[`${unit}sAgo`] = (count) => unitsAway(unit, now(), zone, -Number(count));
    functions[`${unit}sAgoStart`] = (count) => startOf(unit, now(), zone, -Number(count));
    functions[`${unit}sAgoEnd`] = (count) => endOf(unit, now(), zone, -Number(count));
  }
  functions['yesterday'] = () => unitsAway('day', now(), zone, -1);
  return functions;
}

/** The ranges that reach up to now end with the unit that now lies in. */
const RANGES: readonly (readonly [name: string, unit: Unit, first: number, last: number])[] = [
  ['Today', 'day', 0, 0],
  ['Yesterday', 'day', -1, -1],
  ['Tomorrow', 'day', 1, 1],
  ['ThisWeek', 'week', 0, 0],
  ['LastWeek', 'week', -1, -1],
  ['NextWeek', 'week', 1, 1],
  ['ThisMonth', 'month', 0, 0],
  ['LastMonth', 'month', -1, -1],
  ['NextMonth', 'month', 1, 1],
  ['ThisQuarter', 'quarter', 0, 0],
  ['LastQuarter', 'quarter', -1, -1],
  ['NextQuarter', 'quarter', 1, 1],
  ['Last2Quarters', 'quarter', -2, 0],
  ['Next2Quarters', 'quarter', 0, 2],
  ['ThisYear', 'year', 0, 0],
  ['LastYear', 'year', -1, -1],
  ['NextYear', 'year', 1, 1],
  ['Last2Years', 'year', -2, 0],
  ['CurrentHour', 'hour', 0, 0],
  ['LastHour', 'hour', -1, -1],
  ['Last2Hours', 'hour', -2, 0],
  ['CurrentMinute', 'minute', 0, 0],
  ['LastMinute', 'minute', -1, -1],
  ['Last15Minutes', 'minute', -15, 0],
  ['Last30Minutes', 'minute', -30, 0],
  ['Last45Minutes', 'minute', -45, 0],
  ...[7, 30, 60, 90, 120].map((days) => [`Last${days}Days`, 'day', -days, 0] as const),
  ...[3, 6, 9, 12].map((months) => [`Last${months}Months`, 'month', -months, 0] as const),
];

function floor(wall: WallClock, unit: Unit): WallClock {
  const minute = { ...wall, second: 0 };
  if (unit === 'minute') return minute;
  const hour = { ...minute, minute: 0 };
  if (unit === 'hour') return hour;
  const day = { ...hour, hour: 0 };
  if (unit === 'day') return day;
  if (unit === 'week') return { ...day, day: day.day - dayOfWeek(day) + 1 };
  const month = unit === 'year' ? 1 : unit === 'quarter' ? wall.month - ((wall.month - 1) % 3) : wall.month;
  return { ...day, month, day: 1 };
}

/** A day that the month away does not have becomes its last. */
function moved(wall: WallClock, unit: Unit, away: number): WallClock {
  switch (unit) {
    case 'minute':
      return { ...wall, minute: wall.minute + away };
    case 'hour':
      return { ...wall, hour: wall.hour + away };
    case 'day':
      return { ...wall, day: wall.day + away };
    case 'week':
      return { ...wall, day: wall.day + 7 * away };
    default: {
      const month = wall.month + away * { month: 1, quarter: 3, year: 12 }[unit];
      return { ...wall, month, day: Math.min(wall.day, daysInMonth(wall.year, month)) };
    }
  }
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Monday is 1. */
export function dayOfWeek({ year, month, day }: WallClock): number {
  return ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1;
}
