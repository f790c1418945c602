/**
 * When a recorded ticket missed its target. Where the log flags breaches, the flag decides: no flag,
 * no breach. A log often raises it late (ServiceNow's `made_sla` here falls when the ticket closes, days
 * after the work was done), and a resolution clock has stopped by the time a ticket is resolved: so the
 * breach is put at the flag, or at the resolution that stood when the flag was raised, whichever was
 * first. That is the latest it can have been. Where the log has no flag, the policy's target decides,
 * and is exact.
 */
import { isOver } from '../incident/incident';
import type { Incident } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';
import { resolutionClock } from '../sla/resolutionClock';
import type { Instant } from '../time/instant';
import type { HistoryRow } from './historyRow';

export interface Breach {
  readonly at: Instant;
  readonly knownFrom: 'log' | 'target';
}

/** Since when the ticket asks nothing more, and the flag: one step per row, in order. */
export function breachFlagged(row: HistoryRow, overSince: Instant | undefined): Breach | undefined {
  return row.breached ? { at: Math.min(row.at, overSince ?? row.at), knownFrom: 'log' } : undefined;
}

/** Whether the target of an open ticket ran out in `[from, until)`. */
export function targetMissed(
  policy: EscalationPolicy | undefined,
  incident: Incident,
  from: Instant,
  until: Instant,
): Breach | undefined {
  const clock = policy && !isOver(incident) ? resolutionClock(policy, incident) : undefined;
  if (clock === undefined || clock.dueAt >= until) return undefined;
  // A priority raised in flight can make it overdue at once.
  return { at: Math.max(from, clock.dueAt), knownFrom: 'target' };
}
