/** Faults of triggers at the edge of what is allowed: each with its place, its reason and what to do. */
import { describe, expect, it } from '@jest/globals';
import { aPolicyDocument } from '../testing';
import { findTriggerFaults } from './triggerFaults';
import type { TriggerDocument } from './triggerDocument';

const document = aPolicyDocument();

function faultsOf(...triggers: readonly object[]): (readonly [at: string, reason: string, remedy: string])[] {
  const numbered = triggers.map((trigger, i) => ({ id: `t${i}`, ...trigger })) as unknown as TriggerDocument[];
  return findTriggerFaults({ ...document, triggers: numbered }).map(({ path, reason, remedy }) => [
    path.slice(2).join('.'),
    reason,
    remedy,
  ]);
}

const measure = { kind: 'measure', measure: 'users', unit: 'users', thresholds: [{ value: 10 }] };
const anomaly = { kind: 'anomaly', measure: 'errors', unit: 'errors/h' };
const board = { kind: 'boardReportable', measure: 'loss', unit: 'EUR/h', atLeast: 1 };
const shares = (...values: number[]) => ({ kind: 'targetShares', thresholds: values.map((share) => ({ share })) });
const usual = (value: number) => `${value} cannot be used to judge what is unusual.`;
const inUnit = 'Write the unit in which it is recorded, such as users, % or EUR/h.';
const noUnit = (name: string) => `The measure “${name}” has no unit, so nobody can say what its numbers mean.`;
const duration = 'Write 15m, 1h30m or 2d.';
const ofTarget = 'Write 0.75 for three quarters, 1 for the moment of the breach.';

describe('[POL2][TRG-1] what is wrong with a trigger', () => {
  it.each<readonly [trigger: object, at: string, reason: string, remedy: string]>([
    [{ kind: 'notTaken', after: 'soon' }, 'after', '“soon” is no duration.', duration],
    [{ kind: 'notAcknowledged', after: '5' }, 'after', '“5” is no duration.', duration],
    [{ kind: 'decisionNeeded', after: 'x' }, 'after', '“x” is no duration.', duration],
    [{ kind: 'noProgress', after: '0m' }, 'after', 'In no time nothing can happen.', 'Write a duration such as 4h.'],
    [{ kind: 'noProgress', after: 'x' }, 'after', '“x” is no duration.', duration],
    [{ kind: 'targetConsumed', share: 0 }, 'share', '0 is no share of a target.', ofTarget],
    [{ kind: 'targetConsumed', share: 5.01 }, 'share', '5.01 is no share of a target.', ofTarget],
    [shares(0.5, 6), 'thresholds.1.share', '6 is no share of a target.', ofTarget],
    [
      shares(0.5, 0.5),
      'thresholds.1.share',
      '0.5 comes after 0.5: the thresholds are out of order.',
      'Put the mildest first, so that each is higher than the one before.',
    ],
    [shares(), 'thresholds', 'Without a threshold it never fires.', 'Add at least one threshold.'],
    [{ ...measure, measure: ' ' }, 'measure', 'The measure has no name.', 'Name it as the app’s mapping does.'],
    [{ ...measure, unit: '' }, 'unit', noUnit('users'), inUnit],
    [
      { ...measure, thresholds: [{ value: NaN }] },
      'thresholds.0.value',
      'NaN is no threshold.',
      'Write a number in the unit.',
    ],
    [
      { ...measure, comparison: 'atMost', thresholds: [{ value: 1 }, { value: 1 }] },
      'thresholds.1.value',
      '1 comes after 1: the thresholds are out of order.',
      'Put the mildest first, so that each is lower than the one before.',
    ],
    [
      { kind: 'regulatedData', dataClasses: [], paths: undefined },
      'dataClasses',
      'No class of data is named, so it never fires.',
      'Name some: PII, PHI, PCI.',
    ],
    ...[0, 1.5, Infinity, NaN].map(
      (atLeast) =>
        [
          { kind: 'historyCount', count: 'chases', atLeast },
          'atLeast',
          `${atLeast} is no count.`,
          'Write a whole number from 1: 3 for the third time.',
        ] as const,
    ),
    [
      { kind: 'historyCount', count: 'chases', atLeast: 1, within: '0m' },
      'within',
      'In no time nothing can happen.',
      'Write a duration such as 4h.',
    ],
    [{ ...anomaly, measure: '' }, 'measure', 'The measure has no name.', 'Name it as the app’s mapping does.'],
    [{ ...anomaly, unit: ' ' }, 'unit', noUnit('errors'), inUnit],
    ...[0, Infinity].map(
      (tolerance) =>
        [{ ...anomaly, tolerance }, 'tolerance', usual(tolerance), 'Write a number above 0; 3.5 is usual.'] as const,
    ),
    ...[1, 2.5].map(
      (leastSamples) =>
        [
          { ...anomaly, leastSamples },
          'leastSamples',
          usual(leastSamples),
          'Write a whole number from 2; 4 is four weeks.',
        ] as const,
    ),
    ...[-1, Infinity].map(
      (leastSpread) =>
        [
          { ...anomaly, leastSpread },
          'leastSpread',
          usual(leastSpread),
          'Write a number from 0, in the unit.',
        ] as const,
    ),
    [{ ...anomaly, leastValue: NaN }, 'leastValue', usual(NaN), 'Write a number in the unit.'],
    [{ ...board, measure: '' }, 'measure', 'The measure has no name.', 'Name it as the app’s mapping does.'],
    ...['EUR', '/h', ' EUR/h', 'EUR/hour'].map(
      (unit) =>
        [
          { ...board, unit },
          'unit',
          `“${unit}” is no unit per hour, so it cannot be multiplied by a duration.`,
          'Write a unit per hour, such as EUR/h or users/h.',
        ] as const,
    ),
    ...[0, Infinity].map(
      (atLeast) =>
        [
          { ...board, atLeast },
          'atLeast',
          `${atLeast} is no amount that could be reached.`,
          'Write an amount above zero, in the unit without its “/h”.',
        ] as const,
    ),
    [
      { kind: 'skillGap', paths: [] },
      'paths',
      'It names no path, so it would tell nobody.',
      'Name a path, or leave “paths” out for all.',
    ],
    [
      { kind: 'skillGap', paths: ['technical', 'legal'] },
      'paths.1',
      'There is no path “legal”.',
      'Use one of: technical.',
    ],
    [
      { kind: 'regulatedData', dataClasses: ['PII'], paths: ['technical'] },
      'paths.0',
      'The path “technical” is not mandatory: anybody at its level could end it, whatever the data.',
      'Write mandatory: true on the path “technical”.',
    ],
    [{ kind: 'skillGap', startLevel: 0 }, 'startLevel', '0 is no level.', 'Write a whole number from 1.'],
    [{ kind: 'skillGap', startLevel: 1.5 }, 'startLevel', '1.5 is no level.', 'Write a whole number from 1.'],
    [
      { kind: 'skillGap', startLevel: 5 },
      'startLevel',
      'The path “technical” has no level 5; its last one is 4.',
      'Choose a level that each of its paths has, or name its paths.',
    ],
    [
      { ...measure, startLevel: 2, thresholds: [{ value: 1, startLevel: 3 }, { value: 2 }] },
      'thresholds.1.startLevel',
      'It asks for level 2, and the milder threshold before it for level 3.',
      'Ask for level 3 or higher.',
    ],
    [{ kind: 'skillGap', rearmAfter: 'x' }, 'rearmAfter', '“x” is no duration.', duration],
    [
      { kind: 'notTaken', after: '5m', calendar: 'night' },
      'calendar',
      'There is no calendar “night”.',
      'Use one of: office.',
    ],
    [
      { kind: 'skillGap', when: { test: 'present', fact: 'nothing' } },
      'when.fact',
      'There is no fact “nothing”.',
      expect.stringMatching(/^Use one of: /) as unknown as string,
    ],
  ])('%j', (trigger, at, reason, remedy) => {
    expect(faultsOf(trigger)).toEqual([[at, reason, remedy]]);
  });

  it('nothing at the edges of what is allowed', () => {
    expect(
      faultsOf(
        { kind: 'notTaken', after: '0m' },
        { kind: 'notAcknowledged', after: '0m', calendar: 'office' },
        { kind: 'decisionNeeded', after: '0m' },
        { kind: 'targetConsumed', share: 5 },
        shares(0.001, 5),
        { ...anomaly, tolerance: 0.1, leastSamples: 2, leastSpread: 0, leastValue: -1 },
        { ...board, unit: 'users/h' },
        { kind: 'historyCount', count: 'chases', atLeast: 1, within: '1m' },
        { kind: 'skillGap', startLevel: 4, paths: ['technical'], rearmAfter: '0m' },
        {
          ...measure,
          thresholds: [
            { value: 1, startLevel: 2 },
            { value: 2, startLevel: 2 },
          ],
        },
      ),
    ).toEqual([]);
  });

  it('an id that another trigger’s threshold has, and no trigger at all', () => {
    expect(faultsOf({ id: 'a', ...shares(0.5, 1) }, { id: 'a/2', kind: 'skillGap' })).toEqual([
      ['id', 'The id “a/2” is that of another trigger’s threshold.', 'Choose another id.'],
    ]);
    expect(findTriggerFaults({ ...document, triggers: [] })).toEqual([
      {
        path: ['triggers'],
        reason: 'Without a trigger nothing ever escalates.',
        remedy: 'Add a trigger, for example { id: not-taken, kind: notTaken, after: 10m }.',
      },
    ]);
  });
});
