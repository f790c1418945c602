/** The people and the groups of a document, each group with the one that stands in for it. */
import type { Group, NamedHours, OnCallSchedule, Person, PersonId } from './policy';
import type { GroupDocument, PersonDocument } from './policyDocument';
import { lookUp } from './reading';

export function toPerson(
  { id, name, accounts, skills, languages, regions, availability }: PersonDocument,
  hoursOf: (calendar: string) => NamedHours,
): Person {
  return {
    id: id as PersonId,
    name,
    accounts,
    ...(skills && { skills }),
    ...(languages && { languages }),
    ...(regions && { regions }),
    ...(availability !== undefined && { availability: hoursOf(availability) }),
  };
}

/** By id. A fallback is made before the group that names it; fallbacks lead in no circle. */
export function compileGroups(
  documents: readonly GroupDocument[],
  person: (id: string) => Person,
  schedule: (id: string) => OnCallSchedule,
): (id: string) => Group {
  const document = lookUp(documents, 'group');
  const made: Group[] = [];
  return group;

  function group(id: string): Group {
    const known = made.find((it) => it.id === id);
    if (known) return known;
    const { name, members, onCall, onCallIn, fallbackTo } = document(id);
    const compiled: Group = {
      id,
      name,
      members: members.map(person),
      ...(onCall !== undefined && { onCall: schedule(onCall) }),
      ...(onCallIn && { onCallIn }),
      ...(fallbackTo !== undefined && { fallbackTo: group(fallbackTo) }),
    };
    made.push(compiled);
    return compiled;
  }
}
