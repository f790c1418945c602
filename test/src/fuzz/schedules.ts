/** On-call schedules at random, sound by type: several layers, shifts with gaps, overrides that contradict each other. */
import type { GroupRotation, Override, Restriction, Schedule, ShiftPattern, Stretch } from '@rungs/core';
import { noon } from '@rungs/core/testing';
import fc from 'fast-check';
import { clockTimes, nearInstants, zones } from './calendars';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const participants = fc.constantFrom('ada', 'ben', 'cyd', 'dee', 'eve');
const units = fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const);
const weekdays = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const);
/** A wall clock within two years of now, to the minute. */
const localTimes = fc
  .integer({ min: -2 * 365 * 1440, max: 2 * 365 * 1440 })
  .map((minutes) => Math.floor(noon / 60_000) * 60_000 + minutes * 60_000);

export const stretches: fc.Arbitrary<Stretch> = fc
  .tuple(nearInstants, fc.integer({ min: 0, max: 40 * DAY_MS }))
  .map(([start, ms]) => ({ start, end: start + ms }));

const continuous = fc.record(
  {
    kind: fc.constant('continuous' as const),
    zone: zones,
    startsAt: localTimes,
    unit: units,
    length: fc.integer({ min: 1, max: 12 }),
    beforeStart: fc.constantFrom('nobody' as const, 'countBack' as const),
    firstFrom: localTimes,
    endsAt: localTimes,
    monthOverflow: fc.constantFrom('lastDay' as const, 'nextMonth' as const),
  },
  { requiredKeys: ['kind', 'zone', 'startsAt', 'unit', 'length'] },
);
const recurring = fc.record(
  {
    kind: fc.constant('recurring' as const),
    zone: zones,
    startsAt: localTimes,
    frequency: units,
    interval: fc.integer({ min: 1, max: 6 }),
    shiftMs: fc.integer({ min: 1, max: 10 * DAY_MS }),
    byDay: fc.array(weekdays, { minLength: 1, maxLength: 3 }),
    weekStart: weekdays,
    endsAt: localTimes,
  },
  { requiredKeys: ['kind', 'zone', 'startsAt', 'frequency', 'interval', 'shiftMs'] },
);
export const patterns: fc.Arbitrary<ShiftPattern> = fc.oneof(continuous, recurring);

export const rotations: fc.Arbitrary<GroupRotation<string>> = fc.record(
  {
    id: fc.constantFrom('weekly', 'nights'),
    pattern: patterns,
    groups: fc.array(fc.array(participants, { maxLength: 2 }), { maxLength: 4 }),
    firstGroup: fc.integer({ min: -5, max: 5 }),
  },
  { requiredKeys: ['id', 'pattern', 'groups'] },
);

export const restrictions: fc.Arbitrary<Restriction> = fc.record({
  zone: zones,
  windows: fc.array(fc.record({ days: fc.array(weekdays, { maxLength: 7 }), fromMs: clockTimes, toMs: clockTimes }), {
    maxLength: 3,
  }),
});

const overrides: fc.Arbitrary<Override<string>> = fc
  .tuple(
    stretches,
    fc.constantFrom('one', 'another', 'a third'),
    fc.constantFrom('add' as const, 'remove' as const, 'replace' as const),
    fc.tuple(participants, participants),
  )
  .map(([stretch, id, kind, [participant, by]]) => ({ ...stretch, id, kind, participant, by }));

export const schedules: fc.Arbitrary<Schedule<string>> = fc.record(
  {
    id: fc.constant('payments'),
    layers: fc.array(
      fc.record(
        {
          id: fc.constantFrom('days', 'nights', 'weekends'),
          staffing: fc.oneof(
            rotations.map((rotation) => ({ kind: 'rotation' as const, rotation })),
            fc.array(participants, { maxLength: 3 }).map((some) => ({ kind: 'fixed' as const, participants: some })),
          ),
          restriction: restrictions,
        },
        { requiredKeys: ['id', 'staffing'] },
      ),
      { maxLength: 3 },
    ),
    overrides: fc.array(overrides, { maxLength: 4 }),
    temporary: fc.array(
      fc.tuple(stretches, fc.array(fc.tuple(stretches, participants), { maxLength: 2 })).map(([stretch, shifts]) => ({
        ...stretch,
        id: 'fair',
        shifts: shifts.map(([shift, participant]) => ({ ...shift, participant })),
      })),
      { maxLength: 1 },
    ),
    answeredBy: fc.constantFrom('topmost' as const, 'every' as const),
  },
  { requiredKeys: ['id', 'layers', 'overrides', 'temporary'] },
);
