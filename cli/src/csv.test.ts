import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readCsv } from './csv';
import type { CsvRecord } from './csv';

async function read(text: string, pieceLength = Infinity, separator = ','): Promise<CsvRecord[]> {
  const pieces = async function* (): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
  };
  const records: CsvRecord[] = [];
  for await (const batch of readCsv(pieces(), separator)) records.push(...batch);
  return records;
}

const plain = (records: readonly CsvRecord[]): string[] =>
  records.map(({ line, fields, broken }) => `${line} ${broken === undefined ? fields.join('|') : 'broken'}`);

describe('readCsv', () => {
  it.each<readonly [name: string, text: string, records: readonly string[]]>([
    ['lines', 'a,b\nc,d\n', ['1 a|b', '2 c|d']],
    ['a last line without its end', 'a,b\nc,d', ['1 a|b', '2 c|d']],
    ['lines as Windows ends them', 'a,b\r\nc,"d"\r\n', ['1 a|b', '2 c|d']],
    ['blank lines, which count as lines', 'a,b\n\n \nc,d\n\n', ['1 a|b', '4 c|d']],
    ['a byte order mark', '\uFEFFa,b\nc,d', ['1 a|b', '2 c|d']],
    ['a separator and a quote inside quotes', 'a,"b,""c"""\nd,e\n', ['1 a|b,"c"', '2 d|e']],
    ['a line break inside quotes', 'a,"b\nb"\nc,d\n', ['1 a|b\nb', '3 c|d']],
    ['a quote in the middle of a field', 'a,5" disk\nc,d\n', ['1 a|5" disk', '2 c|d']],
    ['a quote closed too early', 'a,b\nc,"d"e\nf,g\n', ['1 a|b', '2 broken', '3 f|g']],
    ['a quote never closed', 'a,b\nc,"d\ne,f\ng,h\n', ['1 a|b', '2 broken', '3 e|f', '4 g|h']],
    ['a quote never closed on the last line', 'a,b\nc,"d', ['1 a|b', '2 broken']],
    ['nothing', '', []],
  ])('reads %s', async (_name, text, records) => {
    expect(plain(await read(text))).toEqual(records);
    expect(plain(await read(text, 1))).toEqual(records);
  });

  it('gives up a quote that is not closed in reasonable time, at the cost of its line', async () => {
    const rest = Array.from({ length: 60_000 }, (_, n) => `row ${n},with some text in it\n`).join('');
    const records = await read(`a,b\nc,"d\n${rest}`, 100_000);
    expect(records.length).toBe(60_002);
    expect(plain([...records.slice(0, 3), ...records.slice(-1)])).toEqual([
      '1 a|b',
      '2 broken',
      '3 row 0|with some text in it',
      '60002 row 59999|with some text in it',
    ]);
  });

  it('reads what papaparse wrote, however it is cut into pieces', async () => {
    const field = fc.stringMatching(/^[a-c",\n ]{0,4}$/);
    const table = fc.array(fc.tuple(fc.constantFrom('x', 'y'), field, field), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, pieceLength) => {
        const text = Papa.unparse(rows, { newline: '\n' });
        const records = await read(text, pieceLength);
        expect(records.map(({ fields }) => fields)).toEqual(rows);
        const lines = text.split('\n');
        for (const { line, fields } of records) expect(lines[line - 1]?.startsWith(fields[0] ?? '?')).toBe(true);
      }),
    );
  });
});
