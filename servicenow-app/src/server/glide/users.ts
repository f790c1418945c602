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

export function currentRoles(): Role[] {
  return roleNames.filter((role) => gs.hasRole(PLATFORM_ROLE[role]));
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
