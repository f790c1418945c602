/** Who is told, and by which rule. Empty where nobody can be reached. */
import { onCallAt } from '../oncall/rotation';
import type { EscalationPolicy, Group, Person, PersonId } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { RespondersVia, ToldResponder } from './event';

/** Whoever is on call for it; all of it where it has no schedule. */
export function onCallOfGroup(group: Group, at: Instant): ToldResponder[] {
  const onCall = onCallOf(group, at);
  if (onCall === undefined) return wholeGroup(group);
  return onCall.map((person) => told(person, { kind: 'onCall', rotation: group.onCall?.id ?? '', group: group.name }));
}

export function backupsOf(group: Group, at: Instant): ToldResponder[] {
  return (onCallOf(group, at) ?? group.members).map((person) => told(person, { kind: 'backup', group: group.name }));
}

export function wholeGroup(group: Group): ToldResponder[] {
  return group.members.map((person) => told(person, { kind: 'groupMember', group: group.name }));
}

export function catchAllOf(policy: EscalationPolicy): ToldResponder[] {
  return policy.catchAll.map((person) => told(person, { kind: 'catchAll' }));
}

/** People by their ids; an id that this version of the policy does not know stands for itself. */
export function toldById(policy: EscalationPolicy, ids: readonly PersonId[], via: RespondersVia): ToldResponder[] {
  return ids.map((id) => ({ person: id, name: nameOf(policy, id), via }));
}

export function nameOf(policy: EscalationPolicy, id: PersonId): string {
  return policy.people.find((person) => person.id === id)?.name ?? id;
}

export function told(person: Person, via: RespondersVia): ToldResponder {
  return { person: person.id, name: person.name, via };
}

/** Undefined where the group has no rotation; empty in a gap. */
function onCallOf({ onCall: rotation }: Group, at: Instant): readonly Person[] | undefined {
  if (!rotation) return undefined;
  const onCall = onCallAt(rotation, at);
  return 'gap' in onCall ? [] : [onCall.participant];
}
