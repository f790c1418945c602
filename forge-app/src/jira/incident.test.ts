import { describe, expect, it } from '@jest/globals';
import { incidentOf, isIncident, instantOf, priorityOf, stateOf } from './incident';
import { issueAnswer } from './answers';
import type { JiraIssue } from './answers';

function anIssue(fields: object = {}, properties: object = {}): JiraIssue {
  return issueAnswer.parse({
    id: '10001',
    key: 'ITSD-1',
    fields: {
      summary: 'Mail is down',
      description: {
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'No mail' }] }],
      },
      status: { name: 'Open', statusCategory: { key: 'new' } },
      priority: { id: '2', name: 'High' },
      assignee: null,
      created: '2026-11-17T09:00:00.000+0100',
      issuetype: { id: '1', name: 'Incident' },
      project: { id: '1', key: 'ITSD' },
      components: [{ id: '5', name: 'Mail' }],
      labels: ['network', 'vip'],
      ...fields,
    },
    properties,
  });
}

describe('incidentOf', () => {
  it('maps what the engine asks for, and leaves out what Jira does not say', () => {
    expect(incidentOf(anIssue())).toEqual({
      tool: 'jira',
      id: '10001',
      key: 'ITSD-1',
      summary: 'Mail is down',
      description: 'No mail',
      state: 'new',
      priority: 2,
      assigned: false,
      openedAt: Date.UTC(2026, 10, 17, 8),
      service: 'Mail',
      category: 'network',
    });
  });

  it('reads a plain project, without priority, components or description', () => {
    const plain = anIssue({ priority: null, components: [], labels: [], description: null });
    expect(incidentOf(plain)).toMatchObject({ priority: 3, description: '' });
    expect(incidentOf(plain)).not.toHaveProperty('service');
  });

  it('[SYN-2] knows a mirror of a ServiceNow incident by its link', () => {
    const link = { tool: 'servicenow', key: 'INC0012345', sysId: 'a'.repeat(32), home: 'servicenow' };
    expect(incidentOf(anIssue({}, { 'rungs.link': link })).mirrorOf).toEqual({ tool: 'servicenow', key: 'INC0012345' });
    expect(incidentOf(anIssue({}, { 'rungs.link': { ...link, home: 'jira' } }))).not.toHaveProperty('mirrorOf');
    expect(incidentOf(anIssue({}, { 'rungs.link': 'INC0012345' }))).not.toHaveProperty('mirrorOf');
  });
});

describe('isIncident', () => {
  it.each([
    ['an incident', {}, {}, true],
    ['a bug of a plain project', { issuetype: { id: '2', name: 'Bug' } }, {}, true],
    ['a problem', { issuetype: { id: '3', name: 'Problem' } }, {}, false],
    ["a service project's problem", { issuetype: { id: '3', name: '[System] Problem' } }, {}, false],
    ['a sub-task', { issuetype: { id: '4', name: 'Sub-task', subtask: true } }, {}, false],
    ['a ticket that an effect opened', {}, { 'rungs.effect': { id: 'jira:1:1/2/0' } }, false],
  ])('%s', (_, fields, properties, expected) => {
    expect(isIncident(anIssue(fields, properties))).toBe(expected);
  });
});

describe('[PTH-15] priorityOf', () => {
  it.each([
    [
      "Jira's own scheme",
      [
        ['Highest', 1],
        ['High', 2],
        ['Medium', 3],
        ['Low', 4],
        ['Lowest', 5],
      ],
    ],
    [
      'a scheme with numbers',
      [
        ['P1', 1],
        ['P2 - Major', 2],
        ['3 Normal', 3],
        ['P4', 4],
        ['5', 5],
      ],
    ],
    [
      'an older scheme',
      [
        ['Blocker', 1],
        ['Critical', 1],
        ['Major', 2],
        ['Minor', 4],
        ['Trivial', 5],
      ],
    ],
  ] as const)('knows the names of %s', (_, names) => {
    expect(names.map(([name]) => [name, priorityOf({ name })])).toEqual(names);
  });

  it.each([
    ['a name of the site, with an id of the first scheme', { id: '1', name: 'Brennt' }, 1],
    ['a name and an id of the site', { id: '10007', name: 'Brennt' }, 3],
    ['no priority at all', null, 3],
  ])('falls back for %s', (_, priority, expected) => {
    expect(priorityOf(priority)).toBe(expected);
  });
});

describe('[PTH-15] stateOf', () => {
  it.each([
    ['Open', 'new', 'new'],
    ['Waiting for support', 'indeterminate', 'inProgress'],
    ['Waiting for customer', 'indeterminate', 'onHold'],
    ['Waiting for customer', 'new', 'onHold'],
    ['Pending', 'indeterminate', 'onHold'],
    ['Work in progress', 'indeterminate', 'inProgress'],
    ['Resolved', 'done', 'resolved'],
    ['Done', 'done', 'resolved'],
    ['Closed', 'done', 'closed'],
    ['Canceled', 'done', 'cancelled'],
  ])('%s (%s) is %s', (name, key, expected) => {
    expect(stateOf({ name, statusCategory: { key } })).toBe(expected);
  });
});

describe('instantOf', () => {
  it.each([
    ['an offset without a colon', '2026-11-17T09:00:00.000+0100', Date.UTC(2026, 10, 17, 8)],
    ['an offset behind UTC', '2026-11-17T09:00:00.000-0330', Date.UTC(2026, 10, 17, 12, 30)],
    ['UTC', '2026-11-17T09:00:00.000Z', Date.UTC(2026, 10, 17, 9)],
    ['nothing', null, undefined],
    ['no date', 'soon', undefined],
  ])('reads %s', (_, text, expected) => {
    expect(instantOf(text)).toBe(expected);
  });
});
