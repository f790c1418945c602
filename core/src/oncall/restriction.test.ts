import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localInstant } from '../testing/build';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant';
import { dateOf, parseClock, weekdayOf } from '../time/localTime';
import type { Weekday } from '../time/localTime';
import { toLocal } from '../time/zoneRules';
import { utc, zoneRules } from '../time/zones';
import { dutyAtOrAfter, dutyBetween, isOnDuty } from './restriction';
import type { ClockWindow, Restriction } from './restriction';

const everyDay: Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const window = (days: readonly Weekday[], from: string, to: string): ClockWindow => ({
  days,
  fromMs: parseClock(from) ?? NaN,
  toMs: parseClock(to) ?? NaN,
});
const inZone = (zone: string, ...windows: ClockWindow[]): Restriction => ({ zone: zoneRules(zone) ?? utc, windows });
const berlin = (...windows: ClockWindow[]) => inZone('Europe/Berlin', ...windows);
const at = (text: string) => localInstant('Europe/Berlin', text);

describe('[ROT2][PTH-6] when a layer is on duty', () => {
  it.each([
    {
      row: 'the window that holds the instant',
      windows: [window([0], '08:00', '20:00')],
      asked: '2026-01-05T19:59',
      start: '2026-01-05T08:00',
      end: '2026-01-05T20:00',
    },
    {
      row: 'at its end, the next one',
      windows: [window([0], '08:00', '20:00')],
      asked: '2026-01-05T20:00',
      start: '2026-01-12T08:00',
      end: '2026-01-12T20:00',
    },
    {
      row: 'overnight, it belongs to the day on which it starts',
      windows: [window([4], '20:00', '08:00')],
      asked: '2026-01-10T07:59',
      start: '2026-01-09T20:00',
      end: '2026-01-10T08:00',
    },
    {
      row: 'whole days one after the other merge',
      windows: [window([4, 5, 6], '08:00', '08:00')],
      asked: '2026-01-10T12:00',
      start: '2026-01-09T08:00',
      end: '2026-01-12T08:00',
    },
    {
      row: 'windows of different kinds merge where they touch',
      windows: [window([0], '08:00', '16:00'), window([0], '16:00', '02:00')],
      asked: '2026-01-05T12:00',
      start: '2026-01-05T08:00',
      end: '2026-01-06T02:00',
    },
    {
      row: 'the end of the day may be written 24:00',
      windows: [window([5, 6], '00:00', '24:00')],
      asked: '2026-01-11T23:59',
      start: '2026-01-10T00:00',
      end: '2026-01-12T00:00',
    },
    {
      row: 'Sunday touches Monday',
      windows: [window([6, 0], '00:00', '00:00')],
      asked: '2026-01-05T00:00',
      start: '2026-01-04T00:00',
      end: '2026-01-06T00:00',
    },
    {
      row: 'a start in the gap is the first instant after it',
      windows: [window([6], '02:30', '05:00')],
      asked: '2026-03-29T01:00',
      start: '2026-03-29T03:00',
      end: '2026-03-29T05:00',
    },
    {
      row: 'a window that lies wholly in the gap is passed over',
      windows: [window([6], '02:10', '02:50')],
      asked: '2026-03-29T01:00',
      start: '2026-04-05T02:10',
      end: '2026-04-05T02:50',
    },
    {
      row: 'a pause that lies wholly in the gap makes one stretch of two weeks',
      windows: [
        window([0, 1, 2, 3, 4, 5], '00:00', '00:00'),
        window([6], '03:00', '02:00'),
        window([6], '00:00', '02:00'),
      ],
      asked: '2026-03-29T12:00',
      start: '2026-03-22T03:00',
      end: '2026-04-05T02:00',
    },
  ])('$row', ({ windows, asked, start, end }) => {
    expect(dutyAtOrAfter(berlin(...windows), at(asked))).toEqual({ start: at(start), end: at(end) });
  });

  it.each([
    { row: 'whole days, all week', windows: [window(everyDay, '08:00', '08:00')] },
    { row: 'day and night', windows: [window(everyDay, '08:00', '20:00'), window(everyDay, '20:00', '08:00')] },
  ])('$row: always, without ends', ({ windows }) => {
    const always = berlin(...windows);
    expect(dutyAtOrAfter(always, 0)).toEqual({ start: -Infinity, end: Infinity });
    expect(dutyBetween(always, 5, 9)).toEqual([{ start: 5, end: 9 }]);
    expect(isOnDuty(always, 0)).toBe(true);
  });

  it.each([
    { row: 'no window', windows: [] },
    { row: 'a window on no day', windows: [window([], '08:00', '20:00')] },
  ])('$row: never', ({ windows }) => {
    expect(dutyAtOrAfter(berlin(...windows), 0)).toBeUndefined();
    expect(dutyBetween(berlin(...windows), 0, 100 * DAY_MS)).toEqual([]);
    expect(isOnDuty(berlin(...windows), 0)).toBe(false);
  });

  it('of no time there is no duty', () => {
    expect(dutyBetween(berlin(window(everyDay, '08:00', '08:00')), 9, 9)).toEqual([]);
  });
});

const clocks = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15 * MINUTE_MS);
const restrictions = fc
  .record({
    zone: fc.constantFrom('Europe/Berlin', 'America/Chicago', 'Australia/Lord_Howe', 'UTC', 'America/Sao_Paulo'),
    windows: fc.array(fc.record({ days: fc.subarray<Weekday>(everyDay), fromMs: clocks, toMs: clocks }), {
      maxLength: 3,
    }),
  })
  .map(({ zone, windows }) => inZone(zone, ...windows));
const starts = fc
  .tuple(
    fc.constantFrom('2018-03-10', '2018-03-24', '2018-10-06', '2018-10-27', '2018-11-03', '2018-02-16', '2018-06-01'),
    fc.integer({ min: 0, max: 48 * 60 }),
  )
  .map(([day, minute]) => Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS);

describe('[ROT2] laws of duty', () => {
  it('by the wall clock alone it is the same, but for the hours in which the clocks change', () => {
    fc.assert(
      fc.property(restrictions, starts, (restriction, from) => {
        for (let i = 0; i < 24 * 60; i += 7) {
          const now = from + i * MINUTE_MS;
          if (changesWithinHours(restriction, now)) continue;
          // Plain comparisons: a hundred thousand `expect` take longer than what they check.
          if (isOnDuty(restriction, now) !== byTheClock(restriction, now)) throw new Error(`Otherwise at ${now}.`);
        }
      }),
    );
  });

  it('a walk minute by minute meets exactly the calculated stretches', () => {
    fc.assert(
      fc.property(restrictions, starts, fc.integer({ min: 1, max: 24 * 60 }), (restriction, from, count) => {
        const to = from + count * MINUTE_MS;
        const stretches = dutyBetween(restriction, from, to);
        stretches.forEach(({ start, end }, i) => {
          expect(start < end && from <= start && end <= to).toBe(true);
          expect(start).toBeGreaterThan(stretches[i - 1]?.end ?? -Infinity);
        });
        for (let now = from; now < to; now += MINUTE_MS) {
          const within = stretches.some(({ start, end }) => start <= now && now < end);
          if (within !== isOnDuty(restriction, now)) throw new Error(`Otherwise at ${now}.`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a whole stretch ends and begins where duty does, and nothing lies before it', () => {
    fc.assert(
      fc.property(restrictions, starts, (restriction, now) => {
        const stretch = dutyAtOrAfter(restriction, now);
        if (!stretch) return expect(dutyBetween(restriction, now, now + 30 * DAY_MS)).toEqual([]);
        expect(stretch.end).toBeGreaterThan(now);
        if (stretch.start === -Infinity) return expect(isOnDuty(restriction, now)).toBe(true);
        expect(isOnDuty(restriction, stretch.start)).toBe(true);
        expect(isOnDuty(restriction, stretch.start - 1)).toBe(false);
        expect(isOnDuty(restriction, stretch.end - 1)).toBe(true);
        expect(isOnDuty(restriction, stretch.end)).toBe(false);
        expect(dutyBetween(restriction, now, Math.max(now, stretch.start))).toEqual([]);
      }),
    );
  });
});

function byTheClock({ zone, windows }: Restriction, now: number): boolean {
  const wall = toLocal(zone, now);
  const today = dateOf(wall);
  const clock = wall - today * DAY_MS;
  return windows.some(({ days, fromMs, toMs }) => {
    const overnight = toMs <= fromMs;
    const sinceToday = days.includes(weekdayOf(today)) && clock >= fromMs && (overnight || clock < toMs);
    return sinceToday || (overnight && days.includes(weekdayOf(today - 1)) && clock < toMs);
  });
}

function changesWithinHours({ zone }: Restriction, now: number): boolean {
  return zone.transitions.some((change) => Math.abs(change - now) <= 2 * HOUR_MS);
}
