/** Atlassian's quota for apps as the local Jira keeps it: what counts, what the headers say, and what is refused. */
import { describe, expect, it } from '@jest/globals';
import { createLocalJira } from '../../hosts/jira/localJira';
import type { LocalJira } from '../../hosts/jira/localJira';
import type { JiraFaults } from '../../hosts/jira/faults';
import { outage } from '../../scenarios/desk';
import { worldClock } from '../../sandbox/worldClock';
import type { HttpResponse } from '../../hosts/http';

const scopes = ['read:jira-work', 'write:jira-work', 'read:jira-user'];

function site(faults: Partial<JiraFaults> = {}) {
  const clock = worldClock(Date.parse('2026-11-17T09:59:00Z'));
  const jira = createLocalJira({ clock });
  Object.assign(jira.faults, faults);
  for (let count = 0; count < 3; count += 1) jira.createIncident(outage);
  return { clock, jira };
}

function ask(jira: LocalJira, method: string, path: string, body?: unknown): HttpResponse {
  const caller = { viewer: jira.site.users[0]!, scopes };
  const request = { method, path: `/rest/api/3/${path}`, headers: {} };
  const answer = jira.rest.exchangeAs(
    caller,
    body === undefined ? request : { ...request, body: JSON.stringify(body) },
  );
  if (answer === 'timedOut') throw new Error('No answer was to be lost.');
  return answer;
}

describe('points', () => {
  it.each([
    { row: 'one issue', method: 'GET', path: 'issue/ITSD-1', points: 2 },
    { row: 'an issue that is not there', method: 'GET', path: 'issue/ITSD-9', points: 1 },
    {
      row: 'a search, by what it finds',
      method: 'POST',
      path: 'search/jql',
      body: { jql: 'project = ITSD' },
      points: 4,
    },
    { row: 'a write', method: 'PUT', path: 'issue/ITSD-1/properties/rungs', body: { level: 1 }, points: 1 },
    { row: 'a person twice', method: 'GET', path: 'myself', points: 3 },
    { row: 'a permission twice', method: 'GET', path: 'mypermissions?permissions=ADMINISTER', points: 3 },
    { row: 'each of a list', method: 'GET', path: 'issueLinkType', points: 5 },
  ])('count $row', ({ method, path, body, points }) => {
    const { jira } = site();
    ask(jira, method, path, body);
    expect(jira.rest.points.used()).toBe(points);
  });

  it('are not counted for people with their own credentials', () => {
    const { jira } = site();
    const authorization = `Basic ${Buffer.from('admin@northwind.example:admin-token').toString('base64')}`;
    expect(jira.handle({ method: 'GET', path: '/rest/api/3/myself', headers: { authorization } }).status).toBe(200);
    expect(jira.rest.points.total).toBe(0);
  });

  it('begin anew with each UTC hour', () => {
    const { jira, clock } = site({ quotaPoints: 2 });
    expect(ask(jira, 'GET', 'issue/ITSD-1').status).toBe(200);
    const refused = ask(jira, 'GET', 'issue/ITSD-1');
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'ratelimit-reason': 'jira-quota-global-based', 'retry-after': '60', 'x-ratelimit-remaining': '0' },
    });
    clock.set(clock.now() + 60_000);
    expect(ask(jira, 'GET', 'issue/ITSD-1').status).toBe(200);
  });
});

describe('headers', () => {
  it('say how the quota stands, and that it is near its end when a fifth is left', () => {
    const { jira } = site({ quotaPoints: 12 });
    const near = (): string | undefined => ask(jira, 'GET', 'issue/ITSD-1').headers['x-ratelimit-nearlimit'];
    expect([near(), near(), near(), near(), near()]).toEqual([undefined, undefined, undefined, undefined, 'true']);
  });

  it('say so however much is left, where other customers of the app have used it', () => {
    const { jira } = site({ nearLimit: true });
    expect(ask(jira, 'GET', 'issue/ITSD-1').headers).toMatchObject({ 'x-ratelimit-nearlimit': 'true' });
  });

  it('may all be missing', () => {
    const { jira } = site({ quotaPoints: 2, rateHeadersMissing: true });
    const answers = [ask(jira, 'GET', 'issue/ITSD-1'), ask(jira, 'GET', 'issue/ITSD-1')];
    expect(answers.map(({ status }) => status)).toEqual([200, 429]);
    expect(answers.flatMap(({ headers }) => Object.keys(headers)).filter((name) => /rate|retry/.test(name))).toEqual(
      [],
    );
  });
});

it('refuses the 101st call of an endpoint within a second, and takes it in the next', () => {
  const { jira, clock } = site({ burstLimit: true });
  const statuses = Array.from({ length: 101 }, () => ask(jira, 'GET', 'issue/ITSD-1').status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  clock.set(clock.now() + 1_000);
  expect(ask(jira, 'GET', 'issue/ITSD-1').status).toBe(200);
});

it('refuses the 21st write on one issue within two seconds, and the 101st within thirty', () => {
  const { jira, clock } = site({ issueWriteLimit: true });
  const write = (): HttpResponse => ask(jira, 'PUT', 'issue/ITSD-1/properties/rungs', { level: 1 });
  const batch = (): number[] => Array.from({ length: 21 }, () => write().status);
  expect(batch().filter((status) => status === 429)).toHaveLength(1);
  for (let count = 0; count < 4; count += 1) {
    clock.set(clock.now() + 2_000);
    batch();
  }
  clock.set(clock.now() + 2_000);
  expect(write()).toMatchObject({
    status: 429,
    headers: { 'ratelimit-reason': 'jira-per-issue-on-write', 'retry-after': '30' },
  });
  expect(ask(jira, 'PUT', 'issue/ITSD-2/properties/rungs', {}).status).toBe(201);
});
