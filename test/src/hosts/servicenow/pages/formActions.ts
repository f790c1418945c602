/**
 * The buttons of a form: UI actions of the table and of what it extends, offered where their roles
 * and their condition say so. A server action runs its script on the record; a client action's
 * script goes to the page.
 */
import { hasRole } from '../access';
import type { Row } from '../data/database';
import type { GlideApi } from '../glide/glideApi';
import { sessionOf, type Instance } from '../instance';
import { errorText, type Scripts } from '../scripts';
import type { PressedButton } from '../localServiceNow';

/** The classic form, or a record in a configurable workspace. */
export type Place = 'form' | 'workspace';

export class FormActions {
  constructor(
    private readonly instance: Instance,
    private readonly glide: GlideApi,
    private readonly scripts: Scripts,
  ) {}

  /** In the session's eyes, for a record that is stored. */
  offered(table: string, row: Row, place: Place = 'form'): Row[] {
    const tables = this.instance.dictionary.lineage(table).join(',');
    return this.instance
      .find('sys_ui_action', `tableIN${tables}^ORDERBYorder^ORDERBYname`)
      .filter((action) => action['active'] !== 'false' && action['show_update'] !== 'false')
      .filter((action) => isAt(place, action))
      .filter((action) => this.rolesSuffice(action) && this.conditionHolds(action, table, row));
  }

  press(table: string, sysId: string, actionName: string, place: Place = 'form'): PressedButton {
    const row = this.instance.database.get(table, sysId);
    if (!row) throw new Error(`There is no ${table} ${sysId}`);
    const action = this.offered(table, row, place).find((each) => each['action_name'] === actionName);
    if (!action) return { offered: false, messages: [] };
    const session = { ...sessionOf(this.instance.session.userName, true) };
    this.instance.inSession(session, () => this.runScript(action, table, row));
    return { offered: true, messages: [...session.errorMessages, ...session.infoMessages] };
  }

  private runScript(action: Row, table: string, row: Row): void {
    const current = this.glide.recordFor(table, row);
    const redirects = { setRedirectURL: () => undefined, setReturnURL: () => undefined };
    try {
      this.scripts.run(action, action['script'] ?? '', {
        current,
        previous: this.glide.recordFor(table, row),
        action: redirects,
      });
    } catch (thrown) {
      this.instance.write('error', `UI action ${action['name']}`, errorText(thrown));
      this.instance.session.errorMessages.push('The action failed; the system log says why.');
    }
  }

  private rolesSuffice(action: Row): boolean {
    const needed = this.instance.find('sys_ui_action_role', `sys_ui_action=${action['sys_id']}`);
    if (needed.length === 0) return true;
    const names = needed.map(
      (each) => this.instance.database.get('sys_user_role', each['sys_user_role'] ?? '')?.['name'] ?? '',
    );
    return names.some((name) => name !== '' && hasRole(this.instance, this.instance.session.userName, name));
  }

  private conditionHolds(action: Row, table: string, row: Row): boolean {
    try {
      return this.scripts.holds(action, action['condition'] ?? '', { current: this.glide.recordFor(table, row) });
    } catch (thrown) {
      this.instance.write('error', `Condition of UI action ${action['name']}`, errorText(thrown));
      return false;
    }
  }
}

function isAt(place: Place, action: Row): boolean {
  if (place === 'form') return action['form_button'] === 'true' || action['form_link'] === 'true';
  const isShown = action['form_button_v2'] === 'true' || action['form_menu_button_v2'] === 'true';
  return action['format_for_configurable_workspace'] === 'true' && isShown;
}
