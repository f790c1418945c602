import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localInstant } from '../testing';
import { HOUR_MS } from '../time/instant';
import { utc, zoneRules } from '../time/zones';
import type { BaselineTerms, HourlySample } from './baseline';
import { compareWithBaseline, hourOfWeek, learnBaseline } from './baseline';

const WEEK_MS = 168 * HOUR_MS;
/** A Monday, 00:00 UTC. */
const monday = Date.UTC(2026, 0, 5);

function terms(changes: Partial<BaselineTerms> = {}): BaselineTerms {
  return {
    zone: utc,
    leastSamples: 4,
    tolerance: 3.5,
    leastSpread: 1,
    leastValue: 3,
    driftWeight: 0,
    direction: 'above',
    ...changes,
  };
}

/** The same hour of the week, week after week. */
const weekly = (...values: number[]): HourlySample[] => values.map((value, i) => ({ at: monday + i * WEEK_MS, value }));
const next = (history: readonly HourlySample[], value: number): HourlySample => ({
  at: monday + history.length * WEEK_MS,
  value,
});

const rows: readonly [
  name: string,
  history: HourlySample[],
  seen: number,
  changes: Partial<BaselineTerms>,
  answer: object,
][] = [
  [
    'as always',
    weekly(10, 12, 11, 9, 10),
    12,
    {},
    { met: false, reason: 'withinExpected', seen: 12, expected: { centre: 10, samples: 5 } },
  ],
  [
    // Median 10, deviations 0 2 1 1 0: their median is 1.
    'far above: the range is said beside what was seen',
    weekly(10, 12, 11, 9, 10),
    16,
    {},
    { met: true, reason: 'aboveExpected', seen: 16, expected: { from: 10 - 3.5 * 1.4826, to: 10 + 3.5 * 1.4826 } },
  ],
  ['at the edge is still expected', weekly(10, 10, 10, 10), 13.5, {}, { met: false, reason: 'withinExpected' }],
  ['just past the edge', weekly(10, 10, 10, 10), 13.6, {}, { met: true, reason: 'aboveExpected' }],
  [
    'far below, and only above is watched',
    weekly(10, 10, 10, 10),
    0,
    {},
    { met: false, reason: 'directionNotWatched' },
  ],
  ['far below, both watched', weekly(10, 10, 10, 10), 0, { direction: 'both' }, { met: true, reason: 'belowExpected' }],
  [
    'far above, only below watched',
    weekly(9, 9, 9, 9),
    99,
    { direction: 'below' },
    { met: false, reason: 'directionNotWatched' },
  ],
  [
    'more than ever, but too few to matter',
    weekly(0, 0, 0, 0),
    2,
    { leastSpread: 0.5 },
    { met: false, reason: 'tooSmallToMatter', seen: 2, expected: { to: 1.75 } },
  ],
  ['few, but enough to matter', weekly(0, 0, 0, 0), 3, { leastSpread: 0.1 }, { met: true, reason: 'aboveExpected' }],
  ['three weeks', weekly(1, 1, 1), 99, {}, { met: false, reason: 'notEnoughHistory', seen: 99, have: 3, need: 4 }],
  ['no history at all', [], 99, {}, { met: false, reason: 'notEnoughHistory', have: 0, need: 4 }],
  [
    'two past incidents of five teach it nothing',
    weekly(10, 500, 11, 480, 10),
    60,
    {},
    { met: true, reason: 'aboveExpected', expected: { centre: 11, samples: 5 } },
  ],
];

describe('what was seen against what history predicts', () => {
  it.each(rows)('[TRG-9] %s', (_name, history, seen, changes, answer) => {
    expect(compareWithBaseline(learnBaseline(history, terms(changes)), next(history, seen))).toMatchObject(answer);
  });

  it('[TRG-9] another hour of the week has a history of its own', () => {
    const baseline = learnBaseline(weekly(10, 10, 10, 10), terms());
    const anHourLater = monday + 4 * WEEK_MS + HOUR_MS;
    expect(compareWithBaseline(baseline, { at: anHourLater, value: 99 })).toMatchObject({ reason: 'notEnoughHistory' });
  });

  it('[TRG-9] [TRG-R4] judges nothing that it was made from', () => {
    const baseline = learnBaseline(weekly(10, 10, 10, 99), terms());
    const last = monday + 3 * WEEK_MS;
    const until = last + HOUR_MS;
    const judged = (at: number) => compareWithBaseline(baseline, { at, value: 99 });
    expect(judged(last)).toEqual({ met: false, reason: 'partOfHistory', seen: 99, until });
    expect(judged(until - 1)).toMatchObject({ reason: 'partOfHistory' });
    expect(judged(until)).toMatchObject({ reason: 'notEnoughHistory' });
  });

  it('[TRG-9] follows growth where it is told to, and says false alarm no longer', () => {
    const growing = weekly(100, 104, 108, 112, 116, 120, 124, 128);
    const rising = { value: 160, at: monday + 8 * WEEK_MS };
    const asIs = compareWithBaseline(learnBaseline(growing, terms()), rising);
    const followed = compareWithBaseline(learnBaseline(growing, terms({ driftWeight: 0.3 })), rising);
    expect(asIs).toMatchObject({ met: true, expected: { centre: 114 } });
    expect(followed).toMatchObject({ met: false, reason: 'withinExpected' });
  });

  it('refuses what is no number, and says where', () => {
    expect(() => learnBaseline([{ at: 7, value: NaN }], terms())).toThrow('What was measured at 7 is NaN');
    expect(() => compareWithBaseline(learnBaseline([], terms()), { at: 8, value: Infinity })).toThrow(
      'at 8 is Infinity',
    );
  });
});

describe('the hour of the week', () => {
  it.each<readonly [name: string, zone: string, local: string, hour: number]>([
    ['the first of Monday', 'Europe/Berlin', '2026-01-05T00:00', 0],
    ['the last of Sunday', 'Europe/Berlin', '2026-01-04T23:59', 167],
    ['nine on Tuesday in winter', 'Europe/Berlin', '2026-01-06T09:00', 33],
    ['nine on Tuesday in summer', 'Europe/Berlin', '2026-07-07T09:30', 33],
    ['half past, where offsets have halves', 'Asia/Kolkata', '2026-01-05T00:30', 0],
  ])('[TRG-9] %s', (_name, zone, local, hour) => {
    const rules = zoneRules(zone);
    if (!rules) throw new Error(`${zone} is no zone.`);
    expect(hourOfWeek(rules, localInstant(zone, local))).toBe(hour);
  });

  it('[TRG-9] before 1970 counts on', () => {
    expect(hourOfWeek(utc, -1)).toBe(71);
    expect(hourOfWeek(utc, -WEEK_MS)).toBe(72);
  });

  it('[TRG-9] history ends with the local hour, also where offsets have halves', () => {
    const zone = zoneRules('Asia/Kolkata') ?? utc;
    const at = localInstant('Asia/Kolkata', '2026-01-05T10:20');
    expect(learnBaseline([{ at, value: 1 }], terms({ zone })).until).toBe(
      localInstant('Asia/Kolkata', '2026-01-05T11:00'),
    );
  });
});

describe('whatever was measured', () => {
  const value = fc.integer({ min: 0, max: 1000 });
  const history = fc.array(value, { minLength: 4, maxLength: 20 });
  const driftWeight = fc.constantFrom(0, 0.1, 0.5);
  const rangeOf = (samples: HourlySample[], changes: Partial<BaselineTerms>) => {
    const answer = compareWithBaseline(learnBaseline(samples, terms(changes)), next(samples, 0));
    if (!('expected' in answer)) throw new Error(answer.reason);
    return answer.expected;
  };

  it('[TRG-9] another unit or another zero changes the range alike', () => {
    const factor = fc.constantFrom(0.001, 0.5, 3, 60);
    fc.assert(
      fc.property(history, factor, fc.integer({ min: -500, max: 500 }), driftWeight, (values, a, b, weight) => {
        const plain = rangeOf(weekly(...values), { driftWeight: weight });
        const moved = rangeOf(weekly(...values.map((x) => a * x + b)), { driftWeight: weight, leastSpread: a });
        expect(moved.from).toBeCloseTo(a * plain.from + b, 6);
        expect(moved.centre).toBeCloseTo(a * plain.centre + b, 6);
        expect(moved.to).toBeCloseTo(a * plain.to + b, 6);
      }),
    );
  });

  it('[TRG-9] outliers, fewer than half, move the range no further than the other samples reach', () => {
    const outlier = fc.constantFrom(-1e12, 1e9, 1e12);
    fc.assert(
      fc.property(history, fc.array(outlier, { maxLength: 19 }), driftWeight, (values, wild, weight) => {
        fc.pre(wild.length < values.length);
        const { from, to } = rangeOf(weekly(...values, ...wild), { driftWeight: weight });
        const [least, most] = [Math.min(...values), Math.max(...values)];
        // Twice the tolerance: drift is clamped to one tolerance too.
        const reach = 2 * 3.5 * Math.max(1, 1.4826 * (most - least));
        expect(from).toBeGreaterThanOrEqual(least - reach);
        expect(to).toBeLessThanOrEqual(most + reach);
      }),
    );
  });

  it('[TRG-9] the order in which samples are handed over is of no account', () => {
    fc.assert(
      fc.property(history, driftWeight, (values, weight) => {
        const samples = weekly(...values);
        const changes = terms({ driftWeight: weight });
        expect(learnBaseline([...samples].reverse(), changes)).toEqual(learnBaseline(samples, changes));
      }),
    );
  });

  it('[TRG-9] it is met exactly where it is outside, watched and large enough', () => {
    const direction = fc.constantFrom<BaselineTerms['direction']>('above', 'below', 'both');
    fc.assert(
      fc.property(history, value, direction, driftWeight, (values, seen, watched, weight) => {
        const samples = weekly(...values);
        const changes = { direction: watched, driftWeight: weight, leastValue: 500 };
        const { from, to, centre } = rangeOf(samples, changes);
        const { met } = compareWithBaseline(learnBaseline(samples, terms(changes)), next(samples, seen));
        const above = watched !== 'below' && seen > to && seen >= 500;
        const below = watched !== 'above' && seen < from;
        expect(met).toBe(above || below);
        expect(from <= centre && centre <= to).toBe(true);
      }),
    );
  });
});
