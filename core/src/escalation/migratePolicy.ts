/**
 * ESC15: a running escalation moves to another version only when somebody with the authority says so.
 * A level that keeps its name keeps its standing; any other is told anew. None is ever skipped: the
 * number of a level never rises by migrating.
 */
import { authoritiesFor, hasAuthority } from '../policy/authority';
import type { EscalationPolicy } from '../policy/policy';
import { isBlank } from './asked';
import type { MigratePolicy } from './command';
import type { Decision, Refusal } from './decider';
import type { PathMigration } from './event';
import { decided } from './happening';
import type { Happening } from './happening';
import { formerOwner, levelAt, levelOf, openLevel, pathOf, sceneOf } from './levels';
import type { Scene } from './levels';
import { deadlinesAfterChange } from './movedDeadlines';
import { nameOf } from './responders';
import type { EscalationState, OpenEscalation, PathState } from './state';
import { wrongVersion } from './wrongVersion';

export function migratePolicy(state: EscalationState, command: MigratePolicy): Decision {
  if (state.status !== 'open') return { refused: 'notRunning', asked: command.type };
  const refusal = wrongVersion(state, command.policy) ?? whyNotMigrate(state, command);
  if (refusal) return refusal;
  const { at, by, policy, to, because } = command;
  const scene = sceneOf(state, to, command);
  const kept = state.paths.map((path) => migrationOf(scene, policy, path));
  const added = to.paths
    .filter(({ id }) => !state.paths.some(({ path }) => path === id))
    .map(({ id }): PathMigration => ({ path: id, change: 'added' }));
  const changes = [...kept, ...added];
  return decided(state, [
    { type: 'PolicyMigrated', at, by, byName: nameOf(to, by), from: policy.of, to: to.of, because, changes },
    ...changes.flatMap((change) => openings(scene, state, change)),
  ]);
}

function whyNotMigrate(state: OpenEscalation, { by, policy, to, because }: MigratePolicy): Refusal | undefined {
  if (to.of.id === policy.of.id && to.of.version === policy.of.version) return { refused: 'samePolicyVersion' };
  // The version that is moved to says who may: an older one may not have known of it.
  if (!hasAuthority(to, 'migratePolicy', by)) {
    return { refused: 'migrationNeedsAuthority', authorities: authoritiesFor(to, 'migratePolicy') };
  }
  if (isBlank(because)) return { refused: 'needsReason' };
  const lost = state.paths.find((path) => pathOf(policy, path).mandatory && !hasPath(to, path));
  return lost && { refused: 'mandatoryPathMissing', path: lost.path };
}

function hasPath(policy: EscalationPolicy, { path }: PathState): boolean {
  return policy.paths.some(({ id }) => id === path);
}

function migrationOf(scene: Scene, from: EscalationPolicy, state: PathState): PathMigration {
  const { path: id, level } = state;
  if (!hasPath(scene.policy, state)) return { path: id, change: 'ended', level };
  const was = levelOf(from, state);
  const path = pathOf(scene.policy, state);
  const toLevel = levelInstead(path, level, was.name);
  const is = levelAt(path, toLevel);
  if (is.name !== was.name) return { path: id, change: 'opened', level, toLevel };
  const changed = { was, wasPriority: scene.priority, is, isPriority: scene.priority };
  const deadlines = deadlinesAfterChange(changed, state, scene.at);
  return { path: id, change: 'kept', level, toLevel, deadlines };
}

/** The level of the same name where it does not lie higher, else the same number, else the last one. */
export function levelInstead(
  { levels }: { readonly levels: readonly { readonly name: string }[] },
  level: number,
  name: string,
): number {
  if (levels[level - 1]?.name === name) return level;
  const named = levels.findIndex((it) => it.name === name) + 1;
  return Math.min(named > 0 ? named : level, level, levels.length);
}

function openings(scene: Scene, state: OpenEscalation, change: PathMigration): Happening[] {
  if (change.change === 'kept' || change.change === 'ended') return [];
  const path = scene.policy.paths.find(({ id }) => id === change.path);
  if (!path) throw new Error(`Version ${scene.policy.of.version} has no path ${change.path}.`);
  const because = { reason: 'policyMigrated' as const, version: scene.policy.of.version };
  if (change.change === 'added') return openLevel(scene, path, 1, because);
  const before = state.paths.find((it) => it.path === change.path);
  return openLevel(scene, path, change.toLevel, because, before ? formerOwner(scene, before) : []);
}
