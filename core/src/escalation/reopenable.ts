/** ESC14: until when a closed escalation is taken up again with its ticket; undefined where it never is. */
import type { EscalationPolicy } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { ClosedEscalation } from './state';

export function reopenableUntil(
  { closedAt }: ClosedEscalation,
  { reopenWithinMs }: EscalationPolicy,
): Instant | undefined {
  return reopenWithinMs === undefined ? undefined : closedAt + reopenWithinMs;
}
