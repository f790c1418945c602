/**
 * What a company's instance holds before any application comes: its people, groups, services, the
 * platform's roles and the access rules that its task tables are shipped with.
 */
import { createHash } from 'node:crypto';
import { administrator, groups, people, services, type CompanyPerson } from '../../../world/company';
import type { Row } from '../data/database';
import { metadataTables } from '../data/metadataTables';
import type { Instance } from '../instance';
import { useProblemModel } from '../lifecycle/problemStates';

/** Everybody's password in the stand-in; it is printed, and guards nothing. */
export const PASSWORD = 'local';

const ROLES = ['admin', 'itil', 'snc_internal', 'security_admin', 'problem_coordinator', 'problem_manager'];

/** Table, operation, roles of which one is needed, condition. */
const RULES: readonly (readonly [table: string, operation: string, roles: string, condition?: string])[] = [
  ['task', 'read', 'itil'],
  ['task', 'write', 'itil'],
  ['task', 'create', 'itil'],
  ['incident', 'read', 'itil'],
  ['incident', 'read', '', 'caller_id=javascript:gs.getUserID()^ORopened_by=javascript:gs.getUserID()'],
  ['incident', 'write', 'itil'],
  ['incident', 'create', ''],
  ['problem', 'read', 'itil'],
  ['problem', 'write', 'itil'],
  ['problem', 'create', 'itil'],
  ['change_request', 'read', 'itil'],
  ['change_request', 'write', 'itil'],
  ['change_request', 'create', 'itil'],
  ['sys_user', 'read', ''],
  ['sys_user_group', 'read', ''],
  ['sys_user_grmember', 'read', 'itil'],
  ['sys_journal_field', 'read', 'itil'],
  ['cmdb_ci', 'read', 'itil'],
  ['cmdb_ci_service', 'read', ''],
  ['task_sla', 'read', 'itil'],
];

/** Filters name them by sys_id, the same on every instance. */
const DYNAMIC_OPTIONS: readonly (readonly [sysId: string, label: string, script: string])[] = [
  ['90d1921e5f510100a9ad2572f2b477fe', 'Me', 'gs.getUserID()'],
  ['d6435e965f510100a9ad2572f2b47744', 'One of My Groups', 'gs.getUser().getMyGroups()'],
];

export function loadBaseData(instance: Instance): void {
  for (const table of metadataTables) instance.dictionary.define(table);
  const roles = new Map(ROLES.map((name) => [name, instance.store('sys_user_role', { name })]));
  const groupIds = new Map(groups.map((name) => [name, addGroup(instance, name)]));
  for (const person of people) addPerson(instance, person, groupIds, roles);
  const adminId = addUser(instance, administrator.name, administrator.servicenowUserName, administrator.email);
  for (const role of ['admin', 'snc_internal', 'security_admin']) give(instance, adminId, roles.get(role));
  for (const name of services) addService(instance, name);
  for (const rule of RULES) addRule(instance, rule, roles);
  useProblemModel(instance, 'madrid');
  for (const [sys_id, label, script] of DYNAMIC_OPTIONS)
    instance.store('sys_filter_option_dynamic', { sys_id, label, script, active: 'true' });
  instance.store('sys_properties', { name: 'glide.servlet.uri', value: 'http://localhost/', type: 'string' });
  const mail = { name: 'glide.email.smtp.active', value: 'true', type: 'boolean' };
  instance.store('sys_properties', { ...mail, sys_id: idOf(mail.name) });
  addChoices(instance);
}

/**
 * What the company's administrator does after installing an application: everybody who works on
 * tickets gets its roles, but for those that administer it, which the managers do not need either.
 */
export function grantAppRoles(instance: Instance, scope: string): void {
  const roles = instance.find('sys_user_role', `nameSTARTSWITH${scope}.`);
  for (const person of people) {
    const userId = instance.user(person.servicenowUserName)?.['sys_id'];
    if (!userId || person.groups.length === 0) continue;
    const manages = person.groups.includes('Management');
    for (const role of roles.filter((each) => suits(each['name'] ?? '', manages)))
      give(instance, userId, role['sys_id']);
  }
}

function suits(role: string, manages: boolean): boolean {
  if (/admin$/.test(role)) return false;
  return manages || !/(manager|editor)$/.test(role);
}

function addGroup(instance: Instance, name: string): string {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@northwind.example`;
  return instance.store('sys_user_group', { name, email, active: 'true' });
}

function addPerson(
  instance: Instance,
  person: CompanyPerson,
  groupIds: ReadonlyMap<string, string>,
  roles: ReadonlyMap<string, string>,
): void {
  const userId = addUser(instance, person.name, person.servicenowUserName, person.email);
  give(instance, userId, roles.get('snc_internal'));
  if (person.groups.length > 0) give(instance, userId, roles.get('itil'));
  for (const name of person.groups) {
    const group = groupIds.get(name);
    if (!group) throw new Error(`${person.name} belongs to ${name}, which the company does not have`);
    instance.store('sys_user_grmember', { user: userId, group });
  }
}

function addUser(instance: Instance, name: string, userName: string, email: string): string {
  const [first = '', ...last] = name.split(' ');
  const names = { first_name: first, last_name: last.join(' '), name };
  const row: Row = { ...names, user_name: userName, email, active: 'true', user_password: PASSWORD, notification: '2' };
  return instance.store('sys_user', row);
}

function give(instance: Instance, userId: string, roleId: string | undefined): void {
  if (roleId) instance.store('sys_user_has_role', { user: userId, role: roleId, state: 'active' });
}

function addService(instance: Instance, name: string): void {
  instance.store('cmdb_ci_service', {
    name,
    number: instance.nextNumber('cmdb_ci_service'),
    sys_class_name: 'cmdb_ci_service',
    operational_status: '1',
    install_status: '1',
  });
}

function addRule(instance: Instance, rule: (typeof RULES)[number], roles: ReadonlyMap<string, string>): void {
  const [name, operation, role, condition = ''] = rule;
  const aclId = instance.store('sys_security_acl', {
    name,
    operation,
    type: 'record',
    active: 'true',
    admin_overrides: 'true',
    decision_type: 'allow',
    condition,
  });
  const roleId = roles.get(role);
  if (roleId) instance.store('sys_security_acl_role', { sys_security_acl: aclId, sys_user_role: roleId });
}

/** As rows, which scripts read; forms and display values have them from the lists. */
function addChoices(instance: Instance): void {
  for (const [key, list] of instance.choices.all()) {
    const [name = '', element = ''] = key.split('.');
    for (const [sequence, [value, label]] of list.entries()) {
      const row = { name, element, value, label, sequence: String(sequence), inactive: 'false', language: 'en' };
      instance.store('sys_choice', { ...row, sys_id: idOf(`${key}/${value}`) });
    }
  }
}

/** Of their own, so that the ids of everything else do not depend on how many of these there are. */
function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}
