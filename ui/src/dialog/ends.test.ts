import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endChoices, instantOf, wallTime } from './ends';

const zone = 'Europe/Berlin';
const at = (time: string) => Date.parse(time);

describe('ends to choose from', () => {
  it.each([
    [
      'no latest end',
      '2026-11-17T15:07:00+01:00',
      undefined,
      ['30 min: 15:37 CET', '1 h: 16:07 CET', '4 h: 19:07 CET', 'Today, 18:00 CET', 'Tomorrow, 09:00 CET'],
    ],
    [
      'a latest end between: nothing past it, and itself',
      '2026-11-17T15:07:00+01:00',
      '2026-11-17T17:00:00+01:00',
      ['30 min: 15:37 CET', '1 h: 16:07 CET', 'As late as the policy allows, 17:00 CET'],
    ],
    ['a latest end that has passed: none', '2026-11-17T15:07:00+01:00', '2026-11-17T15:00:00+01:00', []],
    [
      'in the evening: today is over, and midnight changes the date',
      '2026-11-17T20:30:00+01:00',
      undefined,
      ['30 min: 21:00 CET', '1 h: 21:30 CET', '4 h: 18 Nov 2026, 00:30 CET', 'Tomorrow, 09:00 CET'],
    ],
    [
      'before the clocks change: tomorrow is in the other offset',
      '2026-10-24T12:00:00+02:00',
      undefined,
      ['30 min: 12:30 CEST', '1 h: 13:00 CEST', '4 h: 16:00 CEST', 'Today, 18:00 CEST', 'Tomorrow, 09:00 CET'],
    ],
  ])('%s', (_case, now, latest, labels) => {
    const choices = endChoices(at(now), latest === undefined ? undefined : at(latest), zone);
    expect(choices.map(({ label }) => label)).toEqual(labels);
  });
});

describe('a wall clock typed by a person', () => {
  it.each([
    ['in winter', '2026-11-17T16:00', '2026-11-17T16:00:00+01:00'],
    ['in summer', '2026-07-17T16:00', '2026-07-17T16:00:00+02:00'],
    ['an hour that comes twice: the first', '2026-10-25T02:30', '2026-10-25T02:30:00+02:00'],
    ['an hour that does not exist: past the leap', '2026-03-29T02:30', '2026-03-29T03:30:00+02:00'],
  ])('%s', (_case, wall, instant) => {
    expect(instantOf(wall, zone)).toBe(at(instant));
  });

  it('is no instant where it is no time', () => {
    expect(instantOf('', zone)).toBeNaN();
  });

  it('comes back from any instant, to the minute, outside the hour that comes twice', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham', 'UTC');
    const winter = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-03-01'), noInvalidDate: true });
    fc.assert(
      fc.property(winter, zones, (day, anyZone) => {
        const minute = Math.floor(day.getTime() / 60_000) * 60_000;
        expect(instantOf(wallTime(minute, anyZone), anyZone)).toBe(minute);
      }),
    );
  });
});
