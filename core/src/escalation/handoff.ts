/**
 * ESC12: ownership moves by two signatures. Until the receiver accepts, the giver owns it and the
 * clocks run; a proposal that nobody answers lapses, and the giver is told.
 */
import { isBlank, activePath, ownedPath, signed } from './asked';
import type { OwnedAsked } from './asked';
import type { AcceptHandoff, DeclineHandoff, ProposeHandoff } from './command';
import type { Decision, Refusal } from './decider';
import { decided } from './happening';
import { nameOf, toldById } from './responders';
import type { AcknowledgedStanding, EscalationState } from './state';

export function proposeHandoff(state: EscalationState, command: ProposeHandoff): Decision {
  const asked = ownedPath(state, command);
  if ('refused' in asked) return asked;
  const { at, by, to, because, policy } = command;
  const { handoff } = asked.standing;
  if (!policy.people.some(({ id }) => id === to)) return { refused: 'unknownPerson', person: to };
  if (to === by) return { refused: 'alreadyTheOwner' };
  if (handoff) return { refused: 'handoffPending', to: handoff.to, lapsesAt: handoff.lapsesAt };
  if (isBlank(because)) return { refused: 'needsReason' };
  const { level } = asked;
  const responders = toldById(policy, [to], { kind: 'handoffReceiver' });
  // The receiver has as long to answer as a responder who is told of the level.
  const lapsesAt = level.hours.workingTime.add(at, level.acknowledgeWithinMs);
  return decided(asked.open, [{ type: 'HandoffProposed', ...signed(asked, by), to, responders, lapsesAt, because }]);
}

export function acceptHandoff(state: EscalationState, command: AcceptHandoff): Decision {
  const asked = offeredPath(state, command);
  if ('refused' in asked) return asked;
  const { by, policy } = command;
  const { standing, handoff } = asked;
  return decided(asked.open, [
    {
      type: 'HandoffAccepted',
      ...signed(asked, by),
      from: standing.by,
      fromName: nameOf(policy, standing.by),
      proposedAt: handoff.proposedAt,
      responders: toldById(policy, [standing.by], { kind: 'handoffGiver' }),
    },
  ]);
}

export function declineHandoff(state: EscalationState, command: DeclineHandoff): Decision {
  const asked = offeredPath(state, command);
  if ('refused' in asked) return asked;
  const { by, because, policy } = command;
  if (isBlank(because)) return { refused: 'needsReason' };
  const responders = toldById(policy, [asked.standing.by], { kind: 'handoffGiver' });
  return decided(asked.open, [{ type: 'HandoffDeclined', ...signed(asked, by), responders, because }]);
}

interface OfferedAsked extends OwnedAsked {
  readonly handoff: NonNullable<AcknowledgedStanding['handoff']>;
}

/** A path that is offered to who asks; an offer past its end is no offer, whether or not that was noticed. */
function offeredPath(state: EscalationState, command: AcceptHandoff | DeclineHandoff): OfferedAsked | Refusal {
  const asked = activePath(state, command);
  if ('refused' in asked) return asked;
  const { standing } = asked;
  if (standing.status !== 'acknowledged' || !standing.handoff) return { refused: 'noHandoff' };
  const { handoff } = standing;
  if (command.at >= handoff.lapsesAt) return { refused: 'noHandoff' };
  return handoff.to === command.by ? { ...asked, standing, handoff } : { refused: 'notTheReceiver', to: handoff.to };
}
