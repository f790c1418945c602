import { expect, it } from '@jest/globals';
import { compileCalendar } from '../calendar/businessCalendar';
import { berlin } from '../testing/build';
import { HOUR_MS } from '../time/instant';
import { utc, zoneRules } from '../time/zones';
import { moveBy, sameSpan } from './workingSpan';
import type { WorkingSpan } from './workingSpan';

const office = compileCalendar({
  zone: zoneRules('Europe/Berlin') ?? utc,
  week: [...Array(5).fill([{ fromMs: 8 * HOUR_MS, toMs: 18 * HOUR_MS }]), [], []],
  holidays: [],
});
const working = (hours: number): WorkingSpan => ({ unit: 'workingTime', ms: hours * HOUR_MS });
const days = (count: number, options = {}): WorkingSpan => ({ unit: 'workingDays', days: count, options });

it.each([
  { row: 'hours later', from: '2026-11-17T17:00', span: working(2), to: '2026-11-18T09:00' },
  { row: 'hours earlier', from: '2026-11-17T09:00', span: working(-2), to: '2026-11-16T17:00' },
  { row: 'nothing', from: '2026-11-17T20:00', span: working(0), to: '2026-11-17T20:00' },
  { row: 'days later', from: '2026-11-20T09:00', span: days(1), to: '2026-11-23T09:00' },
  { row: 'days earlier', from: '2026-11-23T09:00', span: days(-1), to: '2026-11-20T09:00' },
  {
    row: 'days later, to the close',
    from: '2026-11-20T09:00',
    span: days(1, { endOfDay: true }),
    to: '2026-11-23T18:00',
  },
  {
    row: 'days earlier, to the close',
    from: '2026-11-23T09:00',
    span: days(-1, { endOfDay: true }),
    to: '2026-11-20T18:00',
  },
])('[SLA5][CAL4] moves by a span: $row', ({ from, span, to }) => {
  expect(new Date(moveBy(office, berlin(from), span)).toISOString()).toBe(new Date(berlin(to)).toISOString());
});

it('[CAL3] moves to where closing is due', () => {
  const closing = berlin('2026-11-17T18:00');
  expect(moveBy(office, berlin('2026-11-17T17:00'), working(1))).toBe(closing);
  expect(moveBy(office, berlin('2026-11-17T17:00'), working(1), 'nextOpening')).toBe(berlin('2026-11-18T08:00'));
});

it.each([
  { row: 'the same hours', a: working(2), b: working(2), same: true },
  { row: 'other hours', a: working(2), b: working(3), same: false },
  { row: 'hours and days', a: working(24), b: days(1), same: false },
  { row: 'days and hours', a: days(1), b: working(24), same: false },
  { row: 'the same days', a: days(1), b: days(1, {}), same: true },
  { row: 'other days', a: days(1), b: days(2), same: false },
  {
    row: 'the same days, with and without options',
    a: { unit: 'workingDays' as const, days: 1 },
    b: days(1),
    same: true,
  },
  { row: 'another end', a: days(1), b: days(1, { endOfDay: true }), same: false },
  { row: 'from a closed day', a: days(1), b: days(1, { fromClosedDay: 'nextOpenDay' }), same: false },
  { row: 'after hours', a: days(1), b: days(1, { afterHours: 'closingOfDay' }), same: false },
  { row: 'another day', a: days(1, { day: 'hours24' }), b: days(1, { day: 'workingDay' }), same: false },
])('[SLA3] tells spans apart: $row', ({ a, b, same }) => {
  expect(sameSpan(a, b)).toBe(same);
});
