/** Who may do what on an issue, who may see it at all, and what a transition's screen demands. */
import { describe, expect, it } from '@jest/globals';
import { createLocalJira } from '../../hosts/jira/localJira';
import type { LocalJira } from '../../hosts/jira/localJira';
import { documentOf } from '../../hosts/jira/site/adf';
import type { PermissionKey } from '../../hosts/jira/site/permissions';
import { outage } from '../../scenarios/desk';
import { worldClock } from '../../sandbox/worldClock';
import { PublishedApi, isThere, whyNot } from './openapi';
import type { Exchange } from '../../hosts/jira/rest/rest';

const KIM = '557058:akim';
const published = isThere ? new PublishedApi() : undefined;

function site(): { jira: LocalJira; faults: () => readonly string[] } {
  const jira = createLocalJira({ clock: worldClock(Date.parse('2026-11-17T09:00:00Z')) });
  for (const summary of ['Payments time out', 'Salaries are wrong']) jira.createIncident({ ...outage, summary });
  const seen: Exchange[] = [];
  jira.rest.onExchange((exchange) => seen.push(exchange));
  return { jira, faults: () => seen.flatMap((exchange) => published?.faultsOf(exchange) ?? []) };
}

function ask(jira: LocalJira, method: string, path: string, body?: unknown, name = 'a.kim') {
  const authorization = `Basic ${Buffer.from(`${name}@northwind.example:${name}-token`).toString('base64')}`;
  const request = { method, path: `/rest/api/3/${path}`, headers: { authorization } };
  const { status, body: text } = jira.handle(body === undefined ? request : { ...request, body: JSON.stringify(body) });
  return { status, answer: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

interface Row {
  readonly key: PermissionKey;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly may: number;
  readonly mayNot: number;
}

const newIssue = { fields: { project: { key: 'ITSD' }, issuetype: { name: 'Incident' }, summary: 'New' } };
const link = { type: { name: 'Blocks' }, inwardIssue: { key: 'ITSD-1' }, outwardIssue: { key: 'ITSD-2' } };
const page = { object: { title: 'Runbook', url: 'https://runbooks.example' } };
const rows: readonly Row[] = [
  { key: 'BROWSE_PROJECTS', method: 'GET', path: 'issue/ITSD-1', may: 200, mayNot: 404 },
  { key: 'CREATE_ISSUES', method: 'POST', path: 'issue', body: newIssue, may: 201, mayNot: 403 },
  { key: 'EDIT_ISSUES', method: 'PUT', path: 'issue/ITSD-1', body: { fields: { summary: 'S' } }, may: 204, mayNot: 400 },
  { key: 'EDIT_ISSUES', method: 'PUT', path: 'issue/ITSD-1/properties/p', body: 1, may: 201, mayNot: 403 },
  { key: 'ASSIGN_ISSUES', method: 'PUT', path: 'issue/ITSD-1/assignee', body: { accountId: KIM }, may: 204, mayNot: 403 },
  { key: 'ASSIGN_ISSUES', method: 'PUT', path: 'issue/ITSD-1', body: { fields: { assignee: { accountId: KIM } } }, may: 204, mayNot: 400 },
  { key: 'ADD_COMMENTS', method: 'POST', path: 'issue/ITSD-1/comment', body: { body: documentOf('Looked.') }, may: 201, mayNot: 400 },
  { key: 'TRANSITION_ISSUES', method: 'POST', path: 'issue/ITSD-1/transitions', body: { transition: { id: '11' } }, may: 204, mayNot: 400 },
  { key: 'LINK_ISSUES', method: 'POST', path: 'issueLink', body: link, may: 201, mayNot: 404 },
  { key: 'LINK_ISSUES', method: 'POST', path: 'issue/ITSD-1/remotelink', body: page, may: 201, mayNot: 403 },
]; // prettier-ignore

describe(`[GOV-4] A permission of the project${whyNot}`, () => {
  it.each(rows)(
    '$key lets $method $path through, and its lack does not',
    ({ key, method, path, body, may, mayNot }) => {
      expect(ask(site().jira, method, path, body).status).toBe(may);
      const { jira, faults } = site();
      jira.site.permissions.withhold(key, KIM);
      expect(ask(jira, method, path, body)).toEqual({ status: mayNot, answer: expect.anything() });
      expect(ask(jira, method, path, body, 'b.roy').status).toBe(may);
      expect(ask(jira, 'GET', `mypermissions?permissions=${key}`).answer).toMatchObject({
        permissions: { [key]: { havePermission: false } },
      });
      expect(faults()).toEqual([]);
    },
  );

  it('to move an issue also hides the ways that it could go', () => {
    const { jira } = site();
    jira.site.permissions.withhold('TRANSITION_ISSUES', 'everybody');
    expect(ask(jira, 'GET', 'issue/ITSD-1/transitions').answer).toMatchObject({ transitions: [] });
  });
});

describe(`[GOV-4] A permission that an app brings${whyNot}`, () => {
  const key = 'ari:cloud:ecosystem::extension/app/environment/static/respond';
  const asked = (of: string) => `mypermissions?permissions=${encodeURIComponent(key)}&${of}`;

  it.each(['projectId=10000', 'projectKey=ITSD', 'issueKey=ITSD-1'])('is answered as published for %s', (of) => {
    const { jira, faults } = site();
    jira.site.permissions.add({ key, name: 'Respond', description: 'Ability to respond' });
    jira.site.permissions.grant(key, KIM);
    const held = (name: string) => ask(jira, 'GET', asked(of), undefined, name);
    const answer = (havePermission: boolean) => ({
      status: 200,
      answer: { permissions: { [key]: { id: '10100', key, name: 'Respond', description: 'Ability to respond', type: 'PROJECT', havePermission } } },
    });
    expect([held('a.kim'), held('b.roy')]).toEqual([answer(true), answer(false)]);
    expect(faults()).toEqual([]);
  }); // prettier-ignore

  it('is unknown before the app is there, and of no project that is not', () => {
    const { jira, faults } = site();
    expect(ask(jira, 'GET', asked('projectId=10000')).status).toBe(400);
    jira.site.permissions.add({ key, name: 'Respond', description: '' });
    expect(ask(jira, 'GET', asked('projectId=77')).status).toBe(404);
    expect(faults()).toEqual([]);
  });
});

describe('An issue with a security level', () => {
  const hidden = () => {
    const made = site();
    ask(made.jira, 'POST', 'issueLink', link);
    made.jira.site.issue('ITSD-2')!.visibleTo = new Set(['557058:broy']);
    return made;
  };
  const search = (jira: LocalJira, name: string) =>
    (ask(jira, 'POST', 'search/jql', { jql: 'project = ITSD', fields: ['key'] }, name).answer as { issues: { key: string }[] })
      .issues.map(({ key }) => key); // prettier-ignore

  it.each([
    ['GET', 'issue/ITSD-2', undefined],
    ['GET', 'issue/10002/comment', undefined],
    ['POST', 'issue/ITSD-2/comment', { body: documentOf('x') }],
    ['PUT', 'issue/ITSD-2/properties/p', 1],
    ['GET', 'mypermissions?permissions=EDIT_ISSUES&issueKey=ITSD-2', undefined],
  ] as const)('is not there for others: %s %s', (method, path, body) => {
    const { jira, faults } = hidden();
    expect(ask(jira, method, path, body).status).toBe(404);
    expect(ask(jira, method, path, body, 'b.roy').status).toBeLessThan(300);
    expect(faults()).toEqual([]);
  });

  it('is found, fetched with others, and named in links only for those who see it', () => {
    const { jira } = hidden();
    expect([search(jira, 'a.kim'), search(jira, 'b.roy')]).toEqual([['ITSD-1'], ['ITSD-2', 'ITSD-1']]);
    const fetched = ask(jira, 'POST', 'issue/bulkfetch', { issueIdsOrKeys: ['ITSD-1', 'ITSD-2'], fields: ['summary'] });
    expect(fetched.answer).toMatchObject({ issues: [{ key: 'ITSD-1' }] });
    const links = (name: string) => ask(jira, 'GET', 'issue/ITSD-1?fields=issuelinks', undefined, name).answer;
    expect(links('a.kim')).toMatchObject({ fields: { issuelinks: [] } });
    expect(links('b.roy')).toMatchObject({ fields: { issuelinks: [{ outwardIssue: { key: 'ITSD-2' } }] } });
  });
});

describe('A transition whose screen demands fields', () => {
  const demanding = () => {
    const made = site();
    const { id } = made.jira.site.fieldNamed('Support group');
    made.jira.site.demanded.set('41', [id, 'resolution']);
    return { ...made, id };
  };
  const resolve = (jira: LocalJira, fields: object) =>
    ask(jira, 'POST', 'issue/ITSD-1/transitions', { transition: { id: '41' }, fields });

  it('says so beforehand', () => {
    const { jira, id, faults } = demanding();
    const { answer } = ask(jira, 'GET', 'issue/ITSD-1/transitions?expand=transitions.fields&transitionId=41');
    expect(answer).toMatchObject({
      transitions: [{ hasScreen: true, fields: { [id]: { required: true }, resolution: { required: true } } }],
    });
    expect(faults()).toEqual([]);
  });

  it('is refused without them, field by field, and leaves the issue where it was', () => {
    const { jira, id, faults } = demanding();
    expect(resolve(jira, {})).toEqual({
      status: 400,
      answer: {
        errorMessages: [],
        errors: { [id]: 'Support group is required.', resolution: 'Resolution is required.' },
      },
    });
    expect(jira.site.issue('ITSD-1')).toMatchObject({ statusId: '1', changelog: [] });
    expect(faults()).toEqual([]);
  });

  it('goes through with them, and takes no field that its screen does not show', () => {
    const { jira, id } = demanding();
    const fields = { [id]: { value: 'Database' }, resolution: { name: 'Done' } };
    expect(resolve(jira, { ...fields, summary: 'Other' })).toMatchObject({
      status: 400,
      answer: { errors: { summary: expect.stringContaining('not on the appropriate screen') } },
    });
    expect(resolve(jira, fields).status).toBe(204);
    expect(jira.site.issue('ITSD-1')).toMatchObject({ statusId: '5', resolutionId: '10000' });
  });
});
