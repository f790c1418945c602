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

  it.each<{ row: string; trigger: TriggerDocument; at: string; reason: string; remedy: string }>([
    {
      row: '[TRG-1] thresholds out of order',
      trigger: { ...users, thresholds: [{ value: 100 }, { value: 10 }] },
      at: 'triggers.0.thresholds.1.value',
      reason: '10 comes after 100: the thresholds are out of order.',
      remedy: 'Put the mildest first, so that each is higher than the one before.',
    },
    {
      row: '[TRG-1] rising thresholds of what is bad when low',
      trigger: { ...users, comparison: 'atMost' },
      at: 'triggers.0.thresholds.1.value',
      reason: 'out of order',
      remedy: 'Put the mildest first, so that each is lower than the one before.',
    },
    {
      row: '[TRG-3] one share twice',
      trigger: { id: 't', kind: 'targetShares', thresholds: [{ share: 0.5 }, { share: 0.5 }] },
      at: 'triggers.0.thresholds.1.share',
      reason: 'out of order',
      remedy: 'Put the mildest first, so that each is higher than the one before.',
    },
    {
      row: '[TRG-3] a share in per cent',
      trigger: { id: 't', kind: 'targetShares', thresholds: [{ share: 75 }] },
      at: 'triggers.0.thresholds.0.share',
      reason: '75 is no share',
      remedy: 'Write 0.75 for three quarters, 1 for the moment of the breach.',
    },
    {
      row: '[TRG-3] no share at all',
      trigger: { id: 't', kind: 'targetShares', thresholds: [] },
      at: 'triggers.0.thresholds',
      reason: 'never fires',
      remedy: 'Add at least one threshold.',
    },
    {
      row: 'a worse threshold that asks for less',
      trigger: { ...users, startLevel: 3, thresholds: [{ value: 1 }, { value: 2, startLevel: 2 }] },
      at: 'triggers.0.thresholds.1.startLevel',
      reason: 'asks for level 2, and the milder threshold before it for level 3',
      remedy: 'Ask for level 3 or higher.',
    },
    {
      row: '[TRG-1] a measure without a unit',
      trigger: { ...users, unit: ' ' },
      at: 'triggers.0.unit',
      reason: 'has no unit',
      remedy: 'Write the unit in which it is recorded, such as users, % or EUR/h.',
    },
    {
      row: 'a threshold that is no number',
      trigger: { ...users, thresholds: [{ value: NaN }] },
      at: 'triggers.0.thresholds.0.value',
      reason: 'is no threshold',
      remedy: 'Write a number in the unit.',
    },
    {
      row: 'an unknown path',
      trigger: { ...users, paths: ['nope'] },
      at: 'triggers.0.paths.0',
      reason: 'There is no path “nope”.',
      remedy: 'Use one of: technical.',
    },
    {
      row: 'no path',
      trigger: { ...users, paths: [] },
      at: 'triggers.0.paths',
      reason: 'tell nobody',
      remedy: 'Name a path, or leave “paths” out for all.',
    },
    {
      row: 'a level that the path does not have',
      trigger: { ...users, startLevel: 5, thresholds: [{ value: 1 }] },
      at: 'triggers.0.startLevel',
      reason: 'The path “technical” has no level 5; its last one is 4.',
      remedy: 'Choose a level that each of its paths has, or name its paths.',
    },
    {
      row: 'half a level',
      trigger: { ...users, thresholds: [{ value: 1, startLevel: 1.5 }] },
      at: 'triggers.0.thresholds.0.startLevel',
      reason: '1.5 is no level.',
      remedy: 'Write a whole number from 1.',
    },
    {
      row: '[TRG-R2] a time to re-arm that is none',
      trigger: { ...users, rearmAfter: 'soon' },
      at: 'triggers.0.rearmAfter',
      reason: '“soon” is no duration.',
      remedy: 'Write 15m, 1h30m or 2d.',
    },
    {
      row: '[TRG-3] no progress within no time',
      trigger: { id: 't', kind: 'noProgress', after: '0m' },
      at: 'triggers.0.after',
      reason: 'In no time nothing can happen.',
      remedy: 'Write a duration such as 4h.',
    },
    {
      row: 'an unknown calendar',
      trigger: { id: 't', kind: 'noProgress', after: '1h', calendar: 'moon' },
      at: 'triggers.0.calendar',
      reason: 'There is no calendar “moon”.',
      remedy: 'Use one of: office.',
    },
    {
      row: '[TRG-5] no class of data',
      trigger: { id: 't', kind: 'regulatedData', dataClasses: [], paths: ['technical'] },
      at: 'triggers.0.dataClasses',
      reason: 'No class of data',
      remedy: 'Name some: PII, PHI, PCI.',
    },
    {
      row: '[TRG-5] a path for regulated data that anybody could end',
      trigger: { id: 't', kind: 'regulatedData', dataClasses: ['PII'], paths: ['technical'] },
      at: 'triggers.0.paths.0',
      reason: 'The path “technical” is not mandatory',
      remedy: 'Write mandatory: true on the path “technical”.',
    },
    {
      row: '[TRG-6] the noughth time',
      trigger: { id: 't', kind: 'historyCount', count: 'reopenings', atLeast: 0 },
      at: 'triggers.0.atLeast',
      reason: '0 is no count.',
      remedy: 'Write a whole number from 1: 3 for the third time.',
    },
    {
      row: '[TRG-9] no tolerance at all',
      trigger: { id: 't', kind: 'anomaly', measure: 'incidents', unit: 'incidents/h', tolerance: 0 },
      at: 'triggers.0.tolerance',
      reason: '0 cannot be used',
      remedy: 'Write a number above 0; 3.5 is usual.',
    },
    {
      row: '[TRG-9] one sample as a history',
      trigger: { id: 't', kind: 'anomaly', measure: 'incidents', unit: 'incidents/h', leastSamples: 1 },
      at: 'triggers.0.leastSamples',
      reason: '1 cannot be used',
      remedy: 'Write a whole number from 2; 4 is four weeks.',
    },
    {
      row: '[TRG-12] a unit that is not per hour',
      trigger: { ...board, unit: 'EUR' },
      at: 'triggers.0.unit',
      reason: '“EUR” is no unit per hour',
      remedy: 'Write a unit per hour, such as EUR/h or users/h.',
    },
    {
      row: '[TRG-12] a threshold that is reached at once',
      trigger: { ...board, atLeast: 0 },
      at: 'triggers.0.atLeast',
      reason: 'no amount',
      remedy: 'Write an amount above zero, in the unit without its “/h”.',
    },
  ])('$row', ({ trigger, at, reason, remedy }) => {
    const found = faultsOf(trigger).find((fault) => fault.at === at);
    expect(found?.reason).toContain(reason);
    expect(found?.remedy).toBe(remedy);
  });

  it('a trigger called as the threshold of another', () => {
    expect(faultsOf(users, { id: 't/2', kind: 'skillGap' })).toMatchObject([{ at: 'triggers.1.id' }]);
  });
});

describe('[POL2] faults of conditions', () => {
  it.each<{ row: string; when: ConditionDocument; at: string; reason: string; remedy: string }>([
    {
      row: 'a fact that does not exist',
      when: { test: 'present', fact: 'categorie' },
      at: 'fact',
      reason: 'There is no fact “categorie”.',
      remedy:
        'Use one of: priority, state, summary, description, category, supportGroup, assigned, dataClasses, service, service.criticality, service.dataClasses, customer.name, customer.vip, customer.tier, history.reassignments, history.reopenings, history.bounces, history.chases, service.fields.<name>, service.measures.<name>, fields.<name>, measures.<name>.',
    },
    {
      row: 'a family without a name',
      when: { test: 'present', fact: 'fields.' },
      at: 'fact',
      reason: 'There is no fact “fields.”.',
      remedy:
        'Use one of: priority, state, summary, description, category, supportGroup, assigned, dataClasses, service, service.criticality, service.dataClasses, customer.name, customer.vip, customer.tier, history.reassignments, history.reopenings, history.bounces, history.chases, service.fields.<name>, service.measures.<name>, fields.<name>, measures.<name>.',
    },
    {
      row: 'what every object has',
      when: { test: 'present', fact: 'constructor' },
      at: 'fact',
      reason: 'There is no fact',
      remedy:
        'Use one of: priority, state, summary, description, category, supportGroup, assigned, dataClasses, service, service.criticality, service.dataClasses, customer.name, customer.vip, customer.tier, history.reassignments, history.reopenings, history.bounces, history.chases, service.fields.<name>, service.measures.<name>, fields.<name>, measures.<name>.',
    },
    {
      row: 'a pattern without bounds',
      when: { test: 'matches', fact: 'summary', pattern: '((a{100}){100}){100}' },
      at: 'pattern',
      reason: 'fails at character',
      remedy: 'Repeat less often, or split it over several routes.',
    },
    {
      row: 'a pattern that is not closed',
      when: { test: 'matches', fact: 'summary', pattern: '(breach' },
      at: 'pattern',
      reason: 'fails at character',
      remedy: 'Add the missing “)”, or write \\( for the character.',
    },
    {
      row: 'a pattern over a number',
      when: { test: 'matches', fact: 'priority', pattern: '.*' },
      at: 'fact',
      reason: 'is no text',
      remedy: 'Use equals, in or atLeast.',
    },
    {
      row: 'a measure without its unit',
      when: { test: 'atLeast', fact: 'measures.users', value: 5 },
      at: 'unit',
      reason: 'has no unit',
      remedy: 'Write the unit in which it is recorded, such as users, % or EUR/h.',
    },
    {
      row: 'a unit of a plain number',
      when: { test: 'atLeast', fact: 'history.chases', value: 5, unit: 'calls' },
      at: 'unit',
      reason: 'without a unit',
      remedy: 'Remove the unit.',
    },
    {
      row: 'exactly that many users',
      when: { test: 'equals', fact: 'service.measures.users', value: 5 },
      at: 'value',
      reason: 'is a measure',
      remedy: 'Use atLeast, with the unit.',
    },
    {
      row: 'at least priority 2',
      when: { test: 'atLeast', fact: 'priority', value: 2 },
      at: 'fact',
      reason: 'Priority 1 is the most urgent',
      remedy: 'Use { test: in, values: [1, 2] }.',
    },
    {
      row: 'at least a text',
      when: { test: 'atLeast', fact: 'category', value: 2 },
      at: 'fact',
      reason: 'is no number',
      remedy: 'Use equals, in or matches.',
    },
    {
      row: 'a priority in quotes',
      when: { test: 'in', fact: 'priority', values: [1, '2'] },
      at: 'values.1',
      reason: '“2” is no priority.',
      remedy: 'Write 1 (most urgent) to 5, without quotes.',
    },
    {
      row: 'a state that no ticket has',
      when: { test: 'equals', fact: 'state', value: 'open' },
      at: 'value',
      reason: '“open” is no state.',
      remedy: 'Use one of: new, inProgress, onHold, resolved, closed, cancelled.',
    },
    {
      row: 'VIP in words',
      when: { test: 'equals', fact: 'customer.vip', value: 'yes' },
      at: 'value',
      reason: 'is true or false',
      remedy: 'Write true or false.',
    },
    {
      row: 'one of nothing',
      when: { test: 'in', fact: 'category', values: [] },
      at: 'values',
      reason: 'never holds',
      remedy: 'Name at least one.',
    },
    {
      row: 'all of nothing',
      when: { test: 'and', of: [] },
      at: 'of',
      reason: 'asks nothing',
      remedy: 'Add at least one condition.',
    },
    {
      row: 'deep inside',
      when: { test: 'or', of: [{ test: 'not', of: { test: 'present', fact: 'x' } }] },
      at: 'of.0.of.fact',
      reason: 'There is no fact “x”.',
      remedy:
        'Use one of: priority, state, summary, description, category, supportGroup, assigned, dataClasses, service, service.criticality, service.dataClasses, customer.name, customer.vip, customer.tier, history.reassignments, history.reopenings, history.bounces, history.chases, service.fields.<name>, service.measures.<name>, fields.<name>, measures.<name>.',
    },
  ])('$row', ({ when, at, reason, remedy }) => {
    const found = faultsOf(asking(when)).find((fault) => fault.at === `triggers.0.when.${at}`);
    expect(found?.reason).toContain(reason);
    expect(found?.remedy).toBe(remedy);
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
