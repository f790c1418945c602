/**
 * Looks at one incident: decides what is due, stores it, and performs what was asked. Called by the
 * event at a deadline, by the event after a change, and by the sweep; twice is once (ESC16).
 */
import { gs } from '@servicenow/glide';
import { decide, isRefusal } from './vendor/core.js';
import type { Instant } from './vendor/core.js';
import { now } from './glide/clock.ts';
import { dueEffectsOf } from './glide/effects.ts';
import { lateOf, readStanding, settle, storeDecision } from './glide/escalations.ts';
import type { Standing } from './glide/escalations.ts';
import { readIncident } from './glide/incidents.ts';
import type { PolicyShelf } from './glide/policies.ts';
import { policyShelf } from './glide/policies.ts';
import { nextStep } from './nextStep.ts';
import { performEffects } from './performEffects.ts';
import { askForLink } from './sync/askForLink.ts';

/** More steps than any chain of decisions at one instant has; past it something is wrong. */
const STEPS_MAX = 20;

/** The script action on `x_rungs_esc.look`: `current` is the escalation row. */
export function onLook(current: { getValue(field: string): string }): void {
  look(String(current.getValue('incident')), now(), policyShelf());
}

export function look(incidentId: string, at: Instant, policies: PolicyShelf): void {
  let toldLate: readonly string[];
  do {
    const standing = decideAllDue(incidentId, at, policies);
    askForLink(incidentId, standing.state, at);
    // A notice that comes late moves its window (ESC2), which is the next decision.
    toldLate = performEffects(dueEffectsOf(incidentId, at), at, policies);
  } while (toldLate.length > 0);
}

function decideAllDue(incidentId: string, at: Instant, policies: PolicyShelf): Standing {
  const incident = readIncident(incidentId);
  for (let step = 0; step < STEPS_MAX; step++) {
    const standing = readStanding(incidentId, at);
    const { state, run } = standing;
    const next = nextStep({ incidentId, incident, state, late: lateOf(standing), run, policies }, at);
    if (next.do === 'lookAgain') {
      settle(standing, next.at);
      return standing;
    }
    const decision = decide(standing.state, next.command);
    if (isRefusal(decision) || decision.events.length === 0) {
      gs.error(`Rungs: ${next.command.type} on incident ${incidentId} came to nothing: ${JSON.stringify(decision)}`);
      settle(standing, undefined);
      return standing;
    }
    storeDecision(standing, decision, at);
  }
  throw new Error(`Incident ${incidentId} was still not settled after ${STEPS_MAX} decisions.`);
}
