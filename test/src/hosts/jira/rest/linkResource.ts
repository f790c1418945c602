/** Links between issues, and from an issue to a page elsewhere. */
import { isObject, textOf } from '../site/json';
import { badFields, badRequest, created, noContent, notFound, ok } from './answer';
import { linkBean, linkTypeBean, self } from './beans';
import { newComment } from './commentResource';
import { issueIn, must } from './issueResource';
import type { Json, JsonObject } from '../site/json';
import type { Issue, IssueLink, RemoteLink } from '../site/records';
import type { Answer, Call } from './answer';

export function getLinkTypes(call: Call): Answer {
  return ok({ issueLinkTypes: call.site.linkTypes.map(({ id }) => linkTypeBean(call, id)) });
}

/** `inwardIssue` is where the link starts: with "causes", it causes the `outwardIssue`. */
export function linkIssues(call: Call): Answer {
  must(call, 'LINK_ISSUES', 404);
  const body = isObject(call.body) ? call.body : {};
  const type = call.site.linkTypes.find(
    (one) => one.id === textOf(body.type, 'id') || one.name === textOf(body.type, 'name'),
  );
  if (!type) throw notFound(`No issue link type with name '${textOf(body.type, 'name') ?? ''}' found.`);
  const source = linkedIssue(call, body.inwardIssue);
  const destination = linkedIssue(call, body.outwardIssue);
  if (source === destination) throw badRequest('You cannot link an issue to itself.');
  const link = call.site.link(type, source, destination, call.viewer);
  if (isObject(body.comment)) call.site.addComment(source, newComment(call, body.comment), call.viewer);
  return { status: 201, headers: { location: self(call, `issueLink/${link.id}`) } };
}

function linkedIssue(call: Call, value: unknown): Issue {
  return issueIn(call, textOf(value, 'id') ?? textOf(value, 'key') ?? '');
}

export function getLink(call: Call): Answer {
  return ok(linkBean(call, linkIn(call)));
}

export function deleteLink(call: Call): Answer {
  must(call, 'LINK_ISSUES', 404);
  call.site.deleteLink(linkIn(call), call.viewer);
  return noContent;
}

function linkIn(call: Call): IssueLink {
  const link = call.site.links.find(({ id }) => id === call.path.linkId);
  if (!link) throw notFound(`No issue link with id '${call.path.linkId}' exists.`);
  return link;
}

export function getRemoteLinks(call: Call): Answer {
  const issue = issueIn(call);
  const globalId = call.query.get('globalId');
  if (globalId === null) return ok(issue.remoteLinks.map((link) => remoteLinkBean(call, issue, link)));
  const link = issue.remoteLinks.find((one) => one.globalId === globalId);
  if (!link) throw notFound(`The remote link with globalId '${globalId}' does not exist.`);
  return ok(remoteLinkBean(call, issue, link));
}

export function putRemoteLink(call: Call): Answer {
  const issue = issueIn(call);
  must(call, 'LINK_ISSUES', 403);
  const body = isObject(call.body) ? call.body : {};
  const errors = { ...missing(body.object, 'title'), ...missing(body.object, 'url') };
  if (Object.keys(errors).length > 0) throw badFields(errors);
  const { link, isNew } = call.site.putRemoteLink(issue, {
    object: body.object as Json,
    ...(typeof body.globalId === 'string' ? { globalId: body.globalId } : {}),
    ...(typeof body.relationship === 'string' ? { relationship: body.relationship } : {}),
    ...(isObject(body.application) ? { application: body.application as Json } : {}),
  });
  const answer = { id: link.id, self: remoteLinkAddress(call, issue, link) };
  return isNew ? created(answer) : ok(answer);
}

export function deleteRemoteLink(call: Call): Answer {
  const issue = issueIn(call);
  must(call, 'LINK_ISSUES', 403);
  const globalId = call.query.get('globalId');
  const index = issue.remoteLinks.findIndex((link) => link.globalId === globalId);
  if (index === -1) throw notFound(`The remote link with globalId '${globalId ?? ''}' does not exist.`);
  issue.remoteLinks.splice(index, 1);
  return noContent;
}

function missing(object: unknown, name: string): { readonly [field: string]: string } {
  return textOf(object, name) ? {} : { [name]: `'${name}' is required.` };
}

const remoteLinkAddress = (call: Call, issue: Issue, link: RemoteLink): string =>
  self(call, `issue/${issue.id}/remotelink/${link.id}`);

function remoteLinkBean(call: Call, issue: Issue, link: RemoteLink): JsonObject {
  return {
    id: link.id,
    self: remoteLinkAddress(call, issue, link),
    ...(link.globalId === undefined ? {} : { globalId: link.globalId }),
    ...(link.application === undefined ? {} : { application: link.application }),
    ...(link.relationship === undefined ? {} : { relationship: link.relationship }),
    object: link.object,
  };
}
