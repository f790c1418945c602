/**
 * A business calendar: weekly openings in a zone, less the holidays that close a local day (CAL1).
 * Compiled into sorted openings with running totals, so each answer is a binary search; years are
 * added as questions reach them.
 */
import { DAY_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { calendarDate, dateFrom, dateOf, startOf, weekdayOf } from '../time/localTime';
import type { LocalDate } from '../time/localTime';
import { toInstant, toLocal } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';
import type { WorkingTime } from './workingTime';

export interface BusinessCalendar {
  readonly zone: ZoneRules;
  /** Seven lists, Monday first. */
  readonly week: readonly (readonly DayOpening[])[];
  readonly holidays: readonly Holiday[];
}

/** Milliseconds of wall clock since local midnight; an end at or before the start is on the next day. */
export interface DayOpening {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface Holiday {
  readonly month: number;
  readonly day: number;
  /** Absent: every year. */
  readonly year?: number;
}

/** Openings `[starts[i], ends[i])`, sorted and apart; `worked[i]` is the time open before `starts[i]`. */
interface Openings {
  readonly starts: Instant[];
  readonly ends: Instant[];
  readonly worked: number[];
}

/** A calendar that never opens is refused among the policy's faults; here it is a broken invariant (CAL5). */
export function compileCalendar(calendar: BusinessCalendar): WorkingTime {
  if (!everOpens(calendar)) throw new Error('A calendar that never opens cannot measure time.');
  let firstYear = Infinity;
  let lastYear = -Infinity;
  let openings: Openings = { starts: [], ends: [], worked: [] };

  /** Compiles the years around `at`. Only an earlier year moves the running totals. */
  function reach(at: Instant): void {
    const year = yearOf(calendar, at);
    if (year - 1 >= firstYear && year + 1 <= lastYear) return;
    firstYear = Math.min(firstYear, year - 1);
    lastYear = Math.max(lastYear, year + 1);
    openings = openingsOf(calendar, firstYear, lastYear);
  }

  /** Time open from the first compiled opening to `at`. */
  function workedUntil(at: Instant): number {
    const i = countAtMost(openings.starts, at) - 1;
    if (i < 0) return 0;
    return numberAt(openings.worked, i) + Math.min(at, numberAt(openings.ends, i)) - numberAt(openings.starts, i);
  }

  return {
    add(start, durationMs) {
      if (durationMs <= 0) return start;
      reach(start);
      const goal = workedUntil(start) + durationMs;
      while (totalOf(openings) < goal) reach(dateInYear(calendar, lastYear + 1));
      // The last opening with less than the goal before it: a due time may be closing time (CAL3).
      const i = countBelow(openings.worked, goal) - 1;
      return numberAt(openings.starts, i) + goal - numberAt(openings.worked, i);
    },
    between(from, to) {
      if (to <= from) return 0;
      reach(from);
      reach(to);
      return workedUntil(to) - workedUntil(from);
    },
    nextOpening(at) {
      reach(at);
      const i = countAtMost(openings.starts, at);
      if (i > 0 && at < numberAt(openings.ends, i - 1)) return at;
      while (i >= openings.starts.length) reach(dateInYear(calendar, lastYear + 1));
      return numberAt(openings.starts, i);
    },
  };
}

/** True where some week of the years to come has an opening that no yearly holiday closes. */
export function everOpens(calendar: BusinessCalendar): boolean {
  // 28 years hold every pairing of weekday and date, leap days included.
  return (
    calendar.week.some((day) => day.length > 0) &&
    openingsOf(calendar, 2013, calendar.holidays.length > 300 ? 2040 : 2013).starts.length > 0
  );
}

function openingsOf(calendar: BusinessCalendar, firstYear: number, lastYear: number): Openings {
  const openings: Openings = { starts: [], ends: [], worked: [] };
  const first = dateFrom({ year: firstYear, month: 1, day: 1 });
  const last = dateFrom({ year: lastYear, month: 12, day: 31 });
  for (let date = first; date <= last; date += 1) {
    for (const { fromMs, toMs } of openingsOn(calendar, date)) {
      append(
        openings,
        toInstant(calendar.zone, startOf(date) + fromMs),
        toInstant(calendar.zone, startOf(date) + toMs),
      );
    }
  }
  return openings;
}

/** The day's own openings up to midnight and what reaches in from an overnight opening of the day before. */
function openingsOn(calendar: BusinessCalendar, date: LocalDate): DayOpening[] {
  if (isHoliday(calendar.holidays, date)) return [];
  const today = calendar.week[weekdayOf(date)] ?? [];
  const yesterday = calendar.week[weekdayOf(date - 1)] ?? [];
  return [
    ...yesterday.filter(passesMidnight).map(({ toMs }) => ({ fromMs: 0, toMs })),
    ...today.map((opening) => (passesMidnight(opening) ? { fromMs: opening.fromMs, toMs: DAY_MS } : opening)),
  ]
    .filter(({ fromMs, toMs }) => toMs > fromMs)
    .sort((a, b) => a.fromMs - b.fromMs || a.toMs - b.toMs);
}

function passesMidnight({ fromMs, toMs }: DayOpening): boolean {
  return toMs <= fromMs;
}

function isHoliday(holidays: readonly Holiday[], date: LocalDate): boolean {
  const { year, month, day } = calendarDate(date);
  return holidays.some((it) => it.month === month && it.day === day && (it.year === undefined || it.year === year));
}

/** Openings arrive in order of their start; ones that touch or overlap join. */
function append({ starts, ends, worked }: Openings, start: Instant, end: Instant): void {
  const last = ends.length - 1;
  if (last >= 0 && start <= numberAt(ends, last)) {
    ends[last] = Math.max(numberAt(ends, last), end);
    return;
  }
  // An opening that lies wholly in a daylight-saving gap never happens.
  if (end <= start) return;
  worked.push(totalOf({ starts, ends, worked }));
  starts.push(start);
  ends.push(end);
}

function totalOf({ starts, ends, worked }: Openings): number {
  const last = ends.length - 1;
  return last < 0 ? 0 : numberAt(worked, last) + numberAt(ends, last) - numberAt(starts, last);
}

function yearOf(calendar: BusinessCalendar, at: Instant): number {
  return calendarDate(dateOf(toLocal(calendar.zone, at))).year;
}

function dateInYear(calendar: BusinessCalendar, year: number): Instant {
  return toInstant(calendar.zone, startOf(dateFrom({ year, month: 6, day: 1 })));
}

function countAtMost(sorted: readonly number[], value: number): number {
  return partition(sorted, (entry) => entry <= value);
}

function countBelow(sorted: readonly number[], value: number): number {
  return partition(sorted, (entry) => entry < value);
}

/** How many leading entries satisfy a claim that holds for a prefix. */
function partition(sorted: readonly number[], holds: (entry: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(numberAt(sorted, middle))) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberAt(numbers: readonly number[], i: number): number {
  const found = numbers[i];
  if (found === undefined) throw new Error(`No entry ${i} among ${numbers.length} openings.`);
  return found;
}
