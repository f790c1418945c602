import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, HOUR_MS } from '../time/instant';
import type { Weekday } from '../time/localTime';
import type { ZoneRules } from '../time/zoneRules';
import { zoneRules, utc } from '../time/zones';
import { isWithin, mutedBy } from './recurringInterval';
import type { RecurringInterval } from './recurringInterval';

const sydney: ZoneRules = zoneRules('Australia/Sydney') ?? utc;
const hours = (from: number, to: number) => ({ fromMs: from * HOUR_MS, toMs: to * HOUR_MS });
const range = (first: number, last: number) => ({ first, last });
const workdays: readonly Weekday[] = [0, 1, 2, 3, 4];
const office = { zone: utc, times: [hours(9, 17)], weekdays: workdays };
const at = (text: string): number => Date.parse(text);

describe('[CAL6] a recurring interval holds an instant where every given field matches', () => {
  it.each<{ row: string; interval: RecurringInterval; at: string; within: boolean }>([
    { row: 'nothing given: always', interval: { zone: utc }, at: '2026-11-17T03:00Z', within: true },
    { row: 'office hours', interval: office, at: '2026-11-17T09:00Z', within: true },
    { row: 'the end is outside', interval: office, at: '2026-11-17T17:00Z', within: false },
    { row: 'the instant before the end is inside', interval: office, at: '2026-11-17T16:59:59.999Z', within: true },
    { row: 'the right time on the wrong weekday', interval: office, at: '2026-11-21T09:00Z', within: false },
    {
      row: 'an empty list matches nothing',
      interval: { zone: utc, times: [] },
      at: '2026-11-17T09:00Z',
      within: false,
    },
    {
      row: 'the wall clock is that of the zone',
      interval: { ...office, zone: sydney },
      at: '2026-11-16T22:00Z',
      within: true,
    },
    {
      row: 'the weekday is that of the zone: Saturday morning in Sydney',
      interval: { ...office, zone: sydney },
      at: '2026-11-20T22:00Z',
      within: false,
    },
    {
      row: '24:00 reaches the end of the day',
      interval: { zone: utc, times: [hours(22, 24)] },
      at: '2026-11-17T23:59:59.999Z',
      within: true,
    },
    {
      row: 'the last day of February in a leap year',
      interval: { zone: utc, daysOfMonth: [range(-1, -1)] },
      at: '2028-02-29T00:00Z',
      within: true,
    },
    {
      row: '28 February of a leap year is not the last',
      interval: { zone: utc, daysOfMonth: [range(-1, -1)] },
      at: '2028-02-28T00:00Z',
      within: false,
    },
    {
      row: 'from a day counted from the start to one counted from the end',
      interval: { zone: utc, daysOfMonth: [range(20, -2)] },
      at: '2026-11-29T00:00Z',
      within: true,
    },
    {
      row: 'the end counted from the end is the last one inside',
      interval: { zone: utc, daysOfMonth: [range(20, -2)] },
      at: '2026-11-30T00:00Z',
      within: false,
    },
    {
      row: 'a range longer than the month is cut',
      interval: { zone: utc, daysOfMonth: [range(-31, 31)] },
      at: '2026-02-01T00:00Z',
      within: true,
    },
    {
      row: 'a range wholly beyond the month never matches',
      interval: { zone: utc, daysOfMonth: [range(30, 31)] },
      at: '2026-02-28T00:00Z',
      within: false,
    },
    {
      row: 'a range that ends before the month begins never matches',
      interval: { zone: utc, daysOfMonth: [range(-31, -30)] },
      at: '2026-02-01T00:00Z',
      within: false,
    },
    {
      row: 'several ranges: any of them',
      interval: { zone: utc, months: [range(1, 2), range(11, 12)] },
      at: '2026-11-17T00:00Z',
      within: true,
    },
    {
      row: 'years',
      interval: { zone: utc, years: [range(2020, 2025)] },
      at: '2026-01-01T00:00Z',
      within: false,
    },
    {
      row: 'December has 31 days',
      interval: { zone: utc, daysOfMonth: [range(-1, -1)] },
      at: '2026-12-31T12:00Z',
      within: true,
    },
  ])('$row', ({ interval, at: text, within }) => {
    expect(isWithin(interval, at(text))).toBe(within);
  });

  it('names the intervals that mute an instant, in the order given', () => {
    const named = [
      {
        name: 'evenings',
        intervals: [
          { zone: utc, times: [hours(0, 9)] },
          { zone: utc, times: [hours(17, 24)] },
        ],
      },
      { name: 'never', intervals: [] },
      { name: 'weekends', intervals: [{ zone: utc, weekdays: [5, 6] as const }] },
    ];
    expect(mutedBy(named, at('2026-11-21T20:00Z'))).toEqual(['evenings', 'weekends']);
    expect(mutedBy(named, at('2026-11-21T12:00Z'))).toEqual(['weekends']);
    expect(mutedBy(named, at('2026-11-20T12:00Z'))).toEqual([]);
  });

  it('agrees, for days of the month, with writing out the days of that month', () => {
    const bound = fc.integer({ min: -31, max: 31 }).filter((n) => n !== 0);
    const days = fc.integer({ min: at('2000-01-01') / DAY_MS, max: at('2040-01-01') / DAY_MS });
    fc.assert(
      fc.property(bound, bound, days, (first, last, day) => {
        const date = new Date(day * DAY_MS);
        const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
        const listed = Array.from({ length }, (_, i) => i + 1);
        const position = (n: number): number => (n > 0 ? n : length + 1 + n);
        const meant = listed.filter((n) => n >= position(first) && n <= position(last));
        expect(isWithin({ zone: utc, daysOfMonth: [range(first, last)] }, day * DAY_MS)).toBe(
          meant.includes(date.getUTCDate()),
        );
      }),
    );
  });
});
