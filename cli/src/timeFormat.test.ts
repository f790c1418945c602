import { describe, expect, it } from '@jest/globals';
import { compileTimeFormat } from './timeFormat';

function reading(format: string, zone: string | undefined, text: string): string | undefined {
  const compiled = compileTimeFormat(format, zone);
  if (!compiled.ok) throw new Error(compiled.reason);
  const at = compiled.read(text);
  return at === undefined ? undefined : new Date(at).toISOString();
}

describe('compileTimeFormat', () => {
  it.each<readonly [name: string, format: string, zone: string | undefined, text: string, at: string | undefined]>([
    ['day before month', 'D/M/YYYY HH:mm', 'UTC', '29/2/2016 01:16', '2016-02-29T01:16:00.000Z'],
    ['summer time in Lisbon', 'D/M/YYYY HH:mm', 'Europe/Lisbon', '1/7/2016 10:00', '2016-07-01T09:00:00.000Z'],
    [
      '[TIM2] a time that does not exist in Berlin',
      'YYYY-MM-DD HH:mm',
      'Europe/Berlin',
      '2026-03-29 02:30',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      '[TIM2] a time that exists twice in Berlin',
      'YYYY-MM-DD HH:mm',
      'Europe/Berlin',
      '2026-10-25 02:30',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'seconds, milliseconds and a dot',
      'DD.MM.YYYY H:mm:ss.SSS',
      'UTC',
      '01.02.2020 3:04:05.006',
      '2020-02-01T03:04:05.006Z',
    ],
    ['a date alone', 'YYYYMMDD', 'UTC', '20200201', '2020-02-01T00:00:00.000Z'],
    ['no leap year', 'D/M/YYYY HH:mm', 'UTC', '29/2/2015 01:16', undefined],
    ['a leap century', 'D/M/YYYY', 'UTC', '29/2/2000', '2000-02-29T00:00:00.000Z'],
    ['a century that is none', 'D/M/YYYY', 'UTC', '29/2/1900', undefined],
    ['the thirty-first of a short month', 'D/M/YYYY', 'UTC', '31/4/2015', undefined],
    ['day 0', 'D/M/YYYY', 'UTC', '0/4/2015', undefined],
    ['a year before 100', 'D/M/YYYY', 'UTC', '1/4/0099', undefined],
    ['month 13', 'D/M/YYYY HH:mm', 'UTC', '1/13/2015 01:16', undefined],
    ['hour 24', 'D/M/YYYY HH:mm', 'UTC', '1/1/2015 24:00', undefined],
    ['something behind it', 'D/M/YYYY HH:mm', 'UTC', '1/1/2015 01:00 PM', undefined],
    ['an offset', 'ISO', undefined, '2010-03-31T16:59:42.000+02:00', '2010-03-31T14:59:42.000Z'],
    ['a negative offset without minutes', 'ISO', undefined, '2010-03-31 16:59:42.5-03', '2010-03-31T19:59:42.500Z'],
    ['an offset with minutes and no colon', 'ISO', undefined, '2010-03-31T16:59:42+0530', '2010-03-31T11:29:42.000Z'],
    [
      'a fraction finer than a millisecond',
      'ISO',
      undefined,
      '2010-03-31T16:59:42,0129999Z',
      '2010-03-31T16:59:42.012Z',
    ],
    ['Zulu', 'ISO', undefined, '2010-03-31T16:59Z', '2010-03-31T16:59:00.000Z'],
    ['no offset, but a zone', 'ISO', 'Asia/Kolkata', '2010-03-31T16:59:42', '2010-03-31T11:29:42.000Z'],
    ['neither offset nor zone', 'ISO', undefined, '2010-03-31T16:59:42', undefined],
    ['seconds since 1970', 'seconds', undefined, '1270047582', '2010-03-31T14:59:42.000Z'],
    ['milliseconds since 1970', 'milliseconds', undefined, '1270047582000', '2010-03-31T14:59:42.000Z'],
    ['a word', 'seconds', undefined, 'yesterday', undefined],
  ])('[TLS-3] %s', (_name, format, zone, text, at) => {
    expect(reading(format, zone, text)).toBe(at);
  });

  it.each<readonly [name: string, format: string, zone: string | undefined, at: string]>([
    ['minutes written as months', 'D/M/YYYY HH:MM', 'UTC', 'format'],
    ['no year', 'D/M HH:mm', 'UTC', 'format'],
    ['no zone for local times', 'D/M/YYYY HH:mm', undefined, 'zone'],
    ['a zone that does not exist', 'ISO', 'Europe/Lisboa', 'zone'],
  ])('refuses %s', (_name, format, zone, at) => {
    expect(compileTimeFormat(format, zone)).toMatchObject({ ok: false, at });
  });
});
