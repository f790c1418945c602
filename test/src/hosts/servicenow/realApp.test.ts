/** The application that ships, as now-sdk built it, at work in the local instance. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { runUntil } from '../jira/runUntil';
import { worldClock } from '../../sandbox/worldClock';
import { companyPolicy } from '../../world/companyPolicy';
import { createLocalServiceNow, type LocalServiceNow } from './localServiceNow';
import { noNetwork } from './transports';

const appDir = fileURLToPath(new URL('../../../../servicenow-app', import.meta.url));
const isBuilt = existsSync(`${appDir}/dist/app/scope`);
const MINUTE_MS = 60_000;
const MONDAY_NOON = Date.parse('2026-11-16T11:00:00Z');

function company() {
  const clock = worldClock(MONDAY_NOON);
  const host = createLocalServiceNow({ clock, appDir, seed: 'real-app', transport: noNetwork });
  const document = JSON.stringify(parse(companyPolicy));
  const values = {
    policy_id: 'northwind-major',
    name: 'Northwind',
    version: '1',
    active: 'true',
    document,
    source: companyPolicy,
  };
  const sysId = host.insert('x_rungs_esc_policy', values, 'admin');
  return { clock, host, sysId };
}

function report(host: LocalServiceNow): { readonly number: string; readonly sysId: string } {
  const number = host.createIncident({
    summary: 'Checkout calls time out',
    description: 'HTTP 504 from payment pool B',
    priority: 1,
    service: 'Payments',
    category: 'software',
    supportGroup: 'Service desk',
  });
  return { number, sysId: host.rows('incident', `number=${number}`)[0]?.['sys_id'] ?? '' };
}

const escalationOf = (host: LocalServiceNow, incident: string) =>
  host.rows('x_rungs_esc_escalation', `incident=${incident}`)[0];
const mail = (host: LocalServiceNow): (string | undefined)[] =>
  host.rows('sys_email').map((each) => each['recipients']);

(isBuilt ? describe : describe.skip)('the built application (needs servicenow-app/dist: run npm run build)', () => {
  it('installs without an error', () => {
    const { host, sysId } = company();
    expect(host.errors).toEqual([]);
    expect(sysId).not.toBeNull();
    expect(host.app).toMatchObject({ scope: 'x_rungs_esc' });
  });

  it('[ESC3] climbs until somebody acknowledges, and then stops', async () => {
    const { clock, host } = company();
    const { sysId } = report(host);
    await runUntil(host, clock, MONDAY_NOON + 7 * MINUTE_MS);
    expect(escalationOf(host, sysId)).toMatchObject({ level: '1', status: 'running' });
    expect(mail(host)).toHaveLength(1);
    await runUntil(host, clock, MONDAY_NOON + 18 * MINUTE_MS);
    expect(escalationOf(host, sysId)).toMatchObject({ level: '2', status: 'running' });
    const onCall = mail(host).at(-1) ?? '';
    expect(onCall).toMatch(/^[mt]\.\w+@northwind\.example$/);
    expect(host.pressButton('incident', sysId, 'x_rungs_esc_acknowledge', onCall.split('@')[0] ?? '').offered).toBe(
      true,
    );
    expect(escalationOf(host, sysId)).toMatchObject({ level: '2', status: 'acknowledged' });
    await runUntil(host, clock, MONDAY_NOON + 60 * MINUTE_MS);
    expect(escalationOf(host, sysId)).toMatchObject({ level: '2', status: 'acknowledged' });
    expect(mail(host)).toHaveLength(2);
    expect(host.errors).toEqual([]);
  });

  it('[PRB-2] opens one problem at level 3 and links it', async () => {
    const { clock, host } = company();
    const { sysId } = report(host);
    await runUntil(host, clock, MONDAY_NOON + 45 * MINUTE_MS);
    expect(Number(escalationOf(host, sysId)?.['level'])).toBeGreaterThanOrEqual(3);
    const problems = host.rows('problem');
    expect(problems).toHaveLength(1);
    expect(host.rows('incident')[0]?.['problem_id']).toBe(problems[0]?.['sys_id']);
    expect(host.errors).toEqual([]);
  });

  it('closes when the incident is resolved', async () => {
    const { clock, host } = company();
    const { number, sysId } = report(host);
    await runUntil(host, clock, MONDAY_NOON + 7 * MINUTE_MS);
    host.changeIncident(number, { state: 'resolved' }, 'akim');
    await runUntil(host, clock, MONDAY_NOON + 120 * MINUTE_MS);
    expect(escalationOf(host, sysId)).toMatchObject({ level: '1', status: 'closed' });
    expect(mail(host)).toHaveLength(1);
    expect(host.errors).toEqual([]);
  });

  it('tells nobody twice when each job runs twice', async () => {
    const { clock, host } = company();
    report(host);
    for (let minute = 1; minute <= 18; minute += 1) {
      await runUntil(host, clock, MONDAY_NOON + minute * MINUTE_MS);
      for (const job of host.rows('sysauto_script')) host.runJob(job['name'] ?? '');
    }
    await host.runDue();
    expect(mail(host)).toHaveLength(2);
    expect(host.errors).toEqual([]);
  });

  it('[ESC6] goes up one level after an outage of the instance’s workers, and tells each person once', async () => {
    const { clock, host } = company();
    const { sysId } = report(host);
    await runUntil(host, clock, MONDAY_NOON + 7 * MINUTE_MS);
    host.scheduler.stop();
    clock.set(MONDAY_NOON + 180 * MINUTE_MS);
    await host.runDue();
    expect(mail(host)).toHaveLength(1);
    host.scheduler.start();
    await runUntil(host, clock, MONDAY_NOON + 181 * MINUTE_MS);
    expect(escalationOf(host, sysId)).toMatchObject({ level: '2', status: 'running' });
    expect(mail(host)).toHaveLength(2);
    expect(host.errors).toEqual([]);
  });

  it('needs no more of the platform’s tables than it asks for', async () => {
    const { clock, host } = company();
    const app = host.rows('sys_app', 'scope=x_rungs_esc')[0] ?? {};
    host.instance.store('sys_app', { ...app, runtime_access_tracking: 'enforcing' });
    report(host);
    await runUntil(host, clock, MONDAY_NOON + 45 * MINUTE_MS);
    expect(host.rows('problem')).toHaveLength(1);
    expect(host.errors).toEqual([]);
  });

  it('is refused, and says so, what its privileges no longer allow', async () => {
    const { clock, host } = company();
    const app = host.rows('sys_app', 'scope=x_rungs_esc')[0] ?? {};
    host.instance.store('sys_app', { ...app, runtime_access_tracking: 'enforcing' });
    const privilege = host.rows('sys_scope_privilege', 'target_name=problem^operation=create')[0] ?? {};
    host.instance.store('sys_scope_privilege', { ...privilege, status: 'denied' });
    report(host);
    await runUntil(host, clock, MONDAY_NOON + 45 * MINUTE_MS);
    expect(host.rows('problem')).toEqual([]);
    expect(host.errors.join()).toMatch(/Security restricted: create operation on table 'problem'/);
  });
});
