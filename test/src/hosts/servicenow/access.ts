/**
 * Roles and access control rules. A rule passes when its roles, its condition and its script all
 * do; of several rules for the same name one is enough; a `deny` rule that does not pass refuses
 * whatever the others say. The most specific name that has rules decides: the column, then the
 * table, then what it extends, then `*`. Where no rule speaks, only an administrator passes.
 */
import type { Row } from './data/database';
import { parseEncodedQuery } from './data/encodedQuery';
import type { Instance } from './instance';
import type { Scripts } from './scripts';

export type AclOperation = 'read' | 'write' | 'create' | 'delete' | 'execute';

/** The roles of a user: given, given to a group, and contained in those. */
export function rolesOf(instance: Instance, userName: string): Set<string> {
  const user = instance.user(userName);
  const roles = new Set<string>();
  if (!user) return roles;
  const pending = instance.find('sys_user_has_role', `user=${user['sys_id']}`).map((row) => row['role'] ?? '');
  while (pending.length > 0) {
    const roleId = pending.pop() ?? '';
    const name = instance.database.get('sys_user_role', roleId)?.['name'];
    if (!name || roles.has(name)) continue;
    roles.add(name);
    pending.push(...instance.find('sys_user_role_contains', `role=${roleId}`).map((row) => row['contains'] ?? ''));
  }
  return roles;
}

/** The administrator has every role, as does the system itself. */
export function hasRole(instance: Instance, userName: string, role: string): boolean {
  if (userName === 'system') return true;
  const roles = rolesOf(instance, userName);
  return roles.has('admin') || role.split(',').some((each) => roles.has(each.trim()));
}

export class Access {
  constructor(
    private readonly instance: Instance,
    private readonly scripts: Scripts,
  ) {}

  /** May the session's user do this to the table, or to one row of it? */
  allowsTable(operation: AclOperation, tableName: string, row?: Row): boolean {
    const names = [...this.instance.dictionary.lineage(tableName), '*'];
    return this.allows('record', operation, names, tableName, row);
  }

  /** A column without rules of its own is as open as its table. */
  allowsColumn(operation: AclOperation, tableName: string, column: string, row?: Row): boolean {
    const names = this.instance.dictionary.lineage(tableName).map((name) => `${name}.${column}`);
    return !this.hasRules('record', operation, names) || this.allows('record', operation, names, tableName, row);
  }

  allowsPage(pageName: string): boolean {
    return !this.hasRules('ui_page', 'read', [pageName]) || this.allows('ui_page', 'read', [pageName]);
  }

  /** A rule that an endpoint names by its id; several are separated by commas, and one is enough. */
  allowsRules(ruleIds: string): boolean {
    const ids = ruleIds.split(',').filter((id) => id !== '');
    const rules = ids
      .map((id) => this.instance.database.get('sys_security_acl', id))
      .filter((rule) => rule !== undefined);
    return rules.length === 0 || rules.some((rule) => this.passes(rule));
  }

  private hasRules(type: string, operation: AclOperation, names: readonly string[]): boolean {
    return names.some((name) => this.rules(type, operation, name).length > 0);
  }

  private allows(type: string, operation: AclOperation, names: readonly string[], table?: string, row?: Row): boolean {
    for (const name of names) {
      const rules = this.rules(type, operation, name);
      if (rules.length === 0) continue;
      const refused = rules.some((rule) => rule['decision_type'] === 'deny' && !this.passes(rule, table, row));
      const allowing = rules.filter((rule) => rule['decision_type'] !== 'deny');
      return !refused && (allowing.length === 0 || allowing.some((rule) => this.passes(rule, table, row)));
    }
    return hasRole(this.instance, this.instance.session.userName, 'admin');
  }

  private rules(type: string, operation: AclOperation, name: string): Row[] {
    return this.instance
      .find('sys_security_acl', `name=${name}^operation=${operation}^active=true`)
      .filter((rule) => rule['type'] === type);
  }

  private passes(rule: Row, tableName?: string, row?: Row): boolean {
    const userName = this.instance.session.userName;
    if (rule['admin_overrides'] !== 'false' && hasRole(this.instance, userName, 'admin')) return true;
    return (
      this.passesRoles(rule, userName) && this.passesCondition(rule, tableName, row) && this.passesScript(rule, row)
    );
  }

  private passesRoles(rule: Row, userName: string): boolean {
    const needed = this.instance.find('sys_security_acl_role', `sys_security_acl=${rule['sys_id']}`);
    if (needed.length === 0) return true;
    return needed.some((each) => {
      const role = this.instance.database.get('sys_user_role', each['sys_user_role'] ?? '')?.['name'] ?? '';
      return role !== '' && hasRole(this.instance, userName, role);
    });
  }

  private passesCondition(rule: Row, tableName?: string, row?: Row): boolean {
    if (!rule['condition'] || !tableName || !row) return true;
    const condition = this.scripts.resolveQuery(rule['condition']);
    return this.instance.database.satisfies(tableName, row, parseEncodedQuery(condition));
  }

  private passesScript(rule: Row, row?: Row): boolean {
    if (rule['advanced'] !== 'true' || !rule['script']) return true;
    return this.scripts.accessAnswer(rule, row);
  }
}
