/**
 * Whether an escalation was worth it (MET-R3): too much, too early, too late. Each answer is yes, no, or not
 * measured, with its reason: where the facts are lacking nothing is guessed.
 */
import type { Instant } from '../time/instant';
import { distribution } from './distribution';
import type { LevelMove, MeasuredEvent, TicketMeasures } from './ticketMeasures';
import { isFall, isRise, measureTicket } from './ticketMeasures';

/** At least one rise and one fall, or back to a support group that it had left. */
export function isPingPong({ levels, returnedToGroup }: TicketMeasures): boolean {
  return returnedToGroup || (levels !== undefined && levels.moves.some(isRise) && levels.moves.some(isFall));
}

export type OverEscalation =
  | { readonly over: true; readonly reason: 'solvedByLowerLevel'; readonly highest: number; readonly solvedAt: number }
  | { readonly over: true; readonly reason: 'fellWithoutAction'; readonly at: Instant; readonly from: number }
  | { readonly over: false; readonly reason: 'neverRose' | 'higherLevelWasNeeded' | 'notSolvedYet' }
  | { readonly over: false; readonly reason: 'notMeasured'; readonly lacks: 'level' | 'acknowledged' };

export interface SolvableEvent extends MeasuredEvent {
  readonly resolved?: boolean;
}

/**
 * Risen, then solved by a lower level, or fallen without an action by the higher one. An action is an
 * event at that level at which somebody has the ticket in hand.
 */
export function overEscalation(events: readonly SolvableEvent[]): OverEscalation {
  const { levels } = measureTicket(events);
  if (!levels) return { over: false, reason: 'notMeasured', lacks: 'level' };
  if (!levels.moves.some(isRise)) return { over: false, reason: 'neverRose' };
  const idle = idleFall(levels.moves, events);
  if (idle) return { over: true, reason: 'fellWithoutAction', at: idle.at, from: idle.from };
  const solvedAt = levelWhenSolved(levels.start, events);
  if (solvedAt !== undefined && solvedAt < levels.max) {
    return { over: true, reason: 'solvedByLowerLevel', highest: levels.max, solvedAt };
  }
  // A fall without a sign of action is only known to be idle where the log says who acts.
  const saysActions = events.some(({ acknowledged }) => acknowledged !== undefined);
  if (!saysActions && levels.moves.some(isFall)) return { over: false, reason: 'notMeasured', lacks: 'acknowledged' };
  return { over: false, reason: solvedAt === undefined ? 'notSolvedYet' : 'higherLevelWasNeeded' };
}

/** The first fall from a level that it had risen to, and at which nobody acted between. */
function idleFall(moves: readonly LevelMove[], events: readonly MeasuredEvent[]): LevelMove | undefined {
  if (!events.some(({ acknowledged }) => acknowledged !== undefined)) return undefined;
  return moves.find((fall, i) => {
    const rise = moves[i - 1];
    if (!isFall(fall) || rise === undefined || !isRise(rise)) return false;
    return !events.slice(rise.event, fall.event).some(({ acknowledged }) => acknowledged === true);
  });
}

/** The level that had it when it was last solved; undefined while it is open. */
function levelWhenSolved(start: number, events: readonly SolvableEvent[]): number | undefined {
  let level = start;
  let solvedAt: number | undefined;
  for (const event of events) {
    level = event.level ?? level;
    if (event.resolved === false) solvedAt = undefined;
    // Closing what is solved already, maybe by another group, solves nothing.
    else if (event.resolved) solvedAt ??= level;
  }
  return solvedAt;
}

export interface ManualEscalation {
  readonly at: Instant;
  /** By hand, not by a trigger. */
  readonly byHand: boolean;
  readonly openedAt: Instant;
  /** When the first trigger of the policy was met; absent where none was. */
  readonly triggeredAt?: Instant;
  /** Absent while it is open. */
  readonly solvedAt?: Instant;
  /** Of the lower level: the median time to solve, by service and priority (`usualTimes`). */
  readonly usualTimeMs?: number;
}

export type PrematureEscalation =
  | {
      readonly premature: true;
      readonly reason: 'solvedWithinUsualTime';
      readonly tookMs: number;
      readonly usualMs: number;
    }
  | { readonly premature: false; readonly reason: 'byTrigger' | 'afterTrigger' | 'tookLongerThanUsual' }
  | { readonly premature: false; readonly reason: 'notMeasured'; readonly lacks: 'solvedAt' | 'usualTime' };

/** By hand before any trigger, and solved within the time that the lower level usually takes. */
export function prematureEscalation(escalation: ManualEscalation): PrematureEscalation {
  const { at, byHand, openedAt, triggeredAt, solvedAt, usualTimeMs: usualMs } = escalation;
  if (!byHand) return { premature: false, reason: 'byTrigger' };
  if (triggeredAt !== undefined && triggeredAt <= at) return { premature: false, reason: 'afterTrigger' };
  if (solvedAt === undefined) return { premature: false, reason: 'notMeasured', lacks: 'solvedAt' };
  if (usualMs === undefined) return { premature: false, reason: 'notMeasured', lacks: 'usualTime' };
  const tookMs = solvedAt - openedAt;
  if (tookMs > usualMs) return { premature: false, reason: 'tookLongerThanUsual' };
  return { premature: true, reason: 'solvedWithinUsualTime', tookMs, usualMs };
}

export type LateEscalation =
  | { readonly late: true; readonly reason: 'afterBreach'; readonly breachAt: Instant; readonly byMs: number }
  | { readonly late: false; readonly reason: 'beforeBreach' | 'noBreach' | 'neverRose' };

/** Risen after the breach that it was to prevent. At the very instant is late: nothing could be done any more. */
export function lateEscalation(risenAt: Instant | undefined, breachAt: Instant | undefined): LateEscalation {
  if (risenAt === undefined) return { late: false, reason: 'neverRose' };
  if (breachAt === undefined) return { late: false, reason: 'noBreach' };
  if (risenAt < breachAt) return { late: false, reason: 'beforeBreach' };
  return { late: true, reason: 'afterBreach', breachAt, byMs: risenAt - breachAt };
}

export interface SolvedTicket {
  readonly service: string | null;
  readonly priority: number;
  readonly tookMs: number;
}

export type UsualTimes = (service: string | null, priority: number) => number | undefined;

/** The median time to solve, for each service and priority, of tickets that the lower level solved by itself. */
export function usualTimes(tickets: readonly SolvedTicket[]): UsualTimes {
  const times = new Map<string, number[]>();
  for (const { service, priority, tookMs } of tickets) {
    const key = kindOf(service, priority);
    const held = times.get(key);
    if (held) held.push(tookMs);
    else times.set(key, [tookMs]);
  }
  return (service, priority) => distribution(times.get(kindOf(service, priority)) ?? [], 0).medianMs;
}

function kindOf(service: string | null, priority: number): string {
  return JSON.stringify([service, priority]);
}
