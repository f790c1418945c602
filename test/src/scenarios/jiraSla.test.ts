/**
 * A service project's own SLA moves the escalation in the Jira app as it was built, and what Jira does
 * not tell is found by the next sweep: lost events, a day of silence, a quota that is used up.
 */
import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { MINUTE_MS } from '@rungs/core';
import type { JiraFaults } from '../hosts/jira/faults';
import { createLocalJira } from '../hosts/jira/localJira';
import type { LocalJira } from '../hosts/jira/localJira';
import { repositoryRoot } from '../hosts/jira/repository';
import { runUntil } from '../hosts/jira/runUntil';
import type { SlaCalendar } from '../hosts/jira/site/sla';
import { worldClock } from '../sandbox/worldClock';
import { companyPolicy } from '../world/companyPolicy';
import type { Desk } from './desk';
import { jiraDesk } from './jiraDesk';
import { OPENED } from './northwind';
import { told } from './readings';

const HOUR = 60;
const HOUR_MS = HOUR * MINUTE_MS;
const office: SlaCalendar = { open: 'weekly', zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };

const threeQuarters = policyWith(
  '  - { id: three-quarters, kind: targetConsumed, share: 0.75, startLevel: 3, paths: [technical] }\n',
);
const notTaken = policyWith('  - { id: not-taken, kind: notTaken, after: 5m, paths: [technical] }\n');

function policyWith(triggers: string): string {
  const changed = companyPolicy.replace(/^triggers:\n(?: .*\n)+/m, `triggers:\n${triggers}`);
  if (changed === companyPolicy) throw new Error('The company’s policy has no triggers to replace.');
  return changed;
}

interface World {
  readonly jira: LocalJira;
  readonly desk: Desk;
  pass(minutes: number): Promise<void>;
  /** Until so many minutes after the opening. */
  until(minutes: number): Promise<void>;
  goesWrong(faults: Partial<JiraFaults>): void;
}

async function opened(policy: string, calendar?: SlaCalendar): Promise<World> {
  const clock = worldClock(OPENED);
  const jira = createLocalJira({ clock, appDir: join(repositoryRoot, 'forge-app') });
  if (calendar)
    jira.site.addSlaMetric({ name: 'Time to resolution', goalMs: { 1: 4 * HOUR_MS, 2: 8 * HOUR_MS }, calendar });
  await jira.runDue();
  const desk = jiraDesk(jira);
  await desk.savePolicy(policy);
  const until = (minutes: number): Promise<void> => runUntil(jira, clock, OPENED + minutes * MINUTE_MS);
  return {
    jira,
    desk,
    until,
    pass: (minutes) => runUntil(jira, clock, clock.now() + minutes * MINUTE_MS),
    goesWrong: (faults) => void Object.assign(jira.faults, faults),
  };
}

const statusOf = ({ jira }: World, ticket: string): unknown => jira.site.issue(ticket)?.properties.get('rungs');
const firstTold = (world: World, ticket: string): string | undefined => told(world.desk, ticket)[0]?.split(' min ')[0];

describe('Three quarters of a JSM SLA', () => {
  it('[TRG-3][SLA5] escalate to the minute, with a pause in between that does not count', async () => {
    const world = await opened(threeQuarters, { open: 'always' });
    const ticket = world.desk.report();
    await world.until(1 * HOUR);
    world.desk.change(ticket, { state: 'onHold' }, 'akim');
    await world.until(3 * HOUR);
    world.desk.change(ticket, { state: 'inProgress' }, 'akim');
    await world.until(5 * HOUR - 1);
    expect(told(world.desk, ticket)).toEqual([]);
    await world.until(5 * HOUR + 1);
    expect(told(world.desk, ticket).sort()).toEqual([`+300 min lmoss: Level 3`, `+300 min rdiaz: Level 3`]);
    expect(world.jira.errors).toEqual([]);
  });

  it('[TRG-3][SLA5] are met in the SLA’s own hours: an evening, a night, and the morning after', async () => {
    const world = await opened(threeQuarters, office);
    const ticket = world.desk.report();
    await world.until(1 * HOUR);
    world.desk.change(ticket, { state: 'onHold' }, 'akim');
    await world.until(6 * HOUR);
    world.desk.change(ticket, { state: 'inProgress' }, 'akim');
    await world.until(24 * HOUR + 1);
    expect(firstTold(world, ticket)).toBe(`+${24 * HOUR}`);
  });

  it('[TRG-3][SLA5] are found where the event of the pause’s end was lost', async () => {
    const world = await opened(threeQuarters, { open: 'always' });
    const ticket = world.desk.report();
    await world.until(2 * HOUR);
    world.desk.change(ticket, { state: 'onHold' }, 'akim');
    await world.until(2.5 * HOUR);
    world.goesWrong({ dropProductEvents: { times: Infinity } });
    world.desk.change(ticket, { state: 'inProgress' }, 'akim');
    await world.until(3.5 * HOUR + 1);
    expect(firstTold(world, ticket)).toBe(`+${3.5 * HOUR}`);
  });

  it('[TRG-3][SLA5] are those of the policy’s target where the app may not see the SLA', async () => {
    const world = await opened(threeQuarters, { open: 'always' });
    world.jira.site.notDeskAgents.add(world.jira.forge!.appUser.accountId);
    const ticket = world.desk.report();
    await world.until(4 * HOUR);
    const withSla = await opened(threeQuarters);
    const other = withSla.desk.report();
    await withSla.until(4 * HOUR);
    expect(told(world.desk, ticket)).toEqual(told(withSla.desk, other));
  });

  it('cost no call but one for each look, and the fields once', async () => {
    const world = await opened(threeQuarters, { open: 'always' });
    const paths: string[] = [];
    world.jira.rest.onExchange(({ request, viewer }) => {
      if (viewer?.role === 'app') paths.push(request.path.replace(/\?.*/, ''));
    });
    world.desk.report();
    await world.until(3 * HOUR - 1);
    expect(paths.filter((path) => path === '/rest/api/3/field')).toHaveLength(1);
    expect(paths.filter((path) => path.startsWith('/rest/servicedeskapi'))).toEqual([]);
    expect(paths.filter((path) => path.startsWith('/rest/api/3/issue/')).length).toBeLessThanOrEqual(3);
  });
});

describe('What Jira did not tell', () => {
  it('[ESC16] a priority that rose is noticed within the next sweep', async () => {
    const world = await opened(notTaken);
    const ticket = world.desk.report({ priority: 4 });
    await world.until(21);
    world.goesWrong({ dropProductEvents: { times: Infinity } });
    world.desk.change(ticket, { priority: 1 }, 'akim');
    await world.until(26);
    expect(statusOf(world, ticket)).toMatchObject({ status: 'running', level: 1 });
  });

  it('[ESC14][ESC16] a ticket that was reopened is noticed within the next sweep', async () => {
    const world = await opened(`${notTaken.trimEnd()}\nreopenWithin: 2h\n`);
    const ticket = world.desk.report();
    await world.until(6);
    world.desk.change(ticket, { state: 'resolved' }, 'akim');
    await world.until(21);
    expect(statusOf(world, ticket)).toMatchObject({ status: 'closed' });
    world.goesWrong({ dropProductEvents: { times: Infinity } });
    world.desk.change(ticket, { state: 'inProgress' }, 'akim');
    await world.until(26);
    expect(statusOf(world, ticket)).toMatchObject({ status: 'running' });
  });

  it('[ESC16] more tickets than a page, after a day without a sweep and without an event', async () => {
    const world = await opened(notTaken);
    world.goesWrong({ dropProductEvents: { times: Infinity }, dropScheduledTicks: { times: Infinity } });
    const tickets = Array.from({ length: 130 }, () => world.desk.report());
    await world.until(24 * HOUR);
    expect(tickets.filter((ticket) => statusOf(world, ticket) !== undefined)).toEqual([]);
    world.goesWrong({ dropScheduledTicks: { times: 0 } });
    await world.pass(7);
    const running = tickets.filter((ticket) => statusOf(world, ticket) !== undefined);
    expect(running).toHaveLength(130);
  });

  it('[ESC16] an idle sweep reads no ticket, however many are open', async () => {
    const world = await opened(notTaken);
    for (let count = 0; count < 20; count += 1) {
      const ticket = world.desk.report();
      world.desk.change(ticket, { state: 'inProgress', assignTo: 'akim' }, 'akim');
    }
    await world.until(30);
    const before = world.jira.rest.points.total;
    const paths: string[] = [];
    world.jira.rest.onExchange(({ request }) => paths.push(request.path));
    await world.until(36);
    expect(paths).toEqual(['/rest/api/3/search/jql']);
    expect(world.jira.rest.points.total - before).toBe(1);
  });
});

describe('Jira’s quota', () => {
  it.each([
    { row: 'with all headers', rateHeadersMissing: false },
    { row: 'without any header', rateHeadersMissing: true },
  ])('[ESC16][ESC17] that is used up delays, and loses and doubles nothing: $row', async ({ rateHeadersMissing }) => {
    const world = await opened(notTaken);
    const ticket = world.desk.report();
    await world.until(3);
    world.goesWrong({ quotaPoints: 0, rateHeadersMissing });
    let refused = 0;
    world.jira.rest.onExchange(({ response }) => (refused += response.status === 429 ? 1 : 0));
    await world.until(61);
    expect(told(world.desk, ticket)).toEqual([]);
    // An hour of patience, not of hammering.
    expect(refused).toBeLessThanOrEqual(rateHeadersMissing ? 40 : 8);
    world.goesWrong({ quotaPoints: 65_000 });
    await world.until(3 * HOUR);
    expect(
      told(world.desk, ticket)
        .filter((line) => line.includes('Level'))
        .map((line) => line.split(' min ')[1]),
    ).toEqual(expect.arrayContaining(['akim: Level 1', 'mortiz: Level 2']));
    expect(told(world.desk, ticket).filter((line) => line.endsWith('akim: Level 1'))).toHaveLength(1);
  });

  it('is counted by the app as Jira counts it', async () => {
    const world = await opened(notTaken, { open: 'always' });
    world.desk.report();
    await world.until(59);
    const key = `hour:${Math.floor(OPENED / HOUR_MS)}`;
    const row = world.jira.forge!.storage.answer('/api/v1/entity/get', { entityName: 'budget', key });
    const { points } = (row.body as unknown as { value: { document: { points: number } } }).value.document;
    expect(points).toBe(world.jira.rest.points.used(OPENED));
    expect(points).toBeGreaterThan(20);
  });
});
