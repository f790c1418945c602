/** The REST surface, whole: each operation with the classic scope that an app needs for it. */
import { addComment, deleteComment, getComment, getComments, updateComment } from './commentResource';
import {
  assignIssue,
  bulkFetchIssues,
  createIssue,
  deleteIssue,
  doTransition,
  editIssue,
  getChangelog,
  getIssue,
  getTransitions,
  notify,
} from './issueResource';
import {
  deleteLink,
  deleteRemoteLink,
  getLink,
  getLinkTypes,
  getRemoteLinks,
  linkIssues,
  putRemoteLink,
} from './linkResource';
import {
  deleteCommentProperty,
  deleteIssueProperty,
  getCommentProperty,
  getCommentPropertyKeys,
  getIssueProperty,
  getIssuePropertyKeys,
  setCommentProperty,
  setIssueProperty,
} from './propertyResource';
import {
  addParticipants,
  addRequestComment,
  getParticipants,
  getRequest,
  getRequestComment,
  getRequestComments,
  getRequestStatuses,
  removeParticipants,
} from './requestResource';
import { getRequestSla, getRequestSlas } from './serviceDeskResource';
import { countIssues, removedSearch, searchByGet, searchByPost } from './searchResource';
import {
  findAssignableUsers,
  findGroups,
  findUsers,
  getCreateMetaIssueTypes,
  getFields,
  getIssueTypes,
  getMyPermissions,
  getMyself,
  getPriorities,
  getProject,
  getProjectStatuses,
  getResolutions,
  getServerInfo,
  getStatusCategories,
  getStatuses,
  getUser,
  searchProjects,
} from './siteResource';
import { createWebhook, deleteWebhook, getWebhook, listWebhooks } from './webhookResource';
import { closeAlert, createAlert, listAlerts } from './operationsResource';
import { getNextOnCalls, getOnCalls, getSchedule, listSchedules } from './scheduleResource';
import type { Answer, Call } from './answer';

export type Scope = 'read:jira-work' | 'write:jira-work' | 'read:jira-user' | DeskScope | OperationsScope | 'none';
type DeskScope = 'read:servicedesk-request' | 'write:servicedesk-request';
type OperationsScope =
  `${'read' | 'write'}:ops-alert:jira-service-management` | 'read:ops-config:jira-service-management';

export interface Route {
  readonly method: string;
  /** After `/rest/api/{2|3}/`. */
  readonly template: string;
  readonly scope: Scope;
  readonly answer: (call: Call) => Answer;
}

const read = 'read:jira-work';
const write = 'write:jira-work';
const users = 'read:jira-user';
const readRequest = 'read:servicedesk-request';
const writeRequest = 'write:servicedesk-request';

const route = (method: string, template: string, scope: Scope, answer: (call: Call) => Answer): Route => ({
  method,
  template,
  scope,
  answer,
});

/** Fixed words come before templates that would swallow them. */
export const routes: readonly Route[] = [
  route('GET', 'serverInfo', 'none', getServerInfo),
  route('GET', 'myself', users, getMyself),
  route('GET', 'mypermissions', read, getMyPermissions),
  route('GET', 'groups/picker', users, findGroups),
  route('GET', 'user/assignable/search', users, findAssignableUsers),
  route('GET', 'user/search', users, findUsers),
  route('GET', 'user', users, getUser),
  route('GET', 'project/search', read, searchProjects),
  route('GET', 'project/{projectIdOrKey}/statuses', read, getProjectStatuses),
  route('GET', 'project/{projectIdOrKey}', read, getProject),
  route('GET', 'field', read, getFields),
  route('GET', 'priority', read, getPriorities),
  route('GET', 'status', read, getStatuses),
  route('GET', 'statuscategory', read, getStatusCategories),
  route('GET', 'resolution', read, getResolutions),
  route('GET', 'issuetype', read, getIssueTypes),
  route('GET', 'search/jql', read, searchByGet),
  route('POST', 'search/jql', read, searchByPost),
  route('POST', 'search/approximate-count', read, countIssues),
  route('GET', 'search', read, removedSearch),
  route('POST', 'search', read, removedSearch),
  route('GET', 'issueLinkType', read, getLinkTypes),
  route('POST', 'issueLink', write, linkIssues),
  route('GET', 'issueLink/{linkId}', read, getLink),
  route('DELETE', 'issueLink/{linkId}', write, deleteLink),
  route('GET', 'comment/{commentId}/properties', read, getCommentPropertyKeys),
  route('GET', 'comment/{commentId}/properties/{propertyKey}', read, getCommentProperty),
  route('PUT', 'comment/{commentId}/properties/{propertyKey}', write, setCommentProperty),
  route('DELETE', 'comment/{commentId}/properties/{propertyKey}', write, deleteCommentProperty),
  route('POST', 'issue/bulkfetch', read, bulkFetchIssues),
  route('GET', 'issue/createmeta/{projectIdOrKey}/issuetypes', read, getCreateMetaIssueTypes),
  route('POST', 'issue', write, createIssue),
  route('GET', 'issue/{issueIdOrKey}', read, getIssue),
  route('PUT', 'issue/{issueIdOrKey}', write, editIssue),
  route('DELETE', 'issue/{issueIdOrKey}', write, deleteIssue),
  route('PUT', 'issue/{issueIdOrKey}/assignee', write, assignIssue),
  route('GET', 'issue/{issueIdOrKey}/changelog', read, getChangelog),
  route('GET', 'issue/{issueIdOrKey}/transitions', read, getTransitions),
  route('POST', 'issue/{issueIdOrKey}/transitions', write, doTransition),
  route('POST', 'issue/{issueIdOrKey}/notify', write, notify),
  route('GET', 'issue/{issueIdOrKey}/comment', read, getComments),
  route('POST', 'issue/{issueIdOrKey}/comment', write, addComment),
  route('GET', 'issue/{issueIdOrKey}/comment/{id}', read, getComment),
  route('PUT', 'issue/{issueIdOrKey}/comment/{id}', write, updateComment),
  route('DELETE', 'issue/{issueIdOrKey}/comment/{id}', write, deleteComment),
  route('GET', 'issue/{issueIdOrKey}/properties', read, getIssuePropertyKeys),
  route('GET', 'issue/{issueIdOrKey}/properties/{propertyKey}', read, getIssueProperty),
  route('PUT', 'issue/{issueIdOrKey}/properties/{propertyKey}', write, setIssueProperty),
  route('DELETE', 'issue/{issueIdOrKey}/properties/{propertyKey}', write, deleteIssueProperty),
  route('GET', 'issue/{issueIdOrKey}/remotelink', read, getRemoteLinks),
  route('POST', 'issue/{issueIdOrKey}/remotelink', write, putRemoteLink),
  route('DELETE', 'issue/{issueIdOrKey}/remotelink', write, deleteRemoteLink),
];

/** After `/rest/servicedeskapi/`. */
export const serviceDeskRoutes: readonly Route[] = [
  route('GET', 'request/{issueIdOrKey}', readRequest, getRequest),
  route('GET', 'request/{issueIdOrKey}/status', readRequest, getRequestStatuses),
  route('GET', 'request/{issueIdOrKey}/comment', readRequest, getRequestComments),
  route('POST', 'request/{issueIdOrKey}/comment', writeRequest, addRequestComment),
  route('GET', 'request/{issueIdOrKey}/comment/{commentId}', readRequest, getRequestComment),
  route('GET', 'request/{issueIdOrKey}/participant', readRequest, getParticipants),
  route('POST', 'request/{issueIdOrKey}/participant', writeRequest, addParticipants),
  route('DELETE', 'request/{issueIdOrKey}/participant', writeRequest, removeParticipants),
  route('GET', 'request/{issueIdOrKey}/sla', readRequest, getRequestSlas),
  route('GET', 'request/{issueIdOrKey}/sla/{slaMetricId}', readRequest, getRequestSla),
];

/** After `/jsm/ops/api/{cloudId}/`. */
const operationsRoutes: readonly Route[] = [
  route('GET', 'v1/alerts', 'read:ops-alert:jira-service-management', listAlerts),
  route('POST', 'v1/alerts', 'write:ops-alert:jira-service-management', createAlert),
  route('POST', 'v1/alerts/{id}/close', 'write:ops-alert:jira-service-management', closeAlert),
  route('GET', 'v1/schedules', 'read:ops-config:jira-service-management', listSchedules),
  route('GET', 'v1/schedules/{id}', 'read:ops-config:jira-service-management', getSchedule),
  route('GET', 'v1/schedules/{id}/on-calls', 'read:ops-config:jira-service-management', getOnCalls),
  route('GET', 'v1/schedules/{id}/next-on-calls', 'read:ops-config:jira-service-management', getNextOnCalls),
];

/** After `/rest/webhooks/1.0/`: no scope opens it to an app. */
const webhookRoutes: readonly Route[] = [
  route('GET', 'webhook', 'none', listWebhooks),
  route('POST', 'webhook', 'none', createWebhook),
  route('GET', 'webhook/{id}', 'none', getWebhook),
  route('DELETE', 'webhook/{id}', 'none', deleteWebhook),
];

export interface RouteMatch {
  readonly route: Route;
  readonly version: 2 | 3;
  readonly path: { readonly [name: string]: string };
}

/** `wrongMethod` where the path exists for other methods. */
export function routeFor(method: string, pathname: string): RouteMatch | 'wrongMethod' | undefined {
  const address = /^\/rest\/(?:api\/(2|3|latest)|(servicedeskapi))\/(.+?)\/?$/.exec(pathname);
  const operations = /^\/jsm\/ops\/api\/[0-9a-f-]{36}\/(.+)$/.exec(pathname);
  const webhooks = /^\/rest\/webhooks\/1\.0\/(.+?)\/?$/.exec(pathname);
  const [, version, serviceDesk, rest = (operations ?? webhooks)?.[1]] = address ?? [];
  if (rest === undefined) return undefined;
  const known = operations
    ? operationsRoutes
    : webhooks
      ? webhookRoutes
      : serviceDesk === undefined
        ? routes
        : serviceDeskRoutes;
  const matches = known.flatMap((one) => {
    const path = pathValues(one.template, rest);
    return path ? [{ route: one, version: version === '2' ? (2 as const) : (3 as const), path }] : [];
  });
  if (matches.length === 0) return undefined;
  return matches.find((match) => match.route.method === method) ?? 'wrongMethod';
}

function pathValues(template: string, path: string): { readonly [name: string]: string } | undefined {
  const [wanted, given] = [template.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const values: { [name: string]: string } = {};
  for (const [index, part] of wanted.entries()) {
    const here = decodeURIComponent(given[index]!);
    if (part.startsWith('{')) values[part.slice(1, -1)] = here;
    else if (part !== here) return undefined;
  }
  return values;
}
