/** Roles and actions from outside: what the platform hands to the handlers is all that counts. */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { IncidentId, Instant, PolicyDocument } from '@rungs/core';
import { escalateAction, escalate, panel, contextStatus, activity } from '../ticket';
import { escalated } from '../pages';
import { ForgePlatform } from '../testing/forgePlatform';
import { SmallJira } from '../testing/smallJira';
import type { KeptEscalation } from '../storage/keptEscalation';
import type { RoleGrants } from '../storage/roleStore';
import { defaultGrants } from '../storage/roleStore';
import { checkDue } from '../usecases/checkDue';
import { observeIssue } from '../usecases/observeIssue';
import { rolesHandlers } from './roles';
import { appTools, personalTools } from './tools';

const ticket = '10001' as IncidentId;
const HOUR = 3_600_000;

const policy: PolicyDocument = {
  rungs: 1,
  id: 'major',
  name: 'Major incidents',
  appliesTo: { priorities: [1, 2] },
  calendars: [],
  people: [
    { id: 'kim', name: 'A. Kim', accounts: { jira: 'acc-kim' } },
    { id: 'diaz', name: 'R. Diaz', accounts: { jira: 'acc-diaz' } },
    { id: 'nair', name: 'P. Nair', accounts: { jira: 'acc-nair' } },
  ],
  rotations: [],
  groups: [
    { id: 'desk', name: 'Desk', members: ['kim'] },
    { id: 'platform', name: 'Platform', members: ['diaz'] },
    { id: 'bosses', name: 'Management', members: ['nair'] },
  ],
  targets: [],
  triggers: [{ id: 'not-taken', kind: 'notTaken', after: '5m' }],
  paths: [
    {
      id: 'technical',
      name: 'Technical',
      kind: 'functional',
      levels: [
        { name: 'First line', group: 'desk', acknowledgeWithin: '10h' },
        { name: 'Platform', group: 'platform', acknowledgeWithin: '10h' },
        { name: 'Management', group: 'bosses', acknowledgeWithin: '10h' },
      ],
      afterLastLevel: { reminders: 1, thenEvery: '4h' },
    },
  ],
  authorities: [{ id: 'duty', name: 'Duty manager', holders: ['nair'], may: ['actAtAnyLevel', 'chooseLevel'] }],
  catchAll: ['diaz'],
};

let jira: SmallJira;
let platform: ForgePlatform;
let now: Instant;

beforeEach(() => {
  jira = new SmallJira();
  platform = new ForgePlatform(jira.answer);
  platform.install();
  now = Date.now();
});

const created = (at: Instant) => ({ created: new Date(at).toISOString().replace('Z', '+0000') });

/** At level 1 since an hour ago. */
async function started(): Promise<void> {
  jira.add(ticket, created(now - 2 * HOUR));
  jira.add('10002');
  await appTools().policies.save(
    { text: 'the policy', document: policy, savedBy: 'acc-admin', reason: '' },
    0,
    now - 3 * HOUR,
  );
  await observeIssue(appTools(), ticket, 'changed', now - 2 * HOUR);
  await checkDue(appTools(), { issueId: ticket, changed: false }, now - HOUR);
  expect(level()).toBe(1);
}

const kept = (): KeptEscalation => platform.row('escalation', ticket)?.['document'] as KeptEscalation;
const level = () => platform.row('escalation', ticket)?.['level'];
const by = (accountId: string) => ({ installContext: 'ari:cloud:jira::site/one', principal: { accountId } });
const onTicket = {
  moduleKey: 'escalation-panel',
  extension: { type: 'jira:issuePanel', issue: { id: ticket, key: 'ITSD-1' } },
};

const request = (accountId: string, wanted: unknown, more: object = {}) =>
  panel({ call: { functionKey: 'act', payload: { request: wanted, ...more } }, context: onTicket }, by(accountId));
const climb = {
  action: 'escalate',
  path: 'technical',
  toLevel: 2,
  because: { reason: 'needsExpertise', text: 'It is the database.' },
};
const leap = { ...climb, toLevel: 3 };
const take = { action: 'acknowledge', path: 'technical' };

async function grant(changes: Partial<RoleGrants>): Promise<void> {
  await personalTools().roles.save({ ...defaultGrants, ...changes }, 0, 'acc-admin', now);
}

describe('[GOV-4] who may do what on a ticket, from outside', () => {
  const refused = (words: string) => ({ ok: true, value: { ok: false, because: expect.stringMatching(words) } });
  const done = { ok: true, value: { ok: true } };

  it.each([
    { row: 'a responder of the level takes it', account: 'acc-kim', wanted: take, answer: done },
    { row: 'a responder raises it by a level', account: 'acc-kim', wanted: climb, answer: done },
    { row: 'a responder may not leap', account: 'acc-kim', wanted: leap, answer: refused('Escalation manager') },
    { row: 'the policy’s authority makes a manager, who may', account: 'acc-nair', wanted: leap, answer: done },
    {
      row: 'an account outside the policy may look only',
      account: 'acc-nobody',
      wanted: climb,
      answer: refused('the role Responder'),
    },
    {
      row: 'what no page sends is no request',
      account: 'acc-kim',
      wanted: { ...climb, by: 'nair' },
      answer: refused('Nothing was done'),
    },
    { row: 'nothing at all is no request', account: 'acc-kim', wanted: undefined, answer: refused('Nothing was done') },
  ])('$row', async ({ account, wanted, answer }) => {
    await started();
    expect(await request(account, wanted)).toMatchObject(answer);
  });

  it('takes neither person nor ticket from the payload', async () => {
    await started();
    const forged = { accountId: 'acc-nair', issueId: '10002', context: { extension: { issue: { id: '10002' } } } };
    expect(await request('acc-nobody', leap, forged)).toMatchObject(refused('role'));
    expect(level()).toBe(1);
    expect(platform.row('escalation', '10002')).toBeUndefined();
  });

  it('reads the ticket as the person before anything is decided', async () => {
    const before = platform.jiraRequests.length;
    expect(await request('acc-kim', take)).toMatchObject({ ok: false, because: expect.stringContaining('cannot see') });
    expect(platform.jiraRequests.slice(before).map(({ as }) => as)).toEqual(['user']);
  });

  it('says why where no policy applies', async () => {
    jira.add(ticket);
    expect(await request('acc-kim', { action: 'start', because: climb.because })).toMatchObject({
      value: { ok: false },
    });
    expect(platform.row('escalation', ticket)).toBeUndefined();
  });

  it('[ESC19] audits an attempt that was refused', async () => {
    await started();
    await request('acc-kim', leap);
    const { entries } = await appTools().audit.ofTicket(ticket);
    expect(JSON.stringify(entries)).toContain('rightMissing');
  });

  it('decides again for the second of two who act at once', async () => {
    await started();
    platform.beforeTransaction = () => {
      platform.beforeTransaction = undefined;
      const { version, document } = platform.row('escalation', ticket) as { version: number; document: KeptEscalation };
      const record = { ...document.record, version: version + 1 };
      platform.put('escalation', ticket, {
        ...platform.row('escalation', ticket),
        version: version + 1,
        document: { ...document, record },
      });
    };
    expect(await request('acc-kim', climb)).toMatchObject(done);
    expect(await request('acc-kim', climb)).toMatchObject({ value: { ok: false } });
    expect(level()).toBe(2);
  });

  it('shows nothing to one without a role, and everything again once a group of theirs has one', async () => {
    await started();
    await grant({ viewer: { groups: [{ id: 'g-ops', name: 'Operations' }], people: [] } });
    const look = () => activity({ call: { functionKey: 'load' }, context: onTicket }, by('acc-nobody'));
    expect(await look()).toMatchObject({ ok: false, because: expect.stringContaining('role of Rungs') });
    jira.groups = ['g-ops'];
    expect(await look()).toMatchObject({ ok: true, value: { escalation: { status: 'running' } } });
  });

  it('offers no button to one who may only look, and says of each other button why not', async () => {
    await started();
    const shown = (account: string) => panel({ call: { functionKey: 'load' }, context: onTicket }, by(account));
    expect(await shown('acc-nobody')).toMatchObject({ value: { escalation: { actions: [] } } });
    const { value } = (await shown('acc-kim')) as { value: { escalation: { actions: { action: string }[] } } };
    expect(value.escalation.actions.map(({ action }) => action)).toContain('escalate');
  });

  it('answers an issue action as it answers the panel', async () => {
    await started();
    const context = {
      moduleKey: 'escalate-action',
      extension: { type: 'jira:issueAction', issue: { id: ticket, key: 'ITSD-1' } },
    };
    expect(
      await escalate({ call: { functionKey: 'act', payload: { request: climb } }, context }, by('acc-kim')),
    ).toMatchObject(done);
    expect(level()).toBe(2);
  });
});

describe('[GOV-4] a role by the permission scheme of the project', () => {
  const permission = (key: string) => `ari:cloud:ecosystem::extension/app/env/static/${key}`;
  const [respond, manage] = [permission('respond-to-escalations'), permission('manage-escalations')];
  const nobody = { groups: [], people: [] };
  const byProject = {
    responder: { ...nobody, byProject: true },
    manager: { ...nobody, byProject: true },
  } as const;
  const done = { value: { ok: true } };
  const lacks = (role: string) => ({ value: { ok: false, because: expect.stringContaining(role) } });
  const permissionsAsked = () =>
    platform.jiraRequests.filter(({ path }) => path.includes('/mypermissions')).map(({ as, path }) => [as, path]);

  it.each([
    { row: 'a responder of this project takes it', held: { 1: [respond] }, account: 'acc-kim', wanted: take, answer: done },
    { row: 'a responder of another project does not', held: { 2: [respond, manage] }, account: 'acc-kim', wanted: take, answer: lacks('role Responder') },
    { row: 'a responder goes past no level', held: { 1: [respond] }, account: 'acc-nair', wanted: leap, answer: lacks('Escalation manager') },
    { row: 'a manager of this project goes past a level', held: { 1: [manage] }, account: 'acc-nair', wanted: leap, answer: done },
    { row: 'the policy still decides: it names another for this level', held: { 1: [respond] }, account: 'acc-diaz', wanted: take, answer: { value: { ok: false, because: expect.not.stringContaining('role') } } },
    { row: 'nobody has it who was not granted it', held: {}, account: 'acc-kim', wanted: take, answer: lacks('role Responder') },
  ])('$row', async ({ held, account, wanted, answer }) => {
    await started();
    await grant(byProject);
    jira.personPermissions = held;
    expect(await request(account, wanted)).toMatchObject(answer);
  }); // prettier-ignore

  it('draws the buttons by the same rule', async () => {
    await started();
    await grant(byProject);
    const offered = async () => {
      const shown = await panel({ call: { functionKey: 'load' }, context: onTicket }, by('acc-kim'));
      return (shown as { value: { escalation: { actions: unknown[] } } }).value.escalation.actions.length;
    };
    expect(await offered()).toBe(0);
    jira.personPermissions = { 1: [respond] };
    expect(await offered()).toBeGreaterThan(0);
  });

  it('asks Jira as the person, of this project, by the keys that Atlassian publishes, and for what would add something', async () => {
    await started();
    await grant({ ...byProject, responder: { ...nobody, policyPeople: true, byProject: true } });
    await panel({ call: { functionKey: 'load' }, context: onTicket }, by('acc-kim'));
    expect(permissionsAsked()).toEqual([
      ['user', `/rest/api/3/mypermissions?projectId=1&permissions=${encodeURIComponent(manage)}`],
    ]);
  });

  it('asks nothing where the settings do not let it, whatever the scheme grants', async () => {
    await started();
    await grant({ responder: nobody, manager: nobody });
    jira.personPermissions = { 1: [respond, manage] };
    expect(await request('acc-kim', take)).toMatchObject(lacks('role Responder'));
    expect(permissionsAsked()).toEqual([]);
  });

  it('leaves what the settings grant where Jira does not know the permission', async () => {
    await started();
    await grant({ manager: { ...nobody, byProject: true } });
    jira.knowsAppPermissions = false;
    const warned = jest.spyOn(console, 'warn').mockReturnValue();
    expect(await request('acc-kim', take)).toMatchObject(done);
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('does not know the project permissions'));
  });
});

describe('[GOV-4] granting roles', () => {
  const call = (payload: unknown) => ({ payload, context: { accountId: 'acc-admin' } });

  it('is for who operates Rungs only', async () => {
    for (const ask of [rolesHandlers.loadRoles, rolesHandlers.findGroups, rolesHandlers.findPeople])
      expect(await ask(call({ query: 'o' }))).toMatchObject({
        ok: false,
        because: expect.stringContaining('Rungs administrator'),
      });
    expect(await rolesHandlers.saveRoles(call({ roles: defaultGrants, version: 0 }))).toMatchObject({ ok: false });
    expect(platform.row('setting', 'roles')).toBeUndefined();
  });

  it('starts from what the policy says, and keeps what was saved over the version that was shown', async () => {
    jira.administrator = true;
    expect(await rolesHandlers.loadRoles(call({}))).toEqual({ ok: true, value: { roles: defaultGrants, version: 0 } });
    const roles = { ...defaultGrants, auditor: { groups: [{ id: 'g-ops', name: 'Operations' }], people: [] } };
    expect(await rolesHandlers.saveRoles(call({ roles, version: 0 }))).toEqual({
      ok: true,
      value: { roles, version: 1 },
    });
    expect(await rolesHandlers.saveRoles(call({ roles, version: 0 }))).toMatchObject({
      ok: false,
      because: expect.stringContaining('Somebody else'),
    });
    expect(await rolesHandlers.findGroups(call({ query: 'op' }))).toEqual({
      ok: true,
      value: [{ id: 'g-ops', name: 'Operations' }],
    });
    expect(await rolesHandlers.findPeople(call({ query: 'k' }))).toEqual({
      ok: true,
      value: [{ accountId: 'acc-kim', name: 'A. Kim' }],
    });
  });

  it.each([
    ['no roles', { version: 0 }],
    [
      'a role that everybody must not have',
      { roles: { ...defaultGrants, admin: { everyone: true, groups: [], people: [] } }, version: 0 },
    ],
    [
      'a role that no project grants',
      { roles: { ...defaultGrants, admin: { byProject: true, groups: [], people: [] } }, version: 0 },
    ],
    [
      'more names than a row holds',
      {
        roles: {
          ...defaultGrants,
          viewer: { groups: [], people: Array.from({ length: 201 }, (_, i) => ({ accountId: `a${i}`, name: '' })) },
        },
        version: 0,
      },
    ],
  ])('refuses %s in words', async (_, payload) => {
    jira.administrator = true;
    expect(await rolesHandlers.saveRoles(call(payload))).toMatchObject({
      ok: false,
      because: expect.stringContaining('not saved'),
    });
  });
});

describe('what other parts of Jira see', () => {
  it('writes path and owner into the property, the owner as an account', async () => {
    await started();
    await request('acc-kim', take);
    expect(jira.issues.get(ticket)?.properties['rungs']).toMatchObject({
      level: 1,
      status: 'acknowledged',
      path: 'technical',
      owner: 'acc-kim',
    });
  });

  it('shows level and standing as the context’s lozenge', async () => {
    const asked = { cloudId: 'one', extension: { type: 'jira:issueContext', issue: { id: ticket, key: 'ITSD-1' } } };
    expect(await contextStatus(asked)).toEqual({
      status: { type: 'lozenge', value: { label: 'None', type: 'default' } },
    });
    await started();
    expect(await contextStatus(asked)).toEqual({
      status: { type: 'lozenge', value: { label: 'Level 1 · Not acknowledged', type: 'moved' } },
    });
  });

  it('answers the JQL function, and a fault of the writer as an error that is not kept', () => {
    const asked = (...written: string[]) => ({
      precomputationId: 'p',
      clause: { field: 'issue', type: ['issue'], operator: 'in', functionName: 'escalated', arguments: written },
    });
    expect(escalated(asked('2'))).toEqual({ jql: expect.stringContaining('level >= 2') });
    expect(escalated(asked('what'))).toMatchObject({
      error: expect.stringContaining('“what”'),
      storeErrorAsPrecomputation: false,
    });
  });
});

describe('the Automation action', () => {
  const inputs = { issueKey: ticket, reason: 'The rule found a breach.' };

  it('raises by one level as the person of the connection, and says where it stands', async () => {
    await started();
    expect(await escalateAction(inputs, by('acc-kim'))).toEqual({ level: 2, status: 'running' });
    expect(JSON.stringify(kept().record.events.at(-1))).toContain('The rule found a breach.');
  });

  it('starts what has not started', async () => {
    await started();
    jira.add('10003', created(now));
    expect(await escalateAction({ ...inputs, issueKey: '10003' }, by('acc-kim'))).toEqual({
      level: 1,
      status: 'running',
    });
  });

  it.each([
    { row: 'runs for nobody', given: inputs, context: { installContext: 'x' }, words: 'runs for nobody' },
    {
      row: 'names another person in its inputs',
      given: { ...inputs, accountId: 'acc-kim' },
      context: by('acc-nobody'),
      words: 'role Responder',
    },
    { row: 'names no work item', given: { reason: 'x' }, context: by('acc-kim'), words: 'needs a work item' },
    {
      row: 'names a path in Jira',
      given: { ...inputs, issueKey: '1/../2' },
      context: by('acc-kim'),
      words: 'is no key',
    },
    { row: 'gives no reason', given: { ...inputs, reason: ' ' }, context: by('acc-kim'), words: 'say the reason' },
    { row: 'asks for half a level', given: { ...inputs, level: 1.5 }, context: by('acc-kim'), words: 'whole number' },
    {
      row: 'leaps without the role',
      given: { ...inputs, level: 3 },
      context: by('acc-kim'),
      words: 'Escalation manager',
    },
    {
      row: 'names an unknown path',
      given: { ...inputs, path: 'legal' },
      context: by('acc-kim'),
      words: 'has no path “legal”',
    },
    {
      row: 'names a work item that its person cannot see',
      given: { ...inputs, issueKey: '999' },
      context: by('acc-kim'),
      words: 'cannot see',
    },
  ])('is refused in words where it $row', async ({ given, context, words }) => {
    await started();
    expect(await escalateAction(given, context)).toEqual({ errors: [{ message: expect.stringContaining(words) }] });
    expect(level()).toBe(1);
  });
});
