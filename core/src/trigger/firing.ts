/**
 * Which of the triggers that are met now fire: each once per crossing, and again only after it has
 * been false for its `rearmAfter` (TRG-R2). What was not measured is neither true nor false: a sensor
 * that drops out does not arm its trigger again.
 */
import type { EscalationPolicy } from '../policy/policy';
import type { Instant } from '../time/instant';
import { isMet } from './triggerEvaluation';
import type { MetTrigger, TriggerAnswer, TriggerEvaluation } from './triggerEvaluation';

/** Kept beside the escalation of a ticket, as plain data. */
export type TriggerMemory = readonly TriggerFiring[];

export interface TriggerFiring {
  readonly trigger: string;
  readonly firedAt: Instant;
  /** Where its answer says since when: what fired, so that a later stretch is told apart from it. */
  readonly since?: Instant;
  /** When it was first seen to be false, and has been since. */
  readonly clearSince?: Instant;
}

export interface Firing {
  readonly fired: readonly MetTrigger[];
  readonly memory: TriggerMemory;
}

export function fireTriggers(
  { triggers }: EscalationPolicy,
  memory: TriggerMemory,
  evaluations: readonly TriggerEvaluation[],
  at: Instant,
): Firing {
  const fired: MetTrigger[] = [];
  const kept: TriggerFiring[] = [];
  for (const evaluation of evaluations) {
    const before = memory.find(({ trigger }) => trigger === evaluation.trigger);
    if (!isMet(evaluation)) {
      if (before) kept.push(unmet(before, evaluation.answer, at));
      continue;
    }
    const rearmAfterMs = triggers.find(({ id }) => id === evaluation.trigger)?.rearmAfterMs ?? 0;
    if (before && !isArmedAgain(before, evaluation, rearmAfterMs, at)) {
      kept.push(withoutClear(before));
      continue;
    }
    fired.push(evaluation);
    const since = sinceOf(evaluation.answer);
    kept.push({ trigger: evaluation.trigger, firedAt: at, ...(since === undefined ? {} : { since }) });
  }
  return { fired, memory: kept };
}

const UNKNOWN: readonly TriggerAnswer['reason'][] = ['notMeasured', 'otherUnit', 'notEnoughHistory', 'partOfHistory'];

function unmet(before: TriggerFiring, { reason }: TriggerAnswer, at: Instant): TriggerFiring {
  const unknown = UNKNOWN.includes(reason);
  return unknown || before.clearSince !== undefined ? before : { ...before, clearSince: at };
}

function isArmedAgain(
  { since: firedSince, clearSince }: TriggerFiring,
  { answer }: MetTrigger,
  rearmAfterMs: number,
  at: Instant,
): boolean {
  if (clearSince !== undefined && at - clearSince >= rearmAfterMs) return true;
  const since = sinceOf(answer);
  if (since === undefined || firedSince === undefined || since <= firedSince) return false;
  // A new stretch: between its beginning and its due time it was false, whether or not anybody looked.
  return ('dueAt' in answer ? answer.dueAt - since : 0) >= rearmAfterMs;
}

function sinceOf(answer: MetTrigger['answer']): Instant | undefined {
  return 'since' in answer ? answer.since : undefined;
}

function withoutClear(firing: TriggerFiring): TriggerFiring {
  if (firing.clearSince === undefined) return firing;
  const { trigger, firedAt, since } = firing;
  return { trigger, firedAt, ...(since === undefined ? {} : { since }) };
}

/** Whether nothing about them differs, so that there is nothing to write. */
export function sameMemory(one: TriggerMemory, other: TriggerMemory): boolean {
  return (
    one.length === other.length &&
    one.every((firing, i) => {
      const beside = other[i];
      return (
        firing.trigger === beside?.trigger &&
        firing.firedAt === beside.firedAt &&
        firing.since === beside.since &&
        firing.clearSince === beside.clearSince
      );
    })
  );
}
