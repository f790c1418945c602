/**
 * Under which policy a ticket is shown and acted on: the version that its escalation runs or ran under,
 * else the one that would take it now.
 */
import type { PolicyChoice } from '@rungs/core';
import { isIncident } from '../jira/incident';
import type { KeptEscalation } from '../storage/keptEscalation';
import type { PolicyStore } from '../storage/policyStore';
import { currentChoice, policyOfVersion } from './policyInForce';
import type { ReadTicket } from './readTicket';

export async function shownPolicy(
  policies: PolicyStore,
  { record: { state } }: KeptEscalation,
  { issue, incident }: ReadTicket,
): Promise<PolicyChoice> {
  if (state.status !== 'none') return { policy: await policyOfVersion(policies, state.policy), because: '' };
  if (!isIncident(issue)) return { because: 'Problems and sub-tasks are not escalated.' };
  return currentChoice(policies, incident);
}
