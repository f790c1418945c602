/**
 * A Jira work item as the engine sees it. Jira's sites name their priorities and statuses as they
 * like, so names that the field uses are known, and the rest falls back on ids and categories.
 */
import type { Incident, IncidentId, IncidentState, Priority } from '@rungs/core';
import { adfText } from './adf';
import { linkProperty } from './answers';
import type { JiraIssue, LinkProperty } from './answers';

export function incidentOf(issue: JiraIssue): Incident {
  const { fields } = issue;
  const link = linkOf(issue);
  const service = fields.components?.[0]?.name;
  const category = fields.labels?.[0];
  const resolvedAt = instantOf(fields.resolutiondate);
  return {
    tool: 'jira',
    id: issue.id as IncidentId,
    key: issue.key,
    summary: fields.summary ?? '',
    description: adfText(fields.description),
    state: stateOf(fields.status),
    priority: priorityOf(fields.priority),
    assigned: fields.assignee !== undefined && fields.assignee !== null,
    openedAt: instantOf(fields.created) ?? 0,
    ...(service === undefined ? {} : { service }),
    ...(category === undefined ? {} : { category }),
    ...(resolvedAt === undefined ? {} : { resolvedAt }),
    ...(link?.home === 'servicenow' ? { mirrorOf: { tool: 'servicenow' as const, key: link.key } } : {}),
  };
}

/** The ServiceNow incident that this issue is linked to; a property of another shape is no link. */
export function linkOf(issue: JiraIssue): LinkProperty | undefined {
  const read = linkProperty.safeParse(issue.properties?.['rungs.link']);
  return read.success ? read.data : undefined;
}

const PROBLEM = /^(\[system\] )?problem$/i;

/** A problem, a part of another ticket, or something that an effect of ours made: never escalated. */
export function isIncident(issue: JiraIssue): boolean {
  const type = issue.fields.issuetype;
  return !type?.subtask && !isProblemType(type?.name) && issue.properties?.['rungs.effect'] === undefined;
}

export function isProblemType(name: string | undefined): boolean {
  return name !== undefined && PROBLEM.test(name);
}

const priorityNames: readonly (readonly [RegExp, Priority])[] = [
  [/^(highest|blocker|critical|urgent|p1\b|1\b)/i, 1],
  [/^(high|major|p2\b|2\b)/i, 2],
  [/^(medium|moderate|normal|p3\b|3\b)/i, 3],
  [/^(lowest|trivial|planning|p5\b|5\b)/i, 5],
  [/^(low|minor|p4\b|4\b)/i, 4],
];

/** By name first; ids 1 to 5 are those of Jira's own scheme. Without either it is in the middle. */
export function priorityOf(priority: { id?: string | undefined; name: string } | null | undefined): Priority {
  if (!priority) return 3;
  const byName = priorityNames.find(([name]) => name.test(priority.name));
  if (byName) return byName[1];
  const id = Number(priority.id);
  return id >= 1 && id <= 5 && Number.isInteger(id) ? (id as Priority) : 3;
}

type Status = NonNullable<JiraIssue['fields']['status']>;

export function stateOf(status: Status | undefined): IncidentState {
  const name = status?.name ?? '';
  switch (status?.statusCategory?.key) {
    case 'done':
      if (/cancel|declin|reject|withdraw|duplicate/i.test(name)) return 'cancelled';
      return /closed/i.test(name) ? 'closed' : 'resolved';
    case 'indeterminate':
      return isWaiting(name) ? 'onHold' : 'inProgress';
    default:
      // JSM puts "Waiting for customer" among the new ones.
      return isWaiting(name) ? 'onHold' : 'new';
  }
}

// "Waiting for support" waits for us, so it is not on hold.
function isWaiting(name: string): boolean {
  return /^(pending|on hold|blocked|waiting for (?!support))/i.test(name);
}

/** `2026-11-21T07:31:00.000+0100`, as Jira writes it. */
export function instantOf(text: string | null | undefined): number | undefined {
  if (!text) return undefined;
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
}
