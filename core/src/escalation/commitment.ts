/** ESC4: the owner of a path extends its commitment, with a reason and the authority to. */
import { authoritiesFor, hasAuthority } from '../policy/authority';
import { isBlank, ownedPath, signed } from './asked';
import type { ExtendCommitment } from './command';
import type { Decision } from './decider';
import { decided } from './happening';
import { remindersBefore } from './levels';
import type { EscalationState } from './state';

export function extendCommitment(state: EscalationState, command: ExtendCommitment): Decision {
  const asked = ownedPath(state, command);
  if ('refused' in asked) return asked;
  const { at, by, until, because, policy, path } = command;
  const { resolveBy } = asked.standing;
  if (resolveBy === undefined) return { refused: 'noCommitment', level: asked.state.level };
  if (!hasAuthority(policy, 'extendCommitment', by, path)) {
    return { refused: 'extensionNeedsAuthority', authorities: authoritiesFor(policy, 'extendCommitment', path) };
  }
  if (isBlank(because)) return { refused: 'needsReason' };
  if (!(until > resolveBy && isFinite(until))) return { refused: 'endTooEarly', after: resolveBy };
  const planned = remindersBefore(asked.level, asked.level.remindOwnerBeforeMs, at, until);
  return decided(asked.open, [
    { type: 'CommitmentExtended', ...signed(asked, by), from: resolveBy, resolveBy: until, planned, because },
  ]);
}
