/**
 * Who has which role of Rungs, as an administrator granted it (GOV-4): one row, written only over the
 * version that was read. Jira administrators administer Rungs whatever stands here, so that nobody
 * can lock everybody out.
 */
import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '#forge';
import type { Instant, Role } from '@rungs/core';

export interface RoleGrant {
  /** Everybody who sees the ticket in Jira. */
  readonly everyone?: true | undefined;
  /** Everybody whom the policy names as a person. */
  readonly policyPeople?: true | undefined;
  /** Everybody who holds an authority of the policy. */
  readonly policyAuthorities?: true | undefined;
  /** Everybody with the app's permission for it in the project of the ticket; for responders and managers. */
  readonly byProject?: true | undefined;
  /** By id, which stays when a group is renamed. */
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly { readonly accountId: string; readonly name: string }[];
}

export type RoleGrants = Readonly<Record<Role, RoleGrant>>;

export interface KeptRoles {
  readonly roles: RoleGrants;
  /** 0 where nothing was ever saved. */
  readonly version: number;
}

/** What holds until an administrator says otherwise: the policy itself says who does what. */
export const defaultGrants: RoleGrants = {
  viewer: { everyone: true, groups: [], people: [] },
  responder: { policyPeople: true, groups: [], people: [] },
  manager: { policyAuthorities: true, groups: [], people: [] },
  policyEditor: { groups: [], people: [] },
  auditor: { groups: [], people: [] },
  admin: { groups: [], people: [] },
};

/** As the manifest declares it. */
interface SettingRow {
  version: number;
  savedAtSec: number;
  savedBy: string;
  document: RoleGrants;
}

export type RoleStore = ReturnType<typeof roleStore>;

const KEY = 'roles';

export function roleStore() {
  const rows = kvs.entity<SettingRow>('setting');

  return {
    async load(): Promise<KeptRoles> {
      const row = await rows.get(KEY);
      return row ? { roles: row.document, version: row.version } : { roles: defaultGrants, version: 0 };
    },

    /** The next version, over the one that was in force when `after` was read. */
    async save(roles: RoleGrants, after: number, savedBy: string, at: Instant): Promise<number | 'lostRace'> {
      const row: SettingRow = { version: after + 1, savedAtSec: Math.ceil(at / 1_000), savedBy, document: roles };
      const unchanged = new Filter<SettingRow>().and(
        'version',
        after === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(after),
      );
      try {
        await kvs.transact().set(KEY, row, { entityName: 'setting', conditions: unchanged }).execute();
        return row.version;
      } catch (error) {
        if (error instanceof ForgeKvsAPIError && ((await rows.get(KEY))?.version ?? 0) !== after) return 'lostRace';
        throw error;
      }
    },
  };
}
