/** First install and upgrade: what an application brings, and what of it stays the customer's. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLocalServiceNow, type LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { noNetwork } from '../../hosts/servicenow/transports';
import { worldClock } from '../../sandbox/worldClock';
import { MONDAY_NOON } from './bareInstance';

let dir: string;
let host: LocalServiceNow;

/** `limit` and `greeting` come with each version, `starter` with the first install. */
function version(number: string, values: { readonly limit: string; readonly greeting: string }): string {
  const app = join(dir, number, 'dist/app');
  const write = (folder: string, table: string, columns: { readonly [column: string]: string }): void => {
    mkdirSync(join(app, folder), { recursive: true });
    const fields = Object.entries(columns).map(([column, value]) => `<${column}>${value}</${column}>`);
    const xml = `<record_update><${table} action="INSERT_OR_UPDATE">${fields.join('')}</${table}></record_update>`;
    writeFileSync(join(app, folder, `${columns['sys_id']}.xml`), xml);
  };
  write('scope', 'sys_app', { sys_id: 'a', scope: 'x_lab', name: 'Lab', version: number });
  write('update', 'sys_properties', { sys_id: 'p1', name: 'x_lab.limit', value: values.limit });
  write('update', 'sys_properties', { sys_id: 'p2', name: 'x_lab.greeting', value: values.greeting });
  write('unload', 'sys_user_group', { sys_id: 'g1', name: 'Starter' });
  write('unload.demo', 'sys_user_group', { sys_id: 'g2', name: 'Demo' });
  return join(dir, number);
}

const property = (name: string): string | undefined => host.instance.property(name);
const starters = (): number => host.rows('sys_user_group', 'name=Starter').length;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rungs-upgrade-'));
  const appDir = version('1', { limit: '10', greeting: 'Hello' });
  host = createLocalServiceNow({ clock: worldClock(MONDAY_NOON), seed: 'upgrade', transport: noNetwork, appDir });
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('A first install', () => {
  it('brings the records of the application and its starter data', () => {
    expect([property('x_lab.limit'), property('x_lab.greeting'), starters()]).toEqual(['10', 'Hello', 1]);
    expect(host.app?.skipped).toEqual([]);
  });

  it('brings demo data where that is asked for, and there alone', () => {
    const options = { clock: worldClock(MONDAY_NOON), seed: 'upgrade', transport: noNetwork, appDir: join(dir, '1') };
    const demo = createLocalServiceNow({ ...options, demoData: true });
    const named = (of: LocalServiceNow): number => of.rows('sys_user_group', 'name=Demo').length;
    expect([named(host), named(demo)]).toEqual([0, 1]);
  });
});

describe('The history of upgrades', () => {
  const told = (): string[] =>
    host.rows('sys_upgrade_history_log', 'ORDERBYfile_name').map((row) => `${row['file_name']} ${row['disposition']}`);

  it('tells what became of each record: inserted, updated, skipped, deleted', () => {
    expect(told()).toEqual(['sys_properties_p1 Inserted', 'sys_properties_p2 Inserted', 'sys_user_group_g1 Inserted']);
    host.setProperty('x_lab.limit', '15');
    const next = version('2', { limit: '20', greeting: 'Welcome' });
    removeFrom(next, 'p3');
    host.upgrade(next);
    const [, latest] = host.rows('sys_upgrade_history');
    expect(latest).toMatchObject({ from_version: '1', to_version: 'x_lab 2' });
    const log = host.rows('sys_upgrade_history_log', `upgrade_history=${latest?.['sys_id']}`);
    expect(log.map((row) => row['disposition'])).toEqual(['Skipped', 'Updated', 'Deleted']);
  });

  it('what the application has no more goes with the upgrade', () => {
    const next = version('2', { limit: '10', greeting: 'Hello' });
    removeFrom(next, 'p2');
    host.upgrade(next);
    expect([property('x_lab.limit'), property('x_lab.greeting')]).toEqual(['10', undefined]);
  });
});

/** As now-sdk lists what a developer deleted. */
function removeFrom(appDir: string, sysId: string): void {
  const folder = join(appDir, 'dist/app/author_elective_update');
  mkdirSync(folder, { recursive: true });
  const xml = `<record_update><sys_properties action="DELETE"><sys_id>${sysId}</sys_id></sys_properties></record_update>`;
  writeFileSync(join(folder, `${sysId}.xml`), xml);
  rmSync(join(appDir, `dist/app/update/${sysId}.xml`), { force: true });
}

describe('An upgrade', () => {
  const next = (): string => version('2', { limit: '20', greeting: 'Welcome' });

  it('brings what is new', () => {
    expect(host.upgrade(next())).toMatchObject({ version: '2', skipped: [] });
    expect([property('x_lab.limit'), property('x_lab.greeting')]).toEqual(['20', 'Welcome']);
  });

  it('leaves what the customer changed, and says so', () => {
    host.setProperty('x_lab.limit', '15');
    expect(host.upgrade(next()).skipped).toEqual(['sys_properties/p1']);
    expect([property('x_lab.limit'), property('x_lab.greeting')]).toEqual(['15', 'Welcome']);
  });

  it('does not bring back what the customer deleted, record or starter data', () => {
    host.runScript(`new GlideRecord('sys_properties').deleteMultiple();`);
    host.runScript(`var gr = new GlideRecord('sys_user_group'); gr.get('g1'); gr.deleteRecord();`);
    expect(host.upgrade(next()).skipped).toEqual(['sys_properties/p1', 'sys_properties/p2']);
    expect([property('x_lab.limit'), starters()]).toEqual([undefined, 0]);
  });

  it('twice is once', () => {
    host.upgrade(next());
    expect(host.upgrade(join(dir, '2')).skipped).toEqual([]);
  });
});

const appDir = fileURLToPath(new URL('../../../../servicenow-app/', import.meta.url));
const zip = existsSync(join(appDir, 'target'))
  ? readdirSync(join(appDir, 'target')).find((name) => name.endsWith('.zip'))
  : undefined;
const withZip = zip === undefined ? describe.skip : describe;
withZip('The built zip file (needs servicenow-app packed)', () => {
  const path = join(appDir, 'target', zip ?? '');
  const installed = (place: string): LocalServiceNow =>
    createLocalServiceNow({ clock: worldClock(MONDAY_NOON), seed: 'zip', transport: noNetwork, appDir: place });

  it('installs, and works: an incident of priority 1 is looked at', () => {
    const fromZip = installed(path);
    expect(fromZip.app?.scope).toBe('x_rungs_esc');
    fromZip.insert('incident', { short_description: 'x', impact: '1', urgency: '1' });
    expect([fromZip.rows('sys_ui_page').length > 0, fromZip.errors]).toEqual([true, []]);
  });

  it('that was changed is refused', () => {
    const broken = join(dir, 'broken.zip');
    const content = readFileSync(path);
    const names = content.indexOf('/update/');
    content.write('/updatx/', names);
    content.write('/updatx/', content.lastIndexOf(content.toString('latin1', names + 8, names + 40)) - 8);
    writeFileSync(broken, content);
    expect(() => installed(broken)).toThrow(/which its inventory lists|not what its inventory says/);
  });

  it('leaves nothing behind when it is uninstalled', () => {
    const fromZip = installed(path);
    const bare = createLocalServiceNow({ clock: worldClock(MONDAY_NOON), seed: 'zip', transport: noNetwork });
    fromZip.insert('incident', { short_description: 'x', impact: '1', urgency: '1' });
    fromZip.uninstall();
    const ours = fromZip.instance.dictionary.tableNames().filter((name) => name.startsWith('x_rungs_esc'));
    const columns = [...fromZip.instance.dictionary.columns('incident').keys()].filter((name) =>
      name.startsWith('x_rungs'),
    );
    expect([ours, columns]).toEqual([[], []]);
    for (const table of ['sys_script', 'sys_security_acl', 'sys_ui_page', 'sysauto_script', 'sys_user_role'])
      expect([table, fromZip.rows(table).length]).toEqual([table, bare.rows(table).length]);
    fromZip.insert('incident', { short_description: 'y', impact: '1', urgency: '1' });
    expect(fromZip.errors).toEqual([]);
  });
});
