/** Shows and saves who has which role. Only who operates Rungs may do either. */
import type { Instant } from '@rungs/core';
import type { KeptRoles, RoleGrants } from '../storage/roleStore';
import type { Answer } from './answer';
import { lacking } from './rolesOf';
import type { PersonalTools } from './tools';

export async function showRoles(tools: PersonalTools, accountId: string): Promise<Answer<KeptRoles>> {
  const because = await lacking(tools, { accountId, policies: [] }, 'operate');
  return because === undefined ? { ok: true, value: await tools.roles.load() } : { ok: false, because };
}

/** Over the version that the page showed: of two who save at once, the second is told. */
export async function saveRoles(
  tools: PersonalTools,
  accountId: string,
  { roles, version }: { readonly roles: RoleGrants; readonly version: number },
  at: Instant,
): Promise<Answer<KeptRoles>> {
  const because = await lacking(tools, { accountId, policies: [] }, 'operate');
  if (because !== undefined) return { ok: false, because };
  const saved = await tools.roles.save(roles, version, accountId, at);
  return saved === 'lostRace' ? savedMeanwhile : { ok: true, value: { roles, version: saved } };
}

const savedMeanwhile = {
  ok: false,
  because:
    'Somebody else saved the roles since this page was loaded, so yours were not stored. Reload the page to see theirs, and change them again.',
} as const;
