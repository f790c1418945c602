import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionDocument, IncidentId, Instant, PolicyDocument } from '@rungs/core';
import { appTools, personalTools } from '../entry/tools';
import type { KeptEscalation } from '../storage/keptEscalation';
import { ActingJira } from '../testing/actingJira';
import { ForgePlatform } from '../testing/forgePlatform';
import { checkDue } from './checkDue';
import { observeIssue } from './observeIssue';
import { showOperations } from './showOperations';

const opened: Instant = Date.UTC(2026, 10, 17, 8, 0);
const minutes = (count: number): Instant => opened + count * 60_000;
const ticket = '10001' as IncidentId;

const everything: readonly ActionDocument[] = [
  { do: 'assign', to: 'responder' },
  { do: 'setPriority', priority: 1, untilClosed: true },
  { do: 'addLabel', label: 'escalated', untilClosed: true },
  { do: 'comment', audience: 'internal', text: 'The runbook is on the intranet.' },
  { do: 'comment', audience: 'public', text: 'We are working on it.' },
  { do: 'mail', to: 'responders', text: 'Please look at this now.' },
  { do: 'mail', to: 'reporter', text: 'Your ticket is being worked on.' },
  { do: 'link', title: 'Runbook', url: 'https://runbooks.example/payments' },
  { do: 'alert' },
];

const policyWith = (whenOpened: readonly ActionDocument[]): PolicyDocument => ({
  rungs: 1,
  id: 'major',
  name: 'Major incidents',
  appliesTo: { priorities: [1, 2, 3] },
  calendars: [],
  people: [
    { id: 'kim', name: 'A. Kim', accounts: { jira: 'acc-kim' } },
    { id: 'moss', name: 'L. Moss', accounts: { servicenow: 'moss' } },
  ],
  rotations: [],
  groups: [
    { id: 'desk', name: 'Desk', members: ['kim'] },
    { id: 'elsewhere', name: 'Elsewhere', members: ['moss'] },
  ],
  targets: [],
  triggers: [{ id: 'not-taken', kind: 'notTaken', after: '5m' }],
  paths: [
    {
      id: 'technical',
      name: 'Technical',
      kind: 'functional',
      levels: [
        { name: 'First line', group: 'desk', acknowledgeWithin: '30m', whenOpened },
        { name: 'Elsewhere', group: 'elsewhere', acknowledgeWithin: '30m' },
      ],
      afterLastLevel: { reminders: 1, thenEvery: '4h' },
    },
  ],
  catchAll: ['kim'],
});

let jira: ActingJira;
let platform: ForgePlatform;

beforeEach(() => {
  jira = new ActingJira();
  platform = new ForgePlatform(jira.answer);
  platform.install();
});

const kept = (): KeptEscalation => platform.row('escalation', ticket)?.['document'] as KeptEscalation;
const issue = () => jira.small.issues.get(ticket)!;
const dueAt = (at: Instant) => checkDue(appTools(), { issueId: ticket, changed: true }, at);

async function started(whenOpened: readonly ActionDocument[]): Promise<void> {
  const saved = { text: 'the policy', document: policyWith(whenOpened), savedBy: 'acc-admin', reason: 'The first one' };
  await appTools().policies.save(saved, 0, opened);
  jira.small.add(ticket, { priority: { id: '3', name: 'Medium' }, labels: ['payments'] });
  await observeIssue(appTools(), ticket, 'changed', minutes(0));
  await dueAt(minutes(5));
}

async function later(from: number, to: number): Promise<void> {
  for (let minute = from; minute <= to; minute += 1) await dueAt(minutes(minute));
}

async function resolvedAt(minute: number): Promise<void> {
  issue().fields['status'] = { name: 'Resolved', statusCategory: { key: 'done' } };
  await later(minute, minute + 2);
}

/** What became of each action, by what it does. */
function outcomes(): Record<string, string> {
  const actions = kept().record.effects.flatMap(({ effect, progress }) =>
    effect.type === 'TakeAction' ? [[effect.event.action.do, wordsOf(progress)] as const] : [],
  );
  return Object.fromEntries(actions);
}

function wordsOf(progress: KeptEscalation['record']['effects'][number]['progress']): string {
  return progress.status === 'refused' ? progress.error : progress.status;
}

/** As if the one who performed had died after its last write, before it could write down what it had done. */
function forgetWhatWasDone(until: Instant): void {
  const row = platform.row('escalation', ticket)!;
  const effects = kept().record.effects.map(({ effect }) => ({
    effect,
    progress: { status: 'pending', attempts: 0, nextAttemptAt: minutes(5) } as const,
  }));
  const record = { ...kept().record, effects };
  platform.put('escalation', ticket, { ...row, document: { ...kept(), record, performingUntil: until } });
}

const publicComments = () =>
  issue().comments.filter(({ properties }) => JSON.stringify(properties).includes('"internal":false'));
const written = (): string => JSON.stringify(issue().comments.map(({ body }) => body));
const timesOf = (text: string): number => written().split(text).length - 1;

function expectEachOnce(): void {
  expect(issue().fields).toMatchObject({
    assignee: { accountId: 'acc-kim' },
    priority: { id: '1' },
    labels: ['payments', 'escalated'],
  });
  expect([timesOf('The runbook is on the intranet.'), timesOf('We are working on it.')]).toEqual([1, 1]);
  expect(publicComments().map(({ body }) => JSON.stringify(body))).toEqual([
    expect.stringContaining('We are working on it.') as unknown as string,
  ]);
  expect(jira.mails).toEqual([
    { to: { users: [{ accountId: 'acc-kim' }] }, textBody: 'Please look at this now.' },
    { to: { reporter: true }, textBody: 'Your ticket is being worked on.' },
  ]);
  expect([...jira.remoteLinks.values()]).toMatchObject([
    { object: { title: 'Runbook', url: 'https://runbooks.example/payments' } },
  ]);
  expect(jira.alerts).toMatchObject([{ status: 'open', body: { responders: [{ type: 'user', id: 'acc-kim' }] } }]);
}

describe('[ESC21][COM-4] what a level asks for when it opens', () => {
  it('is done, each once, and nothing of it again later', async () => {
    await started(everything);
    await later(6, 20);
    expectEachOnce();
    expect(Object.values(outcomes()).every((outcome) => outcome === 'done')).toBe(true);
  });

  it('is undone when the escalation closes, as far as it was asked to be', async () => {
    await started(everything);
    await resolvedAt(10);
    expect(jira.alerts.map(({ status }) => status)).toEqual(['closed']);
    expect(issue().fields).toMatchObject({
      assignee: { accountId: 'acc-kim' },
      priority: { id: '3' },
      labels: ['payments'],
    });
    expect(jira.remoteLinks.size).toBe(1);
  });

  it('leaves a priority that somebody has set since', async () => {
    await started([{ do: 'setPriority', priority: 1, untilClosed: true }]);
    issue().fields['priority'] = { id: '2', name: 'High' };
    await resolvedAt(10);
    expect(issue().fields['priority']).toMatchObject({ id: '2' });
  });

  it('closes the alert also where the ticket is gone', async () => {
    await started([{ do: 'alert' }]);
    jira.small.issues.delete(ticket);
    await later(10, 13);
    expect(jira.alerts.map(({ status }) => status)).toEqual(['closed']);
  });

  it('looks at the ticket anew when it has set the priority, since windows follow it', async () => {
    await started([{ do: 'setPriority', priority: 1 }]);
    expect(platform.pushed.map(({ body }) => body.dueAtSec)).toContain(minutes(5) / 1_000);
    await dueAt(minutes(5));
    expect(kept().record.state).toMatchObject({ ticket: { priority: 1 } });
  });
});

const ON: readonly (readonly [name: string, on: RegExp])[] = [
  ['the assignment', /PUT .*assignee$/],
  ['the priority or the label', /PUT \/rest\/api\/3\/issue\/10001$/],
  ['a comment', /POST .*comment$/],
  ['the link', /POST .*remotelink$/],
  ['the alert', /POST .*alerts$/],
];

describe('[ESC21] an action whose answer was lost', () => {
  it.each(ON)('%s: once in the eyes of the reader', async (_, on) => {
    jira.mishaps.push({ on, says: 'lost' }, { on, says: 'lost' });
    await started(everything);
    await later(6, 20);
    expectEachOnce();
    expect(Object.values(outcomes()).every((outcome) => outcome === 'done')).toBe(true);
  });

  it('mail: at most once, and said', async () => {
    jira.mishaps.push({ on: /notify$/, says: 'lost' });
    await started([{ do: 'mail', to: 'responders', text: 'Please look at this now.' }]);
    await later(6, 20);
    expect(jira.mails).toHaveLength(1);
    expect(outcomes().mail).toBe(
      'An earlier attempt may have sent this mail and ended unseen, so it is not sent again.',
    );
  });

  it.each([429, 'down'] as const)(
    'mail that Jira did not take (%s): sent once when it does, or left and said',
    async (says) => {
      jira.mishaps.push({ on: /notify$/, says });
      await started([{ do: 'mail', to: 'responders', text: 'Please look at this now.' }]);
      await later(6, 20);
      expect(jira.mails).toHaveLength(says === 429 ? 1 : 0);
      expect(outcomes().mail === 'done').toBe(says === 429);
    },
  );

  it('is found again by whoever takes over from one who died', async () => {
    await started(everything);
    forgetWhatWasDone(minutes(7));
    await later(6, 20);
    expectEachOnce();
    expect(timesOf('"type":"mention"')).toBe(1);
  });
});

describe('[ESC21] what Jira refuses', () => {
  it.each([
    ['assign', { do: 'assign', to: 'responder' }, /assignee$/],
    ['setPriority', { do: 'setPriority', priority: 1 }, /PUT \/rest\/api\/3\/issue\/10001$/],
    ['addLabel', { do: 'addLabel', label: 'escalated' }, /PUT \/rest\/api\/3\/issue\/10001$/],
    ['mail', { do: 'mail', to: 'watchers', text: 'News' }, /notify$/],
    ['link', { do: 'link', title: 'Runbook', url: 'https://a.example' }, /remotelink$/],
  ] as const)('%s: is said, is not tried again, and keeps nobody from being told', async (name, action, on) => {
    for (const says of [403, 400, 404, 403, 403] as const) jira.mishaps.push({ on, says });
    await started([action]);
    await later(6, 34);
    const refused = outcomes()[name];
    expect(refused).toMatch(/^Jira answered 403 .*You may not do this here/);
    expect(jira.mishaps).toHaveLength(4);
    const [notice] = kept().record.effects;
    expect(notice).toMatchObject({ effect: { type: 'NotifyResponders' }, progress: { status: 'done' } });
    await later(35, 36);
    expect(kept().record.state).toMatchObject({ paths: [{ level: 2 }] });
  });

  it('a group, in words', async () => {
    await started([{ do: 'assign', to: 'group' }]);
    expect(outcomes().assignGroup).toContain('not to groups');
  });

  it('what was never done is not undone', async () => {
    jira.operations = 'notThere';
    await started([{ do: 'alert' }]);
    await resolvedAt(10);
    expect(outcomes()).toEqual({
      alert: expect.stringContaining('has no Operations') as unknown,
      closeAlert: 'There is no alert to close: it was never raised.',
    });
  });

  it('what could not be done before the escalation closed is left', async () => {
    for (let n = 0; n < 40; n += 1) jira.mishaps.push({ on: /POST .*alerts$/, says: 'down' });
    await started([{ do: 'alert' }]);
    await resolvedAt(6);
    jira.mishaps.length = 0;
    await later(9, 60);
    expect(jira.alerts).toEqual([]);
    expect(outcomes().alert).toContain('The escalation closed before');
  });
});

describe('[ESC21] a site without Operations', () => {
  it.each([
    ['notThere', 'has no Operations'],
    ['notPermitted', 'does not let this app in'],
  ] as const)('%s: is remembered for an hour', async (operations, words) => {
    jira.operations = operations;
    await started([{ do: 'alert' }]);
    expect(outcomes().alert).toContain(words);
    const asked = () => platform.jiraRequests.filter(({ path }) => path.startsWith('/jsm/')).length;
    expect(asked()).toBe(1);
    const operator = { accountId: 'acc-kim', siteUrl: undefined, mayOperate: true };
    const shown = async (at: Instant) => (await showOperations(personalTools(), operator, at)).noAlerts;
    expect(await shown(minutes(64))).toEqual({ at: minutes(5), because: outcomes().alert });
    expect(await shown(minutes(65))).toBeUndefined();

    jira.operations = 'there';
    const alert = (at: Instant) =>
      appTools().alerts.raise({ alias: `a${at}`, message: 'm', description: 'd', priority: 'P1', responders: [] }, at);
    await expect(alert(minutes(64))).rejects.toThrow(words);
    expect(asked()).toBe(1);
    await alert(minutes(65));
    expect(jira.alerts).toHaveLength(1);
  });
});
