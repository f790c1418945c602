/**
 * Who may do what with the app's tables, from outside: every table, every operation, each of the six roles and somebody
 * who has none, over the Table API of an instance with the app as built. What is not said here is refused.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { may, roleNames } from '@rungs/core';
import type { Right, Role } from '@rungs/core';
import { isBuilt, openInstance } from './servicenowInstance';
import type { Instance } from './servicenowInstance';

type Who = Role | 'nobody';
type Operation = 'read' | 'create' | 'write' | 'delete';

const who: readonly Who[] = [...roleNames, 'nobody'];
const operations: readonly Operation[] = ['read', 'create', 'write', 'delete'];

/** The right that an operation asks for; absent where nobody has it, an administrator of the instance included. */
const opened: { readonly [table: string]: { readonly [operation in Operation]?: Right } } = {
  x_rungs_esc_escalation: { read: 'seeEscalations' },
  x_rungs_esc_event: { read: 'seeEscalations' },
  x_rungs_esc_effect: { read: 'seeEscalations' },
  x_rungs_esc_link: { read: 'seeEscalations' },
  x_rungs_esc_audit: { read: 'readAudit' },
  x_rungs_esc_policy: { read: 'editPolicy', create: 'editPolicy', write: 'editPolicy' },
  // Web services do not see these at all.
  x_rungs_esc_claim: {},
  x_rungs_esc_operation: {},
};

/** Who reads policies without writing them. */
const alsoReadsPolicies: Right = 'readAudit';

const isOpen = (table: string, operation: Operation, role: Who): boolean => {
  const right = opened[table]?.[operation];
  if (role === 'nobody' || right === undefined) return false;
  return (
    may([role], right) || (table === 'x_rungs_esc_policy' && operation === 'read' && may([role], alsoReadsPolicies))
  );
};

/** Columns that a table hides from some who read it. */
const hidden: readonly (readonly [table: string, columns: readonly string[], readBy: Right])[] = [
  ['x_rungs_esc_escalation', ['state', 'trigger_memory', 'audit_number', 'audit_hash', 'last_error'], 'readAudit'],
  ['x_rungs_esc_event', ['body', 'decision'], 'readAudit'],
  ['x_rungs_esc_effect', ['body'], 'readAudit'],
  ['x_rungs_esc_link', ['base', 'origins', 'intents', 'conflicts'], 'operate'],
];

const WORKER = 'm.ortiz';
/** Reports incidents and reads none but their own. */
const CALLER = 'c.dale';

let instance: Instance;
let incident: { readonly number: string; readonly sysId: string };

const rowOf = (table: string): string => {
  const query = table === 'x_rungs_esc_policy' ? 'active=true' : '';
  return instance.host.rows(table, query)[0]?.['sys_id'] ?? '';
};
const at = (table: string, sysId = '') => `/api/now/v2/table/${table}${sysId && `/${sysId}`}`;

function attempt(userName: string, operation: Operation, table: string): number {
  const row = at(table, rowOf(table));
  switch (operation) {
    case 'read':
      return instance.ask(userName, 'GET', row).status;
    case 'create':
      return instance.ask(userName, 'POST', at(table), newRow(table)).status;
    case 'write':
      return instance.ask(userName, 'PATCH', row, { order: '7' }).status;
    case 'delete':
      return instance.ask(userName, 'DELETE', row).status;
  }
}

/** A policy that has faults is refused whoever sends it, so this one is sound, and another one than the company's. */
function newRow(table: string): object {
  if (table !== 'x_rungs_esc_policy') return { incident: incident.sysId, name: 'forged', version: '99', number: '99' };
  const stored = JSON.parse(instance.host.rows(table, 'active=true')[0]?.['document'] ?? '') as object;
  return { document: JSON.stringify({ ...stored, id: 'second', name: 'Second' }), active: 'false' };
}

beforeAll(async () => {
  if (!isBuilt) return;
  instance = openInstance('access');
  incident = instance.report({ priority: 1 });
  await instance.pass(20);
  const { host } = instance;
  host.instance.store('x_rungs_esc_link', { incident: incident.sysId, issue_key: 'ITSD-1', origins: '{}' });
  host.instance.store('x_rungs_esc_claim', { name: 'somebody at work', until: '2026-11-17 10:00:00' });
});

(isBuilt ? describe : describe.skip)('tables from outside (needs servicenow-app/dist: run npm run build)', () => {
  it('[GOV-4] are all spoken of here', () => {
    const tables = instance.host.instance.dictionary.tableNames().filter((name) => name.startsWith('x_rungs_esc_'));
    expect(tables.sort()).toEqual(Object.keys(opened).sort());
    for (const table of tables) expect([table, rowOf(table)]).not.toEqual([table, '']);
  });

  const cases = Object.keys(opened).flatMap((table) =>
    operations.map((operation) => ({
      table,
      operation,
      open: who.filter((each) => isOpen(table, operation, each)),
    })),
  );

  it.each(cases)('[GOV-4] $operation of $table is open to $open', ({ table, operation, open }) => {
    const passed = who.filter((each) => {
      instance.giveOnly(WORKER, each === 'nobody' ? undefined : each);
      const status = attempt(WORKER, operation, table);
      expect([200, 201, 204, 403, 404]).toContain(status);
      return status < 300;
    });
    expect(passed).toEqual(open);
  });

  it.each(Object.keys(opened).filter((table) => table !== 'x_rungs_esc_policy'))(
    '[GOV-4] %s is written by nobody, the administrator of the instance included',
    (table) => {
      const before = instance.host.rows(table);
      const statuses = (['create', 'write', 'delete'] as const).map((each) => attempt('admin', each, table));
      expect(statuses).toEqual([403, 403, 403]);
      expect(instance.host.rows(table)).toEqual(before);
    },
  );

  it.each(hidden)('[GOV-4] %s shows %j to those with the right %s alone', (table, columns, right) => {
    for (const role of roleNames) {
      instance.giveOnly(WORKER, role);
      const { result } = instance.ask(WORKER, 'GET', at(table, rowOf(table)));
      const shown = Object.keys(result as object).filter((column) => columns.includes(column));
      expect([role, shown.sort()]).toEqual([role, may([role], right) ? [...columns].sort() : []]);
    }
  });

  it.each(roleNames)('[GOV-4] with the role %s nobody reads of an incident that they may not read', (role) => {
    instance.giveOnly(CALLER, role);
    const foreign = instance.host.insert('incident', { short_description: 'Not theirs', caller_id: '' }, 'admin') ?? '';
    const readable = instance.ask(CALLER, 'GET', at('incident', foreign)).status;
    expect(readable).toBe(404);
    const head = instance.host.instance.store('x_rungs_esc_escalation', { incident: foreign, status: 'waiting' });
    expect(instance.ask(CALLER, 'GET', at('x_rungs_esc_escalation', head)).status).toBe(404);
    instance.host.instance.database.remove('x_rungs_esc_escalation', head);
  });

  it.each([...roleNames, 'instance admin' as const])(
    '[GOV-4] as %s nobody writes the app’s columns of an incident',
    (role) => {
      const userName = role === 'instance admin' ? 'admin' : WORKER;
      if (role !== 'instance admin') instance.giveOnly(WORKER, role);
      const columns = ['x_rungs_esc_status', 'x_rungs_esc_level', 'x_rungs_esc_next_deadline', 'x_rungs_esc_owner'];
      const stored = () => instance.host.rows('incident', `sys_id=${incident.sysId}`)[0] ?? {};
      const before = columns.map((column) => stored()[column]);
      instance.ask(userName, 'PATCH', at('incident', incident.sysId), {
        x_rungs_esc_status: 'closed',
        x_rungs_esc_level: '9',
        x_rungs_esc_next_deadline: '2030-01-01 00:00:00',
        x_rungs_esc_owner: instance.host.instance.user(WORKER)?.['sys_id'],
      });
      expect(columns.map((column) => stored()[column])).toEqual(before);
    },
  );
});

(isBuilt ? describe : describe.skip)('a stored version of a policy', () => {
  const version = () => instance.host.rows('x_rungs_esc_policy', 'policy_id=northwind-major')[0] ?? {};

  it.each(['document', 'source', 'reason', 'name', 'policy_id', 'version'])(
    '[TLS-1] [ESC15] keeps its %s, whoever sends another one',
    (column) => {
      for (const userName of [WORKER, 'admin']) {
        if (userName === WORKER) instance.giveOnly(WORKER, 'policyEditor');
        const before = version()[column];
        instance.ask(userName, 'PATCH', at('x_rungs_esc_policy', version()['sys_id'] ?? ''), { [column]: '5' });
        expect([userName, version()[column]]).toEqual([userName, before]);
      }
    },
  );

  it.each(['document', 'source', 'reason', 'name', 'policy_id', 'version'])(
    '[TLS-1] [ESC15] keeps its %s against scripts, which know no access rules',
    (column) => {
      const before = version()[column];
      const sysId = version()['sys_id'] ?? '';
      expect(instance.host.update('x_rungs_esc_policy', sysId, { [column]: '5' })).toBeNull();
      expect(version()[column]).toBe(before);
    },
  );

  it('[TLS-1] is taken out of force and put into force by who writes policies', () => {
    instance.giveOnly(WORKER, 'policyEditor');
    const row = at('x_rungs_esc_policy', version()['sys_id'] ?? '');
    for (const active of ['false', 'true']) {
      expect(instance.ask(WORKER, 'PATCH', row, { active }).status).toBe(200);
      expect(version()['active']).toBe(active);
    }
  });
});

(isBuilt ? describe : describe.skip)('routes from outside', () => {
  const routes = () =>
    instance.host.rows('sys_ws_operation').map((row) => ({
      method: row['http_method'] === 'GET' ? ('GET' as const) : ('POST' as const),
      path: `/api/x_rungs_esc/rungs${row['relative_path']?.replace(/\{\w+\}/g, incident.sysId)}`,
    }));

  it('[GOV-4] answer nobody who has not signed in', () => {
    expect(routes().length).toBeGreaterThan(15);
    for (const { method, path } of routes()) {
      const { status } = instance.host.handle({ method, path, headers: { accept: 'application/json' }, body: '{}' });
      expect([path, status]).toEqual([path, 401]);
    }
  });

  it('[GOV-4] are closed, each of them, to who has no role of the app', () => {
    instance.giveOnly(WORKER, undefined);
    const before = instance.host.rows('x_rungs_esc_operation');
    for (const { method, path } of routes()) {
      const { status } = instance.ask(WORKER, method, path, method === 'POST' ? {} : undefined);
      expect([path, status]).toEqual([path, 403]);
    }
    expect(instance.host.rows('x_rungs_esc_operation')).toEqual(before);
  });
});

(isBuilt ? describe : describe.skip)('who administers the instance', () => {
  const PANEL = '/api/x_rungs_esc/rungs/panel';

  it('[GOV-4] opens the pages of operators, and acts on no escalation without the role that acts', () => {
    expect(instance.ask('admin', 'GET', '/api/x_rungs_esc/rungs/operations').status).toBe(200);
    const request = { action: 'escalate', path: 'technical', toLevel: 3, because: { reason: 'other', text: 'I can.' } };
    const { result } = instance.ask('admin', 'POST', `${PANEL}/${incident.sysId}/act`, { request });
    expect(result).toMatchObject({ ok: false, because: expect.stringContaining('x_rungs_esc.responder') });
  });
});
