import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partPersonalText } from '../audit/personalText';
import { toldNames } from '../explain/toldInWords';
import { findGaps } from '../oncall/onCallPeriods';
import { isGap } from '../oncall/schedule';
import { whoIsOnCall } from '../oncall/whoIsOnCall';
import { aPolicy, aPolicyDocument, berlin, localInstant, person, withLevel } from '../testing/build';
import { given } from '../testing/given';
import { DAY_MS, HOUR_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { policySchedules, qualityOf, shiftChangesOf } from './onCallOfPolicy';
import type { EscalationPolicy, OnCallSchedule } from './policy';
import type { PolicyDocument, RotationDocument, ScheduleDocument } from './policyDocument';
import { findPolicyFaults } from './policyFaults';

const rotation = (changes: Partial<RotationDocument> = {}): RotationDocument => ({
  id: 'weeks',
  zone: 'Europe/Berlin',
  startsAt: '2026-01-05T09:00',
  shift: { every: 1, unit: 'week' },
  participants: ['kim', 'sato'],
  ...changes,
});

const week = (hours: string) => ({ mon: [hours], tue: [hours], wed: [hours], thu: [hours], fri: [hours] });

/** Moss on workday nights, else Kim and Sato by the week. */
const cover = (changes: Partial<ScheduleDocument> = {}): ScheduleDocument => ({
  id: 'cover',
  name: 'Platform cover',
  zone: 'Europe/Berlin',
  layers: [
    { id: 'nights', people: ['moss'], onDuty: { week: week('20:00-08:00') } },
    { id: 'base', rotation: 'weeks' },
  ],
  ...changes,
});

const groups = (onCall: string): PolicyDocument['groups'] =>
  aPolicyDocument().groups.map((it) => (it.id === 'desk' ? { ...it, onCall } : it));

const withSchedule = (schedule: ScheduleDocument, rotations: readonly RotationDocument[] = [rotation()]) =>
  aPolicy({ schedules: [schedule], rotations, groups: groups(schedule.id) });

const withRotation = (changes: Partial<RotationDocument>) =>
  aPolicy({ rotations: [rotation(changes)], groups: groups('weeks') });

function onlySchedule(policy: EscalationPolicy): OnCallSchedule {
  const [schedule, ...others] = policySchedules(policy);
  if (!schedule || others.length > 0) throw new Error('one schedule was meant');
  return schedule;
}

function onCall(policy: EscalationPolicy, at: Instant): readonly string[] {
  const answer = whoIsOnCall(onlySchedule(policy).schedule, at);
  return isGap(answer) ? [] : answer.onCall.map(({ participant }) => participant);
}

describe('[ROT1][PTH-6] rotations of a document', () => {
  it.each<{ row: string; changes: Partial<RotationDocument>; at: string; who: readonly string[] }>([
    { row: 'by the hour', changes: { shift: { every: 12, unit: 'hour' } }, at: '2026-01-05T21:00', who: ['sato'] },
    { row: 'by the day', changes: { shift: { every: 2, unit: 'day' } }, at: '2026-01-07T09:00', who: ['sato'] },
    { row: 'by the week', changes: {}, at: '2026-01-12T09:00', who: ['sato'] },
    { row: 'by the month', changes: { shift: { every: 1, unit: 'month' } }, at: '2026-02-05T09:00', who: ['sato'] },
    {
      row: 'turns of several people',
      changes: { turns: [['kim', 'diaz'], ['sato']] },
      at: '2026-01-05T09:00',
      who: ['kim', 'diaz'],
    },
    {
      row: 'another time of handover',
      changes: { startsAt: '2026-01-05T14:00', handoverAt: '08:00' },
      at: '2026-01-12T08:00',
      who: ['sato'],
    },
    {
      row: 'nobody before the start, whatever the handover',
      changes: { startsAt: '2026-01-05T14:00', handoverAt: '08:00' },
      at: '2026-01-05T13:59',
      who: [],
    },
    { row: 'nobody after the end', changes: { endsAt: '2026-01-08T12:00' }, at: '2026-01-08T12:00', who: [] },
    { row: 'until the end', changes: { endsAt: '2026-01-08T12:00' }, at: '2026-01-08T11:59', who: ['kim'] },
    {
      row: 'shifts with a pause: on duty',
      changes: { shift: { every: 1, unit: 'week', lasts: '8h', on: ['mon', 'wed'] } },
      at: '2026-01-14T16:59',
      who: ['sato'],
    },
    {
      row: 'shifts with a pause: in the pause',
      changes: { shift: { every: 1, unit: 'week', lasts: '8h', on: ['mon', 'wed'] } },
      at: '2026-01-14T17:00',
      who: [],
    },
  ])('$row', ({ changes, at, who }) => {
    const { participants, ...others } = rotation();
    const rotations = [{ ...others, ...(changes.turns ? {} : { participants: participants ?? [] }), ...changes }];
    expect(onCall(aPolicy({ rotations, groups: groups('weeks') }), berlin(at))).toEqual(who);
  });

  it('a rotation named by a group answers as a schedule of it alone, at any instant', () => {
    const alone = withRotation({});
    const layered = withSchedule(cover({ layers: [{ id: 'only', rotation: 'weeks' }] }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 24 * 60 }), (minute) => {
        const at = berlin('2026-01-01T00:00') + minute * 60_000;
        expect(onCall(layered, at)).toEqual(onCall(alone, at));
      }),
    );
  });
});

describe('[ROT2][PTH-6] schedules of a document', () => {
  const override = { id: 'o', from: '2026-11-17T08:00', to: '2026-11-17T18:00' };
  const temporary = {
    id: 'move',
    from: '2026-11-17T00:00',
    to: '2026-11-18T00:00',
    shifts: [{ person: 'nair', from: '2026-11-17T09:00', to: '2026-11-17T17:00' }],
  };
  // In the week of 16 November Sato has the turn, in the one before Kim.
  it.each<{ row: string; changes: Partial<ScheduleDocument>; at: string; who: readonly string[] }>([
    { row: 'the layer below by day', changes: {}, at: '2026-11-17T12:00', who: ['sato'] },
    { row: 'the topmost layer by night', changes: {}, at: '2026-11-17T22:00', who: ['moss'] },
    { row: 'its hours end in the morning', changes: {}, at: '2026-11-18T08:00', who: ['sato'] },
    { row: 'every layer that covers', changes: { answeredBy: 'every' }, at: '2026-11-17T22:00', who: ['moss', 'sato'] },
    {
      row: 'somebody is added',
      changes: { overrides: [{ ...override, kind: 'add', person: 'nair' }] },
      at: '2026-11-17T12:00',
      who: ['sato', 'nair'],
    },
    {
      row: 'somebody is removed',
      changes: { overrides: [{ ...override, kind: 'remove', person: 'sato' }] },
      at: '2026-11-17T12:00',
      who: [],
    },
    {
      row: 'somebody is replaced',
      changes: { overrides: [{ ...override, kind: 'replace', person: 'sato', by: 'diaz' }] },
      at: '2026-11-17T12:00',
      who: ['diaz'],
    },
    {
      row: 'no longer when it is over',
      changes: { overrides: [{ ...override, kind: 'replace', person: 'sato', by: 'diaz' }] },
      at: '2026-11-17T18:00',
      who: ['sato'],
    },
    {
      row: 'an override by the clock of another zone',
      changes: { overrides: [{ ...override, kind: 'remove', person: 'sato', zone: 'Asia/Tokyo' }] },
      at: '2026-11-17T10:00',
      who: ['sato'],
    },
    {
      row: 'two people swap their weeks',
      changes: {
        swaps: [
          {
            id: 's',
            one: { person: 'sato', from: '2026-11-16T09:00', to: '2026-11-23T09:00' },
            other: { person: 'kim', from: '2026-11-23T09:00', to: '2026-11-30T09:00' },
          },
        ],
      },
      at: '2026-11-24T12:00',
      who: ['sato'],
    },
    {
      row: 'a temporary schedule stands in',
      changes: { temporary: [temporary] },
      at: '2026-11-17T12:00',
      who: ['nair'],
    },
    { row: 'and leaves its pauses empty', changes: { temporary: [temporary] }, at: '2026-11-17T22:00', who: [] },
  ])('$row', ({ changes, at, who }) => {
    expect(onCall(withSchedule(cover(changes)), berlin(at))).toEqual(who);
  });

  it('says which layer, shift and override told somebody, and instead of whom', () => {
    const overrides = [
      { ...override, to: '2026-11-18T18:00', kind: 'replace' as const, person: 'sato', by: 'diaz' },
      { ...override, id: 'extra', kind: 'add' as const, person: 'nair' },
    ];
    const told = (policy: EscalationPolicy, at: Instant) => {
      const [, opened] = given(policy).started(at).last.events;
      return opened?.type === 'LevelOpened' ? opened.responders : [];
    };
    const policy = withSchedule(cover({ overrides }));
    const day = told(policy, berlin('2026-11-17T12:00'));
    expect(day.map(({ via }) => via)).toMatchObject([
      {
        kind: 'onCall',
        by: {
          schedule: 'cover',
          source: {
            kind: 'override',
            override: 'o',
            insteadOf: { participant: 'sato', source: { kind: 'shift', layer: 'base', rotation: 'weeks' } },
          },
          insteadOfName: 'sato',
        },
      },
      { kind: 'onCall', by: { source: { kind: 'override', override: 'extra' } } },
    ]);
    // [AUD3] The ids stay in the chain; the name of whom it replaced can be erased.
    const [replaced] = day;
    expect(partPersonalText({ via: replaced?.via }).texts).toEqual({ 'via.by.insteadOfName': 'sato' });
    expect(toldNames(day)).toBe(
      'diaz (on call for Service desk: layer base, instead of sato (override o)), ' +
        'nair (on call for Service desk: added by override extra)',
    );
    expect(toldNames(told(policy, berlin('2026-11-17T22:00')))).toBe('moss (on call for Service desk: layer nights)');
    expect(toldNames(told(withSchedule(cover({ temporary: [temporary] })), berlin('2026-11-17T12:00')))).toBe(
      'nair (on call for Service desk: temporary schedule move)',
    );
    expect(toldNames(told(withRotation({}), berlin('2026-11-17T12:00')))).toBe('sato (on call for Service desk)');
  });

  it('[ESC7] passes a level that a temporary schedule leaves empty', () => {
    const policy = withSchedule(cover({ temporary: [temporary] }));
    expect(given(policy).started(berlin('2026-11-17T22:00')).outcome).toContain('level 1 skipped (nobodyOnCall)');
  });

  it('[ESC3] tells whoever is on call as a backup, and by what', () => {
    const policy = aPolicy({
      schedules: [cover()],
      rotations: [rotation()],
      groups: [...groups('cover'), { id: 'others', name: 'Others', members: ['diaz'] }],
      ...withLevel(1, { group: 'others', backups: [{ after: '5m', group: 'desk' }] }),
    });
    const at = berlin('2026-11-17T22:00');
    const { events } = given(policy)
      .started(at)
      .deadlinesChecked(at + 300_000).last;
    expect(events.flatMap((it) => (it.type === 'RespondersAdded' ? toldNames(it.responders) : []))).toEqual([
      'moss (backup, Service desk: layer nights)',
    ]);
  });

  it('is the same after a journey through JSON', () => {
    const document = aPolicyDocument({
      schedules: [cover({ overrides: [{ ...override, kind: 'remove', person: 'sato' }], temporary: [temporary] })],
      rotations: [rotation()],
      groups: groups('cover'),
    });
    const copy = JSON.parse(JSON.stringify(document)) as PolicyDocument;
    expect(copy).toEqual(document);
    const [one, other] = [aPolicy(document), aPolicy(copy)];
    for (let hour = 0; hour < 24 * 40; hour += 1) {
      const at = berlin('2026-11-01T00:00') + hour * HOUR_MS;
      expect(onCall(other, at)).toEqual(onCall(one, at));
    }
  });
});

describe('[PTH-9] follow the sun', () => {
  const office = (
    id: string,
    zone: string,
    hours: string,
    holidays: PolicyDocument['calendars'][number]['holidays'] = [],
  ) => ({
    id,
    zone,
    week: { ...week(hours), sat: [hours], sun: [hours] },
    holidays,
  });
  const zones = { asia: 'Asia/Tokyo', europe: 'Europe/Berlin', america: 'America/New_York' };

  /** Tokyo 08–17 is 00–09 in Berlin in winter; Berlin 09–18 is 03–12 in New York; New York 12–19 ends when Tokyo begins. */
  const sun = (hours: { asia: string; europe: string; america: string }, changes: Partial<PolicyDocument> = {}) =>
    aPolicyDocument({
      calendars: [
        office('asia', zones.asia, hours.asia, [{ date: '2026-11-23', name: 'Labour Thanksgiving Day' }]),
        office('europe', zones.europe, hours.europe),
        office('america', zones.america, hours.america),
      ],
      rotations: [],
      schedules: [
        {
          id: 'sun',
          name: 'Around the world',
          zone: 'UTC',
          layers: [
            { id: 'tokyo', people: ['kim'], calendar: 'asia' },
            { id: 'berlin', people: ['sato'], calendar: 'europe' },
            { id: 'new-york', people: ['diaz'], calendar: 'america' },
          ],
        },
      ],
      groups: groups('sun'),
      targets: [],
      triggers: [{ id: 'not-taken', kind: 'notTaken', after: '5m' }],
      ...changes,
    });
  const winter = { asia: '08:00-17:00', europe: '09:00-18:00', america: '12:00-18:00' };

  it.each([
    { row: 'Tokyo in its morning', at: '2026-11-18T00:00', who: ['kim'] },
    { row: 'Berlin takes over from Tokyo', at: '2026-11-18T08:00', who: ['sato'] },
    { row: 'New York takes over from Berlin', at: '2026-11-18T17:00', who: ['diaz'] },
    { row: 'nobody for Tokyo on its holiday', at: '2026-11-23T02:00', who: [] },
    { row: 'Berlin works on Tokyo’s holiday', at: '2026-11-23T08:00', who: ['sato'] },
  ])('$row', ({ at, who }) => {
    expect(onCall(aPolicy(sun(winter)), localInstant('UTC', at))).toEqual(who);
  });

  it('[ROT3] a seam opens between a region that changes its clocks and one that does not', () => {
    const { schedule } = onlySchedule(aPolicy(sun(winter)));
    const gaps = (from: string, to: string) =>
      findGaps(schedule, localInstant('UTC', from), localInstant('UTC', to)).map(
        ({ start, end }) =>
          `${new Date(start).toISOString().slice(11, 16)}–${new Date(end).toISOString().slice(11, 16)}`,
      );
    expect(gaps('2027-03-09T08:00', '2027-03-10T08:00')).toEqual([]);
    // New York is an hour ahead since 14 March: it stops before Tokyo begins.
    expect(gaps('2027-03-16T08:00', '2027-03-17T08:00')).toEqual(['22:00–23:00']);
    // Berlin follows on 28 March, and hands over to New York as before.
    expect(gaps('2027-03-30T06:00', '2027-03-31T06:00')).toEqual(['22:00–23:00']);
  });

  it('[POL2] a level that must be covered says where nobody is, in the schedule’s zone', () => {
    const faults = findPolicyFaults(sun(winter, withLevel(1, { mustBeCovered: true })));
    expect(faults).toEqual([
      {
        path: ['paths', 0, 'levels', 0, 'mustBeCovered'],
        reason:
          'Nobody is on call by “Around the world” from 8 Mar 2026, 22:00 UTC to 23:00 UTC, ' +
          'from 9 Mar 2026, 22:00 UTC to 23:00 UTC, from 10 Mar 2026, 22:00 UTC to 23:00 UTC, and later.',
        remedy: 'Add a layer or an override for that time, or leave mustBeCovered out.',
      },
    ]);
  });

  it('[POL2] one more layer below all of them covers the seams and the holiday', () => {
    const document = sun(winter, withLevel(1, { mustBeCovered: true }));
    const schedules = (document.schedules ?? []).map((it) => ({
      ...it,
      layers: [...it.layers, { id: 'last', people: ['nair'] }],
    }));
    expect(findPolicyFaults({ ...document, schedules })).toEqual([]);
  });

  it('regions by their own hours in their own zones, without calendars', () => {
    const policy = aPolicy(
      sun(winter, {
        schedules: [
          {
            id: 'sun',
            zone: 'UTC',
            layers: [
              { id: 'tokyo', people: ['kim'], onDuty: { zone: zones.asia, week: week('08:00-17:00') } },
              { id: 'berlin', people: ['sato'], onDuty: { zone: zones.europe, week: week('09:00-18:00') } },
            ],
          },
        ],
      }),
    );
    expect(onCall(policy, localInstant('Asia/Tokyo', '2026-07-07T08:00'))).toEqual(['kim']);
    expect(onCall(policy, localInstant('Europe/Berlin', '2026-07-07T17:59'))).toEqual(['sato']);
    expect(onCall(policy, localInstant('Europe/Berlin', '2026-07-07T18:00'))).toEqual([]);
  });
});

describe('[POL2][ROT3] gaps in cover', () => {
  const covered = (changes: Partial<PolicyDocument>) =>
    findPolicyFaults(aPolicyDocument({ ...withLevel(1, { mustBeCovered: true }), ...changes })).map(
      ({ reason }) => reason,
    );
  const scheduled = (schedule: ScheduleDocument, changes: Partial<RotationDocument> = {}) =>
    covered({ schedules: [schedule], rotations: [rotation(changes)], groups: groups(schedule.id) });

  it.each<{ row: string; found: readonly string[]; reasons: readonly string[] }>([
    { row: 'none in a rotation without end', found: covered({}), reasons: [] },
    {
      row: 'none where all of the group are told',
      found: covered({ groups: aPolicyDocument().groups.map(({ onCall: _, ...it }) => it) }),
      reasons: [],
    },
    { row: 'none above a layer that is always there', found: scheduled(cover()), reasons: [] },
    {
      row: 'where a rotation ends',
      found: scheduled(cover(), { endsAt: '2029-01-08T12:00' }),
      reasons: [
        'Nobody is on call by “Platform cover” from 8 Jan 2029, 12:00 CET to 20:00 CET, from 9 Jan 2029, 08:00 CET to 20:00 CET, ' +
          'from 10 Jan 2029, 08:00 CET to 20:00 CET, and later.',
      ],
    },
    {
      row: 'where an override takes somebody away, years later',
      found: scheduled(
        cover({
          overrides: [
            { id: 'o', kind: 'remove', person: 'kim', from: '2031-06-02T10:00', to: '2031-06-02T11:00' },
            { id: 'p', kind: 'remove', person: 'sato', from: '2031-06-02T10:00', to: '2031-06-02T11:00' },
          ],
        }),
      ),
      reasons: ['Nobody is on call by “Platform cover” from 2 Jun 2031, 10:00 CEST to 11:00 CEST.'],
    },
    {
      row: 'where a calendar closes for one day, years later',
      found: covered({
        calendars: [
          ...aPolicyDocument().calendars,
          {
            id: 'always',
            zone: 'Europe/Berlin',
            week: { ...week('00:00-24:00'), sat: ['00:00-24:00'], sun: ['00:00-24:00'] },
            holidays: [{ date: '2030-05-01', name: 'May Day' }],
          },
        ],
        rotations: [rotation()],
        schedules: [cover({ layers: [{ id: 'base', rotation: 'weeks', calendar: 'always' }] })],
        groups: groups('cover'),
      }),
      reasons: ['Nobody is on call by “Platform cover” from 1 May 2030, 00:00 CEST to 2 May 2030, 00:00 CEST.'],
    },
  ])('$row', ({ found, reasons }) => {
    expect(found).toEqual(reasons);
  });
});

describe('[ROT3] what a policy’s schedules promise', () => {
  const policy = withSchedule(
    cover({ layers: [{ id: 'days', rotation: 'weeks', onDuty: { week: week('08:00-20:00') } }] }),
  );
  const period = { start: berlin('2026-11-16T00:00'), end: berlin('2026-11-30T00:00') };

  it('names each schedule with the levels that ask it', () => {
    expect(policySchedules(policy).map(({ id, name, usedBy }) => ({ id, name, usedBy }))).toEqual([
      { id: 'cover', name: 'Platform cover', usedBy: ['Technical path, level 1'] },
    ]);
  });

  it('measures cover and balance', () => {
    const [{ quality } = { quality: undefined }] = qualityOf(policy, period);
    expect(quality?.coveredShare).toBeCloseTo((10 * 12) / (14 * 24), 10);
    expect(quality?.load.map(({ participant, onCallMs }) => [participant, onCallMs / HOUR_MS])).toEqual([
      ['kim', 60],
      ['sato', 60],
    ]);
    expect(quality?.gaps).toHaveLength(11);
  });

  it('lists shift changes with what those who leave pass on', () => {
    const { schedule } = { schedule: onlySchedule(withRotation({})) };
    const open = [{ key: 'INC1', summary: 'Payments', level: 2, owner: person('sato') }];
    const changes = shiftChangesOf(schedule, { start: period.start, end: period.start + 8 * DAY_MS }, open);
    expect(changes.map(({ leaving, coming, toPassOn }) => [leaving, coming, toPassOn.length])).toEqual([
      [['kim'], ['sato'], 0],
      [['sato'], ['kim'], 1],
    ]);
  });
});
