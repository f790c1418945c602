import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromDateTime, fromDuration, toDateTime } from './dateTime.ts';

describe('date-times', () => {
  const rows: readonly [name: string, at: number, stored: string][] = [
    ['a whole second stays', Date.UTC(2026, 10, 17, 13, 7, 5), '2026-11-17 13:07:05'],
    [
      'a part of a second is rounded up, so that the deadline has passed',
      Date.UTC(2026, 10, 17, 13, 7, 5, 1),
      '2026-11-17 13:07:06',
    ],
    ['the last millisecond of a year', Date.UTC(2026, 11, 31, 23, 59, 59, 999), '2027-01-01 00:00:00'],
  ];
  it.each(rows)('[TIM1] %s', (_, at, stored) => expect(toDateTime(at)).toBe(stored));

  it('[TIM1] whoever looks at the stored time finds the deadline passed, by less than a second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
        const late = fromDateTime(toDateTime(at))! - at;
        expect(late).toBeGreaterThanOrEqual(0);
        expect(late).toBeLessThan(1000);
      }),
    );
  });

  it.each([
    ['', undefined],
    [null, undefined],
    ['tomorrow', undefined],
  ])('%j is no instant', (value, expected) => expect(fromDateTime(value)).toBe(expected));

  it('[SLA5] a duration field is the time since 1970 began', () => {
    expect(fromDuration('1970-01-01 04:00:00')).toBe(4 * 3_600_000);
    expect(fromDuration('1970-01-03 00:00:00')).toBe(2 * 86_400_000);
  });
});
