/**
 * A look at a ticket: what is kept, and what Jira says now, give what is kept next. Pure; the engine
 * decides, and whatever called for the look, an event, a deadline or the sweep, it means the same.
 */
import { decide, isRefusal, lateDeliveries, observe, recordDecision } from '#engine';
import type { CheckDeadlines, EscalationCommand, EscalationId, EscalationPolicy, Incident, Instant } from '@rungs/core';
import { nextEffectAt } from '../storage/keptEscalation';
import type { KeptEscalation } from '../storage/keptEscalation';

/** What was seen in Jira: the ticket, or that it is gone. */
export type Sighting =
  | { readonly seen: 'incident'; readonly incident: Incident; readonly policy: EscalationPolicy | undefined }
  | { readonly seen: 'nothing' };

/** Events can be lost: an open escalation is looked at now and then even if nothing is due. */
const SAFETY_LOOK_MS = 12 * 3_600_000;

export function afterLook(kept: KeptEscalation, sighting: Sighting, at: Instant): KeptEscalation {
  const decided = sighting.seen === 'nothing' ? afterLoss(kept, at) : afterSighting(kept, sighting, at);
  return { ...decided, lookAgainAt: safetyLook(decided, at) };
}

function afterLoss(kept: KeptEscalation, at: Instant): KeptEscalation {
  const unwatched = { ...kept, watchUntil: undefined };
  if (kept.record.state.status !== 'open') return unwatched;
  return afterCommand(unwatched, { type: 'CloseEscalation', at, because: 'deleted' });
}

function afterSighting(
  kept: KeptEscalation,
  { incident, policy }: Extract<Sighting, { seen: 'incident' }>,
  at: Instant,
): KeptEscalation {
  const observation = observe(kept.record.state, incident, policy, at);
  const unwatched = { ...kept, watchUntil: undefined };
  switch (observation.need) {
    case 'start': {
      if (!policy) throw new Error('a start was asked for without a policy');
      const escalations = kept.escalations + 1;
      const id = `jira:${incident.id}:${escalations}` as EscalationId;
      return afterCommand(
        { ...unwatched, escalations },
        {
          type: 'StartEscalation',
          at,
          id,
          incident,
          policy,
          because: observation.because,
          ...(observation.asks && { paths: observation.asks.paths }),
        },
      );
    }
    case 'close':
      return afterCommand(unwatched, { type: 'CloseEscalation', at, because: observation.because });
    case 'reopen':
      if (!policy) throw new Error('a reopening was asked for without a policy');
      return afterCommand(unwatched, { type: 'ReopenEscalation', at, incident, policy });
    case 'noteChange': {
      if (!policy) return unwatched;
      const noted = afterCommand(unwatched, { type: 'NoteTicketChange', at, incident, policy });
      return afterCommand(noted, checkOf(noted, policy, at));
    }
    case 'lookAgain':
      return { ...kept, watchUntil: observation.at };
    case 'nothing':
      if (observation.reason !== 'alreadyEscalating' || !policy) return unwatched;
      return afterCommand(unwatched, checkOf(unwatched, policy, at));
  }
}

/** What became of notices since may have moved a window, or holds one (ESC2). */
export function afterDeliveries(kept: KeptEscalation, policy: EscalationPolicy, at: Instant): KeptEscalation {
  const check = checkOf(kept, policy, at);
  if (check.late?.length === 0) return kept;
  const decision = decide(kept.record.state, check);
  // Another invocation moved it to another version meanwhile: the next look knows that one.
  return isRefusal(decision) ? kept : { ...kept, record: recordDecision(kept.record, decision) };
}

function checkOf({ record }: KeptEscalation, policy: EscalationPolicy, at: Instant): CheckDeadlines {
  return { type: 'CheckDeadlines', at, policy, late: lateDeliveries(record) };
}

function afterCommand(kept: KeptEscalation, command: EscalationCommand): KeptEscalation {
  const decision = decide(kept.record.state, command);
  if (isRefusal(decision)) throw new Error(`${command.type} was refused: ${JSON.stringify(decision)}`);
  return { ...kept, record: recordDecision(kept.record, decision) };
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
