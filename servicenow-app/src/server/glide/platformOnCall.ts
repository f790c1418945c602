/**
 * What ServiceNow's On-Call Scheduling says of groups that a policy names. It may not be active, may throw, and knows
 * groups and users by sys_id; whatever happens, the answer is one that the engine can explain (ROT4).
 */
import { GlideRecord, gs } from '@servicenow/glide';
import { PlatformOnCall } from '@servicenow/glide/x_rungs_esc';
import type { HostAccount, HostAnswers, Instant } from '../vendor/core.js';
import { toDateTime } from './dateTime.ts';
import { text } from './rows.ts';

/** As published for `OnCallRotation.whoIsOnCall`; an entry may be a device or a group instead of a person. */
interface Entry {
  readonly group?: string;
  readonly order?: number;
  readonly userId?: string;
  readonly userIds?: readonly string[];
}

type Said =
  | { readonly onCall: readonly Entry[] }
  | { readonly notActive: true }
  /** In the platform's words, for the log. */
  | { readonly failed: string };

/** Somebody whom the platform names, and their place in its order. */
export interface Placed extends HostAccount {
  readonly name: string;
}

export type Answer =
  | { readonly onCall: readonly Placed[] }
  | { readonly because: 'notActive' | 'failed' | 'noSuchGroup' | 'severalGroups' };

export interface AskedGroups {
  /** By the groups' names; one question for all of them, or for some. */
  at(at: Instant, names?: readonly string[]): ReadonlyMap<string, Answer>;
}

/** Finds the groups once, however often they are asked then. */
export function platformGroups(names: readonly string[]): AskedGroups {
  const found = new Map(names.map((name) => [name, groupsNamed(name)]));
  const users = new Map<string, Omit<Placed, 'place'> | undefined>();
  return {
    at: (at, some = names) => {
      const ids = some.flatMap((name) => onlyOne(found.get(name)) ?? []);
      const said: Said = ids.length === 0 ? { onCall: [] } : ask(ids, at);
      if ('onCall' in said) learn(users, said.onCall.flatMap(usersOf));
      return new Map(some.map((name) => [name, answerFor(found.get(name) ?? [], said, users)]));
    },
  };
}

export function platformOnCall(names: readonly string[], at: Instant): HostAnswers {
  const answers: { [name: string]: Answer } = {};
  platformGroups(names)
    .at(at)
    .forEach((answer, name) => {
      answers[name] = answer;
    });
  return answers;
}

type Users = ReadonlyMap<string, Omit<Placed, 'place'> | undefined>;

function answerFor(groupIds: readonly string[], said: Said, users: Users): Answer {
  const groupId = onlyOne(groupIds);
  if (groupId === undefined) return { because: groupIds.length === 0 ? 'noSuchGroup' : 'severalGroups' };
  if ('notActive' in said) return { because: 'notActive' };
  if ('failed' in said) return { because: 'failed' };
  const entries = said.onCall.filter(({ group }) => group === groupId);
  return { onCall: entries.flatMap((entry) => placedBy(entry, users)) };
}

function onlyOne(ids: readonly string[] | undefined): string | undefined {
  return ids?.length === 1 ? ids[0] : undefined;
}

function placedBy(entry: Entry, users: Users): Placed[] {
  return usersOf(entry).flatMap((sysId) => {
    const user = users.get(sysId);
    return user === undefined ? [] : [{ ...user, place: Number(entry.order) || 1 }];
  });
}

function usersOf({ userId, userIds }: Entry): string[] {
  return [...(userId ? [userId] : []), ...(userIds ?? [])].map(String);
}

function ask(groupIds: readonly string[], at: Instant): Said {
  const said = saidBy(groupIds, at);
  if ('failed' in said) gs.warn(`Rungs: On-Call Scheduling could not be asked: ${said.failed}`);
  return said;
}

function saidBy(groupIds: readonly string[], at: Instant): Said {
  try {
    const said: unknown = JSON.parse(new PlatformOnCall().whoIsOnCall(groupIds.join(','), toDateTime(at)));
    return isSaid(said) ? said : { failed: 'It answered in another form than was published.' };
  } catch (error) {
    return { failed: String(error) };
  }
}

function isSaid(said: unknown): said is Said {
  if (typeof said !== 'object' || said === null) return false;
  if ('onCall' in said) return Array.isArray(said.onCall) && said.onCall.every((it) => typeof it === 'object' && it);
  return 'notActive' in said || 'failed' in said;
}

function groupsNamed(name: string): string[] {
  const groups = new GlideRecord('sys_user_group');
  groups.addQuery('name', name);
  groups.addQuery('active', true);
  groups.setLimit(2);
  groups.query();
  const found: string[] = [];
  while (groups.next()) found.push(String(groups.getUniqueValue()));
  return found;
}

/** Of active users, by sys_id: whoever has left is on call no more, whatever the rota says. */
function learn(known: Map<string, Omit<Placed, 'place'> | undefined>, sysIds: readonly string[]): void {
  const unknown = sysIds.filter((sysId) => !known.has(sysId));
  if (unknown.length === 0) return;
  for (const sysId of unknown) known.set(sysId, undefined);
  const users = new GlideRecord('sys_user');
  users.addQuery('sys_id', 'IN', unknown.join(','));
  users.addQuery('active', true);
  users.query();
  while (users.next()) {
    known.set(String(users.getUniqueValue()), { account: text(users, 'user_name'), name: text(users, 'name') });
  }
}
