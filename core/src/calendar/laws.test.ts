import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HOUR_MS, MINUTE_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { calendarDate, dateOf, parseDate, startOf, weekdayOf } from '../time/localTime';
import { toLocal } from '../time/zoneRules';
import { utc, zoneRules } from '../time/zones';
import { compileCalendars, everOpens } from './businessCalendar';
import type { BusinessCalendar, DatedOpenings, DayOpening } from './businessCalendar';

/** On 29 March 2026 Berlin skips an hour, on 25 October it has one twice; the others change on other nights or never. */
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
const FROM = Date.UTC(2026, 2, 1);
const TO = Date.UTC(2026, 10, 15);

/** No zone here changes its clocks between 04:00 and 24:00, so these ends are well-defined on every day. */
const clocks = fc.integer({ min: 8, max: 48 }).map((halfHours) => halfHours * 30 * MINUTE_MS);
const openings: fc.Arbitrary<DayOpening> = fc
  .record({ fromMs: clocks, toMs: clocks, despiteHoliday: fc.boolean() })
  .filter(({ fromMs, toMs }) => fromMs !== toMs && fromMs < 24 * HOUR_MS);
const wholeDay: DayOpening = { fromMs: 0, toMs: 24 * HOUR_MS };
const dayOpeningsArbitrary = fc.oneof(
  { weight: 9, arbitrary: fc.array(openings, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant([wholeDay]) },
);
/** Around the nights on which clocks change, so that exceptions meet them. */
const dates = fc
  .constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01')
  .chain((text) => fc.integer({ min: -2, max: 2 }).map((shift) => (parseDate(text) ?? 0) + shift));
const dated: fc.Arbitrary<DatedOpenings[]> = fc.array(
  fc.record({ date: dates, openings: fc.array(openings, { maxLength: 2 }) }),
  { maxLength: 4 },
);
const calendar: fc.Arbitrary<BusinessCalendar> = fc
  .record({
    zone: fc.constantFrom(...zones).map((name) => zoneRules(name) ?? utc),
    week: fc.array(dayOpeningsArbitrary, { minLength: 7, maxLength: 7 }),
    holidays: fc.array(
      fc.record({ date: dates, yearly: fc.boolean() }).map(({ date, yearly }) => {
        const { year, month, day } = calendarDate(date);
        return yearly ? { month, day } : { year, month, day };
      }),
      { maxLength: 3 },
    ),
    dateOverrides: dated,
    breaks: dated,
    touching: fc.constantFrom('join' as const, 'apart' as const),
  })
  .filter(everOpens);
const calendars = fc.array(calendar, { minLength: 1, maxLength: 2 });
const instants = fc
  .oneof(
    fc.integer({ min: FROM / MINUTE_MS, max: TO / MINUTE_MS }),
    dates.chain((date) => fc.integer({ min: 0, max: 1439 }).map((minute) => startOf(date) / MINUTE_MS + minute)),
  )
  .map((minute) => minute * MINUTE_MS);
const minutesLong = (max: number) => fc.integer({ min: 0, max }).map((n) => n * MINUTE_MS);

/** The naive model: is anything open at this minute, by the wall clock alone? */
function openByTheClock(
  { zone, week, holidays, dateOverrides = [], breaks = [] }: BusinessCalendar,
  at: Instant,
): boolean {
  const local = toLocal(zone, at);
  const today = dateOf(local);
  const clock = local - startOf(today);
  const listed = (entries: readonly DatedOpenings[], date: number): readonly DayOpening[] | undefined => {
    const found = entries.filter((it) => it.date === date);
    return found.length > 0 ? found.flatMap((it) => it.openings) : undefined;
  };
  const planned = (date: number): readonly DayOpening[] => listed(dateOverrides, date) ?? week[weekdayOf(date)] ?? [];
  const passes = ({ fromMs, toMs }: DayOpening): boolean => toMs <= fromMs;
  const begun = (it: DayOpening): boolean => clock >= it.fromMs && (passes(it) || clock < it.toMs);
  const lasting = (it: DayOpening): boolean => passes(it) && clock < it.toMs;
  const yesterday = listed(dateOverrides, today) ? [] : planned(today - 1);
  const broken = (listed(breaks, today) ?? []).some(begun) || (listed(breaks, today - 1) ?? []).some(lasting);
  const { year, month, day } = calendarDate(today);
  const holiday = holidays.some((it) => it.month === month && it.day === day && (it.year ?? year) === year);
  const open = [...planned(today).filter(begun), ...yesterday.filter(lasting)];
  return !broken && open.some((it) => !holiday || it.despiteHoliday === true);
}

describe('[CAL1][CAL2] laws of all calendars', () => {
  it('working time agrees with walking the wall clock minute by minute, through the nights on which clocks change', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 4 * 1440 }), (all, from, length) => {
        const time = compileCalendars(all);
        let walked = 0;
        for (let at = from; at < from + length * MINUTE_MS; at += MINUTE_MS) {
          const open = all.some((it) => openByTheClock(it, at));
          if (open) walked += MINUTE_MS;
          if (open !== time.isOpen(at)) expect({ at, open: time.isOpen(at) }).toEqual({ at, open });
        }
        expect(time.between(from, from + length * MINUTE_MS)).toBe(walked);
      }),
      { numRuns: 300 },
    );
  });

  it('[CAL3] between(a, add(a, d)) = d = between(subtract(a, d), a), by either convention', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        minutesLong(6000),
        fc.constantFrom('closing', 'nextOpening'),
        (all, a, d, due) => {
          const time = compileCalendars(all);
          expect(time.between(a, time.add(a, d, due))).toBe(d);
          expect(time.between(time.subtract(a, d, due), a)).toBe(d);
          expect(time.remaining(time.add(a, d, due), a)).toBe(0 - d);
        },
      ),
    );
  });

  it('[CAL3] add is the earliest such instant and nextOpening the latest; subtract undoes add', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 6000 }), (all, a, minutes) => {
        const time = compileCalendars(all);
        const d = minutes * MINUTE_MS;
        const earliest = time.add(a, d);
        const latest = time.add(a, d, 'nextOpening');
        expect(time.between(a, earliest - 1)).toBe(d - 1);
        expect(time.between(a, latest + 1)).toBe(d + 1);
        expect(time.isOpen(latest)).toBe(true);
        const back = time.subtract(earliest, d);
        expect(time.between(a, back)).toBe(0);
        expect(time.between(back, a)).toBe(0);
        expect(time.between(back + 1, earliest)).toBe(d - 1);
      }),
    );
  });

  it('[CAL3] adding or subtracting more is never earlier or later', () => {
    fc.assert(
      fc.property(calendars, instants, minutesLong(3000), minutesLong(600), (all, a, d, more) => {
        const time = compileCalendars(all);
        expect(time.add(a, d + more)).toBeGreaterThanOrEqual(time.add(a, d));
        expect(time.subtract(a, d + more)).toBeLessThanOrEqual(time.subtract(a, d));
        expect(time.add(a + more, d)).toBeGreaterThanOrEqual(time.add(a, d));
      }),
    );
  });

  it('periods are sorted, apart, never empty, and hold all the working time there is', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 20 }), (all, a, count) => {
        const time = compileCalendars(all);
        const after = time.periodsAfter(a, count);
        const before = time.periodsBefore(a, count).reverse();
        const joined = all.every(({ touching }) => touching === 'join');
        for (const periods of [after, before]) {
          expect(periods.every(({ start, end }) => end > start)).toBe(true);
          for (const [i, { start }] of periods.slice(1).entries()) {
            expect(start - (periods[i]?.end ?? NaN)).toBeGreaterThanOrEqual(joined ? 1 : 0);
          }
        }
        const last = after[after.length - 1]?.end ?? a;
        if (isFinite(last)) {
          expect(after).toHaveLength(count);
          expect(after.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(time.between(a, last));
        }
        const first = before[0]?.start ?? a;
        if (isFinite(first)) {
          expect(before).toHaveLength(count);
          expect(before.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(time.between(first, a));
        }
      }),
    );
  });

  it('the next opening is open, and nothing is before it', () => {
    fc.assert(
      fc.property(calendars, instants, (all, a) => {
        const time = compileCalendars(all);
        const next = time.nextOpening(a);
        expect(time.isOpen(next)).toBe(true);
        expect(next).toBeGreaterThanOrEqual(a);
        expect(time.between(a, next)).toBe(0);
        expect(time.add(a, 0, 'nextOpening')).toBe(next);
      }),
    );
  });

  it('answers do not depend on which years were asked for before', () => {
    fc.assert(
      fc.property(calendars, instants, minutesLong(6000), fc.integer({ min: 1950, max: 2100 }), (all, a, d, year) => {
        const fresh = compileCalendars(all);
        const used = compileCalendars(all);
        used.nextOpening(Date.UTC(year, 0, 1));
        used.periodsBefore(a, 3);
        expect(used.add(a, d)).toBe(fresh.add(a, d));
        expect(used.subtract(a, d)).toBe(fresh.subtract(a, d));
        expect(used.periodsAfter(a, 3)).toEqual(fresh.periodsAfter(a, 3));
        expect(used.between(a, a + d)).toBe(fresh.between(a, a + d));
      }),
      { numRuns: 50 },
    );
  });
});

describe('[CAL4] laws of days', () => {
  it('that many open days later is later, within hours, and on an open day unless moved past its hours', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 20 }), (all, a, days) => {
        const time = compileCalendars(all);
        const later = time.addDays(a, days);
        expect(later).toBeGreaterThanOrEqual(a);
        expect(time.isOpen(later)).toBe(true);
        expect(time.addDays(a, days + 1)).toBeGreaterThanOrEqual(later);
        expect(time.subtractDays(a, days)).toBeLessThanOrEqual(a);
        expect(time.subtractDays(a, days + 1)).toBeLessThanOrEqual(time.subtractDays(a, days));
        const closing = time.addDays(a, days, { endOfDay: true });
        expect(time.isOpen(closing - 1)).toBe(true);
      }),
    );
  });
});
