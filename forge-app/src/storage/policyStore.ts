/**
 * The policy as the admin wrote it, every version of it: an escalation keeps the version it started
 * with. One policy serves all projects of the site.
 */
import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '#forge';
import type { Instant, PolicyDocument } from '@rungs/core';

export interface StoredPolicy {
  readonly version: number;
  readonly text: string;
  readonly document: PolicyDocument;
  readonly savedAt: Instant;
}

export interface PolicyToSave {
  readonly text: string;
  readonly document: PolicyDocument;
  readonly savedBy: string;
}

interface PolicyRow {
  version: number;
  text: string;
  savedAtSec: number;
  savedBy: string;
  document: PolicyDocument;
}

export type PolicyStore = ReturnType<typeof policyStore>;

const CURRENT = 'current';

export function policyStore() {
  const rows = kvs.entity<PolicyRow>('policy');
  const read = async (key: string): Promise<StoredPolicy | undefined> => {
    const row = await rows.get(key);
    return row && { version: row.version, text: row.text, document: row.document, savedAt: row.savedAtSec * 1_000 };
  };

  return {
    current: () => read(CURRENT),
    byVersion: (version: number) => read(`version:${version}`),

    /** The next version, over the one that was in force when `after` was read. */
    async save(policy: PolicyToSave, after: number, at: Instant): Promise<{ version: number } | 'lostRace'> {
      const version = after + 1;
      const row: PolicyRow = { ...policy, version, savedAtSec: Math.ceil(at / 1_000) };
      const unchanged = new Filter<PolicyRow>().and(
        'version',
        after === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(after),
      );
      try {
        await kvs
          .transact()
          .set(CURRENT, row, { entityName: 'policy', conditions: unchanged })
          .set(`version:${version}`, row, { entityName: 'policy' })
          .execute();
        return { version };
      } catch (error) {
        if (error instanceof ForgeKvsAPIError && ((await rows.get(CURRENT))?.version ?? 0) !== after) return 'lostRace';
        throw error;
      }
    },
  };
}
