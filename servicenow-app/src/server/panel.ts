/** What the panel on an incident shows: everything is read here, and put into words by the engine. */
import { matchKnownErrors, panelView, personByAccount, selectPolicy, starterKnownErrors } from './vendor/core.js';
import type { EscalationState, Incident, Instant, PanelView, PolicyChoice } from './vendor/core.js';
import { policyOf, readRecord, readStanding } from './glide/escalations.ts';
import { findIncident, incidentOf } from './glide/incidents.ts';
import { linkedTicket } from './glide/links.ts';
import { policyShelf } from './glide/policies.ts';
import type { PolicyShelf } from './glide/policies.ts';
import { problemOf } from './glide/problems.ts';

/** Undefined where there is no such incident, or the viewer may not read it. */
export function panelOf(incidentId: string, userName: string, at: Instant): PanelView | undefined {
  const found = findIncident(incidentId);
  if (!found || !found.canRead()) return undefined;
  const standing = readStanding(incidentId, at);
  const policies = policyShelf();
  const incident = incidentOf(found, policies.factsToRead(standing.state));
  const { policy, because } = policyFor(standing.state, incident, policies);
  const viewer = policy && personByAccount(policy, 'servicenow', userName)?.id;
  const linked = linkedTicket(incidentId);
  const problem = problemOf(found);
  return panelView({
    at,
    incident,
    record: readRecord(standing),
    knownErrors: matchKnownErrors(incident, starterKnownErrors),
    ...(policy ? { policy } : { noPolicyBecause: because }),
    ...(viewer ? { viewer } : {}),
    ...(linked ? { linked } : {}),
    ...(problem ? { problem } : {}),
  });
}

function policyFor(state: EscalationState, incident: Incident, policies: PolicyShelf): PolicyChoice {
  const kept = policyOf(state);
  if (!kept) return selectPolicy(policies.active(), incident);
  const policy = policies.version(kept);
  return policy
    ? { policy, because: '' }
    : { because: `Version ${kept.version} of the policy “${kept.id}”, under which this escalation runs, is gone.` };
}
