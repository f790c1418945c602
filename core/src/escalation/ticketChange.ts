/**
 * ESC13: the ticket changes while its escalation runs. Deadlines follow the new priority's windows,
 * counting what was used; the level stays: a path never goes down by itself.
 */
import type { Incident } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';
import { needsUnder, sameNeeds } from '../policy/ticketNeeds';
import type { NoteTicketChange } from './command';
import type { Decision } from './decider';
import type { TicketChanged } from './event';
import { decided, nothing } from './happening';
import { levelOf } from './levels';
import { deadlinesAfterChange, windowDiffers } from './movedDeadlines';
import type { OpenEscalation, EscalationState, SeenTicket } from './state';
import { wrongVersion } from './wrongVersion';

export function noteTicketChange(state: EscalationState, { at, incident, policy }: NoteTicketChange): Decision {
  if (state.status !== 'open') return nothing;
  const mismatch = wrongVersion(state, policy);
  if (mismatch) return mismatch;
  const { ticket: from } = state;
  if (from === undefined || !hasChanged(state, incident, policy)) return nothing;
  const to = seenTicket(incident, policy);
  const moved = state.paths.flatMap((path): TicketChanged['moved'] => {
    const level = levelOf(policy, path);
    const changed = { was: level, wasPriority: from.priority, is: level, isPriority: to.priority };
    if (!windowDiffers(changed, path)) return [];
    return [{ path: path.path, deadlines: deadlinesAfterChange(changed, path, at) }];
  });
  return decided(state, [{ type: 'TicketChanged', at, from, to, moved }]);
}

/** Whether the ticket differs from what the escalation knows of it; false where it knows nothing. */
export function hasChanged(
  { ticket }: OpenEscalation,
  incident: Incident,
  policy: EscalationPolicy | undefined,
): boolean {
  return (
    ticket !== undefined &&
    (ticket.priority !== incident.priority ||
      ticket.service !== incident.service ||
      ticket.supportGroup !== incident.supportGroup ||
      (policy !== undefined && !sameNeeds(ticket.needs ?? {}, needsUnder(policy, incident))))
  );
}

export function seenTicket(incident: Incident, policy: EscalationPolicy): SeenTicket {
  const { priority, service, supportGroup } = incident;
  const needs = needsUnder(policy, incident);
  return {
    priority,
    ...(service !== undefined && { service }),
    ...(supportGroup !== undefined && { supportGroup }),
    ...(Object.keys(needs).length > 0 && { needs }),
  };
}
