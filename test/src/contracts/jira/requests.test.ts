/** Requests of the local service project: held to the published shapes, and to who may see and say what. */
import { describe, expect, it } from '@jest/globals';
import { createLocalJira } from '../../hosts/jira/localJira';
import { outage } from '../../scenarios/desk';
import { worldClock } from '../../sandbox/worldClock';
import { faultsOf, isThere, whyNot } from './deskApi';

const OPENED = Date.parse('2026-11-17T09:00:00Z');
const everything = 'participant,status,sla,requestType,serviceDesk,attachment,action,comment';

/** One request that the portal's customer C. Dale raised, with a public comment and an internal one. */
function desk() {
  const clock = worldClock(OPENED);
  const jira = createLocalJira({ clock });
  jira.site.addSlaMetric({ name: 'Time to resolution', goalMs: { 1: 4 * 3_600_000 } });
  const key = jira.createIncident({ ...outage, priority: 1 });
  clock.set(OPENED + 60_000);
  jira.changeIncident(key, { state: 'inProgress', publicComment: 'We are on it.', internalNote: 'Pool B.' }, 'akim');
  const ask = (person: string, method: string, path: string, body?: object) => {
    const authorization = `Basic ${Buffer.from(`${person}@northwind.example:${person}-token`).toString('base64')}`;
    const request = { method, path: `/rest/servicedeskapi/request/${path}`, headers: { authorization } };
    return jira.handle(body === undefined ? request : { ...request, body: JSON.stringify(body) });
  };
  const read = (person: string, path: string): unknown => JSON.parse(ask(person, 'GET', path).body);
  const said = (person: string, query = ''): readonly string[] =>
    (read(person, `ITSD-1/comment${query}`) as { values: { body: string }[] }).values.map(({ body }) => body);
  return { jira, ask, read, said };
}

(isThere ? describe : describe.skip)(`The published shapes${whyNot}`, () => {
  it.each([
    ['CustomerRequest', 'ITSD-1'],
    ['CustomerRequest', `10001?expand=${everything}`],
    ['PagedCustomerRequestStatus', 'ITSD-1/status'],
    ['PagedComment', 'ITSD-1/comment?expand=renderedBody,attachment&start=1&limit=1'],
    ['Comment', 'ITSD-1/comment/10001'],
    ['PagedUser', 'ITSD-1/participant'],
    ['ErrorResponse', 'ITSD-9'],
    ['ErrorResponse', 'ITSD-1/comment/77'],
  ])('%s is answered as published: %s', (schema, path) => {
    const { ask, read } = desk();
    ask('a.kim', 'POST', 'ITSD-1/participant', { accountIds: ['557058:broy'] });
    expect(faultsOf(schema, read('a.kim', path))).toEqual([]);
  });

  it('notices an answer that is not', () => {
    expect(faultsOf('CustomerRequest', { participants: { values: [{ accountId: 7 }] } })).toHaveLength(1);
  });
});

describe('A request', () => {
  it('says what it is, where it stands and where it is found', () => {
    const { read } = desk();
    expect(read('a.kim', 'ITSD-1')).toMatchObject({
      issueId: '10001',
      issueKey: 'ITSD-1',
      createdDate: { epochMillis: OPENED },
      reporter: { displayName: 'C. Dale' },
      requestFieldValues: [{ fieldId: 'summary', value: outage.summary }, { fieldId: 'description' }],
      currentStatus: { status: 'In Progress', statusCategory: 'INDETERMINATE', statusDate: { epochMillis: OPENED + 60_000 } },
    }); // prettier-ignore
  });

  it('carries what is asked for besides, and no SLA for a customer', () => {
    const { read } = desk();
    const asked = `ITSD-1?expand=${everything}`;
    expect(read('a.kim', asked)).toMatchObject({
      status: { values: [{ status: 'In Progress' }, { status: 'Open' }] },
      sla: { values: [{ name: 'Time to resolution' }] },
      requestType: { name: 'Incident' },
      serviceDesk: { projectKey: 'ITSD' },
      comments: { size: 2 },
      actions: { addParticipant: { allowed: true } },
    });
    expect(read('c.dale', asked)).not.toHaveProperty('sla');
    expect(read('c.dale', asked)).toMatchObject({ comments: { values: [{ body: 'We are on it.' }] } });
    expect(read('a.kim', 'ITSD-1')).not.toHaveProperty('comments');
  });

  it('is for agents, for whose it is and for who takes part, and for nobody else', () => {
    const { jira, ask } = desk();
    jira.site.addUser({ ...jira.site.user('557058:cdale')!, accountId: 'x', email: 'x@northwind.example', apiToken: 'x-token' }); // prettier-ignore
    const seen = (person: string): number => ask(person, 'GET', 'ITSD-1').status;
    expect(['a.kim', 'c.dale', 'x'].map(seen)).toEqual([200, 200, 404]);
    expect(ask('x', 'POST', 'ITSD-1/participant', { accountIds: ['x'] }).status).toBe(404);
    ask('c.dale', 'POST', 'ITSD-1/participant', { accountIds: ['x'] });
    expect(seen('x')).toBe(200);
    expect(ask('x', 'POST', 'ITSD-1/participant', { accountIds: ['557058:broy'] }).status).toBe(403);
    ask('a.kim', 'DELETE', 'ITSD-1/participant', { accountIds: ['x'] });
    expect(seen('x')).toBe(404);
    jira.site.notDeskAgents.add('557058:akim');
    expect(seen('a.kim')).toBe(404);
  });
});

describe('Comments of a request', () => {
  it.each([
    ['a.kim', '', ['We are on it.', 'Pool B.']],
    ['a.kim', '?internal=false', ['We are on it.']],
    ['a.kim', '?public=false', ['Pool B.']],
    ['a.kim', '?start=1', ['Pool B.']],
    ['c.dale', '', ['We are on it.']],
    ['c.dale', '?public=false', []],
  ])('%s reads %s: %j', (person, query, bodies) => {
    expect(desk().said(person, query)).toEqual(bodies);
  });

  it('are none, and no error, for who may not see the request', () => {
    const { jira, ask, said } = desk();
    jira.site.notDeskAgents.add('557058:akim');
    expect(ask('a.kim', 'GET', 'ITSD-1/comment').status).toBe(200);
    expect(said('a.kim')).toEqual([]);
  });

  it('are one by one hidden from a customer where they are internal', () => {
    const { ask } = desk();
    const status = (person: string, id: string): number => ask(person, 'GET', `ITSD-1/comment/${id}`).status;
    expect([status('a.kim', '10002'), status('c.dale', '10002'), status('c.dale', '10001')]).toEqual([200, 404, 200]);
  });

  it('are written as public or internal, the same by both APIs, and by customers as public only', () => {
    const { jira, ask, said } = desk();
    const add = (person: string, body: object): number => ask(person, 'POST', 'ITSD-1/comment', body).status;
    expect(add('a.kim', { body: 'Restarted.', public: false })).toBe(201);
    expect(add('c.dale', { body: 'It works.', public: true })).toBe(201);
    expect(add('c.dale', { body: 'Hidden', public: false })).toBe(403);
    expect(add('a.kim', { body: 'Which?' })).toBe(400);
    expect(add('a.kim', { public: true })).toBe(400);
    expect(said('c.dale')).toEqual(['We are on it.', 'It works.']);
    const internal = jira.site.issue('ITSD-1')!.comments.map(({ properties }) => properties.get('sd.public.comment'));
    expect(internal).toEqual([undefined, { internal: true }, { internal: true }, undefined]);
  });
});

it.each([
  ['nobody at all', {}],
  ['an account that is not there', { accountIds: ['nobody'] }],
])('%s cannot take part', (_row, body) => {
  expect(desk().ask('a.kim', 'POST', 'ITSD-1/participant', body).status).toBe(400);
});
