import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryRow } from '@rungs/core';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BadRow } from './readHistory';
import { readHistory } from './readHistory';
import { readMapping } from './readMapping';
import { Refused } from './refused';

const MAPPING = `mapping: 1
name: Test log
separator: ';'
missing: ['?']
ticketsTogether: true
order: [version]
ticket: { column: id }
at: { column: at, format: D/M/YYYY HH:mm, zone: UTC }
priority: { column: priority, values: { High: 2, Low: 4 } }
state: { column: state, values: { New: new, Work: inProgress, Done: resolved }, unknown: [Odd] }
assignee: { column: who }
level: { column: group, endings: { ' 3rd': 3, ' 2nd': 2 }, otherwise: 1 }
acknowledged:
  - { state: [Work] }
  - { state: [New], who: ['*'] }
`;
const HEADER = 'id;version;at;priority;state;who;group;ignored';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rungs-test-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

function mapping(change: (text: string) => string = (text) => text) {
  const read = readMapping(change(MAPPING));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.mapping;
}

const scattered = (text: string): string => text.replace('ticketsTogether: true\n', '');

let files = 0;
async function fileOf(content: string | Buffer): Promise<string> {
  const file = join(directory, `log-${(files += 1)}`);
  await writeFile(file, content);
  return file;
}

async function readFileOf(content: string | Buffer, change?: (text: string) => string) {
  const rows: HistoryRow[] = [];
  const badRows: BadRow[] = [];
  for await (const row of readHistory(await fileOf(content), mapping(change), (bad) => badRows.push(bad)))
    rows.push(row);
  return { rows, badRows };
}

async function refusalOf(content: string | Buffer, change?: (text: string) => string): Promise<string> {
  try {
    await readFileOf(content, change);
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  throw new Error('It was not refused.');
}

const log = (...lines: string[]): string => `${[HEADER, ...lines].join('\n')}\n`;
const minute = (n: number): number => Date.UTC(2016, 1, 29, 1, n);

describe('readHistory', () => {
  it('[TLS-3] makes history rows as the mapping says', async () => {
    const { rows, badRows } = await readFileOf(
      log(
        'A;0;29/2/2016 01:16;High;New;?;V5 3rd;x',
        'A;1;29/2/2016 01:17;High;Odd;Kim;V5 2nd;x',
        'A;2;29/2/2016 01:18;?;Done;Kim;V5;x',
      ),
    );
    expect(badRows).toEqual([]);
    expect(rows).toEqual([
      { ticket: 'A', at: minute(16), priority: 2, state: 'new', assignee: null, level: 3, acknowledged: false },
      { ticket: 'A', at: minute(17), priority: 2, assignee: 'Kim', level: 2, acknowledged: false },
      { ticket: 'A', at: minute(18), state: 'resolved', assignee: 'Kim', level: 1, acknowledged: false },
    ]);
  });

  it('one alternative needs all of its columns', async () => {
    const { rows } = await readFileOf(
      log(
        'A;0;1/1/2016 01:16;Low;New;?;G;x',
        'A;1;1/1/2016 01:16;Low;New;Kim;G;x',
        'A;2;1/1/2016 01:16;Low;Work;?;G;x',
        'A;3;1/1/2016 01:16;Low;Done;Kim;G;x',
      ),
    );
    expect(rows.map(({ acknowledged }) => acknowledged)).toEqual([false, true, true, false]);
  });

  it('counts bad rows in the middle, with line and reason, and goes on', async () => {
    const { rows, badRows } = await readFileOf(
      log(
        'A;0;29/2/2016 01:16;High;New;?;G;x',
        'A;1;30/2/2016 01:16;High;New;?;G;x',
        'A;2;29/2/2016 01:17;Huge;New;?;G;x',
        'A;3;29/2/2016 01:17;High;New',
        '?;3;29/2/2016 01:17;High;New;?;G;x',
        'A;x;29/2/2016 01:17;High;New;?;G;x',
        'A;4;29/2/2016 01:17;High;"New"x;?;G;x',
        'A;5;?;High;New;?;G;x',
        'A;6;29/2/2016 01:18;High;Lost;?;G;x',
        'A;7;29/2/2016 01:19;High;Done;?;G;x',
      ),
    );
    expect(rows.map(({ at }) => at)).toEqual([minute(16), minute(19)]);
    expect(badRows).toEqual([
      { line: 3, reason: 'at is "30/2/2016 01:16", not a time of the form D/M/YYYY HH:mm.' },
      { line: 4, reason: 'priority is "Huge", which the mapping does not know as a priority.' },
      { line: 5, reason: 'It has 5 fields, the header has 8.' },
      { line: 6, reason: 'id is missing: of which ticket is it?' },
      { line: 7, reason: 'version is "x", not a number.' },
      { line: 8, reason: 'A quote in it is not closed as it should be.' },
      { line: 9, reason: 'at is missing.' },
      { line: 10, reason: 'state is "Lost", which the mapping does not know as a state.' },
    ]);
  });

  it('orders by the mapping’s columns, as numbers, and lets no clock step back', async () => {
    const { rows } = await readFileOf(
      log(
        'A;10;29/2/2016 01:20;Low;Done;?;G;x',
        'A;9;29/2/2016 01:30;High;New;?;G;x',
        'A;10;29/2/2016 01:15;High;New;?;G;x',
      ),
    );
    expect(rows.map(({ at, priority }) => [at, priority])).toEqual([
      [minute(30), 2],
      [minute(30), 2],
      [minute(30), 4],
    ]);
  });

  it('reads gzip, whatever the name', async () => {
    const text = log('A;0;29/2/2016 01:16;High;New;?;G;x');
    expect(await readFileOf(gzipSync(text))).toEqual(await readFileOf(text));
  });

  it('a log with a header and no rows has no rows', async () => {
    expect(await readFileOf(log())).toEqual({ rows: [], badRows: [] });
  });

  it('finds the same rows wherever the rows of a ticket stand', async () => {
    const line = fc.tuple(fc.constantFrom('A', 'B', 'C', 'ticket with a longer name'), fc.nat({ max: 59 }));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
        const written = lines.map(
          ([ticket, at], version) => `${ticket};${version};1/1/2016 01:${String(at).padStart(2, '0')};Low;New;?;G;x`,
        );
        const together = [...written].sort((a, b) => (a < b ? -1 : 1));
        const byTicket = ({ rows }: { rows: HistoryRow[] }) =>
          ['A', 'B', 'C', 'ticket with a longer name'].map((name) => rows.filter(({ ticket }) => ticket === name));
        expect(byTicket(await readFileOf(log(...written), scattered))).toEqual(
          byTicket(await readFileOf(log(...together))),
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('a log that cannot be used', () => {
  const row = 'A;0;29/2/2016 01:16;High;New;?;G;x';

  it('every missing column is named, with what may have been meant', async () => {
    const refusal = await refusalOf('id;versoin;at;priority;state;who\n');
    expect(refusal).toContain('The column “version” is missing.');
    expect(refusal).toContain('Was “versoin” meant?');
    expect(refusal).toContain('The column “group” is missing.');
  });

  it('a column that stands there twice', async () => {
    expect(await refusalOf(`${HEADER};at\n`)).toContain('The column “at” stands here 2 times.');
  });

  it('a gzip that ends in the middle', async () => {
    const whole = gzipSync(
      log(
        ...Array.from({ length: 2000 }, (_, n) => `T${n};0;29/2/2016 01:16;High;New;${Math.imul(n, 2654435761)};G;x`),
      ),
    );
    expect(await refusalOf(whole.subarray(0, whole.length >> 1))).toContain('ends in the middle');
  });

  it('a gzip that is damaged', async () => {
    const whole = Buffer.from(gzipSync(log(row)));
    whole.fill(0xff, 12, 20);
    expect(await refusalOf(whole)).toContain('is damaged');
  });

  it('an empty file', async () => {
    expect(await refusalOf('')).toContain('The file is empty.');
  });

  it('a ticket that comes back although the mapping says that it does not', async () => {
    const refusal = await refusalOf(log(row, row.replace('A', 'B'), row));
    expect(refusal).toMatch(/:4: The ticket A comes back .* ticketsTogether/);
  });

  it('a file that is not there, and a directory', async () => {
    const rows = (file: string) => readHistory(file, mapping(), () => undefined).next();
    await expect(rows(join(directory, 'nowhere.csv'))).rejects.toThrow('There is no such file.');
    await expect(rows(directory)).rejects.toThrow('This is a directory.');
  });
});
