/** Wall clocks of a zone: what an instant reads there, and which instant a reading means. */
import type { Instant } from '@rungs/core';

export interface WallClock {
  readonly year: number;
  /** January is 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function wallClockAt(at: Instant, zone: string): WallClock {
  const part = Object.fromEntries(
    format(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return { year, month, day, hour, minute, second };
}

/** Fields beyond their range carry over, so that day 0 is the last one of the month before. */
export function instantAt(wall: WallClock, zone: string): Instant {
  const text = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const first = text - offsetAt(text, zone);
  return text - offsetAt(first, zone);
}

/** What the zone is ahead of UTC. */
export function offsetAt(at: Instant, zone: string): number {
  const { year, month, day, hour, minute, second } = wallClockAt(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

function format(zone: string): Intl.DateTimeFormat {
  let known = formats.get(zone);
  if (!known) {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    known = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', second: 'numeric', ...fields });
    formats.set(zone, known);
  }
  return known;
}
