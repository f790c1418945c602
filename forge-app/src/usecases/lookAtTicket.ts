/** Reads the ticket in Jira, decides, stores, acts: what every event, deadline and sweep comes down to. */
import { isWatched } from '#engine';
import type { IncidentId, Instant } from '@rungs/core';
import type { JiraIssue } from '../jira/answers';
import { failureOf } from '../jira/failure';
import { instantOf, isIncident } from '../jira/incident';
import type { KeptEscalation } from '../storage/keptEscalation';
import { afterLook } from './look';
import type { Sighting } from './look';
import { performEffects } from './performEffects';
import { policyInForce } from './policyInForce';
import { readTicket } from './readTicket';
import type { ReadTicket } from './readTicket';
import { resolutionFields } from './slaFields';
import { storeNext } from './storeNext';
import type { Tools } from './tools';

export async function lookAtTicket(tools: Tools, issueId: IncidentId, at: Instant): Promise<void> {
  await actOn(tools, issueId, await ticketOrNothing(tools, issueId, at), at);
}

/** The ticket was deleted: whatever Jira would still answer, nobody can work on it. */
export async function lookAtNothing(tools: Tools, issueId: IncidentId, at: Instant): Promise<void> {
  await actOn(tools, issueId, undefined, at);
}

async function actOn(tools: Tools, issueId: IncidentId, ticket: ReadTicket | undefined, at: Instant): Promise<void> {
  const stored = await storeNext(tools, issueId, at, async (kept) => ({
    ...afterLook(kept, await sightingOf(tools, kept, ticket, at), at),
    seenChangeAt: instantOf(ticket?.issue.fields.updated),
  }));
  await performEffects(tools, stored, ticket?.issue, at);
}

// Deleted, or moved where the app may not see it: either way nobody can be told on it any more.
async function ticketOrNothing(tools: Tools, issueId: IncidentId, at: Instant): Promise<ReadTicket | undefined> {
  try {
    const kept = await tools.escalations.load(issueId);
    tools.budget.serve(isUrgent(kept) ? 'urgent' : 'deadline');
    return await readTicket(tools.jira, tools.policies, kept, await resolutionFields(tools, at), at);
  } catch (error) {
    if (failureOf(error)?.kind === 'notFound') return undefined;
    throw error;
  }
}

/** Priority 1, and whatever is not known yet: it may be. */
function isUrgent({ record: { state } }: KeptEscalation): boolean {
  return state.status !== 'open' || state.ticket === undefined || state.ticket.priority === 1;
}

/** What runs in a project that is watched no more runs to its end; nothing begins there. */
async function isWatchedIssue({ setUp }: Tools, { fields }: JiraIssue): Promise<boolean> {
  return isWatched(await setUp.load(), fields.project?.id);
}

async function sightingOf(
  tools: Tools,
  kept: KeptEscalation,
  ticket: ReadTicket | undefined,
  at: Instant,
): Promise<Sighting> {
  if (!ticket) return { seen: 'nothing' };
  const { issue, incident } = ticket;
  const isConcerned =
    kept.record.state.status === 'open' || (isIncident(issue) && (await isWatchedIssue(tools, issue)));
  return {
    seen: 'incident',
    incident,
    policy: isConcerned ? await policyInForce(tools.policies, kept, incident, at) : undefined,
  };
}
