/**
 * What another version would mean for escalations that run: for each path and level on which one may
 * stand, what `MigratePolicy` would do, and whether its windows are longer or shorter there (ESC15).
 */
import { levelInstead } from '../escalation/migratePolicy';
import { migrationInWords } from '../explain/migrationInWords';
import type { MigrationStep } from '../explain/migrationInWords';
import type { Priority } from '../incident/incident';
import type { LevelDocument, PathDocument, PolicyDocument } from '../policy/policyDocument';
import { parseDuration } from '../time/duration';
import { durationInWords } from './namesOf';

export interface RunningAffected {
  /** A path id. */
  readonly path: string;
  readonly step: MigrationStep;
  readonly windows: readonly WindowChange[];
  /** The policy forbids the move as long as an escalation stands here. */
  readonly forbidden: boolean;
  readonly words: string;
}

export interface WindowChange {
  readonly window: 'acknowledge' | 'resolve';
  /** Undefined: every priority without windows of its own. */
  readonly priority?: Priority;
  /** As written; undefined where there is none. */
  readonly before?: string;
  readonly after?: string;
  readonly becomes: 'shorter' | 'longer' | 'countedInOtherHours' | 'new' | 'gone';
}

/** Only where something differs; in the order of the earlier version, then what the later one adds. */
export function runningAffected(before: PolicyDocument, after: PolicyDocument): RunningAffected[] {
  const added = after.paths.filter(({ id }) => !before.paths.some((path) => path.id === id));
  return [
    ...before.paths.flatMap((path) => pathAffected(path, pathIn(after, path.id))),
    ...added.map((path) => affected(path, { change: 'added' }, [])),
  ];
}

function pathIn({ paths }: PolicyDocument, id: string): PathDocument | undefined {
  return paths.find((path) => path.id === id);
}

function pathAffected(was: PathDocument, is: PathDocument | undefined): RunningAffected[] {
  return was.levels.flatMap((level, i) => {
    if (!is) return [affected(was, { change: 'ended', level: i + 1 }, [])];
    const toLevel = levelInstead(is, i + 1, level.name);
    const there = is.levels[toLevel - 1];
    if (there?.name !== level.name) return [affected(is, { change: 'opened', level: i + 1, toLevel }, [])];
    const windows = windowChanges(level, there);
    if (toLevel === i + 1 && windows.length === 0) return [];
    return [affected(is, { change: 'kept', level: i + 1, toLevel }, windows)];
  });
}

function affected(path: PathDocument, step: MigrationStep, windows: readonly WindowChange[]): RunningAffected {
  const forbidden = step.change === 'ended' && path.mandatory === true;
  const words = [
    migrationInWords(step, path.name),
    ...windows.map(windowInWords),
    ...(forbidden ? ['It is mandatory: such an escalation cannot be moved.'] : []),
  ].join(' ');
  return { path: path.id, step, windows, forbidden, words };
}

function windowChanges(was: LevelDocument, is: LevelDocument): WindowChange[] {
  const priorities = [...(was.byPriority ?? []), ...(is.byPriority ?? [])]
    .map(({ priority }) => priority)
    .filter((priority, n, all) => all.indexOf(priority) === n)
    .sort((a, b) => a - b);
  return [undefined, ...priorities].flatMap((priority) => [
    ...windowChange('acknowledge', was, is, priority),
    ...windowChange('resolve', was, is, priority),
  ]);
}

function windowChange(
  window: WindowChange['window'],
  was: LevelDocument,
  is: LevelDocument,
  priority: Priority | undefined,
): WindowChange[] {
  const before = windowOf(was, window, priority);
  const after = windowOf(is, window, priority);
  const becomes = comparison(before, after, was.calendar === is.calendar);
  if (becomes === undefined) return [];
  return [
    {
      window,
      ...(priority === undefined ? {} : { priority }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      becomes,
    },
  ];
}

function windowOf(
  level: LevelDocument,
  window: WindowChange['window'],
  priority: Priority | undefined,
): string | undefined {
  const own = level.byPriority?.find((it) => it.priority === priority);
  return window === 'acknowledge'
    ? (own?.acknowledgeWithin ?? level.acknowledgeWithin)
    : (own?.resolveWithin ?? level.resolveWithin);
}

function comparison(
  before: string | undefined,
  after: string | undefined,
  sameHours: boolean,
): WindowChange['becomes'] | undefined {
  if (before === undefined) return after === undefined ? undefined : 'new';
  if (after === undefined) return 'gone';
  const was = parseDuration(before) ?? 0;
  const is = parseDuration(after) ?? 0;
  if (is !== was) return is < was ? 'shorter' : 'longer';
  return sameHours ? undefined : 'countedInOtherHours';
}

function windowInWords({ window, priority, before = '', after = '', becomes }: WindowChange): string {
  const what = window === 'acknowledge' ? 'Its window' : 'Its commitment';
  const subject = priority === undefined ? what : `For priority ${priority}, ${what.toLowerCase()}`;
  switch (becomes) {
    case 'new':
      return `${subject} is ${durationInWords(after)}; it had none.`;
    case 'gone':
      return `${subject} of ${durationInWords(before)} is gone.`;
    case 'countedInOtherHours':
      return `${subject} of ${durationInWords(after)} is counted in other hours.`;
    default:
      return `${subject} becomes ${becomes}: ${durationInWords(after)} instead of ${durationInWords(before)}.`;
  }
}
