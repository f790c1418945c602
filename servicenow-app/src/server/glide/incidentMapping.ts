/**
 * An incident record, read field by field, as the engine's incident. State and priority are read,
 * never computed. What a value of the customer's own means is said in the set-up; until then a state counts as in
 * progress while the record is active.
 */
import type { Incident, IncidentId, IncidentState, Instant, Mapping, Priority } from '../vendor/core.js';
import { fromDateTime } from './dateTime.ts';
import { soonestClock } from './slaClock.ts';
import type { SlaRow } from './slaClock.ts';

export interface IncidentRow {
  readonly sysId: string;
  /** The stored value of a field; empty where it has none. */
  value(field: string): string;
  /** What people see in the field. */
  shown(field: string): string;
}

export function toIncident(
  row: IncidentRow,
  slas: readonly SlaRow[],
  at: Instant,
  mapping: Mapping = noMapping,
): Incident {
  const openedAt = fromDateTime(row.value('opened_at')) ?? fromDateTime(row.value('sys_created_on')) ?? 0;
  const resolvedAt = fromDateTime(row.value('resolved_at')) ?? fromDateTime(row.value('closed_at'));
  const hostClock = soonestClock(slas, at);
  return {
    tool: 'servicenow',
    id: row.sysId as IncidentId,
    key: row.value('number'),
    summary: row.value('short_description'),
    description: row.value('description'),
    state: toState(row.value('state'), row.value('active'), mapping),
    priority: toPriority(row.value('priority'), mapping),
    ...present('service', row.shown('business_service') || row.shown('cmdb_ci')),
    ...present('category', row.value('category')),
    ...present('supportGroup', row.shown('assignment_group')),
    assigned: row.value('assigned_to') !== '',
    openedAt,
    ...(resolvedAt === undefined ? {} : { resolvedAt }),
    ...(hostClock ? { hostClock } : {}),
  };
}

export const noMapping: Mapping = { states: {}, priorities: {} };

/** The platform's own: nobody says what they mean. */
export const PLATFORM_STATES: { readonly [state: string]: IncidentState } = {
  1: 'new',
  2: 'inProgress',
  3: 'onHold',
  6: 'resolved',
  7: 'closed',
  8: 'cancelled',
};

export function toState(state: string, active: string, mapping: Mapping = noMapping): IncidentState {
  return (
    PLATFORM_STATES[state] ?? mapping.states[state] ?? (active === '1' || active === 'true' ? 'inProgress' : 'closed')
  );
}

/** An unset priority is the least urgent: it must not escalate as if it were the most. */
export function toPriority(priority: string, mapping: Mapping = noMapping): Priority {
  return platformPriority(priority) ?? mapping.priorities[priority] ?? 5;
}

export function platformPriority(priority: string): Priority | undefined {
  const number = Number(priority);
  return number === 1 || number === 2 || number === 3 || number === 4 || number === 5 ? number : undefined;
}

function present(field: string, value: string): { [field: string]: string } {
  return value === '' ? {} : { [field]: value };
}
