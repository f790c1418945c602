/**
 * Every number of the dashboard, made from its tickets under a filter. A number *is* its list of tickets: what a
 * screen shows is a length, and what it opens is the list.
 */
import type { Priority } from '../incident/incident';
import { DAY_MS, HOUR_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { censoredDistribution } from './censored';
import type { CensoredDistribution, MeasuredTime } from './censored';
import type { DashboardTicket, DashboardView } from './dashboardView';

/** What is absent lets everything through. */
export interface DashboardFilter {
  /** Days back from now, of when the escalation began: for times and quality. What is open is open whenever it began. */
  readonly days?: number;
  readonly service?: string;
  readonly priority?: Priority;
  readonly team?: string;
  readonly path?: string;
  readonly level?: number;
  readonly owner?: string;
}

export interface DashboardFigures {
  /** Whose escalation is open; the one that has been at its level longest first. */
  readonly open: readonly DashboardTicket[];
  /** From level 1 to the highest, empty ones between too: an empty rung is part of the picture. */
  readonly openByLevel: readonly { readonly level: number; readonly tickets: readonly DashboardTicket[] }[];
  /** Longest waiting first. */
  readonly unacknowledged: readonly DashboardTicket[];
  /** Nothing escalated yet, and something will unless somebody acts; the soonest first. */
  readonly approaching: readonly DashboardTicket[];
  /** Clocks that are at least half used, the most used first. */
  readonly breaching: readonly BreachBand[];
  /** Those whose clock is over. */
  readonly breached: readonly DashboardTicket[];
  readonly timeToEscalate: TimeFigure;
  readonly timeToAcknowledge: TimeFigure;
  readonly overEscalation: OverEscalationFigure;
}

export interface BreachBand {
  readonly band: Band;
  /** Within one, four and eight hours; each holds the ones before it. */
  readonly within: readonly { readonly hours: number; readonly tickets: readonly DashboardTicket[] }[];
}

export type Band = 'over 95' | '86 to 95' | '76 to 85' | '50 to 75';

export interface TimeFigure extends CensoredDistribution {
  /** What the percentiles are made of, longest first. */
  readonly times: readonly TicketTime[];
}

export interface TicketTime extends MeasuredTime {
  readonly ticket: DashboardTicket;
}

export interface OverEscalationFigure {
  readonly over: readonly DashboardTicket[];
  /** Risen and ended, so it can be told. */
  readonly measured: readonly DashboardTicket[];
  /** Risen, and not told yet: still open, or its history does not say. */
  readonly unmeasured: readonly DashboardTicket[];
}

export function dashboardFigures({ asOf, tickets }: DashboardView, filter: DashboardFilter): DashboardFigures {
  const shown = tickets.filter((ticket) => passes(ticket, filter));
  const measured = shown.filter((ticket) => isWithin(ticket, filter.days, asOf));
  const open = sorted(shown.filter(isOpen), ({ since }) => since);
  const alive = shown.filter(({ status }) => status !== 'closed');
  const unacknowledged = shown.filter(({ waiting }) => waiting !== undefined);
  const watched = shown.filter(({ status, nextAt }) => status === 'watched' && nextAt !== undefined);
  return {
    open,
    openByLevel: byLevel(open),
    unacknowledged: sorted(unacknowledged, ({ waiting }) => waiting?.since ?? 0),
    approaching: sorted(watched, ({ nextAt }) => nextAt ?? 0),
    breaching: breaching(alive, asOf),
    breached: sorted(alive.filter(isBreached(asOf)), ({ clock }) => clock?.breachAt ?? 0),
    timeToEscalate: timeFigure(measured, ({ toEscalate }) => (toEscalate ? [toEscalate] : [])),
    timeToAcknowledge: timeFigure(measured, ({ toAcknowledge }) => toAcknowledge),
    overEscalation: overEscalationFigure(measured),
  };
}

export function isOpen({ status }: DashboardTicket): boolean {
  return status === 'running' || status === 'acknowledged' || status === 'suspended';
}

function passes(ticket: DashboardTicket, filter: DashboardFilter): boolean {
  const { service, priority, team, path, level, owner } = filter;
  return (
    (service === undefined || ticket.service === service) &&
    (priority === undefined || ticket.priority === priority) &&
    (team === undefined || ticket.team === team) &&
    (path === undefined || ticket.paths.includes(path)) &&
    (level === undefined || ticket.level === level) &&
    (owner === undefined || ticket.owners.includes(owner))
  );
}

function isWithin({ startedAt }: DashboardTicket, days: number | undefined, asOf: Instant): boolean {
  return startedAt !== undefined && (days === undefined || startedAt > asOf - days * DAY_MS);
}

function sorted(tickets: readonly DashboardTicket[], by: (ticket: DashboardTicket) => number): DashboardTicket[] {
  return [...tickets].sort((a, b) => by(a) - by(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function byLevel(open: readonly DashboardTicket[]): DashboardFigures['openByLevel'] {
  const highest = open.reduce((level, ticket) => Math.max(level, ticket.level), 0);
  return Array.from({ length: highest }, (_, index) => ({
    level: index + 1,
    tickets: open.filter(({ level }) => level === index + 1),
  }));
}

const HOURS = [1, 4, 8] as const;

/** Shares as people read them: whole per cents. */
const BANDS: readonly (readonly [Band, from: number, to: number])[] = [
  ['over 95', 96, Infinity],
  ['86 to 95', 86, 95],
  ['76 to 85', 76, 85],
  ['50 to 75', 50, 75],
];

function breaching(alive: readonly DashboardTicket[], asOf: Instant): BreachBand[] {
  const running = alive.filter((ticket) => ticket.clock && !isBreached(asOf)(ticket));
  const soonest = sorted(running, ({ clock }) => clock?.breachAt ?? 0);
  return BANDS.map(([band, from, to]) => {
    const inBand = soonest.filter(({ clock }) => isBetween(Math.round((clock?.used ?? 0) * 100), from, to));
    return {
      band,
      within: HOURS.map((hours) => ({
        hours,
        tickets: inBand.filter(({ clock }) => clock !== undefined && clock.breachAt <= asOf + hours * HOUR_MS),
      })),
    };
  });
}

function isBetween(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}

/** At its due time a clock is over. */
function isBreached(asOf: Instant): (ticket: DashboardTicket) => boolean {
  return ({ clock }) => clock !== undefined && (clock.used >= 1 || clock.breachAt <= asOf);
}

function timeFigure(
  tickets: readonly DashboardTicket[],
  timesOf: (ticket: DashboardTicket) => readonly MeasuredTime[],
): TimeFigure {
  const times = tickets.flatMap((ticket) => timesOf(ticket).map(({ ms, ended }) => ({ ms, ended, ticket })));
  times.sort((a, b) => b.ms - a.ms || (a.ticket.key < b.ticket.key ? -1 : a.ticket.key > b.ticket.key ? 1 : 0));
  return { ...censoredDistribution(times), times };
}

function overEscalationFigure(tickets: readonly DashboardTicket[]): OverEscalationFigure {
  const risen = sorted(
    tickets.filter((ticket) => ticket.overEscalation !== undefined),
    ({ since }) => since,
  );
  const over = risen.filter((ticket) => ticket.overEscalation === 'over');
  const isMeasured = ({ overEscalation: found }: DashboardTicket): boolean => found === 'over' || found === 'needed';
  return { over, measured: risen.filter(isMeasured), unmeasured: risen.filter((ticket) => !isMeasured(ticket)) };
}
