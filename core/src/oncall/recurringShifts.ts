/**
 * Shifts with pauses between them: each lasts so long and recurs by the hour, day, week or month, on
 * the weekdays that are allowed. Start and end keep the wall clock (ROT1). Turns:
 * - by the day with weekdays: every allowed day has a shift, and the turn passes on after `interval` of them;
 * - otherwise: only every `interval`-th hour, day, week or month has shifts, and all of one period are one turn,
 *   counted from the first period that has any. (Grafana OnCall's meaning; iCalendar's periods, RFC 5545.)
 */
import { DAY_MS, HOUR_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { dateOf, startOf, weekdayOf } from '../time/localTime';
import type { LocalDate, LocalDateTime, Weekday } from '../time/localTime';
import { toInstantAfterGap, toLocal } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';
import type { Shift, ShiftUnit } from './continuousShifts';
import { addMonths, clockOf, firstOfMonth, monthOf } from './localMonths';

export interface RecurringShifts {
  readonly kind: 'recurring';
  readonly zone: ZoneRules;
  /** No shift starts before it, and every shift starts at its time of day (by the hour: some hours after it). */
  readonly startsAt: LocalDateTime;
  readonly frequency: ShiftUnit;
  /** A whole number from 1. */
  readonly interval: number;
  /** How long a shift lasts by the wall clock. */
  readonly shiftMs: number;
  /** Absent: the weekday or the day of the month on which it starts. */
  readonly byDay?: readonly Weekday[];
  /** Monday unless said otherwise. */
  readonly weekStart?: Weekday;
  /** No shift starts at or after it. */
  readonly endsAt?: LocalDateTime;
}

interface Occurrence {
  readonly turn: number;
  readonly startsAt: LocalDateTime;
}

type Days = (first: number, last: number) => Occurrence[];

/** The shifts that have some of `[from, to)`, by start. */
export function recurringShiftsBetween(shifts: RecurringShifts, from: Instant, to: Instant): Shift[] {
  const { zone, shiftMs } = shifts;
  // A zone may jump a whole day (Samoa, 2011), hence the margin of two.
  const first = toLocal(zone, from) - shiftMs - 2 * DAY_MS;
  const last = toLocal(zone, to) + 2 * DAY_MS;
  return occurrencesBetween(shifts, first, last)
    .map(({ turn, startsAt }) => ({
      turn,
      start: toInstantAfterGap(zone, startsAt),
      end: toInstantAfterGap(zone, startsAt + shiftMs),
    }))
    .filter(({ start, end }) => start < end && start < to && end > from);
}

/** In how long a time every start that can recur does. */
export function recursWithinMs({ frequency, interval, shiftMs }: RecurringShifts): number {
  const periods = { hour: 168 * HOUR_MS, day: 8 * DAY_MS, week: 15 * DAY_MS, month: 63 * DAY_MS };
  return periods[frequency] * interval + shiftMs + 4 * DAY_MS;
}

function occurrencesBetween(shifts: RecurringShifts, from: LocalDateTime, to: LocalDateTime): Occurrence[] {
  const { startsAt, interval, shiftMs, endsAt = Infinity } = shifts;
  if (!(interval >= 1 && interval < Infinity && Math.floor(interval) === interval))
    throw new Error(`No shift recurs every ${interval}.`);
  if (!(shiftMs > 0 && shiftMs < Infinity)) throw new Error(`A shift cannot last ${shiftMs} ms.`);
  const first = Math.max(from, startsAt);
  const last = Math.min(to, endsAt);
  return first < last ? startsOf(shifts)(first, last).filter((it) => first <= it.startsAt && it.startsAt < last) : [];
}

function startsOf(shifts: RecurringShifts): Days {
  switch (shifts.frequency) {
    case 'hour':
      return evenly(shifts, shifts.interval * HOUR_MS);
    case 'day':
      return shifts.byDay ? onAllowedDays(shifts, shifts.byDay) : evenly(shifts, shifts.interval * DAY_MS);
    case 'week':
      return inPeriods(shifts, weekPeriods(shifts));
    case 'month':
      return inPeriods(shifts, monthPeriods(shifts));
  }
}

function evenly({ startsAt, byDay }: RecurringShifts, stepMs: number): Days {
  return (first, last) => {
    const found: Occurrence[] = [];
    for (let turn = Math.ceil((first - startsAt) / stepMs); startsAt + turn * stepMs < last; turn += 1) {
      const at = startsAt + turn * stepMs;
      if (!byDay || byDay.includes(weekdayOf(dateOf(at)))) found.push({ turn, startsAt: at });
    }
    return found;
  };
}

function onAllowedDays({ startsAt, interval }: RecurringShifts, byDay: readonly Weekday[]): Days {
  const start = dateOf(startsAt);
  const ahead = [0, 1, 2, 3, 4, 5, 6].filter((days) => byDay.includes(weekdayOf(start + days)));
  return (first, last) => {
    const found: Occurrence[] = [];
    for (let week = Math.max(0, Math.floor((dateOf(first) - start) / 7)); ; week += 1) {
      if (startOf(start + week * 7) >= last) return found;
      ahead.forEach((days, i) => {
        const turn = Math.floor((week * ahead.length + i) / interval);
        found.push({ turn, startsAt: startsAt + (week * 7 + days) * DAY_MS });
      });
    }
  };
}

interface Periods {
  /** The period in which a local time lies; 0 has the start. */
  periodOf(local: LocalDateTime): number;
  /** The days of a period that have a shift, be they before the start or not. */
  daysOf(period: number): readonly LocalDate[];
}

function inPeriods({ startsAt, interval }: RecurringShifts, { periodOf, daysOf }: Periods): Days {
  const start = dateOf(startsAt);
  const startsFirst = daysOf(0).some((day) => day >= start) ? 0 : interval;
  return (first, last) => {
    const found: Occurrence[] = [];
    let period = Math.floor(periodOf(first) / interval) * interval;
    for (; period <= periodOf(last); period += interval) {
      const turn = (period - startsFirst) / interval;
      daysOf(period).forEach((day) => found.push({ turn, startsAt: startOf(day) + clockOf(startsAt) }));
    }
    return found;
  };
}

function weekPeriods({ startsAt, byDay, weekStart = 0 }: RecurringShifts): Periods {
  const start = dateOf(startsAt);
  const days = byDay ?? [weekdayOf(start)];
  const intoWeek = (day: Weekday) => (day - weekStart + 7) % 7;
  const firstDay = start - intoWeek(weekdayOf(start));
  return {
    periodOf: (local) => Math.floor((dateOf(local) - firstDay) / 7),
    daysOf: (week) => ascending(days.map((day) => firstDay + week * 7 + intoWeek(day))),
  };
}

function monthPeriods({ startsAt, byDay }: RecurringShifts): Periods {
  const start = monthOf(startsAt);
  return {
    periodOf: (local) => monthOf(local) - start,
    daysOf(month) {
      if (!byDay) return [dateOf(addMonths(startsAt, month, 'lastDay'))];
      const days: LocalDate[] = [];
      for (let day = firstOfMonth(start + month); day < firstOfMonth(start + month + 1); day += 1) {
        if (byDay.includes(weekdayOf(day))) days.push(day);
      }
      return days;
    },
  };
}

function ascending(dates: readonly LocalDate[]): LocalDate[] {
  return [...dates].sort((a, b) => a - b);
}
