/**
 * One policy whose first level does more than tell people, in both tools by the apps as they ship: each action once where
 * the tool has it, a plain refusal where not, and nobody less told for it.
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Tool } from '@rungs/core';
import { companyPolicy } from '../world/companyPolicy';
import type { Desk } from './desk';
import { openNorthwind } from './northwind';
import type { Northwind } from './northwind';

const FIRST = '- { name: First line, group: service-desk, acknowledgeWithin: 10m }';
const withActions = companyPolicy.replace(
  FIRST,
  `- name: First line
        group: service-desk
        acknowledgeWithin: 10m
        whenOpened:
          - { do: assign, to: responder }
          - { do: setPriority, priority: 1, untilClosed: true }
          - { do: addLabel, label: escalated, untilClosed: true }
          - { do: comment, audience: public, text: We are working on it. }
          - { do: comment, audience: internal, text: The runbook is on the intranet. }
          - { do: mail, to: responders, text: Please look at this now. }
          - { do: link, title: Runbook, url: 'https://runbooks.example/payments' }
          - { do: alert }`,
);

async function actionsOf(desk: Desk, ticket: string): Promise<string[]> {
  const { escalation } = await desk.panel(ticket, 'pnair');
  if (!('timeline' in escalation)) return [];
  return escalation.timeline.flatMap(({ text, because, delivery, refusal }) =>
    /when level 1 opens|The escalation closes/.test(because)
      ? [`${text}: ${delivery}${refusal === undefined ? '' : `, ${refusal.split(/[,.:]/)[0]}`}`]
      : [],
  );
}

const times = (texts: readonly { readonly text: string }[], words: string): number =>
  texts.filter(({ text }) => text.includes(words)).length;

/** What the two tools keep differently. */
function readTicket({ jira, servicenow }: Northwind, tool: Tool, ticket: string) {
  if (tool === 'jira') {
    const issue = jira.site.issue(ticket);
    return {
      assignee: issue?.assignee,
      priority: issue?.priorityId,
      labels: issue?.labels.filter((label) => label === 'escalated'),
      links: issue?.remoteLinks.length,
      alerts: jira.site.operations.alerts.map(({ status, count }) => `${status} ${count}`),
    };
  }
  const [row] = servicenow.rows('incident', `number=${ticket}`);
  const [user] = servicenow.rows('sys_user', `sys_id=${row?.['assigned_to']}`);
  return { assignee: user?.['user_name'], priority: row?.['priority'] };
}

describe.each([
  [
    'jira',
    {
      opened: { assignee: '557058:akim', priority: '1', labels: ['escalated'], links: 1, alerts: ['open 1'] },
      closed: { assignee: '557058:akim', priority: '2', labels: [], links: 1, alerts: ['closed 1'] },
      refused: [],
    },
  ],
  [
    'servicenow',
    {
      opened: { assignee: 'a.kim', priority: '1' },
      closed: { assignee: 'a.kim', priority: '2' },
      refused: ['Labels are Jira’s', 'Alerts are raised in Jira Service Management only'],
    },
  ],
] as const)('[ESC21][COM-4] A level with actions in %s', (tool, expected) => {
  let world: Northwind;
  let desk: Desk;
  let ticket: string;

  beforeEach(async () => {
    expect(withActions).not.toBe(companyPolicy);
    world = await openNorthwind();
    desk = world.desks[tool];
    await desk.savePolicy(withActions);
    ticket = desk.report({ priority: 2 });
    await world.pass(8);
  });

  it('does each once, in the kind of text that it was written as', async () => {
    expect(readTicket(world, tool, ticket)).toEqual(expected.opened);
    const [open, hidden] = [desk.publicComments(ticket), desk.internalNotes(ticket)];
    expect([times(open, 'We are working on it.'), times(hidden, 'We are working on it.')]).toEqual([1, 0]);
    expect([times(open, 'The runbook is on the intranet.'), times(hidden, 'The runbook is on the intranet.')]).toEqual([
      0, 1,
    ]);
    expect(times(desk.mail(ticket), 'Please look at this now.')).toBe(1);
    const said = await actionsOf(desk, ticket);
    expect(said).toHaveLength(8);
    expect(said.filter((line) => !line.endsWith(': delivered')).map((line) => line.split('refused, ')[1])).toEqual(
      expected.refused,
    );
    expect(world.errors).toEqual([]);
  });

  it('does nothing of it again while the escalation goes on', async () => {
    await world.pass(60);
    expect(times(desk.publicComments(ticket), 'We are working on it.')).toBe(1);
    expect(times(desk.mail(ticket), 'Please look at this now.')).toBe(1);
    expect(readTicket(world, tool, ticket)).toEqual(expected.opened);
  });

  it('undoes at closing what was asked for until then', async () => {
    desk.change(ticket, { state: 'resolved' }, 'akim');
    await world.pass(5);
    expect(readTicket(world, tool, ticket)).toEqual(expected.closed);
    expect((await actionsOf(desk, ticket)).length).toBe(11);
    expect(world.errors).toEqual([]);
  });
});
