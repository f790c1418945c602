/**
 * A real log as a stream of world actions. Rows say what a ticket looked like; what changed from row
 * to row is what somebody did. People, groups and services of the log are strangers to Northwind, so
 * each gets a stand-in: the group that owns most is the first line, and the same name is always the
 * same person. The stream is ordered by time and the log by ticket, so it is held in memory.
 */
import type { HistoryRow, Instant, Priority } from '@rungs/core';
import type { IncidentChange } from '../hosts/host';
import type { IncidentReported, IncidentWorkedOn, WorldAction } from './action';
import { pageAnswers } from './action';
import { people, services } from './company';
import { randomFrom } from './random';
import { Timeline } from './timeline';

export interface Replay {
  readonly rows: number;
  readonly ticketsInLog: number;
  /** Those that are played: the earliest. */
  readonly tickets: number;
  actions(): Generator<WorldAction>;
}

export function replay(rows: Iterable<HistoryRow>, seed: string | number, ticketsMax = Infinity): Replay {
  const tickets = new Map<string, HistoryRow[]>();
  let count = 0;
  for (const row of rows) {
    count += 1;
    const of = tickets.get(row.ticket);
    if (of) of.push(row);
    else tickets.set(row.ticket, [row]);
  }
  const earliest = [...tickets.values()].sort(byReport).slice(0, ticketsMax);
  return {
    rows: count,
    ticketsInLog: tickets.size,
    tickets: earliest.length,
    *actions() {
      const standIns = standInsFor(tickets);
      const timeline = new Timeline<WorldAction>();
      for (const of of earliest) for (const action of storyOf(of, standIns, seed)) timeline.plan(action);
      for (let action = timeline.take(); action; action = timeline.take()) yield action;
    },
  };
}

function byReport([one]: readonly HistoryRow[], [other]: readonly HistoryRow[]): number {
  if (!one || !other) throw new Error('a ticket without rows');
  return reportedAt(one) - reportedAt(other) || (one.ticket < other.ticket ? -1 : 1);
}

function reportedAt({ at, openedAt }: HistoryRow): Instant {
  return Math.min(at, openedAt ?? at);
}

/** The report, then one action for each row in which something changed. */
function* storyOf(rows: readonly HistoryRow[], standIns: StandIns, seed: string | number): Generator<WorldAction> {
  const [first] = rows;
  if (!first) return;
  const reported = reportOf(first, standIns, seed);
  yield reported;
  // Rows stand in the order in which they were written; a clock that steps back does not undo that.
  let at = reported.at;
  let seen: Seen = { state: 'new', priority: reported.report.priority };
  for (const row of rows) {
    at = Math.max(at, row.at);
    const now = seenIn(row, seen);
    const work = workBetween(seen, now, at, row, standIns);
    if (work) yield work;
    seen = now;
  }
}

interface Seen {
  readonly state: NonNullable<HistoryRow['state']>;
  readonly priority: Priority;
  readonly assignee?: string;
}

function seenIn(row: HistoryRow, before: Seen): Seen {
  const assignee = row.assignee ?? before.assignee;
  return {
    state: stateIn(row, before),
    priority: row.priority ?? before.priority,
    ...(assignee === undefined ? {} : { assignee }),
  };
}

/** A log may name its states, or only say that a ticket is in hand or resolved. */
function stateIn(row: HistoryRow, before: Seen): Seen['state'] {
  if (row.state !== undefined) return row.state;
  if (row.resolved) return 'resolved';
  if (row.acknowledged && before.state === 'new') return 'inProgress';
  return before.state;
}

function workBetween(
  before: Seen,
  now: Seen,
  at: Instant,
  row: HistoryRow,
  standIns: StandIns,
): IncidentWorkedOn | undefined {
  const change: IncidentChange = {
    // Back to new is no button in either tool: for the reader of the ticket it is in progress.
    ...(now.state === before.state ? {} : { state: now.state === 'new' ? 'inProgress' : now.state }),
    ...(now.priority === before.priority ? {} : { priority: now.priority }),
    ...(now.assignee === undefined || now.assignee === before.assignee
      ? {}
      : { assignTo: standIns.person(now.assignee) }),
  };
  if (Object.keys(change).length === 0) return undefined;
  return {
    at,
    type: 'IncidentWorkedOn',
    incident: row.ticket,
    change,
    by: standIns.person(now.assignee ?? row.ticket),
  };
}

function reportOf(row: HistoryRow, standIns: StandIns, seed: string | number): IncidentReported {
  const category = row.category ?? 'Other';
  return {
    at: reportedAt(row),
    type: 'IncidentReported',
    incident: row.ticket,
    report: {
      summary: row.summary ?? `${row.ticket}: ${category}`,
      description: `Replayed from a real log, where it was ${row.ticket}.`,
      priority: row.priority ?? 3,
      service: standIns.service(row.service ?? category),
      category,
      supportGroup: standIns.group(row.group ?? ''),
    },
    answers: pageAnswers(randomFrom(`${seed}/answers/${row.ticket}`)),
  };
}

interface StandIns {
  group(name: string): string;
  person(name: string): string;
  service(name: string): string;
}

function standInsFor(tickets: ReadonlyMap<string, readonly HistoryRow[]>): StandIns {
  const owned = new Map<string, number>();
  for (const [first] of tickets.values()) if (first?.group) owned.set(first.group, (owned.get(first.group) ?? 0) + 1);
  const byShare = [...owned].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([name]) => name);
  const workers = people.filter(({ groups }) => groups.length > 0 && !groups.includes('Management'));
  return {
    group: (name) => {
      const rank = byShare.indexOf(name);
      if (rank <= 0) return 'Service desk';
      return rank % 2 === 1 ? 'Database' : 'Platform engineering';
    },
    person: (name) => randomFrom(`person/${name}`).pick(workers).id,
    service: (name) => randomFrom(`service/${name}`).pick(services),
  };
}
