/**
 * The set-up of the ServiceNow app over its REST routes, by the app as built: from an instance that knows nothing of
 * Rungs to the first escalation, left and resumed, by one administrator and by two, and refused to everybody else.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { compilePolicy, replayTicket } from '@rungs/core';
import type { HistoryRow } from '@rungs/core';
import { readPolicyDocument, starterPolicy } from '@rungs/shared-types';
import type {
  FoundScopes,
  InstanceProbe,
  MappingView,
  MetricsSeen,
  PastTickets,
  SetUpChange,
  SetUpView,
} from '@rungs/shared-types';
import { runUntil } from '../hosts/jira/runUntil';
import type { NewIncident, WorldClock } from '../hosts/host';
import { PASSWORD } from '../hosts/servicenow/install/baseData';
import { createLocalServiceNow } from '../hosts/servicenow/localServiceNow';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { noNetwork } from '../hosts/servicenow/transports';
import { worldClock } from '../sandbox/worldClock';
import { companyPolicy } from '../world/companyPolicy';

const appDir = fileURLToPath(new URL('../../../servicenow-app', import.meta.url));
const isBuilt = existsSync(`${appDir}/dist/app/scope`);
const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const TUESDAY = Date.parse('2026-11-17T09:00:00Z');

let clock: WorldClock;
let host: LocalServiceNow;

beforeEach(() => {
  clock = worldClock(TUESDAY);
  host = createLocalServiceNow({ clock, appDir, seed: 'set-up', transport: noNetwork });
});

const outage: NewIncident = {
  summary: 'Payments time out',
  description: 'Card payments fail after 30 seconds.',
  priority: 1,
  service: 'Payments',
  category: 'database',
  supportGroup: 'Service desk',
};

const pass = (minutes: number): Promise<void> => runUntil(host, clock, clock.now() + minutes * MINUTE_MS);

/** Another administrator of Rungs, who administers nothing else. */
function giveRole(userName: string, role: string): void {
  const user = host.instance.user(userName)?.['sys_id'] ?? '';
  const id = host.rows('sys_user_role', `name=x_rungs_esc.${role}`)[0]?.['sys_id'] ?? '';
  host.instance.store('sys_user_has_role', { user, role: id, state: 'active' });
}

interface Reply<Value> {
  readonly status: number;
  readonly result: Value & { readonly because?: string };
}

function call<Value>(method: 'GET' | 'POST', path: string, body?: object, by = 'admin'): Reply<Value> {
  const answer = host.handle({
    method,
    path: `/api/x_rungs_esc/rungs/${path}`,
    headers: {
      authorization: `Basic ${Buffer.from(`${by}:${PASSWORD}`).toString('base64')}`,
      accept: 'application/json',
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, result: (JSON.parse(answer.body) as { result: Reply<Value>['result'] }).result };
}

const view = (by?: string): SetUpView => call<SetUpView>('GET', 'setup', undefined, by).result;
const save = (change: SetUpChange, by?: string) => call<SetUpView>('POST', 'setup', change, by);

function savePolicy(text: string): void {
  const read = readPolicyDocument(text);
  if (!read.ok) throw new Error('The policy of the test has faults.');
  const body = { document: JSON.stringify(read.document), source: text, reason: 'Set-up', after: view().policyVersion };
  expect(call('POST', 'policy', body)).toMatchObject({ status: 200, result: { ok: true } });
}

const groupOf = (name: string) => ({ id: host.rows('sys_user_group', `name=${name}`)[0]?.['sys_id'] ?? '', name });
const standing = (number: string) => {
  const incident = host.rows('incident', `number=${number}`)[0]?.['sys_id'];
  return host.rows('x_rungs_esc_escalation', `incident=${incident}`)[0];
};
const mails = (): number => host.rows('sys_email').length;

const built = isBuilt ? describe : describe.skip;

built('[TLS-6] the set-up of ServiceNow (needs servicenow-app/dist: run npm run build)', () => {
  it('is fresh where nobody was: not begun, all incidents, no policy', () => {
    expect(view()).toMatchObject({ on: false, begun: false, step: 0, scopes: 'all', gone: [], policyVersion: null });
  });

  it('is left and resumed where it was left, by whoever comes', () => {
    giveRole('p.nair', 'admin');
    expect(save({ scopes: [groupOf('Database')], step: 1 }).status).toBe(200);
    expect(save({ step: 2 }).result).toMatchObject({ step: 2, begun: true, on: false });
    expect(view('p.nair')).toMatchObject({ step: 2, scopes: [groupOf('Database')] });
  });

  it('of two administrators who begin at once loses neither’s choice', () => {
    giveRole('p.nair', 'admin');
    expect(save({ scopes: [groupOf('Database')], step: 1 }).status).toBe(200);
    expect(save({ scopes: [groupOf('Service desk')], step: 1 }, 'p.nair').result).toMatchObject({
      scopes: [groupOf('Service desk')],
    });
    expect(host.rows('x_rungs_esc_operation', 'name=set-up')).toHaveLength(1);
  });

  it('is stopped by opening it nowhere: where a policy decides already it stays on', () => {
    savePolicy(companyPolicy);
    expect(view()).toMatchObject({ on: true, begun: false });
    expect(save({ step: 1 }).result).toMatchObject({ on: true, begun: true });
  });

  it('finds groups page by page, and people by name, address and group', () => {
    const first = call<FoundScopes>('POST', 'setup/groups', { query: '', from: 0 }).result;
    expect(first).toMatchObject({ total: 4, next: null });
    expect(first.scopes.map(({ name }) => name)).toEqual([
      'Database',
      'Management',
      'Platform engineering',
      'Service desk',
    ]);
    for (let i = 0; i < 30; i += 1) host.instance.store('sys_user_group', { name: `Team ${i}`, active: 'true' });
    expect(call<FoundScopes>('POST', 'setup/groups', { query: 'team', from: 0 }).result).toMatchObject({
      total: 30,
      next: 20,
    });
    const names = (query: string): string[] =>
      call<{ people: { account: string }[] }>('POST', 'setup/people', { query }).result.people.map(
        ({ account }) => account,
      );
    expect(names('ortiz')).toEqual(['m.ortiz']);
    expect(names('t.sato@')).toEqual(['t.sato']);
    expect(names('Database')).toEqual(['m.ortiz', 't.sato']);
    expect(names('x^ORactive=true')).toEqual([]);
  });

  it('names a chosen group that is gone', () => {
    save({ scopes: [groupOf('Database')], step: 1 });
    host.update('sys_user_group', groupOf('Database').id, { active: 'false' });
    expect(view()).toMatchObject({ gone: [groupOf('Database').id] });
  });

  it.each<[what: string, change: object, because: RegExp]>([
    ['groups that are none', { scopes: [{ id: 'x^ORactive=true', name: 'All' }] }, /choose all incidents/],
    ['no SLA definition', { resolution: [] }, /needs one SLA definition/],
    ['a meaning that there is none of', { mapping: { states: { 9: 'asleep' }, priorities: {} } }, /does not know/],
  ])('refuses %s, and keeps nothing', (_, change, because) => {
    const { status, result } = call<object>('POST', 'setup', change);
    expect([status, result.because]).toEqual([409, expect.stringMatching(because)]);
    expect(view().begun).toBe(false);
  });
});

built('[TLS-6] what the instance gives', () => {
  const checks = () =>
    Object.fromEntries(
      call<InstanceProbe>('GET', 'setup/probe').result.checks.map(({ need, standing: stands, seen }) => [
        need,
        [stands, seen.join(', ')],
      ]),
    );

  it('is all there in an instance where the app was given its roles and its job runs', async () => {
    await pass(2);
    expect(checks()).toEqual({
      privileges: ['has', ''],
      job: ['has', 'ran within the last minute'],
      email: ['has', ''],
      responders: ['has', '7 people'],
      editors: ['has', '1 person'],
      sla: ['optional', ''],
      onCall: ['optional', ''],
      history: ['has', ''],
    });
    expect(host.errors).toEqual([]);
  });

  it('says of each thing that it lacks it', async () => {
    const [privilege] = host.rows('sys_scope_privilege', 'target_name=incident^operation=write');
    host.instance.store('sys_scope_privilege', { ...privilege, status: 'denied' });
    host.setProperty('glide.email.smtp.active', 'false');
    for (const held of host.rows('sys_user_has_role')) {
      const role = host.instance.database.get('sys_user_role', held['role'] ?? '')?.['name'] ?? '';
      if (role.startsWith('x_rungs_esc.')) host.instance.database.remove('sys_user_has_role', held['sys_id'] ?? '');
    }
    await pass(2);
    host.scheduler.stop();
    await pass(30);
    expect(checks()).toMatchObject({
      privileges: ['missing', 'write incident'],
      job: ['missing', expect.stringMatching(/^ran \d+ min ago$/)],
      email: ['missing', ''],
      responders: ['missing', '0 people'],
      editors: ['missing', '0 people'],
    });
  });

  it('says that mail which goes to one address reaches nobody, and that a history is not kept', async () => {
    host.setProperty('glide.email.test.user', 'tests@northwind.example');
    const number = host.createIncident(outage);
    host.changeIncident(number, { assignTo: 'akim' }, 'akim');
    for (const { sys_id: id = '' } of host.rows('sys_audit')) host.instance.database.remove('sys_audit', id);
    await pass(1);
    expect(checks()).toMatchObject({
      email: ['missing', expect.stringMatching(/tests@northwind\.example/)],
      history: ['missing', ''],
    });
  });
});

built('[TLS-6][PTH-15] what the instance’s own values mean', () => {
  const mapping = (): MappingView => call<MappingView>('GET', 'setup/mapping').result;
  const addState = () => {
    host.instance.store('sys_choice', {
      name: 'incident',
      element: 'state',
      value: '10',
      label: 'Waiting for vendor',
      sequence: '9',
      inactive: 'false',
      language: 'en',
    });
  };

  it('is known of the platform’s, and asked of each other one', () => {
    addState();
    expect(mapping().states).toContainEqual({ value: '6', label: 'Resolved', means: 'resolved', isFixed: true });
    expect(mapping().states).toContainEqual({
      value: '10',
      label: 'Waiting for vendor',
      means: null,
      isFixed: false,
    });
    expect(mapping().priorities).toHaveLength(5);
  });

  it('is refused at the switch while one has none, and decides how an incident is read once it has', async () => {
    addState();
    savePolicy(companyPolicy);
    save({ step: 1 });
    expect(save({ on: false }).status).toBe(200);
    expect(save({ on: true })).toMatchObject({ status: 409, result: { because: expect.stringMatching(/no meaning/) } });
    expect(save({ mapping: { states: { 10: 'resolved' }, priorities: {} } }).status).toBe(200);
    expect(save({ on: true }).result).toMatchObject({ on: true });
    const number = host.createIncident(outage);
    const id = host.rows('incident', `number=${number}`)[0]?.['sys_id'] ?? '';
    await pass(7);
    expect(standing(number)).toMatchObject({ status: 'running' });
    host.update('incident', id, { state: '10' });
    await pass(1);
    expect(standing(number)).toMatchObject({ status: 'closed' });
  });

  it('says what a data policy asks for when an incident is resolved, and whether Rungs would write a choice of the field', () => {
    const policy = host.instance.store('sys_data_policy2', {
      short_description: 'Close info',
      model_table: 'incident',
      active: 'true',
      conditions: 'stateIN6,7^EQ',
    });
    for (const field of ['close_code', 'close_notes', 'cause']) {
      const rule = { sys_data_policy: policy, table: 'incident', field, mandatory: 'true' };
      host.instance.store('sys_data_policy_rule', rule);
    }
    expect(mapping().demanded).toMatchObject([
      { field: 'close_code', writes: 'Solution provided', isNoChoice: true },
      { field: 'close_notes', isNoChoice: false },
      { field: 'cause', writes: null },
    ]);
    host.setProperty('x_rungs_esc.sync.close_code', 'Solved (Permanently)');
    expect(mapping().demanded[0]).toMatchObject({ writes: 'Solved (Permanently)', isNoChoice: false });
  });
});

built('[SLA5] the resolution clock that was chosen', () => {
  const define = (name: string, duration: string, target: string) =>
    host.insert('contract_sla', { name, collection: 'incident', duration, target, start_condition: 'active=true' });

  it('is found among the definitions of incidents, and the only one that counts', async () => {
    define('Resolution', '1970-01-02 00:00:00', 'resolution');
    define('Internal agreement', '1970-01-01 00:10:00', 'resolution');
    define('Response', '1970-01-01 00:05:00', 'response');
    const number = host.createIncident(outage);
    await pass(1);
    expect(call<MetricsSeen>('GET', 'setup/metrics').result).toEqual({
      read: 1,
      metrics: [
        { name: 'Internal agreement', tickets: 1 },
        { name: 'Resolution', tickets: 1 },
      ],
    });
    savePolicy(companyPolicy);
    const id = host.rows('incident', `number=${number}`)[0]?.['sys_id'] ?? '';
    const clockName = () => JSON.stringify(call('GET', `panel/${id}`).result);
    expect(clockName()).toMatch(/Internal agreement/);
    save({ resolution: ['Resolution'] });
    expect(clockName()).not.toMatch(/Internal agreement/);
  });
});

built('[TLS-6] before and after Rungs is switched on in ServiceNow', () => {
  it('nothing begins by itself while it is off, also not what came before the switch', async () => {
    save({ step: 1 });
    const before = host.createIncident(outage);
    await pass(2);
    expect(save({ step: 2 }).result).toMatchObject({ on: false });
    await pass(30);
    // In one breath, before any event is let go of.
    savePolicy(companyPolicy);
    expect(save({ on: true }).result).toMatchObject({ on: true });
    await pass(30);
    expect(mails()).toBe(0);
    const after = host.createIncident(outage);
    await pass(7);
    expect(standing(after)).toMatchObject({ status: 'running', level: '1' });
    expect(standing(before)?.['status'] ?? 'waiting').toBe('waiting');
    expect(host.errors).toEqual([]);
  });

  it('a second press of “on”, and one of another administrator, changes nothing more', async () => {
    giveRole('p.nair', 'admin');
    savePolicy(companyPolicy);
    save({ step: 5 });
    const number = host.createIncident(outage);
    await pass(7);
    const told = mails();
    const events = host.rows('x_rungs_esc_event').length;
    for (const by of ['admin', 'p.nair']) expect(save({ on: true }, by).result).toMatchObject({ on: true });
    await pass(1);
    expect([mails(), host.rows('x_rungs_esc_event').length]).toEqual([told, events]);
    expect(standing(number)).toMatchObject({ status: 'running' });
  });

  it('what runs is caught up after it was off, and nothing moves meanwhile', async () => {
    savePolicy(companyPolicy);
    const number = host.createIncident(outage);
    await pass(7);
    save({ on: false });
    await pass(60);
    expect(standing(number)).toMatchObject({ level: '1' });
    save({ on: true });
    await pass(2);
    expect(standing(number)).toMatchObject({ level: '2' });
    expect(host.errors).toEqual([]);
  });

  it.each<[what: string, prepare: () => unknown, because: RegExp]>([
    ['no policy is saved', () => save({ step: 1 }), /no policy is saved/],
    [
      'the people of the policy are placeholders',
      () => (save({ step: 1 }), savePolicy(starterPolicy)),
      /no active users of this instance.*“First Agent”/,
    ],
    ['no group is chosen', () => (savePolicy(companyPolicy), save({ scopes: [], on: false })), /no group is chosen/],
  ])('is not switched on while %s', (_, prepare, because) => {
    prepare();
    const { status, result } = save({ on: true });
    expect([status, result.because]).toEqual([409, expect.stringMatching(because)]);
    expect(view().on).toBe(false);
  });

  it('[GOV-1] names who of the policy cannot be told here, and why', () => {
    savePolicy(starterPolicy);
    host.update('sys_user', host.instance.user('m.ortiz')?.['sys_id'] ?? '', { active: 'false' });
    expect(view().unknown?.people.map(({ id, why }) => [id, why])).toEqual([
      ['agent-one', 'notThere'],
      ['agent-two', 'notThere'],
      ['expert', 'notThere'],
      ['engineer', 'notThere'],
      ['manager', 'notThere'],
    ]);
    savePolicy(companyPolicy);
    expect(view().unknown?.people).toEqual([{ id: 'mortiz', name: 'M. Ortiz', account: 'm.ortiz', why: 'inactive' }]);
  });

  it('only the pilot groups escalate: another’s incident stays, and one that runs goes on when its group leaves the pilot', async () => {
    savePolicy(companyPolicy);
    save({ scopes: [groupOf('Service desk')], step: 1 });
    const watched = host.createIncident(outage);
    const other = host.createIncident({ ...outage, supportGroup: 'Platform engineering' });
    await pass(7);
    expect(standing(watched)).toMatchObject({ status: 'running', level: '1' });
    expect(standing(other)).toBeUndefined();
    const id = host.rows('incident', `number=${other}`)[0]?.['sys_id'] ?? '';
    expect(JSON.stringify(call('GET', `panel/${id}`).result)).toMatch(/is not watched by Rungs/);
    save({ scopes: [groupOf('Management')] });
    await pass(20);
    expect(standing(watched)).toMatchObject({ level: '2' });
    expect(host.errors).toEqual([]);
  });
});

built('[TLS-3] [TRG-R4] past incidents of ServiceNow', () => {
  const past = (days: number, place: string | null = null, by?: string) =>
    call<PastTickets>('POST', 'setup/past', { days, place }, by);
  const states = (rows: readonly HistoryRow[]) => rows.map(({ at, state }) => [(at - TUESDAY) / MINUTE_MS, state]);

  it('are what the platform kept of them, backwards to how each began', async () => {
    const number = host.createIncident(outage);
    await pass(10);
    host.changeIncident(number, { assignTo: 'akim', state: 'inProgress' }, 'akim');
    await pass(20);
    host.changeIncident(number, { state: 'resolved' }, 'akim');
    await pass(5);
    const { tickets, leftOut, next } = past(7).result;
    expect([tickets.map(({ key }) => key), leftOut, next]).toEqual([[number], 0, null]);
    const rows = tickets[0]?.rows ?? [];
    expect(rows[0]).toMatchObject({
      state: 'new',
      priority: 1,
      assignee: null,
      group: 'Service desk',
      category: 'database',
      service: 'Payments',
    });
    expect(states(rows.filter(({ state }) => state !== undefined))).toEqual([
      [0, 'new'],
      [10, 'inProgress'],
      [30, 'resolved'],
    ]);
    expect(rows.find(({ at, assignee }) => at > TUESDAY && assignee)).toBeDefined();
  });

  it('are played by the engine to what the engine did, while it was on', async () => {
    savePolicy(companyPolicy);
    const number = host.createIncident(outage);
    await pass(45);
    host.changeIncident(number, { state: 'resolved' }, 'akim');
    await pass(2);
    const read = readPolicyDocument(companyPolicy);
    if (!read.ok) throw new Error('faults');
    const [ticket] = past(7).result.tickets;
    const outcome = replayTicket(ticket?.rows ?? [], compilePolicy(read.document, 1));
    expect({ escalated: outcome.escalated, level: String(outcome.highestLevel) }).toEqual({
      escalated: true,
      level: standing(number)?.['level'],
    });
  });

  it('that are open are played until now', async () => {
    host.createIncident(outage);
    await pass(600);
    const [ticket] = past(7).result.tickets;
    expect(ticket?.rows.at(-1)).toEqual({ ticket: ticket?.key, at: TUESDAY + 600 * MINUTE_MS });
  });

  it('were opened and resolved, where the platform kept nothing', async () => {
    const number = host.createIncident(outage);
    await pass(30);
    host.changeIncident(number, { state: 'resolved' }, 'akim');
    for (const { sys_id: id = '' } of host.rows('sys_audit')) host.instance.database.remove('sys_audit', id);
    const [ticket] = past(7).result.tickets;
    expect(states(ticket?.rows ?? [])).toEqual([
      [0, 'new'],
      [30, 'resolved'],
    ]);
  });

  it('come in pages, each incident once, of the chosen groups and days alone', async () => {
    for (let i = 0; i < 95; i += 1) host.createIncident(outage);
    host.createIncident({ ...outage, supportGroup: 'Management' });
    save({ scopes: [groupOf('Service desk')], step: 1 });
    const keys: string[] = [];
    let place: string | null = null;
    let pages = 0;
    do {
      const page: PastTickets = past(90, place).result;
      keys.push(...page.tickets.map(({ key }) => key));
      place = page.next;
      pages += 1;
    } while (place !== null);
    expect([pages, keys.length, new Set(keys).size]).toEqual([3, 95, 95]);
    clock.set(TUESDAY + 8 * DAY_MS);
    expect(past(7).result.tickets).toEqual([]);
  });

  it('that whoever asks may not read are left out and counted', () => {
    giveRole('c.dale', 'admin');
    const caller = host.instance.user('a.kim')?.['sys_id'] ?? '';
    host.insert('incident', { short_description: 'Not theirs', caller_id: caller }, 'akim');
    expect(past(7, null, 'c.dale').result).toEqual({ tickets: [], leftOut: 1, next: null });
  });

  it.each([[0], [91], [1.5], ['7']])('of %p days are refused', (days) => {
    expect(call<object>('POST', 'setup/past', { days, place: null }).status).toBe(409);
  });
});

built('[GOV-4] the set-up of ServiceNow asked by who does not operate Rungs', () => {
  const routes: readonly [method: 'GET' | 'POST', path: string, body?: object][] = [
    ['GET', 'setup'],
    ['POST', 'setup', { on: true }],
    ['POST', 'setup/groups', { query: '', from: 0 }],
    ['POST', 'setup/people', { query: 'kim' }],
    ['GET', 'setup/probe'],
    ['GET', 'setup/metrics'],
    ['GET', 'setup/mapping'],
    ['POST', 'setup/past', { days: 7, place: null }],
  ];

  it.each(['viewer', 'responder', 'manager', 'policy_editor', 'auditor'])('is refused to the role %s', (role) => {
    giveRole('c.dale', role);
    const answers = routes.map(([method, path, body]) => call<object>(method, path, body, 'c.dale'));
    expect(answers.map(({ status }) => status)).toEqual(routes.map(() => 403));
    for (const { result } of answers) expect(result.because).toMatch(/you need the role x_rungs_esc\.admin/);
    expect(view().begun).toBe(false);
  });

  it('is refused to a page without its token, and its page to who is no administrator', () => {
    const cookieOf = (userName: string) => {
      const login = host.handle({ method: 'GET', path: `/login.do?user_name=${userName}`, headers: {} });
      return String(login.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    };
    const page = (userName: string) =>
      host.handle({ method: 'GET', path: '/x_rungs_esc_setup.do', headers: { cookie: cookieOf(userName) } }).status;
    expect([page('admin'), page('a.kim')]).toEqual([200, 403]);
    const { status } = host.handle({
      method: 'POST',
      path: '/api/x_rungs_esc/rungs/setup',
      headers: { cookie: cookieOf('admin'), accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ on: true }),
    });
    expect(status).toBe(401);
    expect(view().begun).toBe(false);
  });
});
