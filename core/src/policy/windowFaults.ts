/** Windows that cannot do what they are for: longer than the target that they serve, or without an end. */
import type { Priority } from '../incident/incident';
import { parseDuration } from '../time/duration';
import { formatDuration } from '../time/format';
import { DAY_MS, MINUTE_MS } from '../time/instant';
import { calendarFaults } from './calendarFaults';
import { compileHours } from './compileHours';
import { durationReader } from './durationReader';
import { fault } from './fault';
import type { PolicyFault } from './fault';
import type { NamedHours } from './policy';
import type {
  CalendarDocument,
  LevelDocument,
  PathDocument,
  PathKind,
  PolicyDocument,
  TargetDocument,
  UpdatesDocument,
} from './policyDocument';

type At = PolicyFault['path'];

export function windowFaults(document: PolicyDocument): PolicyFault[] {
  return [...longerThanTarget(document), ...withoutEnd(document)];
}

/** Those that bring help; what is told to customers, regulators or vendors follows terms of its own. */
const SERVES_TARGET: readonly PathKind[] = ['functional', 'hierarchical'];

function longerThanTarget({ paths, targets, appliesTo, calendars }: PolicyDocument): PolicyFault[] {
  const taken = targets.filter(({ priority }) => appliesTo.priorities?.includes(priority) ?? true);
  const read = (text: string, calendar: string | undefined): number | undefined =>
    durationReader(calendars, calendar)(text);
  return paths
    .flatMap(({ kind, levels }: PathDocument, i) =>
      SERVES_TARGET.includes(kind)
        ? levels.flatMap((level, n) =>
            taken.flatMap((target) => tooLong(level, target, read, ['paths', i, 'levels', n])),
          )
        : [],
    )
    .filter(isFirstAtItsPlace);
}

function tooLong(
  level: LevelDocument,
  { priority, resolveWithin, calendar }: TargetDocument,
  read: (text: string, calendar: string | undefined) => number | undefined,
  at: At,
): PolicyFault[] {
  const { text, place } = windowFor(level, priority);
  const windowMs = read(text, level.calendar);
  const targetMs = read(resolveWithin, calendar);
  if (windowMs === undefined || targetMs === undefined || windowMs <= targetMs) return [];
  return [
    fault(
      [...at, ...place],
      `The window of ${text} is longer than the target that it serves: ${resolveWithin} for priority ${priority}.`,
      'Write a shorter window, or a shorter one for that priority in byPriority.',
    ),
  ];
}

function windowFor(
  { acknowledgeWithin, byPriority = [] }: LevelDocument,
  priority: Priority,
): { readonly text: string; readonly place: At } {
  const n = byPriority.findIndex((it) => it.priority === priority);
  const own = byPriority[n]?.acknowledgeWithin;
  return own === undefined
    ? { text: acknowledgeWithin, place: ['acknowledgeWithin'] }
    : { text: own, place: ['byPriority', n, 'acknowledgeWithin'] };
}

/** One window may be too long for several targets; it is said of the first. */
function isFirstAtItsPlace({ path }: PolicyFault, n: number, all: readonly PolicyFault[]): boolean {
  return all.findIndex((it) => it.path.join('/') === path.join('/')) === n;
}

/** What one year opens is enough for most windows, and to lay out ten takes ten times as long. */
const YEAR_MS = 365 * DAY_MS;
/** Longer than any escalation goes on, and well within the years that the calendars are asked about. */
const TEN_YEARS_MS = 3653 * DAY_MS;
/** 1 January 2027, 00:00 UTC: the ten years from here stand for any. */
const FROM = 1798761600000;

interface Window {
  readonly text: string;
  readonly calendar: string | undefined;
  readonly at: At;
}

/** CAL5: hours that hardly ever open make a window that is over only after years. */
function withoutEnd(document: PolicyDocument): PolicyFault[] {
  const { calendars } = document;
  // Around the clock, a window of many years is one that its writer wants.
  const doubtful = windowsOf(document).filter(({ text, calendar }) =>
    calendars.some((it) => it.id === calendar && (parseDuration(text) ?? 0) > leastInTenYears(it)),
  );
  if (doubtful.length === 0 || calendarFaults(calendars).length > 0) return [];
  const hoursOf = compileHours(calendars);
  return doubtful.flatMap(({ text, calendar, at }) => {
    const hours = hoursOf(calendar);
    const openFor = (ms: number) => hours.workingTime.between(FROM, FROM + ms);
    const needed = parseDuration(text, hours.dayMs) ?? 0;
    if (needed <= openFor(YEAR_MS) || needed <= openFor(TEN_YEARS_MS)) return [];
    return [endless(text, hours, openFor(TEN_YEARS_MS), at)];
  });
}

/** A bound that needs no calendar to be compiled: no opening is shorter than a minute, and holidays take a part of ten years’. */
function leastInTenYears({ week }: CalendarDocument): number {
  return Object.values(week).reduce((count, day) => count + (day?.length ?? 0), 0) * MINUTE_MS;
}

function endless(text: string, hours: NamedHours, open: number, at: At): PolicyFault {
  return fault(
    at,
    `The window of ${text} would take more than ten years: in that time “${hours.name}” opens for ${formatDuration(open)}.`,
    'Write a shorter window, or count it in hours that open more often.',
  );
}

function windowsOf({ targets, paths, triggers }: PolicyDocument): Window[] {
  return [
    ...targets.flatMap((it, i) => optional(it.resolveWithin, it.calendar, ['targets', i, 'resolveWithin'])),
    ...triggers.flatMap((it, i) => ('after' in it ? optional(it.after, it.calendar, ['triggers', i, 'after']) : [])),
    ...paths.flatMap(({ levels }, i) => levels.flatMap((level, n) => levelWindows(level, ['paths', i, 'levels', n]))),
  ];
}

function levelWindows(level: LevelDocument, at: At): Window[] {
  const { calendar, byPriority = [], updates } = level;
  return [
    ...optional(level.acknowledgeWithin, calendar, [...at, 'acknowledgeWithin']),
    ...optional(level.resolveWithin, calendar, [...at, 'resolveWithin']),
    ...byPriority.flatMap((it, n) => [
      ...optional(it.acknowledgeWithin, calendar, [...at, 'byPriority', n, 'acknowledgeWithin']),
      ...optional(it.resolveWithin, calendar, [...at, 'byPriority', n, 'resolveWithin']),
    ]),
    ...(updates ? updateTimes(updates, calendar, [...at, 'updates']) : []),
  ];
}

function updateTimes(updates: UpdatesDocument, calendar: string | undefined, at: At): Window[] {
  const { firstWithin, nextWithin, escalateAfter, byPriority = [] } = updates;
  return [
    ...optional(firstWithin, calendar, [...at, 'firstWithin']),
    ...optional(nextWithin, calendar, [...at, 'nextWithin']),
    ...optional(escalateAfter, calendar, [...at, 'escalateAfter']),
    ...byPriority.flatMap((it, n) => [
      ...optional(it.firstWithin, calendar, [...at, 'byPriority', n, 'firstWithin']),
      ...optional(it.nextWithin, calendar, [...at, 'byPriority', n, 'nextWithin']),
    ]),
  ];
}

function optional(text: string | undefined, calendar: string | undefined, at: At): Window[] {
  return text === undefined ? [] : [{ text, calendar, at }];
}
