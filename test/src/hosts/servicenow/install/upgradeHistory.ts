/**
 * What an installation tells of itself: one row of `sys_upgrade_history`, and in its log what became of each record.
 * The platform writes the disposition as a number, whose list is not published; here stands its name.
 */
import type { Row } from '../data/database';
import type { Instance } from '../instance';
import { idOf, updateNameOf } from './customerUpdates';
import type { UpdateRecord } from './updateXml';

export class UpgradeHistory {
  private readonly sysId: string;

  constructor(
    private readonly instance: Instance,
    app: Row,
    fromVersion: string,
  ) {
    const at = instance.nowText();
    const earlier = instance.find('sys_upgrade_history', '').length;
    this.sysId = idOf(`${app['sys_id']}/${earlier}`);
    instance.store('sys_upgrade_history', {
      sys_id: this.sysId,
      from_version: fromVersion,
      to_version: `${app['scope']} ${app['version']}`,
      upgrade_started: at,
      upgrade_finished: at,
    });
  }

  /** Before it is done. */
  tell({ table, remove, values }: UpdateRecord, isSkipped: boolean): void {
    const { dictionary, database } = this.instance;
    const known = dictionary.has(table) && database.get(table, values['sys_id'] ?? '') !== undefined;
    this.instance.store('sys_upgrade_history_log', {
      sys_id: idOf(`${this.sysId}/${table}/${values['sys_id']}`),
      upgrade_history: this.sysId,
      file_name: updateNameOf(table, values),
      target_name: values['name'] ?? '',
      type: table,
      disposition: isSkipped ? 'Skipped' : remove ? 'Deleted' : known ? 'Updated' : 'Inserted',
    });
  }
}
