import { describe, expect, it } from '@jest/globals';
import { aPolicyDocument } from '../testing/build';
import type { PolicyDocument, TriggerDocument } from './policyDocument';
import { findPolicyFaults } from './policyFaults';

const good = aPolicyDocument();
const MANY = 15_000;
const crowd = Array.from({ length: MANY }, (_, i) => ({
  id: `p${i}`,
  name: `Person ${i}`,
  accounts: { jira: `j${i}` },
}));
const ids = crowd.map(({ id }) => id);
const large = (changes: Partial<PolicyDocument>): PolicyDocument => ({
  ...good,
  people: [...good.people, ...crowd],
  ...changes,
});
const groupOf = (members: readonly string[]): Partial<PolicyDocument> => ({
  groups: [...good.groups, { id: 'all', name: 'All', members }],
});

/** As large as a text that is read may be; each would take minutes if every entry were held against every other. */
describe('[POL1] a very large document', () => {
  it('has no faults where nothing is wrong with it', () => {
    expect(findPolicyFaults(large(groupOf(ids)))).toEqual([]);
  });

  it.each<{
    row: string;
    document: PolicyDocument;
    count: number;
    last: readonly [at: string, reason: string, remedy: string];
  }>([
    {
      row: 'everybody has one id',
      document: large({ people: [...good.people, ...crowd.map((it) => ({ ...it, id: 'constructor' }))] }),
      count: MANY - 1,
      last: [
        `people.${good.people.length + MANY - 1}.id`,
        'The id “constructor” is used twice.',
        'Give each entry an id of its own.',
      ],
    },
    {
      row: 'everybody has one account',
      document: large({ people: [...good.people, ...crowd.map((it) => ({ ...it, accounts: { jira: '__proto__' } }))] }),
      count: MANY - 1,
      last: [
        `people.${good.people.length + MANY - 1}.accounts.jira`,
        `“Person 0” and “Person ${MANY - 1}” have the same Jira account “__proto__”.`,
        'Give each person an account of their own, or make them one person.',
      ],
    },
    {
      row: 'nobody in a group is known, and not all who are known are named',
      document: large(groupOf(ids.map((id) => `not-${id}`))),
      count: MANY,
      last: [
        `groups.${good.groups.length}.members.${MANY - 1}`,
        `There is no person “not-p${MANY - 1}”.`,
        `Use one of: kim, sato, diaz, moss, nair, ${ids.slice(0, 15).join(', ')} and ${MANY - 15} more.`,
      ],
    },
    {
      row: 'one person is the last resort many times',
      document: { ...good, catchAll: Array.from({ length: 4 * MANY }, () => 'nair') },
      count: 4 * MANY - 1,
      last: [`catchAll.${4 * MANY - 1}`, '“nair” stands twice in the last resort.', 'Name it once.'],
    },
    {
      row: 'the latest of many waits asks for less',
      document: {
        ...good,
        triggers: Array.from({ length: MANY }, (_, i): TriggerDocument => ({
          id: `t${i}`,
          kind: 'noProgress',
          after: `${i + 1}m`,
          startLevel: i === MANY - 1 ? 1 : 2,
        })),
      },
      count: 1,
      last: [
        `triggers.${MANY - 1}.startLevel`,
        `It asks for level 1 at ${MANY}m, and “t0” for level 2 at 1m already.`,
        'Ask for level 2 or higher here, or for less there.',
      ],
    },
  ])('$row', ({ document, count, last }) => {
    const faults = findPolicyFaults(document);
    expect(faults).toHaveLength(count);
    expect(faults.slice(-1).map(({ path, reason, remedy }) => [path.join('.'), reason, remedy])).toEqual([last]);
  });
});
