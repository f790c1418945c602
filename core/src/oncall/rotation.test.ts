import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { berlin } from '../testing/build';
import { DAY_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { dateOf, parseDateTime, startOf } from '../time/localTime';
import { toInstantAfterGap, toLocal } from '../time/zoneRules';
import { utc, zoneRules } from '../time/zones';
import type { ContinuousShifts } from './continuousShifts';
import { isGap } from './schedule';
import type { Schedule } from './schedule';
import { whoIsOnCall } from './whoIsOnCall';

interface Changes extends Partial<ContinuousShifts> {
  readonly participants?: readonly string[];
}

/** A schedule of one rotation: what a group that names a rotation has. */
function rota({ participants = ['kim', 'roy', 'sato'], ...changes }: Changes = {}): Schedule<string> {
  const pattern: ContinuousShifts = {
    kind: 'continuous',
    zone: zoneRules('Europe/Berlin') ?? utc,
    startsAt: parseDateTime('2026-01-05T09:00') ?? NaN,
    unit: 'day',
    length: 1,
    ...changes,
  };
  const rotation = { id: 'desk', pattern, groups: participants.map((it) => [it]) };
  return {
    id: 'desk',
    layers: [{ id: 'desk', staffing: { kind: 'rotation', rotation } }],
    overrides: [],
    temporary: [],
  };
}

function onCall(schedule: Schedule<string>, at: Instant): readonly string[] {
  const answer = whoIsOnCall(schedule, at);
  return isGap(answer) ? [] : answer.onCall.map(({ participant }) => participant);
}

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
    expect(onCall(rota(), berlin(at))).toEqual([who]);
  });

  it('changes at the first instant after the gap when the clock jumps over the time of the change', () => {
    const atHalfPastTwo = rota({ startsAt: parseDateTime('2026-03-27T02:30') ?? NaN });
    expect(onCall(atHalfPastTwo, berlin('2026-03-29T01:59'))).toEqual(['roy']);
    expect(onCall(atHalfPastTwo, berlin('2026-03-29T03:00'))).toEqual(['sato']);
  });

  it('[ROT3] says that nobody is on call, and why', () => {
    const gapAt = (schedule: Schedule<string>, at: string) => whoIsOnCall(schedule, berlin(at));
    const because = (why: string) => ({ gap: { kind: 'noLayerCovers', layers: [{ layer: 'desk', because: why }] } });
    expect(gapAt(rota(), '2026-01-05T08:59')).toEqual(because('beforeFirstShift'));
    expect(gapAt(rota({ participants: [] }), '2026-02-01T00:00')).toEqual(because('noParticipants'));
  });

  it.each([
    { row: 'nobody before it begins, though its first turn would have', at: '2026-01-05T13:59', who: [] },
    { row: 'a first shift that is shorter', at: '2026-01-05T14:00', who: ['kim'] },
    { row: 'the change at the time of handover', at: '2026-01-06T09:00', who: ['roy'] },
    { row: 'the last instant before it ends', at: '2026-01-07T11:59', who: ['sato'] },
    { row: 'nobody once it has ended', at: '2026-01-07T12:00', who: [] },
  ])('that begins late and ends in the middle of a shift: $row', ({ at, who }) => {
    const cut = rota({ firstFrom: berlinClock('2026-01-05T14:00'), endsAt: berlinClock('2026-01-07T12:00') });
    expect(onCall(cut, berlin(at))).toEqual(who);
  });

  it('[ROT3] says that it has not begun, and that it has ended', () => {
    const cut = rota({ firstFrom: berlinClock('2026-01-05T14:00'), endsAt: berlinClock('2026-01-07T12:00') });
    expect(JSON.stringify(whoIsOnCall(cut, berlin('2026-01-05T13:59')))).toContain('beforeFirstShift');
    expect(JSON.stringify(whoIsOnCall(cut, berlin('2026-01-07T12:00')))).toContain('afterLastShift');
  });

  it('at any instant the one whom counting local days names', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 * 1440 }),
        fc.constantFrom(1, 7, 14),
        fc.constantFrom('Europe/Berlin', 'America/Chicago', 'Australia/Lord_Howe'),
        fc.integer({ min: 0, max: 1439 }),
        (minute, length, name, startMinute) => {
          const zone = zoneRules(name) ?? utc;
          const startsAt = Date.UTC(2026, 0, 5) + startMinute * 60_000;
          const at = Date.UTC(2026, 0, 7) + minute * 60_000;
          // Days of the wall clock since the start, less one where today's change is still to come.
          const today = startOf(dateOf(toLocal(zone, at))) + (startsAt % DAY_MS);
          const days = (today - startsAt) / DAY_MS - (at < toInstantAfterGap(zone, today) ? 1 : 0);
          const expected = ['kim', 'roy', 'sato'][Math.floor(days / length) % 3];
          expect(onCall(rota({ zone, startsAt, length }), at)).toEqual([expected]);
        },
      ),
    );
  });
});

function berlinClock(local: string): number {
  return parseDateTime(local) ?? NaN;
}
