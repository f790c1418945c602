/** Who may decide what beyond their own level: the policy's named authorities (GOV-1). */
import type { Authority, EscalationPolicy, PathId, PersonId } from './policy';
import type { AuthorityAct } from './policyDocument';

/** `path` undefined: an act on the whole escalation, which an authority over some paths does not allow. */
export function hasAuthority(policy: EscalationPolicy, act: AuthorityAct, by: PersonId, path?: PathId): boolean {
  return policy.authorities.some((authority) => allows(authority, act, path) && authority.holders.includes(by));
}

/** The names of the authorities that would allow it: what a refusal tells people to ask for. */
export function authoritiesFor(policy: EscalationPolicy, act: AuthorityAct, path?: PathId): string[] {
  return policy.authorities.filter((authority) => allows(authority, act, path)).map(({ name }) => name);
}

function allows({ may, paths }: Authority, act: AuthorityAct, path: PathId | undefined): boolean {
  if (!may.includes(act)) return false;
  return paths === undefined || (path !== undefined && paths.includes(path));
}
