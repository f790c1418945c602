/**
 * The data dictionary: which tables exist, what they extend and which columns they have. A table
 * that extends another shares its rows' store, so an incident is read through `task` as well.
 */
export interface Column {
  readonly name: string;
  /** The platform's internal type: `string`, `integer`, `reference`, `glide_date_time`, `journal_input`, … */
  readonly type: string;
  readonly label: string;
  readonly reference?: string;
  readonly maxLength?: number;
  /** A value, or `javascript:` and an expression. */
  readonly defaultValue?: string;
  readonly mandatory: boolean;
}

export type TableOperation = 'read' | 'create' | 'update' | 'delete';

export interface TableDefinition {
  readonly name: string;
  readonly label: string;
  readonly extends?: string;
  readonly scope: string;
  /** The column shown for a reference to this table. */
  readonly display?: string;
  readonly autoNumber?: { readonly prefix: string; readonly start: number; readonly digits: number };
  /** Changes of its rows are kept in `sys_audit`. */
  readonly audited?: boolean;
  /** It holds configuration: changes of its rows are captured in update sets. */
  readonly tracked?: boolean;
  /** Without it the Table API answers 403. */
  readonly webServiceAccess: boolean;
  /** What applications of another scope may do. */
  readonly crossScope: readonly TableOperation[];
  readonly columns: Map<string, Column>;
  readonly uniqueIndexes: readonly (readonly string[])[];
  /** Declared besides, and not unique: they only make reading cheap. */
  readonly plainIndexes?: readonly (readonly string[])[];
}

const SYSTEM_COLUMNS: readonly Column[] = [
  { name: 'sys_id', type: 'GUID', label: 'Sys ID', maxLength: 32, mandatory: false },
  { name: 'sys_created_on', type: 'glide_date_time', label: 'Created', mandatory: false },
  { name: 'sys_created_by', type: 'string', label: 'Created by', maxLength: 40, mandatory: false },
  { name: 'sys_updated_on', type: 'glide_date_time', label: 'Updated', mandatory: false },
  { name: 'sys_updated_by', type: 'string', label: 'Updated by', maxLength: 40, mandatory: false },
  { name: 'sys_mod_count', type: 'integer', label: 'Updates', mandatory: false },
];

export function isSystemColumn(name: string): boolean {
  return SYSTEM_COLUMNS.some((column) => column.name === name);
}

export function isJournal(type: string): boolean {
  return type === 'journal_input' || type === 'journal';
}

export class Dictionary {
  private readonly tables = new Map<string, TableDefinition>();
  private readonly columnCache = new Map<string, Map<string, Column>>();

  define(table: TableDefinition): void {
    const columns = new Map(table.extends ? [] : SYSTEM_COLUMNS.map((column) => [column.name, column] as const));
    for (const [name, column] of table.columns) columns.set(name, column);
    this.tables.set(table.name, { ...table, columns });
    this.columnCache.clear();
  }

  /** Adds columns to a table that is there, as an application does that augments `incident`. */
  augment(tableName: string, columns: Iterable<Column>): void {
    const table = this.table(tableName);
    for (const column of columns) table.columns.set(column.name, column);
    this.columnCache.clear();
  }

  drop(tableName: string): void {
    this.tables.delete(tableName);
    this.columnCache.clear();
  }

  /** Of every table, as an application leaves those that it augmented. */
  dropColumns(prefix: string): void {
    for (const table of this.tables.values())
      for (const name of [...table.columns.keys()]) if (name.startsWith(prefix)) table.columns.delete(name);
    this.columnCache.clear();
  }

  has(tableName: string): boolean {
    return this.tables.has(tableName);
  }

  table(tableName: string): TableDefinition {
    const table = this.tables.get(tableName);
    if (!table) throw new Error(`No table ${tableName} in the dictionary`);
    return table;
  }

  tableNames(): string[] {
    return [...this.tables.keys()];
  }

  /** The table itself first, then what it extends. */
  lineage(tableName: string): string[] {
    const names: string[] = [];
    for (let name: string | undefined = tableName; name; name = this.tables.get(name)?.extends) names.push(name);
    return names;
  }

  /** The table at the end of the line, in whose store the rows lie. */
  root(tableName: string): string {
    return this.lineage(tableName).at(-1) ?? tableName;
  }

  isA(tableName: string, ancestor: string): boolean {
    return this.lineage(tableName).includes(ancestor);
  }

  columns(tableName: string): ReadonlyMap<string, Column> {
    const cached = this.columnCache.get(tableName);
    if (cached) return cached;
    const columns = new Map<string, Column>();
    for (const name of this.lineage(tableName).reverse()) {
      for (const [key, column] of this.table(name).columns) columns.set(key, column);
    }
    this.columnCache.set(tableName, columns);
    return columns;
  }

  column(tableName: string, columnName: string): Column | undefined {
    return this.has(tableName) ? this.columns(tableName).get(columnName) : undefined;
  }

  displayColumn(tableName: string): string {
    for (const name of this.lineage(tableName)) {
      const display = this.tables.get(name)?.display;
      if (display) return display;
    }
    const columns = this.columns(tableName);
    return columns.has('name') ? 'name' : columns.has('number') ? 'number' : 'sys_id';
  }

  autoNumber(tableName: string): TableDefinition['autoNumber'] {
    return this.lineage(tableName)
      .map((name) => this.tables.get(name)?.autoNumber)
      .find((found) => found !== undefined);
  }

  uniqueIndexes(tableName: string): readonly (readonly string[])[] {
    return this.lineage(tableName).flatMap((name) => this.table(name).uniqueIndexes);
  }

  /** What the database can search by: declared, and for `sys_id` and each reference made by the platform itself. */
  indexes(tableName: string): readonly (readonly string[])[] {
    const declared = this.lineage(tableName).flatMap((name) => this.table(name).plainIndexes ?? []);
    const references = [...this.columns(tableName).values()].filter(({ type }) => type === 'reference');
    return [['sys_id'], ...this.uniqueIndexes(tableName), ...declared, ...references.map(({ name }) => [name])];
  }
}

/** `assigned_to` is labelled "Assigned to" unless the dictionary says otherwise. */
export function labelOf(columnName: string): string {
  const words = columnName.replace(/^(x|sn)_[a-z0-9]+_/, '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
