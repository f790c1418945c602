/** Wall clocks of a user's zone: how Jira prints instants, and how JQL reads the dates that people type. */
import type { Instant } from '@rungs/core';

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClockFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** The wall clock as if it were UTC, so that differences between the two are the zone's offset. */
function wallClockAsUtc(at: Instant, zone: string): number {
  const part: { [type: string]: number } = {};
  for (const { type, value } of wallClockFormat(zone).formatToParts(at)) part[type] = Number(value);
  return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
}

export function offsetMs(at: Instant, zone: string): number {
  return wallClockAsUtc(at, zone) - Math.floor(at / 1000) * 1000;
}

/** `2026-11-17T14:07:31.000+0100`, in the viewer's zone, as every date in a Jira answer. */
export function jiraDate(at: Instant, zone: string): string {
  const offset = offsetMs(at, zone);
  const minutes = Math.abs(offset) / 60_000;
  const hhmm = String(Math.floor(minutes / 60)).padStart(2, '0') + String(minutes % 60).padStart(2, '0');
  return new Date(at + offset).toISOString().replace('Z', `${offset < 0 ? '-' : '+'}${hhmm}`);
}

export function instantOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  zone: string,
): Instant {
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const guess = wall - offsetMs(wall, zone);
  return wall - offsetMs(guess, zone);
}

/** Of the day, week or month that `at` is in, or of the one so many after it; weeks begin on Sunday, as Jira's do. */
export function startOf(unit: 'day' | 'week' | 'month', at: Instant, zone: string, after = 0): Instant {
  const wall = new Date(at + offsetMs(at, zone));
  const [year, month, date] = [wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()];
  if (unit === 'month') return instantOf(year, month + after, 1, 0, 0, zone);
  const days = unit === 'day' ? after : 7 * after - wall.getUTCDay();
  return instantOf(year, month, date + days, 0, 0, zone);
}

/** `17 Nov 2026, 14:07`, for pages. */
export function pageDate(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
