/**
 * What happened to past incidents, as rows that the engine replays (TRG-R4): from what the platform's audit kept of
 * their changes, backwards to how each began. Where nothing was kept, an incident was opened and, perhaps, resolved.
 */
import { GlideRecord } from '@servicenow/glide';
import type { HistoryRow, Instant, Mapping, PastTickets } from '../vendor/core.js';
import { fromDateTime, toDateTime } from './dateTime.ts';
import { noMapping, toPriority, toState } from './incidentMapping.ts';
import { text } from './rows.ts';

/** A page is read in one transaction, whose time the platform bounds. */
const PER_PAGE = 40;
const COLUMNS = ['state', 'priority', 'assigned_to', 'assignment_group', 'category'] as const;
type Column = (typeof COLUMNS)[number];

export interface PastAsked {
  readonly groups: 'all' | readonly string[];
  readonly since: Instant;
  /** What is open is played until then. */
  readonly at: Instant;
  /** The last incident of the page before; empty for the first. */
  readonly after: string;
  readonly mapping: Mapping | undefined;
}

interface Change {
  readonly at: Instant;
  readonly column: Column;
  readonly from: string;
  readonly to: string;
}

interface Past {
  readonly sysId: string;
  readonly key: string;
  readonly openedAt: Instant;
  readonly resolvedAt: Instant | undefined;
  readonly now: { readonly [column in Column]: string };
  readonly active: string;
  readonly service: string;
  readonly summary: string;
}

/** By sys_id, which follows no time: what is read before somebody stops is a sample of all. */
export function pastIncidents(asked: PastAsked): PastTickets {
  const { read, past } = pageOf(asked);
  const changes = changesOf(past.map(({ sysId }) => sysId));
  const groups = groupNames([
    ...past.map(({ now }) => now.assignment_group),
    ...[...changes.values()]
      .flat()
      .flatMap(({ column, from, to }) => (column === 'assignment_group' ? [from, to] : [])),
  ]);
  const rows = (each: Past): HistoryRow[] => [
    ...rowsOf(each, changes.get(each.sysId) ?? [], groups, asked.mapping ?? noMapping),
    ...(each.resolvedAt === undefined ? [{ ticket: each.key, at: asked.at }] : []),
  ];
  return {
    tickets: past.map((each) => ({ key: each.key, rows: rows(each) })),
    leftOut: read.length - past.length,
    next: read.length < PER_PAGE ? null : (read[read.length - 1] ?? null),
  };
}

/** What whoever asks may read, of all that are there. */
function pageOf({ groups, since, after }: PastAsked): { readonly read: string[]; readonly past: Past[] } {
  const incidents = new GlideRecord('incident');
  incidents.addQuery('sys_created_on', '>=', toDateTime(since));
  if (groups !== 'all') incidents.addQuery('assignment_group', 'IN', groups.join(','));
  if (after !== '') incidents.addQuery('sys_id', '>', after);
  incidents.orderBy('sys_id');
  incidents.setLimit(PER_PAGE);
  incidents.query();
  const read: string[] = [];
  const past: Past[] = [];
  while (incidents.next()) {
    read.push(String(incidents.getUniqueValue()));
    if (incidents.canRead()) past.push(pastIn(incidents));
  }
  return { read, past };
}

function pastIn(incident: GlideRecord): Past {
  const shown = (column: string): string => String(incident.getDisplayValue(column as never) ?? '');
  return {
    sysId: String(incident.getUniqueValue()),
    key: text(incident, 'number'),
    openedAt: fromDateTime(text(incident, 'opened_at')) ?? fromDateTime(text(incident, 'sys_created_on')) ?? 0,
    resolvedAt: fromDateTime(text(incident, 'resolved_at')) ?? fromDateTime(text(incident, 'closed_at')),
    now: {
      state: text(incident, 'state'),
      priority: text(incident, 'priority'),
      assigned_to: text(incident, 'assigned_to'),
      assignment_group: text(incident, 'assignment_group'),
      category: text(incident, 'category'),
    },
    active: text(incident, 'active'),
    service: shown('business_service') || shown('cmdb_ci'),
    summary: text(incident, 'short_description'),
  };
}

/** By incident, in the order of time. */
function changesOf(sysIds: readonly string[]): Map<string, Change[]> {
  const changes = new Map<string, Change[]>();
  if (sysIds.length === 0) return changes;
  const rows = new GlideRecord('sys_audit');
  rows.addQuery('tablename', 'incident');
  rows.addQuery('documentkey', 'IN', sysIds.join(','));
  rows.addQuery('fieldname', 'IN', COLUMNS.join(','));
  rows.orderBy('sys_created_on');
  rows.orderBy('record_checkpoint');
  rows.query();
  while (rows.next()) {
    const column = COLUMNS.find((each) => each === text(rows, 'fieldname'));
    const at = fromDateTime(text(rows, 'sys_created_on'));
    if (column === undefined || at === undefined) continue;
    const change = { at, column, from: text(rows, 'oldvalue'), to: text(rows, 'newvalue') };
    const sysId = text(rows, 'documentkey');
    changes.set(sysId, [...(changes.get(sysId) ?? []), change]);
  }
  return changes;
}

function groupNames(sysIds: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const asked = sysIds.filter((sysId, i) => sysId !== '' && sysIds.indexOf(sysId) === i);
  if (asked.length === 0) return names;
  const groups = new GlideRecord('sys_user_group');
  groups.addQuery('sys_id', 'IN', asked.join(','));
  groups.query();
  while (groups.next()) names.set(String(groups.getUniqueValue()), text(groups, 'name'));
  return names;
}

/** The first row is the incident as it was opened: each field as its first change found it, or as it is. */
function rowsOf(past: Past, changes: readonly Change[], groups: Map<string, string>, mapping: Mapping): HistoryRow[] {
  const { key: ticket, openedAt } = past;
  // Some instances keep what was there from the beginning as changes of that instant.
  const later = changes.filter(({ at }) => at > openedAt);
  const begun = (column: Column): string => {
    const first = later.find((each) => each.column === column);
    return first ? first.from : startedAs(past, column, changes.length === 0);
  };
  const values = {
    state: begun('state'),
    priority: begun('priority'),
    assigned_to: begun('assigned_to'),
    assignment_group: begun('assignment_group'),
    category: begun('category'),
  };
  const first: HistoryRow = {
    ticket,
    at: openedAt,
    openedAt,
    priority: toPriority(values.priority, mapping),
    state: toState(values.state, '1', mapping),
    assignee: values.assigned_to || null,
    group: groups.get(values.assignment_group) ?? null,
    category: values.category || null,
    summary: past.summary,
    ...(past.service === '' ? {} : { service: past.service }),
  };
  return [first, ...later.map((change) => rowOf(ticket, change, groups, mapping)), ...untoldEnd(past, later, mapping)];
}

/** Without a history nobody knows when it was taken: the end is what its record says. */
function startedAs({ now, resolvedAt }: Past, column: Column, isUntold: boolean): string {
  if (!isUntold || resolvedAt === undefined) return now[column];
  return column === 'state' ? '1' : now[column];
}

function rowOf(ticket: string, change: Change, groups: Map<string, string>, mapping: Mapping): HistoryRow {
  const { at, column, to } = change;
  switch (column) {
    case 'state': {
      // A state of the customer's own that nobody explained is in progress: the row says when it ends.
      const state = toState(to, '1', mapping);
      return { ticket, at, state, resolved: state === 'resolved' || state === 'closed' };
    }
    case 'priority':
      return { ticket, at, priority: toPriority(to, mapping) };
    case 'assigned_to':
      return { ticket, at, assignee: to || null };
    case 'assignment_group':
      return { ticket, at, group: groups.get(to) ?? null };
    case 'category':
      return { ticket, at, category: to || null };
  }
}

function untoldEnd(
  { key: ticket, openedAt, resolvedAt, now, active }: Past,
  later: readonly Change[],
  mapping: Mapping,
): HistoryRow[] {
  if (resolvedAt === undefined || later.some(({ column }) => column === 'state')) return [];
  const state = toState(now.state, active, mapping);
  return [{ ticket, at: Math.max(resolvedAt, openedAt), state, resolved: state === 'resolved' || state === 'closed' }];
}
