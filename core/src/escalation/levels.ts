/** Opening a level: who is told at once, who is told later in its window, and what when nobody is there. */
import type { Priority } from '../incident/incident';
import type { EscalationPolicy, Level, Path } from '../policy/policy';
import { ownerOf } from '../policy/owners';
import type { TicketNeeds } from '../policy/ticketNeeds';
import type { Instant } from '../time/instant';
import type { LevelReason, ToldResponder } from './event';
import { actionsOnOpening } from './levelActions';
import type { Happening } from './happening';
import { respondersOf } from './levelResponders';
import { firstUpdate } from './owedUpdate';
import { catchAllOf, told } from './responders';
import type { Considered, PeopleFigures } from './suitable';
import type { EscalationState, PathState, PlannedNotice } from './state';

/** What every decision about a level needs to know. */
export interface Scene {
  readonly policy: EscalationPolicy;
  readonly at: Instant;
  /** Of the ticket as last noted; undefined where it is not known. */
  readonly priority: Priority | undefined;
  /** Of the ticket as last noted: whose owners are told (GOV-1). */
  readonly service?: string | undefined;
  /** Of the ticket as last noted (PTH-7). */
  readonly needs: TicketNeeds;
  /** Undefined where the app measured nobody. */
  readonly figures: PeopleFigures | undefined;
}

export function sceneOf(
  state: EscalationState,
  policy: EscalationPolicy,
  { at, figures }: { readonly at: Instant; readonly figures?: PeopleFigures },
): Scene {
  const ticket = state.status === 'none' ? undefined : state.ticket;
  return { policy, at, priority: ticket?.priority, service: ticket?.service, needs: ticket?.needs ?? {}, figures };
}

/**
 * Opens a level. One with nobody on call is passed at once and said so (ESC7); past the last one the
 * catch-all is told, at the last level, so the chain never ends in nobody. `informed` are told beside.
 */
export function openLevel(
  scene: Scene,
  path: Path,
  number: number,
  because: LevelReason,
  informed: readonly ToldResponder[] = [],
): Happening[] {
  const { at, policy } = scene;
  const level = levelAt(path, number);
  const { responders, considered } = respondersOf(scene, path, level);
  if (responders.length > 0) return opened(scene, path, level, responders, because, informed, considered);

  const skipped: Happening = {
    type: 'LevelSkipped',
    at,
    path: path.id,
    level: number,
    levelName: level.name,
    because: { reason: considered ? 'nobodySuitable' : 'nobodyOnCall', group: level.group.name },
    ...(considered && { considered }),
  };
  const nobodyBelow: LevelReason = { reason: considered ? 'nobodySuitableBelow' : 'nobodyOnCallBelow', level: number };
  const responsible = ownerOf(policy, path, level, scene.service);
  const owner = responsible ? [told(responsible, { kind: 'ownerOfPassedLevel', level: number })] : [];
  const alsoInformed = [...informed, ...owner];
  return number < path.levels.length
    ? [skipped, ...openLevel(scene, path, number + 1, nobodyBelow, alsoInformed)]
    : [skipped, ...opened(scene, path, level, catchAllOf(policy), nobodyBelow, alsoInformed)];
}

function opened(
  scene: Scene,
  path: Path,
  level: Level,
  responders: readonly ToldResponder[],
  because: LevelReason,
  informed: readonly ToldResponder[],
  considered?: Considered,
): Happening[] {
  const { at } = scene;
  // ESC2: the window starts when they are told, in the level's hours; who is told later moves it (`untold.ts`).
  const acknowledgeBy = windowFrom(scene, path, level, 0, at);
  const planned = plannedNotices(level, at, acknowledgeBy);
  const update = firstUpdate(level, scene.priority, at);
  const others = informedBeside(responders, informed);
  const levelOpened: Happening = {
    type: 'LevelOpened',
    at,
    path: path.id,
    level: level.number,
    levelName: level.name,
    responders,
    acknowledgeBy,
    hours: level.hours.name,
    because,
    ...(considered && { considered }),
    ...(others.length > 0 && { informed: others }),
    ...(planned.length > 0 && { planned }),
    ...(update && { update }),
  };
  const problem: Happening = { type: 'ProblemRequested', at, path: path.id, level: level.number };
  const actions = level.whenOpened ? actionsOnOpening({ ...scene, path, level, responders }) : [];
  return [levelOpened, ...(level.opensProblem ? [problem] : []), ...actions];
}

/** ESC17: who is told as a responder is not told again for information. */
function informedBeside(responders: readonly ToldResponder[], informed: readonly ToldResponder[]): ToldResponder[] {
  const ids = informed.map(({ person }) => person);
  return informed.filter(
    ({ person }, i) => ids.indexOf(person) === i && !responders.some((responder) => responder.person === person),
  );
}

/** ESC3, PTH-5: what happens within the window unless somebody acknowledges first. */
export function plannedNotices(level: Level, openedAt: Instant, acknowledgeBy: Instant): PlannedNotice[] {
  if (plansNothing(level)) return [];
  const { workingTime } = level.hours;
  const after = (ms: number): Instant => workingTime.add(openedAt, ms);
  const backups = level.backups.map(({ afterMs }, backup): PlannedNotice => ({
    at: after(afterMs),
    tell: 'backup',
    backup,
  }));
  const wholeGroup: PlannedNotice[] =
    level.wholeGroupAfterMs === undefined ? [] : [{ at: after(level.wholeGroupAfterMs), tell: 'wholeGroup' }];
  const reminders = remindersBefore(level, level.remindBeforeMs, openedAt, acknowledgeBy);
  return soonestFirst([...backups, ...wholeGroup, ...reminders].filter(({ at }) => at < acknowledgeBy));
}

/** Most levels: worth a look first, since every decision that opens one comes here. */
function plansNothing({ backups, wholeGroupAfterMs, remindBeforeMs }: Level): boolean {
  return backups.length === 0 && wholeGroupAfterMs === undefined && remindBeforeMs.length === 0;
}

/** PTH-5: reminders of one deadline that are still ahead. */
export function remindersBefore(
  level: Level,
  beforeMs: readonly number[],
  after: Instant,
  dueAt: Instant | undefined,
): PlannedNotice[] {
  if (dueAt === undefined) return [];
  return soonestFirst(
    beforeMs
      .map((ms): PlannedNotice => ({ at: level.hours.workingTime.subtract(dueAt, ms), tell: 'reminder' }))
      .filter(({ at }) => at > after),
  );
}

/** At one instant, in the order in which they were planned. */
export function soonestFirst(planned: readonly PlannedNotice[]): PlannedNotice[] {
  return planned
    .map((notice, i) => ({ notice, i }))
    .sort((a, b) => a.notice.at - b.notice.at || a.i - b.i)
    .map(({ notice }) => notice);
}

/** The windows of a level for tickets of a priority (ESC13). */
export function windowsOf(
  level: Level,
  priority: Priority | undefined,
): { readonly acknowledgeWithinMs: number; readonly resolveWithinMs: number | undefined } {
  const own = level.byPriority.length > 0 ? level.byPriority.find((it) => it.priority === priority) : undefined;
  return {
    acknowledgeWithinMs: own?.acknowledgeWithinMs ?? level.acknowledgeWithinMs,
    resolveWithinMs: own?.resolveWithinMs ?? level.resolveWithinMs,
  };
}

/** When a window that begins at `from` is over; past the last level it is the time until the next reminder (ESC8). */
export function windowFrom(
  { priority }: Scene,
  path: Path,
  level: Level,
  remindersSent: number,
  from: Instant,
): Instant {
  const { workingTime } = level.hours;
  if (remindersSent === 0) return workingTime.add(from, windowsOf(level, priority).acknowledgeWithinMs);
  return remindersSent > path.reminders ? from + path.thenEveryMs : workingTime.add(from, level.acknowledgeWithinMs);
}

export function pathOf(policy: EscalationPolicy, state: PathState): Path {
  const path = policy.paths.find(({ id }) => id === state.path);
  if (path === undefined) throw new Error(`Version ${policy.of.version} of ${policy.of.id} has no path ${state.path}.`);
  return path;
}

export function levelOf(policy: EscalationPolicy, state: PathState): Level {
  return levelAt(pathOf(policy, state), state.level);
}

export function levelAt(path: Path, number: number): Level {
  const level = path.levels[number - 1];
  if (level === undefined) throw new Error(`The path ${path.id} has no level ${number}.`);
  return level;
}

/** Who has it: told to go up without them, they would not know (ESC9). */
export function formerOwner({ policy }: Scene, { standing, level }: PathState): ToldResponder[] {
  const was = standing.status === 'suspended' ? standing.was : standing;
  if (was.status !== 'acknowledged') return [];
  const person = policy.people.find(({ id }) => id === was.by);
  return person ? [told(person, { kind: 'formerOwner', level })] : [];
}
