/** Where the deadlines of a path go when it paused, or when its windows changed under it. */
import type { Priority } from '../incident/incident';
import type { Level } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { MovedDeadlines } from './event';
import { plannedNotices, remindersBefore, soonestFirst, windowsOf } from './levels';
import { firstUpdate, movedUpdate, timeForUpdate } from './owedUpdate';
import type { AcknowledgedStanding, ActiveStanding, PathState, PlannedNotice, RunningStanding } from './state';

/** ESC11: what was left of each deadline at `since`, in the level's hours, is left at `at`. */
export function deadlinesAfterPause(level: Level, path: PathState, since: Instant, at: Instant): MovedDeadlines {
  const { workingTime } = level.hours;
  return mapDeadlines(path, (dueAt) => workingTime.add(at, Math.max(0, workingTime.remaining(since, dueAt))));
}

/** A level as it was and as it is now: another priority of the ticket, or another version of the policy. */
export interface ChangedLevel {
  readonly was: Level;
  readonly wasPriority: Priority | undefined;
  readonly is: Level;
  readonly isPriority: Priority | undefined;
}

/** ESC13: each window is over when its new length is used up, counting what was used of the old (SLA3). */
export function deadlinesAfterChange(changed: ChangedLevel, path: PathState, now: Instant): MovedDeadlines {
  const { standing } = path;
  const active = activeStanding(path);
  const at = standing.status === 'suspended' ? standing.since : now;
  return {
    ...(active.status === 'running'
      ? runningDeadlines(changed, path, active, at)
      : ownedDeadlines(changed, path, active, at)),
    ...updateAfterChange(changed, path, at),
  };
}

/** Whether the window that runs has another length now; reminders past the last level have a rhythm of their own. */
export function windowDiffers(changed: ChangedLevel, path: PathState): boolean {
  const active = activeStanding(path);
  const { was, is } = lengths(changed, active);
  return (was !== is && !(active.status === 'running' && active.remindersSent > 0)) || updateDiffers(changed, path);
}

function activeStanding({ standing }: PathState): ActiveStanding {
  return standing.status === 'suspended' ? standing.was : standing;
}

function lengths(
  { was, wasPriority, is, isPriority }: ChangedLevel,
  active: ActiveStanding,
): { readonly was: number | undefined; readonly is: number | undefined } {
  const window = active.status === 'running' ? 'acknowledgeWithinMs' : 'resolveWithinMs';
  return { was: windowsOf(was, wasPriority)[window], is: windowsOf(is, isPriority)[window] };
}

function runningDeadlines(
  changed: ChangedLevel,
  path: PathState,
  standing: RunningStanding,
  at: Instant,
): MovedDeadlines {
  const length = lengths(changed, standing);
  if (standing.remindersSent > 0 || length.was === undefined || length.is === undefined) {
    return mapDeadlines(path, (dueAt) => dueAt);
  }
  const acknowledgeBy = newlyDue(changed, standing.acknowledgeBy, length.was, length.is, at);
  const startedAt = changed.was.hours.workingTime.subtract(standing.acknowledgeBy, length.was);
  return {
    ...mapDeadlines(path, (dueAt) => dueAt),
    acknowledgeBy,
    planned: plannedFrom(changed, path.planned ?? [], startedAt, acknowledgeBy, at),
  };
}

/** What a new version plans for an instant that is over never happens; what it plans for later does. */
function plannedFrom(
  { was, is }: ChangedLevel,
  planned: readonly PlannedNotice[],
  startedAt: Instant,
  acknowledgeBy: Instant,
  at: Instant,
): PlannedNotice[] {
  if (was !== is) return plannedNotices(is, startedAt, acknowledgeBy).filter((notice) => notice.at > at);
  const others = planned.filter((notice) => notice.tell !== 'reminder' && notice.at < acknowledgeBy);
  return soonestFirst([...others, ...remindersBefore(is, is.remindBeforeMs, at, acknowledgeBy)]);
}

function ownedDeadlines(
  changed: ChangedLevel,
  path: PathState,
  standing: AcknowledgedStanding,
  at: Instant,
): MovedDeadlines {
  const { is } = changed;
  const { resolveBy: wasDue, at: ownedAt } = standing;
  const length = lengths(changed, standing);
  const { resolveBy: _wasDue, planned: _planned, ...others } = mapDeadlines(path, (dueAt) => dueAt);
  if (length.is === undefined) return others;
  const resolveBy =
    wasDue === undefined || length.was === undefined
      ? Math.max(at, is.hours.workingTime.add(ownedAt, length.is))
      : newlyDue(changed, wasDue, length.was, length.is, at);
  return { ...others, resolveBy, planned: remindersBefore(is, is.remindOwnerBeforeMs, at, resolveBy) };
}

function updateDiffers(
  { was, wasPriority, is, isPriority }: ChangedLevel,
  { update }: Pick<PathState, 'update'>,
): boolean {
  if (!update || !was.updates || !is.updates || update.reminders > 0) return false;
  return timeForUpdate(was.updates, wasPriority, update) !== timeForUpdate(is.updates, isPriority, update);
}

/** PTH-3: an update that was not due follows the new time for it; one that is owed newly has its whole time from now. */
function updateAfterChange(changed: ChangedLevel, { update }: PathState, at: Instant): Pick<MovedDeadlines, 'update'> {
  const { was, wasPriority, is, isPriority } = changed;
  if (!is.updates) return update ? { update: null } : {};
  if (!update || !was.updates) {
    const first = firstUpdate(is, isPriority, at);
    return first ? { update: first } : {};
  }
  if (was === is && !updateDiffers(changed, { update })) return { update };
  const wasMs = timeForUpdate(was.updates, wasPriority, update);
  const isMs = timeForUpdate(is.updates, isPriority, update);
  return { update: movedUpdate(is, is.updates, update, newlyDue(changed, update.dueAt, wasMs, isMs, at)) };
}

function newlyDue({ was, is }: ChangedLevel, dueAt: Instant, wasMs: number, isMs: number, at: Instant): Instant {
  const usedMs = wasMs - was.hours.workingTime.remaining(at, dueAt);
  return is.hours.workingTime.add(at, Math.max(0, isMs - usedMs));
}

function mapDeadlines(path: PathState, move: (dueAt: Instant) => Instant): MovedDeadlines {
  const { planned, request, update } = path;
  const active = activeStanding(path);
  return {
    ...(active.status === 'running' && { acknowledgeBy: move(active.acknowledgeBy) }),
    ...(active.status === 'acknowledged' && active.resolveBy !== undefined && { resolveBy: move(active.resolveBy) }),
    ...(active.status === 'acknowledged' && active.handoff && { handoffLapsesAt: move(active.handoff.lapsesAt) }),
    ...(planned && { planned: planned.map((notice) => ({ ...notice, at: move(notice.at) })) }),
    ...(request && { answerBy: move(request.answerBy) }),
    ...(update && { update: { ...update, dueAt: move(update.dueAt), actAt: move(update.actAt) } }),
  };
}
