/**
 * A view of a table as an application configured it: which fields its form has, which related lists stand under it, and
 * which columns its list. A view that nobody configured for the table has none, and the page falls back to its own layout.
 */
import type { Access } from '../access';
import type { Row } from '../data/database';
import { displayText } from '../data/displayText';
import type { Instance } from '../instance';
import { escape } from './layout';

const ROWS_SHOWN = 50;

export function fieldsOfView(instance: Instance, table: string, view: string): readonly string[] | undefined {
  const sections = rowsOf(instance, 'sys_ui_section', table, view);
  const elements = sections.flatMap((section) =>
    instance.find('sys_ui_element', `sys_ui_section=${section['sys_id']}`).sort(byPosition),
  );
  const fields = elements.map((element) => element['element'] ?? '').filter((name) => !name.startsWith('.'));
  return fields.length === 0 ? undefined : fields;
}

/** Of the list by itself, not of one under another record. */
export function columnsOfView(instance: Instance, table: string, view: string): readonly string[] | undefined {
  const list = rowsOf(instance, 'sys_ui_list', table, view).find((each) => (each['parent'] ?? '') === '');
  return list && elementsOf(instance, list);
}

export function relatedLists(instance: Instance, access: Access, table: string, view: string, row: Row): string {
  const entries = rowsOf(instance, 'sys_ui_related_list', table, view).flatMap((list) =>
    instance.find('sys_ui_related_list_entry', `list_id=${list['sys_id']}`).sort(byPosition),
  );
  return entries.map((entry) => relatedList(instance, access, table, entry['related_list'] ?? '', row)).join('\n');
}

function relatedList(instance: Instance, access: Access, parent: string, relation: string, row: Row): string {
  const [table = '', field = ''] = relation.split('.');
  if (!instance.dictionary.has(table)) return '';
  const { label } = instance.dictionary.table(table);
  const rows = instance
    .find(table, `${field}=${row['sys_id']}`)
    .filter((each) => access.allowsTable('read', table, each));
  const columns = listColumns(instance, table, parent);
  const head = columns.map(
    (column) => `<th scope="col">${escape(instance.dictionary.column(table, column)?.label ?? column)}</th>`,
  );
  const body = rows
    .slice(0, ROWS_SHOWN)
    .map(
      (each) =>
        `<tr>${columns.map((column) => `<td>${escape(displayText(instance, table, each, column))}</td>`).join('')}</tr>`,
    );
  return `<section class="card" aria-label="${escape(label)}"><h2>${escape(label)}</h2><div class="scroll"><table><caption>${rows.length} rows</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div></section>`;
}

/** As configured for lists under that parent; the display column where nobody did. */
function listColumns(instance: Instance, table: string, parent: string): readonly string[] {
  const [list] = instance.dictionary.has('sys_ui_list')
    ? instance.find('sys_ui_list', `name=${table}^parent=${parent}`)
    : [];
  const columns = list ? elementsOf(instance, list) : [];
  return columns.length === 0 ? [instance.dictionary.displayColumn(table)] : columns;
}

function elementsOf(instance: Instance, list: Row): string[] {
  const elements = instance.find('sys_ui_list_element', `list_id=${list['sys_id']}`).sort(byPosition);
  return elements.map((element) => element['element'] ?? '');
}

function rowsOf(instance: Instance, kind: string, table: string, view: string): Row[] {
  if (view === '' || !instance.dictionary.has(kind) || !instance.dictionary.has('sys_ui_view')) return [];
  const found = instance.findOne('sys_ui_view', `name=${view}`);
  return found ? instance.find(kind, `name=${table}^view=${found['sys_id']}`) : [];
}

function byPosition(one: Row, other: Row): number {
  return Number(one['position'] ?? 0) - Number(other['position'] ?? 0);
}
