/**
 * `gs` as a scoped application has it. What is blocked in scope (`gs.now`, `gs.nowDateTime`, `gs.log`,
 * `gs.sleep`, …) isn't here, so that calling it fails as it does there.
 */
import { hasRole, rolesOf } from '../access';
import type { Events } from '../lifecycle/events';
import { captureUpdate } from '../install/customerUpdates';
import type { Instance } from '../instance';
import { scriptText } from './conditionFrom';
import { RECORD_OF } from './glideRecord';
import { systemDates } from './systemDates';

export function glideSystem(instance: Instance, events: Events) {
  const line =
    (level: 'info' | 'warn' | 'error' | 'debug') =>
    (message: unknown, ...values: unknown[]) =>
      instance.write(level, instance.session.scope, substitute(scriptText(message), values));
  const queue = (name: unknown, record: unknown, parm1: unknown, parm2: unknown, at: number, to: unknown): void => {
    instance.interruptions.beforeCall();
    events.queue({
      name: scriptText(name),
      record: recordIn(record),
      parm1: scriptText(parm1),
      parm2: scriptText(parm2),
      queue: scriptText(to),
      at,
    });
  };
  return {
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    debug: line('debug'),
    isDebugging: () => false,
    addInfoMessage: (message: unknown) => void instance.session.infoMessages.push(scriptText(message)),
    addErrorMessage: (message: unknown) => void instance.session.errorMessages.push(scriptText(message)),
    eventQueue: (name: unknown, record: unknown, parm1?: unknown, parm2?: unknown, to?: unknown) =>
      queue(name, record, parm1, parm2, instance.clock.now(), to),
    eventQueueScheduled: (name: unknown, record: unknown, parm1: unknown, parm2: unknown, at: unknown) =>
      queue(name, record, parm1, parm2, instantIn(at) ?? instance.clock.now(), ''),
    getProperty: (name: unknown, otherwise?: unknown) => instance.property(scriptText(name)) ?? otherwise ?? null,
    setProperty: (name: unknown, value: unknown) => setProperty(instance, scriptText(name), scriptText(value)),
    hasRole: (role: unknown) => hasRole(instance, instance.session.userName, scriptText(role)),
    hasRoleInGroup: (role: unknown, group: unknown) =>
      hasRole(instance, instance.session.userName, scriptText(role)) && isMemberOf(instance, scriptText(group)),
    getUserNameByUserID: (sysId: unknown) =>
      instance.database.get('sys_user', scriptText(sysId))?.['user_name'] ?? null,
    getInfoMessages: () => [...instance.session.infoMessages],
    getErrorMessages: () => [...instance.session.errorMessages],
    hasMessages: () => instance.session.infoMessages.length + instance.session.errorMessages.length > 0,
    flushMessages: () => {
      instance.session.infoMessages.length = 0;
      instance.session.errorMessages.length = 0;
    },
    getCurrentApplicationId: () =>
      (instance.dictionary.has('sys_app') &&
        instance.findOne('sys_app', `scope=${instance.session.scope}`)?.['sys_id']) ||
      'global',
    getEscapedMessage: (message: unknown, values?: unknown) =>
      substitute(scriptText(message), listOf(values)).replaceAll("'", "\\'"),
    getDisplayColumn: (table: unknown) => instance.dictionary.displayColumn(scriptText(table)),
    fieldExists: (table: unknown, column: unknown) =>
      instance.dictionary.column(scriptText(table), scriptText(column)) !== undefined,
    isMobile: () => false,
    getUserID: () => instance.userId(),
    getUserName: () => instance.session.userName,
    getUserDisplayName: () => instance.user(instance.session.userName)?.['name'] ?? instance.session.userName,
    getSessionID: () => instance.session.userName,
    isInteractive: () => instance.session.interactive,
    isLoggedIn: () => instance.session.userName !== 'guest',
    generateGUID: () => instance.newGuid(),
    nil: (value: unknown) => scriptText(value) === '',
    getMessage: (message: unknown, values?: unknown) => substitute(scriptText(message), listOf(values)),
    getCurrentScopeName: () => instance.session.scope,
    getCallerScopeName: () => instance.session.scope,
    tableExists: (name: unknown) => instance.dictionary.has(scriptText(name)),
    getSysTimeZone: () => instance.zone,
    getUser: () => glideUser(instance),
    getSession: () => ({ isInteractive: () => instance.session.interactive, isLoggedIn: () => true }),
    setRedirect: () => undefined,
    ...systemDates(instance),
  };
}

function glideUser(instance: Instance) {
  const user = instance.user(instance.session.userName);
  return {
    getID: () => instance.userId(),
    getName: () => instance.session.userName,
    getDisplayName: () => user?.['name'] ?? instance.session.userName,
    getEmail: () => user?.['email'] ?? '',
    getFirstName: () => user?.['first_name'] ?? '',
    getLastName: () => user?.['last_name'] ?? '',
    hasRole: (role: unknown) => hasRole(instance, instance.session.userName, scriptText(role)),
    /** Those that were given, inherited, or come with a group: an administrator has every other one by `hasRole` alone. */
    getRoles: () => [...rolesOf(instance, instance.session.userName)],
    isMemberOf: (group: unknown) => isMemberOf(instance, scriptText(group)),
    getMyGroups: () => groupsOf(instance),
  };
}

function groupsOf(instance: Instance): string[] {
  return instance.find('sys_user_grmember', `user=${instance.userId()}`).map((row) => row['group'] ?? '');
}

/** A group by name or by sys_id. */
function isMemberOf(instance: Instance, group: string): boolean {
  const row = instance.findOne('sys_user_group', `name=${group}^ORsys_id=${group}`);
  return (
    row !== undefined &&
    instance.find('sys_user_grmember', `user=${instance.userId()}^group=${row['sys_id']}`).length > 0
  );
}

function setProperty(instance: Instance, name: string, value: string): void {
  const row = instance.findOne('sys_properties', `name=${name}`);
  const sysId = row?.['sys_id'] ?? instance.store('sys_properties', { name, value, type: 'string' });
  const values = { ...instance.database.get('sys_properties', sysId), value };
  instance.database.put('sys_properties', values);
  captureUpdate(instance, { table: 'sys_properties', remove: false, values });
}

function recordIn(value: unknown) {
  return typeof value === 'object' && value !== null ? RECORD_OF.get(value) : undefined;
}

function instantIn(value: unknown): number | undefined {
  const numeric = value as { getNumericValue?: () => number } | null | undefined;
  return numeric?.getNumericValue?.();
}

function listOf(values: unknown): unknown[] {
  return values === undefined ? [] : Array.isArray(values) ? values : [values];
}

/** `{0}` stands for the first value. */
function substitute(message: string, values: readonly unknown[]): string {
  return message.replace(/\{(\d+)\}/g, (hole, at: string) =>
    Number(at) < values.length ? scriptText(values[Number(at)]) : hole,
  );
}
