/** Every operation of the local Jira, asked once and asked wrongly, and held to Atlassian's description. */
import { describe, expect, it } from '@jest/globals';
import { createLocalJira } from '../../hosts/jira/localJira';
import { routes } from '../../hosts/jira/rest/routes';
import { documentOf } from '../../hosts/jira/site/adf';
import { worldClock } from '../../sandbox/worldClock';
import { PublishedApi, isThere, whyNot } from './openapi';
import type { LocalJira } from '../../hosts/jira/localJira';
import type { Exchange } from '../../hosts/jira/rest/rest';
import type { HttpResponse } from '../../hosts/http';

const basic = (email: string, token: string): string => `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
const admin = basic('admin@northwind.example', 'admin-token');
const customer = basic('c.dale@northwind.example', 'c.dale-token');

/** Two tickets, linked; the first has been through something. */
function busySite(): LocalJira {
  const clock = worldClock(Date.parse('2026-11-17T09:00:00Z'));
  const jira = createLocalJira({ clock });
  const ticket = {
    description: 'It does not work.',
    category: 'database',
    service: 'Payments',
    supportGroup: 'Database',
  } as const;
  jira.createIncident({ ...ticket, summary: 'Payments time out', priority: 1 });
  jira.createIncident({ ...ticket, summary: 'Mail is slow', priority: 3 });
  clock.set(clock.now() + 60_000);
  jira.changeIncident(
    'ITSD-1',
    { state: 'inProgress', assignTo: 'akim', publicComment: 'We are on it.', internalNote: 'Pool B.' },
    'akim',
  );
  ask(jira, 'PUT', 'issue/ITSD-1/properties/rungs', { level: 2 });
  ask(jira, 'PUT', 'comment/10001/properties/rungs.effect', { id: 'x' });
  ask(jira, 'POST', 'issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { key: 'ITSD-1' },
    outwardIssue: { key: 'ITSD-2' },
  });
  ask(jira, 'POST', 'issue/ITSD-1/remotelink', {
    globalId: 'g1',
    object: { title: 'INC0010001', url: 'https://x.service-now.com/1' },
  });
  return jira;
}

function ask(jira: LocalJira, method: string, path: string, body?: unknown, authorization = admin): HttpResponse {
  return jira.handle({
    method,
    path: `/rest/api/3/${path}`,
    headers: { authorization },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

type Row = readonly [
  name: string,
  method: string,
  path: string,
  status: number,
  body?: unknown,
  authorization?: string,
];

const comment = { body: documentOf('Looked at it.') };
const fields = { project: { key: 'ITSD' }, issuetype: { name: 'Incident' }, summary: 'New' };

const calls: readonly Row[] = [
  ['what the site is', 'GET', 'serverInfo', 200],
  ['who I am', 'GET', 'myself', 200],
  ['who I am, without saying', 'GET', 'myself', 401, undefined, ''],
  ['who I am, with a wrong token', 'GET', 'myself', 401, undefined, basic('admin@northwind.example', 'nonsense')],
  ['what I may', 'GET', 'mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS', 200],
  ['a permission that does not exist', 'GET', 'mypermissions?permissions=FLY', 400],
  ['an account', 'GET', 'user?accountId=557058:akim', 200],
  ['an account that does not exist', 'GET', 'user?accountId=nobody', 404],
  ['accounts by name', 'GET', 'user/search?query=kim', 200],
  ['accounts by nothing', 'GET', 'user/search', 400],
  ['who can be assigned', 'GET', 'user/assignable/search?project=ITSD', 200],
  ['projects', 'GET', 'project/search', 200],
  ['a project', 'GET', 'project/ITSD', 200],
  ['a project that does not exist', 'GET', 'project/NONE', 404],
  ['the statuses of a project', 'GET', 'project/ITSD/statuses', 200],
  ['fields', 'GET', 'field', 200],
  ['priorities', 'GET', 'priority', 200],
  ['statuses', 'GET', 'status', 200],
  ['status categories', 'GET', 'statuscategory', 200],
  ['resolutions', 'GET', 'resolution', 200],
  ['issue types', 'GET', 'issuetype', 200],
  ['issue types for creation', 'GET', 'issue/createmeta/ITSD/issuetypes?maxResults=200', 200],
  ['link types', 'GET', 'issueLinkType', 200],
  ['an issue', 'GET', 'issue/ITSD-1?expand=changelog,transitions,names&properties=rungs', 200],
  ['an issue by id with few fields', 'GET', 'issue/10001?fields=summary,status', 200],
  ['an issue that does not exist', 'GET', 'issue/ITSD-99', 404],
  ['an issue as a customer', 'GET', 'issue/ITSD-1', 404, undefined, customer],
  ['several issues', 'POST', 'issue/bulkfetch', 200, { issueIdsOrKeys: ['ITSD-1', '10002', 'ITSD-99'], fields: ['summary'] }],
  ['no issues', 'POST', 'issue/bulkfetch', 400, { issueIdsOrKeys: [] }],
  ['a new issue', 'POST', 'issue', 201, { fields }],
  ['a new issue without a summary', 'POST', 'issue', 400, { fields: { ...fields, summary: undefined } }],
  ['a new issue with an unknown field', 'POST', 'issue', 400, { fields: { ...fields, customfield_1: 1 } }],
  ['a new issue as a customer', 'POST', 'issue', 403, { fields }, customer],
  ['an edit', 'PUT', 'issue/ITSD-1', 204, { fields: { priority: { id: '2' } }, update: { labels: [{ add: 'urgent' }] } }],
  ['an edit of a description that is text', 'PUT', 'issue/ITSD-1', 400, { fields: { description: 'plain' } }],
  ['an edit of the status', 'PUT', 'issue/ITSD-1', 400, { fields: { status: { id: '5' } } }],
  ['an assignment', 'PUT', 'issue/ITSD-1/assignee', 204, { accountId: '557058:broy' }],
  ['an assignment to a customer', 'PUT', 'issue/ITSD-1/assignee', 400, { accountId: '557058:cdale' }],
  ['a deletion', 'DELETE', 'issue/ITSD-2', 204],
  ['transitions', 'GET', 'issue/ITSD-1/transitions?expand=transitions.fields', 200],
  ['a transition', 'POST', 'issue/ITSD-1/transitions', 204, { transition: { id: '41' }, fields: { resolution: { name: 'Done' } } }],
  ['a transition that is not open now', 'POST', 'issue/ITSD-1/transitions', 400, { transition: { id: '51' } }],
  ['the change history', 'GET', 'issue/ITSD-1/changelog', 200],
  ['a notification', 'POST', 'issue/ITSD-1/notify', 204, { subject: 'S', textBody: 'T', to: { users: [{ accountId: '557058:akim' }] } }],
  ['a notification to nobody', 'POST', 'issue/ITSD-1/notify', 400, { textBody: 'T' }],
  ['comments', 'GET', 'issue/ITSD-1/comment?orderBy=-created&maxResults=1', 200],
  ['a comment', 'GET', 'issue/ITSD-1/comment/10001', 200],
  ['a comment that does not exist', 'GET', 'issue/ITSD-1/comment/1', 404],
  ['a new comment', 'POST', 'issue/ITSD-1/comment', 201, comment],
  ['a new comment that is text', 'POST', 'issue/ITSD-1/comment', 400, { body: 'plain' }],
  ['a new comment with an empty text node', 'POST', 'issue/ITSD-1/comment', 400, { body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] } }],
  ['a changed comment', 'PUT', 'issue/ITSD-1/comment/10001', 200, comment],
  ['a deleted comment', 'DELETE', 'issue/ITSD-1/comment/10001', 204],
  ['the keys of a comment', 'GET', 'comment/10001/properties', 200],
  ['a property of a comment', 'GET', 'comment/10001/properties/rungs.effect', 200],
  ['a new property of a comment', 'PUT', 'comment/10001/properties/other', 201, [1]],
  ['a deleted property of a comment', 'DELETE', 'comment/10001/properties/rungs.effect', 204],
  ['the keys of an issue', 'GET', 'issue/ITSD-1/properties', 200],
  ['a property', 'GET', 'issue/ITSD-1/properties/rungs', 200],
  ['a property that does not exist', 'GET', 'issue/ITSD-1/properties/none', 404],
  ['a new property', 'PUT', 'issue/ITSD-1/properties/other', 201, 'text'],
  ['a replaced property', 'PUT', 'issue/ITSD-1/properties/rungs', 200, { level: 3 }],
  ['a property that is too long', 'PUT', 'issue/ITSD-1/properties/long', 400, 'x'.repeat(32_768)],
  ['a deleted property', 'DELETE', 'issue/ITSD-1/properties/rungs', 204],
  ['a new link', 'POST', 'issueLink', 201, { type: { name: 'Problem/Incident' }, inwardIssue: { key: 'ITSD-2' }, outwardIssue: { id: '10001' } }],
  ['a link of an unknown type', 'POST', 'issueLink', 404, { type: { name: 'Loves' }, inwardIssue: { key: 'ITSD-1' }, outwardIssue: { key: 'ITSD-2' } }],
  ['a link', 'GET', 'issueLink/10001', 200],
  ['a deleted link', 'DELETE', 'issueLink/10001', 204],
  ['remote links', 'GET', 'issue/ITSD-1/remotelink', 200],
  ['a remote link again', 'POST', 'issue/ITSD-1/remotelink', 200, { globalId: 'g1', object: { title: 'T', url: 'https://x/2' } }],
  ['a remote link without a title', 'POST', 'issue/ITSD-1/remotelink', 400, { object: { url: 'https://x/2' } }],
  ['a deleted remote link', 'DELETE', 'issue/ITSD-1/remotelink?globalId=g1', 204],
  ['a search', 'GET', 'search/jql?jql=project%20%3D%20ITSD&fields=summary,status&maxResults=1&properties=rungs', 200],
  ['a search by POST', 'POST', 'search/jql', 200, { jql: 'project = ITSD', fields: ['*all'], expand: 'changelog' }],
  ['a search without bounds', 'POST', 'search/jql', 400, { jql: 'ORDER BY created' }],
  ['a search that cannot be read', 'POST', 'search/jql', 400, { jql: 'project =' }],
  ['a count', 'POST', 'search/approximate-count', 200, { jql: 'project = ITSD' }],
]; // prettier-ignore

/** Rows of unequal length would make Jest hand a callback to the test, and wait for it. */
const named = (rows: readonly Row[]) =>
  rows.map(([name, method, path, status, body, authorization]) => ({
    name,
    method,
    path,
    status,
    body,
    authorization,
  }));

describe('The REST surface of the local Jira', () => {
  it.each(named(calls))('$name: $method $path answers $status', ({ method, path, status, body, authorization }) => {
    expect(ask(busySite(), method, path, body, authorization).status).toBe(status);
  });

  it('the removed search answers 410 with the body that Jira Cloud gives', () => {
    const response = ask(busySite(), 'POST', 'search', { jql: 'project = ITSD' });
    expect(response.status).toBe(410);
    expect(JSON.parse(response.body)).toEqual({
      errorMessages: [expect.stringContaining('migrate to the /rest/api/3/search/jql API')],
      errors: {},
    });
  });

  it('names a path that it does not have, to the caller and in its errors', () => {
    const jira = busySite();
    expect(ask(jira, 'GET', 'dashboard').status).toBe(404);
    expect(jira.errors).toEqual(['Not in the local stand-in for Jira: GET /rest/api/3/dashboard']);
  });
});

(isThere ? describe : describe.skip)(`Held to Atlassian's description of the API${whyNot}`, () => {
  const published = isThere ? new PublishedApi() : undefined;

  it.each(named(calls))('$name', ({ method, path, body, authorization }) => {
    const jira = busySite();
    const seen: Exchange[] = [];
    jira.rest.onExchange((exchange) => seen.push(exchange));
    ask(jira, method, path, body, authorization);
    expect(seen.flatMap((exchange) => published!.faultsOf(exchange))).toEqual([]);
  });

  it('asks of an app the scope that is published for each operation', () => {
    const differing = routes.flatMap(({ method, template, scope }) => {
      const operation = published!.operation(method, `/rest/api/3/${template}`);
      const scopes = (operation?.security ?? []).flatMap((scheme) => scheme['OAuth2'] ?? []);
      const allowed = scope === 'none' ? scopes.length === 0 || operation !== undefined : scopes.includes(scope);
      return operation && allowed ? [] : [`${method} ${template} ${scope}, published: ${scopes.join(' or ')}`];
    });
    expect(differing).toEqual([]);
  });

  it('notices an answer that is not as published', () => {
    const request = { method: 'GET', path: '/rest/api/3/myself', headers: {} };
    const response = { status: 200, headers: {}, body: JSON.stringify({ accountId: 7, loginName: 'x' }) };
    expect(published!.faultsOf({ request, response, viewer: undefined })).toHaveLength(2);
  });

  it.each([
    ['a parameter that the operation has not', 'myself?verbose=1'],
    ['a number that is none', 'issue/createmeta/ITSD/issuetypes?maxResults=many'],
    ['a truth that is neither true nor false', 'issue/ITSD-1?updateHistory=maybe'],
  ])('notices %s', (_, path) => {
    const request = { method: 'GET', path: `/rest/api/3/${path}`, headers: {} };
    const faults = published!.faultsOf({
      request,
      response: { status: 401, headers: {}, body: '' },
      viewer: undefined,
    });
    expect(faults).toHaveLength(1);
  });
});
