/** The dashboard: those tickets that the viewer may see in Jira, and no others. */
import { dashboardView } from '#pages';
import type { DashboardView, Instant } from '@rungs/core';
import type { ListedIssue } from '../jira/client';
import type { EscalationStore } from '../storage/escalationStore';
import type { KeptEscalation, Standing } from '../storage/keptEscalation';
import type { Answer } from './answer';
import { knownPolicies, listedTicket } from './listedTickets';
import { lacking } from './rolesOf';
import { knownResolutionFields } from './slaFields';
import type { PersonalTools } from './tools';

export interface Viewer {
  readonly accountId: string;
  /** `https://northwind.atlassian.net`, for links. */
  readonly siteUrl: string | undefined;
}

type Kind = NonNullable<DashboardView['partial']>[number]['of'];

/** Jira counts a point for each ticket that is read, and a page may use only so many in an hour. */
const MOST_OF_EACH: readonly (readonly [Standing, Kind, most: number])[] = [
  ['running', 'open', 300],
  ['acknowledged', 'open', 300],
  ['watching', 'watched', 200],
  ['closing', 'closed', 50],
  ['closed', 'closed', 200],
];
const ISSUES_PER_CALL = 100;

export async function showDashboard(
  tools: PersonalTools,
  { accountId, siteUrl }: Viewer,
  at: Instant,
): Promise<Answer<DashboardView>> {
  const read = await latestOfEach(tools.escalations);
  const kept = read.flatMap(({ found }) => found);
  const policies = await knownPolicies(tools.policies, kept);
  const because = await lacking(
    tools,
    { accountId, policies: policies.current ? [policies.current] : [] },
    'seeDashboard',
  );
  if (because !== undefined) return { ok: false, because };
  const visible = await visibleIssues(tools, kept);
  const rows = kept.flatMap((one) => {
    const issue = visible.get(one.issueId);
    return issue ? [listedTicket(one, issue, policies, siteUrl, at)] : [];
  });
  return { ok: true, value: dashboardView(rows, at, policies.current?.zone ?? 'UTC', partialOf(read)) };
}

interface Read {
  readonly of: Kind;
  readonly found: readonly KeptEscalation[];
  readonly isAll: boolean;
}

function latestOfEach(escalations: EscalationStore): Promise<Read[]> {
  return Promise.all(
    MOST_OF_EACH.map(async ([standing, of, most]) => {
      const found = await escalations.latest(standing, most);
      return { of, found, isAll: found.length < most };
    }),
  );
}

function partialOf(read: readonly Read[]): NonNullable<DashboardView['partial']> {
  return read.flatMap(({ of, found, isAll }) => (isAll ? [] : [{ of, read: found.length }]));
}

async function visibleIssues(
  { jiraAsUser, slaFields }: PersonalTools,
  kept: readonly KeptEscalation[],
): Promise<Map<string, ListedIssue>> {
  const clocks = await knownResolutionFields(slaFields);
  const ids = [...new Set(kept.map(({ issueId }) => issueId))];
  const issues: ListedIssue[] = [];
  for (let from = 0; from < ids.length; from += ISSUES_PER_CALL) {
    issues.push(...(await jiraAsUser.listed(ids.slice(from, from + ISSUES_PER_CALL), clocks)));
  }
  return new Map(issues.map((one) => [one.issue.id, one]));
}
