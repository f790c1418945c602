/**
 * Who may do what in the project: by role, as a permission scheme grants it, less what an administrator has taken from somebody.
 * Global permissions are in the same table; nobody loses those here.
 */
import type { AccountId, JiraUser, Role } from './records';

const workers: readonly Role[] = ['admin', 'agent', 'app'];

export const permissions = [
  { id: '0', key: 'ADMINISTER', name: 'Administer Jira', type: 'GLOBAL', roles: ['admin'] },
  { id: '23', key: 'ADMINISTER_PROJECTS', name: 'Administer Projects', type: 'PROJECT', roles: ['admin'] },
  { id: '10', key: 'BROWSE_PROJECTS', name: 'Browse Projects', type: 'PROJECT', roles: workers },
  { id: '11', key: 'CREATE_ISSUES', name: 'Create Work Items', type: 'PROJECT', roles: workers },
  { id: '12', key: 'EDIT_ISSUES', name: 'Edit Work Items', type: 'PROJECT', roles: workers },
  { id: '13', key: 'ASSIGN_ISSUES', name: 'Assign Work Items', type: 'PROJECT', roles: workers },
  { id: '17', key: 'ASSIGNABLE_USER', name: 'Assignable User', type: 'PROJECT', roles: ['admin', 'agent'] },
  { id: '46', key: 'TRANSITION_ISSUES', name: 'Transition Work Items', type: 'PROJECT', roles: workers },
  { id: '21', key: 'LINK_ISSUES', name: 'Link Work Items', type: 'PROJECT', roles: workers },
  { id: '15', key: 'ADD_COMMENTS', name: 'Add Comments', type: 'PROJECT', roles: workers },
  { id: '16', key: 'DELETE_ISSUES', name: 'Delete Work Items', type: 'PROJECT', roles: ['admin'] },
] as const satisfies readonly Permission[];

export interface Permission {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  readonly roles: readonly Role[];
}

export type PermissionKey = (typeof permissions)[number]['key'];

const rolesWith = new Map<PermissionKey, readonly Role[]>(permissions.map(({ key, roles }) => [key, roles]));

export class PermissionScheme {
  private readonly withheld = new Set<string>();

  /** From one account, or from everybody. */
  withhold(key: PermissionKey, from: AccountId | 'everybody'): void {
    this.withheld.add(`${key} ${from}`);
  }

  has({ accountId, role }: JiraUser, key: PermissionKey): boolean {
    const isGranted = rolesWith.get(key)?.includes(role) ?? false;
    return isGranted && !this.withheld.has(`${key} ${accountId}`) && !this.withheld.has(`${key} everybody`);
  }
}
