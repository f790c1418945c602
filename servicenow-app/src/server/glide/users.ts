/** Who is at the keyboard, and which roles of Rungs the customer gave them. */
import { gs } from '@servicenow/glide';
import { roleNames } from '../vendor/core.js';
import type { Role } from '../vendor/core.js';

export function currentUserName(): string {
  return String(gs.getUserName());
}

export function currentDisplayName(): string {
  return String(gs.getUserDisplayName());
}

/** For an administrator of the instance every role seems held: to act on incidents it takes the role itself. */
const TO_BE_HELD: readonly Role[] = ['responder', 'manager'];

export function currentRoles(): Role[] {
  const held = heldNames();
  return roleNames.filter((role) =>
    TO_BE_HELD.includes(role) ? held.includes(PLATFORM_ROLE[role]) : gs.hasRole(PLATFORM_ROLE[role]),
  );
}

/** Given, inherited, or by a group; a list of the platform's, whose kind differs by release. */
function heldNames(): string[] {
  return String((gs.getUser() as unknown as { getRoles(): unknown }).getRoles()).split(/[^\w.]+/);
}

/** As `src/fluent/roles.now.ts` declares them. */
export const PLATFORM_ROLE: { readonly [role in Role]: string } = {
  viewer: 'x_rungs_esc.viewer',
  responder: 'x_rungs_esc.responder',
  manager: 'x_rungs_esc.manager',
  policyEditor: 'x_rungs_esc.policy_editor',
  auditor: 'x_rungs_esc.auditor',
  admin: 'x_rungs_esc.admin',
};
