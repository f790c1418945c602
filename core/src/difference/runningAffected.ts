/**
 * What another version would mean for escalations that run: for each path and level on which one may
 * stand, what `MigratePolicy` would do, and whether its windows are longer or shorter there (ESC15).
 */
import { levelInstead } from '../escalation/migratePolicy';
import { migrationInWords } from '../explain/migrationInWords';
import type { MigrationStep } from '../explain/migrationInWords';
import type { Priority } from '../incident/incident';
import type { LevelDocument, PathDocument, PolicyDocument } from '../policy/policyDocument';
import { dayLengthMs } from '../policy/durationReader';
import { parseDuration } from '../time/duration';
import { durationOfDays } from './namesOf';

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
  /** One sentence. */
  readonly words: string;
}

/** Only where something differs; in the order of the earlier version, then what the later one adds. */
export function runningAffected(before: PolicyDocument, after: PolicyDocument): RunningAffected[] {
  const added = after.paths.filter(({ id }) => !before.paths.some((path) => path.id === id));
  return [
    ...before.paths.flatMap((path) => pathAffected([before, after], path, pathIn(after, path.id))),
    ...added.map((path) => affected(path, { change: 'added' }, [])),
  ];
}

function pathIn({ paths }: PolicyDocument, id: string): PathDocument | undefined {
  return paths.find((path) => path.id === id);
}

type Versions = readonly [before: PolicyDocument, after: PolicyDocument];

function pathAffected(versions: Versions, was: PathDocument, is: PathDocument | undefined): RunningAffected[] {
  return was.levels.flatMap((level, i) => {
    if (!is) return [affected(was, { change: 'ended', level: i + 1 }, [])];
    const toLevel = levelInstead(is, i + 1, level.name);
    const there = is.levels[toLevel - 1];
    if (there?.name !== level.name) return [affected(is, { change: 'opened', level: i + 1, toLevel }, [])];
    const windows = windowChanges([countedLevel(versions[0], level), countedLevel(versions[1], there)]);
    if (toLevel === i + 1 && windows.length === 0) return [];
    return [affected(is, { change: 'kept', level: i + 1, toLevel }, windows)];
  });
}

function affected(path: PathDocument, step: MigrationStep, windows: readonly WindowChange[]): RunningAffected {
  const forbidden = step.change === 'ended' && path.mandatory === true;
  const words = [
    migrationInWords(step, path.name),
    ...windows.map((window) => window.words),
    ...(forbidden ? ['It is mandatory: such an escalation cannot be moved.'] : []),
  ].join(' ');
  return { path: path.id, step, windows, forbidden, words };
}

/** A level with how long a day of its durations is. */
interface CountedLevel extends LevelDocument {
  readonly dayMs: number;
}

function countedLevel({ calendars }: PolicyDocument, level: LevelDocument): CountedLevel {
  return { ...level, dayMs: dayLengthMs(calendars, level.calendar) };
}

function windowChanges(levels: readonly [was: CountedLevel, is: CountedLevel]): WindowChange[] {
  const [was, is] = levels;
  const priorities = [...(was.byPriority ?? []), ...(is.byPriority ?? [])]
    .map(({ priority }) => priority)
    .filter((priority, n, all) => all.indexOf(priority) === n)
    .sort((a, b) => a - b);
  return [undefined, ...priorities].flatMap((priority) => [
    ...windowChange('acknowledge', levels, priority),
    ...windowChange('resolve', levels, priority),
  ]);
}

function windowChange(
  window: WindowChange['window'],
  [was, is]: readonly [CountedLevel, CountedLevel],
  priority: Priority | undefined,
): WindowChange[] {
  const before = windowOf(was, window, priority);
  const after = windowOf(is, window, priority);
  const becomes = comparison(
    before === undefined ? undefined : parseDuration(before, was.dayMs),
    after === undefined ? undefined : parseDuration(after, is.dayMs),
    was.calendar === is.calendar,
  );
  if (becomes === undefined) return [];
  const change = {
    window,
    ...(priority === undefined ? {} : { priority }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    becomes,
  };
  return [{ ...change, words: windowInWords(change, was.dayMs, is.dayMs) }];
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
  was: number | undefined,
  is: number | undefined,
  sameHours: boolean,
): WindowChange['becomes'] | undefined {
  if (was === undefined) return is === undefined ? undefined : 'new';
  if (is === undefined) return 'gone';
  if (is !== was) return is < was ? 'shorter' : 'longer';
  return sameHours ? undefined : 'countedInOtherHours';
}

function windowInWords(
  { window, priority, before = '', after = '', becomes }: Omit<WindowChange, 'words'>,
  dayBeforeMs: number,
  dayAfterMs: number,
): string {
  const was = durationOfDays(before, dayBeforeMs);
  const is = durationOfDays(after, dayAfterMs);
  const what = window === 'acknowledge' ? 'Its window' : 'Its commitment';
  const subject = priority === undefined ? what : `For priority ${priority}, ${what.toLowerCase()}`;
  switch (becomes) {
    case 'new':
      return `${subject} is ${is}; it had none.`;
    case 'gone':
      return `${subject} of ${was} is gone.`;
    case 'countedInOtherHours':
      return `${subject} of ${is} is counted in other hours.`;
    default:
      return `${subject} becomes ${becomes}: ${is} instead of ${was}.`;
  }
}
