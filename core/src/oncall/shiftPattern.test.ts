import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { berlin, localInstant } from '../testing/build';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant';
import { parseDateTime } from '../time/localTime';
import type { Weekday } from '../time/localTime';
import { toLocal } from '../time/zoneRules';
import { utc, zoneRules } from '../time/zones';
import type { ContinuousShifts } from './continuousShifts';
import type { RecurringShifts } from './recurringShifts';
import { nextShiftChange, shiftAt, shiftsAt, shiftsBetween } from './shiftPattern';
import type { ShiftPattern } from './shiftPattern';

const zoneOf = (name: string) => zoneRules(name) ?? utc;
const local = (text: string) => parseDateTime(text) ?? NaN;

function continuous(changes: Partial<ContinuousShifts> = {}): ContinuousShifts {
  return {
    kind: 'continuous',
    zone: zoneOf('Europe/Berlin'),
    startsAt: local('2026-01-05T09:00'),
    unit: 'day',
    length: 1,
    ...changes,
  };
}

function recurring(changes: Partial<RecurringShifts> = {}): RecurringShifts {
  return {
    kind: 'recurring',
    zone: zoneOf('Europe/Berlin'),
    startsAt: local('2026-01-05T09:00'),
    frequency: 'day',
    interval: 1,
    shiftMs: 8 * HOUR_MS,
    ...changes,
  };
}

/** `[turn, start, end]` by the wall clock of the pattern's zone. */
const shown = (pattern: ShiftPattern, from: string, to: string) =>
  shiftsBetween(pattern, localInstant(pattern.zone.zone, from), localInstant(pattern.zone.zone, to)).map(
    ({ turn, start, end }) => [turn, clock(pattern, start), clock(pattern, end)],
  );
const clock = (pattern: ShiftPattern, at: number) =>
  new Date(toLocal(pattern.zone, at)).toISOString().slice(0, 16).replace('T', ' ');

describe('[ROT1][PTH-6] shifts without a pause', () => {
  it.each([
    {
      row: 'every eight hours, at the same three clock times',
      pattern: continuous({ unit: 'hour', length: 8, startsAt: local('2026-01-05T06:00') }),
      from: '2026-03-28T22:00',
      to: '2026-03-29T14:00',
      shifts: [
        [248, '2026-03-28 22:00', '2026-03-29 06:00'],
        [249, '2026-03-29 06:00', '2026-03-29 14:00'],
      ],
    },
    {
      row: 'a change at 02:30 in the gap happens when the clock first shows something, at 03:00',
      pattern: continuous({ startsAt: local('2026-03-27T02:30') }),
      from: '2026-03-28T12:00',
      to: '2026-03-30T00:00',
      shifts: [
        [1, '2026-03-28 02:30', '2026-03-29 03:00'],
        [2, '2026-03-29 03:00', '2026-03-30 02:30'],
      ],
    },
    {
      row: 'a shift that lies wholly in the gap never happens, and its turn is passed over',
      pattern: continuous({ unit: 'hour', startsAt: local('2026-03-29T00:00') }),
      from: '2026-03-29T01:00',
      to: '2026-03-29T04:00',
      shifts: [
        [1, '2026-03-29 01:00', '2026-03-29 03:00'],
        [3, '2026-03-29 03:00', '2026-03-29 04:00'],
      ],
    },
    {
      row: 'weeks',
      pattern: continuous({ unit: 'week', length: 2 }),
      from: '2026-02-01T00:00',
      to: '2026-02-03T00:00',
      shifts: [
        [1, '2026-01-19 09:00', '2026-02-02 09:00'],
        [2, '2026-02-02 09:00', '2026-02-16 09:00'],
      ],
    },
    {
      row: 'months from the 31st, on the last day where there is no 31st',
      pattern: continuous({ unit: 'month', startsAt: local('2026-01-31T09:00') }),
      from: '2026-02-01T00:00',
      to: '2026-04-01T00:00',
      shifts: [
        [0, '2026-01-31 09:00', '2026-02-28 09:00'],
        [1, '2026-02-28 09:00', '2026-03-31 09:00'],
        [2, '2026-03-31 09:00', '2026-04-30 09:00'],
      ],
    },
    {
      row: 'months from the 29th, which most Februaries lack',
      pattern: continuous({ unit: 'month', startsAt: local('2026-01-29T09:00') }),
      from: '2026-03-01T00:00',
      to: '2026-03-02T00:00',
      shifts: [[1, '2026-02-28 09:00', '2026-03-29 09:00']],
    },
    {
      row: 'months from the 31st, counted on into the next month',
      pattern: continuous({ unit: 'month', startsAt: local('2026-01-31T09:00'), monthOverflow: 'nextMonth' }),
      from: '2026-02-01T00:00',
      to: '2026-04-01T00:00',
      shifts: [
        [0, '2026-01-31 09:00', '2026-03-03 09:00'],
        [1, '2026-03-03 09:00', '2026-03-31 09:00'],
        [2, '2026-03-31 09:00', '2026-05-01 09:00'],
      ],
    },
    {
      row: 'months across the turn of a year',
      pattern: continuous({ unit: 'month', length: 3, startsAt: local('2026-11-30T09:00') }),
      from: '2027-02-27T00:00',
      to: '2027-03-01T00:00',
      shifts: [
        [0, '2026-11-30 09:00', '2027-02-28 09:00'],
        [1, '2027-02-28 09:00', '2027-05-30 09:00'],
      ],
    },
    {
      row: 'nothing before the first',
      pattern: continuous(),
      from: '2026-01-03T00:00',
      to: '2026-01-05T10:00',
      shifts: [[0, '2026-01-05 09:00', '2026-01-06 09:00']],
    },
    {
      row: 'turns counted back, where asked for',
      pattern: continuous({ beforeStart: 'countBack' }),
      from: '2026-01-04T10:00',
      to: '2026-01-05T10:00',
      shifts: [
        [-1, '2026-01-04 09:00', '2026-01-05 09:00'],
        [0, '2026-01-05 09:00', '2026-01-06 09:00'],
      ],
    },
  ])('$row', ({ pattern, from, to, shifts }) => {
    expect(shown(pattern, from, to)).toEqual(shifts);
  });

  it('changes at the first of two equal clock times when clocks go back', () => {
    const changes = continuous({ unit: 'hour', startsAt: local('2026-10-24T02:30'), length: 24 });
    const first = Date.UTC(2026, 9, 25, 0, 30);
    expect(shiftAt(changes, first)?.start).toBe(first);
    expect(shiftAt(changes, first + HOUR_MS)?.start).toBe(first);
  });

  it('skips the day that Samoa never had', () => {
    const apia = continuous({ zone: zoneOf('Pacific/Apia'), startsAt: local('2011-12-28T09:00') });
    expect(shown(apia, '2011-12-29T10:00', '2011-12-31T10:00')).toEqual([
      [1, '2011-12-29 09:00', '2011-12-31 00:00'],
      [2, '2011-12-31 00:00', '2011-12-31 09:00'],
      [3, '2011-12-31 09:00', '2012-01-01 09:00'],
    ]);
  });

  it.each([0, -1, 1.5, NaN, Infinity])('refuses a shift of %s days', (length) => {
    expect(() => shiftAt(continuous({ length }), Date.UTC(2026, 5, 1))).toThrow('No shift lasts');
  });

  it('refuses to list the shifts of all time', () => {
    expect(() => shiftsBetween(continuous(), 0, Infinity)).toThrow('finite');
  });
});

describe('[ROT1] shifts with pauses', () => {
  const weekdays: Weekday[] = [0, 1, 2, 3, 4];

  it.each([
    {
      row: 'by the day without weekdays: only every other day',
      pattern: recurring({ interval: 2 }),
      from: '2026-01-05T00:00',
      to: '2026-01-10T00:00',
      shifts: [
        [0, '2026-01-05 09:00', '2026-01-05 17:00'],
        [1, '2026-01-07 09:00', '2026-01-07 17:00'],
        [2, '2026-01-09 09:00', '2026-01-09 17:00'],
      ],
    },
    {
      row: 'by the day on weekdays: each has a shift, and two make a turn',
      pattern: recurring({ interval: 2, byDay: weekdays }),
      from: '2026-01-08T00:00',
      to: '2026-01-13T00:00',
      shifts: [
        [1, '2026-01-08 09:00', '2026-01-08 17:00'],
        [2, '2026-01-09 09:00', '2026-01-09 17:00'],
        [2, '2026-01-12 09:00', '2026-01-12 17:00'],
      ],
    },
    {
      row: 'by the week: the week that has the start is the first, however late it starts',
      pattern: recurring({ frequency: 'week', byDay: [0, 4], startsAt: local('2026-01-08T09:00') }),
      from: '2026-01-05T00:00',
      to: '2026-01-17T00:00',
      shifts: [
        [0, '2026-01-09 09:00', '2026-01-09 17:00'],
        [1, '2026-01-12 09:00', '2026-01-12 17:00'],
        [1, '2026-01-16 09:00', '2026-01-16 17:00'],
      ],
    },
    {
      row: 'by the week that begins on Sunday',
      pattern: recurring({ frequency: 'week', byDay: [5, 6], weekStart: 6, startsAt: local('2026-01-10T09:00') }),
      from: '2026-01-05T00:00',
      to: '2026-01-18T00:00',
      shifts: [
        [0, '2026-01-10 09:00', '2026-01-10 17:00'],
        [1, '2026-01-11 09:00', '2026-01-11 17:00'],
        [1, '2026-01-17 09:00', '2026-01-17 17:00'],
      ],
    },
    {
      row: 'by the week without weekdays: on the weekday of the start, every other week',
      pattern: recurring({ frequency: 'week', interval: 2 }),
      from: '2026-01-05T00:00',
      to: '2026-01-20T00:00',
      shifts: [
        [0, '2026-01-05 09:00', '2026-01-05 17:00'],
        [1, '2026-01-19 09:00', '2026-01-19 17:00'],
      ],
    },
    {
      row: 'turns are counted from the first week that has a shift',
      pattern: recurring({ frequency: 'week', byDay: [0], startsAt: local('2026-01-07T09:00') }),
      from: '2026-01-05T00:00',
      to: '2026-01-20T00:00',
      shifts: [
        [0, '2026-01-12 09:00', '2026-01-12 17:00'],
        [1, '2026-01-19 09:00', '2026-01-19 17:00'],
      ],
    },
    {
      row: 'by the month on weekdays: the calendar month is the turn',
      pattern: recurring({ frequency: 'month', byDay: [5], startsAt: local('2026-01-24T09:00') }),
      from: '2026-01-20T00:00',
      to: '2026-02-14T00:00',
      shifts: [
        [0, '2026-01-24 09:00', '2026-01-24 17:00'],
        [0, '2026-01-31 09:00', '2026-01-31 17:00'],
        [1, '2026-02-07 09:00', '2026-02-07 17:00'],
      ],
    },
    {
      row: 'by the month without weekdays: on the day of the start, or the last',
      pattern: recurring({ frequency: 'month', startsAt: local('2026-01-30T09:00') }),
      from: '2026-02-01T00:00',
      to: '2026-04-01T00:00',
      shifts: [
        [1, '2026-02-28 09:00', '2026-02-28 17:00'],
        [2, '2026-03-30 09:00', '2026-03-30 17:00'],
      ],
    },
    {
      row: 'by the hour, on one weekday: every turn counts, whoever has none',
      pattern: recurring({ frequency: 'hour', interval: 6, shiftMs: HOUR_MS, byDay: [1] }),
      from: '2026-01-05T00:00',
      to: '2026-01-07T00:00',
      shifts: [
        [3, '2026-01-06 03:00', '2026-01-06 04:00'],
        [4, '2026-01-06 09:00', '2026-01-06 10:00'],
        [5, '2026-01-06 15:00', '2026-01-06 16:00'],
        [6, '2026-01-06 21:00', '2026-01-06 22:00'],
      ],
    },
    {
      row: 'overnight, keeping the clock when it goes forward',
      pattern: recurring({ startsAt: local('2026-03-28T22:00'), shiftMs: 8 * HOUR_MS }),
      from: '2026-03-29T05:00',
      to: '2026-03-29T12:00',
      shifts: [[0, '2026-03-28 22:00', '2026-03-29 06:00']],
    },
    {
      row: 'none starts at the end or after it',
      pattern: recurring({ endsAt: local('2026-01-06T09:00') }),
      from: '2026-01-01T00:00',
      to: '2026-02-01T00:00',
      shifts: [[0, '2026-01-05 09:00', '2026-01-05 17:00']],
    },
    {
      row: 'no weekday, no shift',
      pattern: recurring({ byDay: [] }),
      from: '2026-01-01T00:00',
      to: '2026-02-01T00:00',
      shifts: [],
    },
  ])('$row', ({ pattern, from, to, shifts }) => {
    expect(shown(pattern, from, to)).toEqual(shifts);
  });

  it('of shifts that overlap, all hold the instant, and the one that started last answers', () => {
    const long = recurring({ shiftMs: 30 * HOUR_MS });
    const at = berlin('2026-01-07T10:00');
    expect(shiftsAt(long, at).map(({ turn }) => turn)).toEqual([1, 2]);
    expect(shiftAt(long, at)?.turn).toBe(2);
  });

  it.each([
    { row: 'an interval of none', changes: { interval: 0 }, message: 'recurs every 0' },
    { row: 'half an interval', changes: { interval: 0.5 }, message: 'recurs every 0.5' },
    { row: 'no length', changes: { shiftMs: 0 }, message: 'last 0 ms' },
    { row: 'endless length', changes: { shiftMs: Infinity }, message: 'last Infinity ms' },
  ])('refuses $row', ({ changes, message }) => {
    expect(() => shiftAt(recurring(changes), Date.UTC(2026, 5, 1))).toThrow(message);
  });
});

describe('[ROT1] the next shift change', () => {
  it.each([
    { row: 'the first start', pattern: continuous(), at: '2020-01-01T00:00', next: '2026-01-05T09:00' },
    { row: 'the end of the shift', pattern: continuous(), at: '2026-01-05T09:00', next: '2026-01-06T09:00' },
    { row: 'an end before a pause', pattern: recurring(), at: '2026-01-05T09:00', next: '2026-01-05T17:00' },
    { row: 'a start after a pause', pattern: recurring(), at: '2026-01-05T17:00', next: '2026-01-06T09:00' },
    { row: 'a start long ahead', pattern: recurring(), at: '2020-01-01T00:00', next: '2026-01-05T09:00' },
    {
      row: 'one of a year of months',
      pattern: recurring({ frequency: 'month', interval: 12 }),
      at: '2026-01-05T17:00',
      next: '2027-01-05T09:00',
    },
    {
      row: 'every 25 hours on Sundays: the sixth after Monday is the first',
      pattern: recurring({ frequency: 'hour', interval: 25, byDay: [6], shiftMs: HOUR_MS }),
      at: '2026-01-05T09:00',
      next: '2026-01-11T15:00',
    },
    {
      row: 'none where no hour ever meets its weekday',
      pattern: recurring({ frequency: 'hour', interval: 168, byDay: [6] }),
      at: '2026-01-05T09:00',
      next: undefined,
    },
    {
      row: 'none after the last',
      pattern: recurring({ endsAt: local('2026-01-06T09:00') }),
      at: '2026-01-05T17:00',
      next: undefined,
    },
  ])('$row', ({ pattern, at, next }) => {
    expect(nextShiftChange(pattern, berlin(at))).toBe(next === undefined ? undefined : berlin(next));
  });
});

const zones = [
  'Europe/Berlin',
  'America/Chicago',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'UTC',
  'America/Sao_Paulo',
];
const patterns: fc.Arbitrary<ShiftPattern> = fc.oneof(
  fc.record({
    kind: fc.constant('continuous' as const),
    zone: fc.constantFrom(...zones).map(zoneOf),
    startsAt: fc
      .integer({ min: 0, max: 40 * 96 })
      .map((quarters) => local('2018-01-31T00:00') + quarters * 15 * MINUTE_MS),
    unit: fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const),
    length: fc.integer({ min: 1, max: 30 }),
    beforeStart: fc.constantFrom('nobody' as const, 'countBack' as const),
    monthOverflow: fc.constantFrom('lastDay' as const, 'nextMonth' as const),
  }),
  fc.record({
    kind: fc.constant('recurring' as const),
    zone: fc.constantFrom(...zones).map(zoneOf),
    startsAt: fc
      .integer({ min: 0, max: 40 * 96 })
      .map((quarters) => local('2018-01-31T00:00') + quarters * 15 * MINUTE_MS),
    frequency: fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const),
    interval: fc.integer({ min: 1, max: 4 }),
    shiftMs: fc.integer({ min: 1, max: 200 }).map((quarters) => quarters * 15 * MINUTE_MS),
    byDay: fc.subarray<Weekday>([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    weekStart: fc.constantFrom<Weekday>(0, 5, 6),
  }),
);
/** Around changes of clocks in one zone or another, 2018 to 2019. */
const windows = fc.record({
  from: fc
    .tuple(
      fc.constantFrom('2018-03-10', '2018-03-24', '2018-10-06', '2018-10-27', '2018-11-03', '2018-02-16', '2019-05-04'),
      fc.integer({ min: 0, max: 48 * 60 }),
    )
    .map(([day, minute]) => Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS),
  minutes: fc.integer({ min: 1, max: 16 * 60 }),
});

describe('[ROT1] laws of shifts', () => {
  it('a walk minute by minute meets exactly the calculated shifts', () => {
    fc.assert(
      fc.property(patterns, windows, (pattern, { from, minutes }) => {
        const to = from + minutes * MINUTE_MS;
        const met = new Set<string>();
        for (let at = from; at < to; at += MINUTE_MS) {
          for (const shift of shiftsAt(pattern, at)) {
            // Plain comparisons: a hundred thousand `expect` take longer than what they check.
            if (at < shift.start || shift.end <= at) throw new Error(`${at} lies outside its shift.`);
            met.add(JSON.stringify(shift));
          }
        }
        expect([...met].sort()).toEqual(
          shiftsBetween(pattern, from, to)
            .map((it) => JSON.stringify(it))
            .sort(),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('continuous shifts touch: no pause, no overlap, turns ascending', () => {
    fc.assert(
      fc.property(patterns, windows, (pattern, { from, minutes }) => {
        fc.pre(pattern.kind === 'continuous');
        const shifts = shiftsBetween(pattern, from, from + minutes * 10 * MINUTE_MS);
        shifts.forEach((shift, i) => {
          expect(shift.start).toBeLessThan(shift.end);
          const next = shifts[i + 1];
          if (!next) return;
          expect(next.start).toBe(shift.end);
          expect(next.turn).toBeGreaterThan(shift.turn);
        });
      }),
    );
  });

  it('the next change is the first instant at which the shifts differ', () => {
    fc.assert(
      fc.property(patterns, windows, (pattern, { from }) => {
        const next = nextShiftChange(pattern, from);
        if (next === undefined) throw new Error('These patterns recur for ever.');
        expect(next).toBeGreaterThan(from);
        expect(shiftsAt(pattern, next - 1)).toEqual(shiftsAt(pattern, from));
        expect(shiftsAt(pattern, next)).not.toEqual(shiftsAt(pattern, from));
      }),
    );
  });

  it('a start keeps the wall clock unless the clock jumps over it', () => {
    fc.assert(
      fc.property(patterns, windows, (pattern, { from }) => {
        fc.pre(pattern.kind === 'recurring' && pattern.frequency !== 'hour');
        for (const { start } of shiftsBetween(pattern, from, from + 40 * DAY_MS)) {
          const kept = (toLocal(pattern.zone, start) - pattern.startsAt) % DAY_MS === 0;
          const jumped = toLocal(pattern.zone, start) - toLocal(pattern.zone, start - 1) > 1;
          expect(kept || jumped).toBe(true);
        }
      }),
    );
  });
});
