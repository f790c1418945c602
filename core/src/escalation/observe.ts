/**
 * What a ticket as seen now asks of its escalation: start, close, reopen, note a change, look again
 * later, or nothing.
 * Both apps call this whenever a ticket changed or its time to be looked at has come.
 */
import type { Incident } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { MetTrigger, TriggerEvaluation } from '../trigger/triggerEvaluation';
import { asksOf, escalates, firstToEscalate } from '../trigger/askedPaths';
import type { Asks } from '../trigger/askedPaths';
import { evaluateTriggers, soonestDue } from '../trigger/evaluateTriggers';
import type { Baselines } from '../trigger/impactAnswers';
import { fireTriggers } from '../trigger/firing';
import type { TriggerMemory } from '../trigger/firing';
import { resumesUnder } from './reopenable';
import type { ClosingReason, EscalationState } from './state';
import { hasChanged } from './ticketChange';

export type Observation =
  | ({ readonly need: 'start'; readonly because: MetTrigger } & Seen)
  | { readonly need: 'close'; readonly because: ClosingReason }
  /** Reopened within the policy's time: the escalation resumes where it closed (ESC14). */
  | { readonly need: 'reopen' }
  /** The ticket is another than the escalation knows: `NoteTicketChange`, then look again (ESC13). */
  | { readonly need: 'noteChange' }
  | ({ readonly need: 'lookAgain'; readonly at: Instant } & Seen)
  | ({ readonly need: 'nothing'; readonly reason: NoNeed } & Seen);

export interface Seen {
  readonly evaluations: readonly TriggerEvaluation[];
  /** What the triggers that fire now ask for; absent where nothing was evaluated. */
  readonly asks?: Asks;
  /** To be kept, and given back at the next look (TRG-R2). */
  readonly memory?: TriggerMemory;
  /** When a trigger will be met by time alone while the escalation is open. */
  readonly dueAt?: Instant;
}

export type NoNeed =
  | 'alreadyEscalating'
  | 'ticketIsOver'
  | 'mirrorDecidedElsewhere'
  | 'noPolicy'
  | 'noTriggerCanBeMet'
  /** A proposal to be answered, or a flag to be reported: neither starts anything by itself. */
  | 'nothingStartsIt';

export function observe(
  state: EscalationState,
  incident: Incident,
  policy: EscalationPolicy | undefined,
  at: Instant,
  memory?: TriggerMemory,
  baselines?: Baselines,
): Observation {
  const closing = closingReason(incident);
  if (state.status === 'open') {
    if (closing) return { need: 'close', because: closing };
    if (hasChanged(state, incident, policy)) return { need: 'noteChange' };
    const heard =
      policy && memory
        ? whileOpen(policy, memory, evaluateTriggers(policy, incident, at, baselines), at)
        : { evaluations: [] };
    return { need: 'nothing', reason: 'alreadyEscalating', ...heard };
  }
  if (closing) return nothing('ticketIsOver');
  // Only the home decides; a mirror that escalated too would tell everybody twice.
  if (incident.mirrorOf) return nothing('mirrorDecidedElsewhere');
  if (!policy) return nothing('noPolicy');
  if (resumesUnder(state, policy, at)) return { need: 'reopen' };

  const evaluations = evaluateTriggers(policy, incident, at, baselines);
  // A new escalation remembers nothing of an earlier one (ESC14); what was proposed or flagged before it is not repeated.
  const before = (memory ?? []).filter(({ trigger }) => !escalates(policy, trigger));
  const { fired, memory: begun } = fireTriggers(policy, before, evaluations, at);
  const seen = { evaluations, asks: asksOf(policy, fired), memory: begun };
  const because = firstToEscalate(policy, fired);
  if (because) return { need: 'start', because, ...seen };
  const due = soonestDue(evaluations);
  if (due !== undefined) return { need: 'lookAgain', at: due, ...seen };
  return { need: 'nothing', reason: fired.length > 0 ? 'nothingStartsIt' : 'noTriggerCanBeMet', ...seen };
}

/** An open escalation is raised, proposed to and flagged by whatever fires now. */
function whileOpen(
  policy: EscalationPolicy,
  before: TriggerMemory,
  evaluations: readonly TriggerEvaluation[],
  at: Instant,
): Seen {
  const { fired, memory } = fireTriggers(policy, before, evaluations, at);
  const dueAt = soonestDue(evaluations);
  return { evaluations, asks: asksOf(policy, fired), memory, ...(dueAt !== undefined && { dueAt }) };
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
