/** A stretch of time `[start, end)`; ends may be infinite. */
import type { Instant } from '../time/instant';

export interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
}

export function holds({ start, end }: Stretch, at: Instant): boolean {
  return start <= at && at < end;
}

/** The union, ascending and apart: stretches that touch or overlap become one, empty ones vanish. */
export function join(stretches: readonly Stretch[]): Stretch[] {
  const joined: { start: Instant; end: Instant }[] = [];
  const ascending = stretches
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end } of ascending) {
    const last = joined[joined.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What of each stretch lies in `within`. */
export function cut(stretches: readonly Stretch[], within: Stretch): Stretch[] {
  return stretches
    .map(({ start, end }) => ({ start: Math.max(start, within.start), end: Math.min(end, within.end) }))
    .filter(({ start, end }) => start < end);
}

export function totalMs(stretches: readonly Stretch[]): number {
  return stretches.reduce((ms, { start, end }) => ms + end - start, 0);
}
