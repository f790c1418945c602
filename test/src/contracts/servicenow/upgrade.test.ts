/** First install and upgrade: what an application brings, and what of it stays the customer's. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
});

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
