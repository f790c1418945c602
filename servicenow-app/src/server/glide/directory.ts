/** Groups and people of the instance, found by what somebody types; and which accounts it knows. */
import { GlideAggregate, GlideRecord } from '@servicenow/glide';
import type { FoundPerson, FoundScopes } from '../vendor/core.js';
import { text } from './rows.ts';

const GROUPS_PER_PAGE = 20;
const MOST_PEOPLE = 20;
const MOST_MEMBERS = 100;

/** Active groups by a part of their name, page by page. */
export function findGroups(query: string, from: number): FoundScopes {
  const groups = activeGroups(query);
  groups.orderBy('name');
  groups.orderBy('sys_id');
  groups.chooseWindow(from, from + GROUPS_PER_PAGE, false);
  groups.query();
  const scopes: { readonly id: string; readonly name: string }[] = [];
  while (groups.next()) scopes.push({ id: String(groups.getUniqueValue()), name: text(groups, 'name') });
  const total = countGroups(query);
  const next = from + scopes.length;
  return { scopes, total, next: scopes.length > 0 && next < total ? next : null };
}

function activeGroups(query: string): GlideRecord {
  const groups = new GlideRecord('sys_user_group');
  groups.addQuery('active', true);
  if (query !== '') groups.addQuery('name', 'CONTAINS', query);
  return groups;
}

function countGroups(query: string): number {
  const groups = new GlideAggregate('sys_user_group');
  groups.addQuery('active', '=', true);
  if (query !== '') groups.addQuery('name', 'CONTAINS', query);
  groups.addAggregate('COUNT', 'sys_id');
  groups.query();
  return groups.next() ? Number(groups.getAggregate('COUNT', 'sys_id')) : 0;
}

/** Those of them that are there and active. */
export function activeGroupIds(ids: readonly string[]): string[] {
  const groups = new GlideRecord('sys_user_group');
  groups.addQuery('sys_id', 'IN', ids.join(','));
  groups.addQuery('active', true);
  groups.query();
  const found: string[] = [];
  while (groups.next()) found.push(String(groups.getUniqueValue()));
  return found;
}

/** Active people by a part of their name, user name or address, and the members of groups named so. */
export function findPeople(query: string): FoundPerson[] {
  const people = new GlideRecord('sys_user');
  people.addQuery('active', true);
  const named = people.addQuery('name', 'CONTAINS', query);
  named.addOrCondition('user_name', 'STARTSWITH', query);
  named.addOrCondition('email', 'STARTSWITH', query);
  const members = membersOf(query);
  if (members.length > 0) named.addOrCondition('sys_id', 'IN', members.join(','));
  people.orderBy('name');
  people.setLimit(MOST_PEOPLE);
  people.query();
  const found: FoundPerson[] = [];
  while (people.next()) {
    const account = text(people, 'user_name');
    if (account !== '') found.push({ account, name: text(people, 'name'), email: text(people, 'email') });
  }
  return found;
}

function membersOf(query: string): string[] {
  const members = new GlideRecord('sys_user_grmember');
  members.addQuery('group.active', true);
  members.addQuery('group.name', 'STARTSWITH', query);
  members.setLimit(MOST_MEMBERS);
  members.query();
  const ids: string[] = [];
  while (members.next()) ids.push(text(members, 'user'));
  return ids;
}

export interface KnownAccount {
  readonly active: boolean;
  readonly hasAddress: boolean;
}

/** By user name, in small letters. */
export function knownAccounts(userNames: readonly string[]): Map<string, KnownAccount> {
  const known = new Map<string, KnownAccount>();
  if (userNames.length === 0) return known;
  const people = new GlideRecord('sys_user');
  people.addQuery('user_name', 'IN', userNames.join(','));
  people.query();
  while (people.next()) {
    const active = /^(1|true)$/.test(text(people, 'active'));
    known.set(text(people, 'user_name').toLowerCase(), { active, hasAddress: text(people, 'email') !== '' });
  }
  return known;
}

/** Which of these names a record of the table has; a name with a comma cannot be asked for, and counts as known. */
export function namesThere(table: 'sys_user_group' | 'cmdb_ci_service', names: readonly string[]): string[] {
  const askable = names.filter((name) => !name.includes(','));
  const found = names.filter((name) => name.includes(','));
  if (askable.length === 0) return found;
  const rows = new GlideRecord(table);
  rows.addQuery('name', 'IN', askable.join(','));
  rows.query();
  while (rows.next()) found.push(text(rows, 'name'));
  return found;
}
