/** The rows that were left out, for a person: the first of them, and how many more there are. */
import type { BadRow } from './readHistory';

const MOST_BAD_ROWS = 20;

export function badRowsInWords(badRows: readonly BadRow[]): string[] {
  if (badRows.length === 0) return [];
  const shown = badRows.slice(0, MOST_BAD_ROWS).map(({ line, reason }) => `           line ${line}: ${reason}`);
  const hidden = badRows.length - shown.length;
  return [
    `Bad rows   ${badRows.length.toLocaleString('en-GB')}, left out:`,
    ...shown,
    ...(hidden > 0 ? [`           and ${hidden.toLocaleString('en-GB')} more (--json lists all)`] : []),
  ];
}
