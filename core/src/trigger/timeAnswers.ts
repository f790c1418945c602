/** Triggers that wait for time to pass: each "not yet" says when it will be a yes (TRG-3). */
import type { Incident } from '../incident/incident';
import { latest } from '../incident/ticketHistory';
import type { EscalationPolicy } from '../policy/policy';
import { resolutionClock, shareConsumedAt } from '../sla/resolutionClock';
import type { Instant } from '../time/instant';
import type { TriggerRule } from '../policy/trigger';
import type { TriggerAnswer } from './triggerEvaluation';

type Rule<Kind> = Extract<TriggerRule, { kind: Kind }>;

export function notTakenAnswer(rule: Rule<'notTaken'>, incident: Incident, at: Instant): TriggerAnswer {
  // Somebody has it: silence is no longer the danger, the target is.
  if (incident.assigned || incident.state !== 'new') return { met: false, reason: 'taken' };
  const since = incident.openedAt;
  const dueAt = rule.hours.workingTime.add(since, rule.afterMs);
  return at < dueAt ? notYetDue(dueAt) : { met: true, reason: 'notTakenInTime', since, dueAt };
}

export function targetConsumedAnswer(
  { share }: Rule<'targetConsumed'>,
  policy: EscalationPolicy,
  incident: Incident,
  at: Instant,
): TriggerAnswer {
  const clock = resolutionClock(policy, incident);
  if (!clock) return { met: false, reason: 'noTargetForPriority' };
  const dueAt = shareConsumedAt(clock, incident, share);
  return at < dueAt ? notYetDue(dueAt) : { met: true, reason: 'targetShareConsumed', share, dueAt };
}

export function noProgressAnswer(rule: Rule<'noProgress'>, incident: Incident, at: Instant): TriggerAnswer {
  // Without the history nobody can say that nothing happened.
  if (!incident.history) return { met: false, reason: 'notMeasured', missing: ['history'] };
  const last = latest(incident.history, ['progress', 'acknowledged', 'movedToGroup', 'reopened'], at);
  const since = last?.at ?? incident.openedAt;
  const dueAt = rule.hours.workingTime.add(since, rule.afterMs);
  return at < dueAt ? notYetDue(dueAt) : { met: true, reason: 'noProgressInTime', since, dueAt };
}

export function notAcknowledgedAnswer(rule: Rule<'notAcknowledged'>, incident: Incident, at: Instant): TriggerAnswer {
  const last = latest(incident.history ?? [], ['movedToGroup', 'reopened', 'acknowledged', 'progress'], at);
  if (last?.kind === 'acknowledged' || last?.kind === 'progress') {
    return { met: false, reason: 'acknowledgedByGroup', at: last.at };
  }
  // Of a ticket that never moved its state tells as much.
  if (!last && incident.state !== 'new') return { met: false, reason: 'acknowledgedByGroup' };
  const since = last?.at ?? incident.openedAt;
  const dueAt = rule.hours.workingTime.add(since, rule.afterMs);
  if (at < dueAt) return notYetDue(dueAt);
  const group = incident.supportGroup === undefined ? {} : { group: incident.supportGroup };
  return { met: true, reason: 'notAcknowledgedByGroup', ...group, since, dueAt };
}

export function decisionNeededAnswer(rule: Rule<'decisionNeeded'>, incident: Incident, at: Instant): TriggerAnswer {
  if (!incident.history) return { met: false, reason: 'notMeasured', missing: ['history'] };
  const last = latest(incident.history, ['decisionNeeded', 'decisionMade'], at);
  if (last?.kind !== 'decisionNeeded') return { met: false, reason: 'noDecisionOutstanding' };
  const dueAt = rule.hours.workingTime.add(last.at, rule.afterMs);
  if (at < dueAt) return notYetDue(dueAt);
  const question = last.question === undefined ? {} : { question: last.question };
  return { met: true, reason: 'decisionOutstanding', ...question, since: last.at, dueAt };
}

function notYetDue(dueAt: Instant): TriggerAnswer {
  return { met: false, reason: 'notYetDue', dueAt };
}
