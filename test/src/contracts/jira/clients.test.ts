/** Clients that others wrote, unchanged, over real HTTP: what they can do with Jira they can do here. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import JiraApi from 'jira-client';
import { Version3Client } from 'jira.js';
import { createLocalJira } from '../../hosts/jira/localJira';
import { documentOf, plainText } from '../../hosts/jira/site/adf';
import { worldClock } from '../../sandbox/worldClock';
import type { AdfDocument } from '../../hosts/jira/site/adf';
import type { LocalJira } from '../../hosts/jira/localJira';

const credentials = { email: 'a.kim@northwind.example', apiToken: 'a.kim-token' };

let jira: LocalJira;
let served: { readonly url: string; close(): Promise<void> };

beforeAll(async () => {
  jira = createLocalJira({ clock: worldClock(Date.parse('2026-11-17T09:00:00Z')) });
  served = await jira.listen(0);
});
afterAll(() => served.close());

describe('jira.js 5.4.0', () => {
  const client = (): Version3Client => new Version3Client({ host: served.url, authentication: { basic: credentials } });

  it('creates, reads, moves and finds an issue', async () => {
    const { key } = await client().issues.createIssue({
      fields: {
        project: { key: 'ITSD' },
        issuetype: { name: 'Incident' },
        summary: 'Made by jira.js',
        priority: { id: '2' },
      },
    });
    await client().issues.doTransition({ issueIdOrKey: key, transition: { id: '11' } });
    const issue = await client().issues.getIssue({ issueIdOrKey: key, expand: 'changelog' });
    expect(issue.fields.status.name).toBe('In Progress');
    expect(issue.changelog?.histories).toHaveLength(1);
    const found = await client().issueSearch.searchForIssuesUsingJqlEnhancedSearchPost({
      jql: 'project = ITSD AND summary ~ "jira.js"',
      fields: ['summary'],
    });
    expect(found.issues?.map((one) => one.key)).toEqual([key]);
  });

  it('writes an internal comment and reads back that it is internal', async () => {
    const key = jira.createIncident({
      summary: 'S',
      description: '',
      priority: 3,
      service: '',
      category: '',
      supportGroup: '',
    });
    const made = await client().issueComments.addComment({
      issueIdOrKey: key,
      comment: { type: 'doc', version: 1, content: documentOf('Only for us').content as never },
      properties: [{ key: 'sd.public.comment', value: { internal: true } }],
    });
    expect(made.jsdPublic).toBe(false);
    const { comments } = await client().issueComments.getComments({ issueIdOrKey: key });
    expect(comments?.map(({ body }) => plainText(body as unknown as AdfDocument))).toEqual(['Only for us']);
  });

  it('keeps properties and links', async () => {
    const [from, to] = ['Cause', 'Effect'].map((summary) =>
      jira.createIncident({ summary, description: '', priority: 3, service: '', category: '', supportGroup: '' }),
    );
    await client().issueProperties.setIssueProperty({ issueIdOrKey: from!, propertyKey: 'p', propertyValue: { n: 1 } });
    expect((await client().issueProperties.getIssueProperty({ issueIdOrKey: from!, propertyKey: 'p' })).value).toEqual({
      n: 1,
    });
    await client().issueLinks.linkIssues({
      type: { name: 'Problem/Incident' },
      inwardIssue: { key: from! },
      outwardIssue: { key: to! },
    });
    const issue = await client().issues.getIssue({ issueIdOrKey: to! });
    expect(issue.fields.issuelinks.map(({ inwardIssue }) => inwardIssue?.key)).toEqual([from]);
  });

  it('is told of a limit with its Retry-After', async () => {
    jira.faults.rateLimit = { times: 1, retryAfterSeconds: 7 };
    await expect(client().myself.getCurrentUser()).rejects.toMatchObject({ status: 429 });
    await expect(client().myself.getCurrentUser()).resolves.toMatchObject({ displayName: 'A. Kim' });
  });
});

describe('jira-client 8.2.2', () => {
  const client = (): JiraApi => {
    const { hostname, port } = new URL(served.url);
    return new JiraApi({
      protocol: 'http',
      host: hostname,
      port,
      username: credentials.email,
      password: credentials.apiToken,
      apiVersion: '2',
      strictSSL: false,
    });
  };

  it('creates, comments, moves and reads an issue by version 2 of the API', async () => {
    const { key } = await client().addNewIssue({
      fields: {
        project: { key: 'ITSD' },
        issuetype: { name: 'Incident' },
        summary: 'Made by jira-client',
        description: 'Plain text',
      },
    });
    await client().addComment(key, 'Plain too');
    const { transitions } = (await client().listTransitions(key)) as { transitions: { id: string; name: string }[] };
    await client().transitionIssue(key, {
      transition: { id: transitions.find(({ name }) => name === 'Start work')!.id },
    });
    const issue = await client().findIssue(key);
    expect(issue.fields).toMatchObject({
      description: 'Plain text',
      status: { name: 'In Progress' },
      comment: { comments: [{ body: 'Plain too' }] },
    });
  });

  it('cannot search: it posts to the search that Jira Cloud removed, and hides the 410 that it is answered', async () => {
    const seen: number[] = [];
    jira.rest.onExchange(({ request, response }) => request.path.endsWith('/search') && seen.push(response.status));
    const words: unknown = await client()
      .searchJira('project = ITSD')
      .catch((error: Error) => error.message);
    expect(seen).toEqual([410]);
    expect(words).toContain('migrate to the /rest/api/3/search/jql API');
    expect(words).not.toContain('410');
  });
});

it('an answer that was lost after the write is a broken connection, and the write stands', async () => {
  const key = jira.createIncident({
    summary: 'Lost',
    description: '',
    priority: 3,
    service: '',
    category: '',
    supportGroup: '',
  });
  jira.faults.timeOutAfterWrite.times = 1;
  const sent = fetch(`${served.url}/rest/api/3/issue/${key}/comment`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${credentials.email}:${credentials.apiToken}`).toString('base64')}`,
    },
    body: JSON.stringify({ body: documentOf('Written, not heard of') }),
  });
  await expect(sent).rejects.toThrow('fetch failed');
  expect(jira.site.issue(key)!.comments).toHaveLength(1);
});

it('a port in use is an error that says so', async () => {
  const port = Number(new URL(served.url).port);
  await expect(createLocalJira({ clock: worldClock(0) }).listen(port)).rejects.toThrow(`Port ${port} is in use`);
});
