/** The application that ships, as now-sdk built it, at work in the local instance. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { runUntil } from '../jira/runUntil';
import { worldClock } from '../../sandbox/worldClock';
import { companyPolicy } from '../../world/companyPolicy';
import { createLocalServiceNow } from './localServiceNow';
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

(isBuilt ? describe : describe.skip)('the built application (needs servicenow-app/dist: run npm run build)', () => {
  it('installs without an error', () => {
    const { host, sysId } = company();
    expect(host.errors).toEqual([]);
    expect(sysId).not.toBeNull();
    expect(host.app).toMatchObject({ scope: 'x_rungs_esc' });
  });

  it('climbs until somebody acknowledges, and then stops', async () => {
    const { clock, host } = company();
    const number = host.createIncident({
      summary: 'Checkout calls time out',
      description: 'HTTP 504 from payment pool B',
      priority: 1,
      service: 'Payments',
      category: 'software',
      supportGroup: 'Service desk',
    });
    const incident = host.rows('incident', `number=${number}`)[0]?.['sys_id'] ?? '';
    const level = (): string | undefined => host.rows('x_rungs_esc_escalation', `incident=${incident}`)[0]?.['level'];
    await runUntil(host, clock, MONDAY_NOON + 7 * MINUTE_MS);
    expect(host.errors).toEqual([]);
    expect(level()).toBe('1');
    await runUntil(host, clock, MONDAY_NOON + 18 * MINUTE_MS);
    expect(level()).toBe('2');
    const onCall = host.rows('sys_email').at(-1)?.['recipients'];
    expect(onCall).toMatch(/^[mt]\.\w+@northwind\.example$/);
    const pressed = host.pressButton('incident', incident, 'x_rungs_esc_acknowledge', onCall?.split('@')[0] ?? '');
    expect(pressed.offered).toBe(true);
    expect(host.rows('x_rungs_esc_escalation', `incident=${incident}`)[0]?.['status']).toBe('acknowledged');
    await runUntil(host, clock, MONDAY_NOON + 60 * MINUTE_MS);
    expect(level()).toBe('2');
    expect(host.errors).toEqual([]);
  });
});
