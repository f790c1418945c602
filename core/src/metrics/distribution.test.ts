import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distribution } from './distribution';
import type { Distribution } from './distribution';

const rows: readonly [name: string, finishedMs: readonly number[], open: number, expected: Distribution][] = [
  ['nothing finished: no percentiles', [], 3, { n: 0, open: 3 }],
  ['one is its own median and p90', [7_000], 0, { n: 1, open: 0, medianMs: 7_000, p90Ms: 7_000 }],
  ['two: the median lies between', [100, 200], 0, { n: 2, open: 0, medianMs: 150, p90Ms: 190 }],
  ['an odd number, unsorted', [5, 1, 3], 1, { n: 3, open: 1, medianMs: 3, p90Ms: 5 }],
  // numpy.percentile([1, 2, …, 10] · 10, [50, 90]) = 55, 91
  ['ten, as NumPy has it', [100, 20, 30, 40, 50, 60, 70, 80, 90, 10], 0, { n: 10, open: 0, medianMs: 55, p90Ms: 91 }],
  ['eleven: exact ranks', [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0, { n: 11, open: 0, medianMs: 50, p90Ms: 90 }],
  ['numbers are not sorted as text', [9, 10, 100], 0, { n: 3, open: 0, medianMs: 10, p90Ms: 82 }],
];

describe('median and ninetieth percentile', () => {
  it.each(rows)('[MET-1] %s', (_name, finishedMs, open, expected) => {
    expect(distribution(finishedMs, open)).toEqual(expected);
  });

  const times = fc.array(fc.nat(10_000_000), { minLength: 1 });

  it('[MET-1] least ≤ median ≤ p90 ≤ greatest, in whole milliseconds', () => {
    fc.assert(
      fc.property(times, (finishedMs) => {
        const { medianMs = NaN, p90Ms = NaN } = distribution(finishedMs, 0);
        const ordered = [Math.min(...finishedMs), medianMs, p90Ms, Math.max(...finishedMs)];
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
        expect(ordered.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it('[MET-1] at least half are at most the median, and at least half are at least that', () => {
    fc.assert(
      fc.property(times, (finishedMs) => {
        const { medianMs = NaN } = distribution(finishedMs, 0);
        // Half a millisecond was rounded up.
        expect(finishedMs.filter((ms) => ms <= medianMs).length * 2).toBeGreaterThanOrEqual(finishedMs.length);
        expect(finishedMs.filter((ms) => ms >= medianMs - 0.5).length * 2).toBeGreaterThanOrEqual(finishedMs.length);
      }),
    );
  });
});
