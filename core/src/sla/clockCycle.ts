/**
 * One run of a clock, from its start to its end: what happened, and the values that follow from it at
 * any instant. Only what happened is kept; consumed, remaining and due are computed when asked (SLA5).
 */
import type { WorkingTime } from '../calendar/workingTime';
import type { Instant } from '../time/instant';
import type { ClockTarget } from './clockDefinition';
import { moveBy } from './workingSpan';

export type ClockStage = 'running' | 'paused' | 'completed' | 'cancelled';

export interface ClockCycle {
  readonly startedAt: Instant;
  readonly stage: ClockStage;
  readonly endedAt?: Instant;
  readonly endedBy?: 'stop' | 'reset' | 'cancel' | 'noTarget';
  readonly target: ClockTarget;
  /** In order and apart; the last has no end while the clock is paused. */
  readonly pauses: readonly Pause[];
  /** One for each calendar that it was counted in, the first from the start (SLA3). */
  readonly legs: readonly Leg[];
}

/** `[from, to)`. */
export interface Pause {
  readonly from: Instant;
  readonly to?: Instant;
}

export interface Leg {
  readonly from: Instant;
  readonly workingTime: WorkingTime;
  /** Working time used before this leg. */
  readonly usedMs: number;
}

export interface ClockReading {
  readonly stage: ClockStage;
  readonly goalMs: number;
  /** Working time used, pauses left out. */
  readonly consumedMs: number;
  /** Below zero by as much as it is over. */
  readonly remainingMs: number;
  /** Consumed ÷ goal; above 1 once over. */
  readonly consumedShare: number;
  /** Working time in pauses. */
  readonly pausedMs: number;
  /** Absent while it is paused with some of the goal left: nobody knows when it goes on. */
  readonly dueAt?: Instant;
  /** The due time has passed, or had when it ended. */
  readonly isBreached: boolean;
}

export function isEnded({ stage }: ClockCycle): boolean {
  return stage === 'completed' || stage === 'cancelled';
}

export function readCycle(cycle: ClockCycle, at: Instant): ClockReading {
  const goalMs = goalOf(cycle);
  const consumedMs = consumedBy(cycle, at);
  const due = dueOf(cycle);
  return {
    stage: cycle.stage,
    goalMs,
    consumedMs,
    remainingMs: goalMs - consumedMs,
    consumedShare: goalMs > 0 ? consumedMs / goalMs : 1,
    pausedMs: pausedBy(cycle, at),
    ...(due !== undefined && { dueAt: due }),
    isBreached: due !== undefined && lastInstant(cycle, at) > due,
  };
}

/** Working time used until `at`, or until the cycle ended. */
export function consumedBy(cycle: ClockCycle, at: Instant): number {
  const until = lastInstant(cycle, at);
  const leg = legAt(cycle, until);
  return leg.usedMs + leg.workingTime.between(leg.from, until) - pausedWithin(cycle, leg.from, until, leg.workingTime);
}

/** Working time in pauses, each counted in the hours that held. */
export function pausedBy(cycle: ClockCycle, at: Instant): number {
  const until = lastInstant(cycle, at);
  return cycle.legs.reduce((total, leg, i) => {
    const to = Math.min(until, cycle.legs[i + 1]?.from ?? until);
    return total + pausedWithin(cycle, leg.from, to, leg.workingTime);
  }, 0);
}

/** A goal in days is as long as those days are from the start. */
function goalOf({ target, startedAt }: ClockCycle): number {
  if (target.goal.unit === 'workingTime') return target.goal.ms;
  const { workingTime } = target.hours;
  return workingTime.between(startedAt, moveBy(workingTime, startedAt, target.goal));
}

/** When the goal is used up, counting what was used before the hours changed (SLA3). */
function dueOf(cycle: ClockCycle): Instant | undefined {
  const goalMs = goalOf(cycle);
  const used = cycle.legs.findIndex((_leg, i) => goalMs <= (cycle.legs[i + 1]?.usedMs ?? Infinity));
  const leg = cycle.legs[used];
  if (!leg) throw new Error(`A cycle that started at ${cycle.startedAt} has no legs.`);
  const { goal, dueAtClosing } = cycle.target;
  const unpaused =
    cycle.legs.length === 1
      ? moveBy(leg.workingTime, leg.from, goal, dueAtClosing)
      : leg.workingTime.add(leg.from, goalMs - leg.usedMs, dueAtClosing);
  return moveByPauses(cycle, leg, unpaused);
}

/** Each pause that begins before it is due moves due by its working time (SLA4). */
function moveByPauses({ pauses, target }: ClockCycle, leg: Leg, unpaused: Instant): Instant | undefined {
  let due = unpaused;
  for (const { from, to } of pauses) {
    const start = Math.max(from, leg.from);
    if (start >= due) break;
    if (to === undefined) return undefined;
    const pausedMs = leg.workingTime.between(start, to);
    if (pausedMs > 0) due = leg.workingTime.add(due, pausedMs, target.dueAtClosing);
  }
  return due;
}

function pausedWithin({ pauses }: ClockCycle, start: Instant, end: Instant, workingTime: WorkingTime): number {
  return pauses.reduce(
    (total, { from, to }) => total + workingTime.between(Math.max(from, start), Math.min(to ?? end, end)),
    0,
  );
}

function lastInstant({ endedAt }: ClockCycle, at: Instant): Instant {
  return Math.min(at, endedAt ?? at);
}

function legAt({ legs, startedAt }: ClockCycle, at: Instant): Leg {
  const [first, ...later] = legs;
  if (!first) throw new Error(`A cycle that started at ${startedAt} has no legs.`);
  return later.reduce((found, leg) => (leg.from <= at ? leg : found), first);
}
