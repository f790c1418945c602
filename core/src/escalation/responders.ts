/** Who is told when a level opens, and by which rule. Empty where nobody can be reached. */
import { onCallAt } from '../oncall/rotation';
import type { EscalationPolicy, Level, Person } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { RespondersVia, ToldResponder } from './event';

export function respondersOf(level: Level, at: Instant): ToldResponder[] {
  const { group } = level;
  if (!group.onCall) return group.members.map((person) => told(person, { kind: 'groupMember', group: group.name }));
  const onCall = onCallAt(group.onCall, at);
  if ('gap' in onCall) return [];
  return [told(onCall.participant, { kind: 'onCall', rotation: group.onCall.id, group: group.name })];
}

export function catchAllOf(policy: EscalationPolicy): ToldResponder[] {
  return policy.catchAll.map((person) => told(person, { kind: 'catchAll' }));
}

function told(person: Person, via: RespondersVia): ToldResponder {
  return { person: person.id, name: person.name, via };
}
