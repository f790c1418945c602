/**
 * What the built application does on an instance, told row by row, so that two engines can be compared: each story
 * asks other server functions of it, and together they ask every module.
 */
import type { PanelRequest } from '@rungs/core';
import type { Row } from '../../hosts/servicenow/data/database';
import { runUntil } from '../../hosts/jira/runUntil';
import { PASSWORD } from '../../hosts/servicenow/install/baseData';
import { createLocalServiceNow, type LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { worldClock } from '../../sandbox/worldClock';

export interface Telling {
  /** What each step of the story was answered. */
  readonly answers: { readonly [step: string]: unknown };
  /** Everything that the application wrote, and what the platform made of it. */
  readonly rows: { readonly [table: string]: readonly Row[] };
  readonly errors: readonly string[];
}

export interface Policy {
  readonly document: string;
  readonly source: string;
}

interface Play {
  readonly host: LocalServiceNow;
  readonly policy: Policy;
  readonly told: { [step: string]: unknown };
  readonly now: () => number;
  readonly pass: (minutes: number) => Promise<void>;
}

/** A Tuesday, 10:00 in Berlin. */
const OPENED = Date.parse('2026-11-17T09:00:00Z');
const MINUTE_MS = 60_000;
const PATH = 'technical';
const TABLES = ['incident', 'problem', 'sysevent', 'sys_email', 'sys_journal_field'];

const stories: { readonly [name: string]: (play: Play) => Promise<void> } = {
  'starts, goes up to level 2, is acknowledged, handed over and closed': async ({ host, policy, told, pass }) => {
    told['policy'] = call(host, 'admin', 'POST', 'policy', policy);
    const incident = report(host);
    const act = (by: string, request: PanelRequest) => call(host, by, 'POST', `panel/${incident.id}/act`, { request });

    await pass(20);
    told['level'] = host.rows('x_rungs_esc_escalation')[0]?.['level'];
    told['a caller is refused'] = act('c.dale', { action: 'acknowledge', path: PATH });
    told['who is on another level is refused'] = act('r.diaz', { action: 'acknowledge', path: PATH });
    told['acknowledged'] = host.pressButton('incident', incident.id, 'x_rungs_esc_acknowledge', 'm.ortiz');
    told['panel'] = call(host, 'm.ortiz', 'GET', `panel/${incident.id}`);
    await pass(5);
    told['handed off'] = act('m.ortiz', { action: 'handOff', path: PATH, to: 'tsato', because: 'My shift ends.' });
    told['taken over'] = act('t.sato', { action: 'acceptHandoff', path: PATH });
    await pass(5);
    host.changeIncident(incident.number, { state: 'resolved' }, 'tsato');
    await pass(2);
    host.changeIncident(incident.number, { state: 'closed' }, 'tsato');
    await pass(15);
    told['status'] = host.rows('x_rungs_esc_escalation')[0]?.['status'];
    told['audit'] = call(host, 'admin', 'POST', 'operations/verify', {});
  },

  'is heard by nobody, opens a problem, and is paused': async ({ host, policy, told, now, pass }) => {
    told['a policy with a fault'] = call(host, 'admin', 'POST', 'policy', { ...policy, document: '{"rungs":1}' });
    told['policy'] = call(host, 'admin', 'POST', 'policy', policy);
    for (const [name, value] of Object.entries(UNREACHABLE_JIRA)) host.setProperty(`x_rungs_esc.${name}`, value);
    report(host);
    await pass(45);
    for (const page of ['dashboard', 'oncall', 'operations', 'roles', 'policy', 'policy/versions', 'policy/versions/1'])
      told[page] = call(host, 'admin', 'GET', page);
    told['paused'] = call(host, 'admin', 'POST', 'operations/pause', { because: 'A move', until: now() + 3_600_000 });
    await pass(30);
    told['resumed'] = call(host, 'admin', 'POST', 'operations/resume', {});
    await pass(5);
    const [entry] = host.rows('x_rungs_esc_audit');
    told['an entry of the audit, changed'] = host.update('x_rungs_esc_audit', entry?.['sys_id'] ?? '', { entry: '{}' });
    told['everything'] = call(host, 'admin', 'POST', 'operations/export', { everything: true });
  },

  'is set up, tried on the past and switched on': async ({ host, policy, told, pass }) => {
    const setUp = (change: object) => call(host, 'admin', 'POST', 'setup', change);
    told['a caller is refused'] = call(host, 'c.dale', 'GET', 'setup');
    told['off'] = setUp({ on: false, scopes: 'all', step: 1 });
    told['no policy'] = setUp({ on: true });
    told['policy'] = call(host, 'admin', 'POST', 'policy', policy);
    report(host);
    await pass(20);
    told['nothing begins'] = host.rows('x_rungs_esc_event').length;
    for (const step of ['probe', 'metrics', 'mapping']) told[step] = call(host, 'admin', 'GET', `setup/${step}`);
    told['groups'] = call(host, 'admin', 'POST', 'setup/groups', { query: 'desk', from: 0 });
    told['people'] = call(host, 'admin', 'POST', 'setup/people', { query: 'sato' });
    told['the past'] = call(host, 'admin', 'POST', 'setup/past', { days: 90 });
    told['on'] = setUp({ on: true });
    report(host);
    await pass(20);
    told['level'] = host.rows('x_rungs_esc_escalation', 'status=running')[0]?.['level'];
    told['as it stands'] = call(host, 'admin', 'GET', 'setup');
  },

  'proves itself as its ATF tests do': async ({ host, told, pass }) => {
    host.insert('incident', { short_description: 'Rungs tests itself', category: 'rungs-self-test' }, 'admin');
    const step = (asked: string) =>
      host.runScript(`return JSON.stringify(new x_rungs_esc.EscalationSelfTest().${asked});`, 'p.nair');
    told['policy'] = step('storePolicy()');
    for (const level of [1, 2]) {
      told[`level ${level}`] = step(`climbTo(${level})`);
      await pass(0);
    }
    told['acknowledged'] = step('acknowledge()');
    told['standing'] = step('standing()');
  },
};

const UNREACHABLE_JIRA = {
  'sync.enabled': 'true',
  'jira.base_url': 'https://northwind.example',
  'jira.user': 'rungs@northwind.example',
  'jira.token': 'token',
  'jira.project': 'ITSD',
  'jira.issue_type': 'Incident',
};

export async function tellStories(appDir: string, policy: Policy): Promise<{ readonly [story: string]: Telling }> {
  const tellings: { [story: string]: Telling } = {};
  for (const [name, story] of Object.entries(stories)) {
    const clock = worldClock(OPENED);
    const host = createLocalServiceNow({ clock, appDir, seed: name, transport: () => 'unreachable' });
    const told: Play['told'] = {};
    const pass = (minutes: number): Promise<void> => runUntil(host, clock, clock.now() + minutes * MINUTE_MS);
    await story({ host, policy, told, now: () => clock.now(), pass });
    tellings[name] = { answers: told, rows: writtenRows(host), errors: host.errors };
  }
  return tellings;
}

function writtenRows(host: LocalServiceNow): Telling['rows'] {
  const own = host.rows('sys_db_object', 'nameSTARTSWITHx_rungs_esc_').map((table) => table['name'] ?? '');
  return Object.fromEntries([...own, ...TABLES].map((table) => [table, host.rows(table)]));
}

function report(host: LocalServiceNow): { readonly number: string; readonly id: string } {
  const number = host.createIncident({
    summary: 'Payments time out at the checkout',
    description: 'Card payments fail after 30 seconds since 09:55.',
    priority: 1,
    service: 'Payments',
    category: 'database',
    supportGroup: 'Service desk',
  });
  return { number, id: host.rows('incident', `number=${number}`)[0]?.['sys_id'] ?? '' };
}

function call(host: LocalServiceNow, by: string, method: string, path: string, body?: object): unknown {
  const authorization = `Basic ${Buffer.from(`${by}:${PASSWORD}`).toString('base64')}`;
  const answer = host.handle({
    method,
    path: `/api/x_rungs_esc/rungs/${path}`,
    headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: JSON.parse(answer.body) as unknown };
}
