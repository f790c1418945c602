import { describe, expect, it } from '@jest/globals';
import { wordsFor } from '../explain/eventInWords';
import { triggerInWords } from '../explain/triggerInWords';
import { aPolicy, anIncident, berlin, noon } from '../testing/build';
import { learnBaseline } from './baseline';
import { evaluateTriggers } from './evaluateTriggers';
import { baselineTerms } from './impactAnswers';
import type { Baselines } from './impactAnswers';

/** By the wall clock: between the third and the fourth the clocks went back. */
const TUESDAYS = ['11-10', '11-03', '10-27', '10-20', '10-13', '10-06'].map((day) => berlin(`2026-${day}T11:00`));
const policy = aPolicy({
  triggers: [{ id: 'volume', kind: 'anomaly', measure: 'incidents', unit: 'incidents/h', leastValue: 5 }],
});
const [rule] = policy.triggers;
if (rule?.kind !== 'anomaly') throw new Error('the policy has one trigger');
const terms = baselineTerms(rule, policy.zone);

/** What was seen at this hour in each of the weeks before. */
function learned(values: readonly number[]): Baselines {
  const samples = values.map((value, i) => ({ at: TUESDAYS[i] ?? 0, value }));
  return { volume: learnBaseline(samples, terms) };
}

const tuesdays = learned([10, 12, 8, 10, 11, 9]);

describe('[TRG-9] a measure beside what its history predicts for the hour', () => {
  it.each<{ row: string; seen?: number; unit?: string; baselines: Baselines; answer: object; words: string | RegExp }>([
    {
      row: 'far more than ever',
      seen: 40,
      baselines: tuesdays,
      answer: { met: true, reason: 'outsideExpected', side: 'above', seen: 40, expected: { samples: 6 } },
      words: /is 40 incidents\/h, higher: for this hour 4.81 to 15.19 incidents\/h are usual/,
    },
    {
      row: 'as always',
      seen: 12,
      baselines: tuesdays,
      answer: { met: false, reason: 'withinExpected' },
      words: /as expected/,
    },
    {
      row: 'fewer than ever, which nobody watches',
      seen: 0,
      baselines: tuesdays,
      answer: { met: false, reason: 'directionNotWatched' },
      words: /in the direction that is not watched/,
    },
    {
      row: 'more than ever, and still next to nothing',
      seen: 4.5,
      baselines: learned([0, 0, 0, 0]),
      answer: { met: false, reason: 'tooSmallToMatter' },
      words: /too small to matter/,
    },
    {
      row: 'three weeks of history',
      seen: 40,
      baselines: learned([10, 10, 10]),
      answer: { met: false, reason: 'notEnoughHistory', have: 3, need: 4 },
      words: '“incidents” has 3 samples of this hour of the week, and 4 are needed (trigger “volume”).',
    },
    {
      row: 'nothing was learned yet',
      seen: 40,
      baselines: {},
      answer: { met: false, reason: 'notMeasured', missing: ['baseline of incidents'] },
      words: 'Not recorded on this ticket: baseline of incidents (trigger “volume”).',
    },
    {
      row: 'nothing was measured',
      baselines: tuesdays,
      answer: { met: false, reason: 'notMeasured', missing: ['incidents'] },
      words: 'Not recorded on this ticket: incidents (trigger “volume”).',
    },
    {
      row: 'an hour from which the baseline was learned',
      seen: 40,
      baselines: { volume: learnBaseline([{ at: noon, value: 40 }], terms) },
      answer: { met: false, reason: 'partOfHistory' },
      words: '“incidents” is judged by its history only from 12:00 CET on (trigger “volume”).',
    },
  ])('$row', ({ seen, baselines, answer, words }) => {
    const measures = seen === undefined ? {} : { incidents: { value: seen, unit: 'incidents/h' } };
    const incident = anIncident({ linkedService: { name: 'Payments', measures } });
    const [evaluation] = evaluateTriggers(policy, incident, noon, baselines);
    if (!evaluation) throw new Error('no trigger was evaluated');
    expect(evaluation.answer).toMatchObject(answer);
    expect(triggerInWords(evaluation, wordsFor(policy, noon))).toMatch(words);
  });
});
