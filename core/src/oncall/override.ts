/**
 * A change to who is on call for a while, whatever the plan says. Overrides in force are applied at
 * once: remove, then replace, then add (ROT2). Each replacement looks at the plan, not at what another
 * replacement made of it, so a swap of two people who are both on call changes both.
 */
import type { Instant } from '../time/instant';
import type { OnCallEntry } from './schedule';
import { holds } from './stretch';
import type { Stretch } from './stretch';

export type Override<Participant extends string> = Stretch & { readonly id: string } & (
    | { readonly kind: 'add'; readonly participant: Participant }
    | { readonly kind: 'remove'; readonly participant: Participant }
    | { readonly kind: 'replace'; readonly participant: Participant; readonly by: Participant }
  );

export function overridesAt<P extends string>(overrides: readonly Override<P>[], at: Instant): Override<P>[] {
  return overrides.filter((override) => holds(override, at));
}

/** Of several replacements of one person, the one listed last holds. */
export function applyOverrides<P extends string>(
  planned: readonly OnCallEntry<P>[],
  inForce: readonly Override<P>[],
): OnCallEntry<P>[] {
  const removed = inForce.flatMap((it) => (it.kind === 'remove' ? [it.participant] : []));
  const kept = planned.filter(({ participant }) => removed.indexOf(participant) < 0);
  return eachOnce([...kept.map((entry) => replaced(entry, inForce)), ...added(inForce)]);
}

/** Two people take each other's stretches: `first` is given away by `one`, `second` by `other`. */
export function swap<P extends string>(id: string, one: SwapSide<P>, other: SwapSide<P>): Override<P>[] {
  const giveAway = (part: number, from: SwapSide<P>, to: SwapSide<P>): Override<P> => ({
    id: `${id}/${part}`,
    kind: 'replace',
    participant: from.participant,
    by: to.participant,
    start: from.gives.start,
    end: from.gives.end,
  });
  return [giveAway(1, one, other), giveAway(2, other, one)];
}

export interface SwapSide<Participant extends string> {
  readonly participant: Participant;
  readonly gives: Stretch;
}

/** The first entry of each person: who is on call in two ways is on call once. */
export function eachOnce<P extends string>(entries: readonly OnCallEntry<P>[]): OnCallEntry<P>[] {
  return entries.filter((entry, i) => entries.findIndex((it) => it.participant === entry.participant) === i);
}

function replaced<P extends string>(entry: OnCallEntry<P>, inForce: readonly Override<P>[]): OnCallEntry<P> {
  let result = entry;
  for (const it of inForce) {
    if (it.kind !== 'replace' || it.participant !== entry.participant) continue;
    result = { participant: it.by, source: { kind: 'override', override: it.id, insteadOf: entry } };
  }
  return result;
}

function added<P extends string>(inForce: readonly Override<P>[]): OnCallEntry<P>[] {
  return inForce.flatMap((it) =>
    it.kind === 'add' ? [{ participant: it.participant, source: { kind: 'override' as const, override: it.id } }] : [],
  );
}
