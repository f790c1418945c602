/** Search as Jira Cloud has it since 2025: pages by token, no total, and nothing that was not asked for. */
import { isObject } from '../site/json';
import { JqlFault } from '../site/jqlParser';
import { searchJql } from '../site/jqlSearch';
import { RestFault, badRequest, listParameter, ok } from './answer';
import { foundIssueAnswer } from './issueAnswer';
import { namesIn } from './issueResource';
import type { JsonObject } from '../site/json';
import type { Issue } from '../site/records';
import type { Asked } from './issueAnswer';
import type { Answer, Call } from './answer';

interface Search {
  readonly jql: string;
  readonly maxResults: number;
  readonly token: string | undefined;
  readonly asked: Asked;
}

export function searchByGet(call: Call): Answer {
  return answerTo(call, {
    jql: call.query.get('jql') ?? '',
    maxResults: pageSize(call.query.get('maxResults') ?? 50),
    token: call.query.get('nextPageToken') ?? undefined,
    asked: {
      fields: listParameter(call, 'fields'),
      properties: listParameter(call, 'properties'),
      expand: listParameter(call, 'expand'),
    },
  });
}

const searchParameters = [
  'jql', 'maxResults', 'nextPageToken', 'fields', 'properties', 'expand', 'fieldsByKeys', 'reconcileIssues',
]; // prettier-ignore

export function searchByPost(call: Call): Answer {
  if (!isObject(call.body))
    throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  const unknown = Object.keys(call.body).find((name) => !searchParameters.includes(name));
  // The old search took `startAt`; this one refuses what it does not know rather than start again from the top.
  if (unknown !== undefined)
    throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  return answerTo(call, {
    jql: typeof call.body.jql === 'string' ? call.body.jql : '',
    maxResults: pageSize(call.body.maxResults ?? 50),
    token: typeof call.body.nextPageToken === 'string' ? call.body.nextPageToken : undefined,
    asked: {
      fields: namesIn(call.body.fields),
      properties: namesIn(call.body.properties),
      expand: namesIn(call.body.expand),
    },
  });
}

export function countIssues(call: Call): Answer {
  const jql = isObject(call.body) && typeof call.body.jql === 'string' ? call.body.jql : '';
  return ok({ count: found(call, jql).length });
}

/** The body that Jira Cloud gave to everybody who still called the old search (CHANGE-2046). */
export function removedSearch(): Answer {
  throw new RestFault(410, [
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
  ]);
}

function answerTo(call: Call, search: Search): Answer {
  if (search.asked.properties.length > 5)
    throw badRequest('The maximum number of properties that can be requested is 5.');
  const all = found(call, search.jql);
  const from = search.token === undefined ? 0 : offsetIn(search.token, search.jql);
  const upTo = from + search.maxResults;
  const issues = all.slice(from, upTo).map((issue) => foundIssueAnswer(call, issue, search.asked));
  const answer: JsonObject = { issues, isLast: upTo >= all.length };
  return ok(upTo >= all.length ? answer : { ...answer, nextPageToken: tokenFor(upTo, search.jql) });
}

function found(call: Call, jql: string): readonly Issue[] {
  try {
    return searchJql(call.site, jql, call.viewer);
  } catch (fault) {
    if (fault instanceof JqlFault) throw badRequest(fault.message);
    throw fault;
  }
}

function pageSize(value: unknown): number {
  const size = Number(value);
  if (!Number.isInteger(size) || size < 1)
    throw badRequest(`The value '${String(value)}' for maxResults must be between 1 and 5000.`);
  return Math.min(size, 5000);
}

/** Opaque to callers; belongs to its query. */
function tokenFor(offset: number, jql: string): string {
  return Buffer.from(JSON.stringify([offset, jql])).toString('base64url');
}

function offsetIn(token: string, jql: string): number {
  try {
    const [offset, of] = JSON.parse(Buffer.from(token, 'base64url').toString()) as [unknown, unknown];
    if (of === jql && typeof offset === 'number') return offset;
  } catch {
    // Falls through: a token that cannot be read is as wrong as one for another query.
  }
  throw badRequest('The provided next page token is invalid or has expired.');
}
