/**
 * What happened to a project's tickets, as rows that the engine replays (TRG-R4): from the change log
 * backwards to how each ticket began. Jira's log names a status without its category, so the categories that
 * today's tickets show are used for the names of the past.
 */
import type { HistoryRow, Instant } from '@rungs/core';
import type { PastTickets } from '@rungs/shared-types';
import type { JiraIssue } from '../jira/answers';
import { instantOf, isIncident, priorityOf, stateOf } from '../jira/incident';
import type { PersonalTools } from './tools';

export interface PastAsked {
  readonly projects: 'all' | readonly string[];
  readonly days: number;
  readonly place: string | undefined;
}

/** As the one who asks: what they may not see in Jira is not read. */
export async function pastTickets({ jiraAsUser }: PersonalTools, asked: PastAsked): Promise<PastTickets> {
  const { issues, nextPageToken } = await jiraAsUser.past(jqlFor(asked), asked.place);
  const incidents = issues.filter(isIncident);
  const whole = incidents.filter(hasWholeLog);
  const categories = categoriesIn(issues);
  return {
    tickets: whole.map((issue) => ({ key: issue.key, rows: rowsOf(issue, categories) })),
    leftOut: incidents.length - whole.length,
    next: nextPageToken ?? null,
  };
}

function jqlFor({ projects, days }: PastAsked): string {
  const where = projects === 'all' ? '' : `project in (${projects.join(', ')}) AND `;
  return `${where}created >= "-${days}d" ORDER BY created ASC`;
}

function hasWholeLog({ changelog }: JiraIssue): boolean {
  return changelog === undefined || changelog.histories.length >= changelog.total;
}

type Status = NonNullable<JiraIssue['fields']['status']>;
type Categories = ReadonlyMap<string, Status>;

function categoriesIn(issues: readonly JiraIssue[]): Categories {
  return new Map(issues.flatMap(({ fields: { status } }) => (status ? [[status.name, status] as const] : [])));
}

const DONE = /^(done|resolved|closed|completed?|cancell?ed|declined|rejected|withdrawn|duplicate)/i;
const STARTED = /progress|review|work|waiting for support|escalated|investigat/i;

function stateNamed(name: string, categories: Categories): NonNullable<HistoryRow['state']> {
  const known = categories.get(name);
  if (known) return stateOf(known);
  const key = DONE.test(name) ? 'done' : STARTED.test(name) ? 'indeterminate' : 'new';
  return stateOf({ name, statusCategory: { key } });
}

interface Change {
  readonly at: Instant;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The first row is the ticket as it was opened: each field as its first change found it, or as it is. */
export function rowsOf(issue: JiraIssue, categories: Categories): HistoryRow[] {
  const { key, fields } = issue;
  const openedAt = instantOf(fields.created) ?? 0;
  const changes = changesOf(issue);
  const begun = (field: string, now: string | null): string | null => {
    const first = changes.find((change) => change.field === field);
    return first ? first.from : now;
  };
  const status = begun('status', fields.status?.name ?? null);
  const priority = begun('priority', fields.priority?.name ?? null);
  const assignee = begun('assignee', fields.assignee ? 'somebody' : null);
  const service = fields.components?.[0]?.name;
  const first: HistoryRow = {
    ticket: key,
    at: openedAt,
    openedAt,
    priority: priorityOf(priority === null ? null : { name: priority }),
    state: stateNamed(status ?? '', categories),
    assignee,
    summary: begun('summary', fields.summary ?? null),
    ...(service === undefined ? {} : { service }),
  };
  return [first, ...changes.flatMap((change) => rowOf(key, change, categories) ?? [])];
}

function changesOf({ changelog }: JiraIssue): Change[] {
  return (changelog?.histories ?? [])
    .flatMap(({ created, items }) =>
      items.map((item): Change => ({
        at: instantOf(created) ?? 0,
        field: item.field.toLowerCase(),
        from: textOf(item, 'fromString'),
        to: textOf(item, 'toString'),
      })),
    )
    .sort((one, other) => one.at - other.at);
}

/** Every object has a `toString`: only one of its own is Jira's. */
function textOf(item: object, name: 'fromString' | 'toString'): string | null {
  const value: unknown = Object.hasOwn(item, name) ? item[name as keyof object] : null;
  return typeof value === 'string' && value !== '' ? value : null;
}

function rowOf(ticket: string, { at, field, to }: Change, categories: Categories): HistoryRow | undefined {
  switch (field) {
    case 'status': {
      const state = stateNamed(to ?? '', categories);
      return { ticket, at, state, resolved: state === 'resolved' || state === 'closed' };
    }
    case 'priority':
      return { ticket, at, priority: priorityOf(to === null ? null : { name: to }) };
    case 'assignee':
      return { ticket, at, assignee: to };
    case 'summary':
      return { ticket, at, summary: to };
    default:
      return undefined;
  }
}
