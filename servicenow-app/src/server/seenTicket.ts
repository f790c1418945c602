/** One incident as a person asks about it: whether they may read it, and where its escalation stands. */
import { isWatched, personByAccount, selectPolicy } from './vendor/core.js';
import type { EscalationState, Incident, Instant, PersonId, PolicyChoice } from './vendor/core.js';
import type { GlideRecord } from '@servicenow/glide';
import { policyOf, readStanding } from './glide/escalations.ts';
import type { Standing } from './glide/escalations.ts';
import { findIncident, incidentOf } from './glide/incidents.ts';
import { readSetUp } from './glide/operationNotes.ts';
import { policyShelf } from './glide/policies.ts';
import type { PolicyShelf } from './glide/policies.ts';
import { text } from './glide/rows.ts';
import { askedOnCall } from './onCallNow.ts';

const NOT_WATCHED =
  'Its assignment group is not watched by Rungs, so no escalation begins. Who administers Rungs chooses the groups in the set-up.';

export interface SeenTicket extends PolicyChoice {
  readonly row: GlideRecord;
  readonly standing: Standing;
  readonly incident: Incident;
  /** Undefined where the policy does not know the account. */
  readonly viewer: PersonId | undefined;
}

/** Undefined where there is no such incident, or the person may not read it. */
export function seenTicket(incidentId: string, userName: string, at: Instant): SeenTicket | undefined {
  const row = findIncident(incidentId);
  if (!row || !row.canRead()) return undefined;
  const standing = readStanding(incidentId, at);
  const policies = policyShelf();
  const setUp = readSetUp();
  const incident = incidentOf(row, policies.factsToRead(standing.state), setUp);
  const watched = isWatched(setUp, text(row, 'assignment_group'));
  const choice = policyFor(standing.state, incident, policies, watched);
  const policy = choice.policy && askedOnCall(choice.policy, at);
  const viewer = choice.policy && personByAccount(choice.policy, 'servicenow', userName)?.id;
  return { row, standing, incident, viewer, ...choice, ...(policy && { policy }) };
}

/** An escalation is told, and acted on, under the version that it runs or ran under. */
function policyFor(state: EscalationState, incident: Incident, policies: PolicyShelf, watched: boolean): PolicyChoice {
  const kept = policyOf(state);
  if (!kept) return watched ? selectPolicy(policies.active(), incident) : { because: NOT_WATCHED };
  const policy = policies.version(kept);
  return policy
    ? { policy, because: '' }
    : { because: `Version ${kept.version} of the policy “${kept.id}”, under which this escalation runs, is gone.` };
}
