/**
 * Why a ticket escalates or does not at the minute of the view: what each trigger of the policy answers,
 * in the sentences of an explanation (TLS-4). Silent where no trigger is asked: of a ticket that is over,
 * of one that another tool decides, and after the end, when another version may take the ticket next.
 */
import { targetThen, triggersThen } from '../explain/explainAt';
import { triggerSaid } from '../explain/explainAtInWords';
import { wordsFor } from '../explain/eventInWords';
import type { EscalationState } from '../escalation/state';
import { isOver } from '../incident/incident';
import type { Incident } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';
import type { Instant } from '../time/instant';

export interface PanelTrigger {
  readonly id: string;
  readonly met: boolean;
  /** What was seen, and what it asks for where it is met. */
  readonly sentence: string;
}

export function panelTriggers(
  policy: EscalationPolicy,
  incident: Incident,
  state: EscalationState,
  at: Instant,
): { readonly triggers?: readonly PanelTrigger[] } {
  if (isOver(incident) || incident.mirrorOf || state.status === 'closed') return {};
  const paths = state.status === 'open' ? state.paths : [];
  const around = { at, policy, ticket: { incident }, paths, ...targetThen(policy, incident, at) };
  const words = wordsFor(policy, at);
  return {
    triggers: triggersThen(policy, incident, at).map((trigger) => ({
      id: trigger.trigger,
      met: trigger.answer.met,
      sentence: triggerSaid(trigger, around, words),
    })),
  };
}
