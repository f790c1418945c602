/**
 * A group of the policy that asks ServiceNow's On-Call Scheduling, in the app as it was built: the plug-in there, away,
 * and throwing; somebody else on call at the next level; nobody whom the policy knows. Every notice says who chose.
 */
import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { MINUTE_MS } from '@rungs/core';
import { repositoryRoot } from '../hosts/jira/repository';
import { runUntil } from '../hosts/jira/runUntil';
import { PASSWORD } from '../hosts/servicenow/install/baseData';
import { createLocalServiceNow, userNameOf } from '../hosts/servicenow/localServiceNow';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { activateOnCallScheduling, addShift } from '../hosts/servicenow/plugins/onCallScheduling';
import type { NewShift } from '../hosts/servicenow/plugins/onCallScheduling';
import { noNetwork } from '../hosts/servicenow/transports';
import { worldClock } from '../sandbox/worldClock';
import { people } from '../world/company';
import { companyPolicy } from '../world/companyPolicy';
import type { Desk } from './desk';
import { OPENED } from './northwind';
import { told } from './readings';
import { servicenowDesk } from './servicenowDesk';

const asking = companyPolicy
  .replace('onCall: service-desk-days }', 'onCall: service-desk-days, onCallIn: { servicenow: Service desk } }')
  .replace('onCall: database-cover }', 'onCall: database-cover, onCallIn: { servicenow: Database } }')
  .replace(
    'group: service-desk, acknowledgeWithin: 10m }',
    'group: service-desk, acknowledgeWithin: 10m, backups: [{ after: 4m, group: service-desk }] }',
  );

/** By the policy A. Kim has the service desk, and M. Ortiz the database; ServiceNow says otherwise. */
const serviceDesk: NewShift = {
  ...{
    group: 'Service desk',
    name: 'Desk, around the clock',
    zone: 'Europe/Berlin',
    startsAt: '20261116T080000',
    days: 1,
  },
  rosters: [
    { name: 'Primary', members: ['a.kim', 'b.roy'] },
    { name: 'Secondary', members: ['b.roy', 'a.kim'] },
  ],
};
/** From ten past ten in the morning on: T. Sato until then. */
const database: NewShift = {
  ...{ group: 'Database', name: 'Database', zone: 'Europe/Berlin', startsAt: '20261116T101000', days: 1 },
  rosters: [{ name: 'Database', members: ['m.ortiz', 't.sato'] }],
};

interface World {
  readonly servicenow: LocalServiceNow;
  readonly desk: Desk;
  until(minutes: number): Promise<void>;
}

async function opened(policy: string, setUp: (servicenow: LocalServiceNow) => void = () => undefined): Promise<World> {
  const clock = worldClock(OPENED);
  const appDir = join(repositoryRoot, 'servicenow-app');
  const servicenow = createLocalServiceNow({ clock, appDir, seed: 'on call', transport: noNetwork });
  setUp(servicenow);
  const desk = servicenowDesk(servicenow);
  await servicenow.runDue();
  await desk.savePolicy(policy);
  return { servicenow, desk, until: (minutes) => runUntil(servicenow, clock, OPENED + minutes * MINUTE_MS) };
}

function withShifts(...shifts: readonly NewShift[]): (servicenow: LocalServiceNow) => void {
  return ({ instance }) => {
    activateOnCallScheduling(instance);
    for (const shift of shifts) addShift(instance, shift);
  };
}

function throwing({ instance }: LocalServiceNow): void {
  activateOnCallScheduling(instance);
  const [row] = instance.find('sys_script_include', 'api_name=global.OnCallRotation');
  const script = `var OnCallRotation = Class.create();
    OnCallRotation.prototype = { initialize: function () {}, whoIsOnCall: function () { throw new Error('no rota'); } };`;
  instance.store('sys_script_include', { ...row, script });
}

const firstNote = ({ desk }: World, ticket: string): string =>
  desk.internalNotes(ticket).find(({ text }) => text.includes('Level 1'))?.text ?? '';

describe('A group that asks ServiceNow’s On-Call Scheduling', () => {
  it('[PTH-6][ROT4] tells its primary when the level opens, and its secondary as the backup', async () => {
    const world = await opened(asking, withShifts(serviceDesk));
    const ticket = world.desk.report();
    await world.until(12);
    expect(told(world.desk, ticket)).toEqual(['+5 min broy: Level 1', '+9 min akim: Level 1']);
    expect(firstNote(world, ticket)).toContain(
      'on call for Service desk: from ServiceNow’s on-call of group Service desk',
    );
    expect(
      world.desk
        .internalNotes(ticket)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('backup, Service desk: from ServiceNow’s on-call of group Service desk, number 2 in its order');
    expect(world.servicenow.errors).toEqual([]);
  });

  it('[PTH-6][ROT4] tells whoever is on call when the next level opens, not who was when the ticket came', async () => {
    const both = asking.replace('group: service-desk, ack', 'group: database, ack');
    const world = await opened(both, withShifts(serviceDesk, database));
    const ticket = world.desk.report();
    await world.until(16);
    const levels = told(world.desk, ticket).filter((line) => !line.startsWith('+9'));
    expect(levels).toEqual(['+5 min mortiz: Level 1', '+15 min tsato: Level 2']);
  });

  it('[PTH-6][ROT4] shows on the panel, before anybody is told, whom ServiceNow names', async () => {
    const world = await opened(asking, withShifts(serviceDesk));
    const ticket = world.desk.report();
    await world.until(2);
    expect(JSON.stringify(await world.desk.panel(ticket, 'akim'))).toContain('B. Roy');
    await world.until(6);
    expect(await world.desk.acknowledge(ticket, 'akim')).toMatchObject({ ok: false });
    expect(await world.desk.acknowledge(ticket, 'broy')).toMatchObject({ ok: true });
  });

  it.each<{ row: string; setUp: (servicenow: LocalServiceNow) => void; because: string; person: string }>([
    {
      row: 'is not active',
      setUp: () => undefined,
      because: 'because ServiceNow’s On-Call Scheduling is not active',
      person: 'akim',
    },
    {
      row: 'throws',
      setUp: throwing,
      because: 'because ServiceNow’s on-call of group Service desk could not be asked',
      person: 'akim',
    },
    {
      row: 'has no shift for it',
      setUp: withShifts(),
      because: 'because ServiceNow’s on-call of group Service desk names nobody',
      person: 'akim',
    },
    {
      row: 'names only whom the policy does not know',
      setUp: withShifts({ ...serviceDesk, rosters: [{ name: 'Primary', members: ['c.dale'] }] }),
      because: 'because the policy knows nobody whom ServiceNow’s on-call of group Service desk names',
      person: 'akim',
    },
  ])('[PTH-6][ROT4] has the policy’s own rota where it $row, and says so', async ({ setUp, because, person }) => {
    const world = await opened(asking, setUp);
    const ticket = world.desk.report();
    await world.until(6);
    expect(told(world.desk, ticket)).toEqual([`+5 min ${person}: Level 1`]);
    expect(firstNote(world, ticket)).toContain(because);
    expect(world.servicenow.errors).toEqual([]);
  });

  it('[PTH-6][ROT4] passes over whom the policy does not know, and whose user is no longer active', async () => {
    const rosters = [
      { name: 'Primary', members: ['c.dale'] },
      { name: 'Secondary', members: ['a.kim'] },
      { name: 'Tertiary', members: ['b.roy'] },
    ];
    const world = await opened(asking, withShifts({ ...serviceDesk, rosters }));
    const [user] = world.servicenow.rows('sys_user', 'user_name=a.kim');
    world.servicenow.instance.store('sys_user', { ...user, active: 'false' });
    const ticket = world.desk.report();
    await world.until(6);
    expect(told(world.desk, ticket)).toEqual(['+5 min broy: Level 1']);
  });

  it('[PTH-6][ROT4] is the same document in Jira and in ServiceNow: the policy’s page takes it without a fault', async () => {
    const world = await opened(asking);
    expect(world.servicenow.rows('x_rungs_esc_policy', 'active=true^policy_id=northwind-major')).toHaveLength(1);
  });

  it('[PTH-6][ESC16] asks the platform only when something is decided, never in a quiet sweep', async () => {
    const world = await opened(asking, withShifts(serviceDesk));
    const asked: number[] = [];
    world.servicenow.instance.database.onReading = ({ table }) => {
      if (table === 'cmn_rota') asked.push((world.servicenow.instance.clock.now() - OPENED) / MINUTE_MS);
    };
    const ticket = world.desk.report();
    await world.until(4);
    expect(asked).toEqual([]);
    await world.until(8);
    expect(new Set(asked)).toEqual(new Set([5]));
    expect(await world.desk.acknowledge(ticket, 'broy')).toMatchObject({ ok: true });
    asked.length = 0;
    await world.until(60);
    expect(asked).toEqual([]);
  });
});

describe('Pages of ServiceNow', () => {
  it('[PTH-6][ROT4] show the platform’s rota beside the policy’s: who is on call in order, and the next change to the minute', async () => {
    const world = await opened(asking, withShifts(serviceDesk, { ...database, days: 3 }));
    expect(get(world, 'oncall/platform')).toMatchObject({
      groups: [
        {
          group: 'Service desk',
          askedBy: ['Service desk'],
          now: { onCall: [person('broy', 1), person('akim', 2)] },
          next: { at: Date.parse('2026-11-18T07:00:00Z'), then: { onCall: [person('akim', 1), person('broy', 2)] } },
        },
        {
          group: 'Database',
          askedBy: ['Database'],
          now: { onCall: [person('mortiz', 1), person('tsato', 2)] },
          next: { at: Date.parse('2026-11-19T09:10:00Z'), then: { onCall: [person('tsato', 1), person('mortiz', 2)] } },
        },
      ],
    });
    expect(world.servicenow.errors).toEqual([]);
  });

  it('[TLS-5][ROT4] of operations say which group the platform names nobody for, and why', async () => {
    const world = await opened(asking, withShifts(serviceDesk));
    expect(get(world, 'operations', 'admin')).toMatchObject({
      silentOnCall: ['ServiceNow’s on-call of group Database names nobody'],
    });
    const away = await opened(asking);
    expect(get(away, 'operations', 'admin')).toMatchObject({
      silentOnCall: ['ServiceNow’s On-Call Scheduling is not active'],
    });
    expect(get(away, 'oncall/platform')).toMatchObject({
      groups: [
        { group: 'Service desk', now: { because: 'ServiceNow’s On-Call Scheduling is not active' } },
        { group: 'Database', now: { because: 'ServiceNow’s On-Call Scheduling is not active' } },
      ],
    });
    const unasked = await opened(companyPolicy);
    expect(get(unasked, 'operations', 'admin')).toMatchObject({ silentOnCall: [] });
    expect(get(unasked, 'oncall/platform')).toMatchObject({ groups: [] });
  });
});

function person(id: string, place: number): object {
  const found = people.find((it) => it.id === id);
  return { name: found?.name, account: found?.servicenowUserName, place, known: true };
}

function get({ servicenow }: World, path: string, by = 'akim'): unknown {
  const authorization = `Basic ${Buffer.from(`${userNameOf(by)}:${PASSWORD}`).toString('base64')}`;
  const { status, body } = servicenow.handle({
    method: 'GET',
    path: `/api/x_rungs_esc/rungs/${path}`,
    headers: { authorization, accept: 'application/json' },
    body: '',
  });
  if (status !== 200) throw new Error(`${path} as ${by}: ${status} ${body}`);
  return (JSON.parse(body) as { result: unknown }).result;
}
