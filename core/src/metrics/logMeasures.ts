/**
 * The measures of many tickets together. Parts of a log can be measured apart and merged in any order:
 * counts add up, and times are kept whole, so that medians are exact.
 */
import type { LevelMove, TicketMeasures } from './ticketMeasures';
import { isFall, isRise, isSkip } from './ticketMeasures';

/** Plain counts and times, so that it can be stored and sent. */
export interface LogTally {
  readonly cases: number;
  readonly events: number;
  /** Of the cases that say a level. */
  readonly levels: LevelTally;
  readonly timesToAcknowledgeMs: readonly number[];
  /** Cases that came back to a group which they had left. */
  readonly groupPingPong: number;
}

export interface LevelTally {
  readonly cases: number;
  /** Cases by level. */
  readonly start: Counts;
  readonly max: Counts;
  /** Rises by pair: `1->2`. */
  readonly up: Counts;
  readonly down: number;
  readonly skip: number;
  /** Cases with at least one rise and one fall. */
  readonly pingPong: number;
  readonly timesToEscalateMs: readonly number[];
}

export interface Counts {
  readonly [name: string]: number;
}

export function tallyOf(tickets: readonly TicketMeasures[]): LogTally {
  return {
    cases: tickets.length,
    events: tickets.reduce((sum, { events }) => sum + events, 0),
    levels: levelTally(tickets),
    timesToAcknowledgeMs: tickets.flatMap(({ timeToAcknowledgeMs }) => timeToAcknowledgeMs ?? []),
    groupPingPong: tickets.filter(({ returnedToGroup }) => returnedToGroup).length,
  };
}

export function mergeTallies(tallies: readonly LogTally[]): LogTally {
  return {
    cases: sum(tallies.map(({ cases }) => cases)),
    events: sum(tallies.map(({ events }) => events)),
    levels: mergeLevels(tallies.map(({ levels }) => levels)),
    timesToAcknowledgeMs: tallies.flatMap(({ timesToAcknowledgeMs }) => timesToAcknowledgeMs),
    groupPingPong: sum(tallies.map(({ groupPingPong }) => groupPingPong)),
  };
}

/** Rises for each case (MET-R3); undefined where there is none to measure. */
export function escalationDensity({ cases, up }: LevelTally): number | undefined {
  return cases === 0 ? undefined : sum(Object.values(up)) / cases;
}

function levelTally(tickets: readonly TicketMeasures[]): LevelTally {
  const measured = tickets.flatMap(({ levels }) => levels ?? []);
  const moves = measured.flatMap((levels) => levels.moves);
  return {
    cases: measured.length,
    start: countsOf(measured.map(({ start }) => String(start))),
    max: countsOf(measured.map(({ max }) => String(max))),
    up: countsOf(moves.filter(isRise).map(pairOf)),
    down: moves.filter(isFall).length,
    skip: moves.filter(isSkip).length,
    pingPong: measured.filter((levels) => levels.moves.some(isRise) && levels.moves.some(isFall)).length,
    timesToEscalateMs: measured.flatMap(({ timeToEscalateMs }) => timeToEscalateMs ?? []),
  };
}

function mergeLevels(tallies: readonly LevelTally[]): LevelTally {
  return {
    cases: sum(tallies.map(({ cases }) => cases)),
    start: mergeCounts(tallies.map(({ start }) => start)),
    max: mergeCounts(tallies.map(({ max }) => max)),
    up: mergeCounts(tallies.map(({ up }) => up)),
    down: sum(tallies.map(({ down }) => down)),
    skip: sum(tallies.map(({ skip }) => skip)),
    pingPong: sum(tallies.map(({ pingPong }) => pingPong)),
    timesToEscalateMs: tallies.flatMap(({ timesToEscalateMs }) => timesToEscalateMs),
  };
}

function pairOf({ from, to }: LevelMove): string {
  return `${from}->${to}`;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** How often each name occurs; names are levels, or pairs of them. */
export function countsOf(names: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return inOrder(counts);
}

export function mergeCounts(parts: readonly Counts[]): Counts {
  const counts = new Map<string, number>();
  for (const part of parts) {
    for (const [name, count] of Object.entries(part)) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return inOrder(counts);
}

/** By the first level, then by the second. */
function inOrder(counts: ReadonlyMap<string, number>): Counts {
  const numbers = (name: string): number[] => name.split('->').map(Number);
  const before = ([a]: [string, number], [b]: [string, number]): number => {
    const [[from = 0, to = 0], [otherFrom = 0, otherTo = 0]] = [numbers(a), numbers(b)];
    return from - otherFrom || to - otherTo;
  };
  // By assignment: what Debian's Rhino makes of Object.fromEntries under "1" it does not find under 1.
  const ordered: { [name: string]: number } = {};
  for (const [name, count] of [...counts].sort(before)) ordered[name] = count;
  return ordered;
}
