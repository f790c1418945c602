import { describe, expect, it } from '@jest/globals';
import { aPolicyDocument } from '../testing/build';
import { factsAsked } from './factsAsked';
import type { PolicyDocument } from './policyDocument';

const asked = (changes: Partial<PolicyDocument>) => factsAsked(aPolicyDocument(changes));

describe('[TRG-R1] what a policy asks to know of a ticket', () => {
  it.each<{ row: string; document: Partial<PolicyDocument>; facts: readonly string[]; history: boolean }>([
    { row: 'time alone asks for nothing', document: {}, facts: [], history: false },
    {
      row: 'the facts of conditions, however deep, each once',
      document: {
        triggers: [
          {
            id: 'one',
            kind: 'exception',
            when: {
              test: 'or',
              of: [
                { test: 'equals', fact: 'category', value: 'mail' },
                { test: 'not', of: { test: 'present', fact: 'fields.region' } },
                { test: 'present', fact: 'category' },
              ],
            },
          },
        ],
      },
      facts: ['category', 'fields.region'],
      history: false,
    },
    {
      row: 'measures of the ticket and its service',
      document: {
        triggers: [{ id: 'users', kind: 'measure', measure: 'users', unit: 'users', thresholds: [{ value: 5 }] }],
      },
      facts: ['measures.users', 'service.measures.users'],
      history: false,
    },
    {
      row: 'classes of data',
      document: {
        triggers: [{ id: 'pii', kind: 'regulatedData', dataClasses: ['PII'], paths: ['technical'] }],
      },
      facts: ['dataClasses', 'service.dataClasses'],
      history: false,
    },
    {
      row: 'the history, where something is counted in it',
      document: { triggers: [{ id: 'bounced', kind: 'historyCount', count: 'bounces', atLeast: 2 }] },
      facts: [],
      history: true,
    },
    {
      row: 'the history, where a condition asks about it',
      document: {
        triggers: [{ id: 'chased', kind: 'condition', when: { test: 'atLeast', fact: 'history.chases', value: 2 } }],
      },
      facts: ['history.chases'],
      history: true,
    },
    {
      row: 'labels, needs and triggers of segments, and the support groups that it is for',
      document: {
        appliesTo: { supportGroups: ['Desk'] },
        ticketNeeds: { languages: 'fields.language' },
        segments: [
          {
            id: 'emea',
            name: 'EMEA',
            when: ['fields.region="EMEA"'],
            segments: [
              {
                id: 'vip',
                name: 'VIP',
                when: ['customer.tier="gold"'],
                triggers: [{ id: 'idle', kind: 'noProgress', after: '1h' }],
              },
            ],
          },
        ],
      },
      facts: ['supportGroup', 'fields.region', 'customer.tier', 'fields.language'],
      history: true,
    },
  ])('$row', ({ document, facts, history }) => {
    expect(asked(document)).toEqual({ facts, history });
  });
});
