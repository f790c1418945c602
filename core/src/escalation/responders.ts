/** Who is told, and by which rule. Empty where nobody can be reached. */
import { isGap } from '../oncall/schedule';
import type { OnCallEntry } from '../oncall/schedule';
import { whoIsOnCall } from '../oncall/whoIsOnCall';
import type { EscalationPolicy, Group, OnCallSchedule, Person, PersonId } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { NotByHost, OnCallBy, RespondersVia, ToldResponder } from './event';

/** Whoever is on call for it, first of all by the tool's own on-call where it asks that; all of it where it has no schedule. */
export function onCallOfGroup(group: Group, at: Instant): ToldResponder[] {
  const byHost = firstByHost(group);
  if (byHost) return byHost.map(({ person, by }) => told(person, { kind: 'onCall', group: group.name, by }));
  const onCall = onCallOf(group, at);
  if (onCall === undefined) return wholeGroup(group);
  return onCall.map(({ person, by }) => told(person, { kind: 'onCall', group: group.name, by, ...notBy(group) }));
}

/** In a tool's order the next place of which not everybody knows already; without one, whoever is on call. */
export function backupsOf(group: Group, at: Instant, known: readonly PersonId[]): ToldResponder[] {
  const byHost = firstByHost(group, known);
  if (byHost) return byHost.map(({ person, by }) => told(person, { kind: 'backup', group: group.name, by }));
  const onCall = onCallOf(group, at);
  const via = { kind: 'backup', group: group.name, ...notBy(group) } as const;
  if (onCall === undefined) return group.members.map((person) => told(person, via));
  return onCall.map(({ person, by }) => told(person, { ...via, by }));
}

export function wholeGroup(group: Group): ToldResponder[] {
  return group.members.map((person) => told(person, { kind: 'groupMember', group: group.name, ...notBy(group) }));
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

interface PersonOnCall {
  readonly person: Person;
  readonly by: OnCallBy;
}

/** Of the place whose turn it is: the first, or the next after those that know. Undefined where no tool named anybody. */
function firstByHost({ hostOnCall }: Group, known: readonly PersonId[] = []): readonly PersonOnCall[] | undefined {
  if (!hostOnCall || 'because' in hostOnCall.answer) return undefined;
  const { host, hostGroup, answer } = hostOnCall;
  const next = answer.inOrder.find(({ people }) => people.some(({ id }) => !known.includes(id))) ?? answer.inOrder[0];
  return next?.people.map((person) => ({ person, by: { host, hostGroup, place: next.place } }));
}

/** Why the group's own answer, where a tool's on-call was asked first. */
function notBy({ hostOnCall }: Group): { readonly notBy?: NotByHost } {
  if (!hostOnCall || !('because' in hostOnCall.answer)) return {};
  const { host, hostGroup, answer } = hostOnCall;
  return { notBy: { host, hostGroup, reason: answer.because } };
}

/** Undefined where the group has no schedule; empty in a gap. */
function onCallOf({ onCall }: Group, at: Instant): readonly PersonOnCall[] | undefined {
  if (!onCall) return undefined;
  const answer = whoIsOnCall(onCall.schedule, at);
  return isGap(answer) ? [] : answer.onCall.flatMap((entry) => personOf(onCall, entry));
}

function personOf({ id, people }: OnCallSchedule, { participant, source }: OnCallEntry<PersonId>): PersonOnCall[] {
  const named = (it: PersonId) => people.filter((person) => person.id === it);
  const [insteadOf] = source.kind === 'override' && source.insteadOf ? named(source.insteadOf.participant) : [];
  const by: OnCallBy = { schedule: id, source, ...(insteadOf && { insteadOfName: insteadOf.name }) };
  return named(participant).map((person) => ({ person, by }));
}
