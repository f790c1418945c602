/** What the first dashboard shows, made from escalation records by `dashboardView`. Elapsed time. */
import type { LevelOpened } from '../escalation/event';
import { ownEffects } from '../escalation/record';
import type { EscalationRecord } from '../escalation/record';
import type { PathState } from '../escalation/state';
import type { Instant } from '../time/instant';
import { acknowledgementTimes } from './acknowledgementTimes';
import { distribution } from './distribution';

export interface DashboardView {
  readonly asOf: Instant;
  readonly zone: string;
  /** Open escalations by the highest level reached on any path, level 1 first. */
  readonly openByLevel: readonly {
    readonly level: number;
    readonly count: number;
    readonly tickets: readonly DashboardTicket[];
  }[];
  readonly unacknowledged: { readonly count: number; readonly tickets: readonly DashboardTicket[] };
  /** Opened → first rise above level 1 (MET-R1). */
  readonly timeToEscalate: Distribution;
  /** Told → acknowledged (MET-R2). */
  readonly timeToAcknowledge: Distribution;
}

export interface DashboardTicket {
  readonly key: string;
  readonly summary: string;
  readonly level: number;
  readonly since: Instant;
  readonly url?: string;
}

export interface Distribution {
  /** Finished ones: what the percentiles are made of. */
  readonly n: number;
  /** Still open, so their time is at least their age: counted, not guessed. */
  readonly open: number;
  readonly medianMs?: number;
  readonly p90Ms?: number;
}

/** One escalation as the dashboard sees it. */
export interface DashboardRow {
  readonly key: string;
  readonly summary: string;
  readonly url?: string;
  readonly incidentOpenedAt: Instant;
  readonly record: EscalationRecord;
}

/** Every ticket is listed; a screen that shows fewer says so itself. */
export function dashboardView(rows: readonly DashboardRow[], at: Instant, zone: string): DashboardView {
  const unacknowledged = ticketsWith(runningPaths, rows);
  return {
    asOf: at,
    zone,
    openByLevel: byLevel(ticketsWith(openPaths, rows)),
    unacknowledged: { count: unacknowledged.length, tickets: unacknowledged },
    timeToEscalate: timeToEscalate(rows),
    timeToAcknowledge: timeToAcknowledge(rows.map(({ record }) => record)),
  };
}

type PathsOf = (record: EscalationRecord) => readonly PathState[];

const openPaths: PathsOf = ({ state }) => (state.status === 'open' ? state.paths : []);

const runningPaths: PathsOf = (record) => openPaths(record).filter(({ standing }) => standing.status === 'running');

/** Each ticket that has such paths, where the highest of them stands; the one that waits longest first. */
function ticketsWith(pathsOf: PathsOf, rows: readonly DashboardRow[]): DashboardTicket[] {
  return rows
    .flatMap((row) => {
      const [first, ...others] = pathsOf(row.record);
      return first ? [ticketAt(others.reduce(higher, first), row)] : [];
    })
    .sort((a, b) => a.since - b.since || (a.key < b.key ? -1 : 1));
}

function higher(a: PathState, b: PathState): PathState {
  const byLevelThenAge = b.level - a.level || a.levelOpenedAt - b.levelOpenedAt;
  return byLevelThenAge > 0 ? b : a;
}

function ticketAt({ level, levelOpenedAt }: PathState, { key, summary, url }: DashboardRow): DashboardTicket {
  const ticket = { key, summary, level, since: levelOpenedAt };
  return url === undefined ? ticket : { ...ticket, url };
}

/** Levels between two that have tickets are listed too: an empty rung is part of the picture. */
function byLevel(tickets: readonly DashboardTicket[]): DashboardView['openByLevel'] {
  const highest = tickets.reduce((level, ticket) => Math.max(level, ticket.level), 0);
  return Array.from({ length: highest }, (_, index) => {
    const here = tickets.filter(({ level }) => level === index + 1);
    return { level: index + 1, count: here.length, tickets: here };
  });
}

/** Opened → the first level above 1 (MET-R1). Closed without a rise: it never escalated, so it is neither n nor open. */
function timeToEscalate(rows: readonly DashboardRow[]): Distribution {
  const unrisen = rows.filter(({ record }) => record.state.status === 'open' && !firstRise(record));
  const timesMs = rows.flatMap(({ record, incidentOpenedAt }) => {
    const rise = firstRise(record);
    return rise ? [rise.at - incidentOpenedAt] : [];
  });
  return distribution(timesMs, unrisen.length);
}

function firstRise({ events }: EscalationRecord): LevelOpened | undefined {
  return events.find((event): event is LevelOpened => event.type === 'LevelOpened' && event.level > 1);
}

/** Told → acknowledged, once for each acknowledgement (MET-R2). Open are the paths that still wait for one. */
function timeToAcknowledge(records: readonly EscalationRecord[]): Distribution {
  const waiting = records.reduce((count, record) => count + runningPaths(record).length, 0);
  const times = records.flatMap((record) => acknowledgementTimes(record.events, ownEffects(record)));
  return distribution(
    times.map(({ tookMs }) => tookMs),
    waiting,
  );
}
