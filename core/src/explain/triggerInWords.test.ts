import { describe, expect, it } from '@jest/globals';
import type { SeenFact } from '../condition/condition';
import { aPolicy, minutes, noon } from '../testing';
import { everyKind } from '../testing/everyKind';
import type { MetAnswer, TriggerAnswer, UnmetAnswer } from '../trigger/triggerEvaluation';
import { wordsFor } from './eventInWords';
import { triggerInWords } from './triggerInWords';

type Unanswered<Answer> = Answer extends unknown ? Omit<Answer, 'met'> : never;

const words = wordsFor(aPolicy(), noon);
const said = (answer: TriggerAnswer): string => triggerInWords({ trigger: 't', answer }, words);

const ten = noon + minutes(10);
const users = {
  measure: 'users',
  of: 'ticket',
  seen: 240,
  unit: 'users',
  comparison: 'atLeast',
  threshold: 100,
} as const;
const expected = {
  measure: 'errors',
  of: 'service',
  seen: 90,
  unit: 'errors/h',
  expected: { from: 3.14159, to: 12, centre: 7, samples: 8 },
} as const;
const loss = {
  measure: 'loss',
  of: 'service',
  rate: 5000,
  unit: 'EUR/h',
  since: noon,
  total: 14999.6,
  limit: 20000,
} as const;
const fact = (name: string, seen?: NonNullable<SeenFact['seen']>): SeenFact => ({
  fact: name,
  answer: 'true',
  ...(seen !== undefined && { seen }),
});
const facts: readonly SeenFact[] = [
  fact('category', 'security'),
  fact('vip', true),
  fact('users', { value: 240, unit: 'users' }),
  fact('dataClasses', ['PII', 'PHI']),
  fact('tags', []),
  fact('region'),
  fact('short', 'x'.repeat(60)),
  fact('long', 'x'.repeat(61)),
];
const factsInWords = `category is “security”, vip is true, users is 240 users, dataClasses is PII, PHI, tags is none, region is not recorded, short is “${'x'.repeat(60)}”, long is “${'x'.repeat(59)}…”`;

describe('[TLS-4][TRG-R1] why a trigger was met', () => {
  const rows = everyKind<MetAnswer['reason']>()('reason', [
    [
      { reason: 'notTakenInTime', since: noon, dueAt: ten },
      'Nobody had taken the ticket, opened 11:00 CET, by 11:10 CET',
    ],
    [
      { reason: 'targetShareConsumed', share: 0.756, dueAt: ten },
      '76 % of the resolution target was used up at 11:10 CET',
    ],
    [{ reason: 'noProgressInTime', since: noon, dueAt: ten }, 'Nothing happened from 11:00 CET until 11:10 CET'],
    [
      { reason: 'notAcknowledgedByGroup', group: 'DBA', since: noon, dueAt: ten },
      'DBA has had the ticket since 11:00 CET and had not acknowledged it by 11:10 CET',
    ],
    [
      { reason: 'notAcknowledgedByGroup', since: noon, dueAt: ten },
      'The group has had the ticket since 11:00 CET and had not acknowledged it by 11:10 CET',
    ],
    [
      { reason: 'decisionOutstanding', question: 'Fail over?', since: noon, dueAt: ten },
      'A decision of management has been waited for since 11:00 CET: “Fail over?”',
    ],
    [
      { reason: 'decisionOutstanding', since: noon, dueAt: ten },
      'A decision of management has been waited for since 11:00 CET',
    ],
    [{ reason: 'measureReached', ...users }, '“users” of the ticket is 240 users; the threshold is at least 100 users'],
    [
      { reason: 'measureReached', ...users, seen: 3, comparison: 'atMost' },
      '“users” of the ticket is 3 users; the threshold is at most 100 users',
    ],
    [
      { reason: 'outsideExpected', side: 'above', ...expected },
      '“errors” of the service is 90 errors/h, higher: for this hour 3.14 to 12 errors/h are usual (8 samples)',
    ],
    [
      { reason: 'outsideExpected', side: 'below', ...expected },
      '“errors” of the service is 90 errors/h, lower: for this hour 3.14 to 12 errors/h are usual (8 samples)',
    ],
    [
      { reason: 'boardThresholdReached', dueAt: ten, ...loss },
      '“loss” of the service, 5000 EUR/h since 11:00 CET, comes to 15000 EUR; the board is told from 20000 EUR',
    ],
    [{ reason: 'conditionHolds', seen: facts }, `Its condition holds: ${factsInWords}`],
    [{ reason: 'exceptionHolds', seen: facts }, `An exception that always escalates: ${factsInWords}`],
    [
      { reason: 'regulatedDataFound', onTicket: ['PII', 'PHI'], onService: ['PCI', 'PII'] },
      'Regulated data: PII, PHI on the ticket, PCI, PII on its service',
    ],
    [{ reason: 'regulatedDataFound', onTicket: ['PII'], onService: [] }, 'Regulated data: PII on the ticket'],
    [{ reason: 'regulatedDataFound', onTicket: [], onService: ['PCI'] }, 'Regulated data: PCI on its service'],
    [
      { reason: 'countReached', count: 'reassignments', seen: 3, limit: 3, countedFrom: noon },
      'Handed to another group 3 times since 11:00 CET; the threshold is 3',
    ],
    [{ reason: 'countReached', count: 'reopenings', seen: 1, limit: 1 }, 'Reopened once; the threshold is 1'],
    [
      { reason: 'countReached', count: 'bounces', seen: 2, limit: 1 },
      'Sent back to a group that had given it away 2 times; the threshold is 1',
    ],
    [
      { reason: 'countReached', count: 'chases', seen: 2, limit: 2 },
      'Chased by the customer 2 times; the threshold is 2',
    ],
    [{ reason: 'skillsMissing', missing: ['oracle', 'linux'], group: 'Desk' }, 'Desk lacks oracle, linux'],
    [{ reason: 'skillsMissing', missing: ['oracle'] }, 'The group lacks oracle'],
    [{ reason: 'importantCustomer', vip: true, customer: 'Acme', tier: 'gold' }, 'Acme is a VIP, of tier gold'],
    [{ reason: 'importantCustomer', vip: false, tier: 'gold' }, 'The customer is of tier gold'],
    [{ reason: 'importantCustomer', vip: true }, 'The customer is a VIP'],
    [{ reason: 'customerAskedForEscalation', since: ten, by: 'Ms Doe' }, 'Ms Doe asked for escalation at 11:10 CET'],
    [{ reason: 'customerAskedForEscalation', since: ten }, 'The customer asked for escalation at 11:10 CET'],
  ]);

  it.each<readonly [answer: Unanswered<MetAnswer>, sentence: string]>(rows)('%j', (answer, sentence) => {
    expect(said({ met: true, ...answer } as TriggerAnswer)).toBe(`${sentence} (trigger “t”).`);
  });
});

describe('[TLS-4][TRG-R1] why a trigger was not met', () => {
  const rows = everyKind<UnmetAnswer['reason']>()('reason', [
    [{ reason: 'ticketIsOver' }, 'The ticket is over'],
    [{ reason: 'notYetDue', dueAt: ten }, 'Not before 11:10 CET'],
    [{ reason: 'taken' }, 'Somebody has taken the ticket'],
    [{ reason: 'noTargetForPriority' }, 'There is no resolution target for its priority'],
    [{ reason: 'acknowledgedByGroup', at: ten }, 'Its group has acknowledged it, at 11:10 CET'],
    [{ reason: 'acknowledgedByGroup' }, 'Its group has acknowledged it'],
    [{ reason: 'noDecisionOutstanding' }, 'No decision of management is waited for'],
    [{ reason: 'notMeasured', missing: ['users', 'loss'] }, 'Not recorded on this ticket: users, loss'],
    [
      { reason: 'otherUnit', measure: 'loss', unit: 'EUR/h', seenUnit: 'USD/h' },
      '“loss” is recorded in USD/h, and the trigger asks for EUR/h',
    ],
    [
      { reason: 'measureNotReached', ...users, seen: 99 },
      '“users” of the ticket is 99 users; the threshold is at least 100 users',
    ],
    [
      { reason: 'withinExpected', ...expected },
      '“errors” of the service is 90 errors/h, as expected: for this hour 3.14 to 12 errors/h are usual (8 samples)',
    ],
    [
      { reason: 'directionNotWatched', ...expected },
      '“errors” of the service is 90 errors/h, unusual, in the direction that is not watched: for this hour 3.14 to 12 errors/h are usual (8 samples)',
    ],
    [
      { reason: 'tooSmallToMatter', ...expected },
      '“errors” of the service is 90 errors/h, higher, and too small to matter: for this hour 3.14 to 12 errors/h are usual (8 samples)',
    ],
    [
      { reason: 'notEnoughHistory', measure: 'errors', have: 2, need: 4 },
      '“errors” has 2 samples of this hour of the week, and 4 are needed',
    ],
    [
      { reason: 'partOfHistory', measure: 'errors', until: ten },
      '“errors” is judged by its history only from 11:10 CET on',
    ],
    [
      { reason: 'impactTooSlow', ...loss, unit: 'EUR' },
      '“loss” of the service, 5000 EUR since 11:00 CET, comes to 15000 EUR; the board is told from 20000 EUR',
    ],
    [{ reason: 'doesNotApply', seen: facts }, `It is for other tickets: ${factsInWords}`],
    [{ reason: 'conditionDoesNotHold', seen: facts }, `Its condition does not hold: ${factsInWords}`],
    [
      { reason: 'noRegulatedData', lookedAt: ['ticket', 'service'] },
      'No such regulated data on the ticket or the service',
    ],
    [
      { reason: 'countNotReached', count: 'chases', seen: 0, limit: 2 },
      'Chased by the customer 0 times; the threshold is 2',
    ],
    [{ reason: 'skillsPresent' }, 'Its group has every skill that it needs'],
    [{ reason: 'ordinaryCustomer', tier: 'bronze' }, 'The customer is no VIP (tier bronze)'],
    [{ reason: 'ordinaryCustomer' }, 'The customer is no VIP'],
    [{ reason: 'customerDidNotAsk' }, 'The customer has not asked for escalation, or was answered'],
  ]);

  it.each<readonly [answer: Unanswered<UnmetAnswer>, sentence: string]>(rows)('%j', (answer, sentence) => {
    expect(said({ met: false, ...answer } as TriggerAnswer)).toBe(`${sentence} (trigger “t”).`);
  });
});
