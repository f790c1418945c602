/**
 * On-Call Scheduling of the local instance: `OnCallRotation` as it is published, in the form of its examples; there
 * only where the plug-in was activated. What is assumed about its tables is said where they are defined.
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { activateOnCallScheduling, addShift } from '../../hosts/servicenow/plugins/onCallScheduling';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { bareInstance } from './bareInstance';

let host: LocalServiceNow;
let group: string;

beforeEach(() => {
  ({ host } = bareInstance());
  group = host.rows('sys_user_group', 'name=Database')[0]?.['sys_id'] ?? '';
});

interface Entry {
  readonly userId: string;
  readonly order: number;
  readonly roster: string;
  readonly rota: string;
  readonly isOverride: boolean;
}

function asked(method: 'whoIsOnCall' | 'getEscalatees', groups: string, at?: string): Entry[] {
  const gdt = at === undefined ? '' : `, '', '', new GlideDateTime('${at}')`;
  return JSON.parse(
    String(host.runScript(`return JSON.stringify(new global.OnCallRotation().${method}('${groups}'${gdt}));`)),
  ) as Entry[];
}

const names = (entries: readonly Entry[]): string[] =>
  entries.map(({ order, userId }) => `${order} ${host.rows('sys_user', `sys_id=${userId}`)[0]?.['user_name']}`);

const week = { group: 'Database', name: 'Weeks', zone: 'Europe/Berlin', startsAt: '20261116T090000', days: 7 };
const oneRoster = { ...week, rosters: [{ name: 'Database', members: ['t.sato', 'm.ortiz', 'r.diaz'] }] };
const twoRosters = {
  ...{ ...week, name: 'Tiers' },
  rosters: [
    { name: 'Primary', members: ['l.moss', 'p.nair'] },
    { name: 'Secondary', members: ['p.nair', 'l.moss'] },
  ],
};

describe('On-Call Scheduling', () => {
  it('is not there before it is activated: neither its tables nor its script include', () => {
    expect(host.runScript(`return new GlideRecord('cmn_rota').isValid();`)).toBe(false);
    expect(host.runScript(`return typeof global.OnCallRotation;`)).toBe('undefined');
    activateOnCallScheduling(host.instance);
    expect(host.runScript(`return new GlideRecord('cmn_rota').isValid();`)).toBe(true);
    expect(host.runScript(`return typeof global.OnCallRotation;`)).toBe('function');
  });
});

describe('OnCallRotation', () => {
  beforeEach(() => activateOnCallScheduling(host.instance));

  it('answers in the published form', () => {
    addShift(host.instance, oneRoster);
    expect(Object.keys(asked('whoIsOnCall', group)[0] ?? {}).sort()).toEqual([
      ...['deviceId', 'deviceIds', 'escalationGroups', 'group', 'isDevice', 'isOverride', 'memberId', 'memberIds'],
      ...['memberScheduleId', 'order', 'roster', 'rota', 'rotationScheduleId', 'userId', 'userIds'],
    ]);
  });

  it('goes through the members of a single roster from whoever is on duty', () => {
    addShift(host.instance, oneRoster);
    expect(names(asked('whoIsOnCall', group, '2026-11-17 12:00:00'))).toEqual(['1 t.sato', '2 m.ortiz', '3 r.diaz']);
    expect(names(asked('whoIsOnCall', group, '2026-11-24 12:00:00'))).toEqual(['1 m.ortiz', '2 r.diaz', '3 t.sato']);
  });

  it('changes at the instant of the shift change, also over a change of clocks', () => {
    addShift(host.instance, { ...oneRoster, startsAt: '20261019T090000' });
    expect(names(asked('whoIsOnCall', group, '2026-10-26 07:59:59'))[0]).toBe('1 t.sato');
    expect(names(asked('whoIsOnCall', group, '2026-10-26 08:00:00'))[0]).toBe('1 m.ortiz');
  });

  it('goes through several rosters in their order, each with whoever is on duty in it', () => {
    addShift(host.instance, twoRosters);
    expect(names(asked('whoIsOnCall', group, '2026-11-17 12:00:00'))).toEqual(['1 l.moss', '2 p.nair']);
    expect(names(asked('whoIsOnCall', group, '2026-11-24 12:00:00'))).toEqual(['1 p.nair', '2 l.moss']);
  });

  it('orders overlapping shifts by place: both primaries, then both seconds', () => {
    addShift(host.instance, oneRoster);
    addShift(host.instance, twoRosters);
    expect(names(asked('getEscalatees', group, '2026-11-17 12:00:00'))).toEqual([
      ...['1 t.sato', '1 l.moss', '2 m.ortiz', '2 p.nair', '3 r.diaz'],
    ]);
  });

  it('takes now where no time is given, and names nobody without a group, before the first turn, or outside the shift', () => {
    addShift(host.instance, oneRoster);
    expect(names(asked('whoIsOnCall', group))[0]).toBe('1 t.sato');
    expect(asked('whoIsOnCall', '')).toEqual([]);
    expect(asked('whoIsOnCall', group, '2026-11-16 07:59:59')).toEqual([]);
    host.instance.find('cmn_rota', '').forEach((row) => host.instance.store('cmn_rota', { ...row, active: 'false' }));
    expect(asked('whoIsOnCall', group)).toEqual([]);
  });

  it('lets an override stand in for whoever is on duty', () => {
    addShift(host.instance, oneRoster);
    const roster = host.rows('cmn_rota_roster')[0]?.['sys_id'] ?? '';
    const user = host.rows('sys_user', 'user_name=p.nair')[0]?.['sys_id'] ?? '';
    host.instance.store('roster_schedule_span', {
      ...{ roster, user, type: 'on_call', start_date_time: '20261117T080000Z', end_date_time: '20261117T120000Z' },
    });
    const during = asked('whoIsOnCall', group, '2026-11-17 11:59:59');
    expect(names(during)).toEqual(['1 p.nair', '2 m.ortiz', '3 r.diaz']);
    expect(during.map(({ isOverride }) => isOverride)).toEqual([true, false, false]);
    expect(names(asked('whoIsOnCall', group, '2026-11-17 12:00:00'))[0]).toBe('1 t.sato');
  });

  it('leaves out a member before and after their dates', () => {
    addShift(host.instance, oneRoster);
    const [row] = host.rows('cmn_rota_member', `member.user_name=m.ortiz`);
    host.instance.store('cmn_rota_member', { ...row, to: '2026-11-16' });
    expect(names(asked('whoIsOnCall', group, '2026-11-17 12:00:00'))).toEqual(['1 t.sato', '2 r.diaz']);
  });
});
