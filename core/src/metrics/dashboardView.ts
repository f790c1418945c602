/**
 * What the dashboard is made of: each ticket once, with the facts that its numbers count and its filters ask for.
 * The screen makes every number of these (`dashboardFigures`), so a number and its tickets cannot disagree.
 */
import { nextDeadline } from '../escalation/deadline';
import type { EscalationEvent, LevelOpened } from '../escalation/event';
import { ownEffects } from '../escalation/record';
import type { EscalationRecord } from '../escalation/record';
import type { PathState } from '../escalation/state';
import type { Incident, Priority } from '../incident/incident';
import type { EscalationPolicy, PersonId } from '../policy/policy';
import { consumedShare, resolutionClock } from '../sla/resolutionClock';
import type { Instant } from '../time/instant';
import { acknowledgementTimes } from './acknowledgementTimes';
import type { MeasuredTime } from './censored';
import { overEscalation } from './escalationQuality';
import type { SolvableEvent } from './escalationQuality';

export interface DashboardView {
  readonly asOf: Instant;
  readonly zone: string;
  readonly tickets: readonly DashboardTicket[];
  /** Of which kinds of tickets there may be more than were read; absent where everything was. */
  readonly partial?: readonly { readonly of: 'open' | 'watched' | 'closed'; readonly read: number }[];
}

export interface DashboardTicket {
  readonly key: string;
  readonly summary: string;
  readonly url?: string;
  readonly priority: Priority;
  readonly service?: string;
  /** The group that was told last where it stands highest, or else the one that owns the ticket. */
  readonly team?: string;
  /** `watched`: nothing escalated yet. `acknowledged`: on every path that is not suspended. */
  readonly status: 'watched' | 'running' | 'acknowledged' | 'suspended' | 'closed';
  /** When its escalation began. */
  readonly startedAt?: Instant;
  /** The highest level reached on any path, and since when; 0 where nothing escalated. */
  readonly level: number;
  readonly since: Instant;
  /** Their names where the policy says them. */
  readonly paths: readonly string[];
  /** Where the highest of the paths that nobody has acknowledged stands. */
  readonly waiting?: { readonly level: number; readonly since: Instant };
  /** Whoever has a path, by name. */
  readonly owners: readonly string[];
  /** When something happens unless somebody acts. */
  readonly nextAt?: Instant;
  readonly clock?: TicketClock;
  /** Opened → first rise above level 1 (MET-R1). Absent where it closed without one. */
  readonly toEscalate?: MeasuredTime;
  /** Told → acknowledged (MET-R2), once for each acknowledgement and for each path that waits for one. */
  readonly toAcknowledge: readonly MeasuredTime[];
  /** Whether the rise was worth it (MET-R3); absent where it never rose. */
  readonly overEscalation?: 'over' | 'needed' | 'notSolvedYet' | 'notMeasured';
}

export interface TicketClock {
  readonly name: string;
  /** By when it breaches if its clock counts on. */
  readonly breachAt: Instant;
  /** Of the goal; above 1 once breached. */
  readonly used: number;
}

/** One ticket as an app has it. */
export interface DashboardRow {
  readonly incident: Incident;
  readonly url?: string;
  readonly record: EscalationRecord;
  /** Which it runs under, or would. */
  readonly policy?: EscalationPolicy | undefined;
  /** When a trigger will be met by time alone. */
  readonly watchUntil?: Instant | undefined;
}

export function dashboardView(
  rows: readonly DashboardRow[],
  at: Instant,
  zone: string,
  partial: NonNullable<DashboardView['partial']> = [],
): DashboardView {
  const tickets = rows.map((row) => ticketOf(row, at)).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { asOf: at, zone, tickets, ...(partial.length > 0 && { partial }) };
}

function ticketOf(row: DashboardRow, at: Instant): DashboardTicket {
  const { incident, url, record, policy } = row;
  const { key, summary, priority, service, openedAt } = incident;
  const { state } = record;
  const paths = state.status === 'none' ? [] : state.paths;
  const highest = highestOf(paths);
  const waiting = highestOf(waitingPaths(record));
  const team = teamOf(record.events, highest) ?? incident.supportGroup;
  const nextAt = soonest(nextDeadline(state), row.watchUntil);
  const clock = state.status === 'closed' ? undefined : clockOf(row, at);
  const toEscalate = timeToEscalate(record, openedAt, at);
  const over = overEscalationOf(record);
  return {
    key,
    summary,
    ...(url !== undefined && { url }),
    priority,
    ...(service !== undefined && { service }),
    ...(team !== undefined && { team }),
    status: statusOf(record),
    ...(state.status !== 'none' && { startedAt: state.startedAt }),
    level: highest?.level ?? 0,
    since: highest?.levelOpenedAt ?? openedAt,
    paths: paths.map(({ path }) => policy?.paths.find(({ id }) => id === path)?.name ?? path),
    ...(waiting && { waiting: { level: waiting.level, since: waiting.levelOpenedAt } }),
    owners: ownersOf(record, policy),
    ...(state.status !== 'closed' && nextAt !== undefined && { nextAt }),
    ...(clock && { clock }),
    ...(toEscalate && { toEscalate }),
    toAcknowledge: timesToAcknowledge(record, at),
    ...(over && { overEscalation: over }),
  };
}

function statusOf({ state }: EscalationRecord): DashboardTicket['status'] {
  if (state.status === 'none') return 'watched';
  if (state.status === 'closed') return 'closed';
  const standings = state.paths.map(({ standing }) => standing.status);
  if (standings.includes('running')) return 'running';
  return standings.includes('acknowledged') ? 'acknowledged' : 'suspended';
}

function waitingPaths({ state }: EscalationRecord): readonly PathState[] {
  return state.status === 'open' ? state.paths.filter(({ standing }) => standing.status === 'running') : [];
}

/** Of several at one level the one that has been there longest. */
function highestOf(paths: readonly PathState[]): PathState | undefined {
  return paths.reduce<PathState | undefined>((highest, path) => {
    const isHigher = !highest || path.level > highest.level;
    return isHigher || (path.level === highest.level && path.levelOpenedAt < highest.levelOpenedAt) ? path : highest;
  }, undefined);
}

function teamOf(events: readonly EscalationEvent[], highest: PathState | undefined): string | undefined {
  for (let i = events.length - 1; i >= 0; i -= 1) {
    const event = events[i];
    if (event?.type !== 'LevelOpened' || event.path !== highest?.path) continue;
    const via = event.responders[0]?.via;
    return via && 'group' in via ? via.group : undefined;
  }
  return undefined;
}

function ownersOf({ state, events }: EscalationRecord, policy: EscalationPolicy | undefined): string[] {
  if (state.status !== 'open') return [];
  const owners = state.paths.flatMap(({ standing }) => {
    const active = standing.status === 'suspended' ? standing.was : standing;
    return active.status === 'acknowledged' ? [active.by] : [];
  });
  const once = owners.filter((owner, i) => owners.indexOf(owner) === i);
  return once.map((person) => nameOf(person, events, policy)).sort();
}

/** As the policy calls them, or as they were called when they acknowledged. */
function nameOf(person: PersonId, events: readonly EscalationEvent[], policy: EscalationPolicy | undefined): string {
  const known = policy?.people.find(({ id }) => id === person)?.name;
  if (known !== undefined) return known;
  for (const event of events) if ('by' in event && event.by === person && 'byName' in event) return event.byName;
  return person;
}

function clockOf({ incident, policy }: DashboardRow, at: Instant): TicketClock | undefined {
  if (!policy && !incident.hostClock) return undefined;
  const clock = policy ? resolutionClock(policy, incident) : undefined;
  if (!clock) return undefined;
  const { name, dueAt, left } = clock;
  // A clock that does not count now breaches no sooner than when it has counted what is left.
  const breachAt = left ? Math.max(dueAt, left.countsFrom + left.ms) : dueAt;
  return { name, breachAt, used: consumedShare(clock, at) };
}

function timeToEscalate({ state, events }: EscalationRecord, openedAt: Instant, at: Instant): MeasuredTime | undefined {
  const rise = events.find((event): event is LevelOpened => event.type === 'LevelOpened' && event.level > 1);
  if (rise) return { ms: rise.at - openedAt, ended: true };
  return state.status === 'open' ? { ms: Math.max(0, at - openedAt), ended: false } : undefined;
}

function timesToAcknowledge(record: EscalationRecord, at: Instant): MeasuredTime[] {
  const taken = acknowledgementTimes(record.events, ownEffects(record));
  return [
    ...taken.map(({ tookMs }) => ({ ms: tookMs, ended: true })),
    ...waitingPaths(record).map(({ levelOpenedAt }) => ({ ms: Math.max(0, at - levelOpenedAt), ended: false })),
  ];
}

function overEscalationOf({ events }: EscalationRecord): DashboardTicket['overEscalation'] {
  const solvable = solvableEvents(events);
  if (solvable.length === 0) return undefined;
  const found = overEscalation(solvable);
  if (found.over) return 'over';
  switch (found.reason) {
    case 'neverRose':
      return undefined;
    case 'higherLevelWasNeeded':
      return 'needed';
    case 'notSolvedYet':
    case 'notMeasured':
      return found.reason;
  }
}

/** The ticket stands at the highest level of its paths; whoever acknowledges has it in hand there. */
function solvableEvents(events: readonly EscalationEvent[]): SolvableEvent[] {
  const levels = new Map<string, number>();
  return events.flatMap((event): SolvableEvent[] => {
    switch (event.type) {
      case 'LevelOpened':
        levels.set(event.path, event.level);
        return [{ at: event.at, level: Math.max(...levels.values()), acknowledged: false }];
      case 'EscalationAcknowledged':
        return [{ at: event.at, acknowledged: true }];
      case 'EscalationReopened':
        return [{ at: event.at, resolved: false }];
      case 'EscalationClosed':
        return [{ at: event.at, resolved: event.because === 'resolved' || event.because === 'closed' }];
      default:
        return [];
    }
  });
}

function soonest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined) return other;
  return other === undefined || one <= other ? one : other;
}
