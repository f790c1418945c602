/** Search as an app meets it in production: pages that stand still and end, an index that follows late, events that come twice. */
import { describe, expect, it } from '@jest/globals';
import { createLocalJira } from '../../hosts/jira/localJira';
import type { LocalJira } from '../../hosts/jira/localJira';
import { outage } from '../../scenarios/desk';
import { worldClock } from '../../sandbox/worldClock';

const OPENED = Date.parse('2026-11-17T09:00:00Z');

function site(tickets = 5) {
  const clock = worldClock(OPENED);
  const jira = createLocalJira({ clock });
  for (let count = 0; count < tickets; count += 1) jira.createIncident(outage);
  return { jira, later: (ms: number) => clock.set(clock.now() + ms) };
}

interface Found {
  readonly issues: readonly { readonly key: string }[];
  readonly isLast: boolean;
  readonly nextPageToken?: string;
}

function ask(jira: LocalJira, body: object, name = 'a.kim') {
  const authorization = `Basic ${Buffer.from(`${name}@northwind.example:${name}-token`).toString('base64')}`;
  const request = {
    method: 'POST',
    path: '/rest/api/3/search/jql',
    headers: { authorization },
    body: JSON.stringify(body),
  };
  const { status, body: answer } = jira.handle(request);
  return { status, found: JSON.parse(answer) as Found };
}

const numbersIn = ({ found }: { readonly found: Found }) => found.issues.map(({ key }) => Number(key.split('-')[1]));
const newestFirst = { jql: 'project = ITSD ORDER BY key DESC', fields: ['key'] };

describe('a search over several pages', () => {
  it('gives each issue once, though others come and go meanwhile', () => {
    const { jira } = site();
    const first = ask(jira, { ...newestFirst, maxResults: 2 });
    jira.createIncident(outage);
    jira.site.deleteIssue(jira.site.issue('ITSD-5')!, jira.site.users[0]!);
    const second = ask(jira, { ...newestFirst, maxResults: 2, nextPageToken: first.found.nextPageToken });
    const third = ask(jira, { ...newestFirst, maxResults: 2, nextPageToken: second.found.nextPageToken });
    expect([first, second, third].map(numbersIn)).toEqual([[5, 4], [3, 2], [1]]);
    expect([first, second, third].map(({ found }) => found.isLast)).toEqual([false, false, true]);
    expect(third.found).not.toHaveProperty('nextPageToken');
  });

  it.each([
    ['after its time', {}, 'a.kim', 3_600_000],
    ['of another query', { jql: 'project = ITSD' }, 'a.kim', 0],
    ['of another person', {}, 'b.roy', 0],
    ['that Jira never gave', { nextPageToken: 'bm9uc2Vuc2U' }, 'a.kim', 0],
  ])('is refused the token %s', (_, more, name, ms) => {
    const { jira, later } = site();
    const { nextPageToken } = ask(jira, { ...newestFirst, maxResults: 2 }).found;
    later(ms);
    expect(ask(jira, { ...newestFirst, nextPageToken, ...more }, name).status).toBe(400);
  });

  it('is ordered by seven fields at most', () => {
    const jql = (count: number) => `project = ITSD ORDER BY ${Array.from({ length: count }, () => 'key').join(', ')}`;
    expect([7, 8].map((count) => ask(site().jira, { jql: jql(count) }).status)).toEqual([200, 400]);
  });
});

describe('an index that lags by ten seconds', () => {
  const lagging = () => {
    const made = site(2);
    made.jira.faults.searchLagMs = 10_000;
    made.later(60_000);
    return made;
  };
  const open = { jql: 'status = Open ORDER BY key', fields: ['status'] };

  it('finds a new issue then', () => {
    const { jira, later } = lagging();
    jira.createIncident(outage);
    expect(numbersIn(ask(jira, open))).toEqual([1, 2]);
    later(10_000);
    expect(numbersIn(ask(jira, open))).toEqual([1, 2, 3]);
  });

  it('finds an issue by what it was, and answers what it is', () => {
    const { jira, later } = lagging();
    expect(numbersIn(ask(jira, open))).toEqual([1, 2]);
    jira.changeIncident('ITSD-1', { state: 'inProgress' }, 'akim');
    const { found } = ask(jira, open);
    expect(found.issues[0]).toMatchObject({ key: 'ITSD-1', fields: { status: { name: 'In Progress' } } });
    later(10_000);
    expect(numbersIn(ask(jira, open))).toEqual([2]);
  });

  it('does not hold for issues that the search is told to reconcile, fifty at most', () => {
    const { jira } = lagging();
    expect(numbersIn(ask(jira, open))).toEqual([1, 2]);
    jira.changeIncident('ITSD-1', { state: 'inProgress' }, 'akim');
    expect(numbersIn(ask(jira, { ...open, reconcileIssues: [10_001] }))).toEqual([2]);
    const many = Array.from({ length: 51 }, (_, at) => 10_001 + at);
    expect(ask(jira, { ...open, reconcileIssues: many }).status).toBe(400);
  });

  it('holds for properties that an app wrote too', () => {
    const { jira, later } = lagging();
    jira.site.indexedProperties.push({
      propertyKey: 'rungs',
      path: 'level',
      type: 'number',
      searchAlias: 'rungsLevel',
    });
    const escalated = { jql: 'rungsLevel >= 1', fields: ['key'] };
    ask(jira, escalated);
    const authorization = `Basic ${Buffer.from('admin@northwind.example:admin-token').toString('base64')}`;
    const path = '/rest/api/3/issue/ITSD-1/properties/rungs';
    jira.handle({ method: 'PUT', path, headers: { authorization }, body: '{"level":1}' });
    expect(numbersIn(ask(jira, escalated))).toEqual([]);
    later(10_000);
    expect(numbersIn(ask(jira, escalated))).toEqual([1]);
  });
});
