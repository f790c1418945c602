import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { berlin } from '../testing/build';
import { DAY_MS } from '../time/instant';
import { parseDateTime } from '../time/localTime';
import { utc, zoneRules } from '../time/zones';
import { onCallAt } from './rotation';
import type { Rotation } from './rotation';

const rotation = (changes: Partial<Rotation<string>> = {}): Rotation<string> => ({
  id: 'desk',
  zone: zoneRules('Europe/Berlin') ?? utc,
  startsAt: parseDateTime('2026-01-05T09:00') ?? 0,
  shiftDays: 1,
  participants: ['kim', 'roy', 'sato'],
  ...changes,
});

describe('[ROT1][PTH-6] who holds the shift', () => {
  it.each([
    { row: 'the first participant from the start', at: '2026-01-05T09:00', who: 'kim' },
    { row: 'until just before the change', at: '2026-01-06T08:59', who: 'kim' },
    { row: 'a shift belongs to [start, end)', at: '2026-01-06T09:00', who: 'roy' },
    { row: 'in turn, again from the first', at: '2026-01-08T09:00', who: 'kim' },
    { row: 'the change stays at nine by the wall clock when clocks go forward', at: '2026-03-29T08:59', who: 'roy' },
    { row: 'and changes at nine that day', at: '2026-03-29T09:00', who: 'sato' },
    { row: 'and when they go back', at: '2026-10-25T09:00', who: 'sato' },
  ])('$row', ({ at, who }) => {
    expect(onCallAt(rotation(), berlin(at))).toMatchObject({ participant: who });
  });

  it('changes at the first instant after the gap when the clock jumps over the time of the change', () => {
    const atHalfPastTwo = rotation({ startsAt: parseDateTime('2026-03-27T02:30') ?? 0 });
    expect(onCallAt(atHalfPastTwo, berlin('2026-03-29T01:59'))).toMatchObject({ participant: 'roy' });
    expect(onCallAt(atHalfPastTwo, berlin('2026-03-29T03:00'))).toMatchObject({ participant: 'sato' });
  });

  it('[ROT3] says that nobody is on call, and why', () => {
    expect(onCallAt(rotation(), berlin('2026-01-05T08:59'))).toEqual({ gap: 'beforeFirstShift' });
    expect(onCallAt(rotation({ participants: [] }), berlin('2026-02-01T00:00'))).toEqual({ gap: 'noParticipants' });
  });

  it('shifts are disjoint, cover everything after the start, and hold the instant asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 * 1440 }),
        fc.constantFrom(1, 7, 14),
        fc.constantFrom('Europe/Berlin', 'America/Chicago', 'Australia/Lord_Howe'),
        fc.integer({ min: 0, max: 1439 }),
        (minute, shiftDays, zone, startMinute) => {
          const it = rotation({
            shiftDays,
            zone: zoneRules(zone) ?? utc,
            startsAt: Date.UTC(2026, 0, 5) + startMinute * 60_000,
          });
          const at = Date.UTC(2026, 0, 7) + minute * 60_000;
          const now = onCallAt(it, at);
          if ('gap' in now) throw new Error('a gap after the start');
          expect(now.from <= at && at < now.to).toBe(true);
          const next = onCallAt(it, now.to);
          expect(next).toMatchObject({ from: now.to });
          expect(Math.abs(now.to - now.from - shiftDays * DAY_MS)).toBeLessThanOrEqual(3_600_000);
        },
      ),
    );
  });
});
