/** What is wrong with the updates that communication paths owe (PTH-3): for nobody, too early, or asked for too late. */
import type { Priority } from '../incident/incident';
import { durationReader } from './durationReader';
import type { ReadDuration } from './durationReader';
import { durationFaults, fault } from './fault';
import type { PolicyFault } from './fault';
import type { LevelDocument, PathDocument, PolicyDocument } from './policyDocument';
import type { UpdatesDocument } from './updatesDocument';

type At = PolicyFault['path'];

export function updateFaults({ paths, calendars }: PolicyDocument): PolicyFault[] {
  return paths.flatMap((path, i) =>
    path.levels.flatMap((level, n) =>
      levelFaults(path, level, ['paths', i, 'levels', n], durationReader(calendars, level.calendar)),
    ),
  );
}

function levelFaults({ id, kind }: PathDocument, level: LevelDocument, at: At, read: ReadDuration): PolicyFault[] {
  const { updates, name } = level;
  if (kind !== 'communication') {
    return updates === undefined
      ? []
      : [
          fault(
            [...at, 'updates'],
            `The path “${id}” is no communication path.`,
            'Write kind: communication, or move the level to such a path.',
          ),
        ];
  }
  if (updates === undefined) {
    return [fault(at, `The level “${name}” of a communication path owes nobody an update.`, 'Add updates.')];
  }
  const here = [...at, 'updates'];
  const unreadable = unreadableTimes(updates, here);
  return [
    ...unreadable,
    ...twoEntries(updates, here),
    ...(unreadable.length > 0
      ? []
      : [...askedTooEarly(updates, here, read), ...beforeWindow(level, updates, here, read)]),
  ];
}

function unreadableTimes({ byPriority = [], ...times }: UpdatesDocument, at: At): PolicyFault[] {
  return [
    ...(['firstWithin', 'nextWithin', 'askBefore', 'escalateAfter'] as const).flatMap((it) =>
      durationFaults(times[it], [...at, it]),
    ),
    ...byPriority.flatMap((own, n) =>
      (['firstWithin', 'nextWithin'] as const).flatMap((it) => {
        const text = own[it];
        return text === undefined ? [] : durationFaults(text, [...at, 'byPriority', n, it]);
      }),
    ),
  ];
}

function twoEntries({ byPriority = [] }: UpdatesDocument, at: At): PolicyFault[] {
  return byPriority.flatMap(({ priority }, n) =>
    byPriority.findIndex((it) => it.priority === priority) === n
      ? []
      : [
          fault(
            [...at, 'byPriority', n, 'priority'],
            `Priority ${priority} has two entries.`,
            'Keep one entry for each priority.',
          ),
        ],
  );
}

/** Who is asked before the time has begun could never be asked. */
function askedTooEarly(updates: UpdatesDocument, at: At, read: ReadDuration): PolicyFault[] {
  const { askBefore, firstWithin, nextWithin, byPriority = [] } = updates;
  const times = [firstWithin, nextWithin, ...byPriority.flatMap((it) => [it.firstWithin, it.nextWithin])];
  const shortest = times
    .filter((text) => text !== undefined)
    .reduce((least, text) => ((read(text) ?? 0) < (read(least) ?? 0) ? text : least), firstWithin);
  if ((read(askBefore) ?? 0) < (read(shortest) ?? 0)) return [];
  return [
    fault(
      [...at, 'askBefore'],
      `Asking ${askBefore} before an update is due is not within the ${shortest} that there are for it.`,
      `Write less than ${shortest}.`,
    ),
  ];
}

const PRIORITIES: readonly Priority[] = [1, 2, 3, 4, 5];

/** Until the level must be acknowledged nobody has it, so nobody could be asked for an update. */
function beforeWindow(level: LevelDocument, updates: UpdatesDocument, at: At, read: ReadDuration): PolicyFault[] {
  const priority = PRIORITIES.find((it) => (read(firstFor(updates, it)) ?? 0) < (read(windowFor(level, it)) ?? 0));
  if (priority === undefined) return [];
  const n = (updates.byPriority ?? []).findIndex((it) => it.priority === priority && it.firstWithin !== undefined);
  const window = windowFor(level, priority);
  return [
    fault(
      n < 0 ? [...at, 'firstWithin'] : [...at, 'byPriority', n, 'firstWithin'],
      `For priority ${priority} the first update is due after ${firstFor(updates, priority)}, and somebody must have acknowledged only after ${window}.`,
      `Write ${window} or more, or a shorter window for the level.`,
    ),
  ];
}

function firstFor({ firstWithin, byPriority = [] }: UpdatesDocument, priority: Priority): string {
  return byPriority.find((it) => it.priority === priority)?.firstWithin ?? firstWithin;
}

function windowFor({ acknowledgeWithin, byPriority = [] }: LevelDocument, priority: Priority): string {
  return byPriority.find((it) => it.priority === priority)?.acknowledgeWithin ?? acknowledgeWithin;
}
