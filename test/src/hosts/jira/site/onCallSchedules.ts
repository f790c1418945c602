/**
 * On-call schedules of Operations: rotations that hand over by the day or the week, some on certain days only, and overrides that
 * put one person in everybody's place for a while. All rotations that are on duty answer together.
 */
import type { Instant } from '@rungs/core';
import { instantOf, offsetMs, startOf } from './localTime';
import type { AccountId } from './records';

/** `2026-01-05T08:00`, on the wall clock of the schedule. */
export type WallTime = string;

export interface OnCallSchedule {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
  readonly teamId: string;
  readonly rotations: readonly OnCallRotation[];
  readonly overrides: readonly OnCallOverride[];
}

export interface OnCallRotation {
  readonly id: string;
  readonly name: string;
  readonly startsAt: WallTime;
  readonly type: 'daily' | 'weekly';
  /** A turn is so many days or weeks. */
  readonly length: number;
  readonly participants: readonly AccountId[];
  /** 0 is Sunday. Absent, it is on duty every day. */
  readonly weekdays?: readonly number[];
}

export interface OnCallOverride {
  readonly responder: AccountId;
  readonly startsAt: WallTime;
  readonly endsAt: WallTime;
}

const DAY_MS = 86_400_000;

export function onCallAt(schedule: OnCallSchedule, at: Instant): readonly AccountId[] {
  const wall = at + offsetMs(at, schedule.timezone);
  const override = schedule.overrides.find(({ startsAt, endsAt }) => wallMs(startsAt) <= wall && wall < wallMs(endsAt));
  if (override) return [override.responder];
  return [...new Set(schedule.rotations.flatMap((rotation) => whoseTurn(rotation, wall)))];
}

/** Those after the ones who are on call: at the first hand-over that changes who it is, within a year. */
export function nextOnCall(schedule: OnCallSchedule, at: Instant): readonly AccountId[] {
  const now = onCallAt(schedule, at).join();
  const until = at + 366 * DAY_MS;
  for (let next = nextHandover(schedule, at); next <= until; next = nextHandover(schedule, next)) {
    const then = onCallAt(schedule, next);
    if (then.join() !== now && then.length > 0) return then;
  }
  return [];
}

/** Days too end duties, so that none lasts longer than until midnight. */
function nextHandover({ rotations, overrides, timezone }: OnCallSchedule, after: Instant): Instant {
  const wall = after + offsetMs(after, timezone);
  const turns = rotations.map(
    (rotation) => wallMs(rotation.startsAt) + (turnAt(rotation, wall) + 1) * turnMs(rotation),
  );
  const stretches = overrides.flatMap(({ startsAt, endsAt }) => [wallMs(startsAt), wallMs(endsAt)]);
  const walls = [...turns, ...stretches].map((one) => instantAt(one, timezone));
  return Math.min(startOf('day', after, timezone, 1), ...walls.filter((one) => one > after));
}

function whoseTurn(rotation: OnCallRotation, wall: number): readonly AccountId[] {
  const { participants, weekdays } = rotation;
  const turn = turnAt(rotation, wall);
  const isOnDuty = turn >= 0 && (weekdays?.includes(new Date(wall).getUTCDay()) ?? true);
  return isOnDuty ? participants.slice(turn % participants.length).slice(0, 1) : [];
}

const turnMs = ({ type, length }: OnCallRotation): number => length * (type === 'daily' ? 1 : 7) * DAY_MS;

const turnAt = (rotation: OnCallRotation, wall: number): number =>
  Math.floor((wall - wallMs(rotation.startsAt)) / turnMs(rotation));

/** A wall clock as if it were UTC: a day on it always has 24 hours. */
const wallMs = (wall: WallTime): number => Date.parse(`${wall}Z`);

export function instantAt(wall: number, zone: string): Instant {
  const date = new Date(wall);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return instantOf(year, month, day, date.getUTCHours(), date.getUTCMinutes(), zone);
}

export const instantOfWall = (wall: WallTime, zone: string): Instant => instantAt(wallMs(wall), zone);
