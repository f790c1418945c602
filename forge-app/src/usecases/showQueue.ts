/**
 * The agents' queue of one project: its tickets whose escalation is open. Jira's own search says which they
 * are, as the viewer, over the property that every escalated ticket carries; so no other project is read.
 */
import { dashboardView } from '#pages';
import type { DashboardView, IncidentId, Instant } from '@rungs/core';
import type { Answer } from './answer';
import { knownPolicies, listedTicket } from './listedTickets';
import { lacking } from './rolesOf';
import type { Viewer } from './showDashboard';
import { knownResolutionFields } from './slaFields';
import type { PersonalTools } from './tools';

const MOST = 100;

export interface QueueViewer extends Viewer {
  readonly projectId: string;
}

export async function showQueue(
  tools: PersonalTools,
  { accountId, siteUrl, projectId }: QueueViewer,
  at: Instant,
): Promise<Answer<DashboardView>> {
  const found = await tools.jiraAsUser.listedBy(
    `project = ${projectId} AND issue.property[rungs].status in ("running", "acknowledged", "suspended") ORDER BY issue.property[rungs].dueAt ASC`,
    await knownResolutionFields(tools.slaFields),
    MOST,
  );
  const kept = await Promise.all(found.map(({ issue }) => tools.escalations.load(issue.id as IncidentId)));
  const policies = await knownPolicies(tools.policies, kept);
  const because = await lacking(
    tools,
    { accountId, policies: policies.current ? [policies.current] : [] },
    'seeEscalations',
  );
  if (because !== undefined) return { ok: false, because };
  // The index lags a little behind: what closed a moment ago is left out.
  const rows = found.flatMap((issue, i) => {
    const one = kept[i];
    return one?.record.state.status === 'open' ? [listedTicket(one, issue, policies, siteUrl, at)] : [];
  });
  const partial = found.length < MOST ? [] : [{ of: 'open', read: MOST } as const];
  return { ok: true, value: dashboardView(rows, at, policies.current?.zone ?? 'UTC', partial) };
}
