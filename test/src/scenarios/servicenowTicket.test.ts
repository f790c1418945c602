/**
 * The ServiceNow app on an incident and in its pages, by the app as built: each role against each thing that it might ask
 * for over REST, buttons as the classic form and a workspace offer them, columns for lists, and a pause that holds.
 */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '@rungs/core';
import { PASSWORD } from '../hosts/servicenow/install/baseData';
import { openNorthwind } from './northwind';
import type { Northwind } from './northwind';

const RESPONDER = 'm.ortiz';
const platformRole: { readonly [role in Role]: string } = {
  viewer: 'viewer',
  responder: 'responder',
  manager: 'manager',
  policyEditor: 'policy_editor',
  auditor: 'auditor',
  admin: 'admin',
};
const roles = Object.keys(platformRole) as Role[];

let world: Northwind;
let number: string;
let sysId: string;

async function begin(): Promise<void> {
  world = await openNorthwind();
  number = world.desks.servicenow.report({ priority: 1 });
  await world.pass(20);
  sysId = incident()['sys_id'] ?? '';
}

const incident = () => world.servicenow.rows('incident', `number=${number}`)[0] ?? {};

/** That role of the app and no other. */
function giveOnly(role: Role): void {
  const { instance } = world.servicenow;
  const user = instance.user(RESPONDER)?.['sys_id'] ?? '';
  for (const held of instance.find('sys_user_has_role', `user=${user}`)) {
    const name = instance.database.get('sys_user_role', held['role'] ?? '')?.['name'] ?? '';
    if (name.startsWith('x_rungs_esc.')) instance.database.remove('sys_user_has_role', held['sys_id'] ?? '');
  }
  const id = instance.findOne('sys_user_role', `name=x_rungs_esc.${platformRole[role]}`)?.['sys_id'] ?? '';
  instance.store('sys_user_has_role', { user, role: id, state: 'active' });
}

interface Reply {
  readonly status: number;
  readonly result: { readonly ok?: boolean; readonly because?: string; readonly [field: string]: unknown };
}

function call(method: 'GET' | 'POST', path: string, body?: object): Reply {
  const { status, body: text } = world.servicenow.handle({
    method,
    path: `/api/x_rungs_esc/rungs/${path}`,
    headers: {
      authorization: `Basic ${Buffer.from(`${RESPONDER}:${PASSWORD}`).toString('base64')}`,
      accept: 'application/json',
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status, result: (JSON.parse(text) as { result: Reply['result'] }).result };
}

const path = 'technical';
const because = { reason: 'needsExpertise', text: 'Somebody must look.' };
const acts: readonly [name: string, request: object, allowed: readonly Role[]][] = [
  ['acknowledges', { action: 'acknowledge', path }, ['responder', 'manager']],
  ['escalates', { action: 'escalate', path, toLevel: 3, because }, ['responder', 'manager']],
];

const pages: readonly [name: string, method: 'GET' | 'POST', path: string, allowed: readonly Role[]][] = [
  ['who is on call', 'GET', 'oncall', roles],
  ['who is on call in ServiceNow', 'GET', 'oncall/platform', roles],
  ['the dashboard', 'GET', 'dashboard', ['manager', 'auditor', 'admin']],
  ['the policy', 'GET', 'policy', ['policyEditor', 'auditor', 'admin']],
  ['operations', 'GET', 'operations', ['auditor', 'admin']],
  ['who has which role', 'GET', 'roles', ['auditor', 'admin']],
  ['a pause', 'POST', 'operations/pause', ['admin']],
  ['a verification of the audit', 'POST', 'operations/verify', ['auditor', 'admin']],
];

describe('[GOV-4] On an incident of ServiceNow', () => {
  beforeEach(begin, 60_000);

  describe.each(acts)('a responder of the level %s', (_, request, allowed) => {
    it.each(roles.map((role) => [role, allowed.includes(role)] as const))('as %s: %s', (role, mayAct) => {
      giveOnly(role);
      const { status, result } = call('POST', `panel/${sysId}/act`, { request });
      expect([status, result.ok]).toEqual([200, mayAct]);
      if (!mayAct) expect(result.because).toMatch(/you need the role x_rungs_esc\.responder/);
    });
  });

  it('no role skips a level without the authority of the policy', () => {
    giveOnly('manager');
    const request = { action: 'escalate', path, toLevel: 4, because };
    expect(call('POST', `panel/${sysId}/act`, { request }).result).toMatchObject({ ok: false });
  });
});

describe.each(pages)('[GOV-4] The pages of ServiceNow ask for %s', (_, method, address, allowed) => {
  beforeAll(begin, 60_000);

  it.each(roles.map((role) => [role, allowed.includes(role)] as const))('as %s: %s', (role, isAllowed) => {
    giveOnly(role);
    const { status, result } = call(
      method,
      address,
      method === 'POST' ? { because: 'A move', until: null } : undefined,
    );
    expect(status).toBe(isAllowed ? 200 : 403);
    if (!isAllowed) expect(result.because).toMatch(/you need the role x_rungs_esc\./);
  });
});

describe('[GOV-3] Buttons of an incident in ServiceNow', () => {
  beforeAll(begin, 60_000);

  const dialogs = ['Escalate…', 'Hand off…', 'Suspend…', 'De-escalate…'];
  const offered = (role: Role, address: string): string[] => {
    giveOnly(role);
    const { instance } = world.servicenow;
    const login = world.servicenow.handle({ method: 'GET', path: `/login.do?user_name=${RESPONDER}`, headers: {} });
    const cookie = String(login.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    const { body } = world.servicenow.handle({ method: 'GET', path: address, headers: { cookie } });
    expect(instance.errors).toEqual([]);
    return [...body.matchAll(/<button[^>]*>([^<]+)<\/button>/g)]
      .map(([, name]) => name ?? '')
      .filter((name) => !['Update', '×'].includes(name));
  };

  it.each<[Role, readonly string[]]>([
    ['viewer', ['Escalation']],
    ['responder', ['Acknowledge', ...dialogs, 'Escalation']],
    ['manager', ['Acknowledge', ...dialogs, 'Override…', 'Escalation']],
    ['admin', ['Escalation']],
  ])('for %s are the same on the classic form and in a workspace', (role, expected) => {
    const form = offered(role, `/incident.do?sys_id=${sysId}`);
    expect(form).toEqual(expected);
    expect(offered(role, `/now/sow/record/incident/${sysId}`)).toEqual(expected);
  });

  it('say by a view of the app’s own where it stands and what happened', () => {
    giveOnly('viewer');
    const login = world.servicenow.handle({ method: 'GET', path: `/login.do?user_name=${RESPONDER}`, headers: {} });
    const cookie = String(login.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    const address = `/incident.do?sys_id=${sysId}&sysparm_view=x_rungs_esc`;
    const { body } = world.servicenow.handle({ method: 'GET', path: address, headers: { cookie } });
    expect(body).toMatch(/Escalation status[\s\S]*Not acknowledged/);
    expect(body).toMatch(/aria-label="Escalation event"[\s\S]*LevelOpened/);
  });
});

describe('Columns of an incident in ServiceNow', () => {
  beforeEach(begin, 60_000);

  const shown = () =>
    ['status', 'level', 'next_deadline', 'owner'].map((column) => incident()[`x_rungs_esc_${column}`] ?? '');

  it('follow the escalation, and looking again changes nothing', async () => {
    const owner = world.servicenow.instance.user(RESPONDER)?.['sys_id'] ?? '';
    expect(shown()).toEqual(['running', '2', '2026-11-17 09:30:00', '']);
    call('POST', `panel/${sysId}/act`, { request: { action: 'acknowledge', path } });
    await world.pass(1);
    expect(shown()).toEqual(['acknowledged', '2', '2026-11-17 13:20:00', owner]);
    const updates = incident()['sys_mod_count'];
    await world.pass(30);
    expect(incident()['sys_mod_count']).toBe(updates);
    world.desks.servicenow.change(number, { state: 'resolved' }, 'mortiz');
    await world.pass(1);
    expect(shown()).toEqual(['closed', '2', '', owner]);
    expect(world.errors).toEqual([]);
  });
});

describe('[TLS-5] A pause in ServiceNow', () => {
  beforeEach(begin, 60_000);

  it('holds every deadline, is said on the panel, leaves the buttons, and is caught up level by level', async () => {
    giveOnly('admin');
    const until = world.clock.now() + 60 * 60_000;
    expect(call('POST', 'operations/pause', { because: 'The database moves', until }).status).toBe(200);
    await world.pass(30);
    expect(incident()['x_rungs_esc_level']).toBe('2');
    giveOnly('responder');
    expect(call('GET', `panel/${sysId}`).result['paused']).toMatchObject({ because: 'The database moves', until });
    await world.pass(31);
    expect(incident()['x_rungs_esc_level']).toBe('3');
    expect(call('GET', `panel/${sysId}`).result['paused']).toBeUndefined();
    expect(world.errors).toEqual([]);
  });

  it.each([
    ['without a reason', { because: ' ', until: null }, /say why/],
    ['with an end that has passed', { because: 'A move', until: 1 }, /end must lie ahead/],
  ])('is refused %s', (_, asked, words) => {
    giveOnly('admin');
    const { status, result } = call('POST', 'operations/pause', asked);
    expect(status).toBe(409);
    expect(result.because).toMatch(words);
  });
});
