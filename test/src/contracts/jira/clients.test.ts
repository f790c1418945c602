/** Clients that others wrote, unchanged, over real HTTP: what they can do with Jira they can do here. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import JiraApi from 'jira-client';
import { ServiceDeskClient, Version3Client } from 'jira.js';
import { createLocalJira } from '../../hosts/jira/localJira';
import { documentOf, plainText } from '../../hosts/jira/site/adf';
import { worldClock } from '../../sandbox/worldClock';
import type { AdfDocument } from '../../hosts/jira/site/adf';
import type { LocalJira } from '../../hosts/jira/localJira';

const outage = {
  summary: 'Mail is slow',
  description: 'It is.',
  priority: 1,
  service: '',
  category: '',
  supportGroup: '',
} as const;
const administrator = { email: 'admin@northwind.example', apiToken: 'admin-token' };
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

describe('jira.js 5.4.0 about people, permissions and screens', () => {
  const client = (): Version3Client => new Version3Client({ host: served.url, authentication: { basic: credentials } });

  it('finds groups, and who can be assigned', async () => {
    const { groups } = await client().groups.findGroups({ query: 'data' });
    expect(groups?.map(({ name }) => name)).toEqual(['Database']);
    const found = await client().userSearch.findAssignableUsers({ project: 'ITSD', query: 'kim' });
    expect(found.map(({ displayName }) => displayName)).toEqual(['A. Kim']);
  });

  it('is told what it may and what it may not', async () => {
    const { permissions } = await client().permissions.getMyPermissions({
      permissions: 'ADMINISTER,TRANSITION_ISSUES',
      projectKey: 'ITSD',
    });
    const have = Object.values(permissions ?? {}).map(({ key, havePermission }) => [key, havePermission]);
    expect(Object.fromEntries(have)).toEqual({ ADMINISTER: false, TRANSITION_ISSUES: true });
  });

  it('sees the fields that the screen of a transition demands, and is held to them', async () => {
    const key = jira.createIncident(outage);
    jira.site.demanded.set('41', ['resolution', 'labels']);
    try {
      const { transitions } = await client().issues.getTransitions({ issueIdOrKey: key, expand: 'transitions.fields' });
      const { fields } = transitions!.find(({ id }) => id === '41')!;
      expect(Object.entries(fields ?? {}).map(([id, { required }]) => [id, required])).toEqual([
        ['resolution', true],
        ['labels', true],
      ]);
      const resolve = { issueIdOrKey: key, transition: { id: '41' } };
      await expect(client().issues.doTransition(resolve)).rejects.toMatchObject({ status: 400 });
      await client().issues.doTransition({ ...resolve, fields: { resolution: { id: '10000' }, labels: ['done'] } });
      expect((await client().issues.getIssue({ issueIdOrKey: key })).fields.status.name).toBe('Resolved');
    } finally {
      jira.site.demanded.delete('41');
    }
  });
});

describe('jira.js 5.4.0 at the service desk', () => {
  const client = (): ServiceDeskClient =>
    new ServiceDeskClient({ host: served.url, authentication: { basic: credentials } });

  it('reads a request with what it asks for besides', async () => {
    const issueIdOrKey = jira.createIncident(outage);
    const request = await client().request.getCustomerRequestByIdOrKey({
      issueIdOrKey,
      expand: ['status', 'serviceDesk'],
    });
    expect(request).toMatchObject({
      issueKey: issueIdOrKey,
      currentStatus: { status: 'Open', statusCategory: 'NEW' },
      status: { values: [{ status: 'Open' }] },
      serviceDesk: { projectKey: 'ITSD' },
    });
  });

  it('writes an internal comment and a public one, and asks for one kind', async () => {
    const issueIdOrKey = jira.createIncident(outage);
    await client().request.createRequestComment({ issueIdOrKey, body: 'For us', public: false });
    await client().request.createRequestComment({ issueIdOrKey, body: 'For all', public: true });
    const { values } = await client().request.getRequestComments({ issueIdOrKey, public: true, internal: false });
    expect(values?.map((comment) => [comment.body, comment.public])).toEqual([['For all', true]]);
  });

  it('lets somebody take part', async () => {
    const issueIdOrKey = jira.createIncident(outage);
    await client().request.addRequestParticipants({ issueIdOrKey, accountIds: ['557058:cdale'] });
    const { values } = await client().request.getRequestParticipants({ issueIdOrKey });
    expect(values?.map(({ displayName }) => displayName)).toEqual(['C. Dale']);
  });

  it('reads the SLAs of a request', async () => {
    const { id, name } = jira.site.addSlaMetric({ name: 'Time to resolution', goalMs: { 1: 4 * 3_600_000 } });
    const issueIdOrKey = jira.createIncident(outage);
    const { values } = await client().request.getSlaInformation({ issueIdOrKey });
    expect(values).toMatchObject([{ name, ongoingCycle: { breached: false, remainingTime: { friendly: '4h' } } }]);
    const one = await client().request.getSlaInformationById({ issueIdOrKey, slaMetricId: Number(id) });
    expect(one.ongoingCycle?.goalDuration?.millis).toBe(4 * 3_600_000);
  });
});

describe('jira-client 8.2.2', () => {
  const client = (basic = credentials): JiraApi => {
    const { hostname, port } = new URL(served.url);
    return new JiraApi({
      protocol: 'http',
      host: hostname,
      port,
      username: basic.email,
      password: basic.apiToken,
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

  it('assigns, comments again, links and reads the history', async () => {
    const [key, other] = [jira.createIncident(outage), jira.createIncident(outage)];
    await client().updateAssigneeWithId(key, '557058:broy');
    await client().addComment(key, 'First');
    const { comments } = await client().getComments(key);
    expect((await client().updateComment(key, comments[0]!.id, 'Second')).body).toBe('Second');
    await client().createRemoteLink(key, { object: { title: 'INC1', url: 'https://northwind.service-now.com/1' } });
    expect(await client().getRemoteLinks(key)).toMatchObject([{ object: { title: 'INC1' } }]);
    await client().issueLink({ type: { name: 'Blocks' }, inwardIssue: { key }, outwardIssue: { key: other } });
    const { values } = await client().getIssueChangelog(key);
    expect(values).toMatchObject([
      { items: [{ field: 'assignee', toString: 'B. Roy' }] },
      { items: [{ field: 'Link' }] },
    ]);
  });

  it('reads who it is, its choices, groups and permissions', async () => {
    expect((await client().getCurrentUser()).accountId).toBe('557058:akim');
    expect((await client().listPriorities())[0]?.name).toBe('Highest');
    expect((await client().listFields()).find(({ id }) => id === 'summary')?.name).toBe('Summary');
    expect(await client().genericGet('groups/picker')).toMatchObject({ groups: [{}, {}, {}, {}, {}] });
    expect(await client().genericGet('mypermissions?permissions=ADMINISTER')).toMatchObject({
      permissions: { ADMINISTER: { havePermission: false } },
    });
  });

  it('sends mail about an issue', async () => {
    const key = jira.createIncident(outage);
    await client().issueNotify(key, {
      subject: 'Look',
      textBody: 'Look now.',
      to: { users: [{ accountId: '557058:broy' }] },
    });
    expect(jira.site.sentMail.filter(({ issueKey }) => issueKey === key)).toMatchObject([{ to: '557058:broy' }]);
  });

  it('makes, reads and removes a webhook as an administrator, and not as anybody else', async () => {
    const made = { name: 'Nudge', url: 'https://northwind.service-now.com/api/x', events: ['jira:issue_updated'] };
    const { self } = await client(administrator).registerWebhook(made);
    const id = self.split('/').pop()!;
    expect(await client(administrator).listWebhooks()).toMatchObject([{ name: 'Nudge' }]);
    expect(await client(administrator).getWebhook(id)).toMatchObject(made);
    await client(administrator).deleteWebhook(id);
    expect(await client(administrator).listWebhooks()).toEqual([]);
    await expect(client().registerWebhook(made)).rejects.toThrow('permission to manage webhooks');
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
