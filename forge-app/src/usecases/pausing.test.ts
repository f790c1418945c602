import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IncidentId, Instant, PolicyDocument } from '@rungs/core';
import { appTools } from '../entry/tools';
import type { KeptEscalation } from '../storage/keptEscalation';
import { ForgePlatform } from '../testing/forgePlatform';
import { SmallJira } from '../testing/smallJira';
import { checkDue } from './checkDue';
import { exportPage } from './exportEverything';
import { failuresByCause, retryDeliveries } from './failedDeliveries';
import { observeIssue } from './observeIssue';
import { monthsBefore, trimHistory } from './trimHistory';
import { verifyTickets } from './verifyAudit';
import { watchedSweep } from './watchedSweep';

const opened: Instant = Date.UTC(2026, 10, 17, 8, 0);
const minutes = (count: number): Instant => opened + count * 60_000;
const ticket = '10001' as IncidentId;
const enough = () => 300_000;

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
        { name: 'Platform', group: 'platform', acknowledgeWithin: '20m' },
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

const row = () => platform.row('escalation', ticket);
const kept = (): KeptEscalation => row()?.['document'] as KeptEscalation;
const comments = () => jira.issues.get(ticket)?.comments ?? [];
const dueAt = (at: Instant) => checkDue(appTools(), { issueId: ticket, changed: false }, at);
const sweepAt = (at: Instant) => watchedSweep(appTools(), at, enough);
const pauseAt = (at: Instant, until?: Instant) =>
  appTools().operations.setPause({
    since: at,
    accountId: 'acc-admin',
    because: 'Jira is being moved',
    ...(until !== undefined && { until }),
  });

async function watchedTicket(): Promise<void> {
  jira.add(ticket);
  await observeIssue(appTools(), ticket, 'changed', minutes(0));
}

describe('[TLS-5] a pause of all escalation by itself', () => {
  it('decides nothing while it lasts, and catches up everything after it: each person once', async () => {
    await watchedTicket();
    await pauseAt(minutes(1));
    await dueAt(minutes(5));
    await sweepAt(minutes(10));
    expect(row()).toMatchObject({ status: 'watching', level: 0 });
    expect(comments()).toEqual([]);

    await appTools().operations.endPause();
    const before = platform.pushed.length;
    await sweepAt(minutes(300));
    expect(platform.pushed.slice(before).map(({ body }) => body.issueId)).toContain(ticket);
    await dueAt(minutes(300));
    expect(row()).toMatchObject({ status: 'running', level: 1 });
    expect(comments()).toHaveLength(1);
  });

  it('loses no ticket that is opened meanwhile, however long it lasts', async () => {
    await pauseAt(minutes(0));
    jira.add(ticket);
    await observeIssue(appTools(), ticket, 'changed', minutes(1));
    expect(comments()).toEqual([]);
    await appTools().operations.endPause();
    await sweepAt(minutes(3 * 24 * 60));
    expect(platform.pushed.map(({ body }) => body.issueId)).toContain(ticket);
    await dueAt(minutes(3 * 24 * 60));
    expect(row()).toMatchObject({ status: 'running' });
  });

  it('ends by itself when its end has come', async () => {
    await watchedTicket();
    await pauseAt(minutes(1), minutes(30));
    await dueAt(minutes(29));
    expect(row()).toMatchObject({ status: 'watching' });
    await dueAt(minutes(30));
    expect(row()).toMatchObject({ status: 'running' });
  });
});

describe('[TLS-5] the heartbeat', () => {
  it('notes a silent gap and what the first sweep after it caught up', async () => {
    await sweepAt(minutes(0));
    await watchedTicket();
    await sweepAt(minutes(60));
    expect(await appTools().operations.gaps()).toEqual([{ from: minutes(0), to: minutes(60), caughtUp: 1 }]);
  });

  it.each([5, 11])('is no gap after %d minutes', async (count) => {
    await sweepAt(minutes(0));
    await sweepAt(minutes(count));
    expect(await appTools().operations.gaps()).toEqual([]);
  });
});

describe('[TLS-5] a delivery that failed', () => {
  beforeEach(async () => {
    await watchedTicket();
    jira.mishaps.push('unavailable', 'unavailable', 'unavailable');
    await dueAt(minutes(5));
  });

  it('is counted by its cause, without the ids that differ from ticket to ticket', () => {
    const [failure, ...others] = failuresByCause([kept(), { ...kept(), issueId: '10002' as IncidentId }]);
    expect(others).toEqual([]);
    expect(failure).toMatchObject({ deliveries: 2, issueIds: [ticket, '10002'], most: 1 });
    expect(failure?.cause).toContain('503');
    expect(failure?.cause).not.toContain('10001');
  });

  it('is tried again at once when somebody says so, and told once', async () => {
    expect(comments()).toEqual([]);
    const [failure] = failuresByCause([kept()]);
    const at = minutes(5) + 1_000;
    jira.mishaps.length = 0;
    await retryDeliveries(appTools(), [ticket], failure?.cause, at);
    expect(platform.pushed.at(-1)).toMatchObject({ body: { issueId: ticket }, delayInSeconds: 0 });
    await dueAt(at);
    expect(comments()).toHaveLength(1);
    expect(failuresByCause([kept()])).toEqual([]);
  });

  it('of another cause is left alone', async () => {
    const before = kept();
    await retryDeliveries(appTools(), [ticket], 'something else', minutes(6));
    expect(kept()).toEqual(before);
  });
});

describe('[GOV-2] what is kept and for how long', () => {
  async function closedTicket(): Promise<void> {
    await watchedTicket();
    await dueAt(minutes(5));
    const issue = jira.issues.get(ticket);
    if (issue) issue.fields['status'] = { name: 'Resolved', statusCategory: { key: 'done' } };
    await observeIssue(appTools(), ticket, 'changed', minutes(7));
    await dueAt(minutes(8));
  }
  const year = Date.UTC(2027, 10, 18, 8, 0);

  it('trims closed history after the months that were set; the audit can still be verified', async () => {
    await closedTicket();
    await appTools().operations.setRetention({ months: 12 });
    expect(await trimHistory(appTools(), year, enough)).toBe(1);
    expect(kept().record).toMatchObject({ state: { status: 'none' }, events: [], effects: [] });
    expect(kept().escalations).toBe(1);
    const verified = await verifyTickets(appTools(), undefined);
    expect(verified).toMatchObject({ tickets: 1, broken: [], next: null });
    expect(verified.entries).toBeGreaterThan(0);
  });

  it.each<[string, number | null, Instant]>([
    ['without a retention', null, year],
    ['before the months have passed', 12, minutes(60)],
  ])('trims nothing %s', async (_, months, at) => {
    await closedTicket();
    await appTools().operations.setRetention({ months });
    const before = kept();
    expect(await trimHistory(appTools(), at, enough)).toBe(0);
    expect(kept()).toEqual(before);
  });

  it('never trims what runs', async () => {
    await watchedTicket();
    await dueAt(minutes(5));
    await appTools().operations.setRetention({ months: 1 });
    const before = kept();
    expect(await trimHistory(appTools(), year, enough)).toBe(0);
    expect(kept()).toEqual(before);
  });

  it.each([
    ['the same day', '2026-11-17T08:00:00Z', 2, '2026-09-17T08:00:00Z'],
    ['the last day of a shorter month', '2026-03-31T08:00:00Z', 1, '2026-02-28T08:00:00Z'],
    ['across a year', '2026-01-15T08:00:00Z', 2, '2025-11-15T08:00:00Z'],
  ])('counts months back to %s', (_, from, months, to) => {
    expect(monthsBefore(Date.parse(from), months)).toBe(Date.parse(to));
  });

  it('exports every row of every kind, page by page', async () => {
    await closedTicket();
    const lines: { kind: string; key?: string }[] = [];
    let place: string | undefined;
    do {
      const page = await exportPage(appTools(), 'everything', place);
      lines.push(...page.lines.map((line) => JSON.parse(line) as { kind: string }));
      place = page.next ?? undefined;
    } while (place !== undefined);
    for (const kind of ['policy', 'escalation', 'audit']) {
      expect(lines.filter((line) => line.kind === kind).map(({ key }) => key)).toEqual([...platform.rows(kind).keys()]);
    }
    expect(lines[0]).toMatchObject({ kind: 'operations', value: { pause: null } });
  });

  it('exports the audit alone for who may not have the rest', async () => {
    await closedTicket();
    const page = await exportPage(appTools(), 'audit', undefined);
    expect(new Set(page.lines.map((line) => (JSON.parse(line) as { kind: string }).kind))).toEqual(new Set(['audit']));
    await expect(exportPage(appTools(), 'audit', 'escalation:')).rejects.toThrow('not a kind of row');
  });
});
