/** A mapping made ready for one header: reads a row's fields by their places, and says why it cannot. */
import { closest } from '@rungs/shared-types';
import type { HistoryRow, Instant } from '@rungs/core';
import type { Condition, HistoryMapping } from './mapping';
import type { Complaint } from './refused';
import { columnsOf } from './readMapping';
import type { TimeReader } from './timeFormat';
import { compileTimeFormat } from './timeFormat';

/** A row and where it stands in its ticket's order. */
export interface OrderedRow {
  readonly row: HistoryRow;
  readonly order: readonly number[];
  readonly line: number;
}

/** The reason in words where the row is bad. */
export type RowReader = (fields: readonly string[], line: number) => OrderedRow | string;

/** What a value says of the row: sets a field of it, or is the reason why the row is bad. */
type FieldReader = (fields: readonly string[], row: Writable<HistoryRow>) => string | undefined;
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

type Missing = (text: string) => boolean;

export function missingColumns(mapping: HistoryMapping, header: readonly string[], file: string): Complaint[] {
  const wanted = new Set(columnsOf(mapping).map(({ column }) => column));
  return [...wanted].flatMap((column) => {
    const count = header.filter((name) => name === column).length;
    if (count === 1) return [];
    const why =
      count === 0 ? `The column “${column}” is missing.` : `The column “${column}” stands here ${count} times.`;
    const near = closest(column, header);
    const hint = near === undefined || count > 0 ? '' : ` Was “${near}” meant?`;
    return [
      {
        where: `${file}:1`,
        why,
        remedy: `The mapping “${mapping.name}” needs it once.${hint} Use the mapping made for this log.`,
      },
    ];
  });
}

export function rowReader(mapping: HistoryMapping, header: readonly string[]): RowReader {
  const missing = missingIn(mapping);
  const place = (column: string): number => header.indexOf(column);
  const ticket = place(mapping.ticket.column);
  const at = instantReader(mapping.at, place);
  const order = (mapping.order ?? []).map((column) => ({ column, place: place(column) }));
  const readers = fieldReaders(mapping, place, missing);

  return (fields, line) => {
    if (fields.length !== header.length) return `It has ${fields.length} fields, the header has ${header.length}.`;
    const name = fields[ticket] ?? '';
    if (missing(name)) return `${mapping.ticket.column} is missing: of which ticket is it?`;
    const instant = at(fields, missing);
    if (instant === undefined) return `${mapping.at.column} is missing.`;
    if (typeof instant === 'string') return instant;
    const row: Writable<HistoryRow> = { ticket: name, at: instant };
    for (const read of readers) {
      const reason = read(fields, row);
      if (reason !== undefined) return reason;
    }
    const keys: number[] = [];
    for (const key of order) {
      const value = fields[key.place] ?? '';
      if (!/^-?\d+(\.\d+)?$/.test(value)) return `${key.column} is ${quoted(value)}, not a number.`;
      keys.push(Number(value));
    }
    return { row, order: keys, line };
  };
}

/** Compared one by one: there are few, and no text of a row has to be hashed for them. */
function missingIn({ missing = [] }: HistoryMapping): Missing {
  return (text) => text === '' || missing.includes(text);
}

function fieldReaders(mapping: HistoryMapping, place: (column: string) => number, missing: Missing): FieldReader[] {
  const readers: FieldReader[] = [];
  if (mapping.openedAt) {
    const read = instantReader(mapping.openedAt, place);
    readers.push((fields, row) => {
      const instant = read(fields, missing);
      if (typeof instant === 'string') return instant;
      if (instant !== undefined) row.openedAt = instant;
      return undefined;
    });
  }
  readers.push(choiceReader('priority', mapping.priority, place, missing));
  if (mapping.state) readers.push(choiceReader('state', mapping.state, place, missing));
  for (const name of ['group', 'assignee', 'service', 'category', 'summary'] as const) {
    const field = mapping[name];
    if (!field) continue;
    const at = place(field.column);
    readers.push((fields, row) => {
      const value = fields[at] ?? '';
      row[name] = missing(value) ? null : value;
      return undefined;
    });
  }
  if (mapping.level) readers.push(levelReader(mapping.level, place, missing));
  for (const name of ['acknowledged', 'resolved', 'breached'] as const) {
    const condition = mapping[name];
    if (!condition) continue;
    const holds = conditionReader(condition, place, missing);
    readers.push((fields, row) => {
      row[name] = holds(fields);
      return undefined;
    });
  }
  return readers;
}

/** The instant, undefined where it is missing, or the reason why it is none. */
function instantReader(
  { column, format, zone }: HistoryMapping['at'],
  place: (column: string) => number,
): (fields: readonly string[], missing: Missing) => Instant | string | undefined {
  const compiled = compileTimeFormat(format, zone);
  if (!compiled.ok) throw new Error(`The format “${format}” was not checked: ${compiled.reason}`);
  const read: TimeReader = compiled.read;
  const at = place(column);
  return (fields, missing) => {
    const text = fields[at] ?? '';
    if (missing(text)) return undefined;
    return read(text) ?? `${column} is ${quoted(text)}, not a time of the form ${format}.`;
  };
}

/** A value that the mapping lists, put into the row; one that is missing leaves the field as it was. */
function choiceReader<Name extends 'priority' | 'state'>(
  name: Name,
  {
    column,
    values,
    unknown = [],
  }: { column: string; values: { [text: string]: NonNullable<HistoryRow[Name]> }; unknown?: string[] },
  place: (column: string) => number,
  missing: Missing,
): FieldReader {
  const choices = new Map(Object.entries(values));
  const at = place(column);
  return (fields, row) => {
    const text = fields[at] ?? '';
    const choice = choices.get(text);
    if (choice !== undefined) row[name] = choice;
    else if (!missing(text) && !unknown.includes(text))
      return `${column} is ${quoted(text)}, which the mapping does not know as a ${name}.`;
    return undefined;
  };
}

function levelReader(
  { column, endings, otherwise }: NonNullable<HistoryMapping['level']>,
  place: (column: string) => number,
  missing: Missing,
): FieldReader {
  const at = place(column);
  const fitting = Object.entries(endings);
  return (fields, row) => {
    const text = fields[at] ?? '';
    if (missing(text)) return undefined;
    const level = fitting.find(([ending]) => text.endsWith(ending))?.[1] ?? otherwise;
    if (level === undefined) return `${column} is ${quoted(text)}, which ends as no support line does.`;
    row.level = level;
    return undefined;
  };
}

function conditionReader(
  condition: Condition,
  place: (column: string) => number,
  missing: Missing,
): (fields: readonly string[]) => boolean {
  const alternatives = condition.map((alternative) =>
    Object.entries(alternative).map(([column, values]) => {
      const at = place(column);
      const wanted = new Set(values);
      const any = wanted.has('*');
      return (fields: readonly string[]) => wanted.has(fields[at] ?? '') || (any && !missing(fields[at] ?? ''));
    }),
  );
  return (fields) => alternatives.some((tests) => tests.every((test) => test(fields)));
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
