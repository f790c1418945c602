import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPolicy, berlin, given, minutes, noon } from '../testing';
import { utc, zoneRules } from '../time/zones';
import { countOf, histogramOf, histogramPercentile, mergeHistograms } from './logHistogram';
import type { Happened } from './rollup';
import { happenedIn, mergeDays, mergeRollups, rollUp } from './rollup';

const zone = zoneRules('Europe/Berlin') ?? utc;
const time = fc.oneof(fc.nat(200), fc.nat(10_000_000), fc.nat({ max: 2 ** 40 }));

describe('a histogram of times', () => {
  it.each<readonly [name: string, timesMs: readonly number[], buckets: object]>([
    ['milliseconds by themselves', [0, 1, 1, 63], { 0: 1, 1: 2, 63: 1 }],
    ['from 64 on two to a bucket', [64, 65, 66], { 64: 2, 65: 1 }],
    ['from 128 on four', [127, 128, 131, 132], { 95: 1, 96: 2, 97: 1 }],
    ['fractions are cut off', [1.9], { 1: 1 }],
  ])('[MET-R4] %s', (_name, timesMs, buckets) => {
    expect(histogramOf(timesMs)).toEqual(buckets);
  });

  it('[MET-R4] answers a percentile within 1/64 of the value of that rank', () => {
    fc.assert(
      fc.property(fc.array(time, { minLength: 1 }), fc.constantFrom(0, 0.5, 0.9, 0.99, 1), (timesMs, share) => {
        const sorted = [...timesMs].sort((a, b) => a - b);
        const exact = sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? NaN;
        const answer = histogramPercentile(histogramOf(timesMs), share) ?? NaN;
        expect(Math.abs(answer - exact)).toBeLessThanOrEqual(exact / 64);
      }),
    );
    expect(histogramPercentile({}, 0.5)).toBeUndefined();
  });

  it('[MET-R4] of parts, merged in any order, is that of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.array(time)), (parts) => {
        const whole = histogramOf(parts.flat());
        expect(mergeHistograms(parts.map(histogramOf))).toEqual(whole);
        expect(mergeHistograms(parts.map(histogramOf).reverse())).toEqual(whole);
        expect(countOf(whole)).toBe(parts.flat().length);
      }),
    );
  });

  it('refuses what is no time', () => {
    for (const ms of [-1, NaN, Infinity]) expect(() => histogramOf([ms])).toThrow(`${ms} is no time that passed.`);
  });
});

describe('daily roll-ups', () => {
  it('[MET-R4] put each thing on the day that the wall clock showed', () => {
    const happened: Happened[] = [
      { at: berlin('2026-03-29T23:59'), name: 'rise' },
      { at: berlin('2026-03-29T00:00'), name: 'rise' },
      { at: berlin('2026-03-30T00:00'), name: 'rise' },
      { at: berlin('2026-03-30T00:01'), name: 'wait', tookMs: 5 },
    ];
    expect(rollUp(happened, zone)).toEqual([
      { day: '2026-03-29', counts: { rise: 2 }, times: {} },
      { day: '2026-03-30', counts: { rise: 1 }, times: { wait: { 5: 1 } } },
    ]);
  });

  it('[MET-R4] of parts, merged in any order, are those of the whole; days make a month', () => {
    const one = fc.record({
      at: fc.integer({ min: noon, max: noon + minutes(5 * 24 * 60) }),
      name: fc.constantFrom('rise', 'wait', '__proto__'),
    });
    const timed = fc.record({ ...{ at: fc.constant(noon), name: fc.constantFrom('a', 'b') }, tookMs: time });
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(one, timed))), (parts) => {
        const whole = rollUp(parts.flat(), zone);
        const days = parts.map((part) => rollUp(part, zone));
        expect(mergeDays(days)).toEqual(whole);
        expect(mergeDays([...days].reverse())).toEqual(whole);
        expect(JSON.stringify(mergeRollups(whole))).toBe(JSON.stringify(mergeRollups(days.flat())));
      }),
    );
  });

  it('[MET-R1] [MET-R2] [MET-R4] take their times from what the engine decided', () => {
    const told = noon + minutes(5);
    const { record } = given(aPolicy())
      .started(told)
      .deadlinesChecked(told + minutes(10))
      .acknowledged('sato', told + minutes(13))
      .closed(told + minutes(40));
    expect(happenedIn(record.events, noon)).toEqual([
      { at: told, name: 'EscalationStarted' },
      { at: told, name: 'LevelOpened:1' },
      { at: told + minutes(10), name: 'LevelOpened:2' },
      { at: told + minutes(10), name: 'timeToEscalate', tookMs: minutes(15) },
      { at: told + minutes(13), name: 'EscalationAcknowledged' },
      { at: told + minutes(40), name: 'EscalationClosed' },
      { at: told + minutes(13), name: 'timeToAcknowledge', tookMs: minutes(3) },
    ]);
  });
});
