/**
 * What happened to a ticket, one fact at a time, and what it amounted to at an instant: counted from
 * the facts that there were then, never from a field that was filled in later (TRG-R4).
 */
import type { Instant } from '../time/instant';

export type TicketFact =
  | { readonly at: Instant; readonly kind: 'movedToGroup'; readonly from?: string; readonly to: string }
  | { readonly at: Instant; readonly kind: 'acknowledged' }
  /** Somebody did something about it: a work note, a change of state, a call. */
  | { readonly at: Instant; readonly kind: 'progress' }
  | { readonly at: Instant; readonly kind: 'reopened' }
  /** The customer asked again, or complained. */
  | { readonly at: Instant; readonly kind: 'chased' }
  | { readonly at: Instant; readonly kind: 'escalationRequested'; readonly by?: string }
  | { readonly at: Instant; readonly kind: 'escalationRequestAnswered' }
  | { readonly at: Instant; readonly kind: 'decisionNeeded'; readonly question?: string }
  | { readonly at: Instant; readonly kind: 'decisionMade' };

export type FactKind = TicketFact['kind'];

/** What is counted: changes of group, reopenings, chases, and returns A → B → A to a group that had given it away. */
export type HistoryCount = 'reassignments' | 'reopenings' | 'chases' | 'bounces';

export interface Bounce {
  readonly at: Instant;
  readonly group: string;
  readonly via: string;
}

/** In order of time; facts of one instant stay as they were written. */
export function factsUntil(facts: readonly TicketFact[], at: Instant): TicketFact[] {
  return facts
    .map((fact, index) => ({ fact, index }))
    .filter(({ fact }) => fact.at <= at)
    .sort((a, b) => a.fact.at - b.fact.at || a.index - b.index)
    .map(({ fact }) => fact);
}

/** When each of them happened, up to and including `at`. */
export function occurrences(facts: readonly TicketFact[], count: HistoryCount, at: Instant): Instant[] {
  switch (count) {
    case 'reassignments':
      return handovers(factsUntil(facts, at)).map((handover) => handover.at);
    case 'reopenings':
      return timesOf(facts, 'reopened', at);
    case 'chases':
      return timesOf(facts, 'chased', at);
    case 'bounces':
      return bounces(facts, at).map((bounce) => bounce.at);
  }
}

/** The ticket came back to the group from which it had gone, with one other group between. */
export function bounces(facts: readonly TicketFact[], at: Instant): Bounce[] {
  const moves = handovers(factsUntil(facts, at));
  return moves.flatMap((move, i) => {
    const before = moves[i - 1];
    const returned = before !== undefined && before.from === move.to && before.to !== move.to;
    return returned ? [{ at: move.at, group: move.to, via: before.to }] : [];
  });
}

/** The latest fact of these kinds, up to and including `at`. */
export function latest<Kind extends FactKind>(
  facts: readonly TicketFact[],
  kinds: readonly Kind[],
  at: Instant,
): Extract<TicketFact, { kind: Kind }> | undefined {
  const found = factsUntil(facts, at).filter((fact): fact is Extract<TicketFact, { kind: Kind }> =>
    (kinds as readonly FactKind[]).includes(fact.kind),
  );
  return found[found.length - 1];
}

interface Handover {
  readonly at: Instant;
  readonly from?: string;
  readonly to: string;
}

/** From one group to another. The first group that a ticket gets is no handover, nor is the same group again. */
function handovers(inOrder: readonly TicketFact[]): Handover[] {
  const made: Handover[] = [];
  let group: string | undefined;
  for (const fact of inOrder) {
    if (fact.kind !== 'movedToGroup') continue;
    const from = fact.from ?? group;
    if (from !== undefined && from !== fact.to) made.push({ at: fact.at, from, to: fact.to });
    group = fact.to;
  }
  return made;
}

function timesOf(facts: readonly TicketFact[], kind: FactKind, at: Instant): Instant[] {
  return factsUntil(facts, at)
    .filter((fact) => fact.kind === kind)
    .map((fact) => fact.at);
}
