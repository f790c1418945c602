/** A schedule of the platform, asked for open time; its holidays and zone are the platform's business. */
import { GlideDateTime, GlideDuration, GlideSchedule } from '@servicenow/glide';
import type { Instant } from '../vendor/core.js';
import { fromDuration, toDateTime } from './dateTime.ts';
import type { OpenHours } from './slaClock.ts';

const SECOND_MS = 1000;

/** Undefined where there is none, or it never opens: then time counts as it passes. */
export function scheduleHours(sysId: string, zone: string): OpenHours | undefined {
  if (sysId === '') return undefined;
  const schedule = zone === '' ? new GlideSchedule(sysId) : new GlideSchedule(sysId, zone);
  if (!schedule.isValid()) return undefined;
  return {
    between: (from, to) =>
      from < to ? (fromDuration(String(schedule.duration(dateTime(from), dateTime(to)).getValue())) ?? 0) : 0,
    // The first second of open time ends a second after it began.
    opensAt: (at) =>
      Math.max(at, Number(schedule.add(dateTime(at), new GlideDuration(SECOND_MS)).getNumericValue()) - SECOND_MS),
  };
}

function dateTime(at: Instant): GlideDateTime {
  return new GlideDateTime(toDateTime(at));
}
