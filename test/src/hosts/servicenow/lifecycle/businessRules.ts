/**
 * Business rules of a table and of what it extends, in their order. A rule that is already at work on
 * a record isn't entered again for it. A rule that throws is logged, and the record goes on its way.
 */
import type { Row } from '../data/database';
import { parseEncodedQuery } from '../data/encodedQuery';
import { hasRole } from '../access';
import type { GlideApi } from '../glide/glideApi';
import type { GlideRecordObject, Operation } from '../glide/glideRecord';
import type { Instance } from '../instance';
import { errorText, type Scripts } from '../scripts';
import type { Agenda } from './agenda';

type When = 'before' | 'after' | 'async' | 'display';

export class BusinessRules {
  private readonly atWork = new Set<string>();

  constructor(
    private readonly instance: Instance,
    private readonly scripts: Scripts,
    private readonly glide: GlideApi,
    private readonly agenda: Agenda,
  ) {}

  run(
    when: When,
    operation: Operation,
    record: GlideRecordObject,
    previous: Row | undefined,
    ofOrder: (order: number) => boolean,
  ): void {
    for (const rule of this.rules(when, operation, record.getTableName())) {
      if (record.isActionAborted()) return;
      if (ofOrder(Number(rule['order'] || '100')) && this.applies(rule, record, previous))
        this.enter(rule, record, previous);
    }
  }

  /** They run soon, in their own transaction, on the record as it is then; they know no previous one. */
  queueAsync(operation: Operation, record: GlideRecordObject, previous: Row | undefined): void {
    const tableName = record.getTableName();
    const sysId = record.getUniqueValue() ?? '';
    const session = this.instance.session;
    for (const rule of this.rules('async', operation, tableName)) {
      if (!this.applies(rule, record, previous)) continue;
      this.agenda.add({
        name: `ASYNC: ${rule['name']}`,
        dueAt: this.instance.clock.now(),
        run: () =>
          this.instance.inSession({ ...session, interactive: false }, () => {
            const current = this.glide.record(tableName);
            if (current.get(sysId)) this.enter(rule, current, undefined);
          }),
      });
    }
  }

  /** Before a form shows a record. What they set is shown and not stored; the scratchpad is for the form's scripts. */
  display(record: GlideRecordObject): Row {
    const scratchpad: Row = {};
    for (const rule of this.rules('display', 'display', record.getTableName()))
      if (this.applies(rule, record, undefined)) this.enter(rule, record, undefined, { g_scratchpad: scratchpad });
    return scratchpad;
  }

  private enter(
    rule: Row,
    record: GlideRecordObject,
    previous: Row | undefined,
    further: { readonly [name: string]: unknown } = {},
  ): void {
    const key = `${rule['sys_id']}/${record.getUniqueValue()}`;
    if (this.atWork.has(key)) return;
    this.atWork.add(key);
    try {
      const bindings = { ...this.bindings(record, previous), ...further };
      if (rule['abort_action'] === 'true') record.setAbortAction(true);
      if (rule['script']) this.scripts.run(rule, rule['script'], bindings);
      if (record.isActionAborted()) record.hostOnly.fail(abortedBy(rule, record));
    } catch (thrown) {
      this.instance.write('error', `Business rule ${rule['name']}`, errorText(thrown));
    } finally {
      this.atWork.delete(key);
    }
  }

  private applies(rule: Row, record: GlideRecordObject, previous: Row | undefined): boolean {
    return (
      this.passesFilter(rule, record, previous) &&
      this.passesCondition(rule, record, previous) &&
      this.passesRoles(rule)
    );
  }

  private passesFilter(rule: Row, record: GlideRecordObject, previous: Row | undefined): boolean {
    const filter = rule['filter_condition'];
    if (!filter) return true;
    const query = parseEncodedQuery(this.scripts.resolveQuery(filter));
    return this.instance.database.satisfies(record.getTableName(), record.hostOnly.values(), query, previous ?? {});
  }

  private passesCondition(rule: Row, record: GlideRecordObject, previous: Row | undefined): boolean {
    const condition = rule['condition'];
    if (!condition) return true;
    try {
      return this.scripts.holds(rule, condition, this.bindings(record, previous));
    } catch (thrown) {
      this.instance.write('error', `Condition of business rule ${rule['name']}`, errorText(thrown));
      return false;
    }
  }

  private passesRoles(rule: Row): boolean {
    const roles = (rule['role_conditions'] ?? '').split(',').filter((role) => role !== '');
    if (roles.length === 0) return true;
    const names = roles.map((id) => this.instance.database.get('sys_user_role', id)?.['name'] ?? id);
    return names.some((name) => hasRole(this.instance, this.instance.session.userName, name));
  }

  /** There is no previous record on insert, nor in an async rule. */
  private bindings(record: GlideRecordObject, previous: Row | undefined) {
    const current = this.glide.proxy(record);
    return { current, previous: previous ? this.glide.recordFor(record.getTableName(), previous) : null };
  }

  private rules(when: When, operation: Operation | 'display', tableName: string): Row[] {
    const tables = this.instance.dictionary.lineage(tableName).join(',');
    return this.instance
      .find('sys_script', `collectionIN${tables}^ORDERBYorder^ORDERBYname`)
      .filter((rule) => rule['active'] === 'true' && whenOf(rule) === when && acts(rule, operation));
  }
}

function abortedBy(rule: Row, record: GlideRecordObject): string {
  const name = `${rule['name']}^${rule['sys_id']}`;
  return `Operation against file '${record.getTableName()}' was aborted by Business Rule '${name}'. Business Rule Stack:${rule['name']}`;
}

function acts(rule: Row, operation: Operation | 'display'): boolean {
  return operation === 'display' || rule[`action_${operation}`] === 'true';
}

function whenOf(rule: Row): string {
  return (rule['when'] ?? '').startsWith('async') ? 'async' : (rule['when'] ?? '');
}
