/** The dashboard: those escalations whose tickets the viewer may see in Jira, and no others. */
import { compilePolicy } from '#engine';
import { dashboardView } from '#pages';
import type { DashboardRow, DashboardView, Instant } from '@rungs/core';
import { instantOf } from '../jira/incident';
import type { JiraIssue } from '../jira/answers';
import type { EscalationStore } from '../storage/escalationStore';
import type { KeptEscalation, Standing } from '../storage/keptEscalation';
import type { PersonalTools } from './tools';

/** What a resolver can read in its 25 seconds; daily roll-ups will carry longer histories. */
const MOST_OF_EACH: readonly (readonly [Standing, number])[] = [
  ['running', 300],
  ['acknowledged', 300],
  ['closing', 100],
  ['closed', 300],
];
const ISSUES_PER_CALL = 100;

export async function showDashboard(
  tools: PersonalTools,
  siteUrl: string | undefined,
  at: Instant,
): Promise<DashboardView> {
  const kept = await latestOfEach(tools.escalations);
  const visible = await visibleIssues(tools, kept);
  const rows = kept.flatMap((one): DashboardRow[] => {
    const issue = visible.get(one.issueId);
    return issue ? [dashboardRow(one, issue, siteUrl, at)] : [];
  });
  return dashboardView(rows, at, await zoneOf(tools));
}

async function latestOfEach(escalations: EscalationStore): Promise<KeptEscalation[]> {
  const pages = await Promise.all(MOST_OF_EACH.map(([standing, most]) => escalations.latest(standing, most)));
  return pages.flat();
}

async function visibleIssues(
  { jiraAsUser }: PersonalTools,
  kept: readonly KeptEscalation[],
): Promise<Map<string, JiraIssue>> {
  const ids = [...new Set(kept.map(({ issueId }) => issueId))];
  const issues: JiraIssue[] = [];
  for (let from = 0; from < ids.length; from += ISSUES_PER_CALL) {
    issues.push(...(await jiraAsUser.issues(ids.slice(from, from + ISSUES_PER_CALL), ['summary', 'created'])));
  }
  return new Map(issues.map((issue) => [issue.id, issue]));
}

function dashboardRow(kept: KeptEscalation, issue: JiraIssue, siteUrl: string | undefined, at: Instant): DashboardRow {
  return {
    key: issue.key,
    summary: issue.fields.summary ?? '',
    incidentOpenedAt: instantOf(issue.fields.created) ?? at,
    record: kept.record,
    ...(siteUrl !== undefined && { url: `${siteUrl}/browse/${issue.key}` }),
  };
}

async function zoneOf({ policies }: PersonalTools): Promise<string> {
  const current = await policies.current();
  return current ? compilePolicy(current.document, current.version).zone : 'UTC';
}
