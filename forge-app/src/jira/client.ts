/**
 * The one way to Jira. Each method is one call of `calls.ts` with the fields it needs named, its
 * answer checked, and whatever went wrong translated into a `JiraFailure`.
 */
import { route } from '#forge';
import type { Route } from '#forge';
import type { FactsAsked } from '@rungs/core';
import type * as z from '#zod';
import type { AdfDocument } from './adf';
import {
  commentAnswer,
  commentsAnswer,
  createdAnswer,
  discoveredAnswer,
  fieldsAnswer,
  foundAnswer,
  groupsAnswer,
  issueAnswer,
  issueTypesAnswer,
  issuesAnswer,
  linkTypesAnswer,
  myselfAnswer,
  pastAnswer,
  peopleAnswer,
  permissionsAnswer,
  projectsAnswer,
} from './answers';
import type { JiraIssue, SlaField } from './answers';
import type { Budget } from './budget';
import { jiraCalls, pointsOf } from './calls';
import type { JiraCall } from './calls';
import { JiraFailure, failureFor, statedRetryAfterMs } from './failure';
import { namedFields } from './namedFields';
import type { NamedFields } from './namedFields';
import { isRecord } from './record';

/** What `asApp().requestJira` and `asUser().requestJira` are. */
export type RequestJira = (
  path: Route,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<JiraResponse>;

interface JiraResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

export interface NewIssue {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly properties: readonly Property[];
}

export interface ProjectSearch {
  readonly query?: string;
  readonly startAt?: number;
  readonly ids?: readonly string[];
}

export interface Property {
  readonly key: string;
  readonly value: unknown;
}

export type JiraClient = ReturnType<typeof jiraClient>;

/** A ticket with what a policy asks of it: its fields by name, and the values of its SLA fields. */
export interface AskedIssue {
  readonly issue: JiraIssue;
  readonly named: NamedFields;
  readonly slas: readonly unknown[];
}

/** A ticket in a list, with the values of its SLA fields. */
export type ListedIssue = Pick<AskedIssue, 'issue' | 'slas'>;

const INCIDENT_FIELDS =
  'summary,description,status,priority,assignee,created,updated,resolutiondate,issuetype,project,components,labels,issuelinks';

const LIST_FIELDS = ['summary', 'status', 'priority', 'assignee', 'created', 'issuetype', 'project', 'components'];

const SLA_FIELD = 'sd-servicelevelagreement';

export function jiraClient(requestJira: RequestJira, budget: Budget) {
  const call = async (what: JiraCall, path: Route, body?: unknown): Promise<unknown> => {
    const { method } = what;
    await mustNotWait(budget, what, path);
    const answer = await sent(requestJira, method, path, body);
    const text = await answer.text();
    // What was refused for its number costs nothing; any other call its base, whatever came of it.
    const points = answer.ok ? pointsOf(what, text === '' ? undefined : asRead(text)) : 1;
    await budget.note(answer.status === 429 ? 0 : points, answer, statedRetryAfterMs(answer));
    if (!answer.ok)
      throw new JiraFailure(
        failureFor(answer),
        `Jira answered ${answer.status} to ${method} ${path.value}: ${reasonIn(text)}`,
      );
    return text === '' ? undefined : parsed(text, path);
  };

  return {
    /** For calls that a file beside this one makes. */
    ask: call,

    async issue(id: string): Promise<JiraIssue> {
      const path = route`/rest/api/3/issue/${id}?fields=${INCIDENT_FIELDS}&properties=rungs.link,rungs.effect`;
      return checked(issueAnswer, await call(jiraCalls.issue, path), path);
    },

    /** In one call, with whatever else the policy asks for and with the clocks. */
    async issueWith(id: string, asked: FactsAsked, slaFields: readonly string[]): Promise<AskedIssue> {
      const hasMore = asked.history || asked.facts.length > 0;
      const all = asked.history ? '*all,-worklog,-attachment' : '*all,-comment,-worklog,-attachment';
      const fields = hasMore ? all : [INCIDENT_FIELDS, ...slaFields].join(',');
      const expand = asked.history ? 'names,changelog' : hasMore ? 'names' : '';
      const path = route`/rest/api/3/issue/${id}?fields=${fields}&expand=${expand}&properties=rungs.link,rungs.effect`;
      const answer = await call(jiraCalls.issue, path);
      return {
        issue: checked(issueAnswer, answer, path),
        named: namedFields(answer),
        slas: valuesOf(answer, slaFields),
      };
    },

    /** Those of the issues that exist and may be seen, up to 100 at a time. */
    async issues(ids: readonly string[], fields: readonly string[]): Promise<JiraIssue[]> {
      const path = route`/rest/api/3/issue/bulkfetch`;
      return checked(issuesAnswer, await call(jiraCalls.issues, path, { issueIdsOrKeys: ids, fields }), path).issues;
    },

    /** The same as lists show them, with their clocks. */
    async listed(ids: readonly string[], slaFields: readonly string[]): Promise<ListedIssue[]> {
      const path = route`/rest/api/3/issue/bulkfetch`;
      const body = { issueIdsOrKeys: ids, fields: [...LIST_FIELDS, ...slaFields] };
      return listedIn(await call(jiraCalls.issues, path, body), slaFields, path);
    },

    /** Of those that a search finds, the first page. */
    async listedBy(jql: string, slaFields: readonly string[], maxResults: number): Promise<ListedIssue[]> {
      const path = route`/rest/api/3/search/jql`;
      const body = { jql, fields: [...LIST_FIELDS, ...slaFields], maxResults };
      return listedIn(await call(jiraCalls.searchForList, path, body), slaFields, path);
    },

    async search(jql: string, page: { pageToken?: string; maxResults: number }): Promise<z.infer<typeof foundAnswer>> {
      const path = route`/rest/api/3/search/jql`;
      const body = {
        jql,
        fields: ['key'],
        maxResults: page.maxResults,
        ...(page.pageToken === undefined ? {} : { nextPageToken: page.pageToken }),
      };
      return checked(foundAnswer, await call(jiraCalls.search, path, body), path);
    },

    /** What changed, and when: one point for each, so that only what must be looked at is read whole. */
    async discover(jql: string, page: { pageToken?: string; maxResults: number }) {
      const path = route`/rest/api/3/search/jql`;
      const { pageToken, maxResults } = page;
      const body = {
        jql,
        fields: ['updated'],
        maxResults,
        ...(pageToken !== undefined && { nextPageToken: pageToken }),
      };
      return checked(discoveredAnswer, await call(jiraCalls.discover, path, body), path);
    },

    async slaFields(): Promise<readonly SlaField[]> {
      const path = route`/rest/api/3/field`;
      const fields = checked(fieldsAnswer, await call(jiraCalls.fields, path), path);
      return fields.flatMap(({ id, name, schema }) => (schema?.type === SLA_FIELD ? [{ id, name }] : []));
    },

    async createIssue(issue: NewIssue): Promise<{ id: string; key: string }> {
      const path = route`/rest/api/3/issue`;
      return checked(createdAnswer, await call(jiraCalls.createIssue, path, issue), path);
    },

    async issueTypes(projectId: string) {
      const path = route`/rest/api/3/issue/createmeta/${projectId}/issuetypes?maxResults=200`;
      return checked(issueTypesAnswer, await call(jiraCalls.issueTypes, path), path).issueTypes;
    },

    async comments(issueId: string, startAt: number) {
      const path = route`/rest/api/3/issue/${issueId}/comment?expand=properties&orderBy=-created&maxResults=100&startAt=${String(startAt)}`;
      return checked(commentsAnswer, await call(jiraCalls.comments, path), path);
    },

    async addComment(issueId: string, comment: { body: AdfDocument; properties: readonly Property[] }) {
      const path = route`/rest/api/3/issue/${issueId}/comment`;
      return checked(commentAnswer, await call(jiraCalls.addComment, path, comment), path);
    },

    async setCommentProperty(commentId: string, key: string, value: unknown): Promise<void> {
      await call(jiraCalls.setCommentProperty, route`/rest/api/3/comment/${commentId}/properties/${key}`, value);
    },

    async setIssueProperty(issueId: string, key: string, value: unknown): Promise<void> {
      await call(jiraCalls.setIssueProperty, route`/rest/api/3/issue/${issueId}/properties/${key}`, value);
    },

    async linkTypes() {
      const path = route`/rest/api/3/issueLinkType`;
      return checked(linkTypesAnswer, await call(jiraCalls.linkTypes, path), path).issueLinkTypes;
    },

    /** `from` *type* `to`: a problem causes an incident. */
    async link(typeName: string, from: string, to: string): Promise<void> {
      const path = route`/rest/api/3/issueLink`;
      await call(jiraCalls.linkIssues, path, {
        type: { name: typeName },
        inwardIssue: { id: from },
        outwardIssue: { id: to },
      });
    },

    async isAdministrator(): Promise<boolean> {
      const path = route`/rest/api/3/mypermissions?permissions=ADMINISTER`;
      const { permissions } = checked(permissionsAnswer, await call(jiraCalls.myPermissions, path), path);
      return permissions.ADMINISTER?.havePermission ?? false;
    },

    /** Those of the permissions that the one who calls has in the project. */
    async permissionsIn(projectId: string, permissions: readonly string[]): Promise<readonly string[]> {
      const path = route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${permissions.join(',')}`;
      const { permissions: held } = checked(permissionsAnswer, await call(jiraCalls.myPermissions, path), path);
      return permissions.filter((name) => held[name]?.havePermission === true);
    },

    async projects({ query = '', startAt = 0, ids = [] }: ProjectSearch) {
      const asked = new URLSearchParams(ids.map((id) => ['id', id]));
      if (query !== '') asked.set('query', query);
      asked.set('startAt', String(startAt));
      asked.set('maxResults', '50');
      const path = route`/rest/api/3/project/search?${asked}`;
      const { values, total, isLast } = checked(projectsAnswer, await call(jiraCalls.projects, path), path);
      return { projects: values, total: total ?? values.length, isLast: isLast ?? true };
    },

    /** Tickets with all that changed on them. */
    async past(jql: string, pageToken: string | undefined) {
      const path = route`/rest/api/3/search/jql`;
      const body = {
        jql,
        fields: [...LIST_FIELDS, 'resolutiondate'],
        expand: 'changelog',
        maxResults: 50,
        ...(pageToken !== undefined && { nextPageToken: pageToken }),
      };
      return checked(pastAnswer, await call(jiraCalls.searchForList, path, body), path);
    },

    /** The ids of the groups of the one who calls. */
    async myGroups(): Promise<string[]> {
      const path = route`/rest/api/3/myself?expand=groups`;
      const { groups } = checked(myselfAnswer, await call(jiraCalls.myself, path), path);
      return groups.items.flatMap(({ groupId }) => groupId ?? []);
    },

    async findGroups(query: string): Promise<{ id: string; name: string }[]> {
      const path = route`/rest/api/3/groups/picker?query=${query}&maxResults=20`;
      const { groups } = checked(groupsAnswer, await call(jiraCalls.findGroups, path), path);
      return groups.flatMap(({ groupId, name }) =>
        groupId === undefined ? [] : { id: groupId, name: name ?? groupId },
      );
    },

    /** People who can sign in; no apps and no customers of the portal. */
    async findPeople(query: string): Promise<{ accountId: string; name: string }[]> {
      const path = route`/rest/api/3/user/search?query=${query}&maxResults=20`;
      const people = checked(peopleAnswer, await call(jiraCalls.findPeople, path), path);
      return people
        .filter(({ accountType = 'atlassian', active = true }) => active && accountType === 'atlassian')
        .map(({ accountId, displayName }) => ({ accountId, name: displayName ?? accountId }));
    },

    /** Undefined where Jira does not show who that is. */
    async nameOf(accountId: string): Promise<string | undefined> {
      const path = route`/rest/api/3/user/search?accountId=${accountId}`;
      const people = checked(peopleAnswer, await call(jiraCalls.findPeople, path), path);
      return people.find((person) => person.accountId === accountId)?.displayName;
    },
  };
}

/** What has to wait is refused as Jira would refuse it, without asking. */
async function mustNotWait(budget: Budget, { method, importance }: JiraCall, path: Route): Promise<void> {
  const waitMs = await budget.waitMs(importance);
  if (waitMs === undefined) return;
  throw new JiraFailure(
    { kind: 'rateLimited', retryAfterMs: waitMs },
    `${method} ${path.value} waits for the next hour: this site's share of Jira's quota is nearly used up.`,
  );
}

function listedIn(answer: unknown, slaFields: readonly string[], path: Route): ListedIssue[] {
  const raw = isRecord(answer) && Array.isArray(answer.issues) ? (answer.issues as readonly unknown[]) : [];
  return checked(issuesAnswer, answer, path).issues.map((issue, i) => ({ issue, slas: valuesOf(raw[i], slaFields) }));
}

function valuesOf(answer: unknown, names: readonly string[]): unknown[] {
  const fields = isRecord(answer) && isRecord(answer.fields) ? answer.fields : {};
  return names.map((name) => fields[name]);
}

function asRead(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function sent(requestJira: RequestJira, method: string, path: Route, body: unknown): Promise<JiraResponse> {
  const headers = { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  try {
    return await requestJira(path, init);
  } catch (error) {
    throw new JiraFailure({ kind: 'unavailable' }, `Jira did not answer ${method} ${path.value}: ${String(error)}`);
  }
}

function parsed(text: string, path: Route): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JiraFailure({ kind: 'unavailable' }, `Jira's answer to ${path.value} is not JSON`);
  }
}

function checked<Schema extends z.ZodMiniType>(schema: Schema, answer: unknown, path: Route): z.infer<Schema> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  const where = result.error.issues.map(({ path: field, message }) => `${field.join('.')}: ${message}`).join('; ');
  throw new JiraFailure(
    { kind: 'unavailable' },
    `Jira's answer to ${path.value} is not what its description says: ${where}`,
  );
}

/** Jira's own sentence, where it gave one; never more than a line of it. */
function reasonIn(text: string): string {
  try {
    const { errorMessages = [], errors = {} } = JSON.parse(text) as {
      errorMessages?: string[];
      errors?: Record<string, string>;
    };
    return [...errorMessages, ...Object.entries(errors).map(([field, why]) => `${field}: ${why}`)]
      .join('; ')
      .slice(0, 300);
  } catch {
    return text.slice(0, 100);
  }
}
