/**
 * The app's own permissions in Jira's permission schemes: who has one in a project has its role on the
 * tickets of that project (GOV-4, record 0035). Declared in the manifest, granted by nobody until an administrator does.
 */
import { getAppContext } from '#forge';
import type { Right, Role } from '@rungs/core';

export interface ProjectPermission {
  readonly role: Role;
  /** Its key in the manifest. */
  readonly moduleKey: string;
  /** Who may this already gains nothing by it, so Jira is not asked. */
  readonly brings: Right;
}

export const projectPermissions: readonly ProjectPermission[] = [
  { role: 'responder', moduleKey: 'respond-to-escalations', brings: 'acknowledge' },
  { role: 'manager', moduleKey: 'manage-escalations', brings: 'override' },
];

/** As Atlassian's reference of `jira:projectPermission` has it, 2026-01-13; not seen on a live site. */
export function permissionKey({ moduleKey }: ProjectPermission): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${moduleKey}`;
}
