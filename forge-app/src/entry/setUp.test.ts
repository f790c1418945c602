/** The set-up and the pages of a project, from outside: what is saved holds for events, sweeps and panels. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IncidentId, Right, Role } from '@rungs/core';
import { starterPolicies } from '@rungs/shared-types';
import type { PanelView, PastTickets, ProjectSettingsView, SetUpView } from '@rungs/shared-types';
import { administration, project, projectSettings } from '../admin';
import { issueChanged } from '../index';
import { panel } from '../ticket';
import { defaultGrants, roleStore } from '../storage/roleStore';
import { ForgePlatform } from '../testing/forgePlatform';
import { SmallJira } from '../testing/smallJira';
import { checkDue } from '../usecases/checkDue';
import { observeIssue } from '../usecases/observeIssue';
import { watchedSweep } from '../usecases/watchedSweep';
import { appTools } from './tools';

let jira: SmallJira;
let platform: ForgePlatform;
const desk = { id: '1', key: 'ITSD', name: 'IT service desk' };
const web = { id: '2', key: 'WEB', name: 'Web shop' };

beforeEach(() => {
  jira = new SmallJira();
  jira.projects = [
    { ...desk, projectTypeKey: 'service_desk' },
    { ...web, projectTypeKey: 'software' },
  ];
  jira.administrator = true;
  platform = new ForgePlatform(jira.answer);
  platform.install();
});

type Resolver = (call: never, payload: never) => unknown;
const byPerson = { installContext: 'ari:cloud:jira::site/one', principal: { accountId: 'acc-kim' } };
const call = async <Value>(resolver: Resolver, functionKey: string, payload: object = {}, extension: object = {}) =>
  (await resolver(
    { call: { functionKey, payload }, context: { moduleKey: 'any', extension } } as never,
    byPerson as never,
  )) as { ok: true; value: Value } | { ok: false; because: string };
const value = async <Value>(...asked: Parameters<typeof call>): Promise<Value> => {
  const answer = await call<Value>(...asked);
  if (!answer.ok) throw new Error(answer.because);
  return answer.value;
};
const save = (change: object) => value<SetUpView>(administration, 'saveSetUp', change);
const starter = starterPolicies[0]!.text;
const own = starter.replace('Replace the people', 'These are our people');
const savePolicy = (text = own, after: number | null = null) =>
  value(administration, 'save', { text, reason: 'Because', after });
const inProject = ({ id, key }: typeof desk) => ({ project: { id, key } });
const ticketIn = (id: string, { id: projectId, key }: typeof desk) =>
  jira.add(id, { project: { id: projectId, key, projectTypeKey: 'service_desk' } });
const changed = (id: string, { id: projectId }: typeof desk) =>
  issueChanged({ eventType: 'avi:jira:updated:issue', issue: { id, fields: { project: { id: projectId } } } });
const row = (id: string) => platform.row('escalation', id);
const later = Date.UTC(2026, 10, 21, 12);
const sweep = (at: number) => watchedSweep(appTools(), at, () => 300_000);

describe('[TLS-6] the set-up', () => {
  it('is off from its first saved step, and a policy that is saved then decides nothing', async () => {
    await save({ scopes: [desk], step: 1 });
    await savePolicy();
    ticketIn('10001', desk);
    await changed('10001', desk);
    await sweep(later);
    expect(row('10001')).toBeUndefined();
    expect(jira.searches).toEqual([]);
    await save({ on: true });
    await changed('10001', desk);
    expect(row('10001')).toBeDefined();
  });

  it('does not stop a site on which a policy decides already', async () => {
    await savePolicy();
    expect(await save({ step: 1 })).toMatchObject({ on: true, scopes: 'all', begun: true });
  });

  it('is resumed where it was left, with all that was chosen', async () => {
    await save({ scopes: [desk], step: 1 });
    await save({ resolution: ['Zeit bis Lösung'], step: 3 });
    expect(await value(administration, 'loadSetUp')).toMatchObject({
      step: 3,
      scopes: [desk],
      resolution: ['Zeit bis Lösung'],
      on: false,
    });
  });

  it.each([
    ['no policy is saved', async () => undefined, /no policy is saved/],
    ['the policy is a starter with placeholders', () => savePolicy(starter), /still placeholders/],
    ['no project is chosen', async () => (await savePolicy(), save({ scopes: [] })), /no project is chosen/],
  ])('is not switched on where %s', async (_, prepare, why) => {
    await prepare();
    const answer = await call<SetUpView>(administration, 'saveSetUp', { on: true });
    expect(answer).toEqual({ ok: false, because: expect.stringMatching(why) });
  });

  it('asks Jira what the app may do, as the app', async () => {
    jira.appPermissions = ['BROWSE_PROJECTS', 'EDIT_ISSUES'];
    expect(await value(administration, 'probeProject', { id: '1' })).toEqual({
      id: '1',
      has: { browse: true, comment: false, edit: true, assign: false },
    });
  });

  it('finds projects and says which are service projects', async () => {
    expect(await value(administration, 'findProjects', { query: 'web', from: 0 })).toEqual({
      scopes: [{ ...web, isService: false }],
      total: 1,
      next: null,
    });
  });

  it('says on how many of the latest tickets each metric is', async () => {
    jira.fields.push({ id: 'cf1', name: 'Time to resolution', schema: { type: 'sd-servicelevelagreement' } });
    ticketIn('10001', desk).fields['cf1'] = { name: 'Time to resolution', completedCycles: [], ongoingCycle: {} };
    ticketIn('10002', desk).fields['cf1'] = null;
    expect(await value(administration, 'seeMetrics')).toEqual({
      read: 2,
      metrics: [{ name: 'Time to resolution', tickets: 1 }],
    });
  });

  it('keeps no more than it can search by, and no id that is not one', async () => {
    const many = Array.from({ length: 201 }, (_, n) => ({ ...desk, id: String(n) }));
    expect(await call(administration, 'saveSetUp', { scopes: many })).toMatchObject({ ok: false });
    await expect(call(administration, 'saveSetUp', { scopes: [{ ...desk, id: '1) OR (1' }] })).rejects.toThrow();
    expect(await call(administration, 'saveSetUp', { resolution: [] })).toMatchObject({ ok: false });
  });
});

describe('[TLS-6] past tickets for the dry run', () => {
  it('give each ticket as it was opened, and then what changed, oldest first', async () => {
    const change = (created: string, ...items: object[]) => ({ created, items });
    const issue = ticketIn('10001', desk);
    Object.assign(issue.fields, { status: { name: 'Fixed', statusCategory: { key: 'done' } } });
    Object.assign(issue, {
      changelog: {
        total: 2,
        histories: [
          change('2026-11-17T10:00:00.000+0100', { field: 'status', fromString: 'Open', toString: 'Fixed' }),
          change('2026-11-17T09:30:00.000+0100', { field: 'priority', fromString: 'Low', toString: 'Highest' }),
        ],
      },
    });
    const { tickets, leftOut } = await value<PastTickets>(administration, 'pastTickets', { days: 7, place: null });
    const at = (time: string) => Date.parse(`2026-11-17T${time}+01:00`);
    expect(leftOut).toBe(0);
    expect(tickets).toEqual([
      {
        key: 'ITSD-10001',
        rows: [
          expect.objectContaining({ ticket: 'ITSD-10001', at: at('09:00:00'), priority: 4, state: 'new' }),
          { ticket: 'ITSD-10001', at: at('09:30:00'), priority: 1 },
          { ticket: 'ITSD-10001', at: at('10:00:00'), state: 'resolved', resolved: true },
        ],
      },
    ]);
  });

  it('leave out a ticket of which Jira gave a part, and count it', async () => {
    Object.assign(ticketIn('10001', desk), { changelog: { total: 41, histories: [] } });
    expect(await value(administration, 'pastTickets', { days: 7, place: null })).toEqual({
      tickets: [],
      leftOut: 1,
      next: null,
    });
  });

  it('are of the chosen projects, and of 90 days at most', async () => {
    await save({ scopes: [desk, web] });
    await value(administration, 'pastTickets', { days: 30, place: null });
    expect(jira.searches).toEqual(['project in (1, 2) AND created >= "-30d" ORDER BY created ASC']);
    expect(await call(administration, 'pastTickets', { days: 91, place: null })).toMatchObject({ ok: false });
  });
});

describe('[TLS-6] watched projects', () => {
  beforeEach(async () => {
    await savePolicy();
    await save({ scopes: [desk], on: true });
    ticketIn('10001', desk);
    ticketIn('10002', web);
  });

  it('are looked at on an event; of the others nothing is asked of Jira', async () => {
    const before = jira.searches.length + platform.jiraRequests.length;
    await changed('10002', web);
    expect(jira.searches.length + platform.jiraRequests.length).toBe(before);
    expect(row('10002')).toBeUndefined();
    await changed('10001', desk);
    expect(row('10001')).toBeDefined();
  });

  it('are what a sweep searches by, with what runs already', async () => {
    await sweep(later);
    expect(jira.searches[0]).toMatch(/^\(project in \(1\) OR rungsStatus IS NOT EMPTY\) AND updated >= /);
  });

  it('are decided about even where an event did not say its project', async () => {
    await observeIssue(appTools(), '10002' as IncidentId, 'changed', later);
    await checkDue(appTools(), { issueId: '10002' as IncidentId, changed: true }, later);
    expect(jira.issues.get('10002')?.comments).toEqual([]);
  });

  it('that are gone do not stop the sweep: they are left out, and the set-up says so', async () => {
    await save({ scopes: [desk, web] });
    jira.projects = jira.projects.filter(({ id }) => id === '1');
    await sweep(later);
    await sweep(later + 300_000);
    expect(jira.searches.at(-1)).toMatch(/project in \(1\)/);
    expect(await value(administration, 'loadSetUp')).toMatchObject({ gone: ['2'] });
    expect(await save({ scopes: [desk] })).toMatchObject({ gone: [] });
  });

  it('a panel in another project says that it is not watched, and offers no escalation', async () => {
    const view = await value<PanelView>(panel, 'load', {}, { issue: { id: '10002' } });
    expect(JSON.stringify(view)).toContain('Rungs does not watch this project');
    const watched = await value<PanelView>(panel, 'load', {}, { issue: { id: '10001' } });
    expect(JSON.stringify(watched)).not.toContain('does not watch');
  });

  it('a panel says that Rungs is not switched on', async () => {
    await save({ on: false });
    const view = await value<PanelView>(panel, 'load', {}, { issue: { id: '10001' } });
    expect(view.paused?.because).toMatch(/not switched on/);
  });
});

describe('[TLS-6] a project’s settings', () => {
  const load = (of = desk) => value<ProjectSettingsView>(projectSettings, 'loadProject', {}, inProject(of));
  const setWatched = (watched: boolean, of = desk) =>
    call<ProjectSettingsView>(projectSettings, 'setWatched', { watched }, inProject(of));

  it('add the project and take it out again', async () => {
    await save({ scopes: [desk] });
    expect(await load(web)).toMatchObject({ project: web, watched: false, all: false });
    expect(await setWatched(true, web)).toMatchObject({ ok: true, value: { watched: true } });
    expect(await value(administration, 'loadSetUp')).toMatchObject({ scopes: [desk, web] });
    expect(await setWatched(false, web)).toMatchObject({ ok: true, value: { watched: false } });
  });

  it('change nothing where all are watched, nor for who does not operate Rungs', async () => {
    expect(await setWatched(false)).toMatchObject({ ok: false, because: expect.stringMatching(/all projects/) });
    await save({ scopes: [desk] });
    jira.administrator = false;
    expect(await load()).toMatchObject({ readOnlyBecause: expect.any(String) });
    expect(await setWatched(false)).toMatchObject({ ok: false });
    expect((await load()).watched).toBe(true);
  });

  it('are not shown to who does not see the project', async () => {
    jira.projects = [];
    expect(await call(projectSettings, 'loadProject', {}, inProject(desk))).toMatchObject({ ok: false });
  });
});

describe('[GOV-4] a project’s page, for who does not administer Jira', () => {
  const as = async (role: Role | 'none') => {
    jira.administrator = false;
    const people = [{ accountId: 'acc-kim', name: 'A. Kim' }];
    const grants = role === 'none' ? defaultGrants : { ...defaultGrants, [role]: { groups: [], people } };
    await roleStore().save(grants, 0, 'acc-admin', 0);
  };
  const rows: readonly (readonly [Role | 'none', readonly Right[]])[] = [
    ['none', []],
    ['responder', []],
    ['policyEditor', ['editPolicy']],
    ['auditor', ['readAudit']],
    ['admin', ['editPolicy', 'readAudit', 'operate']],
  ];

  it.each(rows)('gives %s the tabs of %j', async (role, rights) => {
    await as(role);
    expect(await value(project, 'loadTabs')).toEqual(rights);
  });

  it('lets a policy editor save, an auditor read the audit, and everybody see who is on call', async () => {
    await as('policyEditor');
    expect(await value(project, 'save', { text: own, reason: 'Because', after: null })).toMatchObject({ ok: true });
    expect(await call(project, 'loadOperations')).toMatchObject({ ok: false });
    expect(await call(project, 'loadOnCall')).toMatchObject({ ok: true });
  });

  it('shows the open escalations of its own project', async () => {
    await as('none');
    expect(await call(project, 'loadQueue', {}, inProject(web))).toMatchObject({ ok: true });
    expect(jira.searches.at(-1)).toMatch(/^project = 2 AND /);
  });

  it('knows no key of the set-up', async () => {
    await expect(call(project, 'saveSetUp', { on: false })).rejects.toThrow();
  });
});
