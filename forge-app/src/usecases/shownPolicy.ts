/**
 * Under which policy a ticket is shown and acted on: the version that its escalation runs or ran under,
 * else the one that would take it now.
 */
import { isWatched } from '#engine';
import type { PolicyChoice } from '@rungs/core';
import { isIncident } from '../jira/incident';
import type { KeptEscalation } from '../storage/keptEscalation';
import { currentChoice, policyOfVersion } from './policyInForce';
import type { ReadTicket } from './readTicket';
import type { Tools } from './tools';

const notWatched =
  'Rungs does not watch this project. Who operates Rungs can add it: in the project’s settings, or under “Set-up” in the administration of Rungs.';

export async function shownPolicy(
  { policies, setUp }: Pick<Tools, 'policies' | 'setUp'>,
  { record: { state } }: KeptEscalation,
  { issue, incident }: ReadTicket,
): Promise<PolicyChoice> {
  if (state.status !== 'none') return { policy: await policyOfVersion(policies, state.policy), because: '' };
  if (!isIncident(issue)) return { because: 'Problems and sub-tasks are not escalated.' };
  if (!isWatched(await setUp.load(), issue.fields.project?.id)) return { because: notWatched };
  return currentChoice(policies, incident);
}
