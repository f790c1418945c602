/** Working time: what every window and target is measured in. `alwaysOpen` is the clock on the wall. */
import { DAY_MS } from '../time/instant';
import type { Instant } from '../time/instant';

export interface WorkingTime {
  /**
   * The earliest instant at which `durationMs` of working time has elapsed since `start`; `start` itself for
   * nothing (CAL3). With `nextOpening` the latest such instant: a due time is never closing time.
   */
  add(start: Instant, durationMs: number, dueAtClosing?: DueAtClosing): Instant;
  /**
   * The latest instant from which `durationMs` of working time elapses until `end`; `end` itself for nothing,
   * and with `nextOpening` the last instant before it at which something had been open.
   */
  subtract(end: Instant, durationMs: number, dueAtClosing?: DueAtClosing): Instant;
  /** As `add`, where the answer lies within the local day of `start`; undefined where it does not (CAL3). */
  addWithinDay(start: Instant, durationMs: number): Instant | undefined;
  /** As `subtract`, where the answer lies within the local day of `end`. */
  subtractWithinDay(end: Instant, durationMs: number): Instant | undefined;
  /** The same wall clock that many open days later, moved into opening hours (CAL4). */
  addDays(start: Instant, days: number, options?: DayOptions): Instant;
  /** The same wall clock that many open days earlier, moved back into opening hours. */
  subtractDays(start: Instant, days: number, options?: DayOptions): Instant;
  /** Working milliseconds in `[from, to)`; zero where `to` is not after `from`. */
  between(from: Instant, to: Instant): number;
  /** Working milliseconds from `at` until `dueAt`; below zero by as many as it is overdue. */
  remaining(at: Instant, dueAt: Instant): number;
  isOpen(at: Instant): boolean;
  /** The first open instant at or after `at`. */
  nextOpening(at: Instant): Instant;
  /** The first `count` open periods that end after `at`, cut at `at`. */
  periodsAfter(at: Instant, count: number): OpenPeriod[];
  /** The last `count` open periods that start before `at`, cut at `at`, the newest first. */
  periodsBefore(at: Instant, count: number): OpenPeriod[];
}

/** Where working time that ends exactly at closing is due: peers differ. */
export type DueAtClosing = 'closing' | 'nextOpening';

/** What a day means: peers differ. */
export interface DayOptions {
  /** `workingDay` (unless said otherwise): the same wall clock on another open day. `hours24`: 24 working hours. */
  readonly day?: 'workingDay' | 'hours24';
  /** The close of the day that is reached instead of the same wall clock. */
  readonly endOfDay?: boolean;
  /** A start on a closed day: counted from (`counted`, unless said otherwise), or first moved to the next open day's opening. */
  readonly fromClosedDay?: 'counted' | 'nextOpenDay';
  /** A wall clock after hours: the next opening (unless said otherwise), or closing time of that day; then an earlier one stays. */
  readonly afterHours?: 'nextOpening' | 'closingOfDay';
}

/** `[start, end)`; `end` is Infinity, or `start` -Infinity, where it is open for good. */
export interface OpenPeriod {
  readonly start: Instant;
  readonly end: Instant;
}

/** It has no zone, so its days are 24 hours and have no end. */
export const alwaysOpen: WorkingTime = {
  add: (start, durationMs) => start + durationMs,
  subtract: (end, durationMs) => end - durationMs,
  addWithinDay: (start, durationMs) => start + durationMs,
  subtractWithinDay: (end, durationMs) => end - durationMs,
  addDays: (start, days) => start + days * DAY_MS,
  subtractDays: (start, days) => start - days * DAY_MS,
  between: (from, to) => Math.max(0, to - from),
  remaining: (at, dueAt) => dueAt - at,
  isOpen: () => true,
  nextOpening: (at) => at,
  periodsAfter: (at, count) => (count > 0 ? [{ start: at, end: Infinity }] : []),
  periodsBefore: (at, count) => (count > 0 ? [{ start: -Infinity, end: at }] : []),
};
