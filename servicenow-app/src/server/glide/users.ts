/** Who is at the keyboard, and what they may do. */
import { gs } from '@servicenow/glide';

export type RungsRole = 'viewer' | 'responder' | 'manager' | 'policy_editor' | 'admin';

export function currentUserName(): string {
  return String(gs.getUserName());
}

export function mayActAs(role: RungsRole): boolean {
  return gs.hasRole(`x_rungs_esc.${role}`);
}
