/**
 * What an instance of ServiceNow does to an app, each fault by itself and at calls that a seed picks: event
 * workers that stand still, two nodes at once, a node that dies, a customer's rule that saves once more, an
 * incident deleted under our hands, REST that times out, clocks that are apart. Nobody is told twice, nobody
 * is left out, and no level passes whose people were not told.
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../hosts/servicenow/install/baseData';
import { administrator } from '../world/company';
import { randomFrom } from '../world/random';
import type { Desk } from './desk';
import { issuesFor } from './linkedPair';
import { openNorthwind } from './northwind';
import type { Northwind } from './northwind';
import { everybodyOnce, noted, told, toldWhom } from './readings';

const SWEEP = 'Rungs: look at what is due';
const SEEDS = ['ant', 'bee', 'cat'] as const;

let world: Northwind;
let desk: Desk;
beforeEach(async () => {
  world = await openNorthwind();
  desk = world.desks.servicenow;
});

const sysIdOf = (number: string): string => world.servicenow.rows('incident', `number=${number}`)[0]?.['sys_id'] ?? '';

describe('While event workers stand still and jobs go on', () => {
  it('[TRG-11][ESC2] no level passes whose people wait for their mail, and each is told once when it leaves', async () => {
    const ticket = desk.report();
    world.servicenow.eventWorkers.stop();
    await world.pass(60);
    expect(told(desk, ticket)).toEqual([]);
    expect(noted(desk, ticket).filter((line) => line.includes('Level'))).toEqual(['+5 min Level 1, First line']);
    world.servicenow.eventWorkers.start();
    await world.pass(1);
    expect(told(desk, ticket)).toEqual(['+60 min akim: Level 1']);
    await world.pass(79);
    expect(toldWhom(desk, ticket).filter((line) => line.includes('Level'))).toEqual(everybodyOnce);
    // The whole window of ten minutes, from when the mail left.
    expect(told(desk, ticket)[1]).toBe('+70 min mortiz: Level 2');
  });

  it('[TRG-11] that nobody could be told is said on the incident, which needs no worker', async () => {
    const ticket = desk.report();
    world.servicenow.eventWorkers.stop();
    await world.pass(60);
    expect(noted(desk, ticket).filter((line) => line.includes('Comm'))).toHaveLength(1);
  });

  it('[TRG-11] the panel says of the notice that it has not arrived, and why', async () => {
    const ticket = desk.report();
    world.servicenow.eventWorkers.stop();
    await world.pass(8);
    expect(JSON.stringify(await desk.panel(ticket, 'mortiz'))).toContain('"delivery":"failing"');
  });

  it('[ESC2] mail that leaves within the minute was told in time: nothing moves', async () => {
    const ticket = desk.report();
    await world.pass(4);
    world.servicenow.eventWorkers.stop();
    await world.pass(1.5);
    world.servicenow.eventWorkers.start();
    await world.pass(73.5);
    expect(told(desk, ticket).sort()).toEqual([
      '+15 min mortiz: Level 2',
      '+30 min lmoss: Level 3',
      '+30 min rdiaz: Level 3',
      '+5.5 min akim: Level 1',
      '+50 min pnair: Level 4',
    ]);
  });

  it('[ESC4] whoever acknowledges meanwhile is told once, late, and nobody after them', async () => {
    const ticket = desk.report();
    world.servicenow.eventWorkers.stop();
    await world.pass(10);
    expect(await desk.acknowledge(ticket, 'akim')).toMatchObject({ ok: true });
    await world.pass(30);
    world.servicenow.eventWorkers.start();
    await world.pass(60);
    expect(told(desk, ticket)).toEqual(['+40 min akim: Level 1']);
  });
});

describe.each(SEEDS)('At calls that the seed %s picks', (seed) => {
  const atCall = (): number => 1 + randomFrom(seed).below(60);

  it('[ESC17] two nodes that do the same work at once tell everybody once', async () => {
    const ticket = desk.report();
    const overtake = { times: 30, afterCalls: atCall(), by: () => world.servicenow.runJob(SWEEP) };
    Object.assign(world.servicenow.faults, { overtakeErrands: overtake });
    await world.pass(90);
    expect(overtake.times).toBeLessThan(30);
    expect(toldWhom(desk, ticket).filter((line) => line.includes('Level'))).toEqual(everybodyOnce);
    expect(desk.problems(ticket)).toEqual({ linked: [expect.any(String)], inAll: 1 });
    expect(world.errors).toEqual([]);
  });

  it('[ESC17] so do two nodes of which one is two minutes ahead: its lease does not end for the other', async () => {
    const ticket = desk.report();
    world.servicenow.faults.clockSkewMs = -120_000;
    const ahead = (): void => world.servicenow.runJob(SWEEP);
    Object.assign(world.servicenow.faults, { overtakeErrands: { times: 30, afterCalls: atCall(), by: ahead } });
    await world.pass(90);
    expect(toldWhom(desk, ticket).filter((line) => line.includes('Level'))).toEqual(everybodyOnce);
    expect(desk.problems(ticket)).toEqual({ linked: [expect.any(String)], inAll: 1 });
  });

  it('[ESC16][ESC17] a node that dies costs minutes at most, and nobody is told twice', async () => {
    const ticket = desk.report();
    await world.pass(1);
    const kill = { times: 8, afterCalls: atCall() };
    Object.assign(world.servicenow.faults, { killErrands: kill });
    await world.pass(140);
    expect(kill.times).toBeLessThan(8);
    expect(toldWhom(desk, ticket).filter((line) => line.includes('Level'))).toEqual(everybodyOnce);
    expect(desk.problems(ticket)).toEqual({ linked: [expect.any(String)], inAll: 1 });
  });

  it('[ESC14][ESC16] an incident deleted under our hands ends in silence, and holds no other up', async () => {
    const [gone, stays] = [desk.report(), desk.report()];
    await world.pass(6);
    const sysId = sysIdOf(gone);
    const remove = (): void =>
      void world.servicenow.runScript(
        `var gr = new GlideRecord('incident'); if (gr.get('${sysId}')) gr.deleteRecord();`,
      );
    Object.assign(world.servicenow.faults, { overtakeErrands: { times: 1, afterCalls: atCall(), by: remove } });
    await world.pass(90);
    expect(world.servicenow.rows('incident', `sys_id=${sysId}`)).toEqual([]);
    expect(toldWhom(desk, stays).filter((line) => line.includes('Level'))).toEqual(everybodyOnce);
    expect(desk.mail(gone).length).toBeLessThan(everybodyOnce.length);
    await world.pass(180);
    const mail = desk.mail(gone).length;
    expect(world.servicenow.rows('x_rungs_esc_effect', `incident=${sysId}^status=pending`)).toEqual([]);
    expect(desk.mail(gone)).toHaveLength(mail);
    expect(world.errors).toEqual([]);
  });

  it('[ESC16][ESC17] clocks two minutes apart from errand to errand cost their difference at most', async () => {
    const chance = randomFrom(seed).fork('clocks');
    const ticket = desk.report();
    for (let minute = 0; minute < 100; minute += 1) {
      world.servicenow.faults.clockSkewMs = chance.pick([0, 120_000]);
      await world.pass(1);
    }
    expect(toldWhom(desk, ticket).filter((line) => line.includes('Level'))).toEqual(everybodyOnce);
    expect(desk.problems(ticket)).toEqual({ linked: [expect.any(String)], inAll: 1 });
  });
});

it('[ESC19][TRG-11] A press that is refused while escalation is paused is no reason to forget the incident', async () => {
  const ticket = desk.report();
  await world.pass(3);
  operate('pause', { because: 'The database moves', until: null });
  await world.pass(4);
  expect(await desk.acknowledge(ticket, 'pnair')).toMatchObject({ ok: false });
  operate('resume', {});
  await world.pass(80);
  expect(toldWhom(desk, ticket).filter((line) => line.includes('Level'))).toEqual(everybodyOnce);
});

function operate(act: 'pause' | 'resume', body: object): void {
  const authorization = `Basic ${Buffer.from(`${administrator.servicenowUserName}:${PASSWORD}`).toString('base64')}`;
  const { status } = world.servicenow.handle({
    method: 'POST',
    path: `/api/x_rungs_esc/rungs/operations/${act}`,
    headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(status).toBe(200);
}

it('[ESC17] A customer’s rule that saves each incident once more changes nothing of who is told', async () => {
  world.servicenow.instance.store('sys_script', {
    ...{ name: 'Customer: save once more', collection: 'incident', when: 'after', order: '50', active: 'true' },
    ...{ action_insert: 'true', action_update: 'true' },
    script: `
      var again = new GlideRecord('incident');
      if (again.get(current.getUniqueValue())) {
        again.setValue('upon_approval', again.getValue('upon_approval') === 'proceed' ? 'wait' : 'proceed');
        again.update();
      }`,
  });
  const ticket = desk.report();
  await world.pass(79);
  expect(toldWhom(desk, ticket)).toEqual(everybodyOnce);
  expect(desk.problems(ticket)).toEqual({ linked: [expect.any(String)], inAll: 1 });
  expect(world.errors).toEqual([]);
});

describe.each([
  { when: 'before Jira had it', afterTheFact: false },
  { when: 'after Jira had done what was asked', afterTheFact: true },
])('A call to Jira that times out $when', ({ afterTheFact }) => {
  it('[SYN-1] is made good: one issue for the incident, and the escalation waits for nothing', async () => {
    const linked = await openNorthwind({ linked: true });
    const incident = linked.desks.servicenow.report();
    await linked.pass(14);
    const timeOutCalls = { times: 4, afterTheFact };
    Object.assign(linked.servicenow.faults, { timeOutCalls });
    await linked.pass(65);
    expect(timeOutCalls.times).toBe(0);
    expect(issuesFor(linked.jira.site, incident)).toHaveLength(1);
    expect(toldWhom(linked.desks.servicenow, incident)).toEqual(everybodyOnce);
  });
});
