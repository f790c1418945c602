import { beforeEach, describe, expect, it } from '@jest/globals';
import { budgetStore } from '../storage/budgetStore';
import { ForgePlatform } from '../testing/forgePlatform';
import { budgetOf } from './budget';
import { actionCalls } from './actionCalls';
import { jiraCalls } from './calls';
import type { JiraCall } from './calls';
import { jiraClient as clientWith } from './client';
import type { RequestJira } from './client';
import type { Failure } from './failure';

beforeEach(() => new ForgePlatform(() => ({ status: 500 })).install());

const jiraClient = (request: RequestJira) =>
  clientWith(
    request,
    budgetOf(budgetStore(), () => 0, 'atTheEnd'),
  );

const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
  jiraClient(async () => ({ status, ok: status < 400, headers: new Headers(headers), text: async () => body }));

describe('what goes wrong is translated once', () => {
  it.each<[string, number, Record<string, string>, Failure]>([
    ['429 with Retry-After', 429, { 'retry-after': '12' }, { kind: 'rateLimited', retryAfterMs: 12_000 }],
    ['429 without Retry-After', 429, {}, { kind: 'rateLimited', retryAfterMs: 30_000, unstated: true }],
    [
      '429 with a date',
      429,
      { 'retry-after': 'Tue, 17 Nov 2026 09:00:00 GMT' },
      { kind: 'rateLimited', retryAfterMs: 30_000, unstated: true },
    ],
    ['404', 404, {}, { kind: 'notFound' }],
    ['401', 401, {}, { kind: 'forbidden' }],
    ['403', 403, {}, { kind: 'forbidden' }],
    ['400', 400, {}, { kind: 'refused' }],
    ['503', 503, {}, { kind: 'unavailable' }],
  ])('%s', async (_, status, headers, failure) => {
    await expect(answering(status, '{}', headers).issue('1')).rejects.toMatchObject({ failure });
  });

  it('says which call failed and what Jira said, one line of it', async () => {
    const client = answering(400, '{"errorMessages":["No such field"],"errors":{"labels":"not on the screen"}}');
    await expect(client.createIssue({ fields: {}, properties: [] })).rejects.toThrow(
      'Jira answered 400 to POST /rest/api/3/issue: No such field; labels: not on the screen',
    );
  });

  it.each([
    ['no JSON', '<html>'],
    ['another shape', '{"id":7,"key":"ITSD-1","fields":{}}'],
    ['nothing', ''],
  ])('does not believe an answer that is %s', async (_, body) => {
    await expect(answering(200, body).issue('1')).rejects.toMatchObject({ failure: { kind: 'unavailable' } });
  });

  it('takes a call that never came back for one that may have happened', async () => {
    const client = jiraClient(() => Promise.reject(new Error('socket closed')));
    await expect(client.setIssueProperty('1', 'rungs', {})).rejects.toMatchObject({ failure: { kind: 'unavailable' } });
  });
});

it('asks only for the fields that it reads', async () => {
  const paths: string[] = [];
  const client = jiraClient(async (path) => {
    paths.push(path.value);
    return { status: 200, ok: true, headers: new Headers(), text: async () => '{"id":"1","key":"A-1","fields":{}}' };
  });
  await client.issue('1');
  expect(paths).toEqual([
    '/rest/api/3/issue/1?fields=summary%2Cdescription%2Cstatus%2Cpriority%2Cassignee%2Ccreated%2Cupdated%2Cresolutiondate%2Cissuetype%2Cproject%2Ccomponents%2Clabels%2Cissuelinks&properties=rungs.link,rungs.effect',
  ]);
});

it('makes the calls of the table that the scopes are made from, each of them, and no others', async () => {
  const made = new Set<string>();
  const client = jiraClient(async (path, { method }) => {
    made.add(
      `${method} ${path.value
        .replace(/\?.*/, '')
        .replace(/(?<=\/)77(?=\/|$)/g, '*')
        .replace('properties/rungs', 'properties/*')}`,
    );
    return { status: 404, ok: false, headers: new Headers(), text: async () => '{}' };
  });
  const attempts = [
    client.issue('77'),
    client.issueWith('77', { facts: [], history: true }, []),
    client.issues(['77'], []),
    client.search('', { maxResults: 1 }),
    client.discover('', { maxResults: 1 }),
    client.slaFields(),
    client.createIssue({ fields: {}, properties: [] }),
    client.issueTypes('77'),
    client.comments('77', 0),
    client.addComment('77', { body: { type: 'doc', version: 1, content: [] }, properties: [] }),
    client.setCommentProperty('77', 'rungs', {}),
    client.setIssueProperty('77', 'rungs', {}),
    client.linkTypes(),
    client.link('Relates', '1', '2'),
    client.isAdministrator(),
    client.listed(['77'], []),
    client.listedBy('', [], 1),
    client.myGroups(),
    client.findGroups('x'),
    client.findPeople('x'),
    client.nameOf('77'),
    client.permissionsIn('77', ['BROWSE_PROJECTS']),
    client.projects({ ids: ['77'] }),
    client.past('', undefined),
  ];
  await Promise.allSettled(attempts);
  // `ask` is for the actions of a policy, whose calls have clients and tests of their own.
  expect(Object.keys(client).filter((name) => name !== 'ask')).toHaveLength(attempts.length);
  const byAsk: readonly JiraCall[] = Object.values(actionCalls);
  const mine = Object.values(jiraCalls).filter((it) => !byAsk.includes(it));
  const table = mine.map(({ method, path }) => `${method} ${path.replace(/\{[^}]+\}/g, '*')}`);
  expect([...made].sort()).toEqual([...new Set(table)].sort());
});
