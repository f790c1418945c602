/** What the app needs of the instance, looked up where an administrator would: privileges, plug-ins, roles, mail, history. */
import { GlideRecord, gs } from '@servicenow/glide';
import { text } from './rows.ts';

const SCOPE = 'x_rungs_esc';
const MOST_NAMED = 20;

/** Those that somebody took away, as `read incident`. */
export function deniedPrivileges(): string[] {
  const rows = new GlideRecord('sys_scope_privilege');
  rows.addQuery('source_scope.scope', SCOPE);
  rows.addQuery('status', '!=', 'allowed');
  rows.setLimit(MOST_NAMED);
  rows.query();
  const found: string[] = [];
  while (rows.next()) found.push(`${text(rows, 'operation')} ${text(rows, 'target_name')}`);
  return found;
}

export function sendsMail(): boolean {
  return String(gs.getProperty('glide.email.smtp.active', 'false')) === 'true';
}

/** Where an instance that is no production sends all mail instead; empty where it goes to those whom it is for. */
export function mailRedirectedTo(): string {
  return String(gs.getProperty('glide.email.test.user', '') ?? '').trim();
}

export function hasTable(name: string): boolean {
  return Boolean(gs.tableExists(name));
}

/** Whether the platform kept what changed in incidents: asked of the one that changed last. */
export function keepsHistory(): boolean {
  const incident = new GlideRecord('incident');
  incident.addQuery('sys_mod_count', '>', 0);
  incident.orderByDesc('sys_updated_on');
  incident.setLimit(1);
  incident.query();
  if (!incident.next()) return true;
  const audit = new GlideRecord('sys_audit');
  audit.addQuery('tablename', 'incident');
  audit.addQuery('documentkey', String(incident.getUniqueValue()));
  audit.setLimit(1);
  audit.query();
  return audit.hasNext();
}

export interface SlaDefinition {
  readonly name: string;
  readonly sysId: string;
}

/** Active ones of incidents; response targets are the engine's own business. */
export function resolutionDefinitions(): SlaDefinition[] {
  const found: SlaDefinition[] = [];
  if (!hasTable('contract_sla')) return found;
  const rows = new GlideRecord('contract_sla');
  rows.addQuery('active', true);
  rows.addQuery('collection', 'incident');
  rows.orderBy('name');
  rows.query();
  while (rows.next()) {
    if (text(rows, 'target') === 'response') continue;
    found.push({ name: text(rows, 'name'), sysId: String(rows.getUniqueValue()) });
  }
  return found;
}

/** Of the latest incidents that whoever asks may read: how many, and which definitions each of them carries. */
export function slasOnLatest(groups: 'all' | readonly string[], limit: number): ReadonlyMap<string, readonly string[]> {
  const incidents = new GlideRecord('incident');
  if (groups !== 'all') incidents.addQuery('assignment_group', 'IN', groups.join(','));
  incidents.orderByDesc('sys_created_on');
  incidents.setLimit(limit);
  incidents.query();
  const carried = new Map<string, string[]>();
  while (incidents.next()) if (incidents.canRead()) carried.set(String(incidents.getUniqueValue()), []);
  if (carried.size === 0 || !hasTable('task_sla')) return carried;
  const slas = new GlideRecord('task_sla');
  slas.addQuery('task', 'IN', [...carried.keys()].join(','));
  slas.query();
  while (slas.next()) carried.get(text(slas, 'task'))?.push(text(slas, 'sla'));
  return carried;
}
