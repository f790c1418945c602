/**
 * The form of a record: fields, buttons that its UI actions offer, activity, and beside it the page of an
 * application that one of its client actions opens for this record.
 */
import type { Access } from '../access';
import type { Row } from '../data/database';
import { displayDateTime } from '../data/dateTimeText';
import { isJournal, type Column } from '../data/dictionary';
import { displayText } from '../data/displayText';
import type { Instance } from '../instance';
import { classicScript } from './formWindows';
import { fieldsOfView, relatedLists } from './formView';
import { escape } from './layout';

interface FormLayout {
  readonly fields: readonly string[];
  readonly readOnly: readonly string[];
}

const LAYOUTS: { readonly [table: string]: FormLayout } = {
  incident: {
    fields: [
      ...['number', 'state', 'caller_id', 'priority', 'impact', 'urgency', 'category', 'business_service'],
      ...['assignment_group', 'assigned_to', 'hold_reason', 'problem_id', 'opened_at', 'resolved_at'],
      ...['short_description', 'description', 'close_code', 'close_notes', 'comments', 'work_notes'],
    ],
    readOnly: ['number', 'priority', 'opened_at', 'resolved_at', 'problem_id', 'caller_id'],
  },
  problem: {
    fields: [
      'number',
      'state',
      'priority',
      'assignment_group',
      'assigned_to',
      'opened_at',
      'short_description',
      'description',
      'workaround',
      'work_notes',
    ],
    readOnly: ['number', 'priority', 'opened_at'],
  },
};

const WIDE = new Set([
  'short_description',
  'description',
  'close_notes',
  'comments',
  'work_notes',
  'workaround',
  'body',
]);
const LINES = new Set(['description', 'close_notes', 'comments', 'work_notes', 'workaround']);

export function shownFields(table: string): readonly string[] {
  return LAYOUTS[table]?.fields ?? [];
}

/** What the form lets a person change. */
export function editableFields(table: string): readonly string[] {
  const layout = LAYOUTS[table];
  return layout ? layout.fields.filter((name) => !layout.readOnly.includes(name)) : [];
}

export interface FormParts {
  readonly table: string;
  readonly row: Row;
  readonly actions: readonly Row[];
  readonly messages: readonly { readonly bad: boolean; readonly text: string }[];
  readonly token: string;
  /** The name of a view; empty for the default one. */
  readonly view: string;
  /** The address of the application's page to show beside the form. */
  readonly docked: { readonly title: string; readonly src: string } | undefined;
}

export function formContent(instance: Instance, access: Access, parts: FormParts): string {
  const { table, row } = parts;
  const { label } = instance.dictionary.table(table);
  const title = row[instance.dictionary.displayColumn(table)] ?? '';
  const isNew = row['sys_id'] === '-1';
  const editable = LAYOUTS[table] !== undefined && (isNew || access.allowsTable('write', table, row));
  const fields = fieldsOf(instance, parts).map((name) => field(instance, table, row, name, editable));
  const messages = parts.messages.map(
    ({ bad, text }) => `<p class="message${bad ? ' bad' : ''}" role="${bad ? 'alert' : 'status'}">${escape(text)}</p>`,
  );
  const side = parts.docked
    ? `<aside aria-label="${escape(parts.docked.title)}"><iframe class="docked" title="${escape(parts.docked.title)}" src="${escape(parts.docked.src)}"></iframe></aside>`
    : '';
  return `<form method="post" action="/${table}.do">
<input type="hidden" name="sys_id" value="${escape(row['sys_id'] ?? '')}"><input type="hidden" name="sysparm_ck" value="${parts.token}"><input type="hidden" name="sysparm_view" value="${escape(parts.view)}">
<div class="head"><div><p class="crumbs"><a href="/${table}_list.do">${escape(label)}</a> / ${escape(isNew ? 'New' : title)}</p>
<h1>${escape(row['short_description'] || (isNew ? `New ${label.toLowerCase()}` : title))}</h1></div>
<div class="buttons">${isNew ? '' : parts.actions.map(button).join('')}${editable ? `<button class="button${isNew ? ' primary' : ''}" name="sysparm_action" value="save">${isNew ? 'Submit' : 'Update'}</button>` : ''}</div></div>
${messages.join('\n')}
<div class="${parts.docked ? 'columns' : 'stack'}"><div class="stack"><div class="card"><div class="fields">${fields.join('\n')}</div></div>
${isNew ? '' : relatedLists(instance, access, table, parts.view, row) + activity(instance, row)}</div>${side}</div></form>
${classicScript(parts)}`;
}

function fieldsOf(instance: Instance, { table, row, view }: FormParts): readonly string[] {
  const layout = fieldsOfView(instance, table, view) ?? LAYOUTS[table]?.fields;
  if (layout) return layout;
  return [...instance.dictionary.columns(table).keys()].filter((name) => (row[name] ?? '') !== '' && name !== 'sys_id');
}

function field(instance: Instance, table: string, row: Row, name: string, editable: boolean): string {
  const column = instance.dictionary.column(table, name);
  if (!column) return '';
  const fixed = !editable || !editableFields(table).includes(name);
  const wide = WIDE.has(name) || (column.maxLength ?? 0) > 1000 ? ' class="wide"' : '';
  const inner = fixed
    ? `<span class="label">${escape(column.label)}</span><div class="value">${shownValue(instance, table, row, column)}</div>`
    : `<label for="f-${name}">${escape(column.label)}</label>${control(instance, table, row, column)}`;
  return fixed && isJournal(column.type) ? '' : `<div${wide}>${inner}</div>`;
}

function shownValue(instance: Instance, table: string, row: Row, column: Column): string {
  const text = displayText(instance, table, row, column.name);
  if (text === '') return '<span class="quiet">–</span>';
  const target =
    column.reference && !['sys_user', 'sys_user_group'].includes(column.reference) ? row[column.name] : undefined;
  return target ? `<a href="/${column.reference}.do?sys_id=${target}">${escape(text)}</a>` : escape(text);
}

function control(instance: Instance, table: string, row: Row, column: Column): string {
  const value = isJournal(column.type) ? '' : (row[column.name] ?? '');
  const choices = instance.choices.of(table, column.name);
  const attributes = `id="f-${column.name}" name="${column.name}"`;
  if (choices.length > 0) return select(attributes, value, choices);
  if (column.reference) return select(attributes, value, referenceChoices(instance, column.reference));
  if (LINES.has(column.name))
    return `<textarea ${attributes} rows="${isJournal(column.type) ? 2 : 4}">${escape(value)}</textarea>`;
  return `<input ${attributes} value="${escape(value)}">`;
}

function select(attributes: string, value: string, choices: readonly (readonly [string, string])[]): string {
  const known = choices.some(([code]) => code === value);
  const listed = known || value === '' ? choices : [[value, value] as const, ...choices];
  const options = [['', '-- None --'] as const, ...listed].map(
    ([code, label]) => `<option value="${escape(code)}"${code === value ? ' selected' : ''}>${escape(label)}</option>`,
  );
  return `<select ${attributes}>${options.join('')}</select>`;
}

function referenceChoices(instance: Instance, table: string): [string, string][] {
  const display = instance.dictionary.displayColumn(table);
  return instance.find(table, `ORDERBY${display}`).map((row) => [row['sys_id'] ?? '', row[display] ?? '']);
}

/** A server action posts the form; a client action runs the script it brought. */
function button(action: Row): string {
  const style = action['form_style'] === 'primary' ? ' primary' : '';
  const title = action['hint'] ? ` title="${escape(action['hint'])}"` : '';
  const name = escape(action['name'] ?? '');
  return action['client'] === 'true'
    ? `<button type="button" class="button${style}"${title} onclick="${escape(action['onclick'] ?? '')}">${name}</button>`
    : `<button class="button${style}"${title} name="sysparm_action" value="${escape(action['action_name'] ?? '')}">${name}</button>`;
}

function activity(instance: Instance, row: Row): string {
  const entries = instance.find('sys_journal_field', `element_id=${row['sys_id']}`).reverse();
  const items = entries.map((entry) => {
    const who = instance.user(entry['sys_created_by'] ?? '')?.['name'] ?? entry['sys_created_by'] ?? '';
    const kind = entry['element'] === 'work_notes' ? 'Work note, internal' : 'Comment, visible to the caller';
    const when = displayDateTime(entry['sys_created_on'] ?? '', instance.zone);
    return `<li class="${escape(entry['element'] ?? '')}"><strong>${escape(who)}</strong> <span class="quiet">${escape(when)} · ${kind}</span><p>${escape(entry['value'] ?? '')}</p></li>`;
  });
  const list =
    items.length === 0
      ? '<p class="quiet">Nobody wrote anything yet.</p>'
      : `<ul class="activity">${items.join('')}</ul>`;
  return `<section class="card" aria-label="Activity"><h2>Activity</h2>${list}</section>`;
}
