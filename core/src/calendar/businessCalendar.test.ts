import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { berlin, localInstant } from '../testing/build';
import { HOUR_MS, MINUTE_MS } from '../time/instant';
import { dateOf, startOf, weekdayOf } from '../time/localTime';
import { toLocal } from '../time/zoneRules';
import { zoneRules, utc } from '../time/zones';
import { compileCalendar } from './businessCalendar';
import type { BusinessCalendar } from './businessCalendar';

const hours = (from: number, to: number) => ({ fromMs: from * HOUR_MS, toMs: to * HOUR_MS });
const weekdays = (...openings: ReturnType<typeof hours>[]) =>
  [...Array(5).fill(openings), [], []] as BusinessCalendar['week'];
const inBerlin = (week: BusinessCalendar['week'], holidays: BusinessCalendar['holidays'] = []): BusinessCalendar => ({
  zone: zoneRules('Europe/Berlin') ?? utc,
  week,
  holidays,
});
const office = inBerlin(weekdays(hours(8, 18)), [
  { month: 12, day: 25 },
  { month: 11, day: 18, year: 2026 },
]);
const nights = inBerlin(Array(7).fill([hours(22, 6)]));
const split = inBerlin(weekdays(hours(8, 12), hours(13, 17)));

describe('[CAL1][CAL3] adding working time', () => {
  it.each([
    { row: 'within the day', calendar: office, from: '2026-11-17T09:00', add: 2, due: '2026-11-17T11:00' },
    {
      row: 'a due time may be closing time',
      calendar: office,
      from: '2026-11-17T16:00',
      add: 2,
      due: '2026-11-17T18:00',
    },
    {
      row: 'over night and over a one-off holiday',
      calendar: office,
      from: '2026-11-17T17:00',
      add: 2,
      due: '2026-11-19T09:00',
    },
    { row: 'Friday evening to Monday', calendar: office, from: '2026-11-20T19:30', add: 1, due: '2026-11-23T09:00' },
    { row: 'over Christmas, every year', calendar: office, from: '2029-12-24T17:00', add: 2, due: '2029-12-26T09:00' },
    { row: 'over a lunch break', calendar: split, from: '2026-11-17T11:00', add: 3, due: '2026-11-17T15:00' },
    {
      row: 'in a night shift that passes midnight',
      calendar: nights,
      from: '2026-11-17T23:00',
      add: 4,
      due: '2026-11-18T03:00',
    },
    {
      row: 'from a night shift into the next',
      calendar: nights,
      from: '2026-11-17T05:00',
      add: 2,
      due: '2026-11-17T23:00',
    },
    { row: 'nothing', calendar: office, from: '2026-11-17T03:00', add: 0, due: '2026-11-17T03:00' },
    {
      row: 'over a whole year: 262 weekdays less the holiday on a Wednesday and Christmas Day',
      calendar: office,
      from: '2026-11-16T08:00',
      add: 10 * 260,
      due: '2027-11-16T18:00',
    },
  ])('$row', ({ calendar, from, add, due }) => {
    const answer = compileCalendar(calendar).add(berlin(from), add * HOUR_MS);
    expect(new Date(answer).toISOString()).toBe(new Date(berlin(due)).toISOString());
    expect(compileCalendar(calendar).between(berlin(from), answer)).toBe(add * HOUR_MS);
  });
});

describe('[CAL2] working time is real elapsed time', () => {
  const wholeDays = inBerlin(Array(7).fill([hours(0, 24)]));
  it.each([
    {
      row: 'nine to five is eight hours on the day the clocks change',
      calendar: inBerlin(Array(7).fill([hours(9, 17)])),
      from: '2026-03-29T00:00',
      to: '2026-03-30T00:00',
      worked: 8,
    },
    {
      row: 'the day in March has 23 hours',
      calendar: wholeDays,
      from: '2026-03-29T00:00',
      to: '2026-03-30T00:00',
      worked: 23,
    },
    {
      row: 'the day in October has 25',
      calendar: wholeDays,
      from: '2026-10-25T00:00',
      to: '2026-10-26T00:00',
      worked: 25,
    },
    {
      row: 'a night shift loses the hour that is skipped',
      calendar: nights,
      from: '2026-03-28T22:00',
      to: '2026-03-29T06:00',
      worked: 7,
    },
  ])('$row', ({ calendar, from, to, worked }) => {
    expect(compileCalendar(calendar).between(berlin(from), berlin(to)) / HOUR_MS).toBe(worked);
  });
});

it('[CAL1] finds the next opening, and stays where it is open', () => {
  const { nextOpening } = compileCalendar(office);
  expect(nextOpening(berlin('2026-11-20T18:00'))).toBe(berlin('2026-11-23T08:00'));
  expect(nextOpening(berlin('2026-11-20T17:59'))).toBe(berlin('2026-11-20T17:59'));
});

it('[CAL5] a calendar that never opens is refused, not searched for ever', () => {
  expect(() => compileCalendar(inBerlin([[], [], [], [], [], [], []]))).toThrow('never opens');
});

describe('laws', () => {
  const openingHours = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => hours(a, b));
  const calendars = fc
    .record({
      zone: fc.constantFrom('Europe/Berlin', 'America/Chicago', 'Australia/Lord_Howe', 'UTC'),
      week: fc.array(fc.array(openingHours, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
      holidays: fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }), {
        maxLength: 3,
      }),
    })
    .filter(({ week }) => week.some((day) => day.length > 0))
    .map(({ zone, ...rest }): BusinessCalendar => ({ ...rest, zone: zoneRules(zone) ?? utc }));
  const instants = fc
    .integer({ min: Date.UTC(2026, 0, 1) / MINUTE_MS, max: Date.UTC(2027, 0, 1) / MINUTE_MS })
    .map((m) => m * MINUTE_MS);

  it('between(a, add(a, d)) = d, and adding more is never earlier', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 0, max: 6000 }),
        fc.integer({ min: 0, max: 600 }),
        (calendar, a, d, more) => {
          const time = compileCalendar(calendar);
          const due = time.add(a, d * MINUTE_MS);
          expect(time.between(a, due)).toBe(d * MINUTE_MS);
          expect(time.add(a, (d + more) * MINUTE_MS)).toBeGreaterThanOrEqual(due);
        },
      ),
    );
  });

  it('agrees with walking the wall clock minute by minute', () => {
    const isOpen = ({ zone, week, holidays }: BusinessCalendar, at: number): boolean => {
      const local = toLocal(zone, at);
      const date = dateOf(local);
      const ms = local - startOf(date);
      const { month, day } = {
        month: new Date(startOf(date)).getUTCMonth() + 1,
        day: new Date(startOf(date)).getUTCDate(),
      };
      if (holidays.some((it) => it.month === month && it.day === day)) return false;
      const today = week[weekdayOf(date)] ?? [];
      const before = week[weekdayOf(date - 1)] ?? [];
      return (
        today.some(({ fromMs, toMs }) => ms >= fromMs && (toMs <= fromMs || ms < toMs)) ||
        before.some(({ fromMs, toMs }) => toMs <= fromMs && ms < toMs)
      );
    };
    // Days without a change of clocks: on those nights an opening's *ends* are what counts, not its minutes.
    const quiet = fc
      .integer({ min: Date.UTC(2026, 5, 1) / MINUTE_MS, max: Date.UTC(2026, 7, 1) / MINUTE_MS })
      .map((m) => m * MINUTE_MS);
    fc.assert(
      fc.property(calendars, quiet, fc.integer({ min: 0, max: 3 * 1440 }), (calendar, from, length) => {
        let walked = 0;
        for (let m = 0; m < length; m += 1) if (isOpen(calendar, from + m * MINUTE_MS)) walked += MINUTE_MS;
        expect(compileCalendar(calendar).between(from, from + length * MINUTE_MS)).toBe(walked);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same answer whichever years were asked for first', () => {
    const fresh = compileCalendar(office);
    const used = compileCalendar(office);
    used.add(localInstant('UTC', '2031-06-01T00:00'), HOUR_MS);
    used.between(localInstant('UTC', '2019-06-01T00:00'), localInstant('UTC', '2020-06-01T00:00'));
    expect(used.add(berlin('2026-11-17T17:00'), 30 * HOUR_MS)).toBe(
      fresh.add(berlin('2026-11-17T17:00'), 30 * HOUR_MS),
    );
  });
});
