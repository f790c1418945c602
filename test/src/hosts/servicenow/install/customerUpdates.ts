/**
 * Customer updates (`sys_update_xml`): each change of configuration is captured in the current update set of the record's
 * application, one row for each record and set. Data is not captured. An upgrade leaves alone what a customer update holds.
 * Published: "Customizations tracked by update sets", "Resolve a skipped update". Assumed, for it is not published:
 * which scripts are captured (all whose business rules run), and that an uninstallation takes the updates with it.
 */
import { createHash } from 'node:crypto';
import type { Row } from '../data/database';
import type { Instance } from '../instance';
import type { UpdateRecord } from './updateXml';

/** What the platform calls a record's file: most bear their sys_id, some their columns. */
export function updateNameOf(table: string, values: Row): string {
  return values['sys_update_name'] || `${table}_${values['sys_id'] ?? ''}`;
}

/** The record as it stands, or as it stood before it was deleted. */
export function captureUpdate(instance: Instance, record: UpdateRecord): void {
  const { table, values, remove } = record;
  if (instance.dictionary.table(table).tracked !== true) return;
  const application = values['sys_scope'] || 'global';
  const set = currentUpdateSet(instance, application);
  const name = updateNameOf(table, values);
  instance.store('sys_update_xml', {
    sys_id: idOf(`${set}/${name}`),
    name,
    table,
    application,
    type: instance.dictionary.table(table).label,
    target_name: values[instance.dictionary.displayColumn(table)] ?? '',
    action: remove ? 'DELETE' : 'INSERT_OR_UPDATE',
    payload: recordUpdate([record]),
    category: 'customer',
    replace_on_upgrade: 'false',
    update_set: set,
  });
}

/** One that is loaded and not committed holds nothing yet. */
export function hasCustomerUpdate(instance: Instance, name: string): boolean {
  return customerUpdates(instance, name).some((update) => update['replace_on_upgrade'] !== 'true');
}

export function customerUpdates(instance: Instance, name: string): Row[] {
  return instance.find('sys_update_xml', `name=${name}`).filter((update) => update['update_set']);
}

export function forgetUpdatesOf(instance: Instance, application: string): void {
  for (const table of ['sys_update_xml', 'sys_update_set'])
    for (const row of instance.find(table, `application=${application}`))
      instance.database.remove(table, row['sys_id'] ?? '');
}

/** As now-sdk writes a file of an application, and the platform a payload. */
export function recordUpdate(records: readonly UpdateRecord[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><record_update>${records.map(xmlOf).join('')}</record_update>`;
}

export function xmlOf({ table, values, remove }: UpdateRecord): string {
  const columns = Object.entries(values).map(([column, value]) => `<${column}>${escaped(value)}</${column}>`);
  return `<${table} action="${remove ? 'DELETE' : 'INSERT_OR_UPDATE'}">${columns.join('')}</${table}>`;
}

/** Not of the instance's counter, so that a capture does not move the ids of what comes after it. */
export function idOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** What the person picked for the application, while it is in progress; or else the application's default one. */
function currentUpdateSet(instance: Instance, application: string): string {
  const preference = application === 'global' ? 'sys_update_set' : `updateSetForScope${application}`;
  const query = `name=${preference}^user=${instance.userId()}`;
  const picked = instance.findOne('sys_user_preference', query)?.['value'] ?? '';
  const isOpen = instance.database.get('sys_update_set', picked)?.['state'] === 'in progress';
  return isOpen ? picked : defaultUpdateSet(instance, application);
}

function defaultUpdateSet(instance: Instance, application: string): string {
  const sysId = idOf(`default update set of ${application}`);
  if (instance.database.get('sys_update_set', sysId)) return sysId;
  const row = { name: 'Default', application, state: 'in progress', is_default: 'true' };
  return instance.store('sys_update_set', { ...row, sys_id: sysId });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
