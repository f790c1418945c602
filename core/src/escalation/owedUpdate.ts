/**
 * PTH-3: when the next update of a communication path is due, and when something is done about it. Its
 * times are in force once somebody has acknowledged: until then the level's own window runs, so that
 * nobody is asked, and no level passed, for an update that its people do not know they owe (ESC16).
 */
import type { Priority } from '../incident/incident';
import type { Level, Updates } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { OwedUpdate, PathState } from './state';

/** Undefined on a path that owes none. */
export function firstUpdate(level: Level, priority: Priority | undefined, from: Instant): OwedUpdate | undefined {
  const { updates } = level;
  if (!updates) return undefined;
  return owed(updates, {}, timesFrom(level, updates, from, timesFor(updates, priority).firstWithinMs));
}

export function nextUpdate(
  level: Level,
  updates: Updates,
  priority: Priority | undefined,
  givenAt: Instant,
): OwedUpdate {
  const times = timesFrom(level, updates, givenAt, timesFor(updates, priority).nextWithinMs);
  return owed(updates, { lastGivenAt: givenAt }, times);
}

/** When the path acts for an update that is owed; undefined while nobody has the path. */
export function updateDeadline({ standing, update }: PathState): Instant | undefined {
  return standing.status === 'acknowledged' ? update?.actAt : undefined;
}

/** The time that there is for it: the first of a level, or another one. */
export function timeForUpdate(updates: Updates, priority: Priority | undefined, { lastGivenAt }: OwedUpdate): number {
  const { firstWithinMs, nextWithinMs } = timesFor(updates, priority);
  return lastGivenAt === undefined ? firstWithinMs : nextWithinMs;
}

/** The same update, with the words and the times of another version, or of another priority. */
export function movedUpdate(level: Level, updates: Updates, before: OwedUpdate, dueAt: Instant): OwedUpdate {
  const { lastGivenAt } = before;
  const named = owed(updates, lastGivenAt === undefined ? {} : { lastGivenAt }, askedAt(level, updates, dueAt));
  return before.reminders > 0
    ? { ...named, dueAt: before.dueAt, actAt: before.actAt, reminders: before.reminders }
    : named;
}

interface Times {
  readonly dueAt: Instant;
  readonly actAt: Instant;
}

function timesFrom(level: Level, updates: Updates, from: Instant, withinMs: number): Times {
  return askedAt(level, updates, level.hours.workingTime.add(from, withinMs));
}

function askedAt({ hours }: Level, { askBeforeMs }: Updates, dueAt: Instant): Times {
  return { dueAt, actAt: hours.workingTime.subtract(dueAt, askBeforeMs) };
}

function owed(
  { audience, kind, atClosing }: Updates,
  given: Pick<OwedUpdate, 'lastGivenAt'>,
  { dueAt, actAt }: Times,
): OwedUpdate {
  return { audience, kind, dueAt, actAt, reminders: 0, ...given, ...(atClosing && { atClosing: true as const }) };
}

function timesFor(
  updates: Updates,
  priority: Priority | undefined,
): { readonly firstWithinMs: number; readonly nextWithinMs: number } {
  const own = updates.byPriority.find((it) => it.priority === priority);
  return {
    firstWithinMs: own?.firstWithinMs ?? updates.firstWithinMs,
    nextWithinMs: own?.nextWithinMs ?? updates.nextWithinMs,
  };
}
