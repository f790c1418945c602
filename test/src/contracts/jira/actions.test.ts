/**
 * What actions of a policy ask of Jira, and what it refuses, held to Atlassian's description where that has the operation.
 * Operations (`/jsm/ops`) is in neither description that Atlassian publishes as OpenAPI: here it is only shown to keep to
 * what its reference says.
 */
import { describe, expect, it } from '@jest/globals';
import { createLocalJira } from '../../hosts/jira/localJira';
import type { LocalJira } from '../../hosts/jira/localJira';
import type { Exchange } from '../../hosts/jira/rest/rest';
import { worldClock } from '../../sandbox/worldClock';
import { people } from '../../world/company';
import { PublishedApi, isThere, whyNot } from './openapi';

const admin = `Basic ${Buffer.from('admin@northwind.example:admin-token').toString('base64')}`;
const [kim] = people;

function site(change: (jira: LocalJira) => void = () => undefined): LocalJira {
  const jira = createLocalJira({ clock: worldClock(Date.parse('2026-11-17T09:00:00Z')) });
  const ticket = {
    description: 'It does not work.',
    category: 'database',
    service: 'Payments',
    supportGroup: 'Database',
  };
  jira.createIncident({ ...ticket, summary: 'Payments time out', priority: 3 });
  change(jira);
  return jira;
}

function ask(jira: LocalJira, method: string, path: string, body?: unknown) {
  const request = { method, path, headers: { authorization: admin } };
  return jira.handle(body === undefined ? request : { ...request, body: JSON.stringify(body) });
}

interface Row {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly status: number;
  readonly change?: (jira: LocalJira) => void;
}

const issue = '/rest/api/3/issue/ITSD-1';
const accountId = kim?.jiraAccountId;
const mail = { to: { users: [{ accountId }] }, textBody: 'Look now.' };
const calls: readonly Row[] = [
  { name: 'an assignment', method: 'PUT', path: `${issue}/assignee`, body: { accountId }, status: 204 },
  {
    name: 'an assignment to nobody who exists',
    method: 'PUT',
    path: `${issue}/assignee`,
    body: { accountId: 'nobody' },
    status: 400,
  },
  {
    name: 'an assignment without the permission',
    method: 'PUT',
    path: `${issue}/assignee`,
    body: { accountId },
    status: 403,
    change: ({ site }) => site.permissions.withhold('ASSIGN_ISSUES', 'everybody'),
  },
  { name: 'the priorities', method: 'GET', path: '/rest/api/3/priority', status: 200 },
  { name: 'a priority', method: 'PUT', path: issue, body: { fields: { priority: { id: '1' } } }, status: 204 },
  {
    name: 'a priority that is on no screen',
    method: 'PUT',
    path: issue,
    body: { fields: { priority: { id: '1' } } },
    status: 400,
    change: ({ site }) => void site.offScreen.add('priority'),
  },
  { name: 'a label', method: 'PUT', path: issue, body: { update: { labels: [{ add: 'escalated' }] } }, status: 204 },
  {
    name: 'a label taken off',
    method: 'PUT',
    path: issue,
    body: { update: { labels: [{ remove: 'database' }] } },
    status: 204,
  },
  { name: 'a mail', method: 'POST', path: `${issue}/notify`, body: mail, status: 204 },
  {
    name: 'a mail to watchers',
    method: 'POST',
    path: `${issue}/notify`,
    body: { to: { watchers: true }, textBody: 'News' },
    status: 204,
  },
  { name: 'a mail to nobody', method: 'POST', path: `${issue}/notify`, body: { ...mail, to: {} }, status: 400 },
  {
    name: 'a mail where mail is turned off',
    method: 'POST',
    path: `${issue}/notify`,
    body: mail,
    status: 403,
    change: ({ site }) => void (site.outgoingMail = false),
  },
  {
    name: 'a link',
    method: 'POST',
    path: `${issue}/remotelink`,
    body: { globalId: 'rungs:x', object: { title: 'Runbook', url: 'https://runbooks.example' } },
    status: 201,
  },
  {
    name: 'the note of a mail',
    method: 'PUT',
    path: `${issue}/properties/rungs.mail.jira:1:1-2-0`,
    body: { id: 'x' },
    status: 201,
  },
  { name: 'a note that is not there', method: 'GET', path: `${issue}/properties/rungs.mail.none`, status: 404 },
];

const alerts = '/jsm/ops/api/3e0f6a52-0000-4000-8000-4c6f63616c21/v1/alerts';
const alert = {
  alias: 'jira:1:1/4/0',
  message: 'ITSD-1',
  priority: 'P1',
  responders: [{ type: 'user', id: accountId }],
};
const raise = (jira: LocalJira) => ask(jira, 'POST', alerts, alert);
const found = (jira: LocalJira) =>
  JSON.parse(ask(jira, 'GET', `${alerts}?query=${encodeURIComponent('alias: "jira:1:1/4/0"')}&size=20`).body) as {
    values: { id: string; alias: string; status: string; count: number }[];
  };

describe('What actions of a policy ask of Jira', () => {
  it.each(calls)('$name: $status', ({ method, path, body, status, change }) => {
    expect(ask(site(change), method, path, body).status).toBe(status);
  });

  it('the mail is kept, for each who gets it', () => {
    const jira = site();
    ask(jira, 'POST', `${issue}/notify`, mail);
    expect(jira.site.sentMail.map(({ to, because, text }) => [to, because, text])).toEqual([
      [accountId, 'notified', 'Look now.'],
    ]);
  });
});

describe('Operations', () => {
  it('takes an alert, finds it by its alias, counts a repeat, and closes it', () => {
    const jira = site();
    expect([raise(jira).status, raise(jira).status]).toEqual([202, 202]);
    const [one, ...others] = found(jira).values;
    expect([one?.alias, one?.status, one?.count, others]).toEqual(['jira:1:1/4/0', 'open', 2, []]);
    expect(ask(jira, 'POST', `${alerts}/${one?.id}/close`, {}).status).toBe(202);
    expect(found(jira).values.map(({ status }) => status)).toEqual(['closed']);
    raise(jira);
    expect(found(jira).values.map(({ status }) => status)).toEqual(['closed', 'open']);
  });

  it.each([
    ['a site that has none', 'absent', 404],
    ['an app that may not', 'closed', 403],
  ] as const)('%s', (_, access, status) => {
    expect(raise(site(({ site: { operations } }) => void (operations.access = access))).status).toBe(status);
  });

  it.each([
    ['no message', { ...alert, message: '' }],
    ['a message of 131 characters', { ...alert, message: 'x'.repeat(131) }],
    ['another priority', { ...alert, priority: '1' }],
  ])('refuses %s', (_, body) => {
    expect(ask(site(), 'POST', alerts, body).status).toBe(400);
  });
});

(isThere ? describe : describe.skip)(`Held to Atlassian's description of the API${whyNot}`, () => {
  const published = isThere ? new PublishedApi() : undefined;

  it.each(calls)('$name', ({ method, path, body, change }) => {
    const jira = site(change);
    const seen: Exchange[] = [];
    jira.rest.onExchange((exchange) => seen.push(exchange));
    ask(jira, method, path, body);
    expect(seen.flatMap((exchange) => published!.faultsOf(exchange))).toEqual([]);
  });

  it('which does not know Operations', () => {
    expect(Object.keys(published!.document.paths).filter((path) => path.includes('/jsm/ops'))).toEqual([]);
  });
});
