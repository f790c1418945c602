/** Local times as people write them: what is read is what stands there, and what does not exist is refused. */
import { describe, expect, it } from '@jest/globals';
import { parseClock, parseDate, parseDateTime } from './localTime';

describe('[TIM1] a local time that is written', () => {
  it.each<[name: string, text: string, read: string | undefined]>([
    ['to the minute', '2026-01-05T09:00', '2026-01-05T09:00:00.000Z'],
    ['to the second', '2026-01-05T09:00:59', '2026-01-05T09:00:59.000Z'],
    ['the end of a day', '2026-01-05T24:00', '2026-01-06T00:00:00.000Z'],
    ['a leap day', '2028-02-29T12:30', '2028-02-29T12:30:00.000Z'],
    ['a second that no minute has', '2026-01-05T09:00:60', undefined],
    ['a minute that no hour has', '2026-01-05T09:60', undefined],
    ['past the end of a day', '2026-01-05T24:01', undefined],
    ['a day that no February has', '2026-02-30T09:00', undefined],
    ['a month that no year has', '2026-13-01T09:00', undefined],
    ['the month before January', '2026-00-10T09:00', undefined],
    ['with a zone', '2026-01-05T09:00Z', undefined],
    ['with a blank', '2026-01-05 09:00', undefined],
    ['without a time', '2026-01-05', undefined],
    ['nothing', '', undefined],
  ])('%s', (_name, text, read) => {
    const local = parseDateTime(text);
    expect(local === undefined ? undefined : new Date(local).toISOString()).toBe(read);
  });

  it.each<[text: string, minutes: number | undefined]>([
    ['00:00', 0],
    ['09:30', 570],
    ['24:00', 1440],
    ['24:01', undefined],
    ['12:60', undefined],
    ['9:30', undefined],
  ])('the clock %s', (text, minutes) => {
    expect(parseClock(text)).toBe(minutes === undefined ? undefined : minutes * 60_000);
  });

  it.each<[text: string, day: number | undefined]>([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2027-02-29', undefined],
    ['2026-2-3', undefined],
  ])('the date %s', (text, day) => {
    expect(parseDate(text)).toBe(day);
  });
});
