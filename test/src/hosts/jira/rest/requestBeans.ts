/** A request, its comments and its people as they read in the service desk's answers. */
import { htmlOf, plainText } from '../site/adf';
import { isInternal } from '../site/jiraSite';
import { firstStatusId, statusById } from '../site/workflow';
import { avatarUrls } from './beans';
import { firstDeskPage } from './deskPage';
import { slaBeans } from './serviceDeskResource';
import { timeBean } from './slaBeans';
import type { AccountId, Comment, Issue, JiraUser } from '../site/records';
import type { Instant } from '@rungs/core';
import type { Json, JsonObject } from '../site/json';
import type { Call } from './answer';

/** The site has one service desk, and a request type for each type of issue. */
const DESK_ID = '1';

const desk = ({ site }: Call): string => `${site.origin}/rest/servicedeskapi`;

export function requestBean(call: Call, issue: Issue, expand: readonly string[]): JsonObject {
  const { origin } = call.site;
  return {
    _expands: [...expansions.keys()],
    issueId: issue.id,
    issueKey: issue.key,
    summary: issue.summary,
    requestTypeId: issue.typeId,
    serviceDeskId: DESK_ID,
    createdDate: timeBean(call, issue.created),
    reporter: deskUserBean(call, issue.reporter),
    requestFieldValues: fieldValues(issue),
    currentStatus: statusBeans(call, issue)[0]!,
    _links: {
      jiraRest: `${origin}/rest/api/2/issue/${issue.id}`,
      web: `${origin}/servicedesk/customer/portal/${DESK_ID}/${issue.key}`,
      self: `${desk(call)}/request/${issue.id}`,
      agent: `${origin}/browse/${issue.key}`,
    },
    ...expanded(call, issue, expand),
  };
}

interface Expansion {
  /** What the answer calls it. */
  readonly name: string;
  readonly bean: (call: Call, issue: Issue) => Json;
  readonly forAgents?: true;
}

const pageOf =
  (path: string, beans: (call: Call, issue: Issue) => readonly Json[]): Expansion['bean'] =>
  (call, issue) =>
    firstDeskPage(call, `request/${issue.id}/${path}`, beans(call, issue));

/** By what a caller asks for. No file can be attached to an issue here, so there is never one to list. */
const expansions: ReadonlyMap<string, Expansion> = new Map<string, Expansion>([
  ['participant', { name: 'participants', bean: pageOf('participant', participantBeans) }],
  ['status', { name: 'status', bean: pageOf('status', statusBeans) }],
  ['sla', { name: 'sla', bean: pageOf('sla', slaBeans), forAgents: true }],
  ['requestType', { name: 'requestType', bean: requestTypeBean }],
  ['serviceDesk', { name: 'serviceDesk', bean: deskBean }],
  ['attachment', { name: 'attachments', bean: pageOf('attachment', () => []) }],
  ['action', { name: 'actions', bean: actionsBean }],
  ['comment', { name: 'comments', bean: pageOf('comment', commentBeans) }],
]);

function expanded(call: Call, issue: Issue, asked: readonly string[]): JsonObject {
  const isAgent = call.site.isDeskAgent(call.viewer);
  const entries = asked.flatMap((one): [string, Json][] => {
    const expansion = expansions.get(one);
    return expansion && (isAgent || !expansion.forAgents) ? [[expansion.name, expansion.bean(call, issue)]] : [];
  });
  return Object.fromEntries(entries);
}

function fieldValues(issue: Issue): readonly Json[] {
  const description: JsonObject = {
    fieldId: 'description',
    label: 'Description',
    value: plainText(issue.description),
    renderedValue: { html: htmlOf(issue.description) },
  };
  const summary: JsonObject = { fieldId: 'summary', label: 'Summary', value: issue.summary };
  return issue.description === null ? [summary] : [summary, description];
}

/** Each status that the request has had, the newest first. */
export function statusBeans(call: Call, issue: Issue): readonly JsonObject[] {
  const changes = issue.changelog.flatMap(({ at, items }) =>
    items.flatMap(({ fieldId, to }) => (fieldId === 'status' && to !== null ? [{ id: to, at }] : [])),
  );
  return [{ id: firstStatusId, at: issue.created }, ...changes].reverse().map(({ id, at }) => statusBean(call, id, at));
}

function statusBean(call: Call, id: string, at: Instant): JsonObject {
  const { name, category } = statusById(id);
  return { status: name, statusCategory: category.key.toUpperCase(), statusDate: timeBean(call, at) };
}

function requestTypeBean(call: Call, issue: Issue): JsonObject {
  const { id, name, description } = call.site.issueType(issue.typeId);
  const self = `${desk(call)}/servicedesk/${DESK_ID}/requesttype/${id}`;
  return { id, name, description, issueTypeId: id, serviceDeskId: DESK_ID, portalId: DESK_ID, _links: { self } };
}

function deskBean(call: Call): JsonObject {
  const { id, key, name } = call.site.project;
  const self = `${desk(call)}/servicedesk/${DESK_ID}`;
  return { id: DESK_ID, projectId: id, projectKey: key, projectName: name, _links: { self } };
}

function actionsBean(call: Call, issue: Issue): JsonObject {
  const participants = { allowed: mayChangeParticipants(call, issue) };
  return {
    addAttachment: { allowed: false },
    addComment: { allowed: true },
    addParticipant: participants,
    removeParticipant: participants,
  };
}

/** Agents, and the customer whose request it is. */
export function mayChangeParticipants({ site, viewer }: Call, issue: Issue): boolean {
  return site.isDeskAgent(viewer) || issue.reporter === viewer.accountId;
}

export function participantBeans(call: Call, issue: Issue): readonly JsonObject[] {
  return [...issue.participants].map((accountId) => deskUserBean(call, accountId));
}

/** Customers are shown the public ones only. */
export function visibleComments({ site, viewer }: Call, issue: Issue): readonly Comment[] {
  return issue.comments.filter((comment) => site.isDeskAgent(viewer) || !isInternal(comment));
}

function commentBeans(call: Call, issue: Issue): readonly JsonObject[] {
  return visibleComments(call, issue).map((comment) => deskCommentBean(call, issue, comment, []));
}

export function deskCommentBean(call: Call, issue: Issue, comment: Comment, expand: readonly string[]): JsonObject {
  const attachments = firstDeskPage(call, `request/${issue.id}/comment/${comment.id}/attachment`, []);
  return {
    _expands: ['attachment', 'renderedBody'],
    id: comment.id,
    body: plainText(comment.body),
    public: !isInternal(comment),
    author: deskUserBean(call, comment.author),
    created: timeBean(call, comment.created),
    ...(expand.includes('renderedBody') ? { renderedBody: { html: htmlOf(comment.body) } } : {}),
    ...(expand.includes('attachment') ? { attachments } : {}),
    _links: { self: `${desk(call)}/request/${issue.id}/comment/${comment.id}` },
  };
}

/** Without the name and the key that were recorded of accounts before Jira Cloud took them away. */
function deskUserBean(call: Call, accountId: AccountId): JsonObject {
  const user = call.site.user(accountId);
  if (!user) throw new Error(`There is no account ${accountId} on the site.`);
  const address = `${call.site.origin}/rest/api/2/user?accountId=${encodeURIComponent(accountId)}`;
  return {
    accountId,
    ...(seesAddress(call, user) ? { emailAddress: user.email } : {}),
    displayName: user.displayName,
    active: true,
    timeZone: user.timeZone,
    _links: {
      jiraRest: address,
      avatarUrls: avatarUrls(call, `user/${encodeURIComponent(accountId)}`),
      self: address,
    },
  };
}

const seesAddress = ({ viewer }: Call, user: JiraUser): boolean =>
  viewer.role === 'admin' || viewer.accountId === user.accountId;
