/** Windows that cannot do what they are for: longer than the target that they serve, or without an end. */
import type { Priority } from '../incident/incident';
import { parseDuration } from '../time/duration';
import { formatDuration } from '../time/format';
import { DAY_MS } from '../time/instant';
import { calendarFaults } from './calendarFaults';
import { compileHours } from './compileHours';
import { fault } from './fault';
import type { PolicyFault } from './fault';
import type { NamedHours } from './policy';
import type { LevelDocument, PathDocument, PathKind, PolicyDocument, TargetDocument } from './policyDocument';

type At = PolicyFault['path'];

export function windowFaults(document: PolicyDocument): PolicyFault[] {
  return [...longerThanTarget(document), ...withoutEnd(document)];
}

/** Those that bring help; what is told to customers, regulators or vendors follows terms of its own. */
const SERVES_TARGET: readonly PathKind[] = ['functional', 'hierarchical'];

function longerThanTarget({ paths, targets, appliesTo, calendars }: PolicyDocument): PolicyFault[] {
  const taken = targets.filter(({ priority }) => appliesTo.priorities?.includes(priority) ?? true);
  const read = (text: string, calendar: string | undefined): number | undefined => {
    const dayLength = calendars.find(({ id }) => id === calendar)?.dayLength;
    return parseDuration(text, dayLength === undefined ? DAY_MS : parseDuration(dayLength));
  };
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

/** Longer than any escalation goes on, and well within the years that the calendars are asked about. */
const LONGEST_MS = 3653 * DAY_MS;
/** 1 January 2027, 00:00 UTC: the ten years from here stand for any. */
const FROM = 1798761600000;

interface Window {
  readonly text: string | undefined;
  readonly calendar: string | undefined;
  readonly at: At;
}

/** CAL5: hours that hardly ever open make a window that is over only after years. */
function withoutEnd(document: PolicyDocument): PolicyFault[] {
  const { calendars } = document;
  if (calendarFaults(calendars).length > 0) return [];
  const hoursOf = compileHours(calendars);
  const openings: { [calendar: string]: number } = {};
  return windowsOf(document).flatMap(({ text, calendar, at }) => {
    if (text === undefined || (calendar !== undefined && !calendars.some(({ id }) => id === calendar))) return [];
    const hours = hoursOf(calendar);
    const ms = parseDuration(text, hours.dayMs) ?? 0;
    if (ms <= shortestTenYears(document, calendar)) return [];
    const key = calendar ?? '';
    const open = openings[key] ?? openIn(hours);
    openings[key] = open;
    return ms <= open ? [] : [endless(text, hours, open, at)];
  });
}

/** A bound that needs no calendar: an hour of every week is 521 hours in ten years, and holidays take a part. */
function shortestTenYears({ calendars }: PolicyDocument, id: string | undefined): number {
  const week = calendars.find((it) => it.id === id)?.week;
  if (!week) return LONGEST_MS;
  const openings = Object.values(week).reduce((count, day) => count + (day?.length ?? 0), 0);
  // The shortest opening that can be written is a minute.
  return openings * 60_000;
}

function openIn({ workingTime }: NamedHours): number {
  return workingTime.between(FROM, FROM + LONGEST_MS);
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
    ...targets.map((it, i): Window => ({
      text: it.resolveWithin,
      calendar: it.calendar,
      at: ['targets', i, 'resolveWithin'],
    })),
    ...triggers.flatMap((it, i): Window[] =>
      'after' in it ? [{ text: it.after, calendar: it.calendar, at: ['triggers', i, 'after'] }] : [],
    ),
    ...paths.flatMap(({ levels, afterLastLevel }, i) => [
      { text: afterLastLevel.thenEvery, calendar: undefined, at: ['paths', i, 'afterLastLevel', 'thenEvery'] },
      ...levels.flatMap((level, n) => levelWindows(level, ['paths', i, 'levels', n])),
    ]),
  ];
}

function levelWindows(level: LevelDocument, at: At): Window[] {
  const { calendar, byPriority = [] } = level;
  return [
    { text: level.acknowledgeWithin, calendar, at: [...at, 'acknowledgeWithin'] },
    { text: level.resolveWithin, calendar, at: [...at, 'resolveWithin'] },
    ...byPriority.flatMap((it, n) => [
      { text: it.acknowledgeWithin, calendar, at: [...at, 'byPriority', n, 'acknowledgeWithin'] },
      { text: it.resolveWithin, calendar, at: [...at, 'byPriority', n, 'resolveWithin'] },
    ]),
  ];
}
