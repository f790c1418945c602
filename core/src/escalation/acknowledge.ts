/** “I have it”: on every path that is theirs, or on the one they name. */
import { hasAuthority } from '../policy/authority';
import type { EscalationPolicy, PersonId } from '../policy/policy';
import type { Acknowledge } from './command';
import type { Decision, Refusal } from './decider';
import { decided, nothing } from './happening';
import type { HappeningOf } from './happening';
import { levelOf, remindersBefore, sceneOf, windowsOf } from './levels';
import type { Scene } from './levels';
import { nameOf } from './responders';
import type { EscalationState, PathState, PathStanding, Signature } from './state';
import { wrongVersion } from './wrongVersion';

export function acknowledge(state: EscalationState, { type, at, by, policy, path }: Acknowledge): Decision {
  if (state.status !== 'open') return { refused: 'notRunning', asked: type };
  const mismatch = wrongVersion(state, policy);
  if (mismatch) return mismatch;

  const asked = path === undefined ? state.paths : state.paths.filter((it) => it.path === path);
  const [first] = asked;
  if (!first) return { refused: 'unknownPath', path: path ?? '' };
  const theirs = asked.filter((it) => it.responders.includes(by) || mayAcknowledgeAny(policy, it, by));
  if (theirs.length === 0) return { refused: 'notAResponder', level: first.level };

  const waiting = theirs.filter((it) => waitsFor(policy, it, by));
  if (waiting.length === 0) return notWaitedFor(theirs, by);
  const scene = sceneOf(state, policy, { at });
  return decided(
    state,
    waiting.map((it) => acknowledged(scene, it, by)),
  );
}

/** Whoever acts for a path that waits for them has it from then on. */
export function acknowledgementBy(
  scene: Scene,
  path: PathState,
  by: PersonId,
): HappeningOf<'EscalationAcknowledged'>[] {
  return waitsFor(scene.policy, path, by) ? [acknowledged(scene, path, by)] : [];
}

function mayAcknowledgeAny(policy: EscalationPolicy, { path }: PathState, by: PersonId): boolean {
  return policy.mayAcknowledgeAnyLevel.includes(by) || hasAuthority(policy, 'acknowledgeAnyLevel', by, path);
}

/** A running path waits for everybody who has not signed; an acknowledged one only where several are asked for. */
function waitsFor(policy: EscalationPolicy, path: PathState, by: PersonId): boolean {
  const { standing } = path;
  if (standing.status === 'suspended' || signaturesOf(standing).some((it) => it.by === by)) return false;
  return standing.status === 'running' || levelOf(policy, path).acknowledgements > 1;
}

function acknowledged(scene: Scene, state: PathState, by: PersonId): HappeningOf<'EscalationAcknowledged'> {
  const { policy, at } = scene;
  const level = levelOf(policy, state);
  const base: HappeningOf<'EscalationAcknowledged'> = {
    type: 'EscalationAcknowledged',
    at,
    path: state.path,
    level: state.level,
    by,
    byName: nameOf(policy, by),
    as: state.responders.includes(by) ? 'responder' : 'authority',
  };
  if (state.standing.status !== 'running') return base;
  const remaining = level.acknowledgements - signaturesOf(state.standing).length - 1;
  if (remaining > 0) return { ...base, remaining };
  // ESC4: the level's resolution commitment starts.
  const { resolveWithinMs } = windowsOf(level, scene.priority);
  if (resolveWithinMs === undefined) return base;
  const resolveBy = level.hours.workingTime.add(at, resolveWithinMs);
  const planned = remindersBefore(level, level.remindOwnerBeforeMs, at, resolveBy);
  return { ...base, resolveBy, ...(planned.length > 0 && { planned }) };
}

/** ESC5: the same person again changes nothing; another person is told who was first. */
function notWaitedFor(paths: readonly PathState[], by: PersonId): Decision {
  const signatures = paths.flatMap(({ standing }) => signaturesOf(standing));
  if (signatures.some((signature) => signature.by === by)) return nothing;
  return refusalOf(paths.map(({ standing }) => standing));
}

function refusalOf(standings: readonly PathStanding[]): Refusal {
  for (const standing of standings) {
    if (standing.status === 'acknowledged') {
      return { refused: 'alreadyAcknowledged', by: standing.by, at: standing.at };
    }
  }
  for (const standing of standings) {
    if (standing.status === 'suspended') return { refused: 'pathSuspended', by: standing.by, until: standing.until };
  }
  throw new Error('A path that runs waits for nobody.');
}

function signaturesOf(standing: PathStanding): readonly Signature[] {
  switch (standing.status) {
    case 'running':
      return standing.acknowledgedBy ?? [];
    case 'acknowledged':
      return [{ by: standing.by, at: standing.at }, ...(standing.alsoBy ?? [])];
    case 'suspended':
      return signaturesOf(standing.was);
  }
}
