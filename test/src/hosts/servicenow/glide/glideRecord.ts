/**
 * GlideRecord, scoped: a query and a cursor over its rows. Reading `record.column` yields a live
 * element, writing it sets the value; `getValue` answers null where there is nothing. The rows are
 * those of the moment of the query, and what is written goes through the record's life cycle.
 */
import type { Row } from '../data/database';
import { dateTimeText, displayDateTime, fromDisplay, isDateTime } from '../data/dateTimeText';
import { isJournal } from '../data/dictionary';
import { encodeQuery, parseEncodedQuery, type EncodedQuery } from '../data/encodedQuery';
import { storedValue } from '../data/columnValue';
import type { Instance } from '../instance';
import { conditionFrom, scriptText } from './conditionFrom';
import { elementOf } from './glideElement';
import { GlideQueryConditionObject } from './glideQueryCondition';
import { notOffered } from './notOffered';
import type { Lifecycle } from '../lifecycle/lifecycle';
import type { Access, AclOperation } from '../access';
import { displayText } from '../data/displayText';
import { escapedHtml } from '../data/htmlText';
import type { Scripts } from '../scripts';

export interface GlideWorld {
  readonly instance: Instance;
  readonly lifecycle: Lifecycle;
  readonly access: Access;
  readonly scripts: Scripts;
}

export type Operation = 'insert' | 'update' | 'delete';

export class GlideRecordObject {
  private readonly conditions: EncodedQuery = { parts: [[]], orderings: [] };
  private readonly unreadable: string[] = [];
  private readonly joins: Join[] = [];
  private rows: Row[] | undefined;
  private position = -1;
  private limit: number | undefined;
  private window: readonly [from: number, to: number] | undefined;
  private values: Row = {};
  private original: Row = {};
  private journal: { column: string; text: string }[] = [];
  private fresh = false;
  private valid = false;
  private rules = true;
  private systemFields = true;
  private aborted = false;
  private running: Operation | null = null;
  private lastError = '';

  constructor(
    private readonly world: GlideWorld,
    private readonly tableName: string,
  ) {
    if (!this.isValid()) this.instance.write('error', 'GlideRecord', `There is no table ${tableName}`);
  }

  // Queries

  addQuery(field: string, operatorOrValue?: unknown, value?: unknown): GlideQueryConditionObject {
    if (arguments.length === 1) {
      this.addEncodedQuery(field);
      return new GlideQueryConditionObject([], this.conditions.parts);
    }
    const condition =
      arguments.length >= 3
        ? conditionFrom(field, String(operatorOrValue), value)
        : conditionFrom(field, '=', operatorOrValue);
    const alternatives = [condition];
    for (const part of this.conditions.parts) part.push(alternatives);
    return new GlideQueryConditionObject(alternatives, this.conditions.parts);
  }

  addNullQuery(field: string): GlideQueryConditionObject {
    return this.addQuery(field, 'ISEMPTY', '');
  }

  addNotNullQuery(field: string): GlideQueryConditionObject {
    return this.addQuery(field, 'ISNOTEMPTY', '');
  }

  addActiveQuery(): GlideQueryConditionObject {
    return this.addQuery('active', 'true');
  }

  addInactiveQuery(): GlideQueryConditionObject {
    return this.addQuery('active', 'false');
  }

  addEncodedQuery(query: string): void {
    const added = parseEncodedQuery(this.world.scripts.resolveQuery(scriptText(query)));
    this.unreadable.push(...(added.unreadable ?? []));
    const parts = this.conditions.parts.flatMap((part) => added.parts.map((each) => [...part, ...each]));
    this.conditions.parts.splice(0, this.conditions.parts.length, ...parts);
    this.conditions.orderings.push(...added.orderings);
  }

  /** Rows to which one of the other table refers, by the columns named or by what refers to what. */
  addJoinQuery(joinTable: string, primaryField = 'sys_id', joinTableField?: string): GlideJoinQuery {
    const other = scriptText(joinTable);
    const field = joinTableField ?? this.referenceTo(other);
    const join = {
      table: other,
      primaryField: scriptText(primaryField),
      field: scriptText(field),
      query: joinConditions(),
    };
    this.joins.push(join);
    return new GlideJoinQuery(join.query.parts);
  }

  isValidEncodedQuery(query: string): boolean {
    return this.isEncodedQueryValid(query);
  }

  /** Sets the columns that the query names to the values that it asks for. */
  applyEncodedQuery(query: string): void {
    for (const { field, operator, value } of parseEncodedQuery(scriptText(query)).parts.flat(2))
      if (operator === '=') this.setValue(field, value);
  }

  getEncodedQuery(): string {
    return encodeQuery(this.conditions);
  }

  isEncodedQueryValid(query: string): boolean {
    return this.instance.database.invalidParts(this.tableName, parseEncodedQuery(query)).length === 0;
  }

  orderBy(field: string): void {
    this.conditions.orderings.push({ field, descending: false });
  }

  orderByDesc(field: string): void {
    this.conditions.orderings.push({ field, descending: true });
  }

  setLimit(limit: number): void {
    this.limit = Number(limit);
  }

  chooseWindow(first: number, last: number): void {
    this.window = [Number(first), Number(last)];
  }

  setNoCount(): void {
    // Counting costs nothing here.
  }

  query(field?: string, value?: unknown): void {
    if (field !== undefined) this.addQuery(field, value);
    this.instance.interruptions.beforeCall();
    this.position = -1;
    this.rows = this.found();
  }

  _query(field?: string, value?: unknown): void {
    this.query(field, value);
  }

  getRowCount(): number {
    return this.rows?.length ?? 0;
  }

  hasNext(): boolean {
    return this.position + 1 < this.getRowCount();
  }

  next(): boolean {
    const row = this.rows?.[this.position + 1];
    if (!row) return false;
    this.position += 1;
    this.load(row);
    return true;
  }

  _next(): boolean {
    return this.next();
  }

  /** By `sys_id`, or by a column and its value. */
  get(nameOrId: string, value?: unknown): boolean {
    if (!this.isValid()) return false;
    this.instance.interruptions.beforeCall();
    const sysId = scriptText(nameOrId);
    const column = arguments.length === 1 ? 'sys_id' : sysId;
    const wanted = conditionFrom(column, '=', arguments.length === 1 ? sysId : value);
    const [row] = this.instance.database.read(this.tableName, { parts: [[[wanted]]], orderings: [] });
    if (!row || wanted.value === '') return false;
    this.rows = [row];
    this.position = 0;
    this.load(row);
    return true;
  }

  _get(nameOrId: string, value?: unknown): boolean {
    return value === undefined ? this.get(nameOrId) : this.get(nameOrId, value);
  }

  // The record at hand

  initialize(): void {
    this.load({});
    this.fresh = true;
    this.valid = true;
  }

  newRecord(): void {
    this.initialize();
    this.values = this.world.lifecycle.defaults(this.tableName);
    this.values['sys_id'] = this.instance.newGuid();
  }

  isNewRecord(): boolean {
    return this.fresh;
  }

  isValid(): boolean {
    return this.instance.dictionary.has(this.tableName);
  }

  isValidRecord(): boolean {
    return this.valid;
  }

  isValidField(column: string): boolean {
    return this.isValid() && this.instance.dictionary.column(this.tableName, column) !== undefined;
  }

  getTableName(): string {
    return this.tableName;
  }

  getRecordClassName(): string {
    return this.values['sys_class_name'] || this.tableName;
  }

  getUniqueValue(): string | null {
    return this.values['sys_id'] || null;
  }

  setNewGuidValue(sysId: string): void {
    this.values['sys_id'] = scriptText(sysId);
  }

  setNewGuid(): string {
    this.values['sys_id'] = this.instance.newGuid();
    return this.values['sys_id'];
  }

  /** An element for each column. */
  getElements(): unknown[] {
    return [...this.instance.dictionary.columns(this.tableName).keys()].map((name) =>
      elementOf(this.instance, this, name),
    );
  }

  getElement(column: string): unknown {
    return this.isValidField(column.split('.')[0] ?? '') ? elementPath(this.instance, this, column) : null;
  }

  getValue(column: string): string | null {
    return this.currentValue(column) || null;
  }

  setValue(column: string, value: unknown): void {
    const definition = this.isValid() ? this.instance.dictionary.column(this.tableName, column) : undefined;
    if (!definition) return;
    const text = scriptText(value);
    if (isJournal(definition.type)) {
      this.journal = this.journal.filter((entry) => entry.column !== column);
      if (text !== '') this.journal.push({ column, text });
      return;
    }
    const stored = storedValue(definition, text);
    if (stored.lost) this.reportLoss(column, stored.lost);
    this.values[column] = stored.text;
  }

  getDisplayValue(column?: string): string | null {
    if (column === undefined) return this.values[this.getDisplayName()] || null;
    if (isJournal(this.instance.dictionary.column(this.tableName, column)?.type ?? '')) {
      return this.journalEntries(column).join('\n\n');
    }
    return displayText(this.instance, this.tableName, this.values, column) || null;
  }

  getEscapedDisplayValue(): string {
    return escapedHtml(this.getDisplayValue() ?? '');
  }

  getClassDisplayValue(): string {
    return this.instance.dictionary.table(this.getRecordClassName()).label;
  }

  getPlural(): string {
    const label = this.getLabel();
    return label.endsWith('y') ? `${label.slice(0, -1)}ies` : `${label}s`;
  }

  getTableScope(): string {
    return this.instance.dictionary.table(this.tableName).scope;
  }

  /** Adds to a number without reading it first. */
  addValue(column: string, value: number): void {
    this.setValue(column, Number(this.currentValue(column) || '0') + Number(value));
  }

  getDisplayName(): string {
    return this.instance.dictionary.displayColumn(this.tableName);
  }

  getLabel(): string {
    return this.instance.dictionary.table(this.tableName).label;
  }

  getLink(): string {
    return `${this.tableName}.do?sys_id=${this.getUniqueValue() ?? ''}`;
  }

  getLastErrorMessage(): string {
    return this.lastError;
  }

  operation(): string | null {
    return this.running;
  }

  // Writing

  insert(): string | null {
    this.instance.interruptions.beforeCall();
    return this.world.lifecycle.insert(this);
  }

  update(): string | null {
    this.instance.interruptions.beforeCall();
    return this.world.lifecycle.update(this);
  }

  deleteRecord(): boolean {
    this.instance.interruptions.beforeCall();
    return this.world.lifecycle.remove(this);
  }

  updateMultiple(): void {
    const set = Object.entries(this.values).filter(([column, value]) => this.original[column] !== value);
    for (const row of this.found()) {
      const each = this.sibling(this.tableName);
      each.get(row['sys_id'] ?? '');
      each.setWorkflow(this.rules);
      for (const [column, value] of set) each.setValue(column, value);
      for (const entry of this.journal) each.setValue(entry.column, entry.text);
      each.update();
    }
  }

  deleteMultiple(): void {
    for (const row of this.found()) {
      const each = this.sibling(this.tableName);
      each.get(row['sys_id'] ?? '');
      each.setWorkflow(this.rules);
      each.deleteRecord();
    }
  }

  setWorkflow(run: boolean): void {
    this.rules = Boolean(run);
  }

  isWorkflow(): boolean {
    return this.rules;
  }

  autoSysFields(update: boolean): void {
    this.systemFields = Boolean(update);
  }

  setAbortAction(abort: boolean): void {
    this.aborted = Boolean(abort);
  }

  isActionAborted(): boolean {
    return this.aborted;
  }

  // Access

  canRead(): boolean {
    return this.allowed('read');
  }

  canWrite(): boolean {
    return this.allowed('write');
  }

  canCreate(): boolean {
    return this.allowed('create');
  }

  canDelete(): boolean {
    return this.allowed('delete');
  }

  /** The rest is the host's own, kept from scripts by `glideRecordProxy`. */
  get hostOnly(): HostView {
    return {
      values: () => this.values,
      original: () => this.original,
      journal: () => this.journal,
      systemFields: () => this.systemFields,
      begin: (operation) => {
        this.running = operation;
        this.aborted = false;
      },
      finish: (row) => {
        this.running = null;
        if (row) this.load(row);
      },
      fail: (message) => {
        this.lastError = message;
      },
      load: (row, original) => {
        this.load(row);
        if (original) this.original = { ...original };
      },
      adopt: (values, journal) => {
        this.values = { ...values };
        this.journal = [...journal];
      },
    };
  }

  currentValue(column: string): string {
    if (column.includes('.')) return this.instance.database.valueOf(this.tableName, this.values, column);
    return this.journal.find((entry) => entry.column === column)?.text ?? this.values[column] ?? '';
  }

  previousValue(column: string): string {
    return this.original[column] ?? '';
  }

  sibling(tableName: string): GlideRecordObject {
    return new GlideRecordObject(this.world, tableName);
  }

  setDisplayValue(column: string, display: string): void {
    const definition = this.instance.dictionary.column(this.tableName, column);
    const reference = definition?.reference;
    if (isDateTime(definition?.type ?? '')) return this.setValue(column, fromDisplay(display, this.instance.zone));
    const choice = this.instance.choices.of(this.tableName, column).find(([, label]) => label === display);
    if (!reference) return this.setValue(column, choice?.[0] ?? display);
    const row = this.instance.findOne(reference, `${this.instance.dictionary.displayColumn(reference)}=${display}`);
    this.setValue(column, row?.['sys_id'] ?? '');
  }

  journalEntries(column: string): string[] {
    const label = this.instance.dictionary.column(this.tableName, column)?.label ?? column;
    const query = `element_id=${this.values['sys_id'] ?? ''}^element=${column}^ORDERBYDESCsys_created_on`;
    const entries = this.instance.find('sys_journal_field', query);
    return entries.map((entry) => {
      const when = displayDateTime(entry['sys_created_on'] ?? '', this.instance.zone);
      const name = this.instance.user(entry['sys_created_by'] ?? '')?.['name'] ?? entry['sys_created_by'];
      return `${when} - ${name} (${label})\n${entry['value']}\n`;
    });
  }

  dateTime(at: number): string {
    return dateTimeText(at);
  }

  canReadColumn(column: string): boolean {
    return this.world.access.allowsColumn('read', this.tableName, column, this.values);
  }

  canWriteColumn(column: string): boolean {
    return this.world.access.allowsColumn('write', this.tableName, column, this.values);
  }

  private get instance(): Instance {
    return this.world.instance;
  }

  private allowed(operation: AclOperation): boolean {
    return this.world.access.allowsTable(operation, this.tableName, this.valid ? this.values : undefined);
  }

  private found(): Row[] {
    if (!this.isValid() || !this.world.lifecycle.mayCrossScope(this.tableName, 'read')) return [];
    const query = { ...this.conditions, unreadable: this.unreadable };
    const invalid = this.instance.database.invalidParts(this.tableName, query);
    if (invalid.length > 0) {
      const words = `Invalid query detected: ${invalid.join(', ')} in table ${this.tableName}`;
      this.instance.write('warn', this.instance.session.scope, words);
    }
    const rows = this.instance.database
      .read(this.tableName, query, this.limit)
      .filter((row) => this.joins.every((join) => this.isJoined(row, join)));
    const [from, to] = this.window ?? [0, rows.length];
    return rows.slice(from, Math.min(to, from + (this.limit ?? rows.length)));
  }

  private isJoined(row: Row, { table, primaryField, field, query }: Join): boolean {
    const value = row[primaryField] ?? '';
    const same = { parts: query.parts.map((part) => [...part, [conditionFrom(field, '=', value)]]), orderings: [] };
    return value !== '' && this.instance.dictionary.has(table) && this.instance.database.read(table, same).length > 0;
  }

  /** The column by which the other table refers to this one. */
  private referenceTo(table: string): string {
    const columns = this.instance.dictionary.has(table) ? [...this.instance.dictionary.columns(table).values()] : [];
    const lineage = this.instance.dictionary.lineage(this.tableName);
    return columns.find(({ reference }) => reference !== undefined && lineage.includes(reference))?.name ?? '';
  }

  private load(row: Row): void {
    this.values = { ...row };
    this.original = { ...row };
    this.journal = [];
    this.fresh = false;
    this.valid = Object.keys(row).length > 0;
  }

  /** The platform loses it in silence. In a table of ours that is a bug of the app's, so it is an error. */
  private reportLoss(column: string, lost: string): void {
    const ours = this.instance.dictionary.table(this.tableName).scope !== 'global';
    this.instance.write(
      ours ? 'error' : 'warn',
      `${this.tableName}.${column}`,
      `the platform would lose it silently: ${lost}`,
    );
  }
}

interface Join {
  readonly table: string;
  readonly primaryField: string;
  readonly field: string;
  readonly query: EncodedQuery;
}

function joinConditions(): EncodedQuery {
  return { parts: [[]], orderings: [] };
}

/** What `addJoinQuery` answers: conditions on the other table. */
class GlideJoinQuery extends GlideQueryConditionObject {
  constructor(parts: EncodedQuery['parts']) {
    super([], parts);
  }
}

export interface HostView {
  values(): Row;
  original(): Row;
  journal(): readonly { readonly column: string; readonly text: string }[];
  systemFields(): boolean;
  begin(operation: Operation): void;
  finish(row?: Row): void;
  fail(message: string): void;
  load(row: Row, original?: Row): void;
  adopt(values: Row, journal: readonly { column: string; text: string }[]): void;
}

const HOST_MEMBERS = new Set([
  ...['constructor', 'hostOnly', 'currentValue', 'previousValue', 'sibling', 'setDisplayValue', 'journalEntries'],
  ...['dateTime', 'canReadColumn', 'canWriteColumn', 'instance', 'allowed', 'found', 'load', 'reportLoss'],
  ...['isJoined', 'referenceTo', 'conditions', 'unreadable', 'joins', 'rows', 'position', 'limit', 'window', 'values'],
  ...['original', 'journal', 'fresh', 'valid', 'rules', 'systemFields', 'aborted', 'running', 'lastError'],
]);

export const RECORD_OF = new WeakMap<object, GlideRecordObject>();

/** What a script holds: methods, and columns as live elements. */
export function glideRecordProxy(world: GlideWorld, record: GlideRecordObject): object {
  const proxy = new Proxy(record, {
    get(target, key) {
      if (typeof key === 'symbol') return undefined;
      const member = HOST_MEMBERS.has(key) ? undefined : (Reflect.get(target, key) as unknown);
      if (typeof member === 'function') return member.bind(target) as unknown;
      if (target.isValidField(key)) return elementOf(world.instance, target, key);
      return notOffered('GlideRecord', key);
    },
    set(target, key, value) {
      target.setValue(String(key), value);
      return true;
    },
    has: (target, key) =>
      typeof key === 'string' && (target.isValidField(key) || (!HOST_MEMBERS.has(key) && key in target)),
  });
  RECORD_OF.set(proxy, record);
  return proxy;
}

function elementPath(instance: Instance, record: GlideRecordObject, path: string): unknown {
  const [first = '', ...rest] = path.split('.');
  return rest.reduce<unknown>(
    (element, column) => (element as { [column: string]: unknown } | undefined)?.[column],
    elementOf(instance, record, first),
  );
}
