/**
 * The built app installed, worked with, and upgraded: what the customer made of it stays, what runs goes on under the new
 * version's modules, and a first installation tells nobody by itself.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../hosts/jira/repository';
import { openNorthwind } from './northwind';
import { everybodyOnce, toldWhom } from './readings';
import { builtApp, isBuilt, openInstance } from './servicenowInstance';
import type { Instance } from './servicenowInstance';

it('[ESC16][ESC17] An upgrade of the ServiceNow app in the middle of an escalation changes nothing of it', async () => {
  const world = await openNorthwind();
  const desk = world.desks.servicenow;
  const ticket = desk.report();
  await world.pass(20);
  const policies = world.servicenow.rows('x_rungs_esc_policy');
  const upgraded = world.servicenow.upgrade(join(repositoryRoot, 'servicenow-app'));
  expect(upgraded.skipped).toEqual([]);
  await world.pass(59);
  expect(world.servicenow.rows('x_rungs_esc_policy')).toEqual(policies);
  expect(toldWhom(desk, ticket)).toEqual(everybodyOnce);
  expect(world.errors).toEqual([]);
});

const NEXT = '0.2.0';
let dir: string;

/** The next version: every path and the version itself are new, and so is the starter policy that it brings. */
function nextVersion(): string {
  const next = join(dir, 'next');
  cpSync(join(builtApp, 'dist'), join(next, 'dist'), { recursive: true });
  for (const entry of readdirSync(join(next, 'dist/app'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.xml')) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8').replaceAll('0.1.0', NEXT);
    const isStarter = entry.name.startsWith('x_rungs_esc_policy_');
    writeFileSync(path, isStarter ? text.replaceAll('Service desk to management', 'Another beginning') : text);
  }
  return next;
}

const policies = (instance: Instance) => instance.host.rows('x_rungs_esc_policy', 'ORDERBYpolicy_id^ORDERBYversion');

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'rungs-next-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

(isBuilt ? describe : describe.skip)('A first installation (needs servicenow-app/dist: run npm run build)', () => {
  it('[TLS-1] brings a policy to begin with, out of force, and by itself tells nobody of anything', async () => {
    const instance = openInstance('first', { withPolicy: false });
    const [starter, ...others] = policies(instance);
    expect(others).toEqual([]);
    expect(starter).toMatchObject({ policy_id: 'starter', version: '1', active: 'false' });
    const { sysId } = instance.report({ priority: 1 });
    await instance.pass(24 * 60);
    expect(instance.host.rows('x_rungs_esc_event')).toEqual([]);
    expect(instance.host.rows('sys_email')).toEqual([]);
    expect(instance.host.rows('x_rungs_esc_escalation', `incident=${sysId}`)[0]?.['status']).toBe('waiting');
    expect(instance.host.errors).toEqual([]);
  });

  it('[TLS-1] the policy escalates once who writes policies puts it into force', async () => {
    const instance = openInstance('switched on', { withPolicy: false });
    instance.giveOnly('m.ortiz', 'policyEditor');
    const [starter] = policies(instance);
    const path = `/api/now/table/x_rungs_esc_policy/${starter?.['sys_id']}`;
    expect(instance.ask('m.ortiz', 'PATCH', path, { active: 'true' }).status).toBe(200);
    instance.report({ priority: 1 });
    await instance.pass(60);
    expect(instance.host.rows('x_rungs_esc_event', 'type=EscalationStarted')).toHaveLength(1);
  });
});

(isBuilt ? describe : describe.skip)('The next version', () => {
  it('[TLS-1] leaves the policies as the customer made them', async () => {
    const instance = openInstance('edited');
    const [, starter] = policies(instance);
    expect(starter?.['policy_id']).toBe('starter');
    instance.host.update('x_rungs_esc_policy', starter?.['sys_id'] ?? '', { active: 'true', order: '5' });
    await instance.pass(1);
    const before = policies(instance);
    expect(instance.host.upgrade(nextVersion())).toMatchObject({ version: NEXT, skipped: [] });
    expect(policies(instance)).toEqual(before);
  });

  it('[TLS-1] leaves the notification and the property as the administrator changed them, and says so', () => {
    const { host } = openInstance('customised');
    const [mail] = host.rows('sysevent_email_action', 'sys_scope!=');
    const [project] = host.rows('sys_properties', 'name=x_rungs_esc.jira.project');
    host.update('sysevent_email_action', mail?.['sys_id'] ?? '', { subject: 'Northwind: ${number}' });
    host.update('sys_properties', project?.['sys_id'] ?? '', { value: 'OPS' });
    const changed = [`sys_properties_${project?.['sys_id']}`, `sysevent_email_action_${mail?.['sys_id']}`];
    expect(
      host
        .upgrade(nextVersion())
        .skipped.map((name) => name.replace('/', '_'))
        .sort(),
    ).toEqual(changed);
    expect(host.rows('sysevent_email_action', 'sys_scope!=')[0]?.['subject']).toBe('Northwind: ${number}');
    expect(host.instance.property('x_rungs_esc.jira.project')).toBe('OPS');
    const skipped = host.rows('sys_upgrade_history_log', 'disposition=Skipped').map((row) => row['file_name']);
    expect(skipped.sort()).toEqual(changed);
  });

  it('[TLS-1] finds no customer update of what the app wrote by itself: policies and escalations are data', async () => {
    const instance = openInstance('data');
    instance.report({ priority: 1 });
    await instance.pass(60);
    expect(policies(instance).length).toBeGreaterThan(1);
    // No update set carries a policy from test to production: it is downloaded and saved on the policy page.
    expect(instance.host.rows('sys_update_xml')).toEqual([]);
  });

  it('[TLS-1] does not bring back a starter policy that the customer threw away', () => {
    const instance = openInstance('thrown away');
    instance.host.runScript(
      `var row = new GlideRecord('x_rungs_esc_policy'); row.get('policy_id', 'starter'); row.deleteRecord();`,
    );
    instance.host.upgrade(nextVersion());
    expect(policies(instance).map((row) => row['policy_id'])).toEqual(['northwind-major']);
  });

  it('[ESC16] goes on with what runs, by its own modules, and tests itself by them', async () => {
    const instance = openInstance('goes on');
    const { sysId } = instance.report({ priority: 1 });
    await instance.pass(20);
    const levelOf = () => Number(instance.host.rows('x_rungs_esc_escalation', `incident=${sysId}`)[0]?.['level']);
    const before = levelOf();
    instance.host.upgrade(nextVersion());
    await instance.pass(60);
    expect(levelOf()).toBeGreaterThan(before);
    expect(instance.host.runScript(`return new x_rungs_esc.EscalationSelfTest().storePolicy();`)).toBe(true);
    expect(instance.host.errors).toEqual([]);
  });
});
