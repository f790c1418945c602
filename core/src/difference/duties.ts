/** Who a policy document calls upon: at which levels, in which groups and rotations, as the last resort, with which authority. */
import type {
  GroupDocument,
  LevelDocument,
  PathDocument,
  PolicyDocument,
  RotationDocument,
} from '../policy/policyDocument';
import { durationInWords } from './namesOf';

export interface Duty {
  /** The same in two versions where the duty is: levels by name, not by number. */
  readonly key: string;
  readonly person: string;
  /** Finishes “Ada …”: `is told at level 2 “Database” of path “Technical”`. */
  readonly words: string;
  /** True where an escalation tells the person. */
  readonly told: boolean;
}

export function dutiesOf(document: PolicyDocument): Duty[] {
  return [
    ...document.paths.flatMap((path) => pathDuties(document, path)),
    ...document.catchAll.map((person) => duty('catchAll', person, 'is told as the last resort', true)),
    ...document.groups.flatMap(({ id, name, members }) =>
      members.map((person) => duty(`group ${id}`, person, `is in group “${name}”`)),
    ),
    ...document.rotations.flatMap((rotation) =>
      peopleInTurn(rotation).map((person) =>
        duty(`rotation ${rotation.id}`, person, `takes turns in rotation “${rotation.id}”`),
      ),
    ),
    ...(document.mayAcknowledgeAnyLevel ?? []).map((person) =>
      duty('mayAcknowledgeAnyLevel', person, 'may acknowledge any level'),
    ),
    ...(document.authorities ?? []).flatMap(({ id, name, holders }) =>
      holders.map((person) => duty(`authority ${id}`, person, `has the authority “${name}”`)),
    ),
  ].filter(isFirst);
}

/** A rotation may name a person more than once; the duty is one. */
function isFirst({ key, person }: Duty, n: number, all: readonly Duty[]): boolean {
  return all.findIndex((it) => it.key === key && it.person === person) === n;
}

function duty(key: string, person: string, words: string, told = false): Duty {
  return { key, person, words, told };
}

function pathDuties(document: PolicyDocument, path: PathDocument): Duty[] {
  return path.levels.flatMap((level, i) => {
    const key = `level ${path.id}/${level.name}`;
    const where = `level ${i + 1} “${level.name}” of path “${path.name}”`;
    return [
      ...groupDuties(document, level.group, key, `is told at ${where}`),
      ...backupDuties(document, level, key, where),
      ...wholeGroupDuties(document, level, key, where),
      ...(level.owner === undefined ? [] : [duty(`${key} owner`, level.owner, `owns ${where}`)]),
    ];
  });
}

function groupDuties(document: PolicyDocument, id: string, key: string, words: string): Duty[] {
  const group = document.groups.find((it) => it.id === id);
  if (!group) return [];
  if (group.onCall === undefined) return group.members.map((person) => duty(key, person, words, true));
  return onCallPeople(document, group).map((person) => duty(`${key} in turn`, person, `${words}, in turn`, true));
}

/** Whoever may be on call by the plan; overrides and swaps are exceptions to it. */
function onCallPeople({ rotations, schedules = [] }: PolicyDocument, { onCall }: GroupDocument): string[] {
  const turns = (id: string | undefined): string[] => rotations.filter((it) => it.id === id).flatMap(peopleInTurn);
  const schedule = schedules.find(({ id }) => id === onCall);
  return schedule
    ? schedule.layers.flatMap(({ rotation, people = [] }) => [...turns(rotation), ...people])
    : turns(onCall);
}

function peopleInTurn({ participants = [], turns = [] }: RotationDocument): string[] {
  return [...participants, ...turns.flat()];
}

function backupDuties(document: PolicyDocument, { backups = [] }: LevelDocument, key: string, where: string): Duty[] {
  return backups.flatMap(({ group, after }) =>
    groupDuties(document, group, `${key} backup`, `is told as a backup at ${where}, after ${durationInWords(after)}`),
  );
}

function wholeGroupDuties(
  document: PolicyDocument,
  { group, wholeGroupAfter }: LevelDocument,
  key: string,
  where: string,
): Duty[] {
  const found = document.groups.find((it) => it.id === group);
  // Without a rotation the whole group was told at once.
  if (wholeGroupAfter === undefined || found?.onCall === undefined) return [];
  const words = `is told with the whole group at ${where}, after ${durationInWords(wholeGroupAfter)}`;
  return found.members.map((person) => duty(`${key} whole group`, person, words, true));
}
