/** TRG-7: a customer asks for more; the level accepts, which goes up, or declines with a reason. */
import { isBlank, activePath, ownPath, signed } from './asked';
import type { ActiveAsked } from './asked';
import type { AcceptRequest, DeclineRequest, RequestEscalation } from './command';
import type { Decision, Refusal } from './decider';
import type { LevelReason } from './event';
import { decided } from './happening';
import { formerOwner, openLevel } from './levels';
import { nameOf, toldById } from './responders';
import type { CustomerRequest, EscalationState } from './state';

export function requestEscalation(state: EscalationState, command: RequestEscalation): Decision {
  const asked = activePath(state, command);
  if ('refused' in asked) return asked;
  const { at, requester, because, policy } = command;
  const { level, standing } = asked;
  const { request, responders } = asked.state;
  if (request) return { refused: 'requestPending', at: request.at };
  if (isBlank(because)) return { refused: 'needsReason' };
  return decided(asked.open, [
    {
      type: 'CustomerRequested',
      at,
      path: asked.state.path,
      level: asked.state.level,
      requester,
      responders:
        standing.status === 'acknowledged'
          ? toldById(policy, [standing.by], { kind: 'owner' })
          : toldById(policy, responders, { kind: 'toldBefore' }),
      answerBy: level.hours.workingTime.add(at, level.acknowledgeWithinMs),
      because,
    },
  ]);
}

export function acceptRequest(state: EscalationState, command: AcceptRequest): Decision {
  const asked = requestedPath(state, command);
  if ('refused' in asked) return asked;
  const { by, policy } = command;
  const { scene, path, request } = asked;
  const { level } = asked.state;
  const { requester } = request;
  if (level >= path.levels.length) return { refused: 'noSuchLevel', asked: level + 1, highest: level };
  const because: LevelReason = { reason: 'customerRequestAccepted', requester, byName: nameOf(policy, by) };
  const informed = formerOwner(scene, asked.state).filter(({ person }) => person !== by);
  return decided(asked.open, [
    { type: 'CustomerRequestAccepted', ...signed(asked, by), requester },
    ...openLevel(scene, path, level + 1, because, informed),
  ]);
}

export function declineRequest(state: EscalationState, command: DeclineRequest): Decision {
  const asked = requestedPath(state, command);
  if ('refused' in asked) return asked;
  const { by, because } = command;
  if (isBlank(because)) return { refused: 'needsReason' };
  const { requester } = asked.request;
  return decided(asked.open, [{ type: 'CustomerRequestDeclined', ...signed(asked, by), requester, because }]);
}

interface RequestedAsked extends ActiveAsked {
  readonly request: CustomerRequest;
}

function requestedPath(state: EscalationState, command: AcceptRequest | DeclineRequest): RequestedAsked | Refusal {
  const asked = ownPath(state, command);
  if ('refused' in asked) return asked;
  const { request } = asked.state;
  return request ? { ...asked, request } : { refused: 'noRequest' };
}
