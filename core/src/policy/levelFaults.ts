/** What is wrong with a level: who is told, by when, and in what order. */
import { durationReader } from './durationReader';
import type { ReadDuration } from './durationReader';
import { durationFaults, fault, unknownCalendar, unknownId } from './fault';
import type { PolicyFault } from './fault';
import { mostOnCall } from './mostOnCall';
import type { LevelDocument, PolicyDocument } from './policyDocument';

type At = PolicyFault['path'];

export function levelFaults(document: PolicyDocument, level: LevelDocument, at: At): PolicyFault[] {
  const read = durationReader(document.calendars, level.calendar);
  return [
    ...unknownId(document.groups, level.group, [...at, 'group'], 'group'),
    ...durationFaults(level.acknowledgeWithin, [...at, 'acknowledgeWithin']),
    ...optionalDuration(level.resolveWithin, [...at, 'resolveWithin']),
    ...unknownCalendar(document, level.calendar, [...at, 'calendar']),
    ...(level.owner === undefined ? [] : unknownId(document.people, level.owner, [...at, 'owner'], 'person')),
    ...backupFaults(document, level, at, read),
    ...wholeGroupFaults(level, at, read),
    ...acknowledgementFaults(document, level, at),
    ...reminderFaults(level, at, read),
    ...priorityFaults(level, at),
  ];
}

function backupFaults(document: PolicyDocument, level: LevelDocument, at: At, read: ReadDuration): PolicyFault[] {
  const { backups = [] } = level;
  return backups.flatMap(({ after, group }, n) => [
    ...unknownId(document.groups, group, [...at, 'backups', n, 'group'], 'group'),
    ...withinWindow(read, level, after, [...at, 'backups', n, 'after'], 'A backup'),
    ...notBefore(read, backups[n - 1]?.after, after, [...at, 'backups', n, 'after'], 'the backup before it'),
  ]);
}

function wholeGroupFaults(level: LevelDocument, at: At, read: ReadDuration): PolicyFault[] {
  const { wholeGroupAfter, backups = [] } = level;
  if (wholeGroupAfter === undefined) return [];
  const here = [...at, 'wholeGroupAfter'];
  return [
    ...withinWindow(read, level, wholeGroupAfter, here, 'The whole group'),
    ...notBefore(read, backups[backups.length - 1]?.after, wholeGroupAfter, here, 'the last backup'),
  ];
}

/** ESC5: a level that waits for more people than it can tell would never be acknowledged. */
function acknowledgementFaults(document: PolicyDocument, level: LevelDocument, at: At): PolicyFault[] {
  const { acknowledgements = 1, group, backups = [], wholeGroupAfter, choose } = level;
  const atOnce = Math.min(toldAtOnce(document, group), choose ? (choose.atMost ?? 1) : Infinity);
  const first = wholeGroupAfter === undefined ? atOnce : membersOf(document, group);
  const people = backups.reduce((sum, backup) => sum + toldAtOnce(document, backup.group), first);
  if (acknowledgements <= Math.max(1, people)) return [];
  return [
    fault(
      [...at, 'acknowledgements'],
      `The level “${level.name}” waits for ${acknowledgements} people and tells at most ${people}.`,
      'Ask for fewer, or add backups or wholeGroupAfter.',
    ),
  ];
}

function toldAtOnce(document: PolicyDocument, group: string): number {
  const found = document.groups.find(({ id }) => id === group);
  return found?.onCall === undefined ? membersOf(document, group) : mostOnCall(document, found.onCall);
}

function membersOf(document: PolicyDocument, group: string): number {
  return document.groups.find(({ id }) => id === group)?.members.length ?? 0;
}

function reminderFaults(level: LevelDocument, at: At, read: ReadDuration): PolicyFault[] {
  const { remindBefore = [], remindOwnerBefore = [] } = level;
  const commitment = shortest(read, [level.resolveWithin, ...(level.byPriority ?? []).map((it) => it.resolveWithin)]);
  return [
    ...remindBefore.flatMap((before, n) => withinWindow(read, level, before, [...at, 'remindBefore', n], 'A reminder')),
    ...remindOwnerBefore.flatMap((before, n) => {
      const here = [...at, 'remindOwnerBefore', n];
      if (commitment === undefined) {
        return [fault(here, 'There is no commitment to remind of.', 'Add resolveWithin, or leave this out.')];
      }
      return shorterThan(read, commitment, before, here, 'The reminder', 'the commitment');
    }),
  ];
}

function priorityFaults({ byPriority = [] }: LevelDocument, at: At): PolicyFault[] {
  return byPriority.flatMap(({ priority, acknowledgeWithin, resolveWithin }, n) => [
    ...optionalDuration(acknowledgeWithin, [...at, 'byPriority', n, 'acknowledgeWithin']),
    ...optionalDuration(resolveWithin, [...at, 'byPriority', n, 'resolveWithin']),
    ...(byPriority.findIndex((it) => it.priority === priority) === n
      ? []
      : [
          fault(
            [...at, 'byPriority', n, 'priority'],
            `Priority ${priority} has two entries.`,
            'Keep one entry for each priority.',
          ),
        ]),
  ]);
}

/** Of every priority: what comes after the shortest window has closed never happens. */
function withinWindow(read: ReadDuration, level: LevelDocument, text: string, at: At, what: string): PolicyFault[] {
  const window = shortest(read, [
    level.acknowledgeWithin,
    ...(level.byPriority ?? []).map((it) => it.acknowledgeWithin),
  ]);
  return window === undefined ? durationFaults(text, at) : shorterThan(read, window, text, at, what, 'the window');
}

function shorterThan(
  read: ReadDuration,
  limitMs: number,
  text: string,
  at: At,
  what: string,
  limit: string,
): PolicyFault[] {
  const unreadable = durationFaults(text, at);
  if (unreadable.length > 0 || (read(text) ?? 0) < limitMs) return unreadable;
  return [fault(at, `${what} of ${text} is not shorter than ${limit} of the level.`, `Write less than ${limit}.`)];
}

function notBefore(read: ReadDuration, earlier: string | undefined, text: string, at: At, what: string): PolicyFault[] {
  const earlierMs = earlier === undefined ? undefined : read(earlier);
  const ms = read(text);
  if (earlierMs === undefined || ms === undefined || ms >= earlierMs) return [];
  return [fault(at, `${text} comes before ${what} (${earlier ?? ''}).`, 'Write the delays in rising order.')];
}

/** In milliseconds; undefined where none of them can be read. */
function shortest(read: ReadDuration, texts: readonly (string | undefined)[]): number | undefined {
  const readable = texts.flatMap((text) => (text === undefined ? [] : (read(text) ?? [])));
  return readable.length === 0 ? undefined : Math.min(...readable);
}

function optionalDuration(text: string | undefined, at: At): PolicyFault[] {
  return text === undefined ? [] : durationFaults(text, at);
}
