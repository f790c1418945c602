/** What time alone does: windows that close, commitments that lapse, and what was planned within them. */
import type { Path } from '../policy/policy';
import type { CheckDeadlines, LateDelivery } from './command';
import { pathDeadline, windowEnd } from './deadline';
import type { Decision } from './decider';
import type { LevelReason, ToldResponder } from './event';
import { afterDelivery, afterResuming } from './evolvePath';
import { decided, nothing } from './happening';
import type { Happening, HappeningOf } from './happening';
import { formerOwner, levelOf, openLevel, pathOf, sceneOf, windowFrom } from './levels';
import type { Scene } from './levels';
import { respondersOf } from './levelResponders';
import { backupsOf, catchAllOf, toldById, wholeGroup } from './responders';
import type { EscalationState, PathState, PlannedNotice } from './state';
import { resumption } from './suspension';
import { updateDue } from './stakeholderUpdate';
import type { Instant } from '../time/instant';
import { deliveredLate, hold, lateOn, tellSomebodyElse } from './untold';
import type { Owed } from './untold';
import { wrongVersion } from './wrongVersion';

export function checkDeadlines(state: EscalationState, command: CheckDeadlines): Decision {
  const { at, policy, late = [] } = command;
  if (state.status !== 'open') return nothing;
  const mismatch = wrongVersion(state, policy);
  if (mismatch) return mismatch;
  // Nearly every check finds nothing due: it must cost next to nothing.
  if (late.length === 0 && !state.paths.some((path) => isDue(path, at))) return nothing;
  const scene = sceneOf(state, policy, command);
  // ESC16: whatever is due moves its path by one level, and the new window starts now.
  return decided(
    state,
    state.paths.flatMap((path) => dueOn(scene, path, lateOn(path, late))),
  );
}

function isDue(path: PathState, at: number): boolean {
  const dueAt = pathDeadline(path);
  return dueAt !== undefined && at >= dueAt;
}

function dueOn(scene: Scene, path: PathState, late: LateDelivery | undefined): Happening[] {
  if (late && 'deliveredAt' in late) {
    const delivered = deliveredLate(scene, path, late);
    return [delivered, ...dueOn(scene, afterDelivery(path, delivered), undefined)];
  }
  if (!isDue(path, scene.at)) return [];
  if (path.standing.status === 'suspended') return resumeByItself(scene, path, late);
  if (late?.owed === 'channelDown') return hold(scene, path, late);
  const closesAt = windowEnd(path);
  const lapsed = closesAt !== undefined && scene.at >= closesAt ? windowOver(scene, path, closesAt, late) : [];
  // A level that opens leaves nothing of the one before to be done.
  if (opensLevel(lapsed)) return lapsed;
  const unanswered = requestLapsed(scene, path);
  if (opensLevel(unanswered)) return unanswered;
  const update = updateDue(scene, path);
  if (opensLevel(update)) return [...unanswered, ...update];
  const within = lapsed.length > 0 ? [] : plannedDue(scene, path);
  return [...lapsed, ...unanswered, ...handoffLapsed(scene, path), ...update, ...within];
}

function opensLevel(happenings: readonly Happening[]): boolean {
  return happenings.some(({ type }) => type === 'LevelOpened');
}

/** ESC11: at its end a suspension is over, and what was due then is due now. */
function resumeByItself(scene: Scene, path: PathState, late: LateDelivery | undefined): Happening[] {
  const resumed = resumption(scene, path);
  return [resumed, ...dueOn(scene, afterResuming(path, resumed), late)];
}

function windowOver(scene: Scene, path: PathState, dueAt: Instant, late: Owed | undefined): Happening[] {
  return late ? tellSomebodyElse(scene, path, late) : lapse(scene, path, dueAt);
}

/** A window or a commitment is over: the next level, or past the last one a reminder. */
function lapse(scene: Scene, state: PathState, dueAt: number): Happening[] {
  const path = pathOf(scene.policy, state);
  const { standing, level } = state;
  if (standing.status === 'suspended') return [];
  const because: LevelReason =
    standing.status === 'running'
      ? { reason: 'notAcknowledgedInTime', level, dueAt }
      : { reason: 'notResolvedInTime', level, dueAt, owner: standing.by };
  // ESC9: an acknowledged path that goes up opens the next level unacknowledged.
  if (level < path.levels.length) return openLevel(scene, path, level + 1, because, formerOwner(scene, state));
  return standing.status === 'running'
    ? remind(scene, path, state, standing.remindersSent + 1)
    : openLevel(scene, path, level, because, formerOwner(scene, state));
}

/** ESC8: reminders at the window's length, then a communication failure, then on at the slow rate for ever. */
function remind(scene: Scene, path: Path, state: PathState, round: number): Happening[] {
  const { at, policy } = scene;
  const level = levelOf(policy, state);
  const { responders: current } = respondersOf(scene, path, level);
  const reminded: Happening = {
    type: 'RespondersReminded',
    at,
    path: path.id,
    level: state.level,
    round,
    responders: current.length > 0 ? current : catchAllOf(policy),
    remindAgainAt: windowFrom(scene, path, level, round, at),
  };
  if (round !== path.reminders + 1) return [reminded];
  return [
    { type: 'CommunicationFailureRaised', at, path: path.id, level: state.level, reminders: path.reminders },
    reminded,
  ];
}

/** TRG-11: a customer whom nobody answers is silence too, so the path goes up where it can. */
function requestLapsed(scene: Scene, state: PathState): Happening[] {
  const { request, level } = state;
  if (!request || scene.at < request.answerBy) return [];
  const { requester, answerBy: dueAt } = request;
  const path = pathOf(scene.policy, state);
  const lapsed: Happening = {
    type: 'CustomerRequestLapsed',
    at: scene.at,
    path: state.path,
    level,
    requester,
    dueAt,
  };
  if (level >= path.levels.length) return [lapsed];
  const because: LevelReason = { reason: 'customerRequestUnanswered', requester, dueAt };
  return [lapsed, ...openLevel(scene, path, level + 1, because, formerOwner(scene, state))];
}

/** ESC12: nobody accepted, so the giver has it still, and is told. */
function handoffLapsed({ policy, at }: Scene, { path, level, standing }: PathState): Happening[] {
  if (standing.status !== 'acknowledged' || !standing.handoff || at < standing.handoff.lapsesAt) return [];
  const { to, lapsesAt: dueAt } = standing.handoff;
  const responders = toldById(policy, [standing.by], { kind: 'handoffGiver' });
  return [{ type: 'HandoffLapsed', at, path, level, to, dueAt, responders }];
}

function plannedDue(scene: Scene, path: PathState): Happening[] {
  const due = (path.planned ?? []).filter(({ at }) => at <= scene.at);
  const added = due.reduce<Happening[]>((before, notice) => [...before, ...addedBy(scene, path, notice, before)], []);
  // Late by an outage, several reminders of one deadline are one.
  return due.some(({ tell }) => tell === 'reminder') ? [...added, reminded(scene, path)] : added;
}

/** ESC3: a backup, or the whole group; whoever was told before is not told again (ESC17). */
function addedBy(scene: Scene, path: PathState, notice: PlannedNotice, before: readonly Happening[]): Happening[] {
  const { policy, at } = scene;
  const { standing } = path;
  if (notice.tell === 'reminder' || standing.status !== 'running') return [];
  const level = levelOf(policy, path);
  const group = notice.tell === 'backup' ? level.backups[notice.backup]?.group : level.group;
  if (group === undefined) return [];
  const known = [...path.responders, ...before.flatMap(peopleAdded)];
  const chosen = notice.tell === 'backup' ? backupsOf(group, at, known) : wholeGroup(group);
  const responders = chosen.filter(({ person }) => !known.includes(person));
  const base = { at, path: path.path, level: path.level };
  if (responders.length > 0) {
    return [{ ...base, type: 'RespondersAdded', responders, acknowledgeBy: standing.acknowledgeBy }];
  }
  const reason = chosen.length === 0 ? 'nobodyOnCall' : 'alreadyTold';
  return [{ ...base, type: 'BackupSkipped', because: { reason, group: group.name } }];
}

function peopleAdded(happening: Happening): ToldResponder['person'][] {
  return happening.type === 'RespondersAdded' ? happening.responders.map(({ person }) => person) : [];
}

/** PTH-5: those who have not answered, or the owner whose commitment is about to lapse. */
function reminded(
  { policy, at }: Scene,
  { path, level, responders, standing }: PathState,
): HappeningOf<'DeadlineReminded'> {
  const base = { type: 'DeadlineReminded' as const, at, path, level };
  if (standing.status === 'acknowledged' && standing.resolveBy !== undefined) {
    const owner = toldById(policy, [standing.by], { kind: 'owner' });
    return { ...base, deadline: 'resolve', dueAt: standing.resolveBy, responders: owner };
  }
  if (standing.status !== 'running') throw new Error(`The path ${path} has no deadline to remind of.`);
  const signed = (standing.acknowledgedBy ?? []).map(({ by }) => by);
  const waitedFor = responders.filter((person) => !signed.includes(person));
  return {
    ...base,
    deadline: 'acknowledge',
    dueAt: standing.acknowledgeBy,
    responders: toldById(policy, waitedFor, { kind: 'toldBefore' }),
  };
}
