/**
 * The resolution clock of a task SLA. Its due time is the truth while it runs (SLA5). While it is paused that time
 * stands still in the record and passes by the clock, so what is left counts instead, as the platform noted it at the
 * pause. The percentages are never read: jobs refresh them now and then.
 */
import { HOUR_MS } from '../vendor/core.js';
import type { HostClock, Instant } from '../vendor/core.js';
import { fromDateTime, fromDuration } from './dateTime.ts';

export interface SlaRow {
  readonly name: string;
  /** Of its definition. */
  readonly goal: string;
  readonly plannedEndTime: string;
  readonly paused: boolean;
  readonly breached: boolean;
  /** In its own hours, as stored. */
  readonly used: string;
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
  const goalMs = fromDuration(sla.goal);
  const plannedEnd = fromDateTime(sla.plannedEndTime);
  if (goalMs === undefined || goalMs <= 0) return undefined;
  if (sla.paused && !sla.breached) return pausedClock(sla, goalMs, at);
  if (plannedEnd === undefined) return undefined;
  // Where the platform says that it is over, it is, whatever was planned since.
  return { name: sla.name, dueAt: sla.breached ? Math.min(plannedEnd, at) : plannedEnd, goalMs };
}

function pausedClock({ name, used }: SlaRow, goalMs: number, at: Instant): HostClock {
  const ms = Math.max(1, goalMs - (fromDuration(used) ?? 0));
  const countsFrom = at + PAUSED_LOOK_MS;
  return { name, dueAt: countsFrom + ms, goalMs, left: { ms, at, countsFrom } };
}
