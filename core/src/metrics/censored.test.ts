import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { censoredDistribution } from './censored';
import type { CensoredPercentile, MeasuredTime } from './censored';
import { distribution } from './distribution';

const ended = (...times: readonly number[]): MeasuredTime[] => times.map((ms) => ({ ms, ended: true }));
const running = (...times: readonly number[]): MeasuredTime[] => times.map((ms) => ({ ms, ended: false }));
const is = (ms: number): CensoredPercentile => ({ ms, reached: true });
const longerThan = (ms: number): CensoredPercentile => ({ ms, reached: false });

const rows: readonly [
  name: string,
  times: readonly MeasuredTime[],
  median: CensoredPercentile | undefined,
  p90: CensoredPercentile | undefined,
][] = [
  ['nothing', [], undefined, undefined],
  ['one that ended', ended(7), is(7), is(7)],
  ['one that runs', running(7), longerThan(7), longerThan(7)],
  ['an even number: midway between the two in the middle', ended(4, 10), is(7), is(10)],
  ['an odd number', ended(1, 2, 30), is(2), is(30)],
  ['ten: nine tenths is midway to the last', ended(1, 2, 3, 4, 5, 6, 7, 8, 9, 20), is(6), is(15)],
  ['several at one instant', ended(5, 5, 5, 9), is(5), is(9)],
  [
    'those that run longer than all others move the middle up',
    [...ended(1, 2, 3), ...running(9, 9)],
    is(3),
    longerThan(9),
  ],
  [
    'more run than ended: the middle is not reached',
    [...ended(1, 2), ...running(5, 6, 7)],
    longerThan(7),
    longerThan(7),
  ],
  ['one that began just now says nothing yet', [...ended(10, 20, 30), ...running(0)], is(20), is(30)],
  // Kaplan and Meier's own arithmetic: 1 − 1/4, then half of it, since one of the four left between.
  ['one that is lost between two others', [...ended(1, 3, 8), ...running(2)], is(3), is(8)],
  ['what runs at the instant of an end was still there', [...ended(5), ...running(5)], is(5), longerThan(5)],
];

describe('percentiles of times of which some still run', () => {
  it.each(rows)('[MET-R5] %s', (_name, times, median, p90) => {
    const found = censoredDistribution(times);
    expect([found.median, found.p90]).toEqual([median, p90]);
    expect(found.ended + found.running).toBe(times.length);
  });

  const someTimes = fc.array(fc.record({ ms: fc.nat(1000), ended: fc.boolean() }), { minLength: 1, maxLength: 40 });

  it('[MET-R5] the median of what all ended is the ordinary one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100_000), { minLength: 1, maxLength: 40 }), (times) => {
        expect(censoredDistribution(ended(...times)).median).toEqual(is(distribution(times, 0).medianMs ?? NaN));
      }),
    );
  });

  it('[MET-R5] to leave out what runs never makes it slower: counting it never makes work look faster', () => {
    fc.assert(
      fc.property(someTimes, (times) => {
        const finished = times.filter((time) => time.ended);
        fc.pre(finished.length > 0);
        const [whole, part] = [censoredDistribution(times).median, censoredDistribution(finished).median];
        if (whole?.reached) expect(whole.ms).toBeGreaterThanOrEqual(part?.ms ?? Infinity);
      }),
    );
  });

  it('[MET-R5] the order changes nothing, and p90 is never below the median', () => {
    fc.assert(
      fc.property(someTimes, (times) => {
        const found = censoredDistribution(times);
        expect(censoredDistribution([...times].reverse())).toEqual(found);
        expect(found.p90?.ms).toBeGreaterThanOrEqual(found.median?.ms ?? Infinity);
      }),
    );
  });
});
