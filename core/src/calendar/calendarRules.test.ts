import { describe, expect, it } from '@jest/globals';
import { berlin, localInstant } from '../testing/build';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant';
import { parseDate } from '../time/localTime';
import { zoneRules, utc } from '../time/zones';
import { compileCalendar, compileCalendars, everOpens } from './businessCalendar';
import type { BusinessCalendar, DatedOpenings, DayOpening } from './businessCalendar';
import { alwaysOpen } from './workingTime';
import type { DayOptions, OpenPeriod } from './workingTime';

const hours = (from: number, to: number): DayOpening => ({ fromMs: from * HOUR_MS, toMs: to * HOUR_MS });
const on = (date: string, ...openings: DayOpening[]): DatedOpenings => ({ date: parseDate(date) ?? NaN, openings });
const week = (...openings: DayOpening[]): BusinessCalendar['week'] => [...Array(5).fill(openings), [], []];
const everyDay = (...openings: DayOpening[]): BusinessCalendar['week'] => Array(7).fill(openings);
const inBerlin = (changes: Partial<BusinessCalendar>): BusinessCalendar => ({
  zone: zoneRules('Europe/Berlin') ?? utc,
  week: week(hours(8, 18)),
  holidays: [],
  ...changes,
});
const shown = (periods: readonly OpenPeriod[]) =>
  periods.map(({ start, end }) => `${new Date(start).toISOString()} ${new Date(end).toISOString()}`);
const period = (from: string, to: string): string =>
  `${new Date(berlin(from)).toISOString()} ${new Date(berlin(to)).toISOString()}`;

// 17 November 2026 is a Tuesday.
describe('[CAL1] what a day holds', () => {
  const christmas = { month: 12, day: 25 };
  it.each<{ row: string; calendar: BusinessCalendar; from: string; periods: [string, string][] }>([
    {
      row: 'dated openings replace the day',
      calendar: inBerlin({ dateOverrides: [on('2026-11-17', hours(10, 12))] }),
      from: '2026-11-17T00:00',
      periods: [
        ['2026-11-17T10:00', '2026-11-17T12:00'],
        ['2026-11-18T08:00', '2026-11-18T18:00'],
      ],
    },
    {
      row: 'dated openings open a day that is closed',
      calendar: inBerlin({ dateOverrides: [on('2026-11-21', hours(9, 13))] }),
      from: '2026-11-21T00:00',
      periods: [
        ['2026-11-21T09:00', '2026-11-21T13:00'],
        ['2026-11-23T08:00', '2026-11-23T18:00'],
      ],
    },
    {
      row: 'a date without openings is closed',
      calendar: inBerlin({ dateOverrides: [on('2026-11-17')] }),
      from: '2026-11-17T00:00',
      periods: [['2026-11-18T08:00', '2026-11-18T18:00']],
    },
    {
      row: 'several entries for a date add up',
      calendar: inBerlin({ dateOverrides: [on('2026-11-17', hours(9, 10)), on('2026-11-17', hours(11, 12))] }),
      from: '2026-11-17T00:00',
      periods: [
        ['2026-11-17T09:00', '2026-11-17T10:00'],
        ['2026-11-17T11:00', '2026-11-17T12:00'],
      ],
    },
    {
      row: 'a replaced day also loses what reaches in from the night before, and hands on its own night',
      calendar: inBerlin({
        week: everyDay(hours(22, 6)),
        dateOverrides: [on('2026-11-17', hours(20, 2))],
      }),
      from: '2026-11-16T12:00',
      periods: [
        ['2026-11-16T22:00', '2026-11-17T00:00'],
        ['2026-11-17T20:00', '2026-11-18T02:00'],
        ['2026-11-18T22:00', '2026-11-19T06:00'],
      ],
    },
    {
      row: 'a break cuts an opening in two',
      calendar: inBerlin({ breaks: [on('2026-11-17', hours(12, 13))] }),
      from: '2026-11-17T00:00',
      periods: [
        ['2026-11-17T08:00', '2026-11-17T12:00'],
        ['2026-11-17T13:00', '2026-11-17T18:00'],
      ],
    },
    {
      row: 'breaks cut both ends, and dated openings too',
      calendar: inBerlin({
        dateOverrides: [on('2026-11-17', hours(9, 15))],
        breaks: [on('2026-11-17', hours(7, 10), hours(14, 16))],
      }),
      from: '2026-11-17T00:00',
      periods: [['2026-11-17T10:00', '2026-11-17T14:00']],
    },
    {
      row: 'a break over the whole opening closes the day',
      calendar: inBerlin({ breaks: [on('2026-11-17', hours(8, 18))] }),
      from: '2026-11-17T00:00',
      periods: [['2026-11-18T08:00', '2026-11-18T18:00']],
    },
    {
      row: 'a break over night cuts the morning after',
      calendar: inBerlin({ week: everyDay(hours(22, 6)), breaks: [on('2026-11-17', hours(23, 1))] }),
      from: '2026-11-17T12:00',
      periods: [
        ['2026-11-17T22:00', '2026-11-17T23:00'],
        ['2026-11-18T01:00', '2026-11-18T06:00'],
      ],
    },
    {
      row: 'a holiday closes dated openings too',
      calendar: inBerlin({ holidays: [christmas], dateOverrides: [on('2026-12-25', hours(9, 12))] }),
      from: '2026-12-25T00:00',
      periods: [['2026-12-28T08:00', '2026-12-28T18:00']],
    },
    {
      row: 'what is open despite the holiday stays, less breaks',
      calendar: inBerlin({
        holidays: [christmas],
        dateOverrides: [on('2026-12-25', { ...hours(9, 12), despiteHoliday: true }, hours(14, 16))],
        breaks: [on('2026-12-25', hours(10, 11))],
      }),
      from: '2026-12-25T00:00',
      periods: [
        ['2026-12-25T09:00', '2026-12-25T10:00'],
        ['2026-12-25T11:00', '2026-12-25T12:00'],
        ['2026-12-28T08:00', '2026-12-28T18:00'],
      ],
    },
    {
      row: 'a weekly night that is open despite holidays reaches into one',
      calendar: inBerlin({ week: everyDay({ ...hours(22, 6), despiteHoliday: true }), holidays: [christmas] }),
      from: '2026-12-24T12:00',
      periods: [
        ['2026-12-24T22:00', '2026-12-25T06:00'],
        ['2026-12-25T22:00', '2026-12-26T06:00'],
      ],
    },
    {
      row: 'touching openings join, over midnight and over New Year',
      calendar: inBerlin({ week: [...Array(3).fill([]), [hours(8, 24)], [hours(0, 3), hours(3, 9)], [], []] }),
      from: '2026-12-31T00:00',
      periods: [['2026-12-31T08:00', '2027-01-01T09:00']],
    },
    {
      row: 'touching openings stay apart where the calendar says so, but a night is one',
      calendar: inBerlin({ week: everyDay(hours(8, 12), hours(12, 16), hours(22, 6)), touching: 'apart' }),
      from: '2026-11-17T08:00',
      periods: [
        ['2026-11-17T08:00', '2026-11-17T12:00'],
        ['2026-11-17T12:00', '2026-11-17T16:00'],
        ['2026-11-17T22:00', '2026-11-18T06:00'],
      ],
    },
  ])('$row', ({ calendar, from, periods }) => {
    const time = compileCalendar(calendar);
    expect(shown(time.periodsAfter(berlin(from), periods.length))).toEqual(periods.map(([a, b]) => period(a, b)));
  });

  it('several calendars, each in its zone, are open where any is', () => {
    const time = compileCalendars([
      inBerlin({ week: week(hours(8, 17)) }),
      { zone: zoneRules('Asia/Tokyo') ?? utc, week: week(hours(9, 18)), holidays: [] },
      { zone: zoneRules('America/New_York') ?? utc, week: week(hours(11, 19)), holidays: [] },
    ]);
    const day = [berlin('2026-11-17T00:00'), berlin('2026-11-18T00:00')] as const;
    // Tokyo until 10:00, Berlin 8 to 17, New York 17 to 1 by the clock of Berlin; Tokyo's next morning begins at 1.
    expect(shown(time.periodsAfter(day[0], 1))[0]).toMatch(/^2026-11-16T23:00:00.000Z/);
    expect(time.between(...day)).toBe(24 * HOUR_MS);
    expect(time.isOpen(berlin('2026-11-15T12:00'))).toBe(false);
    expect(() => compileCalendars([])).toThrow('never opens');
  });
});

describe('[CAL2] openings whose ends the clock jumps over', () => {
  const night = (inGap: 'asIfNotJumped' | 'afterGap'): BusinessCalendar =>
    inBerlin({ week: everyDay({ fromMs: 2.5 * HOUR_MS, toMs: 5 * HOUR_MS }), inGap });
  it.each([
    { row: 'read as if the clock had not jumped', inGap: 'asIfNotJumped' as const, opens: '2026-03-29T03:30' },
    { row: 'read as the jump', inGap: 'afterGap' as const, opens: '2026-03-29T03:00' },
  ])('$row', ({ inGap, opens }) => {
    const time = compileCalendar(night(inGap));
    expect(shown(time.periodsAfter(berlin('2026-03-29T00:00'), 1))).toEqual([period(opens, '2026-03-29T05:00')]);
    expect(shown(time.periodsAfter(berlin('2026-03-30T00:00'), 1))).toEqual([
      period('2026-03-30T02:30', '2026-03-30T05:00'),
    ]);
  });

  it('an opening that lies in the gap never happens where both its ends are the jump', () => {
    const calendar = inBerlin({
      week: everyDay({ fromMs: 2.25 * HOUR_MS, toMs: 2.75 * HOUR_MS }),
      inGap: 'afterGap',
    });
    const time = compileCalendar(calendar);
    expect(time.between(berlin('2026-03-29T00:00'), berlin('2026-03-30T00:00'))).toBe(0);
    expect(
      compileCalendar({ ...calendar, inGap: 'asIfNotJumped' }).between(
        berlin('2026-03-29T00:00'),
        berlin('2026-03-30T00:00'),
      ),
    ).toBe(30 * MINUTE_MS);
  });
});

describe('[CAL3] working time from an instant', () => {
  const split = compileCalendar(inBerlin({ week: week(hours(8, 12), hours(14, 18)) }));
  it.each([
    { row: 'ends at closing', from: '2026-11-17T16:00', add: 2, closing: '2026-11-17T18:00', next: '2026-11-18T08:00' },
    {
      row: 'ends before the lunch break',
      from: '2026-11-17T08:00',
      add: 4,
      closing: '2026-11-17T12:00',
      next: '2026-11-17T14:00',
    },
    {
      row: 'ends within hours',
      from: '2026-11-17T08:00',
      add: 1,
      closing: '2026-11-17T09:00',
      next: '2026-11-17T09:00',
    },
    {
      row: 'is none, within hours',
      from: '2026-11-17T09:00',
      add: 0,
      closing: '2026-11-17T09:00',
      next: '2026-11-17T09:00',
    },
    {
      row: 'is none, outside',
      from: '2026-11-17T13:00',
      add: 0,
      closing: '2026-11-17T13:00',
      next: '2026-11-17T14:00',
    },
    {
      row: 'is none, at closing',
      from: '2026-11-20T18:00',
      add: 0,
      closing: '2026-11-20T18:00',
      next: '2026-11-23T08:00',
    },
  ])('$row', ({ from, add, closing, next }) => {
    expect(split.add(berlin(from), add * HOUR_MS)).toBe(berlin(closing));
    expect(split.add(berlin(from), add * HOUR_MS, 'closing')).toBe(berlin(closing));
    expect(split.add(berlin(from), add * HOUR_MS, 'nextOpening')).toBe(berlin(next));
  });

  it.each([
    { row: 'within hours', to: '2026-11-17T11:00', subtract: 2, from: '2026-11-17T09:00' },
    { row: 'may begin at opening', to: '2026-11-17T11:00', subtract: 3, from: '2026-11-17T08:00' },
    { row: 'over lunch', to: '2026-11-17T15:00', subtract: 2, from: '2026-11-17T11:00' },
    { row: 'over the weekend', to: '2026-11-23T09:00', subtract: 2, from: '2026-11-20T17:00' },
    { row: 'from outside hours', to: '2026-11-22T12:00', subtract: 1, from: '2026-11-20T17:00' },
    { row: 'over years', to: '2026-11-17T08:00', subtract: 8 * 2608, from: '2016-11-17T08:00' },
  ])('subtracts: $row', ({ to, subtract, from }) => {
    expect(new Date(split.subtract(berlin(to), subtract * HOUR_MS))).toEqual(new Date(berlin(from)));
  });

  it('subtracting nothing stays, or goes back to where something was open last', () => {
    expect(split.subtract(berlin('2026-11-22T12:00'), 0)).toBe(berlin('2026-11-22T12:00'));
    expect(split.subtract(berlin('2026-11-22T12:00'), 0, 'nextOpening')).toBe(berlin('2026-11-20T18:00'));
    expect(split.subtract(berlin('2026-11-20T18:00'), 0, 'nextOpening')).toBe(berlin('2026-11-20T18:00'));
    expect(split.subtract(berlin('2026-11-17T09:00'), 0, 'nextOpening')).toBe(berlin('2026-11-17T09:00'));
  });

  it('within the day: undefined where it does not fit', () => {
    expect(split.addWithinDay(berlin('2026-11-17T10:00'), 6 * HOUR_MS)).toBe(berlin('2026-11-17T18:00'));
    expect(split.addWithinDay(berlin('2026-11-17T10:00'), 6 * HOUR_MS + 1)).toBeUndefined();
    expect(split.subtractWithinDay(berlin('2026-11-17T17:00'), 7 * HOUR_MS)).toBe(berlin('2026-11-17T08:00'));
    expect(split.subtractWithinDay(berlin('2026-11-17T17:00'), 7 * HOUR_MS + 1)).toBeUndefined();
    const untilMidnight = compileCalendar(inBerlin({ week: week(hours(20, 24)) }));
    expect(untilMidnight.addWithinDay(berlin('2026-11-17T20:00'), 4 * HOUR_MS)).toBe(berlin('2026-11-18T00:00'));
  });

  it('says what remains, and by how much it is overdue', () => {
    expect(split.remaining(berlin('2026-11-17T11:00'), berlin('2026-11-17T15:00'))).toBe(2 * HOUR_MS);
    expect(split.remaining(berlin('2026-11-17T15:00'), berlin('2026-11-17T11:00'))).toBe(-2 * HOUR_MS);
    expect(split.remaining(berlin('2026-11-17T15:00'), berlin('2026-11-17T15:00'))).toBe(0);
  });

  it('is open from the opening until before the closing', () => {
    const instants = ['07:59', '08:00', '11:59', '12:00', '14:00', '18:00'];
    expect(instants.map((clock) => split.isOpen(berlin(`2026-11-17T${clock}`)))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it('lists the periods before, the newest first, cut at the instant', () => {
    expect(shown(split.periodsBefore(berlin('2026-11-17T15:00'), 3))).toEqual([
      period('2026-11-17T14:00', '2026-11-17T15:00'),
      period('2026-11-17T08:00', '2026-11-17T12:00'),
      period('2026-11-16T14:00', '2026-11-16T18:00'),
    ]);
    expect(shown(split.periodsBefore(berlin('2026-11-17T14:00'), 1))).toEqual([
      period('2026-11-17T08:00', '2026-11-17T12:00'),
    ]);
    expect(split.periodsBefore(berlin('2026-11-17T14:00'), 0)).toEqual([]);
  });

  it('knows periods that never close, and never closed', () => {
    const at = berlin('2026-11-17T14:00');
    const nonstop = compileCalendar(inBerlin({ week: everyDay(hours(0, 24)) }));
    expect(nonstop.periodsAfter(at, 2)).toEqual([{ start: at, end: Infinity }]);
    expect(nonstop.periodsBefore(at, 2)).toEqual([{ start: -Infinity, end: at }]);
    expect(alwaysOpen.periodsAfter(at, 2)).toEqual([{ start: at, end: Infinity }]);
    expect(alwaysOpen.periodsBefore(at, 2)).toEqual([{ start: -Infinity, end: at }]);
  });
});

describe('[CAL4] days', () => {
  const office = inBerlin({ holidays: [{ month: 11, day: 18 }] });
  it.each<{
    row: string;
    from: string;
    days: number;
    options?: DayOptions;
    later: string;
    calendar?: BusinessCalendar;
  }>([
    { row: 'the same clock, over a holiday', from: '2026-11-17T10:00', days: 1, later: '2026-11-19T10:00' },
    { row: 'over a weekend', from: '2026-11-20T10:00', days: 1, later: '2026-11-23T10:00' },
    { row: 'no days, within hours', from: '2026-11-17T10:00', days: 0, later: '2026-11-17T10:00' },
    { row: 'before hours: the opening', from: '2026-11-16T06:00', days: 1, later: '2026-11-17T08:00' },
    { row: 'after hours: the next opening', from: '2026-11-16T19:00', days: 1, later: '2026-11-19T08:00' },
    {
      row: 'after hours: closing, as an option',
      from: '2026-11-16T19:00',
      days: 1,
      options: { afterHours: 'closingOfDay' },
      later: '2026-11-17T18:00',
    },
    { row: 'from a Saturday, counted', from: '2026-11-14T10:00', days: 1, later: '2026-11-16T10:00' },
    {
      row: 'from a Saturday, first moved to Monday',
      from: '2026-11-14T10:00',
      days: 1,
      options: { fromClosedDay: 'nextOpenDay' },
      later: '2026-11-17T08:00',
    },
    {
      row: 'to the end of the day',
      from: '2026-11-16T10:00',
      days: 1,
      options: { endOfDay: true },
      later: '2026-11-17T18:00',
    },
    {
      row: 'to the end of a day that is a night',
      from: '2026-11-16T23:00',
      days: 1,
      options: { endOfDay: true },
      later: '2026-11-18T06:00',
      calendar: inBerlin({ week: everyDay(hours(22, 6)) }),
    },
    {
      row: 'to the end of the day, less a break at its end',
      from: '2026-11-16T10:00',
      days: 1,
      options: { endOfDay: true },
      later: '2026-11-17T16:00',
      calendar: inBerlin({ breaks: [on('2026-11-17', hours(16, 18))] }),
    },
    {
      row: 'as 24 working hours',
      from: '2026-11-16T10:00',
      days: 1,
      options: { day: 'hours24' },
      later: '2026-11-19T14:00',
    },
    {
      row: 'a clock that the target day jumps over',
      from: '2026-03-28T02:30',
      days: 1,
      later: '2026-03-29T03:30',
      calendar: inBerlin({ week: everyDay(hours(0, 24)) }),
    },
  ])('later: $row', ({ from, days, options, later, calendar = office }) => {
    expect(new Date(compileCalendar(calendar).addDays(berlin(from), days, options))).toEqual(new Date(berlin(later)));
  });

  it.each<{ row: string; from: string; days: number; options?: DayOptions; earlier: string }>([
    { row: 'the same clock, over a holiday', from: '2026-11-19T10:00', days: 1, earlier: '2026-11-17T10:00' },
    { row: 'after hours: closing', from: '2026-11-19T19:00', days: 1, earlier: '2026-11-17T18:00' },
    { row: 'before hours: the closing before', from: '2026-11-20T06:00', days: 1, earlier: '2026-11-17T18:00' },
    {
      row: 'to the end of the day',
      from: '2026-11-19T10:00',
      days: 1,
      options: { endOfDay: true },
      earlier: '2026-11-17T18:00',
    },
    {
      row: 'as 24 working hours',
      from: '2026-11-20T14:00',
      days: 1,
      options: { day: 'hours24' },
      earlier: '2026-11-17T10:00',
    },
  ])('earlier: $row', ({ from, days, options, earlier }) => {
    expect(new Date(compileCalendar(office).subtractDays(berlin(from), days, options))).toEqual(
      new Date(berlin(earlier)),
    );
  });

  it('without a calendar a day is 24 hours', () => {
    const at = berlin('2026-11-17T10:00');
    expect(alwaysOpen.addDays(at, 2)).toBe(at + 2 * DAY_MS);
    expect(alwaysOpen.subtractDays(at, 2)).toBe(at - 2 * DAY_MS);
  });

  it.each([-1, 1.5, NaN, Infinity, 1e9])('refuses %p days', (days) => {
    expect(() => compileCalendar(office).addDays(berlin('2026-11-17T10:00'), days)).toThrow('no number of days');
  });
});

describe('[CAL1] the turn of the year, where tables begin and end', () => {
  const inZone = (name: string, openings: DayOpening): BusinessCalendar => ({
    zone: zoneRules(name) ?? utc,
    week: everyDay(openings),
    holidays: [],
  });

  it.each([
    { zone: 'America/New_York', clock: '2026-12-31T21:00', row: 'the evening of 31 December is in next year by UTC' },
    { zone: 'Australia/Sydney', clock: '2027-01-01T09:00', row: 'the morning of 1 January is in last year by UTC' },
  ])('$row', ({ zone, clock }) => {
    const time = compileCalendar(inZone(zone, clock.includes('T21') ? hours(20, 23) : hours(8, 11)));
    const at = localInstant(zone, clock);
    expect(time.isOpen(at)).toBe(true);
    expect(time.between(at - 2 * DAY_MS, at + 2 * DAY_MS)).toBe(12 * HOUR_MS);
  });

  it('what began before the first year of the table is open in it', () => {
    const time = compileCalendar(inZone('Europe/Berlin', hours(0, 6)));
    time.isOpen(Date.UTC(2027, 5, 1));
    expect(time.isOpen(Date.UTC(2026, 0, 1, 3))).toBe(true);
    expect(time.between(Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1, 12))).toBe(5 * HOUR_MS);
  });

  it('what is due at the last closing of the table goes on to the first opening after it', () => {
    const mornings = inZone('UTC', hours(8, 9));
    const from = Date.UTC(2026, 11, 31, 8);
    expect(new Date(compileCalendar(mornings).add(from, HOUR_MS, 'nextOpening')).toISOString()).toBe(
      '2027-01-01T08:00:00.000Z',
    );
    expect(new Date(compileCalendar(mornings).add(from, 366 * HOUR_MS, 'nextOpening')).toISOString()).toBe(
      '2028-01-01T08:00:00.000Z',
    );
  });
});

describe('[CAL5] calendars that do not open, and questions beyond all calendars', () => {
  const mondays = [[hours(9, 10)], [], [], [], [], [], []];
  const inUtc = (changes: Partial<BusinessCalendar>): BusinessCalendar => ({
    zone: utc,
    week: mondays,
    holidays: [],
    ...changes,
  });
  const everyDate = Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(2028, 0, 1 + i))).map((date) => ({
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }));
  const leapDayOnly = everyDate.filter(({ month, day }) => month !== 2 || day !== 29);

  it.each<{ row: string; calendar: BusinessCalendar; opens: boolean }>([
    { row: 'open on Mondays', calendar: inUtc({}), opens: true },
    { row: 'no hours', calendar: inUtc({ week: everyDay() }), opens: false },
    {
      row: 'only dated openings, which end',
      calendar: inUtc({ week: everyDay(), dateOverrides: [on('2026-11-17', hours(9, 10))] }),
      opens: false,
    },
    { row: 'every date a holiday', calendar: inUtc({ holidays: everyDate }), opens: false },
    { row: 'open on Mondays that are 29 February', calendar: inUtc({ holidays: leapDayOnly }), opens: true },
    {
      row: 'the Mondays of one year are holidays every year',
      calendar: inUtc({
        holidays: everyDate.filter(({ month, day }) => new Date(Date.UTC(2041, month - 1, day)).getUTCDay() === 1),
      }),
      opens: true,
    },
    {
      row: 'every date a holiday, but hours despite them',
      calendar: inUtc({
        week: [[{ ...hours(9, 10), despiteHoliday: true }], [], [], [], [], [], []],
        holidays: everyDate,
      }),
      opens: true,
    },
  ])('$row: $opens', ({ calendar, opens }) => {
    expect(everOpens(calendar)).toBe(opens);
    if (!opens) expect(() => compileCalendar(calendar)).toThrow('never opens');
  });

  it('finds the next opening however far it is', () => {
    const rare = compileCalendar(inUtc({ holidays: leapDayOnly }));
    // 29 February is a Monday in 2016 and 2044.
    expect(new Date(rare.nextOpening(Date.UTC(2026, 0, 1))).toISOString()).toBe('2044-02-29T09:00:00.000Z');
    expect(new Date(rare.subtract(Date.UTC(2026, 0, 1), HOUR_MS)).toISOString()).toBe('2016-02-29T09:00:00.000Z');
    expect(rare.periodsBefore(Date.UTC(2026, 0, 1), 2).map(({ start }) => new Date(start).toISOString())).toEqual([
      '2016-02-29T09:00:00.000Z',
      '1988-02-29T09:00:00.000Z',
    ]);
    expect(new Date(rare.addDays(Date.UTC(2026, 0, 1), 1)).toISOString()).toBe('2044-02-29T09:00:00.000Z');
  });

  it('refuses what no calendar reaches instead of searching for ever', () => {
    const time = compileCalendar(inUtc({}));
    const at = Date.UTC(2026, 0, 1);
    expect(() => time.add(at, Infinity)).toThrow('is not open for so long');
    expect(() => time.add(at, 1e15)).toThrow('is not open for so long');
    expect(() => time.subtract(at, 1e15)).toThrow('was not open for so long');
    expect(() => time.add(at, NaN)).toThrow('A duration is a number');
    expect(() => time.add(NaN, 1)).toThrow('NaN is no instant');
    expect(() => time.isOpen(Infinity)).toThrow('no instant');
    expect(() => time.between(at, 8.64e15)).toThrow('no instant');
  });
});

it('[CAL2] a day without midnight: summer time began at 00:00 in São Paulo', () => {
  const time = compileCalendar({
    zone: zoneRules('America/Sao_Paulo') ?? utc,
    week: everyDay(hours(0, 24)),
    holidays: [],
  });
  const from = localInstant('America/Sao_Paulo', '2015-10-17T22:00');
  expect(time.between(from, localInstant('America/Sao_Paulo', '2015-10-18T06:00'))).toBe(7 * HOUR_MS);
});
