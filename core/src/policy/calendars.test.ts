import { describe, expect, it } from '@jest/globals';
import { aPolicy, berlin, localInstant, withLevel } from '../testing/build';
import { given } from '../testing/given';
import { HOUR_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { compileHours } from './compileHours';
import type { CalendarDocument } from './policyDocument';

const office = (changes: Partial<CalendarDocument> = {}): CalendarDocument => ({
  id: 'office',
  zone: 'Europe/Berlin',
  week: {
    mon: ['08:00-18:00'],
    tue: ['08:00-18:00'],
    wed: ['08:00-18:00'],
    thu: ['08:00-18:00'],
    fri: ['08:00-18:00'],
  },
  holidays: [{ date: '2026-12-24', name: 'Christmas Eve' }],
  ...changes,
});

const tokyo: CalendarDocument = { ...office(), id: 'tokyo', zone: 'Asia/Tokyo', holidays: [] };

const isOpen = (changes: Partial<CalendarDocument>, at: Instant): boolean =>
  compileHours([office(changes), tokyo])('office').workingTime.isOpen(at);

describe('[CAL1][PTH-9] calendars of a document', () => {
  const holidayMorning = '2026-12-24T09:00';
  const dated = (openings: readonly string[], despiteHoliday?: boolean) => ({
    dates: [{ date: '2026-12-24', openings, ...(despiteHoliday === undefined ? {} : { despiteHoliday }) }],
  });

  it.each<{ row: string; changes: Partial<CalendarDocument>; at: string; open: boolean }>([
    { row: 'closed on a holiday', changes: {}, at: holidayMorning, open: false },
    {
      row: 'open on a holiday in the hours that say so',
      changes: { despiteHolidays: { thu: ['08:00-10:00'] } },
      at: holidayMorning,
      open: true,
    },
    {
      row: 'and not after them',
      changes: { despiteHolidays: { thu: ['08:00-10:00'] } },
      at: '2026-12-24T10:00',
      open: false,
    },
    {
      row: 'those hours hold on other days too',
      changes: { despiteHolidays: { thu: ['18:00-20:00'] } },
      at: '2026-12-17T19:00',
      open: true,
    },
    {
      row: 'a dated opening replaces the day',
      changes: { holidays: [], ...dated(['08:00-12:00']) },
      at: '2026-12-24T13:00',
      open: false,
    },
    { row: 'a holiday closes it too', changes: dated(['08:00-12:00']), at: holidayMorning, open: false },
    { row: 'unless it says otherwise', changes: dated(['08:00-12:00'], true), at: holidayMorning, open: true },
    {
      row: 'a date without openings is closed',
      changes: { holidays: [], ...dated([]) },
      at: holidayMorning,
      open: false,
    },
    {
      row: 'a break is cut out',
      changes: { breaks: [{ date: '2026-12-17', breaks: ['12:00-13:00'] }] },
      at: '2026-12-17T12:30',
      open: false,
    },
    {
      row: 'and over again',
      changes: { breaks: [{ date: '2026-12-17', breaks: ['12:00-13:00'] }] },
      at: '2026-12-17T13:00',
      open: true,
    },
    { row: 'closed by night', changes: {}, at: '2026-12-17T02:00', open: false },
    {
      row: 'open by night where another zone works',
      changes: { including: ['tokyo'] },
      at: '2026-12-17T02:00',
      open: true,
    },
    { row: 'also on this one’s holiday', changes: { including: ['tokyo'] }, at: '2026-12-24T02:00', open: true },
  ])('$row', ({ changes, at, open }) => {
    expect(isOpen(changes, berlin(at))).toBe(open);
  });

  it('[TIM2] an opening in a gap is read as the calendar says', () => {
    const night = { week: { sun: ['02:30-04:00'] } };
    const atJump = localInstant('UTC', '2026-03-29T01:00');
    expect(isOpen({ ...night, holidays: [] }, atJump)).toBe(false);
    expect(isOpen({ ...night, holidays: [], inGap: 'afterGap' }, atJump)).toBe(true);
  });

  it('people read its name', () => {
    const calendars = [office({ name: 'Berlin office hours' })];
    const scenario = given(aPolicy({ calendars, ...withLevel(1, { calendar: 'office' }) })).started(
      berlin('2026-11-17T11:00'),
    );
    expect(scenario.record.events.find((it) => it.type === 'LevelOpened')).toMatchObject({
      hours: 'Berlin office hours',
    });
    expect(compileHours([office()])('office').name).toBe('office');
  });
});

describe('[CAL3] what ends exactly at closing', () => {
  const windowOf = (changes: Partial<CalendarDocument>) => {
    const policy = aPolicy({
      calendars: [office(changes)],
      ...withLevel(1, { calendar: 'office', acknowledgeWithin: '1h' }),
    });
    return given(policy).started(berlin('2026-11-17T17:00'));
  };

  it.each<{ row: string; changes: Partial<CalendarDocument>; due: string }>([
    { row: 'is due then', changes: {}, due: '2026-11-17T18:00' },
    {
      row: 'is due at the next opening, where the calendar says so',
      changes: { dueAtClosing: 'nextOpening' },
      due: '2026-11-18T08:00',
    },
  ])('$row', ({ changes, due }) => {
    expect(windowOf(changes).deadline).toBe(berlin(due));
  });

  it('[ESC13] what is used up already is due at once, also after closing', () => {
    const { workingTime } = compileHours([office({ dueAtClosing: 'nextOpening' })])('office');
    const closed = berlin('2026-11-17T20:00');
    expect(workingTime.add(closed, 0)).toBe(closed);
    expect(workingTime.add(closed, 0, 'nextOpening')).toBe(berlin('2026-11-18T08:00'));
  });
});

describe('[CAL4] what a day means', () => {
  const calendars = [office({ dayLength: '5h' })];

  it('a window of days counts working days of that length', () => {
    const policy = aPolicy({
      calendars,
      targets: [],
      ...withLevel(1, { calendar: 'office', acknowledgeWithin: '2d' }),
    });
    expect(given(policy).started(berlin('2026-11-16T11:00')).deadline).toBe(berlin('2026-11-17T11:00'));
  });

  it('around the clock a day stays a day', () => {
    const policy = aPolicy({ calendars, targets: [], ...withLevel(1, { acknowledgeWithin: '2d' }) });
    expect(given(policy).started(berlin('2026-11-16T11:00')).deadline).toBe(berlin('2026-11-18T11:00'));
  });

  it('targets and triggers count in it too', () => {
    const policy = aPolicy({
      calendars,
      targets: [{ priority: 2, resolveWithin: '1d', calendar: 'office' }],
      triggers: [{ id: 'not-taken', kind: 'notTaken', after: '1d', calendar: 'office' }],
    });
    expect(policy.targets[0]?.resolveWithinMs).toBe(5 * HOUR_MS);
    expect(policy.triggers[0]).toMatchObject({ afterMs: 5 * HOUR_MS });
  });
});
