/**
 * The ticket as its history showed it at one instant: each row changes what it says and leaves the
 * rest as it was. Nothing is read ahead (TRG-R4).
 */
import type { Incident, IncidentId, IncidentState, Priority, Tool } from '../incident/incident';
import type { HistoryRow } from './historyRow';
import { EVERY_COUNT, factsAfter, uncountedAfter } from './factsInHistory';

/** A log is of neither tool; which one is named has no bearing on any decision. */
const REPLAYED_AS: Tool = 'servicenow';
/** Of a ticket whose priority was never said: nothing escalates on a guess. */
const LEAST_URGENT: Priority = 5;

export function incidentAfter(row: HistoryRow, before: Incident | undefined): Incident {
  const after: Writable<Incident> = { ...(before ?? firstSeen(row)) };
  after.state = stateAfter(row, before);
  after.assigned = isAssigned(row, before);
  if (row.priority !== undefined) after.priority = row.priority;
  if (row.summary !== undefined) after.summary = row.summary ?? '';
  set(after, 'service', row.service);
  set(after, 'category', row.category);
  set(after, 'supportGroup', row.group);
  after.history = factsAfter(row, before, after);
  after.uncounted = uncountedAfter(row, before);
  return after;
}

/**
 * What counts as acknowledged in a log: what the mapping says, else an assignee or a state in which
 * somebody works on it.
 */
export function isTaken(row: HistoryRow, incident: Incident): boolean {
  return row.acknowledged ?? (incident.assigned || incident.state === 'inProgress' || incident.state === 'onHold');
}

function firstSeen(row: HistoryRow): Incident {
  return {
    tool: REPLAYED_AS,
    id: row.ticket as IncidentId,
    key: row.ticket,
    summary: '',
    description: '',
    state: 'new',
    priority: LEAST_URGENT,
    assigned: false,
    // A log that says a ticket was changed before it was opened means the change.
    openedAt: Math.min(row.openedAt ?? row.at, row.at),
    history: [],
    uncounted: EVERY_COUNT,
  };
}

function stateAfter(row: HistoryRow, before: Incident | undefined): IncidentState {
  if (row.state !== undefined) return row.state;
  if (row.resolved) return 'resolved';
  const state = before?.state ?? 'new';
  // A log may say no more than that somebody has it in hand, or that it is open again.
  if (row.resolved === false && (state === 'resolved' || state === 'closed'))
    return row.acknowledged ? 'inProgress' : 'new';
  return row.acknowledged && state === 'new' ? 'inProgress' : state;
}

function isAssigned(row: HistoryRow, before: Incident | undefined): boolean {
  return row.assignee === undefined ? (before?.assigned ?? false) : row.assignee !== null;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function set(
  incident: Writable<Incident>,
  field: 'service' | 'category' | 'supportGroup',
  value: string | null | undefined,
): void {
  if (value === undefined || value === incident[field]) return;
  if (value !== null) incident[field] = value;
  else if (field in incident) delete incident[field];
}
