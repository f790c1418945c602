/** A ticket as the policy asks for it, in one call to Jira whatever that is. */
import type { Incident, Instant } from '@rungs/core';
import type { JiraIssue } from '../jira/answers';
import { askedFacts } from '../jira/askedFacts';
import type { JiraClient } from '../jira/client';
import { incidentOf } from '../jira/incident';
import { slaClock } from '../jira/sla';
import type { KeptEscalation } from '../storage/keptEscalation';
import type { PolicyStore } from '../storage/policyStore';
import { factsToRead } from './policyInForce';

export interface ReadTicket {
  readonly issue: JiraIssue;
  readonly incident: Incident;
}

/** `clocks`: the fields that hold the site's resolution clock. */
export async function readTicket(
  reader: JiraClient,
  policies: PolicyStore,
  kept: KeptEscalation,
  clocks: readonly string[],
  at: Instant,
): Promise<ReadTicket> {
  const asked = await factsToRead(policies, kept);
  const { issue, named, slas } = await reader.issueWith(kept.issueId, asked, clocks);
  const hostClock = slaClock(slas, at);
  return {
    issue,
    incident: { ...incidentOf(issue), ...askedFacts(issue, named, asked), ...(hostClock && { hostClock }) },
  };
}
