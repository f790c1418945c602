/** A ticket as the policy asks for it, in one call to Jira whatever that is. */
import type { Incident } from '@rungs/core';
import type { JiraIssue } from '../jira/answers';
import { askedFacts } from '../jira/askedFacts';
import type { JiraClient } from '../jira/client';
import { incidentOf } from '../jira/incident';
import type { KeptEscalation } from '../storage/keptEscalation';
import type { PolicyStore } from '../storage/policyStore';
import { factsToRead } from './policyInForce';

export interface ReadTicket {
  readonly issue: JiraIssue;
  readonly incident: Incident;
}

export async function readTicket(jira: JiraClient, policies: PolicyStore, kept: KeptEscalation): Promise<ReadTicket> {
  const asked = await factsToRead(policies, kept);
  if (asked.facts.length === 0 && !asked.history) {
    const issue = await jira.issue(kept.issueId);
    return { issue, incident: incidentOf(issue) };
  }
  const { issue, named } = await jira.issueWith(kept.issueId, asked);
  return { issue, incident: { ...incidentOf(issue), ...askedFacts(issue, named, asked) } };
}
