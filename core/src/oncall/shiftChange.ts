/**
 * A shift change: who leaves and who comes at an instant, and what they should talk about. Plain
 * data, from which either tool makes its page or message.
 */
import type { Instant } from '../time/instant';
import { onCallPeriods } from './onCallPeriods';
import { isGap } from './schedule';
import type { GapReason, OnCallAnswer, Schedule } from './schedule';

export interface ShiftChange<Participant extends string> {
  readonly at: Instant;
  readonly leaving: readonly Participant[];
  readonly coming: readonly Participant[];
  readonly staying: readonly Participant[];
  /** Why nobody is on call from now on, where that is so. */
  readonly gap?: GapReason;
}

/** Something unfinished, as the change's summary shows it. */
export interface OpenItem<Participant extends string> {
  readonly key: string;
  readonly summary: string;
  readonly level: number;
  /** Who has it; absent where nobody has acknowledged it. */
  readonly owner?: Participant;
  /** When it moves on by itself. */
  readonly dueAt?: Instant;
}

export interface ShiftChangeSummary<Participant extends string> extends ShiftChange<Participant> {
  /** Owned by someone who leaves: it needs a new owner, or theirs beyond the shift. */
  readonly toPassOn: readonly OpenItem<Participant>[];
  readonly unowned: readonly OpenItem<Participant>[];
  readonly alsoOpen: readonly OpenItem<Participant>[];
}

/** The changes in `[from, to)` after `from`, ascending; one shift following another of the same people is none. */
export function shiftChanges<P extends string>(schedule: Schedule<P>, from: Instant, to: Instant): ShiftChange<P>[] {
  const periods = onCallPeriods(schedule, from, to);
  return periods.flatMap(({ start, answer }, i) => {
    const before = periods[i - 1];
    const change = before && changeBetween(before.answer, answer, start);
    return change && change.leaving.length + change.coming.length > 0 ? [change] : [];
  });
}

/** Most urgent first in each list: by due time (those without last), then level from the highest, then key. */
export function summariseShiftChange<P extends string>(
  change: ShiftChange<P>,
  open: readonly OpenItem<P>[],
): ShiftChangeSummary<P> {
  const items = [...open].sort(
    (a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || b.level - a.level || byKey(a.key, b.key),
  );
  const leaves = ({ owner }: OpenItem<P>) => owner !== undefined && change.leaving.includes(owner);
  return {
    ...change,
    toPassOn: items.filter(leaves),
    unowned: items.filter(({ owner }) => owner === undefined),
    alsoOpen: items.filter((item) => item.owner !== undefined && !leaves(item)),
  };
}

function changeBetween<P extends string>(before: OnCallAnswer<P>, after: OnCallAnswer<P>, at: Instant): ShiftChange<P> {
  const was = peopleIn(before);
  const is = peopleIn(after);
  const change = {
    at,
    leaving: was.filter((it) => !is.includes(it)),
    coming: is.filter((it) => !was.includes(it)),
    staying: is.filter((it) => was.includes(it)),
  };
  return isGap(after) ? { ...change, gap: after.gap } : change;
}

function peopleIn<P extends string>(answer: OnCallAnswer<P>): P[] {
  return isGap(answer) ? [] : answer.onCall.map(({ participant }) => participant);
}

function byKey(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
