/** What every command about one path needs first: the path as it stands, or why it cannot be asked. */
import { authoritiesFor, hasAuthority } from '../policy/authority';
import type { Level, Path, PathId, PersonId } from '../policy/policy';
import type { AskedOfOpen, PathCommand } from './command';
import type { Refusal } from './decider';
import { levelOf, pathOf, sceneOf } from './levels';
import type { Scene } from './levels';
import { nameOf } from './responders';
import type { AcknowledgedStanding, ActiveStanding, EscalationState, OpenEscalation, PathState } from './state';
import { wrongVersion } from './wrongVersion';

export interface Asked {
  readonly open: OpenEscalation;
  readonly scene: Scene;
  readonly path: Path;
  readonly level: Level;
  readonly state: PathState;
}

export interface ActiveAsked extends Asked {
  readonly standing: ActiveStanding;
}

export interface OwnedAsked extends Asked {
  readonly standing: AcknowledgedStanding;
}

/** By people, or by a trigger. */
type PathAsked = Pick<PathCommand, 'policy' | 'path' | 'at' | 'figures'> & { readonly type: AskedOfOpen };
type PersonAsks = PathCommand & { readonly type: AskedOfOpen };

export function askedPath(state: EscalationState, command: PathAsked): Asked | Refusal {
  const { type, policy, path } = command;
  if (state.status !== 'open') return { refused: 'notRunning', asked: type };
  const mismatch = wrongVersion(state, policy);
  if (mismatch) return mismatch;
  const found = state.paths.find((it) => it.path === path);
  if (!found) return { refused: 'unknownPath', path };
  return {
    open: state,
    scene: sceneOf(state, policy, command),
    path: pathOf(policy, found),
    level: levelOf(policy, found),
    state: found,
  };
}

/** A path that is not suspended. */
export function activePath(state: EscalationState, command: PathAsked): ActiveAsked | Refusal {
  const asked = askedPath(state, command);
  if ('refused' in asked) return asked;
  const { standing } = asked.state;
  return standing.status === 'suspended'
    ? { refused: 'pathSuspended', by: standing.by, until: standing.until }
    : { ...asked, standing };
}

/** As `activePath`, asked by somebody who may act at its level: a responder, its owner, or by authority. */
export function ownPath(state: EscalationState, command: PersonAsks): ActiveAsked | Refusal {
  const asked = activePath(state, command);
  if ('refused' in asked || mayActOn(asked, command.by)) return asked;
  return mayNotAct(asked);
}

/** As `activePath`, asked by its owner. */
export function ownedPath(state: EscalationState, command: PersonAsks): OwnedAsked | Refusal {
  const asked = activePath(state, command);
  if ('refused' in asked) return asked;
  const { standing } = asked;
  if (standing.status !== 'acknowledged') return { refused: 'notAcknowledged', level: asked.state.level };
  return standing.by === command.by ? { ...asked, standing } : { refused: 'notTheOwner', owner: standing.by };
}

export function mayActOn({ scene, state }: Pick<Asked, 'scene' | 'state'>, by: PersonId): boolean {
  const { standing } = state;
  const was = standing.status === 'suspended' ? standing.was : standing;
  if (state.responders.includes(by) || (was.status === 'acknowledged' && was.by === by)) return true;
  return hasAuthority(scene.policy, 'actAtAnyLevel', by, state.path);
}

/** Whom to ask instead: the names of the authorities that would allow it. */
export function mayNotAct({ scene, state }: Pick<Asked, 'scene' | 'state'>): Refusal {
  const authorities = authoritiesFor(scene.policy, 'actAtAnyLevel', state.path);
  return { refused: 'notAResponder', level: state.level, authorities };
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** The start of an event that a person signs. */
export function signed(
  { scene, state }: Pick<Asked, 'scene' | 'state'>,
  by: PersonId,
): {
  readonly at: number;
  readonly path: PathId;
  readonly level: number;
  readonly by: PersonId;
  readonly byName: string;
} {
  return { at: scene.at, path: state.path, level: state.level, by, byName: nameOf(scene.policy, by) };
}
