/** Webhooks of administrators: made over REST, signed where they have a secret, told in the shape that was recorded, and tried again. */
import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import type { HttpRequest } from '../../hosts/http';
import { createLocalJira } from '../../hosts/jira/localJira';
import { runUntil } from '../../hosts/jira/runUntil';
import { outage } from '../../scenarios/desk';
import { worldClock } from '../../sandbox/worldClock';

const OPENED = Date.parse('2026-11-17T09:00:00Z');
const made = {
  name: 'To ServiceNow',
  url: 'https://northwind.service-now.com/api/nudge?v=1',
  events: ['jira:issue_updated'],
  secret: 'A shared secret.',
};

function site(statuses: readonly number[] = []) {
  const clock = worldClock(OPENED);
  const got: { readonly at: number; readonly request: HttpRequest }[] = [];
  const jira = createLocalJira({
    clock,
    outbound: (origin, request) => {
      expect(origin).toBe('https://northwind.service-now.com');
      got.push({ at: (clock.now() - OPENED) / 1_000, request });
      return { status: statuses[got.length - 1] ?? 200, headers: {}, body: '' };
    },
  });
  jira.createIncident(outage);
  const ask = (method: string, path: string, body?: object, name = 'admin') => {
    const authorization = `Basic ${Buffer.from(`${name}@northwind.example:${name}-token`).toString('base64')}`;
    const request = { method, path: `/rest/webhooks/1.0/${path}`, headers: { authorization } };
    return jira.handle(body === undefined ? request : { ...request, body: JSON.stringify(body) });
  };
  const until = (seconds: number) => runUntil(jira, clock, OPENED + seconds * 1_000);
  return { jira, ask, got, until };
}

describe('A webhook', () => {
  it('is made, listed without its secret, and removed, by administrators only', () => {
    const { ask } = site();
    expect(ask('POST', 'webhook', made).status).toBe(201);
    const listed = ask('GET', 'webhook').body;
    expect(JSON.parse(listed)).toMatchObject([{ name: made.name, url: made.url, events: made.events, isSigned: true }]);
    expect(listed).not.toContain(made.secret);
    expect(ask('POST', 'webhook', made, 'a.kim').status).toBe(403);
    expect(ask('POST', 'webhook', { ...made, url: 'nowhere' }).status).toBe(400);
    expect(ask('DELETE', 'webhook/1').status).toBe(204);
    expect(ask('DELETE', 'webhook/1').status).toBe(404);
  });

  it('is told what it asked for a second later, in a body that its secret signs', async () => {
    const { jira, ask, got, until } = site();
    ask('POST', 'webhook', made);
    jira.changeIncident('ITSD-1', { state: 'inProgress', publicComment: 'We are on it.' }, 'akim');
    await until(10);
    expect(got.map(({ at }) => at)).toEqual([1]);
    const { path, headers, body = '' } = got[0]!.request;
    expect(path).toBe('/api/nudge?v=1');
    expect(headers['x-hub-signature']).toBe(`sha256=${createHmac('sha256', made.secret).update(body).digest('hex')}`);
    expect(JSON.parse(body)).toMatchObject({
      timestamp: OPENED,
      webhookEvent: 'jira:issue_updated',
      issue_event_type_name: 'issue_generic',
      user: { accountId: '557058:akim' },
      issue: { key: 'ITSD-1', fields: { status: { name: 'In Progress' } } },
      changelog: { items: [{ field: 'status', fromString: 'Open', toString: 'In Progress' }] },
    });
  });

  it('without a secret is not signed', async () => {
    const { jira, ask, got, until } = site();
    ask('POST', 'webhook', { ...made, secret: undefined });
    jira.changeIncident('ITSD-1', { priority: 2 }, 'akim');
    await until(10);
    expect(got[0]!.request.headers).not.toHaveProperty('x-hub-signature');
  });

  it('is tried again under the same identifier where the other side fails, and not where it refuses', async () => {
    const { jira, ask, got, until } = site([503, 503, 400]);
    ask('POST', 'webhook', made);
    jira.changeIncident('ITSD-1', { priority: 2 }, 'akim');
    await until(3_600);
    expect(got.map(({ at }) => at)).toEqual([1, 61, 181]);
    expect(new Set(got.map(({ request }) => request.headers['x-atlassian-webhook-identifier'])).size).toBe(1);
  });
});
