/**
 * A ticket and what shall happen to it: people who answer, fields that change, an end. What nobody
 * writes in it does not happen, so a script without entries asks what the policy does when everybody
 * is silent.
 */
import type { Acknowledge, EscalationCommand, PathCommand, RequestEscalation } from '../escalation/command';
import type { Incident } from '../incident/incident';
import { isOver } from '../incident/incident';
import type { TicketFact } from '../incident/ticketHistory';
import type { PathId } from '../policy/policy';
import type { Instant } from '../time/instant';

export interface TicketScript {
  /** As it is when it is opened. With a `history`, however empty, what happens is recorded in it. */
  readonly incident: Incident;
  /** In any order; entries of one instant happen as they are written. */
  readonly entries: readonly ScriptEntry[];
}

export type ScriptEntry = { readonly at: Instant } & ScriptedDeed;

export type ScriptedDeed =
  | { readonly does: 'changeTicket'; readonly changes: TicketChanges }
  /** Into the history, where the ticket has one. */
  | { readonly does: 'recordFact'; readonly fact: RecordedFact }
  | { readonly does: 'mergeTicket'; readonly into: string }
  | { readonly does: 'deleteTicket' }
  | { readonly does: 'ask'; readonly asked: AskedInScript };

export type TicketChanges = Partial<
  Omit<Incident, 'tool' | 'id' | 'key' | 'openedAt' | 'resolvedAt' | 'mirrorOf' | 'history'>
>;

/** What somebody notes down; what the ticket's own fields say is recorded by itself. */
export type RecordedFact = {
  readonly [Kind in 'progress' | 'chased' | 'decisionNeeded' | 'decisionMade']: Omit<
    Extract<TicketFact, { kind: Kind }>,
    'at'
  >;
}['progress' | 'chased' | 'decisionNeeded' | 'decisionMade'];

/** A command as a person gives it; without a path, the first that runs is meant (an acknowledgement: every one that is theirs). */
export type AskedInScript =
  InScript<Extract<EscalationCommand, PathCommand>> | InScript<Acknowledge | RequestEscalation>;

type InScript<Command> = Command extends { readonly at: Instant }
  ? Omit<Command, 'at' | 'policy' | 'path'> & { readonly path?: PathId }
  : never;

/** In the order in which they happen. */
export function inOrder(entries: readonly ScriptEntry[]): ScriptEntry[] {
  return entries
    .map((entry, i) => ({ entry, i }))
    .sort((a, b) => a.entry.at - b.entry.at || a.i - b.i)
    .map(({ entry }) => entry);
}

/** The ticket after a change, with the facts that the change amounts to where it keeps a history. */
export function changed(incident: Incident, changes: TicketChanges, at: Instant): Incident {
  const after: Incident = { ...incident, ...changes };
  const facts = factsOf(incident, after, at);
  const resolved = isOver(after) && !isOver(incident) ? { resolvedAt: at } : {};
  return facts.reduce(withFact, { ...after, ...resolved });
}

export function withFact(incident: Incident, fact: TicketFact): Incident {
  return incident.history === undefined ? incident : { ...incident, history: [...incident.history, fact] };
}

function factsOf(before: Incident, after: Incident, at: Instant): TicketFact[] {
  const { supportGroup: from } = before;
  const { supportGroup: to } = after;
  const moved: TicketFact[] =
    to === undefined || to === from ? [] : [{ at, kind: 'movedToGroup', to, ...(from !== undefined && { from }) }];
  if (after.state === before.state) return moved;
  return [...moved, { at, kind: isOver(before) && !isOver(after) ? 'reopened' : 'progress' }];
}
