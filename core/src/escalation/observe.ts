/**
 * What a ticket as seen now asks of its escalation: start, close, look again later, or nothing.
 * Both apps call this whenever a ticket changed or its time to be looked at has come.
 */
import type { Incident } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { MetTrigger, TriggerEvaluation } from '../trigger/triggerEvaluation';
import type { ClosingReason, EscalationState } from './state';
import { evaluateTriggers, soonestDue } from '../trigger/evaluateTriggers';

export type Observation =
  | { readonly need: 'start'; readonly because: MetTrigger; readonly evaluations: readonly TriggerEvaluation[] }
  | { readonly need: 'close'; readonly because: ClosingReason }
  | { readonly need: 'lookAgain'; readonly at: Instant; readonly evaluations: readonly TriggerEvaluation[] }
  | { readonly need: 'nothing'; readonly reason: NoNeed; readonly evaluations: readonly TriggerEvaluation[] };

export type NoNeed = 'alreadyEscalating' | 'ticketIsOver' | 'mirrorDecidedElsewhere' | 'noPolicy' | 'noTriggerCanBeMet';

export function observe(
  state: EscalationState,
  incident: Incident,
  policy: EscalationPolicy | undefined,
  at: Instant,
): Observation {
  const closing = closingReason(incident);
  if (state.status === 'open') {
    return closing ? { need: 'close', because: closing } : nothing('alreadyEscalating');
  }
  if (closing) return nothing('ticketIsOver');
  // Only the home decides; a mirror that escalated too would tell everybody twice.
  if (incident.mirrorOf) return nothing('mirrorDecidedElsewhere');
  if (!policy) return nothing('noPolicy');

  const evaluations = evaluateTriggers(policy, incident, at);
  const met = evaluations.find((evaluation): evaluation is MetTrigger => evaluation.answer.met);
  if (met) return { need: 'start', because: met, evaluations };
  const due = soonestDue(evaluations);
  return due === undefined
    ? { need: 'nothing', reason: 'noTriggerCanBeMet', evaluations }
    : { need: 'lookAgain', at: due, evaluations };
}

function closingReason(incident: Incident): ClosingReason | undefined {
  switch (incident.state) {
    case 'resolved':
    case 'closed':
    case 'cancelled':
      return incident.state;
    default:
      return undefined;
  }
}

function nothing(reason: NoNeed): Observation {
  return { need: 'nothing', reason, evaluations: [] };
}
