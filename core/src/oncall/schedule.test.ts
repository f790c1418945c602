import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { berlin } from '../testing/build';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant';
import { parseDateTime } from '../time/localTime';
import type { Weekday } from '../time/localTime';
import { utc, zoneRules } from '../time/zones';
import { activeGroup, withActiveGroup, withoutParticipant } from './groupInTurn';
import { findGaps, onCallPeriods, peopleOnCall } from './onCallPeriods';
import { swap } from './override';
import type { Override } from './override';
import { reportedShifts } from './recordedShifts';
import type { GroupRotation, Layer, Schedule } from './schedule';
import { isGap } from './schedule';
import { scheduleQuality } from './scheduleQuality';
import { shiftChanges, summariseShiftChange } from './shiftChange';
import type { OpenItem } from './shiftChange';
import type { ShiftPattern } from './shiftPattern';
import type { Stretch } from './stretch';
import { whoIsOnCall } from './whoIsOnCall';

const zone = zoneRules('Europe/Berlin') ?? utc;
const HOURS = (n: number) => n * HOUR_MS;
const everyDay: Weekday[] = [0, 1, 2, 3, 4, 5, 6];

const daily: ShiftPattern = {
  kind: 'continuous',
  zone,
  startsAt: parseDateTime('2026-01-05T09:00') ?? NaN,
  unit: 'day',
  length: 1,
};
const weekly: ShiftPattern = {
  kind: 'recurring',
  zone,
  startsAt: parseDateTime('2026-01-05T09:00') ?? NaN,
  frequency: 'week',
  interval: 1,
  shiftMs: HOURS(8),
  byDay: [0, 2],
  endsAt: parseDateTime('2026-02-01T00:00') ?? NaN,
};

function rotation(...groups: string[][]): GroupRotation<string> {
  return { id: 'daily', pattern: daily, groups };
}

/** Kim, Roy and Sato by the day from 09:00; on workday nights (20 to 8) Diaz instead. */
const base: Layer<string> = {
  id: 'base',
  staffing: { kind: 'rotation', rotation: rotation(['kim'], ['roy'], ['sato']) },
};
const nights: Layer<string> = {
  id: 'nights',
  staffing: { kind: 'fixed', participants: ['diaz'] },
  restriction: { zone, windows: [{ days: [0, 1, 2, 3, 4], fromMs: HOURS(20), toMs: HOURS(8) }] },
};

function schedule(changes: Partial<Schedule<string>> = {}): Schedule<string> {
  return { id: 'support', layers: [nights, base], overrides: [], temporary: [], ...changes };
}

function during(start: string, end: string): Stretch {
  return { start: berlin(start), end: berlin(end) };
}

const people = (it: Schedule<string>, at: number) => {
  const answer = whoIsOnCall(it, at);
  return isGap(answer) ? [] : answer.onCall.map(({ participant }) => participant);
};

const monday = during('2026-01-05T00:00', '2026-01-06T00:00');

describe('[ROT2][PTH-6] who is on call, and by what', () => {
  it('the topmost layer that covers the instant, with the shift that made it', () => {
    expect(whoIsOnCall(schedule(), berlin('2026-01-06T12:00'))).toEqual({
      onCall: [
        {
          participant: 'roy',
          source: {
            kind: 'shift',
            layer: 'base',
            rotation: 'daily',
            shift: { turn: 1, ...during('2026-01-06T09:00', '2026-01-07T09:00') },
          },
        },
      ],
    });
    expect(whoIsOnCall(schedule(), berlin('2026-01-06T23:00'))).toEqual({
      onCall: [{ participant: 'diaz', source: { kind: 'fixed', layer: 'nights' } }],
    });
  });

  it('every layer that covers it, where the schedule says so, and each person once', () => {
    const both = schedule({ answeredBy: 'every', layers: [nights, base, { ...base, id: 'again' }] });
    expect(people(both, berlin('2026-01-06T23:00'))).toEqual(['diaz', 'roy']);
  });

  it.each([
    { row: 'in force, the override answers', at: '2026-01-06T13:00', who: ['nair'] },
    { row: 'before it, the plan', at: '2026-01-06T12:59', who: ['roy'] },
    { row: 'at its end, the plan', at: '2026-01-06T15:00', who: ['roy'] },
  ])('$row', ({ at, who }) => {
    const stand: Override<string> = {
      id: 'o1',
      kind: 'replace',
      participant: 'roy',
      by: 'nair',
      ...during('2026-01-06T13:00', '2026-01-06T15:00'),
    };
    expect(people(schedule({ overrides: [stand] }), berlin(at))).toEqual(who);
  });

  it('a replacement names the override and whom it replaced, by what', () => {
    const overrides: Override<string>[] = [{ id: 'o1', kind: 'replace', participant: 'diaz', by: 'nair', ...monday }];
    expect(whoIsOnCall(schedule({ overrides }), berlin('2026-01-05T21:00'))).toEqual({
      onCall: [
        {
          participant: 'nair',
          source: {
            kind: 'override',
            override: 'o1',
            insteadOf: { participant: 'diaz', source: { kind: 'fixed', layer: 'nights' } },
          },
        },
      ],
    });
  });

  it.each<{ row: string; overrides: Override<string>[]; who: string[] }>([
    { row: 'added', overrides: [{ id: 'o', kind: 'add', participant: 'moss', ...monday }], who: ['kim', 'moss'] },
    {
      row: 'added though on call already: once',
      overrides: [{ id: 'o', kind: 'add', participant: 'kim', ...monday }],
      who: ['kim'],
    },
    { row: 'removed', overrides: [{ id: 'o', kind: 'remove', participant: 'kim', ...monday }], who: [] },
    {
      row: 'removed though not on call: nothing',
      overrides: [{ id: 'o', kind: 'remove', participant: 'roy', ...monday }],
      who: ['kim'],
    },
    {
      row: 'replaced though not on call: nobody comes',
      overrides: [{ id: 'o', kind: 'replace', participant: 'roy', by: 'moss', ...monday }],
      who: ['kim'],
    },
    {
      row: 'remove before replace: who is removed is not replaced',
      overrides: [
        { id: 'o', kind: 'replace', participant: 'kim', by: 'moss', ...monday },
        { id: 'p', kind: 'remove', participant: 'kim', ...monday },
      ],
      who: [],
    },
    {
      row: 'remove before add: who is added stays',
      overrides: [
        { id: 'o', kind: 'add', participant: 'kim', ...monday },
        { id: 'p', kind: 'remove', participant: 'kim', ...monday },
      ],
      who: ['kim'],
    },
    {
      row: 'replacements do not chain',
      overrides: [
        { id: 'o', kind: 'replace', participant: 'kim', by: 'moss', ...monday },
        { id: 'p', kind: 'replace', participant: 'moss', by: 'nair', ...monday },
      ],
      who: ['moss'],
    },
    {
      row: 'of two replacements of one person the later listed holds',
      overrides: [
        { id: 'o', kind: 'replace', participant: 'kim', by: 'moss', ...monday },
        { id: 'p', kind: 'replace', participant: 'kim', by: 'nair', ...monday },
      ],
      who: ['nair'],
    },
  ])('overrides: $row', ({ overrides, who }) => {
    expect(people(schedule({ overrides }), berlin('2026-01-05T12:00'))).toEqual(who);
  });

  it('a swap is two replacements, each for the stretch that was given away', () => {
    const swapped = schedule({
      overrides: swap(
        'w1',
        { participant: 'kim', gives: during('2026-01-05T09:00', '2026-01-06T09:00') },
        { participant: 'roy', gives: during('2026-01-06T09:00', '2026-01-07T09:00') },
      ),
    });
    expect(swapped.overrides.map(({ id }) => id)).toEqual(['w1/1', 'w1/2']);
    expect(people(swapped, berlin('2026-01-05T12:00'))).toEqual(['roy']);
    expect(people(swapped, berlin('2026-01-06T12:00'))).toEqual(['kim']);
    expect(people(swapped, berlin('2026-01-08T12:00'))).toEqual(['kim']);
  });

  it('a temporary schedule stands in place of layers and overrides, with its own gaps', () => {
    const cover = schedule({
      overrides: [{ id: 'o', kind: 'add', participant: 'moss', ...monday }],
      temporary: [
        {
          id: 'holiday',
          ...during('2026-01-05T10:00', '2026-01-05T16:00'),
          shifts: [{ participant: 'nair', ...during('2026-01-05T10:00', '2026-01-05T14:00') }],
        },
      ],
    });
    expect(whoIsOnCall(cover, berlin('2026-01-05T12:00'))).toEqual({
      onCall: [
        {
          participant: 'nair',
          source: {
            kind: 'temporarySchedule',
            temporary: 'holiday',
            shift: during('2026-01-05T10:00', '2026-01-05T14:00'),
          },
        },
      ],
    });
    expect(whoIsOnCall(cover, berlin('2026-01-05T14:00'))).toEqual({
      gap: { kind: 'temporarySchedule', temporary: 'holiday' },
    });
    expect(people(cover, berlin('2026-01-05T16:00'))).toEqual(['kim', 'moss']);
  });
});

describe('[ROT3] nobody on call is an answer with a reason', () => {
  const only = (layer: Layer<string>) => schedule({ layers: [layer] });
  const turning = (pattern: ShiftPattern, ...groups: string[][]): Layer<string> => ({
    id: 'base',
    staffing: { kind: 'rotation', rotation: { id: 'r', pattern, groups } },
  });

  it.each([
    { row: 'outside its hours', layer: nights, layerId: 'nights', at: '2026-01-06T12:00', because: 'offDuty' },
    { row: 'before its first shift', layer: base, at: '2026-01-05T08:59', because: 'beforeFirstShift' },
    { row: 'between shifts', layer: turning(weekly, ['kim']), at: '2026-01-06T12:00', because: 'betweenShifts' },
    { row: 'after its last shift', layer: turning(weekly, ['kim']), at: '2026-02-03T12:00', because: 'afterLastShift' },
    { row: 'with no groups', layer: turning(daily), at: '2026-01-06T12:00', because: 'noParticipants' },
    {
      row: 'with an empty group',
      layer: turning(daily, ['kim'], []),
      at: '2026-01-06T12:00',
      because: 'noParticipants',
    },
    {
      row: 'with nobody in it',
      layer: { id: 'base', staffing: { kind: 'fixed' as const, participants: [] } },
      at: '2026-01-06T12:00',
      because: 'noParticipants',
    },
  ])('a layer $row', ({ layer, layerId = 'base', at, because }) => {
    expect(whoIsOnCall(only(layer), berlin(at))).toEqual({
      gap: { kind: 'noLayerCovers', layers: [{ layer: layerId, because }] },
    });
  });

  it('says why of each layer, and of no layer nothing', () => {
    expect(whoIsOnCall(schedule(), berlin('2026-01-04T12:00'))).toEqual({
      gap: {
        kind: 'noLayerCovers',
        layers: [
          { layer: 'nights', because: 'offDuty' },
          { layer: 'base', because: 'beforeFirstShift' },
        ],
      },
    });
    expect(whoIsOnCall(schedule({ layers: [] }), 0)).toEqual({ gap: { kind: 'noLayerCovers', layers: [] } });
  });

  it('names the overrides that removed everyone', () => {
    const overrides: Override<string>[] = [
      { id: 'o', kind: 'remove', participant: 'kim', ...monday },
      { id: 'p', kind: 'replace', participant: 'roy', by: 'moss', ...monday },
    ];
    expect(whoIsOnCall(schedule({ overrides }), berlin('2026-01-05T12:00'))).toEqual({
      gap: { kind: 'removed', overrides: ['o'] },
    });
  });

  it('finds gaps ahead of time, with their reason', () => {
    const gaps = findGaps(only(nights), berlin('2026-01-09T00:00'), berlin('2026-01-13T00:00'));
    const because = { kind: 'noLayerCovers', layers: [{ layer: 'nights', because: 'offDuty' }] };
    expect(gaps).toEqual([
      { ...during('2026-01-09T08:00', '2026-01-09T20:00'), because },
      { ...during('2026-01-10T08:00', '2026-01-12T20:00'), because },
    ]);
  });
});

describe('[ROT1] the turn stays when the rotation changes', () => {
  const at = berlin('2026-01-06T12:00');

  it.each([
    {
      row: 'an earlier one leaves: the same person stays on call',
      leaver: 'kim',
      groups: [['roy'], ['sato']],
      active: 0,
    },
    { row: 'a later one leaves', leaver: 'sato', groups: [['kim'], ['roy']], active: 1 },
    { row: 'the one on call leaves: the next takes over', leaver: 'roy', groups: [['kim'], ['sato']], active: 1 },
    { row: 'a stranger leaves', leaver: 'nair', groups: [['kim'], ['roy'], ['sato']], active: 1 },
  ])('$row', ({ leaver, groups, active }) => {
    const left = withoutParticipant(rotation(['kim'], ['roy'], ['sato']), leaver, at);
    expect(left.groups).toEqual(groups);
    expect(activeGroup(left, at)).toBe(active);
    expect(activeGroup(left, at + DAY_MS)).toBe((active + 1) % groups.length);
  });

  it('the last of the list on call leaves: the first takes over', () => {
    const later = at + DAY_MS;
    const left = withoutParticipant(rotation(['kim'], ['roy'], ['sato']), 'sato', later);
    expect(activeGroup(left, later)).toBe(0);
  });

  it('everyone leaves', () => {
    expect(withoutParticipant(rotation(['kim']), 'kim', at)).toMatchObject({ groups: [], firstGroup: 0 });
  });

  it('a group can be put on call at once; in a pause it has the next shift', () => {
    expect(activeGroup(withActiveGroup(rotation(['kim'], ['roy'], ['sato']), 2, at), at)).toBe(2);
    const paused = withActiveGroup({ ...rotation(['kim'], ['roy']), pattern: weekly }, 1, berlin('2026-01-08T12:00'));
    expect(activeGroup(paused, berlin('2026-01-12T10:00'))).toBe(1);
  });
});

describe('[ROT1] shifts as they were and as they are planned', () => {
  const plan = schedule({ layers: [base] });
  const asked = during('2026-01-06T00:00', '2026-01-07T12:00');

  it('cuts at the end what goes on, and says so; what ends there is whole', () => {
    expect(reportedShifts(plan, asked.start, asked.end)).toEqual([
      { participant: 'kim', ...during('2026-01-06T00:00', '2026-01-06T09:00'), truncated: false },
      { participant: 'roy', ...during('2026-01-06T09:00', '2026-01-07T09:00'), truncated: false },
      { participant: 'sato', ...during('2026-01-07T09:00', '2026-01-07T12:00'), truncated: true },
    ]);
    expect(reportedShifts(plan, asked.start, berlin('2026-01-06T09:00'))).toEqual([
      { participant: 'kim', ...during('2026-01-06T00:00', '2026-01-06T09:00'), truncated: false },
    ]);
  });

  it('takes the record before its end and the plan after it, as one shift where they touch', () => {
    const record = {
      until: berlin('2026-01-06T12:00'),
      shifts: [
        { participant: 'nair', ...during('2026-01-05T20:00', '2026-01-06T10:00') },
        { participant: 'roy', start: berlin('2026-01-06T10:00') },
        { participant: 'moss', ...during('2026-01-04T00:00', '2026-01-05T00:00') },
        { participant: 'diaz', ...during('2026-01-06T11:00', '2026-01-06T18:00') },
      ],
    };
    expect(reportedShifts(plan, asked.start, asked.end, record)).toEqual([
      { participant: 'nair', ...during('2026-01-05T20:00', '2026-01-06T10:00'), truncated: false },
      { participant: 'roy', ...during('2026-01-06T10:00', '2026-01-07T09:00'), truncated: false },
      { participant: 'diaz', ...during('2026-01-06T11:00', '2026-01-06T12:00'), truncated: false },
      { participant: 'sato', ...during('2026-01-07T09:00', '2026-01-07T12:00'), truncated: true },
    ]);
  });

  it('lists what starts together by its end, then by id', () => {
    const cover = (participant: string, end: string): Override<string> => ({
      id: participant,
      kind: 'add',
      participant,
      ...during('2026-01-06T00:00', end),
    });
    const overrides = [
      cover('amy', '2026-01-06T03:00'),
      cover('zoe', '2026-01-06T02:00'),
      cover('bob', '2026-01-06T03:00'),
    ];
    const listed = reportedShifts(schedule({ layers: [], overrides }), asked.start, asked.end);
    expect(listed.map(({ participant }) => participant)).toEqual(['zoe', 'amy', 'bob']);
  });

  it('a record that reaches past the end leaves the plan unasked', () => {
    const record = { until: asked.end + DAY_MS, shifts: [{ participant: 'nair', start: asked.start }] };
    expect(reportedShifts(plan, asked.start, asked.end, record)).toEqual([
      { participant: 'nair', ...asked, truncated: true },
    ]);
  });
});

describe('[PTH-6] shift change', () => {
  const days = schedule({
    layers: [{ ...base, staffing: { kind: 'rotation', rotation: rotation(['kim', 'moss'], ['moss', 'roy']) } }],
  });

  it('says who leaves, who comes and who stays', () => {
    expect(shiftChanges(days, berlin('2026-01-05T12:00'), berlin('2026-01-07T00:00'))).toEqual([
      { at: berlin('2026-01-06T09:00'), leaving: ['kim'], coming: ['roy'], staying: ['moss'] },
    ]);
  });

  it('the same people in a new shift change nothing', () => {
    const alone = schedule({ layers: [{ ...base, staffing: { kind: 'rotation', rotation: rotation(['kim']) } }] });
    expect(shiftChanges(alone, berlin('2026-01-05T12:00'), berlin('2026-01-20T00:00'))).toEqual([]);
  });

  it('says why nobody comes', () => {
    const [change] = shiftChanges(
      schedule({ layers: [nights] }),
      berlin('2026-01-06T00:00'),
      berlin('2026-01-06T12:00'),
    );
    expect(change).toMatchObject({
      leaving: ['diaz'],
      coming: [],
      gap: { kind: 'noLayerCovers', layers: [{ layer: 'nights', because: 'offDuty' }] },
    });
  });

  it('lists what is open: to pass on, unowned and the rest, most urgent first', () => {
    const [change] = shiftChanges(days, berlin('2026-01-05T12:00'), berlin('2026-01-07T00:00'));
    if (!change) throw new Error('There is a change.');
    const item = (key: string, more: Partial<OpenItem<string>>): OpenItem<string> => ({
      key,
      summary: key,
      level: 1,
      ...more,
    });
    const summary = summariseShiftChange(change, [
      item('A-1', { owner: 'kim' }),
      item('A-2', { owner: 'kim', dueAt: 20 }),
      item('A-5', { owner: 'kim', level: 3 }),
      item('A-4', { owner: 'kim', dueAt: 10 }),
      item('A-3', { owner: 'kim' }),
      item('B-1', {}),
      item('C-1', { owner: 'moss' }),
      item('C-2', { owner: 'nair' }),
    ]);
    expect(summary.toPassOn.map(({ key }) => key)).toEqual(['A-4', 'A-2', 'A-5', 'A-1', 'A-3']);
    expect(summary.unowned.map(({ key }) => key)).toEqual(['B-1']);
    expect(summary.alsoOpen.map(({ key }) => key)).toEqual(['C-1', 'C-2']);
    expect(summary).toMatchObject(change);
  });
});

describe('[PTH-6] quality of a schedule', () => {
  it('measures cover and load', () => {
    const quality = scheduleQuality(
      schedule({ layers: [base] }),
      berlin('2026-01-05T00:00'),
      berlin('2026-01-09T09:00'),
    );
    expect(quality.uncoveredMs).toBe(HOURS(9));
    expect(quality.gaps).toHaveLength(1);
    expect(quality.coveredShare).toBeCloseTo(96 / 105, 10);
    expect(quality.load).toEqual([
      { participant: 'kim', onCallMs: HOURS(48), shifts: 2, longestMs: HOURS(24), overEqualShareMs: HOURS(16) },
      { participant: 'roy', onCallMs: HOURS(24), shifts: 1, longestMs: HOURS(24), overEqualShareMs: HOURS(-8) },
      { participant: 'sato', onCallMs: HOURS(24), shifts: 1, longestMs: HOURS(24), overEqualShareMs: HOURS(-8) },
    ]);
    expect(quality.balance).toBeCloseTo(1 - 16 / (96 * (2 / 3)), 10);
  });

  it.each([
    { row: 'all alike', groups: [['kim'], ['roy']], balance: 1 },
    { row: 'one has everything', groups: [['kim'], ['kim'], ['kim'], ['kim'], ['roy']], balance: 0 },
    { row: 'one person alone', groups: [['kim']], balance: 1 },
    { row: 'nobody at all', groups: [], balance: 1 },
  ])('$row', ({ groups, balance }) => {
    const it = schedule({ layers: [{ ...base, staffing: { kind: 'rotation', rotation: rotation(...groups) } }] });
    expect(scheduleQuality(it, berlin('2026-01-05T09:00'), berlin('2026-01-09T09:00')).balance).toBeCloseTo(
      balance,
      10,
    );
  });

  it('counts whoever may come, by an override or a temporary schedule', () => {
    const it = schedule({
      layers: [base],
      overrides: [
        { id: 'o', kind: 'add', participant: 'moss', ...monday },
        { id: 'p', kind: 'replace', participant: 'kim', by: 'nair', start: 0, end: 1 },
        { id: 'q', kind: 'remove', participant: 'never', ...monday },
      ],
      temporary: [{ id: 't', start: 0, end: 1, shifts: [{ participant: 'diaz', start: 0, end: 1 }] }],
    });
    const { load } = scheduleQuality(it, monday.start, monday.end);
    expect(load.map(({ participant }) => participant)).toEqual(['moss', 'kim', 'diaz', 'nair', 'roy', 'sato']);
  });

  it('refuses to judge no time at all', () => {
    expect(() => scheduleQuality(schedule(), 5, 5)).toThrow('no quality');
    expect(() => findGaps(schedule(), 0, Infinity)).toThrow('finite');
  });
});

const names = fc.constantFrom('kim', 'roy', 'sato', 'diaz', 'nair');
/** Somewhere in the four days around a change of the clocks. */
const stretches = fc
  .tuple(fc.integer({ min: 0, max: 4 * 1440 }), fc.integer({ min: 1, max: 1440 }))
  .map(([from, length]) => ({
    start: berlin('2026-03-27T00:00') + from * MINUTE_MS,
    end: berlin('2026-03-27T00:00') + (from + length) * MINUTE_MS,
  }));
const overrides = fc
  .array(fc.tuple(stretches, names, names, fc.constantFrom('add' as const, 'remove' as const, 'replace' as const)), {
    maxLength: 4,
  })
  .map((list) =>
    list.map(([stretch, participant, by, kind], i): Override<string> =>
      kind === 'replace'
        ? { id: `o${i}`, kind, participant, by, ...stretch }
        : { id: `o${i}`, kind, participant, ...stretch },
    ),
  );
const layers = fc.array(
  fc.record({
    staffing: fc.oneof(
      fc.record({ kind: fc.constant('fixed' as const), participants: fc.array(names, { maxLength: 2 }) }),
      fc.record({
        kind: fc.constant('rotation' as const),
        rotation: fc
          .tuple(fc.array(fc.array(names, { maxLength: 2 }), { maxLength: 3 }), fc.constantFrom(1, 7, 24), fc.boolean())
          .map(([groups, length, pauses]): GroupRotation<string> => {
            const start = { zone, startsAt: parseDateTime('2026-03-26T01:30') ?? NaN };
            const pattern: ShiftPattern = pauses
              ? { kind: 'recurring', ...start, frequency: 'hour', interval: length, shiftMs: HOURS(3) }
              : { kind: 'continuous', ...start, unit: 'hour', length };
            return { id: 'r', pattern, groups };
          }),
      }),
    ),
    window: fc.option(
      fc.record({
        days: fc.subarray(everyDay, { minLength: 1 }),
        fromMs: fc.integer({ min: 0, max: 23 }).map(HOURS),
        toMs: fc.integer({ min: 0, max: 23 }).map(HOURS),
      }),
    ),
  }),
  { maxLength: 3 },
);
const schedules = fc
  .record({
    layers,
    overrides,
    temporary: fc.array(fc.tuple(stretches, names, stretches), { maxLength: 1 }),
    answeredBy: fc.constantFrom('topmost' as const, 'every' as const),
  })
  .map((it): Schedule<string> => ({
    id: 's',
    answeredBy: it.answeredBy,
    overrides: it.overrides,
    layers: it.layers.map(({ staffing, window }, i) => ({
      id: `layer ${i}`,
      staffing,
      ...(window ? { restriction: { zone, windows: [window] } } : {}),
    })),
    temporary: it.temporary.map(([stretch, participant, shift], i) => ({
      id: `t${i}`,
      ...stretch,
      shifts: [{ participant, ...shift }],
    })),
  }));
const clockChange = during('2026-03-28T12:00', '2026-03-29T16:00');

describe('[ROT2] laws of schedules', () => {
  it('a walk minute by minute agrees with the calculated periods, which cover the time without overlap', () => {
    fc.assert(
      fc.property(schedules, (it) => {
        const periods = onCallPeriods(it, clockChange.start, clockChange.end);
        expect(periods[0]?.start).toBe(clockChange.start);
        expect(periods[periods.length - 1]?.end).toBe(clockChange.end);
        periods.forEach(({ start, end, answer }, i) => {
          if (periods[i + 1]) expect(periods[i + 1]?.start).toBe(end);
          const wanted = JSON.stringify(answer);
          for (let at = start; at < end; at += MINUTE_MS) {
            if (JSON.stringify(whoIsOnCall(it, at)) !== wanted) throw new Error(`Another answer at ${at}.`);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('gaps and people together are the whole time, and nobody is in two stretches at once', () => {
    fc.assert(
      fc.property(schedules, (it) => {
        const gaps = findGaps(it, clockChange.start, clockChange.end);
        const busy = peopleOnCall(it, clockChange.start, clockChange.end);
        for (let at = clockChange.start; at < clockChange.end; at += 7 * MINUTE_MS) {
          const holding = busy
            .filter(({ start, end }) => start <= at && at < end)
            .map(({ participant }) => participant);
          // Plain comparisons: a hundred thousand `expect` take longer than what they check.
          if (holding.sort().join() !== people(it, at).sort().join()) throw new Error(`Others hold ${at}.`);
          if (new Set(holding).size !== holding.length) throw new Error(`Someone holds ${at} twice.`);
          const inGap = gaps.some(({ start, end }) => start <= at && at < end);
          if (inGap !== (holding.length === 0)) throw new Error(`${at} is covered and a gap, or neither.`);
        }
      }),
    );
  });

  it('overrides: an added person is on call, a removed one is not unless brought back, order of listing aside', () => {
    fc.assert(
      fc.property(schedules, stretches, (it, { start: at }) => {
        const plain = { ...it, temporary: [] };
        const on = people(plain, at);
        const inForce = plain.overrides.filter(({ start, end }) => start <= at && at < end);
        const added = inForce.filter(({ kind }) => kind === 'add').map(({ participant }) => participant);
        const brought = inForce.flatMap((o) =>
          o.kind === 'replace' ? [o.by] : o.kind === 'add' ? [o.participant] : [],
        );
        for (const who of added) expect(on).toContain(who);
        for (const { kind, participant } of inForce) {
          if (kind === 'remove' && !brought.includes(participant)) expect(on).not.toContain(participant);
        }
        const replacedOnce = new Set(inForce.flatMap((o) => (o.kind === 'replace' ? [o.participant] : [])));
        if (replacedOnce.size < inForce.filter(({ kind }) => kind === 'replace').length) return;
        const turned = { ...plain, overrides: [...plain.overrides].reverse() };
        expect([...people(turned, at)].sort()).toEqual([...on].sort());
      }),
    );
  });

  it('a swap gives each stretch to the other person and changes nothing else', () => {
    fc.assert(
      fc.property(stretches, stretches, stretches, (one, other, { start: at }) => {
        const plan = schedule({ layers: [{ id: 'l', staffing: { kind: 'fixed', participants: ['kim', 'roy'] } }] });
        const sides = [
          { participant: 'kim', gives: one },
          { participant: 'roy', gives: other },
        ] as const;
        const gaveOne = one.start <= at && at < one.end;
        const gaveOther = other.start <= at && at < other.end;
        const kept = [...(gaveOne && !gaveOther ? [] : ['kim']), ...(gaveOther && !gaveOne ? [] : ['roy'])];
        expect(people({ ...plan, overrides: swap('w', ...sides) }, at).sort()).toEqual(kept);
      }),
    );
  });
});
