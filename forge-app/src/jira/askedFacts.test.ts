import { describe, expect, it } from '@jest/globals';
import { issueAnswer } from './answers';
import { askedFacts } from './askedFacts';
import { namedFields } from './namedFields';

const names = {
  customfield_1: 'Affected users (users)',
  customfield_2: 'Region',
  customfield_3: 'Data classes',
  customfield_4: 'Support group',
  customfield_5: 'Customer tier',
  customfield_6: 'Error rate',
  labels: 'Labels',
};
const fields = {
  customfield_1: 240,
  customfield_2: { value: 'EMEA', id: '7' },
  customfield_3: [{ value: 'PII' }, { value: 'None' }],
  customfield_4: { value: 'Network' },
  customfield_5: 'gold',
  customfield_6: 4,
  labels: ['mail', 'vip'],
};

const at = (minute: number): string => `2026-11-17T09:${String(minute).padStart(2, '0')}:00.000+0100`;
const instant = (minute: number): number => Date.UTC(2026, 10, 17, 8, minute);

function facts(asked: readonly string[], changes: object = {}, more: object = {}) {
  const answer = { id: '1', key: 'ITSD-1', names, fields: { ...fields, ...changes }, ...more };
  const history = 'changelog' in more;
  return askedFacts(issueAnswer.parse(answer), namedFields(answer), { facts: asked, history });
}

describe('[TRG-R1] what a policy asks of a Jira issue', () => {
  it.each<{ row: string; asked: string; found: object }>([
    {
      row: 'a number with its unit [TRG-1]',
      asked: 'measures.affectedUsers',
      found: { measures: { affectedUsers: { value: 240, unit: 'users' } } },
    },
    {
      row: 'a number without a unit',
      asked: 'measures.error-rate',
      found: { measures: { 'error-rate': { value: 4, unit: '' } } },
    },
    { row: 'what is no number is no measure', asked: 'measures.region', found: {} },
    { row: 'the words of a choice', asked: 'fields.region', found: { fields: { region: 'EMEA' } } },
    { row: 'a list', asked: 'fields.labels', found: { fields: { labels: ['mail', 'vip'] } } },
    { row: 'a field that the site does not have', asked: 'fields.planet', found: {} },
    { row: 'classes of data, “None” being none [TRG-5]', asked: 'dataClasses', found: { dataClasses: ['PII'] } },
    { row: 'the support group', asked: 'supportGroup', found: { supportGroup: 'Network' } },
    { row: 'the customer’s tier', asked: 'customer.tier', found: { customer: { tier: 'gold' } } },
    { row: 'what nobody asks for is not there', asked: 'category', found: {} },
  ])('$row', ({ asked, found }) => expect(facts([asked])).toEqual(found));

  it('says nothing of classes where nobody has looked', () => {
    expect(facts(['dataClasses'], { customfield_3: null })).toEqual({});
  });
});

describe('[TRG-6] the history of a Jira issue', () => {
  const agent = { accountId: 'agent', accountType: 'atlassian' };
  const customer = { accountId: 'customer', accountType: 'customer' };
  const app = { accountId: 'rungs', accountType: 'app' };
  const change = (minute: number, author: object, field: string, fromString: string | null, to: string | null) => ({
    created: at(minute),
    author,
    items: [{ field, fieldtype: 'jira', from: null, fromString, to: null, toString: to }],
  });
  const histories = [
    change(50, app, 'status', 'Open', 'Pending'),
    change(40, agent, 'resolution', 'Done', null),
    change(30, agent, 'summary', 'a', 'b'),
    change(20, agent, 'Support group', 'Desk', 'Network'),
    change(10, agent, 'status', 'Open', 'In Progress'),
  ];
  const comment = {
    total: 4,
    comments: [
      { created: at(11), author: agent, jsdPublic: false },
      { created: at(21), author: customer, jsdPublic: true },
      { created: at(22), author: customer, jsdPublic: false },
      { created: at(31), author: app, jsdPublic: false },
    ],
  };
  const read = (changes: object = {}, total = histories.length) =>
    facts([], { comment, reporter: customer, ...changes }, { changelog: { total, histories } });

  it('is what people did, not what apps wrote', () => {
    const { history = [], uncounted } = read();
    expect([...history].sort((one, other) => one.at - other.at)).toEqual([
      { at: instant(10), kind: 'progress' },
      { at: instant(11), kind: 'progress' },
      { at: instant(20), kind: 'movedToGroup', from: 'Desk', to: 'Network' },
      { at: instant(21), kind: 'chased' },
      { at: instant(40), kind: 'reopened' },
    ]);
    expect(uncounted).toBeUndefined();
  });

  it.each<{ row: string; changes: object; total?: number; uncounted: readonly string[] }>([
    { row: 'only the latest changes', changes: {}, total: 120, uncounted: ['reassignments', 'bounces', 'reopenings'] },
    { row: 'no support groups', changes: { customfield_4: null }, uncounted: ['reassignments', 'bounces'] },
    { row: 'nobody as the reporter', changes: { reporter: null }, uncounted: ['chases'] },
    { row: 'not all comments', changes: { comment: { ...comment, total: 9 } }, uncounted: ['chases'] },
  ])('where Jira tells $row, what cannot be counted is unknown', ({ changes, total, uncounted }) => {
    expect(read(changes, total).uncounted).toEqual(uncounted);
  });
});
