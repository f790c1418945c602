/**
 * Installs an application from the folder that `now-sdk build` wrote or from its zip file, in the platform's order: the
 * scope, the tables, then the records. `unload` is what a first install brings, demo data comes where it is asked for.
 * Installed again, it is upgraded: records of which a customer update stands, changed or deleted, stay as they are, what
 * the application has no more goes, and `unload` stays out. The history of upgrades lists what became of each record.
 * Uninstalled, it leaves nothing of itself: neither its tables nor its records nor its columns on other tables.
 */
import type { Row } from '../data/database';
import type { Instance } from '../instance';
import { applyRecord } from './applyRecord';
import { readBuiltApp } from './builtApp';
import { forgetUpdatesOf, hasCustomerUpdate, updateNameOf } from './customerUpdates';
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

export function installApp(instance: Instance, place: string, options: { demoData?: boolean } = {}): InstalledApp {
  const { scope: scopeRecord, tables, update, unload, demo = [], removed = [], staticDir } = readBuiltApp(place);
  const scope = scopeRecord.values['scope'] ?? '';
  const isUpgrade = instance.installed.has(nameOf(scopeRecord));
  const before = instance.database.get('sys_app', scopeRecord.values['sys_id'] ?? '')?.['version'] ?? '';
  install(instance, scopeRecord);
  for (const table of tables) installTable(instance, table);
  const history = new UpgradeHistory(instance, scopeRecord.values, before);
  const records = isUpgrade ? [...update, ...removed] : [...update, ...unload, ...(options.demoData ? demo : [])];
  const skipped = records.filter((record) => isCustomers(instance, record));
  for (const record of records) {
    const isSkipped = skipped.includes(record);
    history.tell(record, isSkipped);
    if (!isSkipped) install(instance, record);
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
  for (const name of [...instance.installed]) {
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
  forgetUpdatesOf(instance, app['sys_id'] ?? '');
}

/** What an installation wrote into a platform's own table bears the scope of its application. */
function isOfScope(instance: Instance, app: Row, table: string, sysId: string): boolean {
  const row = instance.dictionary.has(table) ? instance.database.get(table, sysId) : undefined;
  return (
    row === undefined || row['sys_id'] === app['sys_id'] || !row['sys_scope'] || row['sys_scope'] === app['sys_id']
  );
}

/** Changed or deleted since it was installed: a customer update of it stands. */
function isCustomers(instance: Instance, record: UpdateRecord): boolean {
  return (
    instance.installed.has(nameOf(record)) && hasCustomerUpdate(instance, updateNameOf(record.table, record.values))
  );
}

function install(instance: Instance, record: UpdateRecord): void {
  applyRecord(instance, record);
  if (!record.remove) instance.installed.add(nameOf(record));
}

function nameOf({ table, values }: UpdateRecord): string {
  return `${table}/${values['sys_id'] ?? ''}`;
}

function installTable(instance: Instance, { table, choices }: TableBootstrap): void {
  if (instance.dictionary.has(table.name)) instance.dictionary.augment(table.name, table.columns.values());
  else instance.dictionary.define(table);
  for (const { column, value, label } of choices) instance.choices.add(table.name, column, value, label);
}
