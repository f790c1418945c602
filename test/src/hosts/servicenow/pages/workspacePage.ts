/**
 * A record in a configurable workspace: its values, and the buttons whose UI actions are made for workspaces. A button of
 * the row is `form_button_v2`, one of the menu `form_menu_button_v2`; the classic form's places mean nothing here.
 */
import type { Row } from '../data/database';
import { displayText } from '../data/displayText';
import type { Instance } from '../instance';
import { workspaceScript } from './formWindows';
import { escape } from './layout';

export interface WorkspaceParts {
  readonly table: string;
  readonly row: Row;
  readonly fields: readonly string[];
  /** Those for workspaces, offered to the person. */
  readonly actions: readonly Row[];
  readonly messages: readonly { readonly bad: boolean; readonly text: string }[];
  readonly token: string;
}

export function workspaceContent(instance: Instance, parts: WorkspaceParts): string {
  const { table, row, actions } = parts;
  const inRow = actions.filter((action) => action['form_button_v2'] === 'true');
  const inMenu = actions.filter((action) => action['form_menu_button_v2'] === 'true' && !inRow.includes(action));
  const menu =
    inMenu.length === 0
      ? ''
      : `<details class="more"><summary class="button">More actions</summary><div class="card">${inMenu.map(button).join('')}</div></details>`;
  const values = parts.fields.map((name) => {
    const label = instance.dictionary.column(table, name)?.label ?? name;
    return `<div><span class="label">${escape(label)}</span><div class="value">${escape(displayText(instance, table, row, name) || '–')}</div></div>`;
  });
  const messages = parts.messages.map(
    ({ bad, text }) => `<p class="message${bad ? ' bad' : ''}" role="${bad ? 'alert' : 'status'}">${escape(text)}</p>`,
  );
  return `<form method="post" action="${workspacePath(table, row['sys_id'] ?? '')}">
<input type="hidden" name="sysparm_ck" value="${parts.token}">
<div class="head"><div><p class="crumbs">Service Operations Workspace / ${escape(row['number'] ?? '')}</p><h1>${escape(row['short_description'] ?? '')}</h1></div>
<div class="buttons">${inRow.map(button).join('')}${menu}</div></div>
${messages.join('\n')}
<div class="card"><div class="fields">${values.join('\n')}</div></div></form>
${workspaceScript(parts)}`;
}

export function workspacePath(table: string, sysId: string): string {
  return `/now/sow/record/${table}/${sysId}`;
}

function button(action: Row): string {
  const style = action['form_style'] === 'primary' ? ' primary' : '';
  const name = escape(action['name'] ?? '');
  const key = escape(action['action_name'] ?? '');
  return action['client'] === 'true'
    ? `<button type="button" class="button${style}" onclick="clicks['${key}'](g_form)">${name}</button>`
    : `<button class="button${style}" name="sysparm_action" value="${key}">${name}</button>`;
}
