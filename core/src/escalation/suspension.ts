/** ESC11: a path waits, with a reason and an end; its deadlines move by the time that it waited. */
import { askedPath, isBlank, mayActOn, mayNotAct, ownPath, signed } from './asked';
import type { Resume, Suspend } from './command';
import type { Decision } from './decider';
import { decided } from './happening';
import type { HappeningOf } from './happening';
import { levelOf } from './levels';
import type { Scene } from './levels';
import { deadlinesAfterPause } from './movedDeadlines';
import { mandatoryRefusal } from './moveLevel';
import { nameOf, toldById } from './responders';
import type { EscalationState, PathState } from './state';

export function suspend(state: EscalationState, command: Suspend): Decision {
  const asked = ownPath(state, command);
  if ('refused' in asked) return asked;
  const { at, by, until, because, policy } = command;
  if (isBlank(because)) return { refused: 'needsReason' };
  const bound = mandatoryRefusal(asked, command);
  if (bound) return bound;
  if (!(until > at && isFinite(until))) return { refused: 'endTooEarly', after: at };
  const latest = at + (policy.suspendAtMostMs ?? Infinity);
  if (until > latest) return { refused: 'endTooLate', latest };
  return decided(asked.open, [{ type: 'PathSuspended', ...signed(asked, by), until, because }]);
}

export function resume(state: EscalationState, command: Resume): Decision {
  const asked = askedPath(state, command);
  if ('refused' in asked) return asked;
  const { by, because, policy } = command;
  if (asked.state.standing.status !== 'suspended') return { refused: 'notSuspended' };
  if (!mayActOn(asked, by)) return mayNotAct(asked);
  if (isBlank(because)) return { refused: 'needsReason' };
  return decided(asked.open, [{ ...resumption(asked.scene, asked.state), because, by, byName: nameOf(policy, by) }]);
}

/** The end of a suspension, by itself unless somebody signs it. */
export function resumption({ policy, at }: Scene, path: PathState): HappeningOf<'PathResumed'> {
  const { standing } = path;
  if (standing.status !== 'suspended') throw new Error(`The path ${path.path} is not suspended.`);
  const { was } = standing;
  const responders =
    was.status === 'acknowledged'
      ? toldById(policy, [was.by], { kind: 'owner' })
      : toldById(policy, path.responders, { kind: 'toldBefore' });
  return {
    type: 'PathResumed',
    at,
    path: path.path,
    level: path.level,
    because: null,
    suspendedAt: standing.since,
    responders,
    deadlines: deadlinesAfterPause(levelOf(policy, path), path, standing.since, at),
  };
}
