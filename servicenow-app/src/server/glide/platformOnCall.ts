/**
 * What ServiceNow's On-Call Scheduling says of groups that a policy names. It may not be active, may throw, and knows
 * groups and users by sys_id; whatever happens, the answer is one that the engine can explain (ROT4).
 */
import { GlideRecord, gs } from '@servicenow/glide';
import { PlatformOnCall } from '@servicenow/glide/x_rungs_esc';
import type { HostAccount, HostAnswer, HostAnswers, Instant } from '../vendor/core.js';
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

/** By the groups' names. One question for all of them. */
export function platformOnCall(names: readonly string[], at: Instant): HostAnswers {
  const answers: { [name: string]: HostAnswer } = {};
  const ids = new Map<string, string>();
  for (const name of names) {
    const found = groupsNamed(name);
    const [id] = found;
    if (found.length === 1 && id !== undefined) ids.set(id, name);
    else answers[name] = { because: found.length === 0 ? 'noSuchGroup' : 'severalGroups' };
  }
  const said = ids.size === 0 ? { onCall: [] } : ask(Array.from(ids.keys()), at);
  const accounts = 'onCall' in said ? userNames(said.onCall.flatMap(usersOf)) : new Map<string, string>();
  ids.forEach((name, id) => {
    answers[name] = answerFor(id, said, accounts);
  });
  return answers;
}

function answerFor(groupId: string, said: Said, accounts: ReadonlyMap<string, string>): HostAnswer {
  if ('notActive' in said) return { because: 'notActive' };
  if ('failed' in said) return { because: 'failed' };
  const entries = said.onCall.filter(({ group }) => group === groupId);
  return { onCall: entries.flatMap((entry) => accountsOf(entry, accounts)) };
}

function accountsOf(entry: Entry, accounts: ReadonlyMap<string, string>): HostAccount[] {
  return usersOf(entry).flatMap((user) => {
    const account = accounts.get(user);
    return account === undefined ? [] : [{ account, place: Number(entry.order) || 1 }];
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
function userNames(sysIds: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  if (sysIds.length === 0) return names;
  const users = new GlideRecord('sys_user');
  users.addQuery('sys_id', 'IN', sysIds.join(','));
  users.addQuery('active', true);
  users.query();
  while (users.next()) names.set(String(users.getUniqueValue()), text(users, 'user_name'));
  return names;
}
