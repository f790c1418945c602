/** Up by hand, down by hand, and up because a trigger asks for more. */
import { authoritiesFor, hasAuthority } from '../policy/authority';
import type { ActiveAsked, Asked } from './asked';
import { askedPath, isBlank, ownPath, signed, activePath, mayActOn, mayNotAct } from './asked';
import type { DeEscalate, EscalateByHand, RaiseLevel } from './command';
import type { Decision, Refusal } from './decider';
import type { LevelReason } from './event';
import { decided, nothing } from './happening';
import type { HappeningOf } from './happening';
import { formerOwner, levelAt, openLevel, sceneOf } from './levels';
import { respondersOf } from './levelResponders';
import { nameOf } from './responders';
import type { EscalationState } from './state';
import { wrongVersion } from './wrongVersion';

/** ESC6: to the next level; past it only with the authority and words. */
export function escalateByHand(state: EscalationState, command: EscalateByHand): Decision {
  const asked = activePath(state, command);
  if ('refused' in asked) return asked;
  const toLevel = command.toLevel ?? asked.state.level + 1;
  const refusal = whyNotUp(asked, command, toLevel);
  if (refusal) return refusal;

  const { by, because, policy } = command;
  const { level } = asked.state;
  const escalated: HappeningOf<'EscalatedByHand'> = {
    type: 'EscalatedByHand',
    ...signed(asked, by),
    toLevel,
    because,
    ...(toLevel > level + 1 && { authority: authoritiesFor(policy, 'chooseLevel', asked.state.path) }),
  };
  const reason: LevelReason = { reason: 'escalatedByHand', level, byName: nameOf(policy, by), why: because };
  return opening(asked, escalated, toLevel, reason, by);
}

function whyNotUp(asked: ActiveAsked, { by, because, policy }: EscalateByHand, toLevel: number): Refusal | undefined {
  const { path, state } = asked;
  const mayChoose = hasAuthority(policy, 'chooseLevel', by, state.path);
  if (!mayChoose && !mayActOn(asked, by)) return mayNotAct(asked);
  if (toLevel <= state.level) return { refused: 'levelAlreadyReached', asked: toLevel, level: state.level };
  if (path.levels[toLevel - 1] === undefined) {
    return { refused: 'noSuchLevel', asked: toLevel, highest: path.levels.length };
  }
  if (toLevel === state.level + 1) return undefined;
  if (!mayChoose) {
    const authorities = authoritiesFor(policy, 'chooseLevel', state.path);
    return { refused: 'levelBypassNeedsAuthority', level: toLevel, next: state.level + 1, authorities };
  }
  return isBlank(because.text) ? { refused: 'needsReason' } : undefined;
}

/** ESC10: back to the level below, whose people are told again; their window starts anew. */
export function deEscalate(state: EscalationState, command: DeEscalate): Decision {
  const asked = ownPath(state, command);
  if ('refused' in asked) return asked;
  const { by, because, policy } = command;
  const { path, scene } = asked;
  const { level } = asked.state;
  const toLevel = level - 1;
  if (isBlank(because)) return { refused: 'needsReason' };
  if (toLevel < 1) return { refused: 'noSuchLevel', asked: toLevel, highest: path.levels.length };
  const bound = mandatoryRefusal(asked, command);
  if (bound) return bound;
  const below = levelAt(path, toLevel);
  if (respondersOf(scene, path, below).responders.length === 0) {
    return { refused: 'nobodyOnCall', level: toLevel, group: below.group.name };
  }

  const lowered: HappeningOf<'DeEscalated'> = { type: 'DeEscalated', ...signed(asked, by), toLevel, because };
  const reason: LevelReason = { reason: 'deEscalated', level, byName: nameOf(policy, by), text: because };
  return opening(asked, lowered, toLevel, reason, by);
}

/** ESC10: what a mandatory path may not do without the named authority. */
export function mandatoryRefusal(
  { path }: Pick<Asked, 'path'>,
  { by, policy }: Pick<DeEscalate, 'by' | 'policy'>,
): Refusal | undefined {
  if (!path.mandatory || hasAuthority(policy, 'relaxMandatory', by, path.id)) return undefined;
  return { refused: 'mandatoryNeedsAuthority', authorities: authoritiesFor(policy, 'relaxMandatory', path.id) };
}

/** ESC6, ESC16: the policy asks for a level at once; one already reached asks for nothing. */
export function raiseLevel(state: EscalationState, command: RaiseLevel): Decision {
  const starting = startPath(state, command);
  if (starting) return starting;
  const asked = command.exception ? askedPath(state, command) : activePath(state, command);
  if ('refused' in asked) return asked;
  const { level: toLevel, because } = command;
  const { path, state: now } = asked;
  if (toLevel <= now.level) return nothing;
  if (path.levels[toLevel - 1] === undefined) {
    return { refused: 'noSuchLevel', asked: toLevel, highest: path.levels.length };
  }
  return opening(asked, raisedFrom(now.level, command), toLevel, { reason: 'triggerMet', met: because });
}

/** A path of the policy that has not started: a mandatory one may join while others run (TRG-5). */
function startPath(state: EscalationState, command: RaiseLevel): Decision | undefined {
  const { policy, level, because } = command;
  if (state.status !== 'open' || wrongVersion(state, policy)) return undefined;
  if (state.paths.some(({ path }) => path === command.path)) return undefined;
  const path = policy.paths.find(({ id }) => id === command.path);
  if (!path) return undefined;
  if (path.levels[level - 1] === undefined)
    return { refused: 'noSuchLevel', asked: level, highest: path.levels.length };
  const scene = sceneOf(state, policy, command);
  return decided(state, [
    raisedFrom(0, command),
    ...openLevel(scene, path, level, { reason: 'triggerMet', met: because }),
  ]);
}

/** `level` 0: the path had not started. */
function raisedFrom(
  level: number,
  { at, path, level: toLevel, because, also = [] }: RaiseLevel,
): HappeningOf<'LevelRaised'> {
  return { type: 'LevelRaised', at, path, level, toLevel, because, also };
}

/** The act, and the level that it opens; who had it is told, unless they did it themselves (ESC9). */
function opening(
  { open, scene, path, state }: Asked,
  act: HappeningOf<'EscalatedByHand' | 'DeEscalated' | 'LevelRaised'>,
  toLevel: number,
  because: LevelReason,
  by?: string,
): Decision {
  const informed = formerOwner(scene, state).filter(({ person }) => person !== by);
  return decided(open, [act, ...openLevel(scene, path, toLevel, because, informed)]);
}
