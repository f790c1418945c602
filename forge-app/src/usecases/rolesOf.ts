/**
 * Which roles the one who asks has (GOV-4): by account and group as an administrator granted them, by
 * what the policy says of its own people, and on a ticket by the permission scheme of its project. Jira is asked only where its answer would change ours:
 * a panel that refreshes itself must not cost a call each time.
 */
import { personByAccount } from '#engine';
import { may, rightMissing, roleNames } from '#access';
import type { EscalationPolicy, Right, Role } from '@rungs/core';
import { permissionKey, projectPermissions } from '../jira/projectPermissions';
import { failureOf } from '../jira/failure';
import type { RoleGrant, RoleGrants } from '../storage/roleStore';
import type { PersonalTools } from './tools';

export interface Asker {
  readonly accountId: string;
  /** The one that the ticket runs under, or every one in force where no ticket is asked about. */
  readonly policies: readonly EscalationPolicy[];
  /** Of the ticket that is asked about: elsewhere no permission of a project counts. */
  readonly projectId?: string | undefined;
}

/** Enough of their roles to tell whether they have the right. */
export async function rolesOf(
  tools: Pick<PersonalTools, 'roles' | 'jiraAsUser'>,
  asker: Asker,
  needed: Right,
): Promise<readonly Role[]> {
  const { roles } = await tools.roles.load();
  const groups = namesGroups(roles) ? await tools.jiraAsUser.myGroups() : [];
  const settled = roleNames.filter((role) => isGranted(roles[role], asker, groups));
  const granted = [...settled, ...(await rolesByProject(tools, roles, asker, settled))];
  if (may(granted, needed)) return granted;
  return may(['admin'], needed) && (await tools.jiraAsUser.isAdministrator()) ? [...granted, 'admin'] : granted;
}

/** Undefined where they have the right; else why not, in words. */
export async function lacking(
  tools: Pick<PersonalTools, 'roles' | 'jiraAsUser'>,
  asker: Asker,
  needed: Right,
): Promise<string | undefined> {
  return may(await rolesOf(tools, asker, needed), needed) ? undefined : rightMissing(needed, 'jira');
}

/** What the project adds, asked of Jira only where the settings let it and it would add anything. */
async function rolesByProject(
  { jiraAsUser }: Pick<PersonalTools, 'jiraAsUser'>,
  grants: RoleGrants,
  { projectId }: Asker,
  settled: readonly Role[],
): Promise<readonly Role[]> {
  const adding = projectPermissions.filter(({ role, brings }) => grants[role].byProject && !may(settled, brings));
  if (projectId === undefined || adding.length === 0) return [];
  try {
    const held = await jiraAsUser.permissionsIn(projectId, adding.map(permissionKey));
    return adding.filter((one) => held.includes(permissionKey(one))).map(({ role }) => role);
  } catch (error) {
    // Jira refuses a permission that it does not know whole: then nobody has it, and what the settings grant stands.
    if (failureOf(error)?.kind !== 'refused') throw error;
    console.warn(`Jira does not know the project permissions of this app: ${String(error)}`);
    return [];
  }
}

function namesGroups(grants: RoleGrants): boolean {
  return roleNames.some((role) => grants[role].groups.length > 0);
}

function isGranted(grant: RoleGrant, { accountId, policies }: Asker, groups: readonly string[]): boolean {
  if (grant.everyone) return true;
  if (grant.people.some((person) => person.accountId === accountId)) return true;
  if (grant.groups.some(({ id }) => groups.includes(id))) return true;
  return policies.some((policy) => isGrantedByPolicy(grant, policy, accountId));
}

function isGrantedByPolicy(grant: RoleGrant, policy: EscalationPolicy, accountId: string): boolean {
  if (!grant.policyPeople && !grant.policyAuthorities) return false;
  const person = personByAccount(policy, 'jira', accountId);
  if (!person) return false;
  return grant.policyPeople === true || policy.authorities.some(({ holders }) => holders.includes(person.id));
}
