/** Which triggers of a policy a ticket meets at an instant, and what was seen of each. */
import { isOver } from '../incident/incident';
import type { Incident } from '../incident/incident';
import type { EscalationPolicy, Trigger } from '../policy/policy';
import { resolutionClock, shareConsumedAt } from '../sla/resolutionClock';
import type { Instant } from '../time/instant';
import type { TriggerAnswer, TriggerEvaluation } from './triggerEvaluation';

export function evaluateTriggers(policy: EscalationPolicy, incident: Incident, at: Instant): TriggerEvaluation[] {
  return policy.triggers.map((trigger) => ({ trigger: trigger.id, answer: answerOf(trigger, policy, incident, at) }));
}

/** When the next of the triggers not yet due comes due; undefined where waiting changes nothing. */
export function soonestDue(evaluations: readonly TriggerEvaluation[]): Instant | undefined {
  const dues = evaluations.flatMap(({ answer }) => (answer.reason === 'notYetDue' ? [answer.dueAt] : []));
  return dues.length === 0 ? undefined : Math.min(...dues);
}

function answerOf(trigger: Trigger, policy: EscalationPolicy, incident: Incident, at: Instant): TriggerAnswer {
  if (isOver(incident)) return { met: false, reason: 'ticketIsOver' };
  switch (trigger.kind) {
    case 'notTaken': {
      // Somebody has it: silence is no longer the danger, the target is.
      if (incident.assigned || incident.state !== 'new') return { met: false, reason: 'taken' };
      const dueAt = trigger.hours.workingTime.add(incident.openedAt, trigger.afterMs);
      if (at < dueAt) return { met: false, reason: 'notYetDue', dueAt };
      return { met: true, reason: 'notTakenInTime', since: incident.openedAt, dueAt };
    }
    case 'targetConsumed': {
      const clock = resolutionClock(policy, incident);
      if (!clock) return { met: false, reason: 'noTargetForPriority' };
      const dueAt = shareConsumedAt(clock, incident, trigger.share);
      if (at < dueAt) return { met: false, reason: 'notYetDue', dueAt };
      return { met: true, reason: 'targetShareConsumed', share: trigger.share, dueAt };
    }
  }
}
