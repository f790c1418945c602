import { describe, expect, it } from '@jest/globals';
import { aPolicy, anIncident, berlin, minutes, noon } from '../testing';
import { HOUR_MS } from '../time/instant';
import { consumedShare, remainingMs, resolutionClock, shareConsumedAt } from './resolutionClock';
import type { ResolutionClock } from './resolutionClock';

const policy = aPolicy();
const ours = anIncident();
const host = anIncident({ hostClock: { name: 'Time to resolution', dueAt: noon + minutes(60), goalMs: minutes(240) } });

function clockOf(incident = ours): ResolutionClock {
  const clock = resolutionClock(policy, incident);
  if (!clock) throw new Error('No clock runs.');
  return clock;
}

describe('[SLA5] the clock of a ticket', () => {
  it('is the policy’s for its priority, in the hours of the target', () => {
    const { hours, ...clock } = clockOf();
    expect(clock).toEqual({ name: 'Resolution, priority 2', goalMs: 8 * HOUR_MS, dueAt: berlin('2026-11-18T09:00') });
    expect(hours.workingTime.between(noon, berlin('2026-11-18T11:00'))).toBe(10 * HOUR_MS);
    expect(resolutionClock(policy, anIncident({ priority: 3 }))).toBeUndefined();
  });

  it('is the host’s where it has one, counted around the clock', () => {
    const { hours, ...clock } = clockOf(host);
    expect(clock).toEqual(host.hostClock);
    expect(hours.name).toBe('the SLA’s own hours');
    expect(hours.workingTime.between(noon, noon + minutes(7 * 24 * 60))).toBe(minutes(7 * 24 * 60));
  });

  it.each([
    { row: 'ours at the opening', incident: ours, at: noon, left: 480, share: 0 },
    { row: 'ours overnight', incident: ours, at: berlin('2026-11-18T03:00'), left: 60, share: 0.875 },
    { row: 'ours when due', incident: ours, at: berlin('2026-11-18T09:00'), left: 0, share: 1 },
    { row: 'ours an hour late', incident: ours, at: berlin('2026-11-18T10:00'), left: -60, share: 1.125 },
    { row: 'the host’s at the opening', incident: host, at: noon, left: 60, share: 0.75 },
    { row: 'the host’s an hour late', incident: host, at: noon + minutes(120), left: -60, share: 1.25 },
  ])('has so much left: $row', ({ incident, at, left, share }) => {
    expect(remainingMs(clockOf(incident), at) / minutes(1)).toBe(left);
    expect(consumedShare(clockOf(incident), at)).toBe(share);
  });

  it.each([
    { row: 'ours, half of it', incident: ours, share: 0.5, at: berlin('2026-11-17T15:00') },
    { row: 'ours, all of it', incident: ours, share: 1, at: berlin('2026-11-18T09:00') },
    { row: 'ours, a quarter more', incident: ours, share: 1.25, at: berlin('2026-11-18T11:00') },
    { row: 'the host’s, all of it', incident: host, share: 1, at: noon + minutes(60) },
    { row: 'the host’s, three quarters', incident: host, share: 0.75, at: noon },
    { row: 'the host’s, a quarter more', incident: host, share: 1.25, at: noon + minutes(120) },
  ])('has used so much at: $row', ({ incident, share, at }) => {
    expect(shareConsumedAt(clockOf(incident), incident, share)).toBe(at);
  });
});

describe('[SLA5] a host’s clock that says what is left of it', () => {
  /** Two of four hours are left at noon; it is closed until one o'clock, and due late in the evening. */
  const counted = (ms: number, countsFrom = noon + minutes(60)) =>
    anIncident({
      hostClock: { name: 'SLA', dueAt: noon + minutes(600), goalMs: minutes(240), left: { ms, at: noon, countsFrom } },
    });
  const closed = counted(minutes(120));

  it.each([
    { row: 'when it was read', at: noon, left: 120, share: 0.5 },
    { row: 'while it is closed', at: noon + minutes(59), left: 120, share: 0.5 },
    { row: 'an hour after it opened', at: noon + minutes(120), left: 60, share: 0.75 },
  ])('counts as the host does, and not to the due time: $row', ({ at, left, share }) => {
    expect(remainingMs(clockOf(closed), at)).toBe(minutes(left));
    expect(consumedShare(clockOf(closed), at)).toBe(share);
    expect(clockOf(closed).dueAt).toBe(noon + minutes(600));
  });

  it.each([
    { row: 'three quarters, an hour after it opens', incident: closed, share: 0.75, at: 120 },
    { row: 'all of it', incident: closed, share: 1, at: 180 },
    { row: 'half of it, just now', incident: closed, share: 0.5, at: 0 },
    { row: 'a quarter, an hour ago', incident: closed, share: 0.25, at: -60 },
    { row: 'three quarters of one that runs', incident: counted(minutes(120), noon), share: 0.75, at: 60 },
    { row: 'all of one that is over', incident: counted(-minutes(30), noon), share: 1, at: -30 },
  ])('has used so much at the soonest: $row', ({ incident, share, at }) => {
    expect(shareConsumedAt(clockOf(incident), incident, share)).toBe(noon + minutes(at));
  });
});
