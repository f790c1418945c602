/**
 * Looks at one incident: decides what is due, stores it, and performs what was asked. Called by the
 * event at a deadline, by the event after a change, and by the sweep; twice is once (ESC16).
 */
import type { GlideRecord } from '@servicenow/glide';
import { followTicket, isOff, isWatched, resumesUnder, selectPolicy } from './vendor/core.js';
import type {
  Decided,
  EscalationPolicy,
  EscalationState,
  FollowedTicket,
  Incident,
  Instant,
  TicketSituation,
} from './vendor/core.js';
import { now } from './glide/clock.ts';
import { noteFailedLook, settleFailedLook } from './glide/deadLetters.ts';
import { dueEffectsOf } from './glide/effects.ts';
import { lateOf, readStanding, settle, storeAnswers } from './glide/escalations.ts';
import type { Standing } from './glide/escalations.ts';
import { showOnIncident } from './glide/incidentColumns.ts';
import { findIncident, incidentOf } from './glide/incidents.ts';
import { logError } from './glide/log.ts';
import { pauseAt, readSetUp } from './glide/operationNotes.ts';
import type { KeptSetUp } from './glide/operationNotes.ts';
import type { PolicyShelf } from './glide/policies.ts';
import { policyShelf } from './glide/policies.ts';
import { integer, text } from './glide/rows.ts';
import { askedOnCall } from './onCallNow.ts';
import { hearOfNotices, performEffects } from './performEffects.ts';
import { askForLink } from './sync/askForLink.ts';

/** Two nodes may decide at once; the one that loses reads what the other decided. */
const TRIES_MAX = 20;

/** The script action on `x_rungs_esc.look`: `current` is the escalation row. */
export function onLook(current: GlideRecord): void {
  const incidentId = text(current, 'incident');
  // The row may be gone by the time the event is taken.
  if (incidentId !== '') lookOrNote(incidentId, integer(current, 'failures') > 0, now(), policyShelf());
}

/** One incident's trouble must not keep the others from being looked at: it is noted, and looked at again. */
export function lookOrNote(incidentId: string, hasFailed: boolean, at: Instant, policies: PolicyShelf): void {
  try {
    look(incidentId, at, policies);
    if (hasFailed) settleFailedLook(incidentId);
  } catch (error) {
    logError(`incident ${incidentId} could not be looked at: ${String(error)}`);
    noteFailedLook(incidentId, String(error), at);
  }
}

export function look(incidentId: string, at: Instant, policies: PolicyShelf): void {
  hearOfNotices(incidentId);
  const setUp = readSetUp();
  if (pauseAt(at) || isOff(setUp)) {
    // What people do by hand goes on, and so does what follows of it; nothing is decided by itself.
    performEffects(dueEffectsOf(incidentId, at), at, policies);
    show(readStanding(incidentId, at), policies);
    return;
  }
  let toldLate: readonly string[];
  do {
    decideAllDue(incidentId, at, policies, setUp);
    // A notice that comes late moves its window (ESC2), which is the next decision.
    toldLate = performEffects(dueEffectsOf(incidentId, at), at, policies);
  } while (toldLate.length > 0);
}

function show({ incidentId, state }: Standing, policies: PolicyShelf): void {
  showOnIncident(incidentId, state, state.status === 'none' ? undefined : policies.version(state.policy));
}

function decideAllDue(incidentId: string, at: Instant, policies: PolicyShelf, setUp: KeptSetUp | undefined): void {
  for (let attempt = 0; attempt < TRIES_MAX; attempt++) {
    const standing = readStanding(incidentId, at);
    const { state, memory, run } = standing;
    const row = findIncident(incidentId);
    const incident = row && incidentOf(row, policies.factsToRead(state), setUp);
    const mayBegin = row !== undefined && isWatched(setUp, text(row, 'assignment_group'));
    const policy = incident && policyInForce({ state, incident, policies, mayBegin }, at);
    const late = lateOf(standing);
    const followed = follow({ state, incident, policy, memory, escalations: run, late }, at);
    const answers = { decided: together(followed.decisions), answered: followed.answered, memory: followed.memory };
    const stands = followed.answered.length === 0 ? standing : storeAnswers(standing, answers, at);
    if (stands && followed.decisions.length === 0) {
      // While the incident is still due: a node that dies here leaves it to the sweep.
      show(stands, policies);
      askForLink(incidentId, stands.state, at);
      settle({ ...stands, memory: followed.memory }, followed.lookAgainAt);
      return;
    }
  }
  throw new Error(`Incident ${incidentId} was still not settled after ${TRIES_MAX} tries.`);
}

/** The platform's on-call is asked only where something is decided: most looks find that nothing is. */
function follow(situation: TicketSituation, at: Instant): FollowedTicket {
  const followed = followTicket(situation, at);
  const { policy } = situation;
  if (followed.decisions.length === 0 || !policy) return followed;
  const asked = askedOnCall(policy, at);
  return asked === policy ? followed : followTicket({ ...situation, policy: asked }, at);
}

/** What follows at one instant is one decision: stored in one insert, or not at all. */
function together(decisions: readonly Decided[]): Decided {
  return {
    events: decisions.flatMap(({ events }) => events),
    effects: decisions.flatMap(({ effects }) => effects),
  };
}

interface Asked {
  readonly state: EscalationState;
  readonly incident: Incident;
  readonly policies: PolicyShelf;
  /** Outside of the watched groups what runs goes on to its end, and nothing begins. */
  readonly mayBegin: boolean;
}

/** The version it started with; where it is over, and the ticket is reopened in time, that one still (ESC14, ESC15). */
function policyInForce({ state, incident, policies, mayBegin }: Asked, at: Instant): EscalationPolicy | undefined {
  const startedWith = state.status === 'none' ? undefined : policies.version(state.policy);
  if (state.status === 'open' || (startedWith && resumesUnder(state, startedWith, at))) return startedWith;
  return mayBegin ? selectPolicy(policies.active(), incident).policy : undefined;
}
