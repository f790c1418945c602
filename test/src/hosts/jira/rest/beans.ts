/** The site's records as they read in an answer. */
import { asJson, htmlOf, plainText } from '../site/adf';
import { optionId } from '../site/fields';
import { isInternal } from '../site/jiraSite';
import { jiraDate } from '../site/localTime';
import { statusById, transitionsFrom } from '../site/workflow';
import { slaFieldValue } from './slaBeans';
import type { AdfDocument } from '../site/adf';
import type { Field } from '../site/fields';
import type { Json, JsonObject } from '../site/json';
import type { ChangeGroup, Comment, Issue, IssueLink, JiraUser, Project } from '../site/records';
import type { StatusCategory, Transition } from '../site/workflow';
import type { Call } from './answer';

type In = Pick<Call, 'site' | 'viewer' | 'version'>;

export const self = (call: In, path: string): string => `${call.site.origin}/rest/api/${call.version}/${path}`;
const icon = (call: In, path: string): string => `${call.site.origin}/images/icons/${path}`;
export const dateBean = (call: In, at: number): string => jiraDate(at, call.viewer.timeZone);
const text = (call: In, document: AdfDocument | null): Json =>
  call.version === 3 ? asJson(document) : document && plainText(document);

export function avatarUrls(call: In, path: string): JsonObject {
  const size = (pixels: number): string => `${call.site.origin}/avatar/${path}?size=${pixels}`;
  return { '16x16': size(16), '24x24': size(24), '32x32': size(32), '48x48': size(48) };
}

/** Only the account itself and admins see the address of an account. */
export function userBean(call: In, user: JiraUser): JsonObject {
  const seesAddress = call.viewer.role === 'admin' || call.viewer.accountId === user.accountId;
  return {
    self: self(call, `user?accountId=${encodeURIComponent(user.accountId)}`),
    accountId: user.accountId,
    accountType: user.role === 'app' ? 'app' : user.role === 'customer' ? 'customer' : 'atlassian',
    ...(seesAddress ? { emailAddress: user.email } : {}),
    avatarUrls: avatarUrls(call, `user/${encodeURIComponent(user.accountId)}`),
    displayName: user.displayName,
    active: true,
    timeZone: user.timeZone,
  };
}

function userById(call: In, accountId: string | null): Json {
  const user = accountId === null ? undefined : call.site.user(accountId);
  return user ? userBean(call, user) : null;
}

export function categoryBean(call: In, category: StatusCategory): JsonObject {
  return { self: self(call, `statuscategory/${category.id}`), ...category };
}

export function statusBean(call: In, id: string): JsonObject {
  const { category, ...status } = statusById(id);
  return {
    self: self(call, `status/${id}`),
    iconUrl: icon(call, 'statuses/generic.png'),
    ...status,
    statusCategory: categoryBean(call, category),
  };
}

export function priorityBean(call: In, id: string): JsonObject {
  const { name, statusColor } = call.site.priority(id);
  return {
    self: self(call, `priority/${id}`),
    iconUrl: icon(call, `priorities/${name.toLowerCase()}.svg`),
    name,
    id,
    statusColor,
  };
}

/** As it stands in an issue: without the colour. */
function issuePriority(call: In, id: string): JsonObject {
  const { self: address, iconUrl, name } = priorityBean(call, id);
  return { self: address!, iconUrl: iconUrl!, name: name!, id };
}

export function issueTypeBean(call: In, id: string): JsonObject {
  const { name, description } = call.site.issueType(id);
  return {
    self: self(call, `issuetype/${id}`),
    id,
    description,
    iconUrl: icon(call, `issuetypes/${name.toLowerCase()}.svg`),
    name,
    subtask: false,
    avatarId: 10_300 + Number(id),
    hierarchyLevel: 0,
  };
}

export function projectBean(call: In, project: Project): JsonObject {
  return {
    self: self(call, `project/${project.id}`),
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: 'service_desk',
    simplified: false,
    avatarUrls: avatarUrls(call, `project/${project.id}`),
  };
}

export function resolutionBean(call: In, id: string): JsonObject {
  return { self: self(call, `resolution/${id}`), ...call.site.resolution(id) };
}

export function componentBean(call: In, id: string): JsonObject {
  return { self: self(call, `component/${id}`), ...call.site.component(id) };
}

export function linkTypeBean(call: In, id: string): JsonObject {
  return { ...call.site.linkType(id), self: self(call, `issueLinkType/${id}`) };
}

function linkedIssueBean(call: In, issue: Issue): JsonObject {
  return {
    id: issue.id,
    key: issue.key,
    self: self(call, `issue/${issue.id}`),
    fields: {
      summary: issue.summary,
      status: statusBean(call, issue.statusId),
      priority: issuePriority(call, issue.priorityId),
      issuetype: issueTypeBean(call, issue.typeId),
    },
  };
}

/** Seen from one end: the issue at the other. */
export function linkBeanFrom(call: In, link: IssueLink, issueId: string): JsonObject {
  const fromSource = link.sourceId === issueId;
  const other = call.site.issue(fromSource ? link.destinationId : link.sourceId);
  const seen: JsonObject = other ? { [fromSource ? 'outwardIssue' : 'inwardIssue']: linkedIssueBean(call, other) } : {};
  return { id: link.id, self: self(call, `issueLink/${link.id}`), type: linkTypeBean(call, link.typeId), ...seen };
}

export function linkBean(call: In, link: IssueLink): JsonObject {
  const [source, destination] = [call.site.issue(link.sourceId), call.site.issue(link.destinationId)];
  return {
    id: link.id,
    self: self(call, `issueLink/${link.id}`),
    type: linkTypeBean(call, link.typeId),
    ...(source ? { inwardIssue: linkedIssueBean(call, source) } : {}),
    ...(destination ? { outwardIssue: linkedIssueBean(call, destination) } : {}),
  };
}

export function commentBean(call: In, issue: Issue, comment: Comment, expand: readonly string[] = []): JsonObject {
  return {
    self: self(call, `issue/${issue.id}/comment/${comment.id}`),
    id: comment.id,
    author: userById(call, comment.author),
    body: text(call, comment.body),
    updateAuthor: userById(call, comment.updateAuthor),
    created: dateBean(call, comment.created),
    updated: dateBean(call, comment.updated),
    jsdPublic: !isInternal(comment),
    ...(expand.includes('renderedBody') ? { renderedBody: htmlOf(comment.body) } : {}),
    ...(expand.includes('properties')
      ? { properties: [...comment.properties].map(([key, value]) => ({ key, value })) }
      : {}),
  };
}

export function changeGroupBean(call: In, group: ChangeGroup): JsonObject {
  return {
    id: group.id,
    author: userById(call, group.by),
    created: dateBean(call, group.at),
    items: group.items.map(({ fieldId, ...item }) => ({ ...item, ...(fieldId === undefined ? {} : { fieldId }) })),
  };
}

export function transitionBean(call: In, transition: Transition, withFields: boolean): JsonObject {
  const resolution: JsonObject = {
    required: false,
    schema: { type: 'resolution', system: 'resolution' },
    name: 'Resolution',
    key: 'resolution',
    operations: ['set'],
    allowedValues: call.site.resolutions.map(({ id }) => resolutionBean(call, id)),
  };
  const demanded = call.site.demanded.get(transition.id) ?? [];
  const hasScreen = typeof transition.resolution === 'string' || demanded.length > 0;
  const onScreen: { [field: string]: Json } = typeof transition.resolution === 'string' ? { resolution } : {};
  for (const id of demanded)
    onScreen[id] = { ...((onScreen[id] as JsonObject | undefined) ?? screenField(call, id)), required: true };
  return {
    id: transition.id,
    name: transition.name,
    to: statusBean(call, transition.to),
    hasScreen,
    isGlobal: false,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: false,
    ...(withFields ? { fields: onScreen } : {}),
  };
}

function screenField(call: In, id: string): JsonObject {
  const field = call.site.field(id);
  return { required: true, schema: { ...field?.schema }, name: field?.name ?? id, key: id, operations: ['set'] };
}

export const transitionBeans = (call: In, issue: Issue, withFields: boolean): readonly JsonObject[] =>
  transitionsFrom(issue.statusId).map((transition) => transitionBean(call, transition, withFields));

export function fieldBean(field: Field): JsonObject {
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    custom: field.schema.custom !== undefined,
    orderable: true,
    navigable: true,
    searchable: field.searchable,
    clauseNames: field.clauseNames,
    schema: { ...field.schema },
  };
}

/** The value of a field in an issue's `fields`. */
export function fieldValue(call: In, issue: Issue, field: Field): Json {
  switch (field.id) {
    case 'description':
      return text(call, issue.description);
    case 'priority':
      return issuePriority(call, issue.priorityId);
    case 'assignee':
    case 'creator':
    case 'reporter':
      return userById(call, issue[field.id]);
    case 'components':
      return issue.components.map((id) => componentBean(call, id));
    case 'issuetype':
      return issueTypeBean(call, issue.typeId);
    case 'project':
      return projectBean(call, call.site.project);
    case 'status':
      return statusBean(call, issue.statusId);
    case 'resolution':
      return issue.resolutionId === null ? null : resolutionBean(call, issue.resolutionId);
    case 'created':
      return dateBean(call, issue.created);
    case 'updated':
      return dateBean(call, issue.updated);
    case 'resolutiondate':
      return issue.resolved === null ? null : dateBean(call, issue.resolved);
    case 'statuscategorychangedate':
      return dateBean(call, issue.statusChangedAt);
    case 'comment':
      return commentsField(call, issue);
    case 'issuelinks':
      return call.site
        .linksOf(issue.id)
        .filter((link) =>
          [link.sourceId, link.destinationId].every((id) => call.site.mayBrowse(call.viewer, call.site.issue(id))),
        )
        .map((link) => linkBeanFrom(call, link, issue.id));
    default:
      return field.schema.custom ? customValue(call, issue, field) : field.stored(issue);
  }
}

function commentsField(call: In, issue: Issue): JsonObject {
  const comments = issue.comments.map((comment) => commentBean(call, issue, comment));
  return {
    comments,
    self: self(call, `issue/${issue.id}/comment`),
    maxResults: comments.length,
    total: comments.length,
    startAt: 0,
  };
}

function customValue(call: In, issue: Issue, field: Field): Json {
  const metric = call.site.slaMetrics.find(({ fieldId }) => fieldId === field.id);
  if (metric) return slaFieldValue(call, issue, metric);
  const value = field.stored(issue);
  if (typeof value !== 'string' || field.schema.type !== 'option') return value;
  const id = field.inWords?.(call.site, value).id ?? String(optionId(field.schema.customId ?? 0, 0));
  return { self: self(call, `customFieldOption/${id}`), value, id };
}
