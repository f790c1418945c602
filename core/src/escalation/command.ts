/**
 * What can be asked of an escalation. Everything from outside comes in on the command: the instant,
 * the ticket as seen, the compiled policy and who is asking. Nothing is fetched.
 */
import type { Incident } from '../incident/incident';
import type { EscalationPolicy, PersonId } from '../policy/policy';
import type { MetTrigger } from '../trigger/triggerEvaluation';
import type { Instant } from '../time/instant';
import type { ClosingReason, EscalationId } from './state';

export type EscalationCommand = StartEscalation | CheckDeadlines | Acknowledge | CloseEscalation;

export interface StartEscalation {
  readonly type: 'StartEscalation';
  readonly at: Instant;
  readonly id: EscalationId;
  readonly incident: Incident;
  readonly policy: EscalationPolicy;
  readonly because: MetTrigger;
}

/** Does everything that is due at `at`. Twice is once; late is late, never skipped (ESC16). */
export interface CheckDeadlines {
  readonly type: 'CheckDeadlines';
  readonly at: Instant;
  readonly policy: EscalationPolicy;
}

export interface Acknowledge {
  readonly type: 'Acknowledge';
  readonly at: Instant;
  readonly by: PersonId;
  readonly policy: EscalationPolicy;
}

export interface CloseEscalation {
  readonly type: 'CloseEscalation';
  readonly at: Instant;
  readonly because: ClosingReason;
}
