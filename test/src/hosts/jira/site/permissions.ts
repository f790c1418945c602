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

/** One that an installed app brings: nobody has it until it is granted. */
export interface AddedPermission {
  readonly key: string;
  readonly name: string;
  readonly description: string;
}

export class PermissionScheme {
  private readonly withheld = new Set<string>();
  private readonly added: AddedPermission[] = [];
  private readonly granted = new Set<string>();

  add(permission: AddedPermission): void {
    this.added.push(permission);
  }

  /** One that an app has brought, to one account. */
  grant(key: string, to: AccountId): void {
    if (!this.added.some((one) => one.key === key)) throw new Error(`No installed app brings the permission ${key}.`);
    this.granted.add(`${key} ${to}`);
  }

  /** Each permission of the site, with whether the user has it. */
  of(user: JiraUser): readonly (Omit<Permission, 'roles'> & { description: string; havePermission: boolean })[] {
    const own = permissions.map(({ roles: _roles, ...permission }) => ({
      ...permission,
      description: permission.name,
      havePermission: this.has(user, permission.key),
    }));
    const brought = this.added.map((permission, index) => ({
      ...permission,
      id: String(10_100 + index),
      type: 'PROJECT' as const,
      havePermission: this.granted.has(`${permission.key} ${user.accountId}`),
    }));
    return [...own, ...brought];
  }

  /** From one account, or from everybody. */
  withhold(key: PermissionKey, from: AccountId | 'everybody'): void {
    this.withheld.add(`${key} ${from}`);
  }

  has({ accountId, role }: JiraUser, key: PermissionKey): boolean {
    const isGranted = rolesWith.get(key)?.includes(role) ?? false;
    return isGranted && !this.withheld.has(`${key} ${accountId}`) && !this.withheld.has(`${key} everybody`);
  }
}
