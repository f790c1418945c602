/**
 * A tool's own on-call, as its application was told it at one instant: ServiceNow's On-Call Scheduling. The tool
 * knows accounts and its own order; here they become people of the policy. Where nobody of them is known, the
 * group carries why, and its own schedule or members answer (ROT4).
 */
import { own } from '../condition/facts';
import { personByAccount } from './people';
import type { EscalationPolicy, Group, Level, Person } from './policy';

export interface HostOnCall {
  readonly host: 'servicenow';
  /** By the tool's name. */
  readonly hostGroup: string;
  readonly answer: { readonly inOrder: readonly HostTurn[] } | { readonly because: HostSilence };
}

/** Those of one place in the tool's order: the primary is 1. */
export interface HostTurn {
  readonly place: number;
  readonly people: readonly Person[];
}

/** Why a tool's on-call named nobody who can be told. */
export type HostSilence =
  | 'notActive'
  | 'failed'
  | 'noSuchGroup'
  | 'severalGroups'
  | 'nobodyOnCall'
  /** Somebody is, and none of them has an account in the policy. */
  | 'nobodyKnown';

/** What the tool said of one of its groups. */
export type HostAnswer =
  | { readonly onCall: readonly HostAccount[] }
  | { readonly because: 'notActive' | 'failed' | 'noSuchGroup' | 'severalGroups' };

export interface HostAccount {
  /** As people of the policy carry it for the tool. */
  readonly account: string;
  /** From 1; several of one place are on call together. */
  readonly place: number;
}

/** By the tool's name of the group. */
export interface HostAnswers {
  readonly [hostGroup: string]: HostAnswer | undefined;
}

/** Which of the tool's groups the paths of this policy ask, each once. */
export function hostGroupsAsked({ paths }: EscalationPolicy): string[] {
  const groups = paths.flatMap(({ levels }) => levels.flatMap(groupsOfLevel));
  const names = groups.flatMap(({ onCallIn }) => (onCallIn ? [onCallIn.servicenow] : []));
  return names.filter((name, i) => names.indexOf(name) === i);
}

/** The same policy, its groups told what the tool said of them now. */
export function withHostOnCall(policy: EscalationPolicy, answers: HostAnswers): EscalationPolicy {
  const told = (group: Group): Group => {
    const fallbackTo = group.fallbackTo && told(group.fallbackTo);
    const hostOnCall = hostOnCallOf(policy, group, answers);
    return { ...group, ...(hostOnCall && { hostOnCall }), ...(fallbackTo && { fallbackTo }) };
  };
  const toldLevel = (level: Level): Level => ({
    ...level,
    group: told(level.group),
    backups: level.backups.map((backup) => ({ ...backup, group: told(backup.group) })),
  });
  return { ...policy, paths: policy.paths.map((path) => ({ ...path, levels: path.levels.map(toldLevel) })) };
}

/** What the tool said of each of its groups that this policy asks, each once; nothing where nobody was asked. */
export function hostsSaid({ paths }: EscalationPolicy): HostOnCall[] {
  const said = paths.flatMap(({ levels }) => levels.flatMap(groupsOfLevel)).flatMap((it) => it.hostOnCall ?? []);
  return said.filter(({ hostGroup }, i) => said.findIndex((other) => other.hostGroup === hostGroup) === i);
}

function groupsOfLevel({ group, backups }: Level): Group[] {
  return [group, ...backups.map((backup) => backup.group)].flatMap(withFallbacks);
}

function withFallbacks(group: Group): Group[] {
  return group.fallbackTo ? [group, ...withFallbacks(group.fallbackTo)] : [group];
}

function hostOnCallOf(policy: EscalationPolicy, { onCallIn }: Group, answers: HostAnswers): HostOnCall | undefined {
  const hostGroup = onCallIn?.servicenow;
  const said = hostGroup === undefined ? undefined : own(answers, hostGroup);
  if (hostGroup === undefined || !said) return undefined;
  const base = { host: 'servicenow', hostGroup } as const;
  if ('because' in said) return { ...base, answer: said };
  const inOrder = turnsOf(policy, said.onCall);
  if (inOrder.length > 0) return { ...base, answer: { inOrder } };
  return { ...base, answer: { because: said.onCall.length === 0 ? 'nobodyOnCall' : 'nobodyKnown' } };
}

/** Whom the policy does not know cannot be told: the next in order is. A person has the first of their places. */
function turnsOf(policy: EscalationPolicy, accounts: readonly HostAccount[]): HostTurn[] {
  const known = accounts.flatMap(({ account, place }) => {
    const person = personByAccount(policy, 'servicenow', account);
    return person ? [{ person, place }] : [];
  });
  const ordered = known
    .map((it, i) => ({ ...it, i }))
    .sort((a, b) => a.place - b.place || a.i - b.i)
    .filter(({ person }, i, all) => all.findIndex((other) => other.person.id === person.id) === i);
  const places = ordered.map(({ place }) => place);
  return places
    .filter((place, i) => places.indexOf(place) === i)
    .map((place) => ({
      place,
      people: ordered.filter((it) => it.place === place).map(({ person }) => person),
    }));
}
