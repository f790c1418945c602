/**
 * What the recorded history of one ticket says about escalation between support lines. A level stays as it was
 * where an event says none. Times are elapsed. A ticket whose events name no level has no level measures at all:
 * they are absent, not zero.
 */
import type { Instant } from '../time/instant';

/** One event of a ticket; a row of a history is one. */
export interface MeasuredEvent {
  readonly at: Instant;
  /** The support line that owns it now, from 1. */
  readonly level?: number;
  /** The support group that owns it now; null where nobody does. */
  readonly group?: string | null;
  /** Somebody has it in hand. */
  readonly acknowledged?: boolean;
}

export interface TicketMeasures {
  readonly events: number;
  readonly levels?: TicketLevels;
  /** First event → first acknowledged one; absent where none is. */
  readonly timeToAcknowledgeMs?: number;
  /** It went from a group to another and came back to the first: A → B → A. */
  readonly returnedToGroup: boolean;
}

export interface TicketLevels {
  readonly start: number;
  readonly max: number;
  readonly moves: readonly LevelMove[];
  /** First event → first event at a level above 1; absent unless it starts at 1 and rises. */
  readonly timeToEscalateMs?: number;
}

export interface LevelMove {
  /** Which of the ticket's events made it, from 0: instants of a log may repeat. */
  readonly event: number;
  readonly at: Instant;
  readonly from: number;
  readonly to: number;
}

/** The events are one ticket's, at least one, in time order. */
export function measureTicket(events: readonly MeasuredEvent[]): TicketMeasures {
  const [first] = events;
  if (first === undefined) throw new Error('A ticket without events cannot be measured.');
  const levels = ticketLevels(first.at, events);
  const acknowledged = events.find((event) => event.acknowledged === true);
  return {
    events: events.length,
    ...(levels ? { levels } : {}),
    ...(acknowledged ? { timeToAcknowledgeMs: acknowledged.at - first.at } : {}),
    returnedToGroup: returnsToGroup(events),
  };
}

export const isRise = ({ from, to }: LevelMove): boolean => to > from;
export const isFall = ({ from, to }: LevelMove): boolean => to < from;
/** A rise past at least one level. */
export const isSkip = ({ from, to }: LevelMove): boolean => to > from + 1;

function ticketLevels(firstAt: Instant, events: readonly MeasuredEvent[]): TicketLevels | undefined {
  const start = events.find(({ level }) => level !== undefined)?.level;
  if (start === undefined) return undefined;
  const moves = levelMoves(start, events);
  const escalated = start === 1 ? moves.find(({ to }) => to > 1) : undefined;
  return {
    start,
    max: moves.reduce((max, { to }) => Math.max(max, to), start),
    moves,
    ...(escalated ? { timeToEscalateMs: escalated.at - firstAt } : {}),
  };
}

function levelMoves(start: number, events: readonly MeasuredEvent[]): LevelMove[] {
  const moves: LevelMove[] = [];
  let from = start;
  events.forEach(({ at, level: to = from }, event) => {
    if (to !== from) moves.push({ event, at, from, to });
    from = to;
  });
  return moves;
}

/** A group that is left and owns it again later; being without a group in between is no visit to another. */
function returnsToGroup(events: readonly MeasuredEvent[]): boolean {
  const left = new Set<string>();
  let current: string | undefined;
  for (const { group } of events) {
    if (typeof group !== 'string' || group === current) continue;
    if (left.has(group)) return true;
    if (current !== undefined) left.add(current);
    current = group;
  }
  return false;
}
