import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PathId } from '../policy/policy';
import type { PolicyDocument } from '../policy/policyDocument';
import { aPolicy, aPolicyDocument, anIncident, berlin, given, minutes, noon, withLevel } from '../testing/index';
import { HOUR_MS } from '../time/instant';
import { whoIsTold } from './whoIsTold';
import type { LevelTold } from './whoIsTold';
import { whoIsToldInWords } from './whoIsToldInWords';

const base = aPolicyDocument();
const at0300 = berlin('2026-11-22T03:00');

/** Sato and Kim by turns at nights, Diaz at weekends above them, from Tokyo; Moss has replaced Diaz on the 22nd. */
const schedules: NonNullable<PolicyDocument['schedules']> = [
  {
    id: 'follow',
    name: 'Follow the sun',
    zone: 'Asia/Tokyo',
    layers: [
      {
        id: 'weekend',
        people: ['diaz'],
        onDuty: { zone: 'Europe/Berlin', week: { sat: ['00:00-24:00'], sun: ['00:00-24:00'] } },
      },
      {
        id: 'week',
        rotation: 'turns',
        onDuty: { zone: 'Europe/Berlin', week: { mon: ['00:00-12:00'], tue: ['00:00-24:00'] } },
      },
    ],
    overrides: [
      { id: 'o-17', kind: 'replace', person: 'diaz', by: 'moss', from: '2026-11-22T10:30', to: '2026-11-22T14:00' },
      { id: 'o-18', kind: 'remove', person: 'diaz', from: '2026-11-28T00:00', to: '2026-11-30T00:00' },
    ],
  },
];
const rotations: PolicyDocument['rotations'] = [
  ...base.rotations,
  {
    id: 'turns',
    zone: 'Europe/Berlin',
    startsAt: '2026-03-01T02:30',
    shift: { every: 1, unit: 'day' },
    participants: ['kim', 'sato'],
  },
];
const groups = (onCall: string): PolicyDocument['groups'] =>
  base.groups.map((group) => (group.id === 'desk' ? { ...group, onCall, members: ['kim', 'sato', 'diaz'] } : group));
const sunPolicy = aPolicy({ rotations, schedules, groups: groups('follow') });
const turnsPolicy = aPolicy({ rotations, groups: groups('turns') });

function firstLevel(policy: typeof sunPolicy, at: number): LevelTold {
  const level = whoIsTold(policy, at, { level: 1 }).paths[0]?.levels[0];
  if (!level) throw new Error('no level');
  return level;
}

const linesAt = (policy: typeof sunPolicy, at: number) =>
  whoIsToldInWords(whoIsTold(policy, at, { level: 1 })).paths[0]?.levels[0];

describe('whoIsTold', () => {
  it('[TLS-2] names on a Sunday at 03:00 who is told, by what, who is not and why, there and here', () => {
    expect(linesAt(sunPolicy, at0300)).toEqual([
      'Level 1, First line: moss (on call for Service desk: layer weekend, instead of diaz (override o-17))',
      'for moss it is 22 Nov 2026, 11:00 JST (Asia/Tokyo)',
      'not told: kim, not on call for Service desk then',
      'not told: sato, not on call for Service desk then',
      'not told: diaz, replaced by moss (override o-17)',
      'to be acknowledged by 03:10 CET (around the clock)',
    ]);
  });

  it.each<readonly [name: string, local: string, gap: string]>([
    ['no layer covers it', '2026-11-19T03:00', 'because layer weekend is off duty, layer week is off duty'],
    ['an override took them off', '2026-11-28T03:00', 'because everybody was taken off by override o-18'],
  ])('[ESC7] a gap says why, and what happens instead: %s', (_name, local, gap) => {
    const lines = linesAt(sunPolicy, berlin(local)) ?? [];
    expect(lines.slice(1, 3)).toEqual([gap, 'so level 2, Database, is told: sato (Database)']);
    expect(lines[0]).toMatch(/^Level 1, First line: nobody/);
  });

  it('[ESC7] past the last level the last resort is told, and the owners of what was passed', () => {
    const [path] = base.paths;
    if (!path) throw new Error('no path');
    const levels = path.levels.slice(0, 1).map((level) => ({ ...level, owner: 'diaz' }));
    const policy = aPolicy({ rotations, schedules, groups: groups('follow'), paths: [{ ...path, levels }] });
    expect(linesAt(policy, berlin('2026-11-19T03:00'))?.[2]).toBe(
      'so the last resort is told: nair (last resort); beside them diaz (owns level 1, which was passed)',
    );
  });

  it.each<readonly [name: string, at: number, told: string]>([
    ['before the clock jumps, at 01:59 CET', berlin('2026-03-29T01:59'), 'sato'],
    ['once it has jumped over the change of shifts, at 03:00 CEST', berlin('2026-03-29T03:00'), 'kim'],
    ['before the first 02:30, at 02:29 CEST', berlin('2026-10-25T02:29'), 'sato'],
    ['at the first 02:30, CEST', berlin('2026-10-25T02:30'), 'kim'],
    ['at the second 02:29, CET', berlin('2026-10-25T02:29') + HOUR_MS, 'kim'],
  ])('[ROT1] in the nights when clocks change: %s', (_name, at, told) => {
    expect(firstLevel(turnsPolicy, at).responders.map(({ person }) => person)).toEqual([told]);
  });

  it('[ESC3] names who is told later in the window, each once', () => {
    const policy = aPolicy(
      withLevel(2, {
        backups: [
          { after: '5m', group: 'platform' },
          { after: '7m', group: 'database' },
        ],
        wholeGroupAfter: '9m',
      }),
    );
    const level = whoIsTold(policy, noon, { level: 2 }).paths[0]?.levels[0];
    expect(
      level?.later.map(({ at, group, responders }) => [(at - noon) / minutes(1), group, responders.length]),
    ).toEqual([
      [5, 'Platform', 2],
      [7, 'Database', 0],
      [9, 'Database', 0],
    ]);
    expect(whoIsToldInWords(whoIsTold(policy, noon, { level: 2 })).paths[0]?.levels[0]).toContain(
      'from 11:05 CET on, unless acknowledged: diaz and moss (backup, Platform)',
    );
  });

  it.each<readonly [name: string, ticket: Parameters<typeof anIncident>[0], after: number, said: RegExp]>([
    ['escalates then', {}, 5, /^The ticket escalates now, to level 1 of “technical”: Nobody had taken the ticket/],
    [
      'will later',
      {},
      4,
      /^The ticket does not escalate by itself yet\. It does at 11:05 CET, unless something changes\. /,
    ],
    [
      'has been taken',
      { assigned: true },
      9,
      /^The ticket does not escalate by itself yet\. Somebody has taken the ticket/,
    ],
    ['is for another policy', { priority: 5 }, 9, /^The ticket does not escalate\. No escalation policy applies/],
  ])('[TLS-2] a ticket that %s', (_name, ticket, after, said) => {
    const told = whoIsTold(aPolicy(), noon + minutes(after), { incident: anIncident(ticket) });
    expect(whoIsToldInWords(told).ticket).toMatch(said);
  });

  it('[TLS-2] of a ticket that has escalated says where it is: nothing starts anew', () => {
    const { state } = given(aPolicy())
      .started(noon + minutes(5))
      .deadlinesChecked(noon + minutes(15)).record;
    const told = whoIsTold(aPolicy(), noon + minutes(20), { incident: anIncident(), state });
    expect(whoIsToldInWords(told).ticket).toBe(
      'The ticket has escalated, at 11:05 CET, and is at level 2 of “technical”. Below: each level, should it open now.',
    );
  });

  it('[ESC13] takes the windows of the ticket’s priority', () => {
    const policy = aPolicy(withLevel(1, { byPriority: [{ priority: 1, acknowledgeWithin: '7m' }] }));
    const windowFor = (priority: 1 | 2) =>
      whoIsTold(policy, noon, { incident: anIncident({ priority }), level: 1 }).paths[0]?.levels[0]?.acknowledgeBy;
    expect([windowFor(1), windowFor(2)]).toEqual([noon + minutes(7), noon + minutes(10)]);
  });

  it('[TLS-2] answers for one path where one is asked for', () => {
    expect(whoIsTold(aPolicy(), noon, { path: 'elsewhere' as PathId }).paths).toEqual([]);
    expect(whoIsTold(aPolicy(), noon, { path: 'technical' as PathId }).paths).toHaveLength(1);
  });

  it('[TLS-R6] are at any instant those whom an escalation that starts then tells', () => {
    const instants = fc.integer({ min: berlin('2026-02-01T00:00'), max: berlin('2027-12-31T00:00') });
    const levels = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(instants, levels, fc.constantFrom(sunPolicy, turnsPolicy), (at, level, policy) => {
        const told = whoIsTold(policy, at, { level }).paths[0]?.levels[0];
        const { events } = given(policy).started(at, anIncident({ openedAt: at }), [{ path: 'technical', level }]).last;
        const opened = events.find((event) => event.type === 'LevelOpened');
        expect(opened).toMatchObject({
          level: told?.gap?.instead.level ?? level,
          responders: told?.gap?.instead.responders ?? told?.responders,
          acknowledgeBy: told?.acknowledgeBy,
        });
        expect(events.some(({ type }) => type === 'LevelSkipped')).toBe(told?.gap !== undefined);
      }),
    );
  });
});

describe('who suits', () => {
  const policy = aPolicy({
    people: base.people.map((it) => ({ ...it, skills: it.id === 'diaz' ? ['oracle'] : [], availability: 'office' })),
    ...withLevel(3, { choose: { skills: ['oracle'] } }),
  });
  const lines = (at: number) => whoIsToldInWords(whoIsTold(policy, at, { level: 3 })).paths[0]?.levels[0]?.slice(0, 5);

  it('[RTE2] says of everyone who was considered why they are passed over', () => {
    expect(lines(noon)?.slice(0, 2)).toEqual([
      'Level 3, Platform: diaz (Platform)',
      'not told: moss, who lacks oracle',
    ]);
  });

  it('[ESC7] says that nobody suits, and who is told instead', () => {
    expect(lines(at0300)).toEqual([
      'Level 3, Platform: nobody',
      'because nobody of them suits',
      'so level 4, Management, is told: nair (Management)',
      'not told: diaz, who is outside their hours',
      'not told: moss, who is outside their hours',
    ]);
  });
});
