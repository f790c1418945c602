/** A running escalation is decided by the policy version it started with, or was moved to (ESC15). */
import type { EscalationPolicy } from '../policy/policy';
import type { Refusal } from './decider';
import type { EscalationState } from './state';

export function wrongVersion(
  state: Exclude<EscalationState, { status: 'none' }>,
  policy: EscalationPolicy,
): Refusal | undefined {
  if (policy.of.id === state.policy.id && policy.of.version === state.policy.version) return undefined;
  return { refused: 'wrongPolicyVersion', needed: state.policy.version, given: policy.of.version };
}
