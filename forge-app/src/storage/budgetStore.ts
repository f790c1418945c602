/**
 * What this installation has asked of Jira in an hour: one small row for each UTC hour, because that is
 * when Atlassian's quota starts anew. Two invocations that add at once both count: the row is written
 * over the version that was read. Rows go by themselves after some days.
 */
import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '#forge';
import type { Instant } from '@rungs/core';

export interface HourUse {
  readonly points: number;
  /** Jira said that its own limit is near. */
  readonly nearLimit: boolean;
  /** Jira's quota is used up until then: whoever asks before is refused again. */
  readonly waitUntil?: Instant | undefined;
  /** Refused in a row, with no reason given. */
  readonly refusals: number;
  /** How often each importance was put off. */
  readonly shed: { readonly [what: string]: number };
}

interface BudgetRow {
  version: number;
  document: HourUse;
}

export type BudgetStore = ReturnType<typeof budgetStore>;

export const HOUR_MS = 3_600_000;
export const nothingUsed: HourUse = { points: 0, nearLimit: false, refusals: 0, shed: {} };
const ATTEMPTS = 5;
const KEPT_DAYS = 3;

export function budgetStore() {
  const rows = kvs.entity<BudgetRow>('budget');

  return {
    async of(at: Instant): Promise<HourUse> {
      return (await rows.get(keyOf(at)))?.document ?? nothingUsed;
    },

    async add(more: HourUse, at: Instant): Promise<void> {
      const key = keyOf(at);
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const before = await rows.get(key);
        const row = { version: (before?.version ?? 0) + 1, document: sum(before?.document ?? nothingUsed, more) };
        const unchanged = new Filter<BudgetRow>().and(
          'version',
          before ? FilterConditions.equalTo(before.version) : FilterConditions.notExists(),
        );
        try {
          const options = { entityName: 'budget', conditions: unchanged } as const;
          await kvs
            .transact()
            .set(key, row, options, { ttl: { value: KEPT_DAYS, unit: 'DAYS' } })
            .execute();
          return;
        } catch (error) {
          if (!(error instanceof ForgeKvsAPIError)) throw error;
        }
      }
      // A count that is a little low is better than a notice that is not sent.
      console.warn(`${more.points} points of Jira's quota were not counted: others wrote the row ${ATTEMPTS} times.`);
    },
  };
}

/** `hour:495742`: hours since 1970. */
function keyOf(at: Instant): string {
  return `hour:${Math.floor(at / HOUR_MS)}`;
}

function sum(one: HourUse, other: HourUse): HourUse {
  const shed: { [what: string]: number } = { ...one.shed };
  for (const [what, count] of Object.entries(other.shed)) shed[what] = (shed[what] ?? 0) + count;
  const waitUntil = Math.max(one.waitUntil ?? 0, other.waitUntil ?? 0);
  return {
    points: one.points + other.points,
    nearLimit: one.nearLimit || other.nearLimit,
    // Points are spent on answers only: one answer ends the row.
    refusals: other.refusals > 0 || other.points === 0 ? one.refusals + other.refusals : 0,
    shed,
    ...(waitUntil > 0 && { waitUntil }),
  };
}
