import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Incident } from '../incident/incident';
import type { TriggerDocument } from '../policy/triggerDocument';
import { aPolicy, aPolicyDocument, anIncident, berlin, minutes, noon } from '../testing/build';
import { wordsFor } from '../explain/eventInWords';
import { triggerInWords } from '../explain/triggerInWords';
import { evaluateTriggers, soonestDue } from './evaluateTriggers';

const hours = (n: number): number => minutes(60 * n);
const legal = aPolicyDocument().paths.map((path) => ({ ...path, id: 'legal', name: 'Legal', mandatory: true }));
const paths = [...aPolicyDocument().paths, ...legal];

function policyOf(...triggers: readonly TriggerDocument[]) {
  // A mandatory path must be started by something: one that is for regulated data goes with its trigger.
  const started = triggers.some(({ kind }) => kind === 'boardReportable') ? aPolicyDocument().paths : paths;
  return aPolicy({ triggers, paths: started });
}

interface Row {
  readonly row: string;
  readonly trigger: TriggerDocument;
  readonly incident: Partial<Incident>;
  readonly at?: number;
  /** The first evaluation. */
  readonly answer: object;
  readonly words: string;
}

const users: TriggerDocument = {
  id: 't',
  kind: 'measure',
  measure: 'usersAffected',
  unit: 'users',
  thresholds: [{ value: 100 }],
};
const loss: TriggerDocument = {
  id: 't',
  kind: 'boardReportable',
  measure: 'revenueLoss',
  unit: 'EUR/h',
  atLeast: 15000,
};
const movedAround: Incident['history'] = [
  { at: noon, kind: 'movedToGroup', to: 'Service desk' },
  { at: noon + minutes(10), kind: 'movedToGroup', to: 'Database' },
  { at: noon + minutes(20), kind: 'movedToGroup', to: 'Service desk' },
  { at: noon + minutes(30), kind: 'movedToGroup', to: 'Platform' },
];
const breach: TriggerDocument = {
  id: 't',
  kind: 'exception',
  when: {
    test: 'or',
    of: [
      { test: 'matches', fact: 'summary', pattern: '(?i).*data breach.*' },
      { test: 'equals', fact: 'service', value: 'Executive mail' },
    ],
  },
};

const rows: readonly Row[] = [
  {
    row: '[TRG-1] a measure reaches its threshold',
    trigger: users,
    incident: { measures: { usersAffected: { value: 240, unit: 'users' } } },
    answer: { met: true, reason: 'measureReached', seen: 240, of: 'ticket', threshold: 100, unit: 'users' },
    words: '“usersAffected” of the ticket is 240 users; the threshold is at least 100 users (trigger “t/1”).',
  },
  {
    row: '[TRG-1] a measure below its threshold',
    trigger: users,
    incident: { measures: { usersAffected: { value: 99, unit: 'users' } } },
    answer: { met: false, reason: 'measureNotReached', seen: 99 },
    words: '“usersAffected” of the ticket is 99 users; the threshold is at least 100 users (trigger “t/1”).',
  },
  {
    row: '[TRG-1] a success rate that is bad when low',
    trigger: { ...users, measure: 'success', unit: '%', comparison: 'atMost', thresholds: [{ value: 95 }] },
    incident: { measures: { success: { value: 93, unit: '%' } } },
    answer: { met: true, reason: 'measureReached', comparison: 'atMost' },
    words: '“success” of the ticket is 93 %; the threshold is at most 95 % (trigger “t/1”).',
  },
  {
    row: '[TRG-R1] a measure that nobody took is no, never zero',
    trigger: users,
    incident: {},
    answer: { met: false, reason: 'notMeasured', missing: ['usersAffected'] },
    words: 'Not recorded on this ticket: usersAffected (trigger “t/1”).',
  },
  {
    row: '[TRG-R1] a number that is none was not measured',
    trigger: { ...users, comparison: 'atMost' },
    incident: { measures: { usersAffected: { value: NaN, unit: 'users' } } },
    answer: { met: false, reason: 'notMeasured' },
    words: 'Not recorded on this ticket: usersAffected (trigger “t/1”).',
  },
  {
    row: '[TRG-1] a measure in another unit is not compared',
    trigger: users,
    incident: { measures: { usersAffected: { value: 240, unit: '%' } } },
    answer: { met: false, reason: 'otherUnit', seenUnit: '%' },
    words: '“usersAffected” is recorded in %, and the trigger asks for users (trigger “t/1”).',
  },
  {
    row: '[TRG-2] the impact comes from the linked service',
    trigger: { ...users, of: 'service' },
    incident: {
      measures: { usersAffected: { value: 3, unit: 'users' } },
      linkedService: { name: 'Payments', measures: { usersAffected: { value: 5000, unit: 'users' } } },
    },
    answer: { met: true, of: 'service', seen: 5000 },
    words: '“usersAffected” of the service is 5000 users; the threshold is at least 100 users (trigger “t/1”).',
  },
  {
    row: '[TRG-2] of two numbers the worse one counts',
    trigger: { ...users, of: 'either' },
    incident: {
      measures: { usersAffected: { value: 300, unit: 'users' } },
      linkedService: { name: 'Payments', measures: { usersAffected: { value: 20, unit: 'users' } } },
    },
    answer: { met: true, of: 'ticket', seen: 300 },
    words: '“usersAffected” of the ticket is 300 users; the threshold is at least 100 users (trigger “t/1”).',
  },
  {
    row: '[TRG-2] the criticality of the service, and a field of the ticket',
    trigger: {
      id: 't',
      kind: 'condition',
      when: {
        test: 'and',
        of: [
          { test: 'in', fact: 'service.criticality', values: ['1 - most critical', '2 - critical'] },
          { test: 'not', of: { test: 'equals', fact: 'fields.environment', value: 'test' } },
        ],
      },
    },
    incident: {
      linkedService: { name: 'Payments', criticality: '1 - most critical' },
      fields: { environment: 'production' },
    },
    answer: {
      met: true,
      reason: 'conditionHolds',
      seen: [
        { fact: 'service.criticality', seen: '1 - most critical', answer: 'true' },
        { fact: 'fields.environment', seen: 'production', answer: 'false' },
      ],
    },
    words:
      'Its condition holds: service.criticality is “1 - most critical”, fields.environment is “production” (trigger “t”).',
  },
  {
    row: '[TRG-R1] “not” of what nobody recorded is no, too',
    trigger: {
      id: 't',
      kind: 'condition',
      when: { test: 'not', of: { test: 'equals', fact: 'fields.environment', value: 'test' } },
    },
    incident: {},
    answer: { met: false, reason: 'notMeasured', missing: ['fields.environment'] },
    words: 'Not recorded on this ticket: fields.environment (trigger “t”).',
  },
  {
    row: '[TRG-6] a category that it is not for',
    trigger: { id: 't', kind: 'condition', when: { test: 'in', fact: 'category', values: ['security'] } },
    incident: { category: 'network' },
    answer: { met: false, reason: 'conditionDoesNotHold' },
    words: 'Its condition does not hold: category is “network” (trigger “t”).',
  },
  {
    row: '[TRG-3] nothing happened since the last note',
    trigger: { id: 't', kind: 'noProgress', after: '2h' },
    incident: { state: 'inProgress', assigned: true, history: [{ at: noon + hours(1), kind: 'progress' }] },
    at: noon + hours(3),
    answer: { met: true, reason: 'noProgressInTime', since: noon + hours(1), dueAt: noon + hours(3) },
    words: 'Nothing happened from 12:00 CET until 14:00 CET (trigger “t”).',
  },
  {
    row: '[TRG-3] without progress in working hours only',
    trigger: { id: 't', kind: 'noProgress', after: '10h', calendar: 'office' },
    incident: { history: [] },
    at: noon,
    answer: { met: false, reason: 'notYetDue', dueAt: berlin('2026-11-18T11:00') },
    words: 'Not before 18 Nov 2026, 11:00 CET (trigger “t”).',
  },
  {
    row: '[TRG-3] a policy that asks for progress, of a ticket whose history is not read',
    trigger: { id: 't', kind: 'noProgress', after: '2h' },
    incident: {},
    at: noon + hours(9),
    answer: { met: false, reason: 'notMeasured', missing: ['history'] },
    words: 'Not recorded on this ticket: history (trigger “t”).',
  },
  {
    row: '[TRG-11] the group that it came to stays silent',
    trigger: { id: 't', kind: 'notAcknowledged', after: '15m' },
    incident: { state: 'inProgress', supportGroup: 'Platform', history: movedAround },
    at: noon + minutes(45),
    answer: { met: true, reason: 'notAcknowledgedByGroup', since: noon + minutes(30), dueAt: noon + minutes(45) },
    words: 'Platform has had the ticket since 11:30 CET and had not acknowledged it by 11:45 CET (trigger “t”).',
  },
  {
    row: '[TRG-11] the group has acknowledged',
    trigger: { id: 't', kind: 'notAcknowledged', after: '15m' },
    incident: { history: [...movedAround, { at: noon + minutes(31), kind: 'acknowledged' }] },
    at: noon + minutes(45),
    answer: { met: false, reason: 'acknowledgedByGroup', at: noon + minutes(31) },
    words: 'Its group has acknowledged it, at 11:31 CET (trigger “t”).',
  },
  {
    row: '[TRG-11] work was begun on a ticket that never moved',
    trigger: { id: 't', kind: 'notAcknowledged', after: '15m' },
    incident: { state: 'inProgress' },
    at: noon + minutes(45),
    answer: { met: false, reason: 'acknowledgedByGroup' },
    words: 'Its group has acknowledged it (trigger “t”).',
  },
  {
    row: '[TRG-3] only for the priorities that it names',
    trigger: { id: 't', kind: 'notTaken', after: '5m', when: { test: 'in', fact: 'priority', values: [1] } },
    incident: {},
    at: noon + hours(1),
    answer: { met: false, reason: 'doesNotApply' },
    words: 'It is for other tickets: priority is 2 (trigger “t”).',
  },
  {
    row: '[TRG-4] an exception by its words',
    trigger: breach,
    incident: { summary: 'Possible DATA BREACH in CRM', service: 'CRM' },
    answer: { met: true, reason: 'exceptionHolds' },
    words:
      'An exception that always escalates: summary is “Possible DATA BREACH in CRM”, service is “CRM” (trigger “t”).',
  },
  {
    row: '[TRG-4] an exception by its service, of a ticket that somebody has taken',
    trigger: breach,
    incident: { assigned: true, state: 'inProgress', priority: 5, service: 'Executive mail' },
    answer: { met: true, reason: 'exceptionHolds' },
    words:
      'An exception that always escalates: summary is “Checkout calls time out on payment pool B (HTTP 504)”, service is “Executive mail” (trigger “t”).',
  },
  {
    row: '[TRG-5] regulated data on the service',
    trigger: { id: 't', kind: 'regulatedData', dataClasses: ['PHI', 'PCI'], paths: ['legal'] },
    incident: { dataClasses: [], linkedService: { name: 'Payments', dataClasses: ['PCI', 'internal'] } },
    answer: { met: true, reason: 'regulatedDataFound', onTicket: [], onService: ['PCI'] },
    words: 'Regulated data: PCI on its service (trigger “t”).',
  },
  {
    row: '[TRG-5] none found where somebody looked',
    trigger: { id: 't', kind: 'regulatedData', dataClasses: ['PHI'], paths: ['legal'] },
    incident: { dataClasses: ['PII'] },
    answer: { met: false, reason: 'noRegulatedData', lookedAt: ['ticket'] },
    words: 'No such regulated data on the ticket (trigger “t”).',
  },
  {
    row: '[TRG-5] nobody looked',
    trigger: { id: 't', kind: 'regulatedData', dataClasses: ['PHI'], paths: ['legal'] },
    incident: {},
    answer: { met: false, reason: 'notMeasured', missing: ['dataClasses'] },
    words: 'Not recorded on this ticket: dataClasses (trigger “t”).',
  },
  {
    row: '[TRG-6] handed on for the third time; the first group is no handover',
    trigger: { id: 't', kind: 'historyCount', count: 'reassignments', atLeast: 3 },
    incident: { history: movedAround },
    at: noon + minutes(30),
    answer: { met: true, reason: 'countReached', seen: 3, limit: 3 },
    words: 'Handed to another group 3 times; the threshold is 3 (trigger “t”).',
  },
  {
    row: '[TRG-R4] counted as it was at that instant',
    trigger: { id: 't', kind: 'historyCount', count: 'reassignments', atLeast: 3 },
    incident: { history: movedAround },
    at: noon + minutes(29),
    answer: { met: false, reason: 'countNotReached', seen: 2 },
    words: 'Handed to another group 2 times; the threshold is 3 (trigger “t”).',
  },
  {
    row: '[TRG-R1] a history that does not tell of chases does not say that there was none',
    trigger: { id: 't', kind: 'historyCount', count: 'chases', atLeast: 1 },
    incident: { history: movedAround, uncounted: ['chases'] },
    at: noon,
    answer: { met: false, reason: 'notMeasured', missing: ['history.chases'] },
    words: 'Not recorded on this ticket: history.chases (trigger “t”).',
  },
  {
    row: '[TRG-6] bounced: service desk, database, service desk',
    trigger: { id: 't', kind: 'historyCount', count: 'bounces', atLeast: 1 },
    incident: { history: [...movedAround].reverse() },
    at: noon + hours(1),
    answer: { met: true, reason: 'countReached', count: 'bounces', seen: 1 },
    words: 'Sent back to a group that had given it away once; the threshold is 1 (trigger “t”).',
  },
  {
    row: '[TRG-6] reopened twice, once of them within the window',
    trigger: { id: 't', kind: 'historyCount', count: 'reopenings', atLeast: 2, within: '1h' },
    incident: {
      history: [
        { at: noon, kind: 'reopened' },
        { at: noon + minutes(30), kind: 'reopened' },
      ],
    },
    at: noon + hours(1),
    answer: { met: false, reason: 'countNotReached', seen: 1, countedFrom: noon },
    words: 'Reopened once since 11:00 CET; the threshold is 2 (trigger “t”).',
  },
  {
    row: '[TRG-6] its group lacks a skill',
    trigger: { id: 't', kind: 'skillGap' },
    incident: { supportGroup: 'Database', skills: { needed: ['Oracle', 'SQL'], inGroup: ['SQL'] } },
    answer: { met: true, reason: 'skillsMissing', missing: ['Oracle'] },
    words: 'Database lacks Oracle (trigger “t”).',
  },
  {
    row: '[TRG-6] its group has what it needs',
    trigger: { id: 't', kind: 'skillGap' },
    incident: { skills: { needed: ['SQL'], inGroup: ['SQL', 'Oracle'] } },
    answer: { met: false, reason: 'skillsPresent' },
    words: 'Its group has every skill that it needs (trigger “t”).',
  },
  {
    row: '[TRG-6] management has not decided for half an hour',
    trigger: { id: 't', kind: 'decisionNeeded', after: '30m' },
    incident: { history: [{ at: noon, kind: 'decisionNeeded', question: 'Fail over to site B?' }] },
    at: noon + minutes(30),
    answer: { met: true, reason: 'decisionOutstanding', dueAt: noon + minutes(30) },
    words: 'A decision of management has been waited for since 11:00 CET: “Fail over to site B?” (trigger “t”).',
  },
  {
    row: '[TRG-6] management has decided',
    trigger: { id: 't', kind: 'decisionNeeded' },
    incident: {
      history: [
        { at: noon, kind: 'decisionNeeded' },
        { at: noon, kind: 'decisionMade' },
      ],
    },
    answer: { met: false, reason: 'noDecisionOutstanding' },
    words: 'No decision of management is waited for (trigger “t”).',
  },
  {
    row: '[TRG-7] a VIP',
    trigger: { id: 't', kind: 'vipCustomer' },
    incident: { customer: { name: 'Fabrikam', vip: true } },
    answer: { met: true, reason: 'importantCustomer', vip: true },
    words: 'Fabrikam is a VIP (trigger “t”).',
  },
  {
    row: '[TRG-7] a customer of a tier that counts',
    trigger: { id: 't', kind: 'vipCustomer', tiers: ['gold'] },
    incident: { customer: { vip: false, tier: 'gold' } },
    answer: { met: true, reason: 'importantCustomer', vip: false, tier: 'gold' },
    words: 'The customer is of tier gold (trigger “t”).',
  },
  {
    row: '[TRG-7] any other customer',
    trigger: { id: 't', kind: 'vipCustomer' },
    incident: { customer: { vip: false, tier: 'gold' } },
    answer: { met: false, reason: 'ordinaryCustomer', tier: 'gold' },
    words: 'The customer is no VIP (tier gold) (trigger “t”).',
  },
  {
    row: '[TRG-7] chased for the second time in a day',
    trigger: { id: 't', kind: 'historyCount', count: 'chases', atLeast: 2, within: '1d' },
    incident: {
      history: [
        { at: noon + minutes(5), kind: 'chased' },
        { at: noon + minutes(50), kind: 'chased' },
      ],
    },
    at: noon + hours(1),
    answer: { met: true, reason: 'countReached', count: 'chases', seen: 2 },
    words: 'Chased by the customer 2 times since 16 Nov 2026, 12:00 CET; the threshold is 2 (trigger “t”).',
  },
  {
    row: '[TRG-7] the customer asked in the portal',
    trigger: { id: 't', kind: 'customerRequest' },
    incident: { history: [{ at: noon, kind: 'escalationRequested', by: 'J. Weber' }] },
    answer: { met: true, reason: 'customerAskedForEscalation', since: noon, by: 'J. Weber' },
    words: 'J. Weber asked for escalation at 11:00 CET (trigger “t”).',
  },
  {
    row: '[TRG-7] the request was answered',
    trigger: { id: 't', kind: 'customerRequest' },
    incident: {
      history: [
        { at: noon, kind: 'escalationRequested' },
        { at: noon + minutes(1), kind: 'escalationRequestAnswered' },
      ],
    },
    at: noon + minutes(1),
    answer: { met: false, reason: 'customerDidNotAsk' },
    words: 'The customer has not asked for escalation, or was answered (trigger “t”).',
  },
  {
    row: '[TRG-12] 5,000 EUR an hour for three hours',
    trigger: loss,
    incident: { measures: { revenueLoss: { value: 5000, unit: 'EUR/h' } } },
    at: noon + hours(3),
    answer: { met: true, reason: 'boardThresholdReached', total: 15000, rate: 5000, dueAt: noon + hours(3) },
    words:
      '“revenueLoss” of the ticket, 5000 EUR/h since 11:00 CET, comes to 15000 EUR; the board is told from 15000 EUR (trigger “t”).',
  },
  {
    row: '[TRG-12] when it will be, at the rate of now',
    trigger: loss,
    incident: { linkedService: { name: 'Payments', measures: { revenueLoss: { value: 7500, unit: 'EUR/h' } } } },
    at: noon + hours(1),
    answer: { met: false, reason: 'notYetDue', dueAt: noon + hours(2) },
    words: 'Not before 13:00 CET (trigger “t”).',
  },
  {
    row: '[TRG-12] nothing is lost',
    trigger: loss,
    incident: { measures: { revenueLoss: { value: 0, unit: 'EUR/h' } } },
    at: noon + hours(100),
    answer: { met: false, reason: 'impactTooSlow', total: 0 },
    words:
      '“revenueLoss” of the ticket, 0 EUR/h since 17 Nov 2026, 11:00 CET, comes to 0 EUR; the board is told from 15000 EUR (trigger “t”).',
  },
  {
    row: 'a ticket that is over asks nothing, whatever its exceptions say',
    trigger: breach,
    incident: { state: 'closed', service: 'Executive mail' },
    answer: { met: false, reason: 'ticketIsOver' },
    words: 'The ticket is over (trigger “t”).',
  },
];

describe('what each trigger answers, and says', () => {
  it.each(rows)('$row', ({ trigger, incident, at = noon, answer, words }) => {
    const policy = policyOf(trigger);
    const [evaluation] = evaluateTriggers(policy, anIncident(incident), at);
    if (!evaluation) throw new Error('no trigger was evaluated');
    expect(evaluation.answer).toMatchObject(answer);
    expect(triggerInWords(evaluation, wordsFor(policy, at))).toBe(words);
  });
});

it('[TRG-R1] asks exceptions first, then mandatory ones, then the rest in the order of the document', () => {
  const policy = policyOf(
    { id: 'first', kind: 'notTaken', after: '5m' },
    { id: 'data', kind: 'regulatedData', dataClasses: ['PII'], paths: ['legal'] },
    { id: 'second', kind: 'targetConsumed', share: 0.5 },
    { ...breach, id: 'breach' },
  );
  expect(evaluateTriggers(policy, anIncident(), noon).map(({ trigger }) => trigger)).toEqual([
    'breach',
    'data',
    'first',
    'second',
  ]);
});

it('[TRG-3] several shares of a target at once: each is a crossing of its own, and the next is waited for', () => {
  const shares = [{ share: 0.5 }, { share: 0.75, startLevel: 2 }, { share: 1, startLevel: 3 }];
  const policy = policyOf({ id: 'sla', kind: 'targetShares', thresholds: shares });
  const evaluations = evaluateTriggers(policy, anIncident(), berlin('2026-11-17T17:00'));
  expect(evaluations.map(({ trigger, answer }) => [trigger, answer.met])).toEqual([
    ['sla/1', true],
    ['sla/2', true],
    ['sla/3', false],
  ]);
  expect(soonestDue(evaluations)).toBe(berlin('2026-11-18T09:00'));
});

describe('laws', () => {
  const value = fc.integer({ min: -1000, max: 1000 });

  it('[TRG-1] of rising thresholds each that is reached has reached all the milder ones', () => {
    const thresholds = fc.uniqueArray(value, { minLength: 1, maxLength: 6 });
    const comparison = fc.constantFrom('atLeast' as const, 'atMost' as const);
    fc.assert(
      fc.property(thresholds, comparison, value, (limits, compared, seen) => {
        const inOrder = [...limits].sort((a, b) => (compared === 'atLeast' ? a - b : b - a));
        const policy = policyOf({ ...users, comparison: compared, thresholds: inOrder.map((it) => ({ value: it })) });
        const measures = { usersAffected: { value: seen, unit: 'users' } };
        const met = evaluateTriggers(policy, anIncident({ measures }), noon).map(({ answer }) => answer.met);
        expect(met).toEqual([...met].sort((a, b) => Number(b) - Number(a)));
        expect(met.filter((it) => it).length).toBe(
          limits.filter((it) => (compared === 'atLeast' ? seen >= it : seen <= it)).length,
        );
      }),
    );
  });

  it('[TRG-12] what is not yet due is met when it is due, and not a millisecond before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 1_000_000 }), (rate, atLeast) => {
        const policy = policyOf({ ...loss, atLeast });
        const incident = anIncident({ measures: { revenueLoss: { value: rate, unit: 'EUR/h' } } });
        const due = soonestDue(evaluateTriggers(policy, incident, noon));
        fc.pre(due !== undefined);
        const answerAt = (at: number) => evaluateTriggers(policy, incident, at)[0]?.answer;
        expect(answerAt(due)).toMatchObject({ met: true, dueAt: due });
        expect(answerAt(due - 1)).toEqual({ met: false, reason: 'notYetDue', dueAt: due });
      }),
    );
  });
});
