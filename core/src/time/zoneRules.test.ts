import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, dateFrom, parseDate, parseDateTime, weekdayOf } from './localTime';
import { DAY_MS, HOUR_MS } from './instant';
import { parseDuration } from './duration';
import { offsetAt, toInstant, toLocal } from './zoneRules';
import type { ZoneRules } from './zoneRules';
import { zoneRules } from './zones';

const zone = (name: string): ZoneRules => {
  const rules = zoneRules(name);
  if (!rules) throw new Error(`no rules for ${name}`);
  return rules;
};

/** The offset that this Node's ICU gives: a second source for the same tzdata. */
function offsetByIntl(name: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((it) => it.type === type)?.value);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
    Math.floor(at / 1000) * 1000
  );
}

describe('[TIM1] zone rules', () => {
  it.each([
    'Europe/Berlin',
    'America/Chicago',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'America/Sao_Paulo',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'UTC',
  ])('%s has the offsets that Intl gives, to the minute around every change until 2026', (name) => {
    const rules = zone(name);
    const instants = rules.transitions
      .filter((at) => at < Date.UTC(2026, 0, 1))
      .flatMap((at) => [at - 60_000, at, at + 60_000]);
    for (const at of [Date.UTC(2000, 0, 1), Date.UTC(2026, 6, 1), ...instants]) {
      expect({ name, at, offset: offsetAt(rules, at) }).toEqual({ name, at, offset: offsetByIntl(name, at) });
    }
  });

  it('knows aliases and refuses names that are no zones', () => {
    expect(zoneRules('Asia/Calcutta')?.offsetsMs).toEqual([5.5 * HOUR_MS]);
    expect(zoneRules('Mars/Olympus')).toBeUndefined();
    expect(zoneRules('__proto__')).toBeUndefined();
    expect(zoneRules('constructor')).toBeUndefined();
  });
});

describe('[TIM2] local times that do not exist or exist twice', () => {
  it.each([
    {
      row: '02:30 does not exist in Berlin on 2026-03-29: read as if the clock had not jumped',
      zone: 'Europe/Berlin',
      local: '2026-03-29T02:30',
      utc: '2026-03-29T01:30Z',
    },
    {
      row: '02:30 exists twice in Berlin on 2026-10-25: the first',
      zone: 'Europe/Berlin',
      local: '2026-10-25T02:30',
      utc: '2026-10-25T00:30Z',
    },
    {
      row: '03:00 is the first instant after the gap',
      zone: 'Europe/Berlin',
      local: '2026-03-29T03:00',
      utc: '2026-03-29T01:00Z',
    },
    {
      row: '02:30 does not exist in Chicago on 2020-03-08',
      zone: 'America/Chicago',
      local: '2020-03-08T02:30',
      utc: '2020-03-08T08:30Z',
    },
    {
      row: 'Lord Howe jumps by half an hour',
      zone: 'Australia/Lord_Howe',
      local: '2026-10-04T02:15',
      utc: '2026-10-03T15:45Z',
    },
  ])('$row', ({ zone: name, local, utc }) => {
    expect(new Date(toInstant(zone(name), parseDateTime(local) ?? NaN)).toISOString()).toBe(
      new Date(utc).toISOString(),
    );
  });

  it('reads back every instant that is not the second of an overlap', () => {
    const rules = zone('Europe/Berlin');
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2040, 0, 1) }), (at) => {
        const back = toInstant(rules, toLocal(rules, at));
        expect([at, at - HOUR_MS]).toContain(back);
        if (back !== at) expect(offsetAt(rules, back)).toBeGreaterThan(offsetAt(rules, at));
      }),
    );
  });
});

describe('[TIM1] the wall calendar', () => {
  it('agrees with the proleptic Gregorian calendar of Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const date = new Date(day * DAY_MS);
        expect(calendarDate(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(dateFrom(calendarDate(day))).toBe(day);
        expect((weekdayOf(day) + 1) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', ''])('refuses %p as a date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it.each([
    { text: '15m', ms: 900_000 },
    { text: '1h30m', ms: 5_400_000 },
    { text: '2d', ms: 172_800_000 },
    { text: '0m', ms: 0 },
    { text: '', ms: undefined },
    { text: '30', ms: undefined },
    { text: '30m1h', ms: undefined },
    { text: '-5m', ms: undefined },
    { text: '1.5h', ms: undefined },
  ])('reads the duration $text as $ms', ({ text, ms }) => {
    expect(parseDuration(text)).toBe(ms);
  });
});
