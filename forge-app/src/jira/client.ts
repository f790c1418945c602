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
  foundAnswer,
  issueAnswer,
  issueTypesAnswer,
  issuesAnswer,
  linkTypesAnswer,
  permissionsAnswer,
} from './answers';
import type { JiraIssue } from './answers';
import { jiraCalls } from './calls';
import type { JiraCall } from './calls';
import { JiraFailure, failureFor } from './failure';
import { namedFields } from './namedFields';
import type { NamedFields } from './namedFields';

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

export interface Property {
  readonly key: string;
  readonly value: unknown;
}

export type JiraClient = ReturnType<typeof jiraClient>;

const INCIDENT_FIELDS =
  'summary,description,status,priority,assignee,created,resolutiondate,issuetype,project,components,labels,issuelinks';

export function jiraClient(requestJira: RequestJira) {
  const call = async ({ method }: JiraCall, path: Route, body?: unknown): Promise<unknown> => {
    const answer = await sent(requestJira, method, path, body);
    const text = await answer.text();
    if (!answer.ok)
      throw new JiraFailure(
        failureFor(answer),
        `Jira answered ${answer.status} to ${method} ${path.value}: ${reasonIn(text)}`,
      );
    return text === '' ? undefined : parsed(text, path);
  };

  return {
    async issue(id: string): Promise<JiraIssue> {
      const path = route`/rest/api/3/issue/${id}?fields=${INCIDENT_FIELDS}&properties=rungs.link,rungs.effect`;
      return checked(issueAnswer, await call(jiraCalls.issue, path), path);
    },

    /** The same in one call, with whatever else the policy asks for. */
    async issueWith(id: string, asked: FactsAsked): Promise<{ issue: JiraIssue; named: NamedFields }> {
      const fields = asked.history ? '*all,-worklog,-attachment' : '*all,-comment,-worklog,-attachment';
      const expand = asked.history ? 'names,changelog' : 'names';
      const path = route`/rest/api/3/issue/${id}?fields=${fields}&expand=${expand}&properties=rungs.link,rungs.effect`;
      const answer = await call(jiraCalls.issue, path);
      return { issue: checked(issueAnswer, answer, path), named: namedFields(answer) };
    },

    /** Those of the issues that exist and may be seen, up to 100 at a time. */
    async issues(ids: readonly string[], fields: readonly string[]): Promise<JiraIssue[]> {
      const path = route`/rest/api/3/issue/bulkfetch`;
      return checked(issuesAnswer, await call(jiraCalls.issues, path, { issueIdsOrKeys: ids, fields }), path).issues;
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
  };
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
