/** The rows of the bench for a person: value beside limit, peer beside ratio, and what is over. */
import type { Row } from './measurement';

const HEADER = ['', 'median', 'limit', '', 'peer', 'ours is'];

/** One string for each line, without line ends. */
export function table(rows: readonly Row[]): string[] {
  const cells = [HEADER, ...rows.map(cellsOf)];
  const widths = HEADER.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => row.map((cell, column) => aligned(cell, column, widths[column] ?? 0)).join('  '));
  return [...lines.map((line) => line.trimEnd()), ...notes(rows)];
}

function cellsOf({ name, value, unit, limit, peer, ratio }: Row): string[] {
  return [
    name,
    value === null ? 'not measured' : `${shown(value)} ${unit}`,
    limit === null ? '' : `${shown(limit)} ${unit}`,
    verdict(value, limit),
    peer ?? '',
    ratio === null ? '' : compared(ratio),
  ];
}

function verdict(value: number | null, limit: number | null): string {
  if (value === null || limit === null) return '';
  return value <= limit ? 'ok' : 'OVER';
}

function compared(ratio: number): string {
  return ratio >= 1 ? `${shown(ratio)} × better` : `${shown(1 / ratio)} × worse`;
}

/** Three significant digits, thousands apart: `0.0712`, `5.31`, `406,217`. */
export function shown(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}

/** Numbers to the right, words to the left. */
function aligned(cell: string, column: number, width: number): string {
  return column === 1 || column === 2 ? cell.padStart(width) : cell.padEnd(width);
}

function notes(rows: readonly Row[]): string[] {
  const noted = rows.flatMap(({ name, note }) => (note === undefined ? [] : [`  ${name}: ${note}`]));
  return noted.length === 0 ? [] : ['', ...noted];
}
