/**
 * A request as the portal and the queues of a service project know it: its status, its comments and who takes part. Agents reach
 * every request that they may browse; everybody else the ones that are theirs or that they take part in.
 */
import { documentOf } from '../site/adf';
import { isInternal } from '../site/jiraSite';
import { isObject, textOf } from '../site/json';
import { RestFault, badRequest, created, listParameter, notFound, ok } from './answer';
import { deskPage } from './deskPage';
import {
  deskCommentBean,
  mayChangeParticipants,
  participantBeans,
  requestBean,
  statusBeans,
  visibleComments,
} from './requestBeans';
import type { Json } from '../site/json';
import type { AccountId, Comment, Issue } from '../site/records';
import type { Answer, Call } from './answer';

export function getRequest(call: Call): Answer {
  return ok(requestBean(call, requestIn(call), listParameter(call, 'expand')));
}

export function getRequestStatuses(call: Call): Answer {
  const issue = requestIn(call);
  return ok(deskPage(call, `request/${issue.id}/status`, statusBeans(call, issue)));
}

/** Who may not see the request is told of no comments, and of no error. */
export function getRequestComments(call: Call): Answer {
  const issue = reachable(call);
  const beans = issue ? wantedComments(call, issue) : [];
  return ok(deskPage(call, `request/${call.path.issueIdOrKey}/comment`, beans));
}

function wantedComments(call: Call, issue: Issue): readonly Json[] {
  const wanted = visibleComments(call, issue).filter((comment) => isWanted(call, comment));
  return wanted.map((comment) => deskCommentBean(call, issue, comment, listParameter(call, 'expand')));
}

/** Both kinds, unless one of them is turned off. */
const isWanted = ({ query }: Call, comment: Comment): boolean =>
  query.get(isInternal(comment) ? 'internal' : 'public') !== 'false';

export function getRequestComment(call: Call): Answer {
  const issue = requestIn(call);
  const comment = visibleComments(call, issue).find(({ id }) => id === call.path.commentId);
  if (!comment) throw notFound(`Can not find a comment for the id: ${call.path.commentId}.`);
  return ok(deskCommentBean(call, issue, comment, listParameter(call, 'expand')));
}

/** What is published says nothing of a comment without `public`; here a caller must say which it is. */
export function addRequestComment(call: Call): Answer {
  const issue = requestIn(call);
  const isPublic = isObject(call.body) ? call.body.public : undefined;
  const body = textOf(call.body, 'body') ?? '';
  if (body === '' || typeof isPublic !== 'boolean')
    throw badRequest('A comment needs a body, and whether it is public.');
  if (!isPublic && !call.site.isDeskAgent(call.viewer))
    throw new RestFault(403, ['Customers can add public comments only.']);
  const properties = isPublic ? [] : [{ key: 'sd.public.comment', value: { internal: true } }];
  const comment = call.site.addComment(issue, { body: documentOf(body), properties }, call.viewer);
  return created(deskCommentBean(call, issue, comment, []));
}

export function getParticipants(call: Call): Answer {
  return participantsOf(call, requestIn(call));
}

export function addParticipants(call: Call): Answer {
  const issue = requestIn(call);
  for (const accountId of accountsIn(call, issue)) issue.participants.add(accountId);
  return participantsOf(call, issue);
}

export function removeParticipants(call: Call): Answer {
  const issue = requestIn(call);
  for (const accountId of accountsIn(call, issue)) issue.participants.delete(accountId);
  return participantsOf(call, issue);
}

function participantsOf(call: Call, issue: Issue): Answer {
  return ok(deskPage(call, `request/${issue.id}/participant`, participantBeans(call, issue)));
}

function accountsIn(call: Call, issue: Issue): readonly AccountId[] {
  if (!mayChangeParticipants(call, issue))
    throw new RestFault(403, ['You do not have permission to manage the participants of this request.']);
  const given = isObject(call.body) && Array.isArray(call.body.accountIds) ? call.body.accountIds.map(String) : [];
  if (given.length === 0) throw badRequest('At least one account id must be provided.');
  const unknown = given.find((accountId) => !call.site.user(accountId));
  if (unknown !== undefined) throw badRequest(`There is no account ${unknown}.`);
  return given;
}

/** Whether it does not exist or is somebody else's is not told. */
function requestIn(call: Call): Issue {
  const issue = reachable(call);
  if (!issue) throw notFound('The request does not exist or you do not have permission to see it.');
  return issue;
}

function reachable({ site, viewer, path }: Call): Issue | undefined {
  const issue = site.issue(path.issueIdOrKey ?? '');
  if (!issue) return undefined;
  const isTheirs = issue.reporter === viewer.accountId || issue.participants.has(viewer.accountId);
  return isTheirs || (site.isDeskAgent(viewer) && site.mayBrowse(viewer, issue)) ? issue : undefined;
}
