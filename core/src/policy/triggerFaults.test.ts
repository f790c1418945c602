import { describe, expect, it } from '@jest/globals';
import { aPolicyDocument } from '../testing/build';
import { inheritTriggers } from './inheritTriggers';
import type { PolicyDocument } from './policyDocument';
import { findPolicyFaults } from './policyFaults';
import type { ConditionDocument, TriggerDocument } from './triggerDocument';

const good = aPolicyDocument();
const users = {
  id: 't',
  kind: 'measure' as const,
  measure: 'usersAffected',
  unit: 'users',
  thresholds: [{ value: 10 }, { value: 100, startLevel: 2 }],
};
const board = { id: 't', kind: 'boardReportable' as const, measure: 'loss', unit: 'EUR/h', atLeast: 1000 };

function faultsOf(...triggers: readonly TriggerDocument[]) {
  const document: PolicyDocument = { ...good, triggers };
  return findPolicyFaults(document).map(({ path, reason, remedy }) => ({ at: path.join('.'), reason, remedy }));
}

const asking = (when: ConditionDocument): TriggerDocument => ({ id: 't', kind: 'condition', when });

function nested(depth: number): ConditionDocument {
  return depth === 0 ? { test: 'present', fact: 'category' } : { test: 'not', of: nested(depth - 1) };
}

describe('[POL2] faults of triggers', () => {
  it('finds none in good ones', () => {
    expect(
      faultsOf(
        { ...users, id: 'a', rearmAfter: '10m', paths: ['technical'], of: 'either' },
        { ...users, id: 'b', comparison: 'atMost', thresholds: [{ value: 99 }, { value: 95 }] },
        { id: 'c', kind: 'targetShares', thresholds: [{ share: 0.5 }, { share: 1, startLevel: 4 }] },
        { id: 'd', kind: 'exception', when: nested(12) },
        { id: 'e', kind: 'historyCount', count: 'bounces', atLeast: 1, within: '7d' },
        { id: 'f', kind: 'decisionNeeded' },
        { id: 'g', kind: 'notAcknowledged', after: '0m', calendar: 'office' },
        { ...board, id: 'h', calendar: 'office' },
      ),
    ).toEqual([]);
  });

  it.each<{ row: string; trigger: TriggerDocument; at: string; reason: string }>([
    {
      row: '[TRG-1] thresholds out of order',
      trigger: { ...users, thresholds: [{ value: 100 }, { value: 10 }] },
      at: 'triggers.0.thresholds.1.value',
      reason: '10 comes after 100: the thresholds are out of order.',
    },
    {
      row: '[TRG-1] rising thresholds of what is bad when low',
      trigger: { ...users, comparison: 'atMost' },
      at: 'triggers.0.thresholds.1.value',
      reason: 'out of order',
    },
    {
      row: '[TRG-3] one share twice',
      trigger: { id: 't', kind: 'targetShares', thresholds: [{ share: 0.5 }, { share: 0.5 }] },
      at: 'triggers.0.thresholds.1.share',
      reason: 'out of order',
    },
    {
      row: '[TRG-3] a share in per cent',
      trigger: { id: 't', kind: 'targetShares', thresholds: [{ share: 75 }] },
      at: 'triggers.0.thresholds.0.share',
      reason: '75 is no share',
    },
    {
      row: '[TRG-3] no share at all',
      trigger: { id: 't', kind: 'targetShares', thresholds: [] },
      at: 'triggers.0.thresholds',
      reason: 'never fires',
    },
    {
      row: 'a worse threshold that asks for less',
      trigger: { ...users, startLevel: 3, thresholds: [{ value: 1 }, { value: 2, startLevel: 2 }] },
      at: 'triggers.0.thresholds.1.startLevel',
      reason: 'asks for level 2, and the milder threshold before it for level 3',
    },
    {
      row: '[TRG-1] a measure without a unit',
      trigger: { ...users, unit: ' ' },
      at: 'triggers.0.unit',
      reason: 'has no unit',
    },
    {
      row: 'a threshold that is no number',
      trigger: { ...users, thresholds: [{ value: NaN }] },
      at: 'triggers.0.thresholds.0.value',
      reason: 'is no threshold',
    },
    {
      row: 'an unknown path',
      trigger: { ...users, paths: ['nope'] },
      at: 'triggers.0.paths.0',
      reason: 'There is no path “nope”.',
    },
    {
      row: 'no path',
      trigger: { ...users, paths: [] },
      at: 'triggers.0.paths',
      reason: 'tell nobody',
    },
    {
      row: 'a level that the path does not have',
      trigger: { ...users, startLevel: 5, thresholds: [{ value: 1 }] },
      at: 'triggers.0.startLevel',
      reason: 'The path “technical” has no level 5; its last one is 4.',
    },
    {
      row: 'half a level',
      trigger: { ...users, thresholds: [{ value: 1, startLevel: 1.5 }] },
      at: 'triggers.0.thresholds.0.startLevel',
      reason: '1.5 is no level.',
    },
    {
      row: '[TRG-R2] a time to re-arm that is none',
      trigger: { ...users, rearmAfter: 'soon' },
      at: 'triggers.0.rearmAfter',
      reason: '“soon” is no duration.',
    },
    {
      row: '[TRG-3] no progress within no time',
      trigger: { id: 't', kind: 'noProgress', after: '0m' },
      at: 'triggers.0.after',
      reason: 'In no time nothing can happen.',
    },
    {
      row: 'an unknown calendar',
      trigger: { id: 't', kind: 'noProgress', after: '1h', calendar: 'moon' },
      at: 'triggers.0.calendar',
      reason: 'There is no calendar “moon”.',
    },
    {
      row: '[TRG-5] no class of data',
      trigger: { id: 't', kind: 'regulatedData', dataClasses: [], paths: ['technical'] },
      at: 'triggers.0.dataClasses',
      reason: 'No class of data',
    },
    {
      row: '[TRG-5] a path for regulated data that anybody could end',
      trigger: { id: 't', kind: 'regulatedData', dataClasses: ['PII'], paths: ['technical'] },
      at: 'triggers.0.paths.0',
      reason: 'The path “technical” is not mandatory',
    },
    {
      row: '[TRG-6] the noughth time',
      trigger: { id: 't', kind: 'historyCount', count: 'reopenings', atLeast: 0 },
      at: 'triggers.0.atLeast',
      reason: '0 is no count.',
    },
    {
      row: '[TRG-9] no tolerance at all',
      trigger: { id: 't', kind: 'anomaly', measure: 'incidents', unit: 'incidents/h', tolerance: 0 },
      at: 'triggers.0.tolerance',
      reason: '0 cannot be used',
    },
    {
      row: '[TRG-9] one sample as a history',
      trigger: { id: 't', kind: 'anomaly', measure: 'incidents', unit: 'incidents/h', leastSamples: 1 },
      at: 'triggers.0.leastSamples',
      reason: '1 cannot be used',
    },
    {
      row: '[TRG-12] a unit that is not per hour',
      trigger: { ...board, unit: 'EUR' },
      at: 'triggers.0.unit',
      reason: '“EUR” is no unit per hour',
    },
    {
      row: '[TRG-12] a threshold that is reached at once',
      trigger: { ...board, atLeast: 0 },
      at: 'triggers.0.atLeast',
      reason: 'no amount',
    },
  ])('$row', ({ trigger, at, reason }) => {
    const found = faultsOf(trigger).find((fault) => fault.at === at);
    expect(found?.reason).toContain(reason);
    expect(found?.remedy).not.toBe('');
  });

  it('a trigger called as the threshold of another', () => {
    expect(faultsOf(users, { id: 't/2', kind: 'skillGap' })).toMatchObject([{ at: 'triggers.1.id' }]);
  });
});

describe('[POL2] faults of conditions', () => {
  it.each<{ row: string; when: ConditionDocument; at: string; reason: string }>([
    {
      row: 'a fact that does not exist',
      when: { test: 'present', fact: 'categorie' },
      at: 'fact',
      reason: 'There is no fact “categorie”.',
    },
    {
      row: 'a family without a name',
      when: { test: 'present', fact: 'fields.' },
      at: 'fact',
      reason: 'There is no fact “fields.”.',
    },
    {
      row: 'what every object has',
      when: { test: 'present', fact: 'constructor' },
      at: 'fact',
      reason: 'There is no fact',
    },
    {
      row: 'a pattern without bounds',
      when: { test: 'matches', fact: 'summary', pattern: '((a{100}){100}){100}' },
      at: 'pattern',
      reason: 'fails at character',
    },
    {
      row: 'a pattern that is not closed',
      when: { test: 'matches', fact: 'summary', pattern: '(breach' },
      at: 'pattern',
      reason: 'fails at character',
    },
    {
      row: 'a pattern over a number',
      when: { test: 'matches', fact: 'priority', pattern: '.*' },
      at: 'fact',
      reason: 'is no text',
    },
    {
      row: 'a measure without its unit',
      when: { test: 'atLeast', fact: 'measures.users', value: 5 },
      at: 'unit',
      reason: 'has no unit',
    },
    {
      row: 'a unit of a plain number',
      when: { test: 'atLeast', fact: 'history.chases', value: 5, unit: 'calls' },
      at: 'unit',
      reason: 'without a unit',
    },
    {
      row: 'exactly that many users',
      when: { test: 'equals', fact: 'service.measures.users', value: 5 },
      at: 'value',
      reason: 'is a measure',
    },
    {
      row: 'at least priority 2',
      when: { test: 'atLeast', fact: 'priority', value: 2 },
      at: 'fact',
      reason: 'Priority 1 is the most urgent',
    },
    {
      row: 'at least a text',
      when: { test: 'atLeast', fact: 'category', value: 2 },
      at: 'fact',
      reason: 'is no number',
    },
    {
      row: 'a priority in quotes',
      when: { test: 'in', fact: 'priority', values: [1, '2'] },
      at: 'values.1',
      reason: '“2” is no priority.',
    },
    {
      row: 'a state that no ticket has',
      when: { test: 'equals', fact: 'state', value: 'open' },
      at: 'value',
      reason: '“open” is no state.',
    },
    {
      row: 'VIP in words',
      when: { test: 'equals', fact: 'customer.vip', value: 'yes' },
      at: 'value',
      reason: 'is true or false',
    },
    { row: 'one of nothing', when: { test: 'in', fact: 'category', values: [] }, at: 'values', reason: 'never holds' },
    { row: 'all of nothing', when: { test: 'and', of: [] }, at: 'of', reason: 'asks nothing' },
    {
      row: 'deep inside',
      when: { test: 'or', of: [{ test: 'not', of: { test: 'present', fact: 'x' } }] },
      at: 'of.0.of.fact',
      reason: 'There is no fact “x”.',
    },
  ])('$row', ({ when, at, reason }) => {
    const found = faultsOf(asking(when)).find((fault) => fault.at === `triggers.0.when.${at}`);
    expect(found?.reason).toContain(reason);
    expect(found?.remedy).not.toBe('');
  });

  it.each([
    { row: 'too deep to read', when: nested(13), reason: 'nests deeper' },
    { row: 'so deep that it could exhaust the stack', when: nested(5000), reason: 'nests deeper' },
    {
      row: 'too many questions',
      when: { test: 'or' as const, of: Array.from({ length: 201 }, () => nested(0)) },
      reason: 'asks 201 questions',
    },
  ])('$row', ({ when, reason }) => {
    expect(faultsOf(asking(when))).toMatchObject([{ at: 'triggers.0.when', reason: expect.stringContaining(reason) }]);
  });
});

describe('[TRG-4][POL3] what a lower policy may change of its parent’s triggers', () => {
  const exception: TriggerDocument = { id: 'breach', kind: 'exception', when: nested(0) };
  const mandatory: TriggerDocument = { id: 'data', kind: 'regulatedData', dataClasses: ['PII'], paths: ['legal'] };
  const early: TriggerDocument = { id: 'not-taken', kind: 'notTaken', after: '5m' };
  const late: TriggerDocument = { ...early, after: '1h' };
  const parent = [early, exception, mandatory];
  const gap: TriggerDocument = { id: 'gap', kind: 'skillGap' };

  it('it may add, replace and switch off ordinary ones', () => {
    expect(inheritTriggers(parent, { triggers: [late, gap] })).toEqual({
      triggers: [exception, mandatory, late, gap],
      faults: [],
    });
    expect(inheritTriggers(parent, { triggers: [], switchedOff: ['not-taken'] })).toEqual({
      triggers: [exception, mandatory],
      faults: [],
    });
  });

  it('it can neither replace nor switch off an exception or a mandatory one: they stay, and it is told', () => {
    const { triggers, faults } = inheritTriggers(parent, {
      triggers: [{ ...late, id: 'breach' }],
      switchedOff: ['data', 'nothing-of-this-name'],
    });
    expect(triggers).toEqual([exception, mandatory, early]);
    expect(faults.map(({ path }) => path.join('.'))).toEqual(['triggers.0.id', 'switchedOff.0', 'switchedOff.1']);
  });
});
