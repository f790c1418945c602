/**
 * ServiceNow's own SLA moves the escalation in the app as it was built: against the local instance's SLA engine, with
 * its schedules, pauses and breaches. What the policy's own target does where an incident has no SLA stands beside it.
 */
import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { MINUTE_MS } from '@rungs/core';
import type { Instant } from '@rungs/core';
import { repositoryRoot } from '../hosts/jira/repository';
import { runUntil } from '../hosts/jira/runUntil';
import { createLocalServiceNow } from '../hosts/servicenow/localServiceNow';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { noNetwork } from '../hosts/servicenow/transports';
import { worldClock } from '../sandbox/worldClock';
import { companyPolicy } from '../world/companyPolicy';
import type { Desk } from './desk';
import { OPENED } from './northwind';
import { servicenowDesk } from './servicenowDesk';

const HOUR = 60;

const threeQuarters = policyWith(
  '  - { id: three-quarters, kind: targetConsumed, share: 0.75, startLevel: 3, paths: [technical] }\n',
);
const breached = policyWith(
  '  - { id: breached, kind: targetConsumed, share: 1, startLevel: 3, paths: [technical] }\n',
);

function policyWith(triggers: string): string {
  const changed = companyPolicy.replace(/^triggers:\n(?: .*\n)+/m, `triggers:\n${triggers}`);
  if (changed === companyPolicy) throw new Error('The company’s policy has no triggers to replace.');
  return changed;
}

interface World {
  readonly servicenow: LocalServiceNow;
  readonly desk: Desk;
  /** Until so many minutes after the beginning. */
  until(minutes: number): Promise<void>;
  /** In minutes after the beginning, each instant at which somebody was told. */
  toldAt(ticket: string): number[];
}

async function opened(policy: string, begins: Instant = OPENED): Promise<World> {
  const clock = worldClock(begins);
  const appDir = join(repositoryRoot, 'servicenow-app');
  const servicenow = createLocalServiceNow({ clock, appDir, seed: 'sla', transport: noNetwork });
  const desk = servicenowDesk(servicenow);
  await servicenow.runDue();
  await desk.savePolicy(policy);
  return {
    servicenow,
    desk,
    until: (minutes) => runUntil(servicenow, clock, begins + minutes * MINUTE_MS),
    toldAt: (ticket) => {
      const instants = desk.mail(ticket).map(({ at }) => (at - begins) / MINUTE_MS);
      return instants.filter((at, i) => instants.indexOf(at) === i);
    },
  };
}

type Values = { readonly [column: string]: string };

/** A definition such as an administrator writes it: runs while open, pauses on hold, ends when resolved. */
function define({ servicenow: { instance } }: World, values: Values): string {
  return instance.store('contract_sla', {
    ...{ name: 'Resolution', collection: 'incident', active: 'true', target: 'resolution', type: 'SLA' },
    ...{ start_condition: 'active=true^priority=1', when_to_cancel: 'no_match', stop_condition: 'stateIN6,7' },
    ...{ pause_condition: 'state=3', when_to_resume: 'no_match', duration: '1970-01-01 04:00:00' },
    ...(values['schedule'] ? {} : { schedule_source: 'no_schedule' }),
    ...values,
  });
}

interface Hours {
  readonly from: string;
  readonly to: string;
  readonly repeats: string;
  /** Absent: it floats, in the zone of whoever asks. */
  readonly zone?: string;
}

function schedule({ servicenow: { instance } }: World, { from, to, repeats, zone }: Hours): string {
  const sysId = instance.store('cmn_schedule', { name: `${from} to ${to}`, ...(zone ? { time_zone: zone } : {}) });
  instance.store('cmn_schedule_span', {
    ...{ schedule: sysId, start_date_time: `20260105T${from}`, repeat_type: repeats },
    end_date_time: to < from ? `20260106T${to}` : `20260105T${to}`,
  });
  return sysId;
}

const office: Hours = { from: '090000', to: '170000', repeats: 'weekdays', zone: 'Europe/Berlin' };

function slaOf({ servicenow }: World, where = 'active=true'): Values {
  const [row] = servicenow.rows('task_sla', where);
  if (!row) throw new Error(`There is no task SLA where ${where}.`);
  return row;
}

describe('Three quarters of a ServiceNow SLA', () => {
  it('[TRG-3][SLA5] escalate to the minute, with a pause in between that does not count', async () => {
    const world = await opened(threeQuarters);
    define(world, {});
    const ticket = world.desk.report();
    await world.until(1 * HOUR);
    world.desk.change(ticket, { state: 'onHold' }, 'akim');
    await world.until(3 * HOUR);
    expect(slaOf(world)['stage']).toBe('paused');
    world.desk.change(ticket, { state: 'inProgress' }, 'akim');
    await world.until(5 * HOUR - 1);
    expect(world.toldAt(ticket)).toEqual([]);
    await world.until(5 * HOUR + 1);
    expect(world.toldAt(ticket)).toEqual([5 * HOUR]);
    expect(world.servicenow.errors).toEqual([]);
  });

  it('[TRG-3][SLA5] are met in the SLA’s schedule: an evening, a night, and the morning after', async () => {
    const world = await opened(threeQuarters);
    define(world, { schedule: schedule(world, office) });
    const ticket = world.desk.report();
    await world.until(1 * HOUR);
    world.desk.change(ticket, { state: 'onHold' }, 'akim');
    await world.until(6 * HOUR);
    world.desk.change(ticket, { state: 'inProgress' }, 'akim');
    await world.until(24 * HOUR - 1);
    expect(world.toldAt(ticket)).toEqual([]);
    await world.until(24 * HOUR + 1);
    expect(world.toldAt(ticket)).toEqual([24 * HOUR]);
  });

  it.each<{ row: string; begins: string; hours: Hours; goal: string; escalates: string }>([
    {
      row: 'a weekend in which the clocks go back, by the wall clock of Berlin',
      begins: '2026-10-23T14:00:00Z',
      hours: office,
      goal: '04:00:00',
      escalates: '2026-10-26T10:00:00Z',
    },
    {
      row: 'a weekend in which the clocks go forward',
      begins: '2027-03-26T15:00:00Z',
      hours: office,
      goal: '04:00:00',
      escalates: '2027-03-29T09:00:00Z',
    },
    {
      row: 'a night shift that the change of clocks makes an hour longer',
      begins: '2026-10-24T18:00:00Z',
      hours: { ...office, from: '200000', to: '080000', repeats: 'daily' },
      goal: '16:00:00',
      escalates: '2026-10-25T06:00:00Z',
    },
    {
      row: 'a night shift that the change of clocks makes an hour shorter, so the next night ends it',
      begins: '2027-03-27T19:00:00Z',
      hours: { ...office, from: '200000', to: '080000', repeats: 'daily' },
      goal: '16:00:00',
      escalates: '2027-03-28T19:00:00Z',
    },
    {
      row: 'a schedule without a zone, in that of the definition',
      begins: '2026-11-17T14:00:00Z',
      hours: { from: '090000', to: '170000', repeats: 'weekdays' },
      goal: '04:00:00',
      escalates: '2026-11-17T17:00:00Z',
    },
  ])('[TRG-3][SLA5] are met to the minute over $row', async ({ begins, hours, goal, escalates }) => {
    const from = Date.parse(begins);
    const minutes = (Date.parse(escalates) - from) / MINUTE_MS;
    const world = await opened(threeQuarters, from);
    const zone: Values = hours.zone ? {} : { timezone_source: 'sla.timezone', timezone: 'America/New_York' };
    define(world, { ...zone, duration: `1970-01-01 ${goal}`, schedule: schedule(world, hours) });
    const ticket = world.desk.report();
    await world.until(minutes - 1);
    expect(world.toldAt(ticket)).toEqual([]);
    await world.until(minutes + 1);
    expect(world.toldAt(ticket)).toEqual([minutes]);
  });

  it('[TRG-3][SLA5] of another priority’s SLA count from its own start, whatever the one before had used', async () => {
    const world = await opened(threeQuarters);
    define(world, { name: 'P1' });
    define(world, { name: 'P2', start_condition: 'active=true^priority=2', duration: '1970-01-01 08:00:00' });
    const ticket = world.desk.report();
    await world.until(2 * HOUR);
    world.desk.change(ticket, { priority: 2 }, 'akim');
    expect(slaOf(world, 'stage=cancelled')['planned_end_time']).toBe('2026-11-17 13:00:00');
    await world.until(8 * HOUR - 1);
    expect(world.toldAt(ticket)).toEqual([]);
    await world.until(8 * HOUR + 1);
    expect(world.toldAt(ticket)).toEqual([8 * HOUR]);
  });

  it('[TRG-3][SLA5] of two SLAs are those of the one that ends first', async () => {
    const world = await opened(threeQuarters);
    define(world, { name: 'Long', duration: '1970-01-01 12:00:00' });
    define(world, { name: 'Short', duration: '1970-01-01 02:00:00' });
    define(world, { name: 'Response', target: 'response', duration: '1970-01-01 00:10:00' });
    const ticket = world.desk.report();
    await world.until(3 * HOUR);
    expect(world.toldAt(ticket)[0]).toBe(1.5 * HOUR);
  });

  it('[TRG-3][SLA5] are never taken from the percentage, which jobs refresh now and then', async () => {
    const world = await opened(threeQuarters);
    define(world, {});
    const ticket = world.desk.report();
    await world.until(30);
    const sysId = slaOf(world)['sys_id'] ?? '';
    world.servicenow.update('task_sla', sysId, { percentage: '99', business_percentage: '99' });
    await world.until(3 * HOUR - 1);
    expect(world.toldAt(ticket)).toEqual([]);
    await world.until(3 * HOUR + 1);
    expect(world.toldAt(ticket)).toEqual([3 * HOUR]);
  });
});

describe('A ServiceNow SLA that is breached', () => {
  it('[TRG-3][SLA5] escalates at that minute', async () => {
    const world = await opened(breached);
    define(world, {});
    const ticket = world.desk.report();
    await world.until(4 * HOUR - 1);
    expect(world.toldAt(ticket)).toEqual([]);
    await world.until(4 * HOUR + 1);
    expect(world.toldAt(ticket)).toEqual([4 * HOUR]);
    expect(slaOf(world)['has_breached']).toBe('true');
  });

  it('[TRG-3][SLA5] escalates while on hold too, where the platform says it is breached', async () => {
    const world = await opened(breached);
    define(world, {});
    const ticket = world.desk.report();
    await world.until(30);
    world.desk.change(ticket, { state: 'onHold' }, 'akim');
    await world.until(40);
    world.servicenow.update('task_sla', slaOf(world)['sys_id'] ?? '', { has_breached: 'true' });
    await world.until(42);
    expect(world.toldAt(ticket)).toEqual([40]);
  });
});

describe('An incident without an SLA', () => {
  it('[TRG-3][SLA5] has the policy’s target for its priority, in the policy’s calendar', async () => {
    const world = await opened(threeQuarters);
    define(world, { start_condition: 'active=true^priority=5' });
    const first = world.desk.report({ priority: 1 });
    const second = world.desk.report({ priority: 2 });
    await world.until(30 * HOUR);
    expect(world.servicenow.rows('task_sla')).toEqual([]);
    expect(world.toldAt(first)[0]).toBe(3 * HOUR);
    // Six of eight hours from ten in the morning until six in the evening: four in the afternoon.
    expect(world.toldAt(second)[0]).toBe(6 * HOUR);
  });

  it('[TRG-3][SLA5] has its target run on while it is on hold: nobody else counts the pause', async () => {
    const world = await opened(threeQuarters);
    const ticket = world.desk.report();
    await world.until(1 * HOUR);
    world.desk.change(ticket, { state: 'onHold' }, 'akim');
    await world.until(2 * HOUR);
    world.desk.change(ticket, { state: 'inProgress' }, 'akim');
    await world.until(3 * HOUR + 1);
    expect(world.toldAt(ticket)).toEqual([3 * HOUR]);
  });

  it('[TRG-3][SLA5] that gets one later follows it from then on', async () => {
    const world = await opened(threeQuarters);
    define(world, { start_condition: 'active=true^priority=1^assigned_toISNOTEMPTY', duration: '1970-01-01 08:00:00' });
    const ticket = world.desk.report();
    await world.until(1 * HOUR);
    world.desk.change(ticket, { assignTo: 'akim' }, 'akim');
    await world.until(7 * HOUR - 1);
    expect(world.toldAt(ticket)).toEqual([]);
    await world.until(7 * HOUR + 1);
    expect(world.toldAt(ticket)).toEqual([7 * HOUR]);
  });
});
