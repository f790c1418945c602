/** A ticket as one person sees it: who may not see it in Jira learns nothing of it here, and cannot act on it. */
import type { IncidentId, Instant } from '@rungs/core';
import type { KeptEscalation } from '../storage/keptEscalation';
import { readTicket } from './readTicket';
import type { ReadTicket } from './readTicket';
import { knownResolutionFields } from './slaFields';
import type { PersonalTools } from './tools';

export async function ticketForPerson(
  { jiraAsUser, policies, escalations, slaFields }: PersonalTools,
  issueId: IncidentId,
  at: Instant,
): Promise<ReadTicket & { readonly kept: KeptEscalation }> {
  const kept = await escalations.load(issueId);
  return { kept, ...(await readTicket(jiraAsUser, policies, kept, await knownResolutionFields(slaFields), at)) };
}
