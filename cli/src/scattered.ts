/**
 * Brings the rows of a ticket together where a log lets them stand anywhere: rows are dealt out to
 * files by their ticket, so that only one file's tickets are in memory at a time.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrderedRow } from './rowReader';

const PILES = 64;
const FLUSH_AT = 64 * 1024;

export async function* gatherTickets(rows: AsyncIterable<OrderedRow>): AsyncGenerator<OrderedRow[]> {
  const directory = mkdtempSync(join(tmpdir(), 'rungs-'));
  try {
    const piles = Array.from({ length: PILES }, (_, n) => new Pile(join(directory, `${n}.ndjson`)));
    for await (const row of rows) piles[pileOf(row.row.ticket)]?.put(row);
    for (const pile of piles) yield* pile.tickets();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

class Pile {
  private waiting = '';
  private written = false;

  constructor(private readonly file: string) {}

  put(row: OrderedRow): void {
    this.waiting += `${JSON.stringify(row)}\n`;
    if (this.waiting.length < FLUSH_AT) return;
    appendFileSync(this.file, this.waiting);
    this.waiting = '';
    this.written = true;
  }

  *tickets(): Generator<OrderedRow[]> {
    const text = (this.written ? readFileSync(this.file, 'utf8') : '') + this.waiting;
    const tickets = new Map<string, OrderedRow[]>();
    for (const line of text.split('\n')) {
      if (line === '') continue;
      const row = JSON.parse(line) as OrderedRow;
      const rows = tickets.get(row.row.ticket);
      if (rows) rows.push(row);
      else tickets.set(row.row.ticket, [row]);
    }
    yield* tickets.values();
  }
}

/** Fowler, Noll and Vo's hash, FNV-1a. */
function pileOf(ticket: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < ticket.length; i += 1) hash = Math.imul(hash ^ ticket.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % PILES;
}
