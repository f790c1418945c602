import { describe, expect, it } from '@jest/globals';
import { closeDuration, duration, percent } from './durations';
import { clock, clockNear, clockWithSeconds, dateAndClock } from './times';

const noon = Date.parse('2026-09-17T12:00:05Z');

describe('times carry their zone', () => {
  it.each([
    ['Berlin in summer', 'Europe/Berlin', '14:00 CEST'],
    ['New York, by the name used there', 'America/New_York', '08:00 EDT'],
    ['Sydney, by the name used there', 'Australia/Sydney', '22:00 AEST'],
    ['a zone without a name says its offset', 'Asia/Kathmandu', '17:45 GMT+5:45'],
    ['UTC', 'UTC', '12:00 UTC'],
  ])('%s', (_case, zone, said) => expect(clock(noon, zone)).toBe(said));

  it('says the date only where it is not today', () => {
    expect(clockNear(noon, noon + 3_600_000, 'Europe/Berlin')).toBe('14:00 CEST');
    expect(clockNear(noon, noon + 86_400_000, 'Europe/Berlin')).toBe('17 Sep 2026, 14:00 CEST');
    expect(dateAndClock(noon, 'Europe/Berlin')).toBe('17 Sep 2026, 14:00 CEST');
  });

  it('has seconds where a proof is meant', () => expect(clockWithSeconds(noon, 'Europe/Berlin')).toBe('14:00:05 CEST'));
});

describe('durations in words', () => {
  it.each([
    ['seconds', 45_900, '45 s'],
    ['minutes', 3_299_000, '54 min'],
    ['hours and minutes', 5_880_000, '1 h 38 min'],
    ['whole hours', 7_200_000, '2 h'],
    ['over, said by its size', -1_320_000, '22 min'],
    ['more than a day stays in hours', 180_000_000, '50 h'],
  ])('%s', (_case, ms, said) => expect(duration(ms)).toBe(said));

  it('keeps seconds below ten minutes where they matter', () => {
    expect([250_000, 240_000, 59_000, 600_000 + 9_000].map(closeDuration)).toEqual([
      '4 min 10 s',
      '4 min',
      '59 s',
      '10 min',
    ]);
  });

  it('shares are whole per cents', () => expect(percent(0.925)).toBe('93 %'));
});
