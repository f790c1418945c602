/**
 * On-Call Scheduling, a plug-in: an instance has its tables and the script include `OnCallRotation` only once it was
 * activated. Published are the tables' names, the methods with their arguments, the form of their answers, and that a
 * shift of one roster rotates through its members while one of several rosters rotates through the rosters. Assumed,
 * from forms and public scripts: the names of columns; that a member is on duty while their rotation schedule is open;
 * that an override stands in for the roster's member; that a member's dates leave them out.
 */
import { definitionOf, type PlatformTable } from '../data/platformTables';
import type { Instance } from '../instance';

const tables: readonly PlatformTable[] = [
  {
    name: 'cmn_rota',
    label: 'Shift',
    display: 'name',
    columns: `
      active:boolean=true group:reference>sys_user_group name:string(100) schedule:reference>cmn_schedule`,
  },
  {
    name: 'cmn_rota_roster',
    label: 'Roster',
    display: 'name',
    columns: `
      active:boolean=true name:string(100) order:integer=100 rota:reference>cmn_rota
      rotation_interval_count:integer=1 rotation_interval_type:string=weekly rotation_start_date:glide_date
      rotation_start_time:glide_time`,
  },
  {
    name: 'cmn_rota_member',
    label: 'On-call Member',
    columns: `
      from:glide_date member:reference>sys_user order:integer=100 roster:reference>cmn_rota_roster
      rotation_schedule:reference>cmn_schedule to:glide_date`,
  },
  {
    name: 'roster_schedule_span',
    label: 'Roster Schedule Span',
    extends: 'cmn_schedule_span',
    columns: `
      group:reference>sys_user_group roster:reference>cmn_rota_roster user:reference>sys_user`,
  },
  {
    name: 'cmn_rota_escalation',
    label: 'Rotation Escalation',
    columns: `
      document:document_id escalation_count:integer rota:reference>cmn_rota table:table_name`,
  },
];

export function activateOnCallScheduling(instance: Instance): void {
  for (const table of tables) instance.dictionary.define(definitionOf(table));
  instance.store('sys_script_include', {
    name: 'OnCallRotation',
    api_name: 'global.OnCallRotation',
    access: 'public',
    sys_scope: 'global',
    active: 'true',
    script: ON_CALL_ROTATION,
  });
}

const ON_CALL_ROTATION = `
var OnCallRotation = Class.create();
OnCallRotation.prototype = {
  initialize: function () {},

  whoIsOnCall: function (groupSysIds, rotaSysIds, rosterSysIds, gdt) {
    return this._escalatees(groupSysIds, rotaSysIds, rosterSysIds, gdt || new GlideDateTime());
  },

  getEscalatees: function (groupSysIds, rotaSysIds, rosterSysIds, gdt) {
    return this._escalatees(groupSysIds, rotaSysIds, rosterSysIds, gdt || new GlideDateTime());
  },

  _escalatees: function (groups, rotas, rosters, gdt) {
    if (!groups) return [];
    var found = [];
    var rota = new GlideRecord('cmn_rota');
    rota.addQuery('group', 'IN', groups);
    if (rotas) rota.addQuery('sys_id', 'IN', rotas);
    rota.addQuery('active', true);
    rota.query();
    while (rota.next()) {
      if (this._isOpen(rota.getValue('schedule'), gdt)) found = found.concat(this._ofRota(rota, rosters, gdt));
    }
    return this._inOrder(found);
  },

  _ofRota: function (rota, rosters, gdt) {
    var active = this._rosters(rota.getUniqueValue());
    var self = this;
    var entries = [];
    if (active.length === 1) entries = this._membersFrom(active[0], gdt);
    else active.forEach(function (roster) { entries = entries.concat(self._membersFrom(roster, gdt).slice(0, 1)); });
    return entries
      .map(function (entry, i) {
        entry.order = i + 1;
        entry.rota = String(rota.getUniqueValue());
        entry.group = String(rota.getValue('group'));
        entry.rotationScheduleId = String(rota.getValue('schedule') || '');
        return entry;
      })
      .filter(function (entry) { return !rosters || rosters.split(',').indexOf(entry.roster) >= 0; });
  },

  _rosters: function (rota) {
    var rosters = [];
    var roster = new GlideRecord('cmn_rota_roster');
    roster.addQuery('rota', rota);
    roster.addQuery('active', true);
    roster.orderBy('order');
    roster.orderBy('sys_id');
    roster.query();
    while (roster.next()) rosters.push(String(roster.getUniqueValue()));
    return rosters;
  },

  /** Whoever is on duty, then the others in turn; an override stands before all. */
  _membersFrom: function (roster, gdt) {
    var today = gdt.getValue().slice(0, 10);
    var members = [];
    var member = new GlideRecord('cmn_rota_member');
    member.addQuery('roster', roster);
    member.orderBy('order');
    member.orderBy('sys_id');
    member.query();
    while (member.next()) {
      var from = member.getValue('from');
      var to = member.getValue('to');
      if ((from && from > today) || (to && to < today)) continue;
      members.push(this._entry(roster, {
        memberId: String(member.getUniqueValue()),
        userId: String(member.getValue('member')),
        memberScheduleId: String(member.getValue('rotation_schedule') || ''),
      }));
    }
    var self = this;
    var current = members.map(function (entry) { return self._isOpen(entry.memberScheduleId, gdt); }).indexOf(true);
    if (current < 0) return this._overrides(roster, gdt);
    var inTurn = members.slice(current).concat(members.slice(0, current));
    var overrides = this._overrides(roster, gdt);
    return overrides.length > 0 ? overrides.concat(inTurn.slice(1)) : inTurn;
  },

  _overrides: function (roster, gdt) {
    var at = gdt.getNumericValue();
    var found = [];
    var span = new GlideRecord('roster_schedule_span');
    span.addQuery('roster', roster);
    span.addQuery('type', 'on_call');
    span.query();
    while (span.next()) {
      var start = this._numeric(span.getValue('start_date_time'));
      var end = this._numeric(span.getValue('end_date_time'));
      if (start <= at && at < end) found.push(this._entry(roster, { userId: String(span.getValue('user')), isOverride: true }));
    }
    return found;
  },

  /** Of an override in UTC: 20261117T080000Z. */
  _numeric: function (text) {
    var p = /^(....)(..)(..)T(..)(..)(..)/.exec(text);
    return p ? new GlideDateTime(p[1] + '-' + p[2] + '-' + p[3] + ' ' + p[4] + ':' + p[5] + ':' + p[6]).getNumericValue() : 0;
  },

  _entry: function (roster, values) {
    var entry = {
      memberId: '', memberIds: [], userId: '', userIds: [], roster: roster, rota: '', group: '', escalationGroups: [],
      deviceId: '', deviceIds: [], isDevice: false, order: 1, isOverride: false, rotationScheduleId: '', memberScheduleId: '',
    };
    Object.keys(values).forEach(function (name) { entry[name] = values[name]; });
    return entry;
  },

  _isOpen: function (schedule, gdt) {
    return Boolean(schedule) && new GlideSchedule(schedule).isInSchedule(gdt);
  },

  _inOrder: function (entries) {
    return entries
      .map(function (entry, i) { return { entry: entry, i: i }; })
      .sort(function (a, b) { return a.entry.order - b.entry.order || a.i - b.i; })
      .map(function (it) { return it.entry; });
  },

  type: 'OnCallRotation',
};
`;

export interface NewShift {
  /** By name. */
  readonly group: string;
  readonly name: string;
  /** Of the turns; the shift itself is open around the clock unless a schedule is given. */
  readonly zone: string;
  readonly schedule?: string;
  /** The first turn of every roster: `20261116T080000`, on the clock of the zone. */
  readonly startsAt: string;
  readonly days: number;
  /** Members by user name, in turn. */
  readonly rosters: readonly { readonly name: string; readonly members: readonly string[] }[];
}

/** A shift as its wizard makes it, with a rotation schedule for each member; answers the sys_id. */
export function addShift(
  instance: Instance,
  { group, name, zone, schedule, startsAt, days, rosters }: NewShift,
): string {
  const groupId = instance.findOne('sys_user_group', `name=${group}`)?.['sys_id'];
  if (!groupId) throw new Error(`There is no group ${group}`);
  const rota = instance.store('cmn_rota', {
    ...{ name, group: groupId, active: 'true' },
    schedule: schedule ?? alwaysOpen(instance, name, zone),
  });
  rosters.forEach((roster, place) => {
    const rosterId = instance.store('cmn_rota_roster', {
      ...{ name: roster.name, rota, active: 'true', order: String((place + 1) * 100) },
    });
    roster.members.forEach((userName, turn) => {
      const turns = { startsAt, days, turn, of: roster.members.length };
      instance.store('cmn_rota_member', {
        ...{ roster: rosterId, member: instance.user(userName)?.['sys_id'] ?? '', order: String((turn + 1) * 100) },
        rotation_schedule: turnSchedule(instance, `${name}, ${userName}`, zone, turns),
      });
    });
  });
  return rota;
}

function alwaysOpen(instance: Instance, name: string, zone: string): string {
  const schedule = instance.store('cmn_schedule', { name, time_zone: zone });
  instance.store('cmn_schedule_span', {
    ...{ schedule, start_date_time: '20200101T000000', end_date_time: '20200102T000000', repeat_type: 'daily' },
  });
  return schedule;
}

interface Turns {
  readonly startsAt: string;
  readonly days: number;
  readonly turn: number;
  readonly of: number;
}

function turnSchedule(instance: Instance, name: string, zone: string, { startsAt, days, turn, of }: Turns): string {
  const schedule = instance.store('cmn_schedule', { name, time_zone: zone });
  const [date = '', time = ''] = startsAt.split('T');
  const dayOf = (after: number): string => {
    const start = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6)) + after);
    return new Date(start).toISOString().slice(0, 10).replaceAll('-', '');
  };
  instance.store('cmn_schedule_span', {
    ...{ schedule, repeat_type: 'daily', repeat_count: String(days * of) },
    start_date_time: `${dayOf(turn * days)}T${time}`,
    end_date_time: `${dayOf((turn + 1) * days)}T${time}`,
  });
  return schedule;
}
