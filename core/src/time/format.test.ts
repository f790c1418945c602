import { expect, it } from '@jest/globals';
import { berlin } from '../testing';
import { parseDuration } from './duration';
import { formatDateTime, formatDuration, formatTime } from './format';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './instant';
import { parseDate, parseDateTime } from './localTime';
import { utc, zoneRules } from './zones';

const zone = zoneRules('Europe/Berlin') ?? utc;

it.each([
  ['2026-01-09T00:00', '9 Jan 2026, 00:00 CET'],
  ['2026-02-10T09:09', '10 Feb 2026, 09:09 CET'],
  ['2026-03-31T10:10', '31 Mar 2026, 10:10 CEST'],
  ['2026-04-01T23:59', '1 Apr 2026, 23:59 CEST'],
  ['2026-05-01T12:00', '1 May 2026, 12:00 CEST'],
  ['2026-06-01T12:00', '1 Jun 2026, 12:00 CEST'],
  ['2026-07-01T12:00', '1 Jul 2026, 12:00 CEST'],
  ['2026-08-01T12:00', '1 Aug 2026, 12:00 CEST'],
  ['2026-09-01T12:00', '1 Sep 2026, 12:00 CEST'],
  ['2026-10-01T12:00', '1 Oct 2026, 12:00 CEST'],
  ['2026-11-01T12:00', '1 Nov 2026, 12:00 CET'],
  ['2026-12-31T12:00', '31 Dec 2026, 12:00 CET'],
])('[TIM1] says %s as %s, and on that day the clock alone', (local, words) => {
  const at = berlin(local);
  expect(formatDateTime(at, zone)).toBe(words);
  expect(formatTime(at, at - DAY_MS, zone)).toBe(words);
  expect(formatTime(at, berlin(`${local.slice(0, 10)}T23:59`), zone)).toBe(words.split(', ')[1]);
});

it.each([
  [0, '0 s'],
  [999, '0 s'],
  [SECOND_MS, '1 s'],
  [59 * SECOND_MS, '59 s'],
  [MINUTE_MS, '1 min'],
  [2 * MINUTE_MS - 1, '1 min'],
  [HOUR_MS, '1 h'],
  [98 * MINUTE_MS + 59 * SECOND_MS, '1 h 38 min'],
  [HOUR_MS + 59 * SECOND_MS, '1 h'],
  [DAY_MS, '1 d'],
  [52 * HOUR_MS + 59 * MINUTE_MS, '2 d 4 h'],
  [DAY_MS + 59 * MINUTE_MS, '1 d'],
])('[TIM1] says %d ms as %s', (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});

it.each<readonly [text: string, ms: number | undefined]>([
  ['0m', 0],
  ['45s', 45 * SECOND_MS],
  ['1234567s', 1_234_567 * SECOND_MS],
  ['15m', 15 * MINUTE_MS],
  ['1h30m', 90 * MINUTE_MS],
  ['2d3h4m5s', 2 * DAY_MS + 3 * HOUR_MS + 4 * MINUTE_MS + 5 * SECOND_MS],
  ['', undefined],
  ['5', undefined],
  ['m', undefined],
  ['30m1h', undefined],
  [' 5m', undefined],
  ['5m ', undefined],
  ['1.5h', undefined],
  ['-5m', undefined],
  ['xs', undefined],
])('[POL1] reads the duration %j', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

it.each(['x2026-11-17', '2026-11-17x', '2026-13-01', '2026-02-29', '2026-00-10', '2026-11-31', '26-11-17', ''])(
  '[POL1] %j is no date',
  (text) => {
    expect(parseDate(text)).toBeUndefined();
    expect(parseDateTime(`${text}T10:00`)).toBeUndefined();
  },
);

it.each([
  'x2026-11-17T10:00',
  '2026-11-17T10:00x',
  '2026-11-17T24:01',
  '2026-11-17T10:60',
  '2026-11-17T10:00:60',
  '2026-11-17 10:00',
  '2026-11-17T1:00',
])('[POL1] %j is no time of a day', (text) => {
  expect(parseDateTime(text)).toBeUndefined();
});

it('[POL1] a time may have seconds', () => {
  const minute = parseDateTime('2026-11-17T10:00') ?? 0;
  expect(parseDateTime('2026-11-17T10:00:59')).toBe(minute + 59 * SECOND_MS);
  expect(parseDateTime('2026-11-17T10:00:00')).toBe(minute);
  expect(parseDateTime('2024-02-29T00:00')).toBeDefined();
});
