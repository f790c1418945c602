/** Who has which role of Rungs, as the platform keeps it. It is granted there, never here. */
import { GlideAggregate, GlideRecord } from '@servicenow/glide';
import { roleNames } from '../vendor/core.js';
import type { Instant } from '../vendor/core.js';
import { text } from './rows.ts';
import { PLATFORM_ROLE } from './users.ts';

const MOST_SHOWN = 200;
const GRANT_AT = '/sys_user_role_list.do?sysparm_query=nameSTARTSWITHx_rungs_esc.';

export function heldRoles(at: Instant): object {
  const roles: { [role: string]: object } = {};
  for (const role of roleNames) roles[role] = heldRole(PLATFORM_ROLE[role]);
  return { asOf: at, grantAt: GRANT_AT, roles };
}

function heldRole(platformRole: string): object {
  const found = new GlideRecord('sys_user_has_role');
  found.addQuery('role.name', platformRole);
  found.addQuery('user.active', true);
  found.setLimit(MOST_SHOWN + 1);
  found.query();
  const people = new Map<string, string>();
  while (found.next()) people.set(text(found, 'user'), String(found.getDisplayValue('user') ?? ''));
  const all = [...people].map(([accountId, name]) => ({ accountId, name }));
  all.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  return { platformRole, people: all.slice(0, MOST_SHOWN), more: all.length > MOST_SHOWN };
}

/** How many active people have one of these roles, directly, by a group, or inside another role. */
export function rolesHeldBy(platformRoles: readonly string[]): number {
  const held = new GlideAggregate('sys_user_has_role');
  held.addQuery('role.name', 'IN', platformRoles.join(','));
  held.addQuery('user.active', '=', true);
  held.addAggregate('COUNT', 'sys_id');
  held.groupBy('user');
  held.query();
  let people = 0;
  while (held.next()) people += 1;
  return people;
}
