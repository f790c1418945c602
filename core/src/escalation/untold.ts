/**
 * ESC2: a window counts from the instant at which the level's people were told. Where that came late
 * the window moves; while no channel takes anything it waits; where channels work and none leads to
 * these people, somebody else is told in addition (TRG-11).
 */
import type { LateDelivery } from './command';
import type { MovedDeadlines } from './event';
import type { Happening, HappeningOf } from './happening';
import { levelOf, openLevel, pathOf, plannedNotices, windowFrom } from './levels';
import type { Scene } from './levels';
import { catchAllOf } from './responders';
import { windowEnd } from './deadline';
import type { PathState, PlannedNotice } from './state';
import type { Instant } from '../time/instant';

export type Delivered = Extract<LateDelivery, { readonly deliveredAt: Instant }>;
export type Owed = Exclude<LateDelivery, Delivered>;

/** What is known of the notice that began the path's present window; of an earlier one nothing matters any more. */
export function lateOn({ path, notices }: PathState, late: readonly LateDelivery[]): LateDelivery | undefined {
  return late.find((it) => it.path === path && it.notice === notices?.events[0]);
}

export function deliveredLate(scene: Scene, state: PathState, late: Delivered): HappeningOf<'NoticeDelivered'> {
  const { path, level, standing } = state;
  const { notice, deliveredAt } = late;
  // Nothing of a window is used up while the path is suspended (ESC11).
  const from = standing.status === 'suspended' ? Math.min(deliveredAt, standing.since) : deliveredAt;
  const deadlines = deadlinesFrom(scene, state, from);
  return { type: 'NoticeDelivered', at: scene.at, path, level, notice, deliveredAt, deadlines };
}

/** The whole window, from when they were told; what somebody moved further away stays there. */
function deadlinesFrom(scene: Scene, state: PathState, from: Instant): MovedDeadlines {
  const { standing, planned, notices } = state;
  const active = standing.status === 'suspended' ? standing.was : standing;
  if (active.status !== 'running') throw new Error(`The path ${state.path} waits for nobody to be told.`);
  const level = levelOf(scene.policy, state);
  const acknowledgeBy = windowFrom(scene, pathOf(scene.policy, state), level, active.remindersSent, from);
  if (!notices?.held && acknowledgeBy <= active.acknowledgeBy) {
    return { acknowledgeBy: active.acknowledgeBy, ...(planned && { planned }) };
  }
  if (active.remindersSent > 0) return { acknowledgeBy };
  const anew = plannedNotices(level, from, acknowledgeBy);
  // A window that waited forgot its plan; any other has done what is no longer in it.
  return { acknowledgeBy, planned: notices?.held ? anew : anew.filter((it) => (planned ?? []).some(sameAs(it))) };
}

function sameAs(one: PlannedNotice): (other: PlannedNotice) => boolean {
  const backup = (it: PlannedNotice): number | undefined => (it.tell === 'backup' ? it.backup : undefined);
  return (other) => other.tell === one.tell && backup(other) === backup(one);
}

/** Whoever would be told instead would not be told either: everything waits, and that is said once. */
export function hold(scene: Scene, state: PathState, { notice, since }: Owed): Happening[] {
  const { at, policy } = scene;
  const { path, level, standing, request } = state;
  const reminders = standing.status === 'running' ? standing.remindersSent : 0;
  const window = windowFrom(scene, pathOf(policy, state), levelOf(policy, state), reminders, at);
  // Each wait is as long as all before it: an outage of days is a dozen events.
  const until = Math.max(window, at + (at - since));
  const held: Happening = {
    type: 'WindowHeld',
    at,
    path,
    level,
    notice,
    since,
    deadlines: { acknowledgeBy: until, ...(request && { answerBy: Math.max(request.answerBy, until) }) },
  };
  const wholeWindow = (windowEnd(state) ?? Infinity) <= at;
  return wholeWindow ? [...failure(scene, state, since), held] : [held];
}

/** TRG-11: the next level is told in addition; past the last one the catch-all, at the slow rate in the end. */
export function tellSomebodyElse(scene: Scene, state: PathState, { since }: Owed): Happening[] {
  const { at, policy } = scene;
  const { level, standing, responders } = state;
  const path = pathOf(policy, state);
  if (level < path.levels.length) {
    return openLevel(scene, path, level + 1, { reason: 'undeliverable', level, since, owed: responders });
  }
  const round = (standing.status === 'running' ? standing.remindersSent : 0) + 1;
  return [
    ...failure(scene, state, since),
    {
      type: 'RespondersReminded',
      at,
      path: path.id,
      level,
      round,
      responders: catchAllOf(policy),
      remindAgainAt: windowFrom(scene, path, levelOf(policy, state), round, at),
    },
  ];
}

function failure({ at }: Scene, { path, level, standing, notices }: PathState, since: Instant): Happening[] {
  if (notices?.failureRaised) return [];
  const reminders = standing.status === 'running' ? standing.remindersSent : 0;
  return [{ type: 'CommunicationFailureRaised', at, path, level, reminders, undeliveredSince: since }];
}
