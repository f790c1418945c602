import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditEntry, IncidentId, Instant, PolicyDocument } from '@rungs/core';
import { appTools, personalTools } from '../entry/tools';
import type { AuditRow } from '../storage/auditStore';
import { ForgePlatform } from '../testing/forgePlatform';
import { SmallJira } from '../testing/smallJira';
import { act } from './act';
import { checkDue } from './checkDue';
import { observeIssue } from './observeIssue';
import { verifyTicket } from './verifyAudit';

const opened: Instant = Date.UTC(2026, 10, 17, 8, 0);
const take = { action: 'acknowledge', path: 'technical' } as const;
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
        { name: 'Platform', group: 'platform', acknowledgeWithin: '20m' },
      ],
      afterLastLevel: { reminders: 1, thenEvery: '4h' },
    },
  ],
  catchAll: ['diaz'],
};

let platform: ForgePlatform;

/** Started, raised to level 2, and taken there. */
beforeEach(async () => {
  const jira = new SmallJira();
  platform = new ForgePlatform(jira.answer);
  platform.install();
  await appTools().policies.save(
    { text: 'the policy', document: policy, savedBy: 'acc-admin', reason: 'The first one' },
    0,
    opened,
  );
  jira.add(ticket);
  await observeIssue(appTools(), ticket, 'changed', minutes(0));
  for (const at of [5, 15]) await checkDue(appTools(), { issueId: ticket, changed: false }, minutes(at));
});

const rows = () => platform.rows('audit') as unknown as Map<string, AuditRow>;
const entries = (): AuditEntry[] => [...rows().values()].flatMap((row) => row.entries);
const verdict = () => verifyTicket(appTools(), ticket);

describe('[GOV-2] the audit that the app keeps', () => {
  it('has an entry for each event, in the transaction of the ticket’s row', async () => {
    const record = platform.row('escalation', ticket)?.['document'] as { record: { events: { type: string }[] } };
    expect(entries().map(({ what }) => 'type' in what && what.type)).toEqual(
      record.record.events.map(({ type }) => type),
    );
    expect(await verdict()).toMatchObject({ whole: true, entries: entries().length });
  });

  it('[ESC19] enters a command that was refused, with its reason and who asked', async () => {
    await act(personalTools(), { issueId: ticket, accountId: 'acc-diaz', siteUrl: undefined }, take, minutes(16));
    const before = entries().length;
    await act(personalTools(), { issueId: ticket, accountId: 'acc-kim', siteUrl: undefined }, take, minutes(17));
    expect(entries().slice(before)).toEqual([
      expect.objectContaining({
        what: expect.objectContaining({ kind: 'refusal', command: 'Acknowledge' }),
        reason: 'notAResponder',
        actor: { kind: 'person', person: 'kim' },
      }),
    ]);
    expect(await verdict()).toMatchObject({ whole: true });
  });

  it('loses nothing to a race: who comes second reads the chain’s new end', async () => {
    let raced = false;
    platform.beforeTransaction = () => {
      if (raced) return;
      raced = true;
      const row = platform.row('escalation', ticket);
      platform.put('escalation', ticket, {
        ...row,
        version: Number(row?.['version']) + 1,
        document: bumped(row?.['document']),
      });
    };
    const before = entries().length;
    await act(personalTools(), { issueId: ticket, accountId: 'acc-diaz', siteUrl: undefined }, take, minutes(16));
    expect(raced).toBe(true);
    expect(entries().length).toBe(before + 1);
    expect(await verdict()).toMatchObject({ whole: true });
  });

  it.each<[string, (all: Map<string, AuditRow>, key: string, row: AuditRow) => void, string]>([
    [
      'altered',
      (_, key, row) => put(key, { ...row, entries: row.entries.map((one) => ({ ...one, at: one.at + 1 })) }),
      'altered',
    ],
    ['gone', (all, key) => all.delete(key), 'missing'],
  ])('names the entry whose row is %s, and how it is broken', async (_, tamper, broken) => {
    const [, [key, row] = ['', undefined]] = [...rows()];
    if (!row) throw new Error('the chain has one row only');
    tamper(rows(), key, row);
    expect(await verdict()).toMatchObject({ whole: false, broken, number: row.firstNumber });
  });

  it('notices an end that was cut off, because the head stands in the ticket’s row', async () => {
    const [last] = [...rows()].sort(([, one], [, other]) => other.firstNumber - one.firstNumber);
    rows().delete(last?.[0] ?? '');
    expect(await verdict()).toMatchObject({ whole: false, broken: 'missing', number: last?.[1].firstNumber });
  });

  it('[AUD3] stays whole when personal text is erased', async () => {
    await appTools().audit.eraseTexts(ticket);
    expect([...rows().values()].flatMap(({ texts }) => texts)).toEqual([]);
    expect(await verdict()).toMatchObject({ whole: true });
  });
});

function put(key: string, row: AuditRow): void {
  platform.put('audit', key, { ...row });
}

function bumped(document: unknown): unknown {
  const kept = document as { record: { version: number } };
  return { ...kept, record: { ...kept.record, version: kept.record.version + 1 } };
}
