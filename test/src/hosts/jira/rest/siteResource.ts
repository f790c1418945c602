/** What the site is and who is on it: server, accounts, permissions, projects and their choices. */
import { statusCategories, statuses } from '../site/workflow';
import { badRequest, notFound, ok, page } from './answer';
import {
  avatarUrls,
  categoryBean,
  dateBean,
  fieldBean,
  issueTypeBean,
  priorityBean,
  resolutionBean,
  self,
  statusBean,
  userBean,
} from './beans';
import { issueIn } from './issueResource';
import type { Json, JsonObject } from '../site/json';
import type { Group, JiraUser } from '../site/records';
import type { Answer, Call } from './answer';

export function getServerInfo(call: Call): Answer {
  return ok({
    baseUrl: call.site.origin,
    displayUrl: call.site.origin,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_286,
    buildDate: '2026-11-01T00:00:00.000+0000',
    serverTime: dateBean(call, call.site.now()),
    serverTimeZone: call.site.seed.zone,
    scmInfo: 'local stand-in',
    serverTitle: `${call.site.seed.siteName} (local stand-in)`,
  });
}

export function getMyself(call: Call): Answer {
  const groups = call.site.groups.filter(({ name }) => call.viewer.groups?.includes(name));
  const expanded = (call.query.get('expand') ?? '').split(',').includes('groups');
  return ok({
    ...userBean(call, call.viewer),
    locale: 'en_GB',
    // Without being expanded, they are counted and not named.
    groups: { size: groups.length, items: expanded ? groups.map((group) => groupBean(call, group)) : [] },
    applicationRoles: { size: 0, items: [] },
    expand: 'groups,applicationRoles',
  });
}

export function getUser(call: Call): Answer {
  const user = call.site.user(call.query.get('accountId') ?? '');
  if (!user) throw notFound('Specified user does not exist or you do not have required permissions');
  return ok(userBean(call, user));
}

export function findUsers(call: Call): Answer {
  const query = call.query.get('query') ?? '';
  const accountId = call.query.get('accountId');
  if (query === '' && accountId === null)
    throw badRequest('Either the query, accountId or property parameter must be provided.');
  return ok(usersMatching(call, (user) => (accountId === null ? isNamed(user, query) : user.accountId === accountId)));
}

function groupBean(call: Call, { groupId, name }: Group): JsonObject {
  return { name, groupId, self: self(call, `group?groupId=${groupId}`) };
}

export function findGroups(call: Call): Answer {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const matching = call.site.groups.filter(({ name }) => name.toLowerCase().includes(query));
  const groups = matching.slice(0, Number(call.query.get('maxResults') ?? 20));
  return ok({
    header: `Showing ${groups.length} of ${matching.length} matching groups`,
    total: matching.length,
    groups: groups.map(({ groupId, name }) => ({ name, html: name, labels: [], groupId })),
  });
}

export function findAssignableUsers(call: Call): Answer {
  const { site, query } = call;
  const issueKey = query.get('issueKey') ?? query.get('issueId');
  if (issueKey !== null) issueIn(call, issueKey);
  else if (query.get('project') === null) throw badRequest('A project or issue must be specified.');
  const wanted = query.get('query') ?? '';
  return ok(usersMatching(call, (user) => site.isAssignable(user) && (wanted === '' || isNamed(user, wanted))));
}

function usersMatching(call: Call, matches: (user: JiraUser) => boolean): readonly Json[] {
  const found = call.site.users.filter(matches).map((user) => userBean(call, user));
  return page(call, found, 50, 1000).values;
}

/** By the start of any part of the name, or of the address. */
function isNamed(user: JiraUser, query: string): boolean {
  const wanted = query.toLowerCase();
  const parts = [user.displayName, ...user.displayName.split(/\s+/), user.email];
  return parts.some((part) => part.toLowerCase().startsWith(wanted));
}

export function getMyPermissions(call: Call): Answer {
  const asked = (call.query.get('permissions') ?? '').split(',').filter((key) => key !== '');
  if (asked.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  const all = call.site.permissions.of(call.viewer);
  const unknown = asked.find((wanted) => !all.some(({ key }) => key === wanted));
  if (unknown !== undefined) throw badRequest(`Unrecognized permission: ${unknown}`);
  const place = call.query.get('issueKey') ?? call.query.get('issueId');
  if (place !== null) issueIn(call, place);
  const project = call.query.get('projectKey') ?? call.query.get('projectId');
  if (project !== null) projectNamed(call, project);
  const entries = all
    .filter(({ key }) => asked.includes(key))
    .map((permission): [string, Json] => [permission.key, { ...permission }]);
  return ok({ permissions: Object.fromEntries(entries) });
}

function projectAnswer(call: Call): JsonObject {
  const { project } = call.site;
  const lead = call.site.user(project.lead);
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    self: self(call, `project/${project.id}`),
    id: project.id,
    key: project.key,
    name: project.name,
    description: '',
    ...(lead ? { lead: userBean(call, lead) } : {}),
    components: [],
    issueTypes: call.site.issueTypes.map(({ id }) => issueTypeBean(call, id)),
    assigneeType: 'UNASSIGNED',
    versions: [],
    roles: {},
    avatarUrls: avatarUrls(call, `project/${project.id}`),
    projectTypeKey: 'service_desk',
    simplified: false,
    style: 'classic',
    isPrivate: false,
    properties: {},
  };
}

function projectIn(call: Call): void {
  projectNamed(call, call.path.projectIdOrKey ?? '');
}

function projectNamed({ site }: Call, idOrKey: string): void {
  const wanted = idOrKey.toUpperCase();
  if (wanted !== site.project.id && wanted !== site.project.key)
    throw notFound(`No project could be found with key '${idOrKey}'.`);
}

export function getProject(call: Call): Answer {
  projectIn(call);
  return ok(projectAnswer(call));
}

export function searchProjects(call: Call): Answer {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const keys = call.query.getAll('keys');
  const { key, name } = call.site.project;
  const matches = `${key} ${name}`.toLowerCase().includes(query) && (keys.length === 0 || keys.includes(key));
  return ok({ self: self(call, 'project/search'), ...page(call, matches ? [projectAnswer(call)] : [], 50) });
}

export function getProjectStatuses(call: Call): Answer {
  projectIn(call);
  return ok(
    call.site.issueTypes.map(({ id, name }) => ({
      self: self(call, `issuetype/${id}`),
      id,
      name,
      subtask: false,
      statuses: statuses.map((status) => statusBean(call, status.id)),
    })),
  );
}

export function getCreateMetaIssueTypes(call: Call): Answer {
  projectIn(call);
  const { startAt, maxResults, total, values } = page(
    call,
    call.site.issueTypes.map(({ id }) => issueTypeBean(call, id)),
    50,
    200,
  );
  return ok({ startAt, maxResults, total, issueTypes: values });
}

export const getFields = (call: Call): Answer => ok(call.site.fields.map(fieldBean));
export const getPriorities = (call: Call): Answer => ok(call.site.priorities.map(({ id }) => priorityBean(call, id)));
export const getStatuses = (call: Call): Answer => ok(statuses.map(({ id }) => statusBean(call, id)));
export const getStatusCategories = (call: Call): Answer => ok(statusCategories.map((one) => categoryBean(call, one)));
export const getResolutions = (call: Call): Answer =>
  ok(call.site.resolutions.map(({ id }) => resolutionBean(call, id)));
export const getIssueTypes = (call: Call): Answer => ok(call.site.issueTypes.map(({ id }) => issueTypeBean(call, id)));
