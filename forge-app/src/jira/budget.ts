/**
 * What of Jira's quota this installation may use, and what waits when it runs short. Atlassian gives
 * one app 65,000 points an hour for all its customers together; each installation keeps to a share of
 * it, and near its end the least important waits first (decision record 0038). What waits is refused
 * here, as if Jira had asked for patience, so that it is done later by those who would try again anyway.
 */
import type { Instant } from '@rungs/core';
import { HOUR_MS, nothingUsed } from '../storage/budgetStore';
import type { BudgetStore, HourUse } from '../storage/budgetStore';

/** The least important first. `urgent` waits for nothing but Jira itself. */
export type Importance = 'display' | 'mirror' | 'discovery' | 'deadline' | 'urgent';

/** Of the app's 65,000: thirteen customers in their busiest hour at once. */
export const SHARE_POINTS = 5_000;

/** From which part of the share on it waits for the next hour. */
const waitsFrom: { readonly [importance in Importance]: number } = {
  display: 0.7,
  mirror: 0.8,
  discovery: 0.9,
  deadline: 1,
  urgent: Infinity,
};

/** Jira says that it is near its limit at a fifth left, whoever used the rest. */
const NEAR_LIMIT_PART = 0.8;

/** What the operations page shows of one hour. */
export interface BudgetUse {
  /** The UTC hour's beginning. */
  readonly hour: Instant;
  readonly used: number;
  readonly share: number;
  /** Jira itself has said that its limit is near. */
  readonly nearLimit: boolean;
  /** What was put off in this hour, and how often; empty where nothing was. */
  readonly shed: readonly { readonly what: Importance; readonly count: number }[];
}

/** For the operations page: the hour of `at`. */
export async function budgetUse(store: BudgetStore, at: Instant): Promise<BudgetUse> {
  const { points, nearLimit, shed } = await store.of(at);
  const whats = Object.keys(waitsFrom) as Importance[];
  return {
    hour: hourOf(at),
    used: points,
    share: SHARE_POINTS,
    nearLimit,
    shed: whats.flatMap((what) => (shed[what] === undefined ? [] : [{ what, count: shed[what] }])),
  };
}

/** Nobody knows of what there was too much: not so long that the most urgent would come too late. */
function unexplainedWaitMs(inARow: number): number {
  return Math.min(120_000, 30_000 * 2 ** (inARow - 1));
}

interface Answered {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/** Of one invocation: it knows what the hour had used when it first asked, and adds what it uses itself. */
export interface Budget {
  /** What the ticket at hand deserves; `urgent` until somebody knows better. */
  serve(importance: 'deadline' | 'urgent'): void;
  /** How long such a call has to wait; undefined where it may go now. */
  waitMs(importance: Importance | undefined): Promise<number | undefined>;
  note(points: number, answer: Answered, retryAfterMs: number | undefined): Promise<void>;
  /** Writes what this invocation has used, where it used any. */
  flush(): Promise<void>;
}

/**
 * `written` after each call where an invocation has no end of its own that could do it (a resolver's);
 * the others write once.
 */
export function budgetOf(store: BudgetStore, now: () => Instant, written: 'afterEachCall' | 'atTheEnd'): Budget {
  let before: HourUse | undefined;
  let mine: HourUse = nothingUsed;
  let served: 'deadline' | 'urgent' = 'urgent';

  const flush = async (): Promise<void> => {
    if (mine === nothingUsed) return;
    const more = mine;
    mine = nothingUsed;
    before = undefined;
    await store.add(more, now());
  };

  return {
    serve: (importance) => void (served = importance),

    async waitMs(asked) {
      const importance = asked ?? served;
      before ??= await store.of(now());
      const waitMs = waitOf(importance, { before, mine }, now());
      if (waitMs !== undefined)
        mine = { ...mine, shed: { ...mine.shed, [importance]: (mine.shed[importance] ?? 0) + 1 } };
      return waitMs;
    },

    async note(points, { status, headers }, retryAfterMs) {
      const reason = headers.get('ratelimit-reason');
      const isNear = headers.get('x-ratelimit-nearlimit')?.toLowerCase() === 'true';
      const isRefused = status === 429;
      const isQuota = isRefused && /quota/i.test(reason ?? '');
      const refusals = isRefused && reason === null ? mine.refusals + 1 : mine.refusals;
      const inARow = refusals + (before?.refusals ?? 0);
      mine = {
        ...mine,
        refusals,
        points: mine.points + points,
        // A burst is near its limit for a second only; that is nothing to remember for an hour.
        nearLimit: mine.nearLimit || (isNear && (!isRefused || isQuota)),
        ...(isQuota && { waitUntil: now() + (retryAfterMs ?? untilNextHour(now())) }),
        ...(isRefused && reason === null && { waitUntil: now() + (retryAfterMs ?? unexplainedWaitMs(inARow)) }),
      };
      if (written === 'afterEachCall') await flush();
    },

    flush,
  };
}

function waitOf(
  importance: Importance,
  { before, mine }: { readonly before: HourUse; readonly mine: HourUse },
  at: Instant,
): number | undefined {
  const told = Math.max(before.waitUntil ?? 0, mine.waitUntil ?? 0);
  if (told > at) return told - at;
  const counted = (before.points + mine.points) / SHARE_POINTS;
  const used = before.nearLimit || mine.nearLimit ? Math.max(counted, NEAR_LIMIT_PART) : counted;
  return used >= waitsFrom[importance] ? untilNextHour(at) : undefined;
}

function hourOf(at: Instant): Instant {
  return Math.floor(at / HOUR_MS) * HOUR_MS;
}

function untilNextHour(at: Instant): number {
  return hourOf(at) + HOUR_MS - at;
}
