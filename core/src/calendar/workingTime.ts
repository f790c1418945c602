/** Working time: what every window and target is measured in. `alwaysOpen` is the clock on the wall. */
import type { Instant } from '../time/instant';

export interface WorkingTime {
  /** The earliest instant at which `durationMs` of working time has elapsed since `start` (CAL3). */
  add(start: Instant, durationMs: number): Instant;
  /** Working milliseconds in `[from, to)`; zero where `to` is not after `from`. */
  between(from: Instant, to: Instant): number;
  /** The first open instant at or after `at`. */
  nextOpening(at: Instant): Instant;
}

export const alwaysOpen: WorkingTime = {
  add: (start, durationMs) => start + durationMs,
  between: (from, to) => Math.max(0, to - from),
  nextOpening: (at) => at,
};
