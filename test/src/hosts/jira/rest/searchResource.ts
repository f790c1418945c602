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
  /** Ids of issues that must be found as they are now. */
  readonly reconciled: readonly string[];
  readonly asked: Asked;
}

export function searchByGet(call: Call): Answer {
  return answerTo(call, {
    jql: call.query.get('jql') ?? '',
    maxResults: pageSize(call.query.get('maxResults') ?? 50),
    token: call.query.get('nextPageToken') ?? undefined,
    reconciled: reconciledIn(listParameter(call, 'reconcileIssues')),
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
    reconciled: reconciledIn(namesIn(call.body.reconcileIssues)),
    asked: {
      fields: namesIn(call.body.fields),
      properties: namesIn(call.body.properties),
      expand: namesIn(call.body.expand),
    },
  });
}

export function countIssues(call: Call): Answer {
  const jql = isObject(call.body) && typeof call.body.jql === 'string' ? call.body.jql : '';
  return ok({ count: found(call, jql, []).length });
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
  const all = search.token === undefined ? found(call, search.jql, search.reconciled) : restFor(call, search);
  const issues = all.slice(0, search.maxResults);
  const rest = all.slice(search.maxResults);
  const answer: JsonObject = {
    issues: issues.map((issue) => foundIssueAnswer(call, issue, search.asked)),
    isLast: rest.length === 0,
  };
  return ok(rest.length === 0 ? answer : { ...answer, nextPageToken: tokenFor(call, search, rest) });
}

function reconciledIn(ids: readonly string[]): readonly string[] {
  if (ids.length > 50) throw badRequest('At most 50 issues can be reconciled.');
  if (ids.some((id) => !/^\d+$/.test(id))) throw badRequest('Issues to reconcile are named by their ids.');
  return ids;
}

function found(call: Call, jql: string, reconciled: readonly string[]): readonly Issue[] {
  try {
    return searchJql(call.site, jql, call.viewer, reconciled);
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

/** For how long a token can be used is not documented; that it ends is, and callers must begin anew then. */
const TOKEN_MS = 3_600_000;

/** Opaque to callers; belongs to its query and to who asked. What comes later does not move the pages. */
function tokenFor({ site, viewer }: Call, { jql }: Search, rest: readonly Issue[]): string {
  const page = { jql, viewer: viewer.accountId, until: site.now() + TOKEN_MS, ids: rest.map(({ id }) => id) };
  return Buffer.from(JSON.stringify(page)).toString('base64url');
}

function restFor({ site, viewer }: Call, { jql, token = '' }: Search): readonly Issue[] {
  const page = pageIn(token);
  if (page?.jql !== jql || page.viewer !== viewer.accountId || page.until <= site.now())
    throw badRequest('The provided next page token is invalid or has expired.');
  return page.ids.flatMap((id) => site.issue(id) ?? []).filter((issue) => site.mayBrowse(viewer, issue));
}

interface PageLeft {
  readonly jql: string;
  readonly viewer: string;
  readonly until: number;
  readonly ids: readonly string[];
}

function pageIn(token: string): PageLeft | undefined {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as PageLeft;
  } catch {
    return undefined;
  }
}
