/**
 * Every call this app makes to Jira: nothing else may be called, so the scopes in the manifest are
 * exactly those named here, and what each costs of Jira's quota is known before it is made.
 */
import { actionCalls } from './actionCalls';
import type { Importance } from './budget';
import { isRecord } from './record';

export interface JiraCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly scope:
    | 'read:jira-work'
    | 'write:jira-work'
    | 'read:jira-user'
    | 'read:ops-alert:jira-service-management'
    | 'write:ops-alert:jira-service-management';
  /** What waits first where the quota runs short; absent, it is as important as the ticket that it serves. */
  readonly importance?: Importance;
  /** Of what the answer has a list, each a point; absent, a read answers one object and a write none. */
  readonly answers?: string;
  /** People, groups and permissions are two points each. */
  readonly pointsEach?: 2;
}

/** As Atlassian counts: one for the call, and what it answers. */
export function pointsOf({ method, answers, pointsEach }: JiraCall, answer: unknown): number {
  if (answers === undefined) return method === 'GET' && answer !== undefined ? 1 + (pointsEach ?? 1) : 1;
  const list = answers === '' ? answer : isRecord(answer) ? answer[answers] : undefined;
  const count = Array.isArray(list) ? list.length : isRecord(list) ? Object.keys(list).length : 0;
  return 1 + (pointsEach ?? 1) * count;
}

export const jiraCalls = {
  ...actionCalls,
  issue: { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}', scope: 'read:jira-work' },
  issues: {
    method: 'POST',
    path: '/rest/api/3/issue/bulkfetch',
    scope: 'read:jira-work',
    importance: 'display',
    answers: 'issues',
  },
  search: { method: 'POST', path: '/rest/api/3/search/jql', scope: 'read:jira-work', answers: 'issues' },
  searchForList: {
    method: 'POST',
    path: '/rest/api/3/search/jql',
    scope: 'read:jira-work',
    importance: 'display',
    answers: 'issues',
  },
  discover: {
    method: 'POST',
    path: '/rest/api/3/search/jql',
    scope: 'read:jira-work',
    importance: 'discovery',
    answers: 'issues',
  },
  projects: {
    method: 'GET',
    path: '/rest/api/3/project/search',
    scope: 'read:jira-work',
    importance: 'display',
    answers: 'values',
  },
  /** Once a day: which of the site's fields are SLA clocks. */
  fields: { method: 'GET', path: '/rest/api/3/field', scope: 'read:jira-work', answers: '' },
  createIssue: { method: 'POST', path: '/rest/api/3/issue', scope: 'write:jira-work' },
  issueTypes: {
    method: 'GET',
    path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
    scope: 'read:jira-work',
    answers: 'issueTypes',
  },
  comments: {
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}/comment',
    scope: 'read:jira-work',
    answers: 'comments',
  },
  addComment: { method: 'POST', path: '/rest/api/3/issue/{issueIdOrKey}/comment', scope: 'write:jira-work' },
  setCommentProperty: {
    method: 'PUT',
    path: '/rest/api/3/comment/{commentId}/properties/{propertyKey}',
    scope: 'write:jira-work',
  },
  setIssueProperty: {
    method: 'PUT',
    path: '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
    scope: 'write:jira-work',
    importance: 'mirror',
  },
  linkTypes: {
    method: 'GET',
    path: '/rest/api/3/issueLinkType',
    scope: 'read:jira-work',
    answers: 'issueLinkTypes',
  },
  linkIssues: { method: 'POST', path: '/rest/api/3/issueLink', scope: 'write:jira-work' },
  myPermissions: {
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    scope: 'read:jira-work',
    answers: 'permissions',
    pointsEach: 2,
  },
  /** With their groups, only where a role is given to a group. */
  myself: { method: 'GET', path: '/rest/api/3/myself', scope: 'read:jira-user', pointsEach: 2 },
  findGroups: {
    method: 'GET',
    path: '/rest/api/3/groups/picker',
    scope: 'read:jira-user',
    importance: 'display',
    answers: 'groups',
    pointsEach: 2,
  },
  findPeople: {
    method: 'GET',
    path: '/rest/api/3/user/search',
    scope: 'read:jira-user',
    importance: 'display',
    answers: '',
    pointsEach: 2,
  },
} as const satisfies Record<string, JiraCall>;
