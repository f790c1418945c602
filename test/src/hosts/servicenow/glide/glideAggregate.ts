/** GlideAggregate: counts, sums, least, greatest and average over a query, whole or by group. */
import type { Row } from '../data/database';
import { parseDateTimeText } from '../data/dateTimeText';
import { wallClockAt } from '../data/zoneTime';
import { GlideRecordObject, type GlideWorld } from './glideRecord';
import { scriptText } from './conditionFrom';

interface Group {
  readonly row: Row;
  readonly rows: readonly Row[];
}

export class GlideAggregateObject {
  private readonly source: GlideRecordObject;
  private readonly groupColumns: string[] = [];
  private readonly asked: { readonly kind: string; readonly column: string }[] = [];
  private byAggregate: { readonly kind: string; readonly column: string; readonly descending: boolean } | undefined;
  private readonly having: Having[] = [];
  private trend: { readonly column: string; readonly interval: Interval } | undefined;
  private groups: Group[] = [];
  private position = -1;

  constructor(
    private readonly world: GlideWorld,
    private readonly tableName: string,
  ) {
    this.source = new GlideRecordObject(world, tableName);
  }

  addQuery(...terms: [field: string, operatorOrValue?: unknown, value?: unknown]) {
    return this.source.addQuery(...terms);
  }

  addEncodedQuery(query: string): void {
    this.source.addEncodedQuery(query);
  }

  addNullQuery(field: string) {
    return this.source.addNullQuery(field);
  }

  addNotNullQuery(field: string) {
    return this.source.addNotNullQuery(field);
  }

  getEncodedQuery(): string {
    return this.source.getEncodedQuery();
  }

  /** Groups whose aggregate does not stand so to the value are left out. */
  addHaving(kind: string, column: string, operator: string, value: unknown): void {
    this.having.push({
      kind: scriptText(kind).toUpperCase(),
      column: scriptText(column),
      operator: scriptText(operator),
      value: Number(value),
    });
  }

  /** Groups by the year or quarter in which the column's date lies, which `timeref` reads as `2018` and `3/2018`. */
  addTrend(column: string, interval: string): void {
    this.trend = { column: scriptText(column), interval: trendInterval(scriptText(interval)) };
  }

  addAggregate(kind: string, column = 'sys_id'): void {
    this.asked.push({ kind: scriptText(kind).toUpperCase(), column: scriptText(column) });
  }

  groupBy(column: string): void {
    this.groupColumns.push(scriptText(column));
  }

  orderBy(column: string): void {
    this.source.orderBy(column);
  }

  orderByDesc(column: string): void {
    this.source.orderByDesc(column);
  }

  orderByAggregate(kind: string, column = 'sys_id'): void {
    this.byAggregate = { kind: scriptText(kind).toUpperCase(), column: scriptText(column), descending: true };
  }

  query(): void {
    this.source.query();
    const rows: Row[] = [];
    while (this.source.next()) rows.push(this.source.hostOnly.values());
    this.groups = this.#grouped(rows);
    this.position = -1;
  }

  _query(): void {
    this.query();
  }

  _next(): boolean {
    return this.next();
  }

  /** What the aggregate is over all groups. */
  getTotal(kind: string, column = 'sys_id'): number {
    const rows = this.groups.flatMap((group) => group.rows);
    return Number(aggregate(kind.toUpperCase(), column, rows) ?? 0);
  }

  getQuery(): string {
    return this.getEncodedQuery();
  }

  hasNext(): boolean {
    return this.position + 1 < this.groups.length;
  }

  next(): boolean {
    if (!this.hasNext()) return false;
    this.position += 1;
    return true;
  }

  getRowCount(): number {
    return this.groups.length;
  }

  getTableName(): string {
    return this.tableName;
  }

  getValue(column: string): string | null {
    const group = this.#at();
    if (group && column === 'timeref') return this.#period(group.row) || null;
    return group?.row[column] || null;
  }

  getDisplayValue(column: string): string {
    const record = new GlideRecordObject(this.world, this.tableName);
    record.hostOnly.load(this.#at()?.row ?? {});
    return record.getDisplayValue(column) ?? '';
  }

  /** Text, as everything that leaves the database. */
  getAggregate(kind: string, column = 'sys_id'): string | null {
    const group = this.#at();
    return group ? aggregate(kind.toUpperCase(), column, group.rows) : null;
  }

  #period(row: Row): string {
    const at = this.trend ? parseDateTimeText(row[this.trend.column] ?? '') : undefined;
    if (!this.trend || at === undefined) return '';
    const { year, month } = wallClockAt(at, this.world.instance.zone);
    return this.trend.interval === 'year' ? String(year) : `${Math.ceil(month / 3)}/${year}`;
  }

  #at(): Group | undefined {
    return this.groups[Math.max(this.position, 0)];
  }

  /** Without a grouping there is one row, also where nothing matches. */
  #grouped(rows: readonly Row[]): Group[] {
    if (this.groupColumns.length === 0 && !this.trend) return [{ row: {}, rows }];
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const key = [...this.groupColumns.map((column) => row[column] ?? ''), this.#period(row)].join('\u0000');
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    const listed = [...groups.values()]
      .map((each) => ({ row: each[0] ?? {}, rows: each }))
      .filter((group) => this.having.every((each) => isHad(each, group)));
    const order = this.byAggregate;
    if (!order) return listed;
    const size = (group: Group): number => Number(aggregate(order.kind, order.column, group.rows) ?? 0);
    return listed.sort((left, right) => size(right) - size(left));
  }
}

interface Having {
  readonly kind: string;
  readonly column: string;
  readonly operator: string;
  readonly value: number;
}

function isHad({ kind, column, operator, value }: Having, group: Group): boolean {
  const have = Number(aggregate(kind, column, group.rows) ?? 0);
  const tests: { readonly [operator: string]: boolean } = {
    '=': have === value,
    '!=': have !== value,
    '>': have > value,
    '>=': have >= value,
    '<': have < value,
    '<=': have <= value,
  };
  return tests[operator] ?? false;
}

type Interval = 'year' | 'quarter';

function trendInterval(interval: string): Interval {
  const name = interval.toLowerCase();
  if (name === 'year' || name === 'quarter') return name;
  throw new Error(
    `The local ServiceNow has no trend by ${interval}: how the platform writes its periods is not published`,
  );
}

function aggregate(kind: string, column: string, rows: readonly Row[]): string | null {
  const values = rows.map((row) => row[column] ?? '').filter((value) => value !== '');
  const numbers = values.map(Number);
  const sum = numbers.reduce((total, each) => total + each, 0);
  switch (kind) {
    case 'COUNT':
      return String(column === 'sys_id' ? rows.length : values.length);
    case 'GROUP_CONCAT':
      return [...values].sort().join(',');
    case 'GROUP_CONCAT_DISTINCT':
      return [...new Set(values)].sort().join(',');
    case 'COUNT(DISTINCT':
      return String(new Set(values).size);
    case 'STDDEV':
      return values.length === 0 ? null : String(deviation(numbers, sum / values.length));
    case 'SUM':
      return values.length === 0 ? null : String(sum);
    case 'AVG':
      return values.length === 0 ? null : String(sum / values.length);
    case 'MIN':
      return extreme(values, -1);
    case 'MAX':
      return extreme(values, 1);
    default:
      throw new Error(`The local ServiceNow has no aggregate ${kind}`);
  }
}

/** Of the whole, not of a sample. */
function deviation(numbers: readonly number[], mean: number): number {
  return Math.sqrt(numbers.reduce((total, each) => total + (each - mean) ** 2, 0) / numbers.length);
}

function extreme(values: readonly string[], sign: 1 | -1): string | null {
  const numeric = values.every((value) => Number.isFinite(Number(value)));
  const greater = (left: string, right: string): boolean => (numeric ? Number(left) > Number(right) : left > right);
  return values.reduce<string | null>(
    (best, each) => (best === null || greater(each, best) === (sign === 1) ? each : best),
    null,
  );
}
