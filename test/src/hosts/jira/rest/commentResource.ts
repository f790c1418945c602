/** Comments of an issue and the properties that apps keep on them. */
import { documentOf, isAdfDocument } from '../site/adf';
import { isObject, textOf } from '../site/json';
import { RestFault, badFields, badRequest, created, listParameter, noContent, notFound, ok, page } from './answer';
import { commentBean } from './beans';
import { issueIn, must } from './issueResource';
import type { AdfDocument } from '../site/adf';
import type { Json } from '../site/json';
import type { Comment, Issue } from '../site/records';
import type { Answer, Call } from './answer';

export interface PropertyEntry {
  readonly key: string;
  readonly value: Json;
}

export function getComments(call: Call): Answer {
  const issue = issueIn(call);
  const order = call.query.get('orderBy') ?? 'created';
  if (!['created', '+created', '-created'].includes(order))
    throw badRequest(`Comments cannot be ordered by '${order}'.`);
  const sorted = order === '-created' ? [...issue.comments].reverse() : issue.comments;
  const expand = listParameter(call, 'expand');
  const { startAt, maxResults, total, values } = page(
    call,
    sorted.map((comment) => commentBean(call, issue, comment, expand)),
    100,
    5000,
  );
  return ok({ startAt, maxResults, total, comments: values });
}

export function getComment(call: Call): Answer {
  const { issue, comment } = commentIn(call);
  return ok(commentBean(call, issue, comment, listParameter(call, 'expand')));
}

export function addComment(call: Call): Answer {
  const issue = issueIn(call);
  // Its description has no answer of its own for this.
  must(call, 'ADD_COMMENTS', 400);
  const comment = call.site.addComment(issue, newComment(call, call.body), call.viewer);
  return created(commentBean(call, issue, comment, listParameter(call, 'expand')));
}

/** A new body keeps the properties; properties that are sent replace those they name. */
export function updateComment(call: Call): Answer {
  const { issue, comment } = commentIn(call);
  if (comment.author !== call.viewer.accountId && call.viewer.role !== 'admin') {
    throw badRequest('You do not have the permission for this comment.');
  }
  call.site.editComment(comment, newComment(call, call.body), call.viewer);
  return ok(commentBean(call, issue, comment, listParameter(call, 'expand')));
}

export function deleteComment(call: Call): Answer {
  const { issue, comment } = commentIn(call);
  if (comment.author !== call.viewer.accountId && call.viewer.role !== 'admin') {
    throw badRequest('You do not have the permission for this comment.');
  }
  call.site.deleteComment(comment, issue);
  return noContent;
}

export function newComment(call: Call, body: unknown): { body: AdfDocument; properties: readonly PropertyEntry[] } {
  const text = isObject(body) ? body.body : undefined;
  const document = call.version === 2 && typeof text === 'string' ? documentOf(text) : text;
  if (!isAdfDocument(document)) throw badFields({ comment: 'Comment body is not valid!' });
  return { body: document, properties: readProperties(body) };
}

export function readProperties(body: unknown): readonly PropertyEntry[] {
  const given = isObject(body) && Array.isArray(body.properties) ? body.properties : [];
  return given.map((entry: unknown) => {
    const key = textOf(entry, 'key');
    if (!key || !isObject(entry) || entry.value === undefined) throw badRequest('A property needs a key and a value.');
    return { key, value: propertyValue(key, entry.value) };
  });
}

/** Keys have up to 255 characters, values up to 32,768 characters of JSON. */
export function propertyValue(key: string, value: unknown): Json {
  if (key.length > 255) throw badRequest('The property key is too long: at most 255 characters are allowed.');
  if (value === undefined) throw badRequest('The property value must be a valid JSON value.');
  if (JSON.stringify(value).length > 32_768) {
    throw badRequest('The property value is too long: at most 32768 characters are allowed.');
  }
  return value as Json;
}

function commentIn(call: Call): { readonly issue: Issue; readonly comment: Comment } {
  const issue = issueIn(call);
  const comment = issue.comments.find((one) => one.id === call.path.id);
  if (!comment) throw notFound(`Can not find a comment for the id: ${call.path.id}.`);
  return { issue, comment };
}

/** By its own id, as the property resources address it. */
export function commentById(call: Call): Comment {
  const found = call.site.comment(call.path.commentId ?? '');
  if (!found || !call.site.mayBrowse(call.viewer, found.issue))
    throw notFound(`Can not find a comment for the id: ${call.path.commentId}.`);
  return found.comment;
}

export function mayEditComment(call: Call, comment: Comment): void {
  if (comment.author !== call.viewer.accountId && call.viewer.role !== 'admin') {
    throw new RestFault(403, ['You do not have the permission for this comment.']);
  }
}
