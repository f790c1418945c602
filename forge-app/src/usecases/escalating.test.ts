import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IncidentId, Instant, PolicyDocument } from '@rungs/core';
import { appTools, personalTools } from '../entry/tools';
import type { KeptEscalation } from '../storage/keptEscalation';
import { ForgePlatform } from '../testing/forgePlatform';
import { SmallJira } from '../testing/smallJira';
import { act } from './act';
import { checkDue } from './checkDue';
import { observeIssue } from './observeIssue';
import { sweep } from './sweep';

const opened: Instant = Date.UTC(2026, 10, 17, 8, 0);
const minutes = (count: number): Instant => opened + count * 60_000;
const ticket = '10001' as IncidentId;

const policy: PolicyDocument = {
  rungs: 1,
  id: 'major',
  name: 'Major incidents',
  appliesTo: { priorities: [1, 2] },
  calendars: [],
  people: [
    { id: 'kim', name: 'A. Kim', accounts: { jira: 'acc-kim' } },
    { id: 'diaz', name: 'R. Diaz', accounts: { jira: 'acc-diaz' } },
  ],
  rotations: [],
  groups: [
    { id: 'desk', name: 'Desk', members: ['kim'] },
    { id: 'platform', name: 'Platform', members: ['diaz'] },
  ],
  targets: [],
  triggers: [{ id: 'not-taken', kind: 'notTaken', after: '5m' }],
  paths: [
    {
      id: 'technical',
      name: 'Technical',
      kind: 'functional',
      levels: [
        { name: 'First line', group: 'desk', acknowledgeWithin: '10m' },
        { name: 'Platform', group: 'platform', acknowledgeWithin: '20m', opensProblem: true },
      ],
      afterLastLevel: { reminders: 1, thenEvery: '4h' },
    },
  ],
  catchAll: ['diaz'],
};

let jira: SmallJira;
let platform: ForgePlatform;

beforeEach(async () => {
  jira = new SmallJira();
  platform = new ForgePlatform(jira.answer);
  platform.install();
  await appTools().policies.save(
    { text: 'the policy', document: policy, savedBy: 'acc-admin', reason: 'The first one' },
    0,
    opened,
  );
});

const kept = (): KeptEscalation => platform.row('escalation', ticket)?.['document'] as KeptEscalation;
const row = () => platform.row('escalation', ticket);
const comments = () => jira.issues.get(ticket)?.comments ?? [];
const level = () => row()?.['level'];
const observeAt = (at: Instant) => observeIssue(appTools(), ticket, 'changed', at);
const dueAt = (at: Instant) => checkDue(appTools(), { issueId: ticket, changed: false }, at);

async function startedTicket(): Promise<void> {
  jira.add(ticket);
  await observeAt(minutes(0));
  await dueAt(minutes(5));
}

describe('observing a ticket', () => {
  it('[ESC1] watches until the trigger can be met, and puts the exact second on the queue', async () => {
    jira.add(ticket);
    await observeAt(minutes(0));
    expect(row()).toMatchObject({ status: 'watching', level: 0, nextLookAtSec: minutes(5) / 1_000 });
    expect(platform.pushed).toEqual([
      { body: { v: 1, issueId: ticket, dueAtSec: minutes(5) / 1_000 }, delayInSeconds: 300 },
    ]);
  });

  it('[ESC2] tells level 1 when the trigger is met, once, with a mention and as an internal note', async () => {
    await startedTicket();
    expect(comments()).toHaveLength(1);
    expect(JSON.stringify(comments()[0]?.body)).toContain('"type":"mention","attrs":{"id":"acc-kim","text":"@A. Kim"}');
    expect(comments()[0]?.properties).toEqual([
      { key: 'sd.public.comment', value: { internal: true } },
      { key: 'rungs.effect', value: { id: kept().record.effects[0]?.effect.id } },
    ]);
  });

  it('mirrors level, status and next deadline for JQL, and nothing that names anybody', async () => {
    await startedTicket();
    expect(jira.issues.get(ticket)?.properties['rungs']).toEqual({
      level: 1,
      status: 'running',
      path: 'technical',
      dueAt: new Date(minutes(15)).toISOString(),
    });
  });

  it.each([
    ['a priority that the policy leaves out', { priority: { id: '4', name: 'Low' } }, {}],
    ['a problem', { issuetype: { id: '11', name: '[System] Problem' } }, {}],
    ['what an effect of ours opened', {}, { 'rungs.effect': { id: 'jira:1:1/1/0' } }],
    [
      'a mirror of a ServiceNow incident',
      {},
      { 'rungs.link': { tool: 'servicenow', key: 'INC7', home: 'servicenow' } },
    ],
    ['a resolved ticket', { status: { name: 'Done', statusCategory: { key: 'done' } } }, {}],
  ])('keeps and starts nothing for %s', async (_, fields, properties) => {
    jira.add(ticket, fields, properties);
    await observeAt(minutes(60));
    expect(row()).toBeUndefined();
    expect(comments()).toEqual([]);
  });

  it('[ESC14] closes when the ticket is resolved', async () => {
    await startedTicket();
    jira.issues.get(ticket)!.fields['status'] = { name: 'Resolved', statusCategory: { key: 'done' } };
    await observeAt(minutes(7));
    expect(row()).toMatchObject({ status: 'closed' });
    expect(jira.issues.get(ticket)?.properties['rungs']).toEqual({ level: 1, status: 'closed', path: 'technical' });
  });

  it('[ESC14] closes when the ticket is deleted, and asks nothing more of Jira', async () => {
    await startedTicket();
    jira.issues.delete(ticket);
    const before = platform.jiraRequests.length;
    await observeIssue(appTools(), ticket, 'deleted', minutes(7));
    expect(row()).toMatchObject({ status: 'closed' });
    expect(platform.jiraRequests).toHaveLength(before);
  });

  it('[ESC14][ESC15] resumes a ticket that is reopened in time, under the version that it closed under', async () => {
    const save = (name: string, before: number) =>
      appTools().policies.save(
        {
          text: name,
          document: { ...policy, name, reopenWithin: '1h' },
          savedBy: 'acc-admin',
          reason: 'The first one',
        },
        before,
        opened,
      );
    await save('Second', 1);
    await startedTicket();
    const issue = jira.issues.get(ticket)!;
    issue.fields['status'] = { name: 'Resolved', statusCategory: { key: 'done' } };
    await observeAt(minutes(7));
    await save('Third', 2);
    issue.fields['status'] = { name: 'Open', statusCategory: { key: 'new' } };
    await observeAt(minutes(30));
    expect(kept().record.state).toMatchObject({ status: 'open', policy: { version: 2 } });
    expect(kept().escalations).toBe(1);
    expect(comments().at(-1)?.body).toBeDefined();
    expect(JSON.stringify(comments().at(-1)?.body)).toContain('The ticket was reopened');
  });

  it('starts a second escalation for a reopened ticket and keeps the first in the history', async () => {
    await startedTicket();
    const issue = jira.issues.get(ticket)!;
    issue.fields['status'] = { name: 'Resolved', statusCategory: { key: 'done' } };
    await observeAt(minutes(7));
    issue.fields['status'] = { name: 'Open', statusCategory: { key: 'new' } };
    await observeAt(minutes(30));
    expect(kept().record.state).toMatchObject({ status: 'open', id: 'jira:10001:2' });
    expect(platform.row('history', 'jira:10001:1')).toMatchObject({
      issueId: ticket,
      record: { state: { status: 'closed' } },
    });
  });

  it('costs no call to Jira where no policy was saved', async () => {
    const bare = new ForgePlatform(jira.answer);
    bare.install();
    jira.add(ticket);
    await observeAt(minutes(0));
    expect(bare.jiraRequests).toEqual([]);
  });
});

describe('a deadline', () => {
  it('[ESC3] opens the next level, and [ESC16] a doubled event does nothing', async () => {
    await startedTicket();
    await dueAt(minutes(15));
    const asked = platform.jiraRequests.length;
    await dueAt(minutes(15));
    expect(level()).toBe(2);
    expect(comments()).toHaveLength(2);
    expect(platform.jiraRequests).toHaveLength(asked);
  });

  it('[PRB-2] opens one problem at the level that asks for it, and links it', async () => {
    await startedTicket();
    await dueAt(minutes(15));
    const problems = [...jira.issues.values()].filter(({ id }) => id !== ticket);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.fields['issuetype']).toEqual({ id: '11' });
    expect(jira.links).toEqual([
      { type: { name: 'Relates' }, inwardIssue: { id: problems[0]?.id }, outwardIssue: { id: ticket } },
    ]);
  });

  it('[PRB-2] uses the type of the incident with a label where the project has no problems', async () => {
    jira.problemType = false;
    await startedTicket();
    await dueAt(minutes(15));
    const problem = [...jira.issues.values()].find(({ id }) => id !== ticket);
    expect(problem?.fields).toMatchObject({ issuetype: { id: '10' }, labels: ['problem'] });
  });

  it('waits out an event that the queue delivered a moment early', async () => {
    await startedTicket();
    platform.pushed.length = 0;
    await dueAt(minutes(15) - 400);
    expect(level()).toBe(1);
    expect(platform.pushed).toMatchObject([{ delayInSeconds: 1 }]);
  });
});

it('[ESC8] reminds for weeks and its row stops growing', async () => {
  await startedTicket();
  for (let look = 0; look < 150; look += 1) await dueAt(Number(row()?.['nextLookAtSec']) * 1_000);
  const types = kept().record.events.map(({ type }) => type);
  expect(types.slice(0, 2)).toEqual(['EscalationStarted', 'LevelOpened']);
  expect(types.filter((type) => type === 'RespondersReminded')).toHaveLength(50);
  expect(kept().record.effects.length).toBeLessThan(60);
  expect(comments().length).toBeGreaterThan(100);
});

describe('performing effects', () => {
  it('leaves the notices to one of two invocations that come at the same moment', async () => {
    jira.add(ticket);
    await observeAt(minutes(0));
    await Promise.all([dueAt(minutes(5)), dueAt(minutes(5)), observeAt(minutes(5))]);
    expect(comments()).toHaveLength(1);
  });

  it.each(['rateLimited', 'unavailable', 'lostAnswer'] as const)(
    'tells people exactly once when Jira is %s',
    async (mishap) => {
      jira.mishaps.push(mishap, mishap);
      await startedTicket();
      for (let minute = 6; minute < 12; minute += 1) await dueAt(minutes(minute));
      const ids = comments().flatMap(({ properties }) => properties.filter(({ key }) => key === 'rungs.effect'));
      expect(ids).toHaveLength(1);
      expect(kept().record.effects.map(({ progress }) => progress.status)).toEqual(['done']);
    },
  );

  it('opens one problem although the answer to opening it was lost', async () => {
    await startedTicket();
    jira.mishaps.push('lostAnswer', 'lostAnswer', 'lostAnswer');
    for (let minute = 15; minute < 25; minute += 1) await dueAt(minutes(minute));
    expect([...jira.issues.values()].filter(({ id }) => id !== ticket)).toHaveLength(1);
    expect(kept().record.effects.every(({ progress }) => progress.status === 'done')).toBe(true);
  });

  it('waits as long as Jira asks, for all that is pending', async () => {
    await startedTicket();
    jira.mishaps.push('rateLimited');
    await dueAt(minutes(15));
    const pending = kept().record.effects.flatMap(({ progress }) =>
      progress.status === 'pending' ? [progress.nextAttemptAt] : [],
    );
    expect(pending.length).toBeGreaterThan(1);
    expect(new Set(pending)).toEqual(new Set([minutes(15) + 20_000]));
  });

  it('looks before telling again when the one who performed died', async () => {
    jira.add(ticket);
    await observeAt(minutes(0));
    // It wrote the note, then died before writing down that it had.
    const { document: before } = row() as { document: KeptEscalation };
    await dueAt(minutes(5));
    const id = kept().record.effects[0]!.effect.id;
    const pending = {
      effect: kept().record.effects[0]!.effect,
      progress: { status: 'pending', attempts: 0, nextAttemptAt: minutes(5) } as const,
    };
    const died: KeptEscalation = {
      ...before,
      ...kept(),
      record: { ...kept().record, effects: [pending] },
      performingUntil: minutes(7),
    };
    platform.put('escalation', ticket, { ...row(), document: died });

    await dueAt(minutes(6));
    expect(kept().record.effects[0]?.progress.status).toBe('pending');
    await dueAt(minutes(7));
    expect(kept().record.effects[0]?.progress).toMatchObject({ status: 'done', madeId: comments()[0]?.id });
    expect(comments().map(({ properties }) => properties[1]?.value)).toEqual([{ id }]);
  });

  it('decides again when another invocation wrote first', async () => {
    jira.add(ticket);
    await observeAt(minutes(0));
    platform.beforeTransaction = () => {
      platform.beforeTransaction = undefined;
      const { version, document } = row() as { version: number; document: KeptEscalation };
      const record = { ...document.record, version: version + 1 };
      platform.put('escalation', ticket, { ...row(), version: version + 1, document: { ...document, record } });
    };
    await dueAt(minutes(5));
    expect(level()).toBe(1);
    expect(comments()).toHaveLength(1);
  });
});

describe('acknowledging', () => {
  const as = (accountId: string) =>
    act(
      personalTools(),
      { issueId: ticket, accountId, siteUrl: undefined },
      { action: 'acknowledge', path: 'technical' },
      minutes(8),
    );

  it('[ESC4] stops the window for a responder of the level', async () => {
    await startedTicket();
    expect(await as('acc-kim')).toEqual({ ok: true });
    await dueAt(minutes(15));
    expect(row()).toMatchObject({ status: 'acknowledged', level: 1 });
  });

  it.each([
    ['[ESC5] somebody of another level', 'acc-diaz', /level 1/],
    ['an account that the policy does not know', 'acc-nobody', /you need the role Responder/],
  ])('refuses %s in words', async (_, account, words) => {
    await startedTicket();
    expect(await as(account)).toMatchObject({ ok: false, because: expect.stringMatching(words) });
    expect(row()).toMatchObject({ status: 'running' });
  });

  it('reads the ticket as the person, so that one who may not see it cannot take it', async () => {
    await expect(as('acc-kim')).rejects.toMatchObject({ failure: { kind: 'notFound' } });
    expect(platform.jiraRequests.map((request) => request.as)).toEqual(['user']);
  });
});

describe('the sweep', () => {
  const enough = () => 60_000;

  it('puts what is due within ten minutes on the queue, unless an event is under way', async () => {
    jira.add(ticket);
    await observeAt(minutes(0));
    platform.pushed.length = 0;
    expect(await sweep(appTools(), minutes(1), enough)).toEqual({ due: 1, pushed: 0, complete: true });
    expect(await sweep(appTools(), minutes(6), enough)).toEqual({ due: 1, pushed: 1, complete: true });
  });

  it('[ESC16] catches up after hours of silence, page by page, and spreads what is overdue', async () => {
    for (let index = 0; index < 230; index += 1) {
      const id = String(20_000 + index);
      jira.add(id);
      await observeIssue(appTools(), id as IncidentId, 'changed', minutes(0));
    }
    platform.pushed.length = 0;
    expect(await sweep(appTools(), minutes(300), enough)).toEqual({ due: 230, pushed: 230, complete: true });
    expect(Math.max(...platform.pushed.map(({ delayInSeconds }) => delayInSeconds))).toBe(45);
  });

  it('finds a ticket whose event Jira never sent', async () => {
    jira.add(ticket);
    await sweep(appTools(), minutes(1), enough);
    expect(platform.pushed.map(({ body }) => body)).toMatchObject([{ issueId: ticket, changed: true }]);
    await checkDue(appTools(), { issueId: ticket, changed: true }, minutes(1));
    expect(row()).toMatchObject({ status: 'watching' });
  });

  it.each([
    ['before anything looked at it', () => Promise.resolve()],
    ['since it was last looked at', () => observeAt(minutes(0))],
  ])('[ESC16] finds a ticket that changed %s, although somebody pressed in vain meanwhile', async (_, lookBefore) => {
    const issue = jira.add(ticket);
    await lookBefore();
    // Nobody heard of it; at Jira it is a minute past the opening.
    issue.fields = { ...issue.fields, updated: '2026-11-17T09:01:00.000+0100' };
    await act(
      personalTools(),
      { issueId: ticket, accountId: 'acc-kim', siteUrl: undefined },
      { action: 'acknowledge', path: 'technical' },
      minutes(2),
    );
    platform.pushed.length = 0;
    await sweep(appTools(), minutes(3), enough);
    expect(platform.pushed.map(({ body }) => body)).toContainEqual(expect.objectContaining({ changed: true }));
  });

  it('looks back to the first policy when ticks were lost since the app was set up', async () => {
    jira.add(ticket);
    await sweep(appTools(), minutes(40), enough);
    expect(jira.searches).toEqual([expect.stringContaining('updated >= "-42m"')]);
    await sweep(appTools(), minutes(45), enough);
    expect(jira.searches[1]).toContain('updated >= "-7m"');
  });

  it('goes on with what is kept while Jira cannot be searched', async () => {
    jira.add(ticket);
    await observeAt(minutes(0));
    jira.isDown = true;
    expect(await sweep(appTools(), minutes(6), enough)).toEqual({ due: 1, pushed: 1, complete: false });
  });

  it('stops in time and says that it did not get through', async () => {
    jira.add(ticket);
    await observeAt(minutes(0));
    expect(await sweep(appTools(), minutes(6), () => 9_000)).toMatchObject({ complete: false });
    expect(await appTools().heartbeat.last()).toMatchObject({ at: minutes(6), complete: false });
  });
});
