/**
 * The SLA clock of a service project's ticket, as the field of its metric tells it. Everything in such
 * a field is optional, a caller who may not see it gets a message in its place, and null means that no
 * SLA applies: what cannot be read is no clock, and the policy's own target counts instead (SLA5).
 */
import { MINUTE_MS } from '#engine';
import type { HostClock, Instant } from '@rungs/core';
import { isRecord } from './record';

/** Nobody can say when a customer answers; their answer changes the ticket, and that is heard or found. */
const PAUSED_LOOK_MS = 240 * MINUTE_MS;
/** Calendars open and close on the half-hour. */
const HALF_HOUR_MS = 30 * MINUTE_MS;

/** Of several metrics the one that ends first. */
export function slaClock(values: readonly unknown[], at: Instant): HostClock | undefined {
  return values
    .flatMap((value) => clockIn(value, at) ?? [])
    .reduce<HostClock | undefined>(
      (soonest, clock) => (soonest && soonest.dueAt <= clock.dueAt ? soonest : clock),
      undefined,
    );
}

function clockIn(value: unknown, at: Instant): HostClock | undefined {
  if (!isRecord(value) || !isRecord(value.ongoingCycle)) return undefined;
  const { ongoingCycle: cycle, name } = value;
  const goalMs = millisOf(cycle.goalDuration);
  const remaining = remainingOf(cycle, goalMs);
  const breachAt = instantIn(cycle.breachTime);
  const dueAt = breachAt ?? (remaining === undefined ? undefined : at + remaining);
  if (goalMs === undefined || goalMs <= 0 || dueAt === undefined) return undefined;
  return {
    name: typeof name === 'string' ? name : 'SLA',
    dueAt,
    goalMs,
    ...(remaining !== undefined && {
      left: { ms: remaining, at, countsFrom: at + standstill(cycle, dueAt - at - remaining) },
    }),
  };
}

type Cycle = Readonly<Record<string, unknown>>;

function remainingOf(cycle: Cycle, goalMs: number | undefined): number | undefined {
  const elapsed = millisOf(cycle.elapsedTime);
  return (
    millisOf(cycle.remainingTime) ?? (goalMs === undefined || elapsed === undefined ? undefined : goalMs - elapsed)
  );
}

/**
 * For how long it will not count, as far as can be told. What lies between its due time and what is left
 * is closed: one night, or several. Half of that is a safe next look, and so the opening is neared.
 */
function standstill(cycle: Cycle, closedMs: number): number {
  if (cycle.paused === true) return PAUSED_LOOK_MS;
  if (cycle.withinCalendarHours !== false) return 0;
  return closedMs > 0 && closedMs <= HALF_HOUR_MS ? closedMs : Math.max(HALF_HOUR_MS, closedMs / 2);
}

function millisOf(duration: unknown): number | undefined {
  return isRecord(duration) && isNumber(duration.millis) ? duration.millis : undefined;
}

function instantIn(time: unknown): Instant | undefined {
  if (!isRecord(time)) return undefined;
  if (isNumber(time.epochMillis)) return time.epochMillis;
  if (typeof time.iso8601 !== 'string') return undefined;
  const at = Date.parse(time.iso8601.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
