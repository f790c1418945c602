/**
 * What a ticket's recorded rows amount to as facts (TRG-6): moves between groups, acknowledgements,
 * progress and reopenings, each as it was known at its row (TRG-R4). What a log never tells, such as how
 * often a customer asked, is not counted: it is unknown, not zero (TRG-R1).
 */
import { isOver } from '../incident/incident';
import type { Incident } from '../incident/incident';
import type { HistoryCount, TicketFact } from '../incident/ticketHistory';
import type { HistoryRow } from './historyRow';

/** The facts so far, with what this row adds to them. */
export function factsAfter(row: HistoryRow, before: Incident | undefined, after: Incident): readonly TicketFact[] {
  const facts = factsOf(row, before, after);
  const { history = [] } = before ?? {};
  return facts.length === 0 ? history : history.concat(facts);
}

/** Counts about which nothing has been said so far. */
export function uncountedAfter(
  { group, state, resolved }: HistoryRow,
  before: Incident | undefined,
): readonly HistoryCount[] {
  const unknown = before?.uncounted ?? EVERY_COUNT;
  const said = (count: HistoryCount): boolean => {
    switch (count) {
      case 'reassignments':
      case 'bounces':
        return group !== undefined;
      case 'reopenings':
        return state !== undefined || resolved !== undefined;
      case 'chases':
        return false;
    }
  };
  return unknown.some(said) ? unknown.filter((count) => !said(count)) : unknown;
}

export const EVERY_COUNT: readonly HistoryCount[] = ['reassignments', 'bounces', 'reopenings', 'chases'];

/** In the order in which they bear on each other: it moves, it is open again, then somebody takes it. */
function factsOf(row: HistoryRow, before: Incident | undefined, after: Incident): TicketFact[] {
  const { at } = row;
  const moved = movedTo(row, before);
  const reopened = before !== undefined && isOver(before) && !isOver(after);
  const facts: TicketFact[] = [];
  if (moved !== undefined) facts.push({ at, kind: 'movedToGroup', to: moved });
  if (reopened) facts.push({ at, kind: 'reopened' });
  const work = workOn(row, before, after, moved !== undefined || reopened);
  if (work) facts.push({ at, kind: work });
  return facts;
}

/** A group that a row names again, or after nobody had it, is no move: `ticketHistory` tells those apart by the last move. */
function movedTo({ group }: HistoryRow, before: Incident | undefined): string | undefined {
  return typeof group === 'string' && group !== before?.supportGroup ? group : undefined;
}

/**
 * A row is written when somebody did something: progress, unless all it did was to open, move or reopen
 * the ticket. Taking it in hand is said by the log, or by a name or a state of work that is new.
 */
function workOn(
  row: HistoryRow,
  before: Incident | undefined,
  after: Incident,
  elsewhere: boolean,
): 'acknowledged' | 'progress' | undefined {
  if (isOver(after)) return before && !isOver(before) ? 'progress' : undefined;
  const taken =
    row.acknowledged ??
    ((after.assigned && before?.assigned !== true) || (isInWork(after) && !(before && isInWork(before))));
  if (taken) return 'acknowledged';
  return before && !elsewhere ? 'progress' : undefined;
}

function isInWork({ state }: Incident): boolean {
  return state === 'inProgress' || state === 'onHold';
}
