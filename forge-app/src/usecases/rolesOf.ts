/**
 * Which roles the one who asks has (GOV-4): by account and group as an administrator granted them, and
 * by what the policy says of its own people. Jira is asked only where its answer would change ours:
 * a panel that refreshes itself must not cost a call each time.
 */
import { personByAccount } from '#engine';
import { may, rightMissing, roleNames } from '#access';
import type { EscalationPolicy, Right, Role } from '@rungs/core';
import type { RoleGrant, RoleGrants } from '../storage/roleStore';
import type { PersonalTools } from './tools';

export interface Asker {
  readonly accountId: string;
  /** The one that the ticket runs under, or every one in force where no ticket is asked about. */
  readonly policies: readonly EscalationPolicy[];
}

/** Enough of their roles to tell whether they have the right. */
export async function rolesOf(
  tools: Pick<PersonalTools, 'roles' | 'jiraAsUser'>,
  asker: Asker,
  needed: Right,
): Promise<readonly Role[]> {
  const { roles } = await tools.roles.load();
  const groups = namesGroups(roles) ? await tools.jiraAsUser.myGroups() : [];
  const granted = roleNames.filter((role) => isGranted(roles[role], asker, groups));
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
