/** Reads the ticket in Jira, decides, stores, acts: what every event, deadline and sweep comes down to. */
import type { IncidentId, Instant } from '@rungs/core';
import type { JiraIssue } from '../jira/answers';
import { failureOf } from '../jira/failure';
import { incidentOf, isIncident } from '../jira/incident';
import type { KeptEscalation } from '../storage/keptEscalation';
import { afterLook } from './look';
import type { Sighting } from './look';
import { performEffects } from './performEffects';
import { policyInForce } from './policyInForce';
import { storeNext } from './storeNext';
import type { Tools } from './tools';

export async function lookAtTicket(tools: Tools, issueId: IncidentId, at: Instant): Promise<void> {
  await actOn(tools, issueId, await issueOrNothing(tools, issueId), at);
}

/** The ticket was deleted: whatever Jira would still answer, nobody can work on it. */
export async function lookAtNothing(tools: Tools, issueId: IncidentId, at: Instant): Promise<void> {
  await actOn(tools, issueId, undefined, at);
}

async function actOn(tools: Tools, issueId: IncidentId, issue: JiraIssue | undefined, at: Instant): Promise<void> {
  const stored = await storeNext(tools, issueId, at, async (kept) =>
    afterLook(kept, await sightingOf(tools, kept, issue, at), at),
  );
  await performEffects(tools, stored, issue, at);
}

// Deleted, or moved where the app may not see it: either way nobody can be told on it any more.
async function issueOrNothing(tools: Tools, issueId: IncidentId): Promise<JiraIssue | undefined> {
  try {
    return await tools.jira.issue(issueId);
  } catch (error) {
    if (failureOf(error)?.kind === 'notFound') return undefined;
    throw error;
  }
}

async function sightingOf(
  tools: Tools,
  kept: KeptEscalation,
  issue: JiraIssue | undefined,
  at: Instant,
): Promise<Sighting> {
  if (!issue) return { seen: 'nothing' };
  const incident = incidentOf(issue);
  const isConcerned = isIncident(issue) || kept.record.state.status === 'open';
  return {
    seen: 'incident',
    incident,
    policy: isConcerned ? await policyInForce(tools.policies, kept, incident, at) : undefined,
  };
}
