/**
 * The app as it ships, in the local Jira: Atlassian's bundle, unchanged, from an incident to level 2, an
 * acknowledgement and the end. Skipped only where the bundle has not been built.
 */
import { describe, expect, it } from '@jest/globals';
import { PublishedApi, isThere, whyNot } from '../../contracts/jira/openapi';
import { worldClock } from '../../sandbox/worldClock';
import { companyPolicy } from '../../world/companyPolicy';
import { isBuilt } from './forge/bundle';
import { createLocalJira } from './localJira';
import { runUntil } from './runUntil';
import { forgeAppDir } from './repository';
import { plainText } from './site/adf';
import { isInternal } from './site/jiraSite';
import type { LocalJira } from './localJira';
import type { WorldClock } from '../host';

const minute = 60_000;
/** A Tuesday, 10:00 in Berlin: office hours. */
const start = Date.parse('2026-11-17T09:00:00Z');

const withBundle = isBuilt(forgeAppDir) ? describe : describe.skip;

interface Site {
  readonly jira: LocalJira;
  readonly clock: WorldClock;
  after(minutes: number): Promise<void>;
}

async function siteWithPolicy(): Promise<Site> {
  const clock = worldClock(start);
  const jira = createLocalJira({ clock, appDir: forgeAppDir });
  await jira.runDue();
  const saved = await jira.invoke({
    module: 'policy-page',
    functionKey: 'save',
    payload: { text: companyPolicy, reason: 'For the company', after: null },
    person: '557058:admin',
  });
  expect(saved).toMatchObject({ ok: true, value: { ok: true } });
  return { jira, clock, after: (minutes) => runUntil(jira, clock, clock.now() + minutes * minute) };
}

const outage = {
  summary: 'Payments time out at the checkout',
  description: 'Card payments fail after 30 seconds since 09:55.',
  priority: 1,
  service: 'Payments',
  category: 'database',
  supportGroup: 'Service desk',
} as const;

const notesOn = (jira: LocalJira, key: string): readonly string[] =>
  jira.site.issue(key)!.comments.map(({ body }) => plainText(body));

withBundle(`The built Forge app${isBuilt(forgeAppDir) ? '' : ' (skipped: forge-app/dist has not been built)'}`, () => {
  it('[ESC2] tells level 1 once the ticket was not taken for five minutes', async () => {
    const { jira, after } = await siteWithPolicy();
    const key = jira.createIncident(outage);
    await after(4);
    expect(notesOn(jira, key)).toEqual([]);
    await after(2);
    expect(jira.errors).toEqual([]);
    expect(notesOn(jira, key).length).toBeGreaterThan(0);
    expect(jira.site.issue(key)!.comments.every(isInternal)).toBe(true);
    expect(jira.site.sentMail.map(({ to, because }) => [to, because])).toEqual([['557058:akim', 'mentioned']]);
  });

  it('[ESC3] opens level 2 when nobody acknowledges, and stops when its responder does', async () => {
    const { jira, after } = await siteWithPolicy();
    const key = jira.createIncident(outage);
    await after(16);
    expect(jira.errors).toEqual([]);
    expect(jira.site.issue(key)!.properties.get('rungs')).toMatchObject({ level: 2 });
    const told = jira.site.sentMail[1]!.to;
    const answer = await jira.invoke({
      module: 'escalation-panel',
      functionKey: 'act',
      payload: { request: { action: 'acknowledge', path: 'technical' } },
      person: told,
      issueKey: key,
    });
    expect(answer).toMatchObject({ ok: true, value: { ok: true, value: { ok: true } } });
    await after(60);
    expect(jira.site.issue(key)!.properties.get('rungs')).toMatchObject({ level: 2 });
    expect(jira.errors).toEqual([]);
  });

  it('[GOV-4] lets a permission of the project make a responder, as it is granted and by the key that the site knows', async () => {
    const { jira, after } = await siteWithPolicy();
    const key = jira.createIncident(outage);
    await after(6);
    const page = { module: 'policy-page', person: '557058:admin' };
    const loaded = await jira.invoke({ ...page, functionKey: 'loadRoles' });
    const { roles, version } = (loaded as { value: { value: { roles: object; version: number } } }).value.value;
    const byProject = { byProject: true, groups: [], people: [] };
    const payload = { roles: { ...roles, responder: byProject, manager: byProject }, version };
    expect(await jira.invoke({ ...page, functionKey: 'saveRoles', payload })).toMatchObject({ value: { ok: true } });
    const take = () =>
      jira.invoke({
        module: 'escalation-panel',
        functionKey: 'act',
        payload: { request: { action: 'acknowledge', path: 'technical' } },
        person: 'akim',
        issueKey: key,
      });
    expect(await take()).toMatchObject({
      value: { value: { ok: false, because: expect.stringContaining('Responder') } },
    });
    jira.site.permissions.grant(jira.forge!.permissionKey('respond-to-escalations'), '557058:akim');
    expect(await take()).toMatchObject({ value: { value: { ok: true } } });
    expect(jira.forge!.log.join()).not.toContain('project permissions');
    expect(jira.errors).toEqual([]);
  });

  it('[GOV-3] is raised by hand, taken, and handed off with the signatures of both', async () => {
    const { jira, after } = await siteWithPolicy();
    const key = jira.createIncident(outage);
    await after(6);
    const act = async (module: string, person: string, request: object): Promise<unknown> =>
      jira.invoke({
        module,
        functionKey: 'act',
        payload: { request: { path: 'technical', ...request } },
        person,
        issueKey: key,
      });
    const done = { ok: true, value: { ok: true, value: { ok: true } } };
    const refused = { ok: true, value: { ok: true, value: { ok: false, because: expect.any(String) } } };
    const because = { reason: 'needsExpertise', text: 'The pool of the payment database is exhausted.' };

    expect(await act('escalate-action', 'pnair', { action: 'escalate', toLevel: 2, because })).toMatchObject(refused);
    expect(await act('escalate-action', 'akim', { action: 'escalate', toLevel: 2, because })).toMatchObject(done);
    const [giver, receiver] =
      jira.site.sentMail.at(-1)!.to === '557058:tsato' ? ['tsato', 'mortiz'] : ['mortiz', 'tsato'];
    expect(await act('acknowledge-action', giver, { action: 'acknowledge' })).toMatchObject(done);
    const handOff = { action: 'handOff', to: receiver, because: 'My shift ends.' };
    expect(await act('hand-off-action', giver, handOff)).toMatchObject(done);
    expect(jira.site.issue(key)!.properties.get('rungs')).toMatchObject({ level: 2, owner: `557058:${giver}` });
    expect(await act('escalation-panel', 'rdiaz', { action: 'acceptHandoff' })).toMatchObject(refused);
    expect(await act('escalation-panel', receiver, { action: 'acceptHandoff' })).toMatchObject(done);
    await after(1);
    expect(jira.site.issue(key)!.properties.get('rungs')).toMatchObject({
      status: 'acknowledged',
      path: 'technical',
      owner: `557058:${receiver}`,
    });
    const history = await jira.invoke({
      module: 'escalation-activity',
      functionKey: 'load',
      person: 'pnair',
      issueKey: key,
    });
    expect(history).toMatchObject({ ok: true, value: { ok: true, value: { escalation: { status: 'acknowledged' } } } });
    expect(jira.errors).toEqual([]);
  });

  it('shows in JQL, beside the context’s label and to Automation where an escalation stands', async () => {
    const { jira, after } = await siteWithPolicy();
    const [escalated, quiet] = [jira.createIncident(outage), jira.createIncident({ ...outage, priority: 4 })];
    await after(6);
    const find = (jql: string, person = 'pnair') => jira.search(`${jql} ORDER BY key ASC`, person);
    expect(await find('issue in escalated()')).toEqual([escalated]);
    expect(await find('issue not in escalated()')).toEqual([quiet]);
    expect(await find('issue in escalated("2")')).toEqual([]);
    expect(await find('rungsLevel >= 1 AND rungsPath = technical')).toEqual([escalated]);
    await expect(find('issue in escalated("urgent")')).rejects.toThrow('“urgent”');
    expect(await jira.dynamicProperties('escalation-context', escalated)).toMatchObject({
      value: { status: { type: 'lozenge', value: { label: 'Level 1 · Not acknowledged' } } },
    });

    const inputs = { issueKey: escalated, reason: 'Revenue is at risk.' };
    expect(await jira.runRuleAction('escalate-work-item', inputs)).toMatchObject({
      value: { errors: [{ message: expect.stringContaining('runs for nobody') }] },
    });
    expect(await jira.runRuleAction('escalate-work-item', inputs, 'akim')).toEqual({
      ok: true,
      value: { level: 2, status: 'running' },
    });
    // What the function meant was kept, and it still finds what is true now.
    expect(await find('issue in escalated("2")')).toEqual([escalated]);
    const taken = { request: { action: 'acknowledge', path: 'technical' } };
    const told = jira.site.sentMail.at(-1)!.to;
    await jira.invoke({
      module: 'escalation-context',
      functionKey: 'act',
      payload: taken,
      person: told,
      issueKey: escalated,
    });
    expect(await find('issue in escalated("mine")', told)).toEqual([escalated]);
    expect(await find('issue in escalated("mine")')).toEqual([]);
    expect(jira.errors).toEqual([]);
  });

  it('[ESC14] closes the escalation when the ticket is resolved', async () => {
    const { jira, after } = await siteWithPolicy();
    const key = jira.createIncident(outage);
    await after(6);
    jira.changeIncident(key, { state: 'resolved' }, 'akim');
    await after(1);
    const heard = jira.site.sentMail.length;
    await after(120);
    expect(jira.site.sentMail).toHaveLength(heard);
    expect(jira.site.issue(key)!.properties.get('rungs')).toMatchObject({ status: 'closed' });
    expect(jira.errors).toEqual([]);
  });

  it('[PRB-2] opens a problem at level 3, links it once, and goes on to management', async () => {
    const { jira, after } = await siteWithPolicy();
    const key = jira.createIncident(outage);
    await after(70);
    expect(jira.errors).toEqual([]);
    expect(jira.site.issue(key)!.properties.get('rungs')).toMatchObject({ level: 4 });
    const problems = jira.site.issues.filter(({ typeId }) => jira.site.issueType(typeId).name === 'Problem');
    expect(problems).toHaveLength(1);
    expect(jira.site.linksOf(jira.site.issue(key)!.id).map(({ sourceId }) => sourceId)).toEqual([problems[0]!.id]);
    expect(jira.site.sentMail.at(-1)).toMatchObject({ to: '557058:pnair', issueKey: key });
  });

  it('[ESC17] tells everybody, each once a level, whatever is doubled, lost, limited or timed out', async () => {
    const told = ({ jira }: Site): readonly string[] => jira.site.sentMail.map(({ to }) => to);
    const quiet = await siteWithPolicy();
    const key = quiet.jira.createIncident(outage);
    await quiet.after(70);

    const troubled = await siteWithPolicy();
    await troubled.after(5);
    Object.assign(troubled.jira.faults, {
      doubleQueueEvents: { times: 20 },
      dropScheduledTicks: { times: 2 },
      dropProductEvents: { times: 1 },
      timeOutAfterWrite: { times: 3 },
      queryLagMs: 2_000,
    });
    troubled.jira.createIncident(outage);
    await troubled.after(20);
    troubled.jira.faults.rateLimit = { times: 2, retryAfterSeconds: 20 };
    troubled.jira.faults.unavailable = { times: 2 };
    await troubled.after(70);
    const notes = notesOn(troubled.jira, key);
    expect(new Set(notes).size).toBe(notes.length);
    expect(told(troubled).slice(0, told(quiet).length)).toEqual(told(quiet));
    expect(troubled.jira.site.issues.filter(({ typeId }) => typeId === '10011')).toHaveLength(1);
  });

  (isThere ? it : it.skip)(`asks of Jira only what is published${whyNot}`, async () => {
    const published = new PublishedApi();
    const { jira, after } = await siteWithPolicy();
    const faults = new Set<string>();
    let seen = 0;
    jira.rest.onExchange((exchange) => {
      seen += 1;
      for (const fault of published.faultsOf(exchange)) faults.add(fault);
    });
    const key = jira.createIncident(outage);
    await after(70);
    await jira.invoke({ module: 'escalation-panel', functionKey: 'load', person: 'pnair', issueKey: key });
    await jira.invoke({ module: 'escalations', functionKey: 'load', person: 'pnair' });
    expect(seen).toBeGreaterThan(20);
    expect([...faults]).toEqual([]);
  });
});
