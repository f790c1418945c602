/**
 * A log as the histories of its tickets. The log is never held whole: one ticket is where its rows
 * stand together, a 64th of the log where they are scattered.
 */
import type { HistoryRow } from '@rungs/core';
import { readCsv } from './csv';
import type { CsvRecord } from './csv';
import type { LogFile } from './logFile';
import { openLog } from './logFile';
import type { HistoryMapping } from './mapping';
import { Refused } from './refused';
import type { OrderedRow } from './rowReader';
import { missingColumns, rowReader } from './rowReader';
import { gatherTickets } from './scattered';

export interface BadRow {
  /** In the log, from 1, the header included. */
  readonly line: number;
  readonly reason: string;
}

export type OnBadRow = (badRow: BadRow) => void;

/** All rows, ticket after ticket, those of a ticket in time order. */
export async function* readHistory(
  file: string,
  mapping: HistoryMapping,
  onBadRow: OnBadRow,
): AsyncGenerator<HistoryRow> {
  for await (const rows of readTickets(await openLog(file), mapping, onBadRow)) yield* rows;
}

/** Each ticket's rows in time order. Bad rows are reported and left out; a log that cannot be used throws `Refused`. */
export function readTickets(
  log: LogFile,
  mapping: HistoryMapping,
  onBadRow: OnBadRow,
): AsyncGenerator<readonly HistoryRow[]> {
  const rows = readRows(log, mapping, onBadRow);
  return mapping.ticketsTogether ? togetherTickets(rows, log.name) : scatteredTickets(rows);
}

async function* readRows(
  log: LogFile,
  mapping: HistoryMapping,
  onBadRow: OnBadRow,
): AsyncGenerator<readonly OrderedRow[]> {
  let read: ReturnType<typeof rowReader> | undefined;
  for await (const records of readCsv(log.pieces(), mapping.separator ?? ',')) {
    const rest = read ? records : records.slice(1);
    read ??= rowReader(mapping, checkedHeader(records[0], mapping, log.name));
    const rows: OrderedRow[] = [];
    for (const { line, fields, broken } of rest) {
      const row = broken ?? read(fields, line);
      if (typeof row === 'string') onBadRow({ line, reason: row });
      else rows.push(row);
    }
    yield rows;
  }
  if (!read)
    throw new Refused({ where: log.name, why: 'The file is empty.', remedy: 'It needs a header line and rows.' });
}

function checkedHeader(record: CsvRecord | undefined, mapping: HistoryMapping, file: string): readonly string[] {
  const complaints = missingColumns(mapping, record?.fields ?? [], file);
  if (complaints.length > 0) throw new Refused(...complaints);
  return record?.fields ?? [];
}

async function* togetherTickets(
  batches: AsyncIterable<readonly OrderedRow[]>,
  file: string,
): AsyncGenerator<readonly HistoryRow[]> {
  const begun = new Set<string>();
  let ticket: OrderedRow[] = [];
  for await (const batch of batches) {
    for (const row of batch) {
      if (ticket[0]?.row.ticket === row.row.ticket) {
        ticket.push(row);
        continue;
      }
      if (ticket.length > 0) yield inOrder(ticket);
      if (begun.has(row.row.ticket)) throw new Refused(returned(row, file));
      // A copy: a part of a text keeps the whole piece of the log that it was cut from in memory.
      begun.add(Buffer.from(row.row.ticket).toString());
      ticket = [row];
    }
  }
  if (ticket.length > 0) yield inOrder(ticket);
}

function returned({ row, line }: OrderedRow, file: string) {
  return {
    where: `${file}:${line}`,
    why: `The ticket ${row.ticket} comes back after others, but the mapping says that the rows of a ticket stand together.`,
    remedy: 'Set ticketsTogether to false in the mapping.',
  };
}

async function* scatteredTickets(batches: AsyncIterable<readonly OrderedRow[]>): AsyncGenerator<readonly HistoryRow[]> {
  for await (const ticket of gatherTickets(oneByOne(batches))) yield inOrder(ticket);
}

async function* oneByOne(batches: AsyncIterable<readonly OrderedRow[]>): AsyncGenerator<OrderedRow> {
  for await (const batch of batches) yield* batch;
}

/** By the mapping's order, then by time, then as they stand. What comes later cannot have happened earlier: its clock was wrong. */
function inOrder(rows: OrderedRow[]): readonly HistoryRow[] {
  // Most logs are written in order.
  if (rows.some((row, i) => byOrder(rows[i - 1] ?? row, row) > 0)) rows.sort(byOrder);
  let at = -Infinity;
  return rows.map(({ row }) => {
    const inTime = row.at < at ? { ...row, at } : row;
    at = inTime.at;
    return inTime;
  });
}

function byOrder(a: OrderedRow, b: OrderedRow): number {
  for (let i = 0; i < a.order.length; i += 1) {
    const difference = (a.order[i] ?? 0) - (b.order[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.row.at - b.row.at || a.line - b.line;
}
