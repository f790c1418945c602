/**
 * Writes one record of update XML, as an installation and the commit of an update set do: no rules run, and what the
 * dictionary lacks of its table is learnt from it.
 */
import { metadataColumn, metadataTable } from '../data/metadataTables';
import type { Instance } from '../instance';
import type { UpdateRecord } from './updateXml';

/** What this host would silently not do, so that it says so instead. */
const UNSUPPORTED: { readonly [table: string]: string } = {
  sys_hub_flow: 'flows',
  sys_script_client: 'client scripts',
  sys_ui_policy: 'UI policies',
  sys_data_policy2: 'data policies',
};

export function applyRecord(instance: Instance, record: UpdateRecord): void {
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
