/** The rows that were left out, for a person: the first of them, and how many more there are. */
import type { BadRowsReport } from './badRows';
import { number } from './figuresInWords';

const MOST_SHOWN = 20;

export function badRowsInWords({ badRows, moreBadRows = 0 }: BadRowsReport): string[] {
  if (badRows.length === 0) return [];
  const shown = badRows.slice(0, MOST_SHOWN).map(({ line, reason }) => `           line ${line}: ${reason}`);
  const count = badRows.length + moreBadRows;
  const hidden = count - shown.length;
  return [
    `Bad rows   ${number(count)}, left out:`,
    ...shown,
    ...(hidden > 0 ? [`           and ${number(hidden)} more (--json lists ${number(badRows.length)})`] : []),
  ];
}
