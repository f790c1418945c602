/**
 * What goes wrong around one escalation, and what people notice of it: at most that a notice came late.
 * Nobody is told twice, nobody is left out, and no level passes whose people were not told.
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { noFaults } from '../hosts/jira/faults';
import type { JiraFaults } from '../hosts/jira/faults';
import type { Desk } from './desk';
import { openNorthwind } from './northwind';
import type { Northwind } from './northwind';
import { everybodyOnce, noted, told, toldWhom } from './readings';

const onTime = [
  '+5 min akim: Level 1',
  '+15 min mortiz: Level 2',
  '+30 min rdiaz: Level 3',
  '+30 min lmoss: Level 3',
  '+50 min pnair: Level 4',
];

describe('The Jira app', () => {
  let world: Northwind;
  let desk: Desk;
  let ticket: string;
  const goesWrong = (faults: Partial<JiraFaults>): void => void Object.assign(world.jira.faults, faults);

  beforeEach(async () => {
    world = await openNorthwind();
    desk = world.desks.jira;
    ticket = desk.report();
  });

  it('[ESC16][ESC17] is as punctual as ever when each queue event comes twice', async () => {
    goesWrong({ doubleQueueEvents: { times: Infinity } });
    await world.pass(79);
    expect(told(desk, ticket)).toEqual(onTime);
    expect(noted(desk, ticket)).toHaveLength(4);
    expect(desk.problems(ticket)).toEqual({ linked: [expect.any(String)], inAll: 1 });
    expect(world.errors).toEqual([]);
  });

  it('[ESC16] finds a ticket whose event was lost, at the next sweep', async () => {
    goesWrong({ dropProductEvents: { times: Infinity } });
    const unheard = desk.report();
    await world.pass(79);
    expect(toldWhom(desk, unheard)).toEqual(everybodyOnce);
  });

  it('[ESC14][ESC16] closes at the next sweep although the event of the resolution was lost', async () => {
    await world.pass(6);
    goesWrong({ dropProductEvents: { times: Infinity } });
    desk.change(ticket, { state: 'resolved' }, 'akim');
    await world.pass(120);
    expect(told(desk, ticket)).toEqual(['+5 min akim: Level 1']);
    expect(noted(desk, ticket).at(-1)).toBe('+10 min Escalation closed');
  });

  it('[ESC16][ESC17] moves on, one level at a time, after a day on which no sweep ran', async () => {
    await world.pass(6);
    goesWrong({ dropScheduledTicks: { times: Infinity } });
    await world.pass(24 * 60);
    const meanwhile = told(desk, ticket);
    goesWrong({ dropScheduledTicks: { times: 0 } });
    await world.pass(60);
    expect(told(desk, ticket).slice(0, meanwhile.length)).toEqual(meanwhile);
    expect(toldWhom(desk, ticket).filter((line) => line.includes('Level'))).toEqual(everybodyOnce);
    expect(levelGaps(desk, ticket).every((minutes) => minutes >= 10)).toBe(true);
    expect(world.errors).toEqual([]);
  });

  it.each([
    { name: 'a notice', onlyPaths: /\/comment$/, times: 3 },
    { name: 'the problem', onlyPaths: /\/rest\/api\/3\/issue$/, times: 1 },
    { name: 'its link to the incident', onlyPaths: /\/issueLink$/, times: 1 },
    { name: 'the mirror for JQL', onlyPaths: /\/properties\/rungs$/, times: 3 },
  ])('[ESC17][PRB-2] does nothing twice when the answer to $name is lost', async ({ onlyPaths, times }) => {
    const timeOutAfterWrite = { times };
    goesWrong({ onlyPaths, timeOutAfterWrite });
    await world.pass(79);
    expect(timeOutAfterWrite.times).toBe(0);
    expect(toldWhom(desk, ticket)).toEqual(everybodyOnce);
    expect(noted(desk, ticket)).toHaveLength(4);
    expect(desk.problems(ticket)).toEqual({ linked: [expect.any(String)], inAll: 1 });
    expect(world.jira.site.issue(ticket)?.properties.get('rungs')).toMatchObject({ level: 4, status: 'running' });
    expect(world.errors).toEqual([]);
  });

  it.each([
    { name: '429 with Retry-After', faults: { rateLimit: { times: 60, retryAfterSeconds: 45 } } },
    { name: '429 without Retry-After', faults: { rateLimit: { times: 60 } } },
    { name: '503', faults: { unavailable: { times: 60 } } },
  ])('[ESC16][ESC17] tells everybody once, in order, through a storm of $name', async ({ faults }) => {
    await world.pass(4);
    goesWrong(faults);
    await world.pass(240);
    const [knob] = Object.values(faults);
    expect(knob?.times).toBe(0);
    expect(toldWhom(desk, ticket).filter((line) => line.includes('Level'))).toEqual(everybodyOnce);
    expect(
      noted(desk, ticket)
        .map((line) => /Level \d/.exec(line)?.[0])
        .filter(Boolean),
    ).toEqual(['Level 1', 'Level 2', 'Level 3', 'Level 4']);
    expect(levelGaps(desk, ticket).every((minutes) => minutes >= 9)).toBe(true);
  });

  it.each([
    { name: '429', faults: { rateLimit: { times: Infinity, retryAfterSeconds: 60 } } },
    { name: '503', faults: { unavailable: { times: Infinity } } },
  ])('[ESC2][ESC16] passes no level whose people could not be told: an hour of $name to comments', async (row) => {
    goesWrong({ onlyPaths: /\/comment$/, ...row.faults });
    await world.pass(60);
    Object.assign(world.jira.faults, noFaults(), { onlyPaths: undefined });
    await world.pass(120);
    expect(toldWhom(desk, ticket).filter((line) => line.includes('Level'))).toEqual(everybodyOnce);
    expect(levelGaps(desk, ticket).every((minutes) => minutes >= 9)).toBe(true);
  });
});

describe('The ServiceNow app', () => {
  const SWEEP = 'Rungs: look at what is due';
  let world: Northwind;
  let desk: Desk;

  beforeEach(async () => {
    world = await openNorthwind();
    desk = world.desks.servicenow;
  });

  it('[ESC16][ESC17] does nothing twice when its job runs three times each minute', async () => {
    const ticket = desk.report();
    for (let minute = 0; minute < 79; minute += 1) {
      await world.pass(1);
      world.servicenow.runJob(SWEEP);
      world.servicenow.runJob(SWEEP);
    }
    await world.pass(0);
    expect(told(desk, ticket).sort()).toEqual([...onTime].sort());
    expect(noted(desk, ticket)).toHaveLength(4);
    expect(desk.problems(ticket)).toEqual({ linked: [expect.any(String)], inAll: 1 });
    const notices = world.servicenow.rows('sysevent', 'name=x_rungs_esc.told').map(({ parm2 }) => parm2);
    expect(notices).toHaveLength(4);
    expect(new Set(notices).size).toBe(4);
    expect(world.errors).toEqual([]);
  });

  it('[ESC16] is as punctual as ever when one job is missing and only the events come', async () => {
    const job = world.servicenow.rows('sysauto_script', `name=${SWEEP}`)[0];
    world.servicenow.instance.database.put('sysauto_script', { ...job, active: 'false' });
    const ticket = desk.report();
    await world.pass(79);
    expect(told(desk, ticket).sort()).toEqual([...onTime].sort());
  });

  it('[ESC14][ESC16] after a day without workers tells the new, moves the waiting one level, and leaves the resolved alone', async () => {
    const [waiting, resolved] = [desk.report(), desk.report()];
    await world.pass(6);
    world.servicenow.scheduler.stop();
    const fresh = desk.report();
    desk.change(resolved, { state: 'resolved' }, 'akim');
    await world.jump(24 * 60);
    world.servicenow.scheduler.start();
    await world.pass(1);
    expect(told(desk, waiting)).toEqual(['+5 min akim: Level 1', '+1446 min mortiz: Level 2']);
    expect(told(desk, fresh)).toEqual([expect.stringMatching(/^\+1446 min (akim|broy): Level 1$/)]);
    expect(told(desk, resolved)).toEqual(['+5 min akim: Level 1']);
    expect(noted(desk, resolved).at(-1)).toBe('+1446 min Escalation closed');
    await world.pass(20);
    expect(told(desk, waiting).slice(2).sort()).toEqual(['+1461 min lmoss: Level 3', '+1461 min rdiaz: Level 3']);
    expect(told(desk, fresh).slice(1)).toEqual(['+1456 min mortiz: Level 2']);
    expect(world.errors).toEqual([]);
  });
});

describe('In ServiceNow, a responder without an active user', () => {
  let world: Northwind;
  let desk: Desk;
  let ticket: string;
  const setActive = (userName: string, active: boolean): void => {
    const user = world.servicenow.rows('sys_user', `user_name=${userName}`)[0];
    world.servicenow.instance.database.put('sys_user', { ...user, active: String(active) });
  };

  beforeEach(async () => {
    world = await openNorthwind();
    desk = world.desks.servicenow;
    ticket = desk.report();
    setActive('a.kim', false);
  });

  it('[ESC2] has the whole window from when they can be told', async () => {
    await world.pass(8);
    expect(told(desk, ticket)).toEqual([]);
    setActive('a.kim', true);
    await world.pass(40);
    const times = told(desk, ticket).map((line) => Number(/\+(\d+)/.exec(line)?.[1]));
    expect(toldWhom(desk, ticket)).toEqual(everybodyOnce.filter((line) => !line.includes('Level 4')));
    expect(times[0]).toBeGreaterThan(8);
    expect(times[1]).toBe(times[0]! + 10);
  });

  it('[TRG-11][ESC17] has the next level told in addition, and is told once when the user is active again', async () => {
    await world.pass(16);
    expect(told(desk, ticket)).toEqual(['+15 min mortiz: Level 2']);
    expect(desk.internalNotes(ticket).at(-1)?.text).toContain('reached nobody of level 1');
    setActive('a.kim', true);
    await world.pass(63);
    expect(toldWhom(desk, ticket)).toEqual(everybodyOnce);
    expect(told(desk, ticket)).toContain('+50 min pnair: Level 4');
  });
});

describe.each(['jira', 'servicenow'] as const)('In %s', (tool) => {
  it('[ESC16] a platform that stood still for a day moves one level, tells once, and the window starts then', async () => {
    const world = await openNorthwind();
    const desk = world.desks[tool];
    const ticket = desk.report();
    await world.pass(6);
    await world.jump(24 * 60);
    expect(told(desk, ticket)).toEqual(['+5 min akim: Level 1', '+1446 min mortiz: Level 2']);
    await world.pass(16);
    expect(told(desk, ticket).slice(2).sort()).toEqual(['+1461 min lmoss: Level 3', '+1461 min rdiaz: Level 3']);
    expect(world.errors).toEqual([]);
  });
});

/** Minutes between the notices of one level and the next. */
function levelGaps(desk: Desk, ticket: string): number[] {
  const firsts = new Map<string, number>();
  for (const { at, text } of desk.mail(ticket)) {
    const level = /Level \d/.exec(text)?.[0];
    if (level !== undefined && !firsts.has(level)) firsts.set(level, at / 60_000);
  }
  const times = [...firsts.values()];
  return times.slice(1).map((at, i) => at - times[i]!);
}
