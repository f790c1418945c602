import { expect, it } from '@jest/globals';
import type { ConditionDocument } from '../condition/conditionDocument';
import type { TriggerDocument } from '../policy/triggerDocument';
import { conditionInWords, percent, prioritiesOf, ruleInWords } from './ruleInWords';

type Rule = TriggerDocument extends infer Kind ? (Kind extends unknown ? Omit<Kind, 'id'> : never) : never;
const vip: ConditionDocument = { test: 'equals', fact: 'customer.vip', value: true };
const thresholds = [
  { share: 0.5, startLevel: 1 },
  { share: 0.755, startLevel: 2 },
];

it.each<readonly [rule: Rule, words: string]>([
  [{ kind: 'notTaken', after: '90m' }, 'not taken within 1 h 30 min'],
  [{ kind: 'targetConsumed', share: 0.75 }, '75 % of the target'],
  [{ kind: 'targetShares', thresholds }, '50 % and 75.5 % of the target'],
  [{ kind: 'noProgress', after: '2h' }, 'no progress for 2 h'],
  [{ kind: 'notAcknowledged', after: '30m' }, 'not acknowledged by its group within 30 min'],
  [
    { kind: 'measure', measure: 'users', unit: 'users', thresholds: [{ value: 100 }, { value: 500 }] },
    'users at least 100 and 500 users',
  ],
  [
    { kind: 'measure', measure: 'stock', comparison: 'atMost', unit: '%', thresholds: [{ value: 5 }] },
    'stock at most 5 %',
  ],
  [{ kind: 'condition', when: vip }, 'customer.vip is true'],
  [{ kind: 'exception', when: vip }, 'always, where customer.vip is true'],
  [{ kind: 'regulatedData', dataClasses: ['PII', 'PHI'] }, 'regulated data: PII, PHI'],
  [{ kind: 'historyCount', count: 'bounces', atLeast: 2 }, 'at least 2 bounces'],
  [{ kind: 'historyCount', count: 'chases', atLeast: 3, within: '1d' }, 'at least 3 chases within 1 d'],
  [{ kind: 'skillGap' }, 'its group lacks a skill'],
  [{ kind: 'decisionNeeded', after: '1h' }, 'it waits for a decision of management'],
  [{ kind: 'vipCustomer' }, 'an important customer'],
  [{ kind: 'customerRequest' }, 'the customer asks for it'],
  [{ kind: 'boardReportable', measure: 'loss', unit: 'EUR/h', atLeast: 20000 }, 'loss over time comes to 20000 EUR'],
] as readonly (readonly [Rule, string])[])('[POL4] a trigger in words: %j', (rule, words) => {
  expect(ruleInWords({ id: 't', ...rule } as TriggerDocument)).toBe(words);
});

it('[POL4] an unusual measure in words', () => {
  expect(ruleInWords({ id: 't', kind: 'anomaly', measure: 'errors' } as unknown as TriggerDocument)).toBe(
    'errors is unusual',
  );
});

const service: ConditionDocument = { test: 'present', fact: 'service' };
it.each<readonly [condition: ConditionDocument, words: string]>([
  [{ test: 'equals', fact: 'category', value: 'Net' }, 'category is “Net”'],
  [{ test: 'in', fact: 'priority', values: [1, 2, 3] }, 'priority is 1, 2 or 3'],
  [{ test: 'atLeast', fact: 'measures.users', value: 3, unit: 'users' }, 'measures.users is at least 3 users'],
  [{ test: 'atLeast', fact: 'history.chases', value: 3 }, 'history.chases is at least 3'],
  [{ test: 'matches', fact: 'summary', pattern: 'a.*' }, 'summary matches “a.*”'],
  [service, 'service is recorded'],
  [{ test: 'and', of: [vip, service] }, 'customer.vip is true and service is recorded'],
  [{ test: 'or', of: [vip, service] }, 'customer.vip is true or service is recorded'],
  [
    {
      test: 'and',
      of: [
        { test: 'or', of: [vip, service] },
        { test: 'not', of: vip },
      ],
    },
    '(customer.vip is true or service is recorded) and not (customer.vip is true)',
  ],
  [{ test: 'or', of: [{ test: 'and', of: [vip, vip] }] }, '(customer.vip is true and customer.vip is true)'],
])('[POL4] a condition in words: %j', (condition, words) => {
  expect(conditionInWords(condition)).toBe(words);
});

it.each<readonly [condition: ConditionDocument | undefined, priorities: readonly unknown[] | undefined]>([
  [undefined, undefined],
  [vip, undefined],
  [{ test: 'not', of: vip }, undefined],
  [{ test: 'present', fact: 'priority' }, undefined],
  [{ test: 'equals', fact: 'priority', value: 2 }, [2]],
  [{ test: 'in', fact: 'priority', values: [1, 2] }, [1, 2]],
])('[POL4] the priorities that %j lets through', (condition, priorities) => {
  expect(prioritiesOf(condition)).toEqual(priorities);
});

it('[POL4] a share is said to a tenth of a percent', () => {
  expect([0, 0.5, 0.7554, 1].map(percent)).toEqual(['0 %', '50 %', '75.5 %', '100 %']);
});
