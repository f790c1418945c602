/** Which triggers of a policy a ticket meets at an instant, and what was seen of each. */
import { isOver } from '../incident/incident';
import type { Incident } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';
import type { Instant } from '../time/instant';
import { own } from '../condition/facts';
import { anomalyAnswer, boardReportableAnswer, measureAnswer } from './impactAnswers';
import type { Baselines } from './impactAnswers';
import {
  conditionAnswer,
  customerRequestAnswer,
  historyCountAnswer,
  notMeasured,
  regulatedDataAnswer,
  skillGapAnswer,
  vipCustomerAnswer,
} from './ticketAnswers';
import {
  decisionNeededAnswer,
  noProgressAnswer,
  notAcknowledgedAnswer,
  notTakenAnswer,
  targetConsumedAnswer,
} from './timeAnswers';
import type { Trigger } from '../policy/trigger';
import type { TriggerAnswer, TriggerEvaluation } from './triggerEvaluation';

/** In the policy's order: exceptions, mandatory ones, then the rest (TRG-R1). */
export function evaluateTriggers(
  policy: EscalationPolicy,
  incident: Incident,
  at: Instant,
  baselines: Baselines = {},
): TriggerEvaluation[] {
  return policy.triggers.map((trigger) => ({
    trigger: trigger.id,
    answer: answerOf(trigger, policy, incident, at, baselines),
  }));
}

/** When the next of the triggers not yet due comes due; undefined where waiting changes nothing. */
export function soonestDue(evaluations: readonly TriggerEvaluation[]): Instant | undefined {
  let soonest: Instant | undefined;
  for (const { answer } of evaluations) {
    if (answer.reason !== 'notYetDue') continue;
    if (soonest === undefined || answer.dueAt < soonest) soonest = answer.dueAt;
  }
  return soonest;
}

function answerOf(
  trigger: Trigger,
  policy: EscalationPolicy,
  incident: Incident,
  at: Instant,
  baselines: Baselines,
): TriggerAnswer {
  if (isOver(incident)) return { met: false, reason: 'ticketIsOver' };
  if (trigger.when) {
    const { truth, seen } = trigger.when(incident, at);
    if (truth === 'unknown') return notMeasured(seen);
    if (truth === 'false') return { met: false, reason: 'doesNotApply', seen };
  }
  switch (trigger.kind) {
    case 'notTaken':
      return notTakenAnswer(trigger, incident, at);
    case 'targetConsumed':
      return targetConsumedAnswer(trigger, policy, incident, at);
    case 'noProgress':
      return noProgressAnswer(trigger, incident, at);
    case 'notAcknowledged':
      return notAcknowledgedAnswer(trigger, incident, at);
    case 'decisionNeeded':
      return decisionNeededAnswer(trigger, incident, at);
    case 'measure':
      return measureAnswer(trigger, incident);
    case 'anomaly':
      return anomalyAnswer(trigger, incident, own(baselines, trigger.id), at);
    case 'boardReportable':
      return boardReportableAnswer(trigger, incident, at);
    case 'condition':
    case 'exception':
      return conditionAnswer(trigger, incident, at);
    case 'regulatedData':
      return regulatedDataAnswer(trigger, incident);
    case 'historyCount':
      return historyCountAnswer(trigger, incident, at);
    case 'skillGap':
      return skillGapAnswer(incident);
    case 'vipCustomer':
      return vipCustomerAnswer(trigger, incident);
    case 'customerRequest':
      return customerRequestAnswer(incident, at);
  }
}
