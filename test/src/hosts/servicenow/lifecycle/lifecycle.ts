/**
 * What happens to a record between a script's `insert()` and the row: defaults, before rules, the
 * platform's engines, before rules of order 1000 and above, the write, after rules, and the queue of
 * async ones. A rule that aborts, or a unique index that would break, leaves the table as it was and
 * answers null.
 */
import { Attachments } from '../data/attachments';
import type { Row } from '../data/database';
import { isSystemColumn, type TableOperation } from '../data/dictionary';
import type { GlideRecordObject, Operation } from '../glide/glideRecord';
import { captureUpdate } from '../install/customerUpdates';
import type { Instance } from '../instance';
import type { BusinessRules } from './businessRules';
import { applyPlatformRules } from './platformRules';
import type { SlaEngine } from './slaEngine';

const DEPTH_MAX = 40;
const ENGINES_ORDER = 1000;

export class Lifecycle {
  private depth = 0;
  private businessRules: BusinessRules | undefined;
  private slaEngine: SlaEngine | undefined;

  constructor(private readonly instance: Instance) {}

  connect(rules: BusinessRules, slaEngine: SlaEngine): void {
    this.businessRules = rules;
    this.slaEngine = slaEngine;
  }

  insert(record: GlideRecordObject): string | null {
    const tableName = record.getTableName();
    if (!record.isValid() || !this.mayCrossScope(tableName, 'create')) return null;
    const host = record.hostOnly;
    const values = { ...this.defaults(tableName), ...host.values() };
    values['sys_id'] ||= this.instance.newGuid();
    host.adopt(values, host.journal().slice());
    return this.nested(() => {
      host.begin('insert');
      if (!this.runBefore('insert', record, undefined)) return this.give(record, null);
      const row = this.stamped({ ...host.values() }, record, undefined);
      if (!this.write(record, row, true)) return this.give(record, null);
      this.runAfter('insert', record, undefined);
      host.finish(row);
      return row['sys_id'] ?? null;
    });
  }

  update(record: GlideRecordObject): string | null {
    if (record.isNewRecord()) return this.insert(record);
    const given = record.hostOnly.values();
    const stored = this.instance.database.get(record.getTableName(), given['sys_id'] ?? '');
    if (!stored || !this.mayCrossScope(record.getTableName(), 'update')) return null;
    const current = this.asItsClass(record, stored);
    const previous = { ...record.hostOnly.original() };
    const answer = this.nested(() => {
      const host = current.hostOnly;
      host.begin('update');
      if (!this.runBefore('update', current, previous)) return this.give(current, null);
      const changed = changedColumns(host.values(), host.original());
      if (Object.keys(changed).length === 0 && host.journal().length === 0) return this.give(current, stored['sys_id']);
      const latest = this.instance.database.get(current.getTableName(), stored['sys_id'] ?? '') ?? stored;
      const row = this.stamped({ ...latest, ...changed }, current, latest);
      if (!this.write(current, row, false)) return this.give(current, null);
      host.adopt(row, host.journal().slice());
      this.runAfter('update', current, previous);
      host.finish(row);
      return row['sys_id'] ?? null;
    });
    if (current !== record && answer) record.hostOnly.finish(this.instance.database.get(record.getTableName(), answer));
    return answer;
  }

  remove(record: GlideRecordObject): boolean {
    const sysId = record.getUniqueValue() ?? '';
    const stored = this.instance.database.get(record.getTableName(), sysId);
    if (!stored || !this.mayCrossScope(record.getTableName(), 'delete')) return false;
    const current = this.asItsClass(record, stored);
    return this.nested(() => {
      current.hostOnly.begin('delete');
      const previous = { ...stored };
      const goesOn = this.runBefore('delete', current, previous);
      if (goesOn) this.takeAway(current, stored);
      if (goesOn) this.runAfter('delete', current, previous);
      current.hostOnly.finish();
      return goesOn;
    });
  }

  /** The record as a form shows it, after the rules that run before that; and what they hand to the form. */
  display(record: GlideRecordObject): { readonly row: Row; readonly scratchpad: Row } {
    const scratchpad = this.businessRules?.display(record) ?? {};
    return { row: { ...record.hostOnly.values() }, scratchpad };
  }

  /** The dictionary's defaults; of the `javascript:` ones those that the platform ships. */
  defaults(tableName: string): Row {
    const row: Row = {};
    for (const [name, column] of this.instance.dictionary.columns(tableName)) {
      if (isSystemColumn(name)) continue;
      const value = this.defaultValue(tableName, column.defaultValue ?? '');
      if (value !== '') row[name] = value;
    }
    return row;
  }

  /** An application may touch another scope's table only as far as that table and its own privileges say. */
  mayCrossScope(tableName: string, operation: TableOperation): boolean {
    const scope = this.instance.session.scope;
    const table = this.instance.dictionary.table(tableName);
    if (scope === 'global' || table.scope === scope) return true;
    const app = this.instance.findOne('sys_app', `scope=${scope}`);
    const enforced = app?.['runtime_access_tracking'] === 'enforcing';
    const allowed =
      table.crossScope.includes(operation) && (!enforced || this.hasPrivilege(scope, tableName, operation));
    if (!allowed) {
      const words = `Security restricted: ${operation} operation on table '${tableName}' from scope '${scope}' was denied`;
      this.instance.write('error', scope, words);
    }
    return allowed;
  }

  private hasPrivilege(scope: string, tableName: string, operation: TableOperation): boolean {
    const app = this.instance.findOne('sys_app', `scope=${scope}`)?.['sys_id'] ?? '';
    const asked = operation === 'update' ? 'write' : operation;
    const query = `target_name=${tableName}^operation=${asked}^status=allowed`;
    return this.instance
      .find('sys_scope_privilege', query)
      .some((each) => [app, ''].includes(each['source_scope'] ?? ''));
  }

  private runBefore(operation: Operation, record: GlideRecordObject, previous: Row | undefined): boolean {
    const rules = this.businessRules;
    if (!rules || !record.isWorkflow()) return true;
    rules.run('before', operation, record, previous, (order) => order < ENGINES_ORDER);
    if (operation !== 'delete') applyPlatformRules(this.instance, record, operation, previous);
    if (!record.isActionAborted()) rules.run('before', operation, record, previous, (order) => order >= ENGINES_ORDER);
    return !record.isActionAborted();
  }

  private runAfter(operation: Operation, record: GlideRecordObject, previous: Row | undefined): void {
    if (!record.isWorkflow()) return;
    this.businessRules?.run('after', operation, record, previous, () => true);
    if (operation !== 'delete') this.slaEngine?.process(record);
    this.businessRules?.queueAsync(operation, record, previous);
  }

  private write(record: GlideRecordObject, row: Row, isNew: boolean): boolean {
    const tableName = record.getTableName();
    const taken = isNew && this.instance.database.get(tableName, row['sys_id'] ?? '') !== undefined;
    const broken = taken ? ['sys_id'] : this.instance.database.put(tableName, row);
    if (broken) {
      const message = `Unique Key violation detected by database: ${tableName} (${broken.join(', ')})`;
      record.hostOnly.fail(message);
      this.instance.write('warn', tableName, message);
      return false;
    }
    if (!isNew) this.writeAudit(record, row);
    this.writeJournal(record, row['sys_id'] ?? '');
    if (record.isWorkflow()) captureUpdate(this.instance, { table: tableName, remove: false, values: row });
    return true;
  }

  /** Insertions are not audited, unless a property that is off by default says otherwise. */
  private writeAudit(record: GlideRecordObject, row: Row): void {
    const tableName = record.getTableName();
    if (this.instance.dictionary.table(tableName).audited !== true) return;
    const before = record.hostOnly.original();
    const changed = Object.keys(row).filter(
      (column) => !column.startsWith('sys_') && (row[column] ?? '') !== (before[column] ?? ''),
    );
    const entry = { tablename: tableName, documentkey: row['sys_id'] ?? '', user: this.instance.session.userName };
    const checkpoint = { record_checkpoint: row['sys_mod_count'] ?? '0' };
    for (const column of changed)
      this.instance.store('sys_audit', {
        ...entry,
        ...checkpoint,
        fieldname: column,
        oldvalue: before[column] ?? '',
        newvalue: row[column] ?? '',
      });
    for (const { column, text } of record.hostOnly.journal())
      this.instance.store('sys_audit', { ...entry, ...checkpoint, fieldname: column, oldvalue: '', newvalue: text });
  }

  /** Its files go with a record. */
  private takeAway(record: GlideRecordObject, stored: Row): void {
    const [tableName, sysId] = [record.getTableName(), stored['sys_id'] ?? ''];
    this.instance.database.remove(tableName, sysId);
    if (record.isWorkflow()) captureUpdate(this.instance, { table: tableName, remove: true, values: stored });
    const files = new Attachments(this.instance);
    for (const file of files.of(tableName, sysId)) files.remove(file['sys_id'] ?? '');
  }

  private writeJournal(record: GlideRecordObject, sysId: string): void {
    for (const { column, text } of record.hostOnly.journal()) {
      this.instance.store('sys_journal_field', {
        element: column,
        element_id: sysId,
        name: record.getTableName(),
        value: text,
      });
    }
  }

  private stamped(row: Row, record: GlideRecordObject, before: Row | undefined): Row {
    if (!before) {
      const given = record.hostOnly.systemFields() ? {} : row;
      row['sys_created_on'] = given['sys_created_on'] || this.instance.nowText();
      row['sys_created_by'] = given['sys_created_by'] || this.instance.session.userName;
    }
    if (record.hostOnly.systemFields() || !before) {
      row['sys_updated_on'] = this.instance.nowText();
      row['sys_updated_by'] = this.instance.session.userName;
      row['sys_mod_count'] = before ? String(Number(before['sys_mod_count'] ?? '0') + 1) : '0';
    }
    return row;
  }

  /** A row of `incident` read through `task` runs the rules of incident. */
  private asItsClass(record: GlideRecordObject, stored: Row): GlideRecordObject {
    const className = stored['sys_class_name'];
    if (!className || className === record.getTableName() || !this.instance.dictionary.has(className)) return record;
    const whole = record.sibling(className);
    whole.hostOnly.load(stored, record.hostOnly.original());
    whole.setWorkflow(record.isWorkflow());
    whole.hostOnly.adopt({ ...stored, ...record.hostOnly.values() }, record.hostOnly.journal().slice());
    return whole;
  }

  private defaultValue(tableName: string, text: string): string {
    if (!text.startsWith('javascript:')) return text;
    const expression = text.slice('javascript:'.length).replace(/;\s*$/, '');
    switch (expression) {
      case 'getNextObjNumberPadded()':
        return this.instance.nextNumber(tableName);
      case 'global.getNextObjNumberPadded()':
        return this.instance.nextNumber(tableName);
      case 'gs.nowDateTime()':
      case 'new GlideDateTime().getValue()':
        return this.instance.nowText();
      case 'gs.getUserID()':
        return this.instance.userId();
      case 'current.getTableName()':
        return tableName;
      default:
        return '';
    }
  }

  private give(record: GlideRecordObject, sysId: string | null | undefined): string | null {
    record.hostOnly.finish();
    return sysId ?? null;
  }

  private nested<Answer>(work: () => Answer): Answer {
    if (this.depth >= DEPTH_MAX) throw new Error(`Records change each other ${DEPTH_MAX} levels deep: a rule loops`);
    this.depth += 1;
    try {
      return work();
    } finally {
      this.depth -= 1;
    }
  }
}

function changedColumns(values: Row, original: Row): Row {
  return Object.fromEntries(Object.entries(values).filter(([column, value]) => (original[column] ?? '') !== value));
}
