/**
 * Openings as instants, sorted, with running totals, so that each question is a binary search.
 * Years are added as questions reach them: later ones at the end, earlier ones by compiling anew.
 */
import { DAY_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { calendarDate, dateFrom } from '../time/localTime';
import type { OpenPeriod } from './workingTime';

/** Sooner or later than these, a date in a ticket is a mistake, and compiling until it would take seconds. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

/** What starts before the first year of a table may reach so far into it. */
const LONGEST_REACH_MS = 2 * DAY_MS;

/** By then every pairing of weekday and date has come round, across a year like 2100 that is no leap year. */
export const YEARS_UNTIL_ALL_IS_SEEN = 45;

export interface Opening extends OpenPeriod {
  /** One with the opening that ends where this one starts. */
  readonly joins: boolean;
}

export interface OpeningTable {
  /** Working milliseconds from some fixed instant until `at`. Earlier years move that instant. */
  workedUntil(at: Instant): number;
  /** The earliest instant by which `worked` is reached; the latest one with `latest`. */
  instantOf(worked: number, latest: boolean): Instant;
  isOpen(at: Instant): boolean;
  nextOpening(at: Instant): Instant;
  /** `at` where it is open or closing, else the closing before it. */
  lastOpenUntil(at: Instant): Instant;
  periodsAfter(at: Instant, count: number): OpenPeriod[];
  periodsBefore(at: Instant, count: number): OpenPeriod[];
  /** Compiles the year of `at`, and those between it and the ones compiled before. */
  cover(at: Instant): void;
  /** Compiles back until `worked` milliseconds lie before `at`. */
  coverBack(at: Instant, worked: number): void;
}

/** `openingsIn` gives the openings that start in a year of UTC, by their start. */
export function openingTable(openingsIn: (year: number) => readonly Opening[]): OpeningTable {
  let starts: Instant[] = [];
  let ends: Instant[] = [];
  /** `worked[i]` is the time open before `starts[i]`. */
  let worked: number[] = [];
  let firstYear = Infinity;
  let lastYear = -Infinity;
  let coveredFrom = Infinity;
  let coveredTo = -Infinity;

  function cover(at: Instant): void {
    if (at >= coveredFrom && at < coveredTo) return;
    const year = yearOf(at);
    const first = at < startOfYear(year) + LONGEST_REACH_MS ? year - 1 : year;
    if (lastYear < firstYear) compileFrom(first, year);
    else if (first < firstYear) compileFrom(first, lastYear);
    while (lastYear < year) addYear();
  }

  function compileFrom(first: number, last: number): void {
    starts = [];
    ends = [];
    worked = [];
    firstYear = first;
    lastYear = first - 1;
    coveredFrom = startOfYear(first) + LONGEST_REACH_MS;
    while (lastYear < last) addYear();
  }

  function addYear(): void {
    if (lastYear >= LAST_YEAR) throw new RangeError(`This calendar is not open for so long before ${LAST_YEAR + 1}.`);
    lastYear += 1;
    coveredTo = startOfYear(lastYear + 1);
    for (const opening of openingsIn(lastYear)) append(opening);
  }

  function append({ start, end, joins }: Opening): void {
    const last = ends.length - 1;
    const lastEnd = last < 0 ? -Infinity : (ends[last] as number);
    if (start < lastEnd || (joins && start === lastEnd)) {
      ends[last] = Math.max(lastEnd, end);
      return;
    }
    // A stretch that the clock jumps over from end to end never happens.
    if (end <= start) return;
    worked.push(total());
    starts.push(start);
    ends.push(end);
  }

  function total(): number {
    const last = ends.length - 1;
    return last < 0 ? 0 : (worked[last] as number) + (ends[last] as number) - (starts[last] as number);
  }

  function workedUntil(at: Instant): number {
    const i = countAtMost(starts, at) - 1;
    if (i < 0) return 0;
    const end = ends[i] as number;
    return (worked[i] as number) + (at < end ? at : end) - (starts[i] as number);
  }

  function instantOf(goal: number, latest: boolean): Instant {
    while (latest ? total() <= goal : total() < goal) addYear();
    const i = (latest ? countAtMost(worked, goal) : countBelow(worked, goal)) - 1;
    return (starts[i] as number) + goal - (worked[i] as number);
  }

  function coverBack(at: Instant, goal: number): void {
    while (workedUntil(at) < goal && firstYear > FIRST_YEAR) addEarlierYears();
    if (workedUntil(at) < goal) throw new RangeError(`This calendar was not open for so long since ${FIRST_YEAR}.`);
  }

  /** Each time as many as there are, since all are compiled anew. */
  function addEarlierYears(): void {
    compileFrom(Math.max(FIRST_YEAR, firstYear - (lastYear - firstYear + 1)), lastYear);
  }

  /** False where no opening comes after the `i`-th: what is open then stays open. */
  function hasOpening(i: number): boolean {
    const patience = Math.min(LAST_YEAR, lastYear + YEARS_UNTIL_ALL_IS_SEEN);
    while (starts.length <= i && lastYear < patience) addYear();
    return starts.length > i;
  }

  function nextOpening(at: Instant): Instant {
    const i = countAtMost(starts, at);
    if (i > 0 && at < (ends[i - 1] as number)) return at;
    while (i >= starts.length) addYear();
    return starts[i] as number;
  }

  function periodsAfter(at: Instant, count: number): OpenPeriod[] {
    const first = countAtMost(ends, at);
    const periods: OpenPeriod[] = [];
    for (let i = first; i < first + count && hasOpening(i); i += 1) {
      const closes = hasOpening(i + 1);
      periods.push({ start: Math.max(at, starts[i] as number), end: closes ? (ends[i] as number) : Infinity });
      if (!closes) break;
    }
    return periods;
  }

  function periodsBefore(at: Instant, count: number): OpenPeriod[] {
    // One more than asked for shows where the oldest starts.
    while (countBelow(starts, at) <= count && moreComeEarlier(at)) addEarlierYears();
    const periods: OpenPeriod[] = [];
    for (let i = countBelow(starts, at) - 1; i >= 0 && periods.length < count; i -= 1) {
      const start = i > 0 || firstYear === FIRST_YEAR ? (starts[i] as number) : -Infinity;
      periods.push({ start, end: Math.min(at, ends[i] as number) });
    }
    return periods;
  }

  /** False where the oldest opening is open as far back as anything could have closed it. */
  function moreComeEarlier(at: Instant): boolean {
    const oldest = ends.length > 0 ? Math.min(at, ends[0] as number) : at;
    return firstYear > Math.max(FIRST_YEAR, yearOf(oldest) - YEARS_UNTIL_ALL_IS_SEEN);
  }

  return {
    workedUntil,
    instantOf,
    isOpen(at) {
      const i = countAtMost(starts, at) - 1;
      return i >= 0 && at < (ends[i] as number);
    },
    nextOpening,
    lastOpenUntil(at) {
      coverBack(at, 1);
      const i = countBelow(starts, at) - 1;
      return Math.min(at, ends[i] as number);
    },
    periodsAfter,
    periodsBefore,
    cover,
    coverBack,
  };
}

export function startOfYear(year: number): Instant {
  return dateFrom({ year, month: 1, day: 1 }) * DAY_MS;
}

function yearOf(at: Instant): number {
  if (!(at >= startOfYear(FIRST_YEAR + 1) && at < startOfYear(LAST_YEAR))) {
    throw new RangeError(`${at} is no instant of the years ${FIRST_YEAR + 1} to ${LAST_YEAR - 1}.`);
  }
  return calendarDate(Math.floor(at / DAY_MS)).year;
}

function countAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
