/**
 * An update set on its way from one instance to another: exported when it is complete, loaded, previewed, committed once
 * each problem is answered, and backed out. Published: "Preview a remote update set", "Commit an update set", "Back out
 * an update set"; both texts of problems that are quoted there stand here, the others are our words. Assumed, for it is
 * not published: a commit runs no rules, a committed update keeps the time of its change, and a column refers to what
 * the dictionary says or else to the table that bears its name. Not modelled: batches, merges, records that coalesce by
 * other columns than sys_id, and tables or columns that a set would bring.
 */
import type { Row } from '../data/database';
import type { Instance } from '../instance';
import { applyRecord } from './applyRecord';
import { captureUpdate, customerUpdates, idOf, recordUpdate, xmlOf } from './customerUpdates';
import { readRecordUpdate, type UpdateRecord } from './updateXml';

export interface Refusal {
  readonly refused: string;
}

/** Accepts the remote update in spite of the problem, or leaves it out of the commit. */
export type Answer = 'ignored' | 'skipped';

/** What becomes of a record that was changed here since the commit. */
export type Decision = 'keep current' | 'use previous';

const LOCAL_IS_NEWER = 'Found a local update that is newer than this one';

export function exportUpdateSet(instance: Instance, setId: string): { readonly xml: string } | Refusal {
  const set = instance.database.get('sys_update_set', setId);
  if (set?.['state'] !== 'complete') return { refused: 'Only an update set that is complete can be exported' };
  const remoteId = idOf(`remote ${setId}`);
  const app = instance.database.get('sys_app', set['application'] ?? '');
  const remote: Row = {
    sys_id: remoteId,
    name: set['name'] ?? '',
    application: set['application'] ?? '',
    application_name: app?.['name'] ?? '',
    application_scope: app?.['scope'] ?? '',
    remote_sys_id: setId,
    state: 'loaded',
  };
  const updates = instance.find('sys_update_xml', `update_set=${setId}`).map((update) => ({
    ...update,
    ...{ sys_id: idOf(`${remoteId}/${update['name']}`), update_set: '', remote_update_set: remoteId },
  }));
  const records = [
    { table: 'sys_remote_update_set', remove: false, values: remote },
    ...updates.map((values) => ({ table: 'sys_update_xml', remove: false, values })),
  ];
  return { xml: `<?xml version="1.0" encoding="UTF-8"?><unload>${records.map(xmlOf).join('')}</unload>` };
}

/** Answers the sys_id of the retrieved update set. */
export function loadUpdateSet(instance: Instance, xml: string): string {
  const records = readRecordUpdate(xml);
  const remote = records.find(({ table }) => table === 'sys_remote_update_set');
  if (!remote) throw new Error('The file holds no sys_remote_update_set: it is not an update set');
  for (const { table, values } of records) instance.store(table, values);
  return remote.values['sys_id'] ?? '';
}

/** Compares the set with the instance anew, and answers what stands against it. */
export function previewUpdateSet(instance: Instance, remoteId: string): Row[] {
  for (const problem of problemsOf(instance, remoteId))
    instance.database.remove('sys_update_preview_problem', problem['sys_id'] ?? '');
  const updates = updatesOf(instance, remoteId);
  const brought = new Set(updates.flatMap(recordsIn).map(({ values }) => values['sys_id'] ?? ''));
  tell(instance, remoteId, '', scopeProblem(instance, remoteId, brought));
  for (const update of updates) {
    const found = [collision(instance, update), missing(instance, update, brought), uncommitted(instance, update)];
    tell(instance, remoteId, update['sys_id'] ?? '', found.flat());
  }
  setState(instance, remoteId, { state: 'previewed' });
  return problemsOf(instance, remoteId);
}

export function answerProblem(instance: Instance, problemId: string, answer: Answer): void {
  const problem = instance.database.get('sys_update_preview_problem', problemId);
  if (!problem) throw new Error(`There is no preview problem ${problemId}`);
  instance.store('sys_update_preview_problem', { ...problem, status: answer });
}

/** Answers the local update set that holds from now on what was committed. */
export function commitUpdateSet(instance: Instance, remoteId: string): { readonly updateSet: string } | Refusal {
  const remote = instance.database.get('sys_remote_update_set', remoteId);
  if (remote?.['state'] !== 'previewed') return { refused: 'An update set is committed after its preview' };
  const problems = problemsOf(instance, remoteId);
  const open = problems.filter(({ status }) => !status).length;
  if (open > 0) return { refused: `Problems of the preview that nobody has answered: ${open}` };
  const skipped = problems.filter(({ status }) => status === 'skipped').map((problem) => problem['remote_update']);
  const updateSet = instance.store('sys_update_set', {
    sys_id: idOf(`local ${remoteId}`),
    name: remote['name'] ?? '',
    application: remote['application'] ?? '',
    remote_sys_id: remote['remote_sys_id'] ?? '',
    state: 'complete',
    is_default: 'false',
  });
  for (const update of updatesOf(instance, remoteId))
    if (!skipped.includes(update['sys_id'])) commitUpdate(instance, update, updateSet);
  setState(instance, remoteId, { state: 'committed', update_set: updateSet, commit_date: instance.nowText() });
  return { updateSet };
}

/** Each record as it was before the commit; then the set goes, and the retrieved one can be committed again. */
export function backOutUpdateSet(
  instance: Instance,
  setId: string,
  decision?: Decision,
): { readonly restored: readonly string[] } | Refusal {
  if (instance.database.get('sys_update_set', setId)?.['state'] !== 'complete')
    return { refused: 'Only an update set that is complete can be backed out' };
  const updates = instance.find('sys_update_xml', `update_set=${setId}`);
  const newer = updates.filter((update) => changedSince(instance, update));
  if (newer.length > 0 && !decision)
    return { refused: `Changed since in another update set: ${newer.map((update) => update['name']).join(', ')}` };
  const undone = decision === 'keep current' ? updates.filter((update) => !newer.includes(update)) : updates;
  for (const update of updates) instance.database.remove('sys_update_xml', update['sys_id'] ?? '');
  for (const update of undone) restore(instance, setId, update['name'] ?? '');
  instance.database.remove('sys_update_set', setId);
  const [remote] = instance.find('sys_remote_update_set', `update_set=${setId}`);
  setState(instance, remote?.['sys_id'] ?? '', { state: 'loaded', update_set: '', commit_date: '' });
  return { restored: undone.map((update) => update['name'] ?? '') };
}

/** The local copy is made anew; what was there before is kept as a version. */
function commitUpdate(instance: Instance, update: Row, updateSet: string): void {
  const records = recordsIn(update).filter((record) => !isPrivate(instance, record));
  if (records.length === 0) return;
  const name = update['name'] ?? '';
  instance.store('sys_update_version', {
    sys_id: idOf(`${updateSet}/${name}`),
    name,
    payload: recordUpdate(records.map((record) => before(instance, record))),
    source: updateSet,
    source_table: 'sys_update_set',
    state: 'previous',
  });
  for (const record of records) applyRecord(instance, record);
  const changed = { sys_updated_on: update['sys_updated_on'] ?? '', sys_updated_by: update['sys_updated_by'] ?? '' };
  const { sys_created_on: _on, sys_created_by: _by, ...rest } = update;
  const local = { update_set: updateSet, remote_update_set: '' };
  instance.store('sys_update_xml', { ...rest, ...changed, ...local, sys_id: idOf(`${updateSet}/${name}`) });
}

/** "Exclude this property from being imported via update sets". */
function isPrivate(instance: Instance, { table, values }: UpdateRecord): boolean {
  if (table !== 'sys_properties') return false;
  const here = instance.database.get(table, values['sys_id'] ?? '');
  return (here ?? values)['is_private'] === 'true';
}

function before(instance: Instance, { table, values }: UpdateRecord): UpdateRecord {
  const sysId = values['sys_id'] ?? '';
  const row = instance.dictionary.has(table) ? instance.database.get(table, sysId) : undefined;
  return row ? { table, remove: false, values: row } : { table, remove: true, values: { ...values, sys_id: sysId } };
}

/** What did not exist before goes, and its deletion is captured in the current update set. */
function restore(instance: Instance, setId: string, name: string): void {
  const version = instance.database.get('sys_update_version', idOf(`${setId}/${name}`));
  for (const record of readRecordUpdate(version?.['payload'] ?? '')) {
    instance.database.remove(record.table, record.values['sys_id'] ?? '');
    if (record.remove) captureUpdate(instance, record);
    else applyRecord(instance, record);
  }
}

function changedSince(instance: Instance, update: Row): boolean {
  const at = update['sys_created_on'] ?? '';
  return customerUpdates(instance, update['name'] ?? '').some(
    (other) => other['update_set'] !== update['update_set'] && (other['sys_created_on'] ?? '') > at,
  );
}

function collision(instance: Instance, update: Row): string[] {
  const at = update['sys_updated_on'] ?? '';
  const isNewer = customerUpdates(instance, update['name'] ?? '').some((local) => (local['sys_updated_on'] ?? '') > at);
  return isNewer ? [LOCAL_IS_NEWER] : [];
}

function missing(instance: Instance, update: Row, brought: ReadonlySet<string>): string[] {
  return recordsIn(update).flatMap(({ table, values, remove }) => {
    if (/^[xu]_/.test(table) && !instance.dictionary.has(table)) return [couldNotFind('sys_db_object')];
    if (remove) return [];
    return Object.entries(values).flatMap(([column, value]) => {
      const target = instance.dictionary.column(table, column)?.reference ?? column;
      const isThere = value === '' || !instance.dictionary.has(target) || brought.has(value);
      return isThere || instance.database.get(target, value) ? [] : [couldNotFind(target)];
    });
  });
}

function couldNotFind(table: string): string {
  return `Could not find a record in ${table} referenced in this update`;
}

function uncommitted(instance: Instance, update: Row): string[] {
  const others = instance.find('sys_update_xml', `name=${update['name']}`).filter((other) => {
    const set = other['remote_update_set'] ?? '';
    const state = instance.database.get('sys_remote_update_set', set)?.['state'];
    return set !== update['remote_update_set'] && (state === 'loaded' || state === 'previewed');
  });
  return others.length > 0 ? ['This object is in another retrieved update set that is not committed'] : [];
}

function scopeProblem(instance: Instance, remoteId: string, brought: ReadonlySet<string>): string[] {
  const remote = instance.database.get('sys_remote_update_set', remoteId);
  const application = remote?.['application'] || 'global';
  const isThere = application === 'global' || brought.has(application) || instance.database.get('sys_app', application);
  return isThere
    ? []
    : [`The application ${remote?.['application_name'] ?? ''} is not installed here, nor in this set`];
}

function tell(instance: Instance, remoteId: string, updateId: string, descriptions: readonly string[]): void {
  for (const description of new Set(descriptions))
    instance.store('sys_update_preview_problem', {
      sys_id: idOf(`${remoteId}/${updateId}/${description}`),
      description,
      type: 'error',
      status: '',
      remote_update: updateId,
      remote_update_set: remoteId,
    });
}

function setState(instance: Instance, remoteId: string, values: Row): void {
  const remote = instance.database.get('sys_remote_update_set', remoteId);
  if (remote) instance.store('sys_remote_update_set', { ...remote, ...values });
}

function updatesOf(instance: Instance, remoteId: string): Row[] {
  return instance.find('sys_update_xml', `remote_update_set=${remoteId}`);
}

function problemsOf(instance: Instance, remoteId: string): Row[] {
  return instance.find('sys_update_preview_problem', `remote_update_set=${remoteId}`);
}

function recordsIn(update: Row): UpdateRecord[] {
  return readRecordUpdate(update['payload'] ?? '');
}
