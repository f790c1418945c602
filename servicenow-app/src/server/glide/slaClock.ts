/**
 * The resolution clock of a task SLA. Its due time is the truth while it runs (SLA5). Where it counts in a schedule,
 * what is left until then is counted in that schedule too, by the platform; so a share of it is met in its own hours,
 * nights and weekends left out. While it is paused its due time stands still in the record and passes by the clock,
 * so what was left when the pause began counts instead. The percentages are never read: jobs refresh them now and then.
 */
import { HOUR_MS } from '../vendor/core.js';
import type { HostClock, Instant } from '../vendor/core.js';
import { fromDateTime, fromDuration } from './dateTime.ts';

export interface SlaRow {
  readonly name: string;
  /** Of its definition. */
  readonly goal: string;
  readonly plannedEndTime: string;
  /** Empty where it runs. */
  readonly pauseTime: string;
  readonly paused: boolean;
  readonly breached: boolean;
  /** In its own hours, as stored. */
  readonly used: string;
  /** Undefined where it counts around the clock. */
  readonly hours: OpenHours | undefined;
}

/** What a schedule of the platform answers. */
export interface OpenHours {
  /** Open milliseconds in `[from, to)`. */
  between(from: Instant, to: Instant): number;
  /** The first open instant at or after `at`. */
  opensAt(at: Instant): Instant;
}

/** Nobody can say when a pause ends; the end changes the record, and that is heard. */
const PAUSED_LOOK_MS = 4 * HOUR_MS;

/** Of several the one that ends first. */
export function soonestClock(slas: readonly SlaRow[], at: Instant): HostClock | undefined {
  return slas
    .flatMap((sla) => clockOf(sla, at) ?? [])
    .reduce<HostClock | undefined>(
      (soonest, clock) => (soonest && soonest.dueAt <= clock.dueAt ? soonest : clock),
      undefined,
    );
}

function clockOf(sla: SlaRow, at: Instant): HostClock | undefined {
  const { name, paused, breached, hours } = sla;
  const goalMs = fromDuration(sla.goal);
  const plannedEnd = fromDateTime(sla.plannedEndTime);
  if (goalMs === undefined || goalMs <= 0) return undefined;
  if (paused && !breached) return pausedClock(sla, goalMs, at);
  if (plannedEnd === undefined) return undefined;
  // Where the platform says that it is over, it is, whatever was planned since.
  if (breached) return { name, dueAt: Math.min(plannedEnd, at), goalMs };
  if (!hours) return { name, dueAt: plannedEnd, goalMs };
  const ms = at < plannedEnd ? hours.between(at, plannedEnd) : -hours.between(plannedEnd, at);
  return { name, dueAt: plannedEnd, goalMs, left: { ms, at, countsFrom: hours.opensAt(at) } };
}

function pausedClock(sla: SlaRow, goalMs: number, at: Instant): HostClock {
  const ms = Math.max(1, leftAtPause(sla) ?? goalMs - (fromDuration(sla.used) ?? 0));
  const countsFrom = at + PAUSED_LOOK_MS;
  return { name: sla.name, dueAt: countsFrom + ms, goalMs, left: { ms, at, countsFrom } };
}

/** Until the end that was planned before the pause; undefined where the record does not tell. */
function leftAtPause({ pauseTime, plannedEndTime, hours }: SlaRow): number | undefined {
  const [from, to] = [fromDateTime(pauseTime), fromDateTime(plannedEndTime)];
  if (from === undefined || to === undefined) return undefined;
  return hours ? hours.between(from, to) : to - from;
}
