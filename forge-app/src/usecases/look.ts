/**
 * A look at a ticket: what is kept, and what Jira says now, give what is kept next. Pure; the engine
 * decides, and whatever called for the look, an event, a deadline or the sweep, it means the same.
 */
import { decide, followTicket, isRefusal, lateDeliveries, recordDecision } from '#engine';
import type { CheckDeadlines, EscalationPolicy, Incident, Instant } from '@rungs/core';
import { nextEffectAt } from '../storage/keptEscalation';
import type { KeptEscalation } from '../storage/keptEscalation';
import { withAnswer } from './answeredCommands';
import type { Revision } from './answeredCommands';

/** What was seen in Jira: the ticket, or that it is gone. */
export type Sighting =
  | { readonly seen: 'incident'; readonly incident: Incident; readonly policy: EscalationPolicy | undefined }
  | { readonly seen: 'nothing' };

/** Events can be lost: an open escalation is looked at now and then even if nothing is due. */
const SAFETY_LOOK_MS = 12 * 3_600_000;

export function afterLook(kept: KeptEscalation, sighting: Sighting, at: Instant): Revision {
  const { record, memory, escalations } = kept;
  const { incident, policy } = sighting.seen === 'incident' ? sighting : { incident: undefined, policy: undefined };
  const late = lateDeliveries(record);
  const followed = followTicket({ state: record.state, incident, policy, memory, escalations, late }, at);
  const after: Revision = {
    ...kept,
    answered: followed.answered,
    record: followed.decisions.reduce(recordDecision, record),
    memory: followed.memory,
    escalations: followed.escalations,
    watchUntil: followed.lookAgainAt,
  };
  return { ...after, lookAgainAt: safetyLook(after, at) };
}

/** What became of notices since may have moved a window, or holds one (ESC2). */
export function afterDeliveries(kept: KeptEscalation, policy: EscalationPolicy, at: Instant): Revision {
  const check = checkOf(kept, policy, at);
  if (check.late?.length === 0) return kept;
  const decision = decide(kept.record.state, check);
  // Another invocation moved it to another version meanwhile: the next look knows that one.
  return isRefusal(decision) ? kept : withAnswer(kept, check, decision);
}

function checkOf({ record }: KeptEscalation, policy: EscalationPolicy, at: Instant): CheckDeadlines {
  return { type: 'CheckDeadlines', at, policy, late: lateDeliveries(record) };
}

function safetyLook(kept: KeptEscalation, at: Instant): Instant | undefined {
  if (kept.record.state.status !== 'open') return undefined;
  return kept.lookAgainAt !== undefined && kept.lookAgainAt > at ? kept.lookAgainAt : at + SAFETY_LOOK_MS;
}

/** Something waits to be done in Jira now, and nobody is at it. */
export function hasWorkNow(kept: KeptEscalation, at: Instant): boolean {
  const next = nextEffectAt(kept);
  return next !== undefined && next <= at;
}
