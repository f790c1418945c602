/**
 * What the app does outside its scope and what it reads of the database, derived from what it does: each privilege is
 * used by some code and each use has its privilege, and no query of a day's work reads a table from end to end.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Reading } from '../hosts/servicenow/data/reading';
import { isBuilt, openInstance } from './servicenowInstance';
import type { Instance } from './servicenowInstance';

const OWN = /^x_rungs_esc_/;

let instance: Instance;
/** As `operation table`, as the platform asked for them. */
const used = new Set<string>();
const readings: Reading[] = [];

/** Which privileges the platform looks up while scripts of the app run. */
function watchPrivileges({ host }: Instance): void {
  const { instance: platform } = host;
  const find = platform.find.bind(platform);
  platform.find = (table, query) => {
    const asked = table === 'sys_scope_privilege' ? /target_name=(\w+)\^operation=(\w+)/.exec(query) : null;
    if (asked) used.add(`${asked[2]} ${asked[1]}`);
    return find(table, query);
  };
}

/** Modules and script includes as they ship. */
function shippedScripts(): string[] {
  const modules = instance.host.rows('sys_module').filter(({ path }) => /\/src\/server\/(?!vendor\/)/.test(path ?? ''));
  return [
    ...modules.map(({ content }) => content ?? ''),
    ...instance.host.rows('sys_script_include').map(({ script }) => script ?? ''),
  ];
}

/** Tables that a script names where it makes a query, itself or by a constant of its file. */
function tablesIn(source: string): string[] {
  const named = [...source.matchAll(/new Glide(?:Record|Aggregate)\(\s*(?:'(\w+)'|"(\w+)"|([A-Z]\w*))\s*\)/g)];
  return named.flatMap(([, single, double, constant]) => {
    const value = single ?? double ?? new RegExp(`const ${constant} = ['"](\\w+)['"]`).exec(source)?.[1];
    return value === undefined ? [] : [value];
  });
}

const privileges = (): string[] =>
  instance.host.rows('sys_scope_privilege', 'status=allowed').map((row) => `${row['operation']} ${row['target_name']}`);

beforeAll(async () => {
  if (!isBuilt) return;
  instance = openInstance('privileges');
  watchPrivileges(instance);
  instance.host.instance.database.onReading = (reading) => void readings.push(reading);
  const climbs = instance.report({ priority: 1 });
  const closes = instance.report({ priority: 2 });
  await instance.pass(90);
  instance.host.changeIncident(closes.number, { state: 'resolved' }, 'akim');
  instance.host.changeIncident(climbs.number, { internalNote: 'We look at the pool.' }, 'akim');
  await instance.pass(24 * 60);
  instance.host.instance.database.onReading = undefined;
});

(isBuilt ? describe : describe.skip)('privileges (need servicenow-app/dist: run npm run build)', () => {
  it('[GOV-4] cover every table outside the scope that a script queries, and no script queries another', () => {
    const queried = shippedScripts()
      .flatMap(tablesIn)
      .filter((table) => !OWN.test(table));
    const mayRead = privileges().flatMap((each) => (each.startsWith('read ') ? [each.slice(5)] : []));
    expect(queried.length).toBeGreaterThan(10);
    expect([...new Set(queried)].filter((table) => !mayRead.includes(table))).toEqual([]);
    expect(mayRead.filter((table) => !queried.includes(table))).toEqual([]);
  });

  it('[GOV-4] to write are each used, and each write has one', () => {
    const writes = (all: Iterable<string>) => [...all].filter((each) => !/^(read|execute) /.test(each)).sort();
    expect(writes(used)).toEqual(writes(privileges()));
  });

  it('[GOV-4] to call scripts of others name each that is called, and no other', () => {
    const called = shippedScripts().flatMap((source) =>
      [...source.matchAll(/\bglobal\.(\w+)/g)].map(([, name]) => name),
    );
    const mayCall = privileges().flatMap((each) => (each.startsWith('execute ') ? [each.slice(8)] : []));
    expect([...new Set(called)].sort()).toEqual(mayCall.sort());
  });

  it('[GOV-4] are looked at when the app runs: what they lack is refused', () => {
    expect([...used].filter((each) => !privileges().includes(each))).toEqual([]);
    expect(instance.host.errors).toEqual([]);
    const [app] = instance.host.rows('sys_app', 'scope=x_rungs_esc');
    expect(app?.['runtime_access_tracking']).toBe('enforcing');
  });
});

(isBuilt ? describe : describe.skip)('a day and a night of two incidents', () => {
  it('[ESC16] read by an index whatever is read', () => {
    const tables = new Set(readings.map(({ table }) => table));
    expect([...tables]).toEqual(expect.arrayContaining(['x_rungs_esc_escalation', 'x_rungs_esc_effect', 'sysevent']));
    // The queue of events is one table a day or so, chosen by when a row was made, and each query says since when.
    const scans = readings.filter(({ table, index, rows }) => table !== 'sysevent' && index === undefined && rows > 0);
    expect([...new Set(scans.map(({ table }) => table))]).toEqual([]);
  });

  it('[ESC16] ask incidents by their id alone: the app’s columns of theirs have no index', () => {
    const byOther = readings.filter(({ table, index }) => table === 'incident' && index?.join() !== 'sys_id');
    expect(byOther.map(({ index }) => index)).toEqual([]);
  });
});
