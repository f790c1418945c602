/**
 * What the platform gives client scripts of a record's page, as far as buttons need it: values of the form, pages in new
 * windows, `GlideModal` on the classic form and `g_modal` in a workspace, whose frame ends when it goes elsewhere.
 */
import type { Row } from '../data/database';
import { scriptJson } from './applicationPage';

export interface ScriptedRecord {
  readonly table: string;
  readonly row: Row;
  readonly actions: readonly Row[];
}

const DIALOG = `
function openDialog(title, fill) {
  const dialog = document.createElement('dialog');
  dialog.className = 'modal';
  dialog.setAttribute('aria-label', title);
  dialog.innerHTML = '<div class="head"><h2></h2><button type="button" class="button" aria-label="Close dialog">×</button></div><div class="modal-body"></div>';
  dialog.querySelector('h2').textContent = title;
  dialog.querySelector('button').onclick = () => dialog.close();
  dialog.addEventListener('close', () => dialog.remove());
  fill(dialog.querySelector('.modal-body'), dialog);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}`;

function globals({ table, row }: ScriptedRecord): string {
  return `const g_form = {
  getUniqueValue: () => ${scriptJson(row['sys_id'] ?? '')},
  getTableName: () => ${scriptJson(table)},
  getValue: (name) => document.querySelector('[name="' + name + '"]')?.value ?? '',
};`;
}

/** Classic: a client action brings functions, and calls one of them when it is clicked. */
export function classicScript(record: ScriptedRecord): string {
  const scripts = record.actions
    .filter((action) => action['client'] === 'true')
    .map((action) => inScript(action['script'] ?? ''));
  return `<script>${globals(record)}
const g_navigation = { openPopup: (url) => window.open(url, '_blank', 'width=480,height=820'), open: (url, target) => window.open(url, target || '_self') };
for (const frame of document.querySelectorAll('iframe.docked')) {
  frame.addEventListener('load', () => {
    const root = frame.contentDocument.documentElement;
    new ResizeObserver(() => { frame.style.height = Math.max(240, frame.contentDocument.body.scrollHeight + 2) + 'px'; }).observe(root);
  });
}
${DIALOG}
window.GlideModal = class {
  static shown = new Map();
  constructor(id) { this.id = id; this.title = ''; }
  setTitle(title) { this.title = title; }
  setWidth() {}
  setPreference() {}
  renderWithContent(html) {
    this.dialog = openDialog(this.title, (body) => { body.innerHTML = html; });
    this.dialog.addEventListener('close', () => window.GlideModal.shown.delete(this.id));
    window.GlideModal.shown.set(this.id, this);
  }
  destroy() { this.dialog.close(); }
  get(id) { return window.GlideModal.shown.get(id); }
};
${scripts.join('\n')}
</script>`;
}

/** Workspace: each action is a script of its own, whose `onClick` is called with the form. */
export function workspaceScript(record: ScriptedRecord): string {
  const scripts = record.actions
    .filter((action) => action['client'] === 'true')
    .map(
      (action) =>
        `clicks[${scriptJson(action['action_name'] ?? '')}] = (function () { ${inScript(action['client_script_v2'] ?? '')}\nreturn onClick; })();`,
    );
  return `<script>${globals(record)}
${DIALOG}
const g_modal = {
  showFrame: ({ title, url }) => {
    let loads = 0;
    openDialog(title || ' ', (body, dialog) => {
      const frame = Object.assign(document.createElement('iframe'), { title: title || '', src: url, height: 620 });
      frame.onload = () => { loads += 1; if (loads > 1) dialog.close(); };
      body.append(frame);
    });
  },
};
const clicks = {};
${scripts.join('\n')}
</script>`;
}

function inScript(source: string): string {
  return source.replaceAll('</', '<\\/');
}
