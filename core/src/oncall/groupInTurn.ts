/**
 * Whose turn it is in a rotation of groups, and how the rotation changes without moving the turn: a
 * participant leaves, or another group takes over from now on.
 */
import type { Instant } from '../time/instant';
import type { GroupRotation } from './schedule';
import { nextShiftChange, shiftAt } from './shiftPattern';

/** Empty where the rotation has no groups. Turns before 0 are counted back. */
export function groupInTurn<P extends string>(rotation: GroupRotation<P>, turn: number): readonly P[] {
  return rotation.groups[indexInTurn(rotation, turn)] ?? [];
}

/** The place among the groups of the one that is on call at `at`, or will be at the next shift. */
export function activeGroup<P extends string>(rotation: GroupRotation<P>, at: Instant): number {
  return indexInTurn(rotation, turnAt(rotation, at));
}

/** The same rotation with the group at that place on call at `at`, the others following in their order. */
export function withActiveGroup<P extends string>(
  rotation: GroupRotation<P>,
  index: number,
  at: Instant,
): GroupRotation<P> {
  return { ...rotation, firstGroup: within(index - turnAt(rotation, at), rotation.groups.length) };
}

/** The group on call stays on call; where it was that person alone, the next group takes over. Empty groups go. */
export function withoutParticipant<P extends string>(
  rotation: GroupRotation<P>,
  leaver: P,
  at: Instant,
): GroupRotation<P> {
  const active = activeGroup(rotation, at);
  const kept = rotation.groups
    .map((group, index) => ({ index, members: group.filter((it) => it !== leaver) }))
    .filter(({ members }) => members.length > 0);
  const before = kept.filter(({ index }) => index < active).length;
  return withActiveGroup({ ...rotation, groups: kept.map(({ members }) => members) }, before, at);
}

function indexInTurn<P extends string>({ groups, firstGroup = 0 }: GroupRotation<P>, turn: number): number {
  return within(turn + firstGroup, groups.length);
}

function turnAt<P extends string>({ pattern }: GroupRotation<P>, at: Instant): number {
  const next = nextShiftChange(pattern, at);
  const shift = shiftAt(pattern, at) ?? (next === undefined ? undefined : shiftAt(pattern, next));
  return shift?.turn ?? 0;
}

/** 0 to `count`, exclusive; 0 where there is nothing to count. */
function within(n: number, count: number): number {
  return count === 0 ? 0 : ((n % count) + count) % count;
}
