/**
 * An incident in ServiceNow and its issue in Jira, kept in step by the apps as they ship, in good weather
 * and in bad: answers that never come, refusals, an outage, a pair that cannot be helped.
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IncidentChange } from '../hosts/host';
import { commentsOf, issuesFor, linkRow, openLinkedPair, statesOf, watchCalls } from './linkedPair';
import type { LinkedPair } from './linkedPair';
import { openNorthwind } from './northwind';
import type { Northwind } from './northwind';

describe('An incident in ServiceNow whose escalation goes up', () => {
  it('[SYN-1] gets one issue in Jira when it reaches level 2, and no sooner', async () => {
    const world = await openNorthwind({ linked: true });
    const incident = world.desks.servicenow.report();
    await world.pass(14);
    expect(world.jira.site.issues).toEqual([]);
    await world.pass(2);
    const made = issuesFor(world.jira.site, incident);
    expect(made.map(({ summary }) => summary)).toEqual([`${incident} Payments time out at the checkout`]);
    expect(made[0]?.properties.get('rungs.link')).toMatchObject({
      tool: 'servicenow',
      key: incident,
      home: 'servicenow',
    });
    await world.pass(120);
    expect(world.jira.site.issues).toEqual(made);
    expect((await world.desks.servicenow.panel(incident, 'mortiz')).linked).toMatchObject({
      tool: 'jira',
      key: made[0]?.key,
      home: 'here',
    });
    expect(world.errors).toEqual([]);
  });

  it('[ESC1][SYN-1] is escalated by ServiceNow alone: Jira shows a mirror, tells nobody, takes no acknowledgement', async () => {
    const { world, incident, issue } = await openLinkedPair();
    const { jira, servicenow } = world.desks;
    jira.change(issue, { priority: 1 }, 'tsato');
    await world.pass(300);
    expect(jira.mail(issue)).toEqual([]);
    expect(jira.internalNotes(issue)).toEqual([]);
    expect(world.jira.site.issue(issue)?.properties.get('rungs')).toBeUndefined();
    expect(jira.problems(issue)).toEqual({ linked: [], inAll: 0 });
    expect(await jira.panel(issue, 'mortiz')).toMatchObject({
      linked: { tool: 'servicenow', key: incident, home: 'there' },
      escalation: {
        status: 'waiting',
        because: `This ticket mirrors ${incident}. Its escalation is decided in ServiceNow.`,
      },
    });
    expect(await jira.acknowledge(issue, 'pnair')).toMatchObject({ ok: false });
    expect(await servicenow.panel(incident, 'pnair')).toMatchObject({ escalation: { status: 'running' } });
    expect(world.errors).toEqual([]);
  });

  it('[SYN-1] shows level and status of the escalation on the issue, as ids and numbers only', async () => {
    const pair = await openLinkedPair();
    const { world, incident, issue } = pair;
    const mirror = (): unknown => world.jira.site.issue(issue)?.properties.get('rungs.escalation');
    expect(mirror()).toEqual({ status: 'running', level: 2, at: expect.any(Number) });
    await world.pass(15);
    expect(mirror()).toMatchObject({ status: 'running', level: 3 });
    await world.desks.servicenow.acknowledge(incident, 'rdiaz');
    await world.pass(2);
    expect(mirror()).toMatchObject({ status: 'acknowledged', level: 3 });
  });
});

describe('A linked pair', () => {
  let pair: LinkedPair;
  let world: Northwind;

  beforeEach(async () => {
    pair = await openLinkedPair();
    world = pair.world;
  });

  const inServiceNow = (change: IncidentChange, by = 'mortiz'): void =>
    world.desks.servicenow.change(pair.incident, change, by);
  const inJira = (change: IncidentChange, by = 'tsato'): void => world.desks.jira.change(pair.issue, change, by);

  const works: IncidentChange = { state: 'inProgress' };
  it.each([
    { name: 'work starts in ServiceNow', happens: () => inServiceNow(works), state: 'inProgress' },
    { name: 'work starts in Jira', happens: () => inJira(works), state: 'inProgress' },
    { name: 'it is put on hold in ServiceNow', happens: () => inServiceNow({ state: 'onHold' }), state: 'inProgress' },
    { name: 'it is resolved in ServiceNow', happens: () => inServiceNow({ state: 'resolved' }), state: 'done' },
    { name: 'it is resolved in Jira', happens: () => inJira({ state: 'resolved' }), state: 'done' },
    { name: 'it is cancelled in Jira', happens: () => inJira({ state: 'cancelled' }), state: 'done' },
  ])('[SYN-1] has one state on both sides when $name', async ({ happens, state }) => {
    happens();
    await world.pass(2);
    expect(statesOf(pair)).toEqual({ servicenow: state, jira: state });
    expect(world.errors).toEqual([]);
  });

  it('[SYN-1][ESC14] closes the escalation in ServiceNow when the work is done in Jira', async () => {
    inJira({ state: 'resolved' });
    await world.pass(3);
    expect(await world.desks.servicenow.panel(pair.incident, 'pnair')).toMatchObject({
      escalation: { status: 'closed', outcome: expect.stringMatching(/resolved/) },
    });
  });

  it('[SYN-1] stays in step when a resolved issue is reopened', async () => {
    inServiceNow({ state: 'resolved' });
    await world.pass(2);
    inJira({ state: 'inProgress' });
    await world.pass(2);
    expect(statesOf(pair)).toEqual({ servicenow: 'inProgress', jira: 'inProgress' });
  });

  it('[SYN-1][SYN-2] carries public comments both ways, each once, and says who wrote it', async () => {
    inServiceNow({ publicComment: 'Rolled back the driver.' });
    inJira({ publicComment: 'Pool B looks better.' });
    inJira({ publicComment: 'Pool B looks better.' });
    await world.pass(90);
    expect(commentsOf(pair)).toEqual({
      servicenow: [
        'Rolled back the driver.',
        'T. Sato (Jira):\nPool B looks better.',
        'T. Sato (Jira):\nPool B looks better.',
      ],
      jira: ['M. Ortiz (ServiceNow):\nRolled back the driver.', 'Pool B looks better.', 'Pool B looks better.'],
    });
    expect(world.errors).toEqual([]);
  });

  it('[SYN-1][COM-8] lets no internal note across, in either direction', async () => {
    inServiceNow({ internalNote: 'Root password rotated on pay-db-02.' });
    inJira({ internalNote: 'Customer list is in the vault.' });
    inServiceNow({ publicComment: 'We are on it.' });
    await world.pass(90);
    const said = JSON.stringify(world.jira.site.issue(pair.issue)?.comments);
    expect(said).not.toMatch(/password|Level \d/);
    expect(said).toMatch(/We are on it/);
    const journal = JSON.stringify(world.servicenow.rows('sys_journal_field'));
    expect(journal).not.toMatch(/vault/);
    expect(world.desks.jira.internalNotes(pair.issue).map(({ text }) => text)).toEqual([
      'Customer list is in the vault.',
    ]);
  });

  it('[SYN-2] writes nothing in a quiet hour, and once for each change: there are no echoes', async () => {
    await world.pass(5);
    const calls = watchCalls(world);
    // Level 3 and 4 open in this hour: the mirror is told of each.
    await world.pass(60);
    expect(calls.writes).toEqual(Array(2).fill(expect.stringMatching(/^PUT .*rungs\.escalation$/)));
    calls.writes.length = 0;
    inServiceNow({ publicComment: 'one' });
    inServiceNow({ state: 'inProgress' });
    inJira({ publicComment: 'two' });
    await world.pass(60);
    expect(calls.writes.map((call) => call.replace(/\d+/g, 'N'))).toEqual([
      'POST /rest/api/N/issue/N/comment',
      'POST /rest/api/N/issue/N/transitions',
    ]);
  });

  it('[SYN-3] moved apart on both sides while the line was cut: ServiceNow, the home, wins, and both values are kept', async () => {
    world.line.cut = true;
    inServiceNow({ state: 'resolved' });
    inJira({ state: 'inProgress' });
    await world.pass(20);
    expect(statesOf(pair)).toEqual({ servicenow: 'done', jira: 'inProgress' });
    world.line.cut = false;
    await world.pass(30);
    expect(statesOf(pair)).toEqual({ servicenow: 'done', jira: 'done' });
    expect(JSON.parse(linkRow(pair)['conflicts'] ?? '[]')).toEqual([
      {
        field: 'state',
        base: 'new',
        left: 'done',
        right: 'inProgress',
        winner: 'left',
        because: 'owner',
        at: expect.any(Number),
      },
    ]);
    expect(world.errors).toEqual([]);
  });

  it('[SYN-2] has nothing twice and nothing missing when the answer to a comment is lost', async () => {
    Object.assign(world.jira.faults, { onlyPaths: /\/comment$/, timeOutAfterWrite: { times: 2 } });
    inServiceNow({ publicComment: 'first' });
    inServiceNow({ publicComment: 'second' });
    inServiceNow({ publicComment: 'third' });
    await world.pass(30);
    expect(world.jira.faults.timeOutAfterWrite.times).toBe(0);
    expect(commentsOf(pair).jira).toEqual(
      ['first', 'second', 'third'].map((text) => `M. Ortiz (ServiceNow):\n${text}`),
    );
  });

  it('[SYN-2] moves the issue once when the answer to a transition is lost', async () => {
    Object.assign(world.jira.faults, { onlyPaths: /\/transitions$/, timeOutAfterWrite: { times: 1 } });
    const calls = watchCalls(world);
    inServiceNow({ state: 'inProgress' });
    await world.pass(30);
    expect(world.jira.faults.timeOutAfterWrite.times).toBe(0);
    expect(statesOf(pair)).toEqual({ servicenow: 'inProgress', jira: 'inProgress' });
    expect(calls.writes.filter((call) => call.endsWith('/transitions'))).toHaveLength(1);
    expect(JSON.parse(linkRow(pair)['conflicts'] || '[]')).toEqual([]);
  });

  const anywhere = undefined;
  const atAComment = /\/comment$/;
  it.each([
    { name: 'with Retry-After', wait: 10, onlyPaths: anywhere, rateLimit: { times: 1, retryAfterSeconds: 600 } },
    { name: 'without Retry-After', wait: 1, onlyPaths: anywhere, rateLimit: { times: 1 } },
    { name: 'amid a pair', wait: 10, onlyPaths: atAComment, rateLimit: { times: 1, retryAfterSeconds: 600 } },
  ])('[SYN-5] asks nothing of Jira for as long as a 429 $name says, then finishes', async (row) => {
    const { wait, onlyPaths, rateLimit } = row;
    await world.pass(1);
    inServiceNow({ publicComment: 'news' });
    Object.assign(world.jira.faults, { onlyPaths, rateLimit });
    const calls = watchCalls(world);
    await world.pass(0.2);
    expect(rateLimit.times).toBe(0);
    const untilThen = [...calls.all];
    await world.pass(wait - 0.4);
    expect(calls.all).toEqual(untilThen);
    expect(commentsOf(pair).jira).toEqual([]);
    await world.pass(2);
    expect(commentsOf(pair).jira).toEqual(['M. Ortiz (ServiceNow):\nnews']);
  });

  it('[SYN-2] finishes after 5xx answers, wherever they strike', async () => {
    Object.assign(world.jira.faults, { onlyPaths: /\/rest\/api\/3\/(issue|search)/, unavailable: { times: 5 } });
    inServiceNow({ publicComment: 'from ServiceNow', state: 'inProgress' });
    inJira({ publicComment: 'from Jira' });
    await world.pass(45);
    expect(world.jira.faults.unavailable.times).toBe(0);
    expect(commentsOf(pair)).toEqual({
      servicenow: ['T. Sato (Jira):\nfrom Jira', 'from ServiceNow'],
      jira: ['M. Ortiz (ServiceNow):\nfrom ServiceNow', 'from Jira'],
    });
    expect(statesOf(pair)).toEqual({ servicenow: 'inProgress', jira: 'inProgress' });
  });

  it('[SYN-2] loses nothing in two hours without Jira, and escalates meanwhile as if nothing were wrong', async () => {
    world.line.cut = true;
    for (const hour of ['first', 'second']) {
      inServiceNow({ publicComment: `${hour} hour, ServiceNow` });
      inJira({ publicComment: `${hour} hour, Jira` });
      await world.pass(60);
    }
    expect(await world.desks.servicenow.panel(pair.incident, 'pnair')).toMatchObject({
      escalation: { status: 'running', path: { level: 4 } },
    });
    world.line.cut = false;
    // The back-off of a pair is an hour at most.
    await world.pass(61);
    expect(commentsOf(pair)).toEqual({
      servicenow: [
        'T. Sato (Jira):\nfirst hour, Jira',
        'T. Sato (Jira):\nsecond hour, Jira',
        'first hour, ServiceNow',
        'second hour, ServiceNow',
      ],
      jira: [
        'M. Ortiz (ServiceNow):\nfirst hour, ServiceNow',
        'M. Ortiz (ServiceNow):\nsecond hour, ServiceNow',
        'first hour, Jira',
        'second hour, Jira',
      ],
    });
    expect(linkRow(pair)).toMatchObject({ failures: '0', last_error: '' });
    expect(world.errors).toEqual([]);
  });

  it('[SYN-2] is not held up by another pair that always fails', async () => {
    const poisoned = pair;
    const id = world.jira.site.issue(poisoned.issue)?.id;
    Object.assign(world.jira.faults, { onlyPaths: new RegExp(`/issue/${id}`), unavailable: { times: Infinity } });
    world.desks.servicenow.change(poisoned.incident, { publicComment: 'lost for now' }, 'mortiz');
    const incident = world.desks.servicenow.report({ summary: 'Label printer in hall 2 prints blank labels' });
    await world.pass(17);
    const issue = issuesFor(world.jira.site, incident)[0]?.key ?? '';
    const healthy = { world, incident, issue };
    for (const text of ['one', 'two', 'three']) {
      world.desks.servicenow.change(incident, { publicComment: text }, 'mortiz');
      await world.pass(1);
      expect(commentsOf(healthy).jira).toContain(`M. Ortiz (ServiceNow):\n${text}`);
    }
    expect(Number(linkRow(poisoned)['failures'])).toBeGreaterThan(3);
    expect(linkRow(poisoned)['last_error']).toMatch(/503/);
    expect(linkRow(healthy)).toMatchObject({ failures: '0' });
  });
});

describe('An issue on which people start at once, before the pair was proven', () => {
  it.each(['inProgress', 'resolved'] as const)('[SYN-3] passes its state on to the incident: %s', async (state) => {
    const world = await openNorthwind({ linked: true });
    const incident = world.desks.servicenow.report();
    Object.assign(world.jira.faults, { onlyPaths: /\/issue\/\d+/, unavailable: { times: 2 } });
    await world.pass(15.2);
    const issue = issuesFor(world.jira.site, incident)[0]?.key ?? '';
    world.desks.jira.change(issue, { state }, 'tsato');
    await world.pass(30);
    const both = state === 'resolved' ? 'done' : state;
    expect(statesOf({ world, incident, issue })).toEqual({ servicenow: both, jira: both });
    expect(linkRow({ world, incident })).toMatchObject({ failures: '0', last_error: '' });
  });
});

describe('When the answer to the issue’s creation is lost', () => {
  it.each([1, 2])('[SYN-2] the issue is found and not made again (%i times)', async (times) => {
    const world = await openNorthwind({ linked: true });
    const incident = world.desks.servicenow.report();
    Object.assign(world.jira.faults, { onlyPaths: /\/rest\/api\/3\/issue$/, timeOutAfterWrite: { times } });
    await world.pass(40);
    expect(issuesFor(world.jira.site, incident)).toHaveLength(1);
    expect(world.jira.site.issues).toHaveLength(1);
    expect(linkRow({ world, incident })).toMatchObject({ issue_key: 'ITSD-1', failures: '0' });
    expect(world.errors).toEqual([]);
  });
});
