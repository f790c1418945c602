/** ESC14: when a closed escalation is taken up again with its ticket, and under which version: the one it closed under. */
import type { EscalationPolicy } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { ClosedEscalation, EscalationState } from './state';
import { wrongVersion } from './wrongVersion';

/** Whether a reopened ticket resumes under this version. Apps ask it of the version that closed, before any newer one. */
export function resumesUnder(state: EscalationState, policy: EscalationPolicy, at: Instant): boolean {
  if (state.status !== 'closed') return false;
  const until = reopenableUntil(state, policy);
  return until !== undefined && at <= until && wrongVersion(state, policy) === undefined;
}

/** Undefined where it never is. */
export function reopenableUntil(
  { closedAt }: ClosedEscalation,
  { reopenWithinMs }: EscalationPolicy,
): Instant | undefined {
  return reopenWithinMs === undefined ? undefined : closedAt + reopenWithinMs;
}
