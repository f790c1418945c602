/**
 * Rows in memory, one store for each root table. Values are text, as the platform keeps them; an
 * empty text is null. A condition that an index can answer narrows the rows that are looked at.
 */
import { OrderedIndex, ValueIndex } from './columnIndex';
import { compareValues, matches } from './conditionMatch';
import type { Column, Dictionary } from './dictionary';
import { readingOf, type Reading } from './reading';
import { dateHolds, isDateOperator, unitText, type DateOperator, type Time } from './dateConditions';
import type { Alternatives, Condition, Conjunction, EncodedQuery, Operator, Ordering } from './encodedQuery';

export type Row = { [column: string]: string };

interface Store {
  readonly rows: Map<string, Row>;
  readonly byValue: Map<string, ValueIndex>;
  readonly inOrder: Map<string, OrderedIndex>;
}

export class Database {
  private readonly stores = new Map<string, Store>();

  /** Told what each query of a script would read, while somebody counts. */
  onReading: ((reading: Reading) => void) | undefined;

  constructor(
    readonly dictionary: Dictionary,
    private readonly time: Time,
  ) {}

  /** A script's query, which is counted. */
  read(tableName: string, query: EncodedQuery, limit?: number): Row[] {
    this.onReading?.(readingOf(this, tableName, query, limit));
    return this.select(tableName, query);
  }

  /** Of whom the property that forbids invalid queries is asked; the platform's own queries are past it. */
  invalidReturnsNoRows: () => boolean = () => false;

  /** A query from outside: where part of it is invalid, the rest decides, unless the instance forbids that. */
  select(tableName: string, query: EncodedQuery): Row[] {
    const refused = this.invalidParts(tableName, query).length > 0 && this.invalidReturnsNoRows();
    return refused ? [] : this.query(tableName, query);
  }

  /** Terms that cannot be read and columns that do not exist. */
  invalidParts(tableName: string, query: EncodedQuery): string[] {
    const fields = query.parts.flat(2).map(({ field }) => field);
    return [...(query.unreadable ?? []), ...fields.filter((field) => !this.columnOf(tableName, field))];
  }

  /** How many rows lie where those of the table do. */
  size(tableName: string): number {
    return this.store(tableName).rows.size;
  }

  get(tableName: string, sysId: string): Row | undefined {
    const row = this.store(tableName).rows.get(sysId);
    return row && this.belongs(row, tableName) ? row : undefined;
  }

  /** Writes the row, or answers the columns of the unique index it would break. */
  put(tableName: string, row: Row): readonly string[] | undefined {
    const sysId = row['sys_id'];
    if (!sysId) throw new Error(`A row of ${tableName} without sys_id`);
    const broken = this.brokenUniqueIndex(tableName, row);
    if (broken) return broken;
    const store = this.store(tableName);
    reindex(store, store.rows.get(sysId), row);
    store.rows.set(sysId, { ...row });
    return undefined;
  }

  remove(tableName: string, sysId: string): void {
    const store = this.store(tableName);
    reindex(store, store.rows.get(sysId), undefined);
    store.rows.delete(sysId);
  }

  /** All rows that match, ordered; without an ordering, in the order of insertion. */
  query(tableName: string, query: EncodedQuery): Row[] {
    const found = this.candidates(tableName, query).filter(
      (row) => this.belongs(row, tableName) && this.satisfies(tableName, row, query),
    );
    return query.orderings.length === 0 ? found : this.order(tableName, found, query.orderings);
  }

  /** `previous` is the row before the change, for conditions such as `stateCHANGESTO6`. */
  satisfies(tableName: string, row: Row, query: EncodedQuery, previous?: Row): boolean {
    return query.parts.some((part) => part.every((each) => this.anyHolds(tableName, row, each, previous)));
  }

  /** A dotted name walks references: `assignment_group.manager.name`. */
  valueOf(tableName: string, row: Row, path: string): string {
    const [first = '', ...rest] = path.split('.');
    const value = row[first] ?? '';
    if (rest.length === 0) return value;
    const reference = this.dictionary.column(row['sys_class_name'] || tableName, first)?.reference;
    if (!reference || value === '' || !this.dictionary.has(reference)) return '';
    const target = this.get(reference, value);
    return target ? this.valueOf(reference, target, rest.join('.')) : '';
  }

  columnOf(tableName: string, path: string): Column | undefined {
    const [first = '', ...rest] = path.split('.');
    const column = this.dictionary.column(tableName, first);
    if (rest.length === 0) return column;
    return column?.reference ? this.columnOf(column.reference, rest.join('.')) : undefined;
  }

  private anyHolds(tableName: string, row: Row, alternatives: Alternatives, previous: Row | undefined): boolean {
    const known = alternatives.flatMap((condition) => {
      const column = this.columnOf(tableName, condition.field);
      return column ? [{ condition, column }] : [];
    });
    if (known.length === 0) return true;
    return known.some(({ condition, column }) => this.holds(tableName, row, condition, column, previous));
  }

  private holds(tableName: string, row: Row, condition: Condition, column: Column, previous: Row | undefined): boolean {
    const { operator } = condition;
    const value = this.valueOf(tableName, row, condition.field);
    if (isDateOperator(operator)) return this.holdsDate(tableName, row, value, operator, condition.value);
    if (isFieldOperator(operator)) return this.holdsField(tableName, row, value, operator, condition.value, column);
    const before = previous ? this.valueOf(tableName, previous, condition.field) : '';
    switch (operator) {
      case 'INSTANCEOF':
        return this.dictionary.isA(value, condition.value);
      case 'VALCHANGES':
        return before !== value;
      case 'CHANGESTO':
        return before !== value && matches(value, '=', condition.value, column);
      case 'CHANGESFROM':
        return before !== value && matches(before, '=', condition.value, column);
      default: {
        const byName = column.reference !== undefined && TEXTUAL.has(operator);
        const compared = byName ? this.nameOf(column.reference, value) : value;
        return matches(compared, operator, condition.value, column);
      }
    }
  }

  private holdsDate(tableName: string, row: Row, value: string, operator: DateOperator, wanted: string): boolean {
    const other = this.valueOf(tableName, row, wanted.split('@')[0] ?? '');
    return dateHolds(value, operator, wanted, other, this.time);
  }

  private holdsField(
    tableName: string,
    row: Row,
    value: string,
    operator: FieldOperator,
    wanted: string,
    column: Column,
  ): boolean {
    const [field = '', unit] = wanted.split('@');
    const other = this.valueOf(tableName, row, field);
    const [left, right] = unit ? [value, other].map((each) => unitText(each, unit, this.time)) : [value, other];
    const order = compareValues(left ?? '', right ?? '', column);
    if (operator === 'SAMEAS') return order === 0;
    if (operator === 'NSAMEAS') return order !== 0;
    const [isGreater, orEqual] = [operator.startsWith('GT'), operator.includes('EQUALS')];
    return value !== '' && other !== '' && (order === 0 ? orEqual : order > 0 === isGreater);
  }

  /** What a reference shows: filters by a part of the text, and orderings, go by that. */
  private nameOf(tableName: string, value: string): string {
    const target = this.dictionary.has(tableName) ? this.get(tableName, value) : undefined;
    return target?.[this.dictionary.displayColumn(target['sys_class_name'] || tableName)] ?? value;
  }

  private order(tableName: string, rows: Row[], orderings: readonly Ordering[]): Row[] {
    const known = orderings.flatMap((ordering) => {
      const column = this.columnOf(tableName, ordering.field);
      return column ? [{ ...ordering, column }] : [];
    });
    return rows.sort((left, right) => {
      for (const { field, descending, column } of known) {
        const [before, after] = [left, right].map((row) => this.orderedBy(tableName, row, field, column));
        const order = compareValues(before ?? '', after ?? '', column);
        if (order !== 0) return descending ? -order : order;
      }
      return 0;
    });
  }

  private orderedBy(tableName: string, row: Row, field: string, column: Column): string {
    const value = this.valueOf(tableName, row, field);
    return column.reference && value !== '' ? this.nameOf(column.reference, value) : value;
  }

  /** The rows that an index leaves, where the query is a plain conjunction with a condition that has one. */
  private candidates(tableName: string, query: EncodedQuery): Row[] {
    const store = this.store(tableName);
    const conjunction = query.parts.length === 1 ? (query.parts[0] ?? []) : [];
    const ids = this.idsByValue(store, tableName, conjunction) ?? this.idsInRange(store, tableName, conjunction);
    if (!ids) return [...store.rows.values()];
    return ids.map((id) => store.rows.get(id)).filter((row) => row !== undefined);
  }

  private idsByValue(store: Store, tableName: string, conjunction: Conjunction): string[] | undefined {
    const equality = alone(conjunction).find(({ field, operator, value }) => {
      const type = this.dictionary.column(tableName, field)?.type ?? '';
      return EXACT.has(type) && value !== '' && value !== 'NULL' && (operator === '=' || operator === 'IN');
    });
    if (!equality) return undefined;
    const values = equality.operator === '=' ? [equality.value] : equality.value.split(',').map((each) => each.trim());
    return [...new Set(values.flatMap((value) => [...valueIndex(store, equality.field).with(value)]))];
  }

  private idsInRange(store: Store, tableName: string, conjunction: Conjunction): string[] | undefined {
    const range = alone(conjunction).find(({ field, operator, value }) => {
      const type = this.dictionary.column(tableName, field)?.type ?? '';
      return DATES.has(type) && value !== '' && ['<', '<=', '>', '>='].includes(operator);
    });
    if (!range) return undefined;
    const index = orderedIndex(store, range.field);
    return range.operator.startsWith('<') ? index.upTo(range.value) : index.from(range.value);
  }

  /** Null never equals null in a unique index. */
  private brokenUniqueIndex(tableName: string, row: Row): readonly string[] | undefined {
    return this.dictionary.uniqueIndexes(tableName).find((columns) => {
      const values = columns.map((column) => row[column] ?? '');
      if (values.some((value) => value === '')) return false;
      const store = this.store(tableName);
      const sameFirst = valueIndex(store, columns[0] ?? '').with(values[0] ?? '');
      return [...sameFirst].some((id) => {
        const other = store.rows.get(id);
        return id !== row['sys_id'] && columns.every((column, at) => same(other?.[column], values[at]));
      });
    });
  }

  private belongs(row: Row, tableName: string): boolean {
    const className = row['sys_class_name'];
    return !className || !this.dictionary.has(className) || this.dictionary.isA(className, tableName);
  }

  private store(tableName: string): Store {
    const root = this.dictionary.root(tableName);
    let store = this.stores.get(root);
    if (!store) this.stores.set(root, (store = { rows: new Map(), byValue: new Map(), inOrder: new Map() }));
    return store;
  }
}

function same(left: string | undefined, right: string | undefined): boolean {
  return (left ?? '').toLowerCase() === (right ?? '').toLowerCase();
}

/** Operators by which a reference is compared with the text that it shows, not with its sys_id. */
const TEXTUAL = new Set<Operator>([
  ...(['STARTSWITH', 'ENDSWITH', '%', 'LIKE', 'CONTAINS', '*'] as const),
  ...(['NOT LIKE', 'NOTLIKE', 'DOES NOT CONTAIN', '!*'] as const),
]);

const FIELD_OPERATORS = [
  'SAMEAS',
  'NSAMEAS',
  'GT_FIELD',
  'LT_FIELD',
  'GT_OR_EQUALS_FIELD',
  'LT_OR_EQUALS_FIELD',
] as const;
type FieldOperator = (typeof FIELD_OPERATORS)[number];

function isFieldOperator(operator: Operator): operator is FieldOperator {
  return (FIELD_OPERATORS as readonly string[]).includes(operator);
}

const EXACT = new Set(['reference', 'GUID', 'document_id', 'string']);
const DATES = new Set(['glide_date_time', 'due_date']);

/** Conditions that no alternative weakens. */
function alone(conjunction: Conjunction): Condition[] {
  return conjunction.flatMap((alternatives) => (alternatives.length === 1 ? alternatives : []));
}

function valueIndex(store: Store, column: string): ValueIndex {
  let index = store.byValue.get(column);
  if (index) return index;
  index = new ValueIndex();
  for (const [sysId, row] of store.rows) index.add(row[column] ?? '', sysId);
  store.byValue.set(column, index);
  return index;
}

function orderedIndex(store: Store, column: string): OrderedIndex {
  let index = store.inOrder.get(column);
  if (index) return index;
  index = new OrderedIndex();
  index.fill([...store.rows].map(([sysId, row]) => ({ value: row[column] ?? '', sysId })));
  store.inOrder.set(column, index);
  return index;
}

/** A row keeps its place in an index whose column it does not change. */
function reindex(store: Store, before: Row | undefined, after: Row | undefined): void {
  const sysId = before?.['sys_id'] ?? after?.['sys_id'] ?? '';
  for (const [column, index] of [...store.byValue, ...store.inOrder]) {
    if (before && after && (before[column] ?? '') === (after[column] ?? '')) continue;
    if (before) index.remove(before[column] ?? '', sysId);
    if (after) index.add(after[column] ?? '', sysId);
  }
}
