/** The JSON that apps keep on issues and comments, by key. */
import { created, noContent, notFound, ok } from './answer';
import { self } from './beans';
import { commentById, mayEditComment, propertyValue } from './commentResource';
import { issueIn, must } from './issueResource';
import type { Json } from '../site/json';
import type { Answer, Call } from './answer';

export function getIssuePropertyKeys(call: Call): Answer {
  const issue = issueIn(call);
  return ok({ keys: keysOf(call, issue.properties, `issue/${issue.id}`) });
}

export function getIssueProperty(call: Call): Answer {
  return ok(entryIn(call, issueIn(call).properties));
}

export function setIssueProperty(call: Call): Answer {
  const issue = issueIn(call);
  must(call, 'EDIT_ISSUES', 403);
  return put(call, issue.properties);
}

export function deleteIssueProperty(call: Call): Answer {
  const issue = issueIn(call);
  must(call, 'EDIT_ISSUES', 403);
  return remove(call, issue.properties);
}

export function getCommentPropertyKeys(call: Call): Answer {
  const comment = commentById(call);
  return ok({ keys: keysOf(call, comment.properties, `comment/${comment.id}`) });
}

export function getCommentProperty(call: Call): Answer {
  return ok(entryIn(call, commentById(call).properties));
}

export function setCommentProperty(call: Call): Answer {
  const comment = commentById(call);
  mayEditComment(call, comment);
  return put(call, comment.properties);
}

export function deleteCommentProperty(call: Call): Answer {
  const comment = commentById(call);
  mayEditComment(call, comment);
  return remove(call, comment.properties);
}

type Properties = Map<string, Json>;

const keyIn = (call: Call): string => call.path.propertyKey ?? '';

function keysOf(call: Call, properties: Properties, owner: string): readonly Json[] {
  return [...properties.keys()].map((key) => ({
    key,
    self: self(call, `${owner}/properties/${encodeURIComponent(key)}`),
  }));
}

function entryIn(call: Call, properties: Properties): Json {
  const key = keyIn(call);
  const value = properties.get(key);
  if (value === undefined) throw notFound(`The property with key '${key}' does not exist.`);
  return { key, value };
}

/** 201 where it is new, 200 where it replaces one. Setting a property does not touch `updated`. */
function put(call: Call, properties: Properties): Answer {
  const value = propertyValue(keyIn(call), call.body);
  const isNew = !properties.has(keyIn(call));
  properties.set(keyIn(call), value);
  return isNew ? created({}) : ok({});
}

function remove(call: Call, properties: Properties): Answer {
  if (!properties.delete(keyIn(call))) throw notFound(`The property with key '${keyIn(call)}' does not exist.`);
  return noContent;
}
