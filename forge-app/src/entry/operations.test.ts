/** Who may do what on the administrators' page, from outside: each key of the resolver for each role. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '@rungs/core';
import { administration } from '../admin';
import { defaultGrants, roleStore } from '../storage/roleStore';
import { ForgePlatform } from '../testing/forgePlatform';
import { SmallJira } from '../testing/smallJira';
import { appTools } from './tools';

let jira: SmallJira;
let platform: ForgePlatform;

beforeEach(() => {
  jira = new SmallJira();
  platform = new ForgePlatform(jira.answer);
  platform.install();
});

const byPerson = { installContext: 'ari:cloud:jira::site/one', principal: { accountId: 'acc-kim' } };
const call = (functionKey: string, payload: object = {}) =>
  administration({ call: { functionKey, payload }, context: { moduleKey: 'policy-page', extension: {} } }, byPerson);

async function give(role: Role | 'none'): Promise<void> {
  const everybodyOut = { ...defaultGrants, viewer: { groups: [], people: [] } };
  const people = [{ accountId: 'acc-kim', name: 'A. Kim' }];
  const roles = role === 'none' ? everybodyOut : { ...everybodyOut, [role]: { groups: [], people } };
  await roleStore().save(roles, 0, 'acc-admin', 0);
}

const payloads: Readonly<Record<string, object>> = {
  loadOperations: {},
  pause: { because: 'Jira is being moved', until: null },
  resume: {},
  retry: { cause: null, tickets: ['10001'] },
  replay: { ticket: '10001' },
  setRetention: { months: 12 },
  exportPage: { everything: true, place: null },
  verifyPage: { place: null, before: { tickets: 0, entries: 0 } },
  loadOnCall: {},
  loadSetUp: {},
  saveSetUp: { scopes: 'all' },
  findProjects: { query: '', from: 0 },
  probeProject: { id: '1' },
  seeMetrics: {},
  pastTickets: { days: 7, place: null },
};
const everyRole: readonly (Role | 'none')[] = [
  'none',
  'viewer',
  'responder',
  'manager',
  'policyEditor',
  'auditor',
  'admin',
];
const forOperators: readonly (Role | 'none')[] = ['admin'];
const forAuditorsToo: readonly (Role | 'none')[] = ['auditor', 'admin'];
const allowed: Readonly<Record<string, readonly (Role | 'none')[]>> = {
  loadOperations: forAuditorsToo,
  exportPage: forAuditorsToo,
  verifyPage: forAuditorsToo,
  pause: forOperators,
  resume: forOperators,
  retry: forOperators,
  replay: forOperators,
  setRetention: forOperators,
  loadSetUp: forOperators,
  saveSetUp: forOperators,
  findProjects: forOperators,
  probeProject: forOperators,
  seeMetrics: forOperators,
  pastTickets: forOperators,
  loadOnCall: everyRole.filter((role) => role !== 'none'),
};
const cases = Object.keys(payloads).flatMap((key) => everyRole.map((role) => [key, role] as const));

describe('[GOV-4] each key of the administrators’ page', () => {
  it.each(cases)('%s as %s', async (key, role) => {
    await give(role);
    const answer = await call(key, payloads[key]);
    const may = allowed[key]?.includes(role) ?? false;
    expect(answer).toMatchObject(may ? { ok: true } : { ok: false, because: expect.stringMatching(/\w{3,}/) });
    if (!may) expect(await appTools().operations.pause()).toBeUndefined();
  });

  it('is for Jira administrators in any case, so that nobody locks everybody out', async () => {
    await give('none');
    jira.administrator = true;
    expect(await call('loadOperations')).toMatchObject({ ok: true, value: { mayOperate: true } });
  });
});

describe('[TLS-5] the operations page’s answers', () => {
  beforeEach(() => give('admin'));

  it('says who paused it, why and until when, and ends it', async () => {
    const answer = await call('pause', { because: '  Jira is being moved  ', until: null });
    expect(answer).toMatchObject({
      value: { pause: { by: 'A. Kim', because: 'Jira is being moved', until: null } },
    });
    expect(await call('resume')).toMatchObject({ value: { pause: null } });
  });

  it.each([
    ['without a reason', 'pause', { because: ' ', until: null }, 'say why'],
    ['until a time that has passed', 'pause', { because: 'moving', until: 1 }, 'has passed'],
    ['for half a month', 'setRetention', { months: 1.5 }, '1 to 120'],
    ['for no month', 'setRetention', { months: 0 }, '1 to 120'],
    ['with something else', 'setRetention', { months: 'many' }, 'not understood'],
  ])('refuses %s (%s)', async (_, key, payload, because) => {
    expect(await call(key, payload)).toMatchObject({ ok: false, because: expect.stringContaining(because) });
  });

  it.each([
    ['retry', { cause: null, tickets: ['../1'] }],
    ['replay', { ticket: 'ITSD-1' }],
  ])('%s takes nothing for a ticket that is none', async (key, payload) => {
    await expect(call(key, payload)).rejects.toThrow('not an issue id');
  });

  it('shows a dead letter and puts it on the queue again', async () => {
    await appTools().deadLetters.note('10001' as never, 'Error: something of ours', Date.now());
    expect(await call('loadOperations')).toMatchObject({
      value: { deadLetters: [{ id: '10001', attempts: 1, error: 'Error: something of ours' }] },
    });
    expect(await call('replay', { ticket: '10001' })).toMatchObject({ value: { deadLetters: [] } });
    expect(platform.pushed.map(({ body }) => body)).toEqual([
      expect.objectContaining({ issueId: '10001', changed: true }),
    ]);
  });

  it('gives an auditor the audit alone, whatever the page asks for', async () => {
    await roleStore().save(
      { ...defaultGrants, auditor: { groups: [], people: [{ accountId: 'acc-kim', name: 'A. Kim' }] } },
      1,
      'acc-admin',
      0,
    );
    platform.put('audit', '1:1', { issueId: '1', firstNumber: 1, atSec: 1, entries: [], texts: [] });
    const answer = await call('exportPage', { everything: true, place: null });
    expect(answer).toMatchObject({ value: { kind: 'audit', next: null, lines: [expect.stringContaining('"audit"')] } });
  });

  it('notes what the last page of a verification found', async () => {
    await call('verifyPage', { place: null, before: { tickets: 20, entries: 99 } });
    expect(await call('loadOperations')).toMatchObject({ value: { audit: { tickets: 20, entries: 99, broken: [] } } });
  });
});
