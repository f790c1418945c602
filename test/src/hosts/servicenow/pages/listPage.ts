/** A list of any table: rows of an encoded query, a page at a time, each opening its form. */
import type { Access } from '../access';
import type { Row } from '../data/database';
import { displayText } from '../data/displayText';
import { parseEncodedQuery } from '../data/encodedQuery';
import type { Instance } from '../instance';
import { columnsOfView } from './formView';
import { escape } from './layout';

const ROWS_PER_PAGE = 25;

const COLUMNS: { readonly [table: string]: readonly string[] } = {
  incident: [
    'number',
    'short_description',
    'priority',
    'state',
    'business_service',
    'assignment_group',
    'assigned_to',
    'opened_at',
  ],
  problem: ['number', 'short_description', 'priority', 'state', 'assignment_group', 'opened_at'],
  sys_email: ['sys_created_on', 'recipients', 'subject', 'body_text'],
};

export interface ListAsked {
  readonly table: string;
  /** Encoded, as the address has it. */
  readonly query: string;
  /** The name of a view; empty for the default one. */
  readonly view: string;
  readonly firstRow: number;
}

/** Of the query with its variables replaced; what is shown and passed on is as it was asked. */
export function listContent(instance: Instance, access: Access, resolved: string, asked: ListAsked): string {
  const { table, view, firstRow } = asked;
  const { label } = instance.dictionary.table(table);
  const rows = instance.database
    .select(table, parseEncodedQuery(resolved))
    .filter((row) => access.allowsTable('read', table, row));
  const shown = rows.slice(firstRow - 1, firstRow - 1 + ROWS_PER_PAGE);
  const columns = columnsOfView(instance, table, view) ?? columnsOf(instance, table);
  const head = columns.map(
    (column) => `<th scope="col">${escape(instance.dictionary.column(table, column)?.label ?? column)}</th>`,
  );
  const body = shown.map(
    (row) => `<tr>${columns.map((column, at) => cell(instance, table, row, column, at === 0)).join('')}</tr>`,
  );
  const create = table === 'incident' ? '<a class="button primary" href="/incident.do?sys_id=-1">New incident</a>' : '';
  const range = rows.length === 0 ? 'No records' : `${firstRow} to ${firstRow + shown.length - 1} of ${rows.length}`;
  const empty = rows.length === 0 ? '<p class="quiet">Nothing here matches.</p>' : '';
  return `<div class="head"><div><h1>${escape(plural(label))}</h1></div>
<div class="buttons">${create}</div></div>
${filter(asked)}
<div class="card"><div class="scroll"><table><caption>${range}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>
${empty}${pager(asked, rows.length)}</div>`;
}

function columnsOf(instance: Instance, table: string): readonly string[] {
  const chosen = instance.dictionary
    .lineage(table)
    .map((name) => COLUMNS[name])
    .find((found) => found !== undefined);
  if (chosen) return chosen;
  const display = instance.dictionary.displayColumn(table);
  const own = [...instance.dictionary.columns(table).values()].filter(
    (column) => !column.name.startsWith('sys_') && !isLong(column.maxLength),
  );
  return [...new Set([display, ...own.map((column) => column.name)])].slice(0, 8);
}

function isLong(maxLength: number | undefined): boolean {
  return (maxLength ?? 0) > 1000;
}

function cell(instance: Instance, table: string, row: Row, column: string, opens: boolean): string {
  const text = escape(displayText(instance, table, row, column) || (opens ? '(empty)' : ''));
  const className = row['sys_class_name'] || table;
  const shown = opens
    ? `<a href="/${className}.do?sys_id=${row['sys_id']}">${text}</a>`
    : decorated(column, row[column] ?? '', text);
  return `<td>${shown}</td>`;
}

function decorated(column: string, value: string, text: string): string {
  if (column !== 'priority' && column !== 'state') return text;
  return `<span class="pill${column === 'priority' && value === '1' ? ' hot' : ''}">${text}</span>`;
}

/** What the platform builds of fields and operators is written here as it goes into the address. */
function filter({ table, query, view }: ListAsked): string {
  return `<form class="filter" action="/${table}_list.do"><label for="filter">Filter, as an encoded query</label>
<input id="filter" name="sysparm_query" value="${escape(query)}"><input type="hidden" name="sysparm_view" value="${escape(view)}"></form>`;
}

function pager({ table, query, view, firstRow }: ListAsked, total: number): string {
  const rest = `sysparm_query=${encodeURIComponent(query)}&amp;sysparm_view=${encodeURIComponent(view)}`;
  const link = (label: string, at: number): string =>
    `<a class="button" href="/${table}_list.do?${rest}&amp;sysparm_first_row=${at}">${label}</a>`;
  const links = [
    ...(firstRow > 1 ? [link('Previous', Math.max(1, firstRow - ROWS_PER_PAGE))] : []),
    ...(firstRow + ROWS_PER_PAGE <= total ? [link('Next', firstRow + ROWS_PER_PAGE)] : []),
  ];
  return links.length === 0 ? '' : `<p class="buttons">${links.join('')}</p>`;
}

function plural(label: string): string {
  return label.endsWith('y') ? `${label.slice(0, -1)}ies` : `${label}s`;
}
