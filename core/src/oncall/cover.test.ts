import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { berlin } from '../testing/build';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant';
import { parseDateTime } from '../time/localTime';
import type { Weekday } from '../time/localTime';
import { utc, zoneRules } from '../time/zones';
import { uncovered } from './cover';
import { findGaps } from './onCallPeriods';
import type { Layer, Schedule } from './schedule';
import type { ShiftPattern } from './shiftPattern';
import { join } from './stretch';

const zone = zoneRules('Europe/Berlin') ?? utc;
/** Eight days about the change of clocks in March. */
const from = berlin('2026-03-25T00:00');
const to = berlin('2026-04-02T00:00');

const instants = fc.integer({ min: -24 * 60, max: 10 * 24 * 60 }).map((minutes) => from + minutes * MINUTE_MS);
const stretches = fc
  .tuple(instants, fc.integer({ min: 1, max: 60 }))
  .map(([start, h]) => ({ start, end: start + h * HOUR_MS }));
const people = fc.constantFrom('kim', 'roy', 'sato');
const starts = fc
  .constantFrom('2026-03-20T02:30', '2026-03-26T09:00', '2026-03-28T22:00')
  .map((it) => parseDateTime(it) ?? NaN);
const patterns: fc.Arbitrary<ShiftPattern> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('continuous' as const),
      zone: fc.constant(zone),
      startsAt: starts,
      unit: fc.constantFrom('hour' as const, 'day' as const),
      length: fc.integer({ min: 1, max: 9 }),
      beforeStart: fc.constantFrom('nobody' as const, 'countBack' as const),
      endsAt: fc.constant(parseDateTime('2026-03-31T07:00') ?? NaN),
    },
    { requiredKeys: ['kind', 'zone', 'startsAt', 'unit', 'length'] },
  ),
  fc.record({
    kind: fc.constant('recurring' as const),
    zone: fc.constant(zone),
    startsAt: starts,
    frequency: fc.constant('day' as const),
    interval: fc.integer({ min: 1, max: 3 }),
    shiftMs: fc.integer({ min: 1, max: 30 }).map((h) => h * HOUR_MS),
  }),
);
const clocks = fc.integer({ min: 0, max: 23 }).map((h) => h * HOUR_MS);
const layers: fc.Arbitrary<Layer<string>> = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c'),
    staffing: fc.oneof(
      fc.record({ kind: fc.constant('fixed' as const), participants: fc.array(people, { maxLength: 1 }) }),
      fc.record({
        kind: fc.constant('rotation' as const),
        rotation: fc.record({
          id: fc.constant('r'),
          pattern: patterns,
          groups: fc.array(fc.array(people, { maxLength: 1 }), { maxLength: 3 }),
        }),
      }),
    ),
    restriction: fc.record({
      zone: fc.constant(zone),
      windows: fc.array(
        fc.record({ days: fc.subarray([0, 1, 2, 3, 4, 5, 6] as Weekday[]), fromMs: clocks, toMs: clocks }),
        { maxLength: 2 },
      ),
    }),
    openHours: fc.array(stretches, { maxLength: 5 }).map((open) => ({
      isOpen: (at: number) => open.some(({ start, end }) => start <= at && at < end),
      periodsAfter: (at: number, count: number) =>
        join(open.map(({ start, end }) => ({ start: Math.max(start, at), end }))).slice(0, count),
    })),
  },
  { requiredKeys: ['id', 'staffing'] },
);
const overrides = fc
  .tuple(stretches, fc.constantFrom('add' as const, 'remove' as const, 'replace' as const), people)
  .map(([stretch, kind, participant]) => ({ id: 'o', kind, participant, by: 'diaz', ...stretch }));
const schedules: fc.Arbitrary<Schedule<string>> = fc.record({
  id: fc.constant('s'),
  layers: fc.array(layers, { maxLength: 3 }),
  overrides: fc.array(overrides, { maxLength: 4 }),
  temporary: fc.array(
    stretches.map((it) => ({
      id: 't',
      ...it,
      shifts: [{ participant: 'nair', start: it.start, end: it.start + HOUR_MS }],
    })),
    { maxLength: 1 },
  ),
  answeredBy: fc.constantFrom('topmost' as const, 'every' as const),
});

describe('[ROT3] cover', () => {
  it('is missing exactly where asking at every change finds nobody', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        expect(uncovered(schedule, from, to)).toEqual(join(findGaps(schedule, from, to)));
      }),
      { numRuns: 1000 },
    );
  });

  it('is missing wherever there is no layer', () => {
    const empty = { id: 's', layers: [], overrides: [], temporary: [] };
    expect(uncovered(empty, from, from + DAY_MS)).toEqual([{ start: from, end: from + DAY_MS }]);
  });
});
