/**
 * Installs an application from the folder that `now-sdk build` wrote or from its zip file, in the platform's order: the
 * scope, the tables, then the records. `unload` is what a first install brings, demo data comes where it is asked for.
 * Installed again, it is upgraded: records that the customer changed or deleted since stay as they are, what the
 * application has no more goes, and `unload` stays out. The history of upgrades lists what became of each record.
 * Uninstalled, it leaves nothing of itself: neither its tables nor its records nor its columns on other tables.
 */
import type { Row } from '../data/database';
import { metadataColumn, metadataTable } from '../data/metadataTables';
import type { Instance } from '../instance';
import { readBuiltApp } from './builtApp';
import { UpgradeHistory } from './upgradeHistory';
import type { TableBootstrap, UpdateRecord } from './updateXml';

export interface InstalledApp {
  readonly scope: string;
  readonly name: string;
  readonly version: string;
  /** Where the client bundles lie, for what the XML doesn't carry. */
  readonly staticDir: string;
  /** What an upgrade left to the customer: table and sys_id. */
  readonly skipped: readonly string[];
}

/** What this host would silently not do, so that it says so instead. */
const UNSUPPORTED: { readonly [table: string]: string } = {
  sys_hub_flow: 'flows',
  sys_script_client: 'client scripts',
  sys_ui_policy: 'UI policies',
  sys_data_policy2: 'data policies',
};

export function installApp(instance: Instance, place: string, options: { demoData?: boolean } = {}): InstalledApp {
  const { scope: scopeRecord, tables, update, unload, demo = [], removed = [], staticDir } = readBuiltApp(place);
  const scope = scopeRecord.values['scope'] ?? '';
  const isUpgrade = instance.installed.has(nameOf(scopeRecord));
  const before = instance.database.get('sys_app', scopeRecord.values['sys_id'] ?? '')?.['version'] ?? '';
  applyRecord(instance, scopeRecord);
  for (const table of tables) installTable(instance, table);
  const history = new UpgradeHistory(instance, scopeRecord.values, before);
  const records = isUpgrade ? [...update, ...removed] : [...update, ...unload, ...(options.demoData ? demo : [])];
  const skipped = records.filter((record) => isCustomers(instance, record));
  for (const record of records) {
    const isSkipped = skipped.includes(record);
    history.tell(record, isSkipped);
    if (!isSkipped) applyRecord(instance, record);
  }
  return {
    scope,
    name: scopeRecord.values['name'] ?? scope,
    version: scopeRecord.values['version'] ?? '',
    staticDir,
    skipped: skipped.map(nameOf),
  };
}

export function uninstallApp(instance: Instance, scope: string): void {
  const app = instance.findOne('sys_app', `scope=${scope}`);
  if (!app) return;
  const tables = instance.dictionary.tableNames().filter((name) => instance.dictionary.table(name).scope === scope);
  for (const name of [...instance.installed.keys()]) {
    const [table = '', sysId = ''] = name.split('/');
    if (!isOfScope(instance, app, table, sysId)) continue;
    instance.database.remove(table, sysId);
    instance.installed.delete(name);
  }
  for (const table of tables) {
    for (const row of instance.find(table, '')) instance.database.remove(table, row['sys_id'] ?? '');
    instance.dictionary.drop(table);
  }
  instance.dictionary.dropColumns(`${scope}_`);
}

/** What an installation wrote into a platform's own table bears the scope of its application. */
function isOfScope(instance: Instance, app: Row, table: string, sysId: string): boolean {
  const row = instance.dictionary.has(table) ? instance.database.get(table, sysId) : undefined;
  return (
    row === undefined || row['sys_id'] === app['sys_id'] || !row['sys_scope'] || row['sys_scope'] === app['sys_id']
  );
}

/** Another value than the installation wrote, or no record any more. */
function isCustomers(instance: Instance, record: UpdateRecord): boolean {
  const installed = instance.installed.get(nameOf(record));
  if (!installed || !instance.dictionary.has(record.table)) return false;
  const stored = instance.database.get(record.table, record.values['sys_id'] ?? '');
  return !stored || Object.entries(installed).some(([column, value]) => (stored[column] ?? '') !== value);
}

function nameOf({ table, values }: UpdateRecord): string {
  return `${table}/${values['sys_id'] ?? ''}`;
}

function installTable(instance: Instance, { table, choices }: TableBootstrap): void {
  if (instance.dictionary.has(table.name)) instance.dictionary.augment(table.name, table.columns.values());
  else instance.dictionary.define(table);
  for (const { column, value, label } of choices) instance.choices.add(table.name, column, value, label);
}

function applyRecord(instance: Instance, record: UpdateRecord): void {
  const lacking = UNSUPPORTED[record.table];
  if (lacking)
    instance.write('warn', 'install', `the local ServiceNow does not run ${lacking}: ${record.values['name'] ?? ''}`);
  if (record.table === 'sys_script' && record.values['action_query'] === 'true') {
    instance.write('warn', 'install', `the local ServiceNow does not run query rules: ${record.values['name'] ?? ''}`);
  }
  learn(instance, record);
  const sysId = record.values['sys_id'] ?? '';
  if (record.remove) return instance.database.remove(record.table, sysId);
  const stored = instance.database.get(record.table, sysId) ?? {};
  instance.store(record.table, { ...stored, ...record.values });
  instance.installed.set(nameOf(record), record.values);
  applyMeaning(instance, record);
}

/** The XML is the dictionary of the tables that this host has no definition of. */
function learn(instance: Instance, record: UpdateRecord): void {
  const columns = Object.keys(record.values);
  if (!instance.dictionary.has(record.table)) instance.dictionary.define(metadataTable(record.table, columns));
  const known = instance.dictionary.columns(record.table);
  const fresh = columns.filter((column) => !known.has(column));
  if (fresh.length > 0) instance.dictionary.augment(record.table, fresh.map(metadataColumn));
}

function applyMeaning(instance: Instance, record: UpdateRecord): void {
  const { values } = record;
  if (record.table === 'sys_choice' && values['name'] && values['element']) {
    instance.choices.add(values['name'], values['element'], values['value'] ?? '', values['label'] ?? '');
  }
  if (record.table === 'sys_number' && values['category'] && instance.dictionary.has(values['category'])) {
    const table = instance.dictionary.table(values['category']);
    const digits = Number(values['maximum_digits'] || '7');
    const autoNumber = { prefix: values['prefix'] ?? '', start: Number(values['number'] || '1000'), digits };
    instance.dictionary.define({ ...table, autoNumber });
  }
}
