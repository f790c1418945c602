/** One ServiceNow instance with the app as built and the company's policy, for stories that need no Jira. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@rungs/core';
import { DAY_MS, MINUTE_MS } from '@rungs/core';
import { parse } from 'yaml';
import type { NewIncident } from '../hosts/host';
import { repositoryRoot } from '../hosts/jira/repository';
import { runUntil } from '../hosts/jira/runUntil';
import { PASSWORD } from '../hosts/servicenow/install/baseData';
import { createLocalServiceNow } from '../hosts/servicenow/localServiceNow';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { noNetwork } from '../hosts/servicenow/transports';
import { worldClock } from '../sandbox/worldClock';
import { companyPolicy } from '../world/companyPolicy';
import { outage } from './desk';

export const builtApp = join(repositoryRoot, 'servicenow-app');
export const isBuilt = existsSync(join(builtApp, 'dist/app/scope'));

/** A Tuesday, 10:00 in Berlin: office hours. */
const OPENED = Date.parse('2026-11-17T09:00:00Z');

export const platformRole: { readonly [role in Role]: string } = {
  viewer: 'x_rungs_esc.viewer',
  responder: 'x_rungs_esc.responder',
  manager: 'x_rungs_esc.manager',
  policyEditor: 'x_rungs_esc.policy_editor',
  auditor: 'x_rungs_esc.auditor',
  admin: 'x_rungs_esc.admin',
};

export interface Reply {
  readonly status: number;
  readonly result: unknown;
}

export interface Instance {
  readonly host: LocalServiceNow;
  report(incident?: Partial<NewIncident>): { readonly number: string; readonly sysId: string };
  pass(minutes: number): Promise<void>;
  /** The clock jumps, and nothing is done meanwhile but what is due then. */
  jumpDays(days: number): Promise<void>;
  /** Of the app's roles that one alone, or none. */
  giveOnly(userName: string, role: Role | undefined): void;
  ask(userName: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Reply;
}

export function openInstance(seed: string, options: { readonly withPolicy?: boolean } = {}): Instance {
  const clock = worldClock(OPENED);
  const host = createLocalServiceNow({ clock, seed, appDir: builtApp, transport: noNetwork });
  if (options.withPolicy ?? true) storePolicy(host);
  return {
    host,
    report: (incident) => {
      const number = host.createIncident({ ...outage, ...incident });
      return { number, sysId: host.rows('incident', `number=${number}`)[0]?.['sys_id'] ?? '' };
    },
    pass: (minutes) => runUntil(host, clock, clock.now() + minutes * MINUTE_MS),
    jumpDays: async (days) => {
      clock.set(clock.now() + days * DAY_MS);
      await host.runDue();
    },
    giveOnly: (userName, role) => giveOnly(host, userName, role),
    ask: (userName, method, path, body) => ask(host, userName, method, path, body),
  };
}

export function storePolicy(host: LocalServiceNow): void {
  const document = JSON.stringify(parse(companyPolicy));
  host.insert('x_rungs_esc_policy', { active: 'true', document, source: companyPolicy, reason: 'It begins' }, 'admin');
}

function giveOnly({ instance }: LocalServiceNow, userName: string, role: Role | undefined): void {
  const user = instance.user(userName)?.['sys_id'] ?? '';
  for (const held of instance.find('sys_user_has_role', `user=${user}`)) {
    const name = instance.database.get('sys_user_role', held['role'] ?? '')?.['name'] ?? '';
    if (name.startsWith('x_rungs_esc.')) instance.database.remove('sys_user_has_role', held['sys_id'] ?? '');
  }
  if (role === undefined) return;
  const id = instance.findOne('sys_user_role', `name=${platformRole[role]}`)?.['sys_id'] ?? '';
  instance.store('sys_user_has_role', { user, role: id, state: 'active' });
}

function ask(
  host: LocalServiceNow,
  userName: string,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Reply {
  const { status, body: text } = host.handle({
    method,
    path,
    headers: {
      authorization: `Basic ${Buffer.from(`${userName}:${PASSWORD}`).toString('base64')}`,
      accept: 'application/json',
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = (text ? JSON.parse(text) : {}) as { result?: unknown };
  return { status, result: answer.result };
}
