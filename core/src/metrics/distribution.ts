/**
 * Median and ninetieth percentile of finished times. The percentile interpolates linearly between closest ranks:
 * of n sorted values, `h = (n − 1) · p` and the answer is `x[⌊h⌋] + (h − ⌊h⌋) · (x[⌈h⌉] − x[⌊h⌋])`, ranks from 0
 * (Hyndman and Fan 1996, definition 7; the same as PERCENTILE.INC in Excel and the default of NumPy).
 */

export interface Distribution {
  /** Finished ones: what the percentiles are made of. */
  readonly n: number;
  readonly open: number;
  readonly medianMs?: number;
  readonly p90Ms?: number;
}

/** What is still open has no length yet: it is counted and never guessed into the percentiles. */
export function distribution(finishedMs: readonly number[], open: number): Distribution {
  if (finishedMs.length === 0) return { n: 0, open };
  const sorted = [...finishedMs].sort((a, b) => a - b);
  return { n: sorted.length, open, medianMs: percentile(sorted, 0.5), p90Ms: percentile(sorted, 0.9) };
}

/** Whole milliseconds (TIM1). */
function percentile(sorted: readonly number[], share: number): number {
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? below;
  return Math.round(below + (rank - Math.floor(rank)) * (above - below));
}
