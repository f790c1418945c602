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

/** What both lists hold; each ascending and apart. */
export function both(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  const shared: Stretch[] = [];
  let i = 0;
  let j = 0;
  for (let a = one[i], b = other[j]; a && b; a = one[i], b = other[j]) {
    const start = Math.max(a.start, b.start);
    const end = Math.min(a.end, b.end);
    if (start < end) shared.push({ start, end });
    if (a.end < b.end) i += 1;
    else j += 1;
  }
  return shared;
}

/** What of `within` none of the stretches holds; they are ascending and apart. */
export function rest(stretches: readonly Stretch[], within: Stretch): Stretch[] {
  const left: Stretch[] = [];
  let start = within.start;
  for (const it of stretches) {
    if (start < Math.min(it.start, within.end)) left.push({ start, end: Math.min(it.start, within.end) });
    start = Math.max(start, it.end);
  }
  return start < within.end ? [...left, { start, end: within.end }] : left;
}

export function totalMs(stretches: readonly Stretch[]): number {
  return stretches.reduce((ms, { start, end }) => ms + end - start, 0);
}
