/** Turns the paths of a document without faults into paths to climb: levels with their people and their windows. */
import type { Group, Level, NamedHours, Path, PathId, Person, Updates } from './policy';
import type { LevelDocument, PathDocument, UpdatesDocument } from './policyDocument';
import { durationMs, optionalMs } from './reading';

export interface PathReferences {
  readonly group: (id: string) => Group;
  readonly person: (id: string) => Person;
  readonly hoursOf: (calendar: string | undefined) => NamedHours;
}

export function toPath(document: PathDocument, references: PathReferences): Path {
  return {
    id: document.id as PathId,
    name: document.name,
    kind: document.kind,
    levels: document.levels.map((it, i) => toLevel(it, i + 1, references)),
    reminders: document.afterLastLevel.reminders,
    thenEveryMs: durationMs(document.afterLastLevel.thenEvery),
    mandatory: document.mandatory ?? false,
  };
}

function toLevel(document: LevelDocument, number: number, { group, person, hoursOf }: PathReferences): Level {
  const hours = hoursOf(document.calendar);
  const ms = (text: string): number => durationMs(text, hours.dayMs);
  return {
    number,
    name: document.name,
    group: group(document.group),
    acknowledgeWithinMs: ms(document.acknowledgeWithin),
    ...optionalMs('resolveWithinMs', document.resolveWithin, hours.dayMs),
    hours,
    opensProblem: document.opensProblem ?? false,
    ...(document.whenOpened === undefined ? {} : { whenOpened: document.whenOpened }),
    ...(document.vendor === undefined ? {} : { vendor: document.vendor }),
    ...(document.choose === undefined ? {} : { choose: document.choose }),
    ...(document.owner === undefined ? {} : { owner: person(document.owner) }),
    backups: (document.backups ?? []).map((it) => ({ group: group(it.group), afterMs: ms(it.after) })),
    ...optionalMs('wholeGroupAfterMs', document.wholeGroupAfter, hours.dayMs),
    acknowledgements: document.acknowledgements ?? 1,
    remindBeforeMs: (document.remindBefore ?? []).map(ms),
    remindOwnerBeforeMs: (document.remindOwnerBefore ?? []).map(ms),
    byPriority: (document.byPriority ?? []).map((it) => ({
      priority: it.priority,
      ...optionalMs('acknowledgeWithinMs', it.acknowledgeWithin, hours.dayMs),
      ...optionalMs('resolveWithinMs', it.resolveWithin, hours.dayMs),
    })),
    ...(document.updates === undefined ? {} : { updates: toUpdates(document.updates, hours) }),
  };
}

function toUpdates(document: UpdatesDocument, { dayMs }: NamedHours): Updates {
  const ms = (text: string): number => durationMs(text, dayMs);
  return {
    audience: document.audience,
    kind: document.kind,
    firstWithinMs: ms(document.firstWithin),
    nextWithinMs: ms(document.nextWithin),
    askBeforeMs: ms(document.askBefore),
    escalateAfterMs: ms(document.escalateAfter),
    atClosing: document.atClosing ?? false,
    byPriority: (document.byPriority ?? []).map((it) => ({
      priority: it.priority,
      ...optionalMs('firstWithinMs', it.firstWithin, dayMs),
      ...optionalMs('nextWithinMs', it.nextWithin, dayMs),
    })),
  };
}
