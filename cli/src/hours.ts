/** Times of the engine, which are milliseconds, as the hours of a report. */
import { HOUR_MS } from '@rungs/core';

/** To a thousandth, which is 3.6 s; null where there is no time. */
export function inHours(ms: number | undefined): number | null {
  return ms === undefined ? null : toThousandth(ms / HOUR_MS);
}

export function toThousandth(value: number): number {
  return Math.round(value * 1000) / 1000;
}
