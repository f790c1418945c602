/**
 * A table as text, read as it comes. papaparse takes each piece apart; the line numbers, and that a
 * broken quote costs its own line and not the rest of the file, are added here.
 */
import Papa from 'papaparse';

export interface CsvRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  /** Why its fields cannot be trusted. */
  readonly broken?: string;
}

/** A quote that is not closed within this many characters never was meant to open. */
const LONGEST_RECORD = 1_000_000;

/** In batches, one for each piece that holds the end of at least one record. Blank lines are passed over. */
export async function* readCsv(pieces: AsyncIterable<string>, separator: string): AsyncGenerator<readonly CsvRecord[]> {
  const table = new Table(separator);
  for await (const piece of pieces) {
    const records = table.take(piece, false);
    if (records.length > 0) yield records;
  }
  const records = table.take('', true);
  if (records.length > 0) yield records;
}

class Table {
  private rest = '';
  private line = 1;

  constructor(private readonly separator: string) {}

  take(piece: string, isLast: boolean): CsvRecord[] {
    this.rest = this.line === 1 && this.rest === '' ? piece.replace(/^\uFEFF/, '') : this.rest + piece;
    const records: CsvRecord[] = [];
    while (this.takeSome(records, isLast));
    return records;
  }

  /** True where there may be more to take. */
  private takeSome(records: CsvRecord[], isLast: boolean): boolean {
    if (this.rest === '') return false;
    return this.rest.includes('"') ? this.takeQuoted(records, isLast) : this.takePlain(records, isLast);
  }

  /** Without a quote a record is a line. */
  private takePlain(records: CsvRecord[], isLast: boolean): boolean {
    const parser = new Papa.Parser({ delimiter: this.separator, newline: '\n', fastMode: true });
    const result = parser.parse(this.rest, 0, !isLast) as Papa.ParseResult<string[]>;
    for (const fields of result.data) {
      add(records, fields, this.line);
      this.line += 1;
    }
    this.rest = isLast ? '' : this.rest.slice(result.meta.cursor);
    return false;
  }

  private takeQuoted(records: CsvRecord[], isLast: boolean): boolean {
    let taken = 0;
    let broken = false;
    const parser = new Papa.Parser({
      delimiter: this.separator,
      newline: '\n',
      fastMode: false,
      step: (result: Papa.ParseStepResult<string[][]>) => {
        if (result.errors.length > 0) {
          broken = true;
          parser.abort();
          return;
        }
        add(records, result.data[0] ?? [], this.line);
        this.line += newlines(this.rest, taken, result.meta.cursor);
        taken = result.meta.cursor;
      },
    });
    parser.parse(this.rest, 0, !isLast);
    this.rest = this.rest.slice(taken);
    if (!broken && !(isLast ? this.rest !== '' : this.rest.length > LONGEST_RECORD)) return false;
    this.dropLine(records);
    return true;
  }

  private dropLine(records: CsvRecord[]): void {
    const end = this.rest.indexOf('\n');
    records.push({ line: this.line, fields: [], broken: 'A quote in it is not closed as it should be.' });
    this.rest = end < 0 ? '' : this.rest.slice(end + 1);
    this.line += 1;
  }
}

function add(records: CsvRecord[], fields: string[], line: number): void {
  const last = fields[fields.length - 1];
  if (last?.endsWith('\r')) fields[fields.length - 1] = last.slice(0, -1);
  if (fields.length > 1 || fields[0]?.trim()) records.push({ line, fields });
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
