/** What a run came to: the one JSON line of `--once`, and the live line of the sandbox. */
import type { Instant, Tool } from '@rungs/core';
import { SECOND_MS } from '@rungs/core';

export interface Summary {
  readonly tickets: number;
  /** How many escalations opened each level. */
  readonly escalations: { readonly [tool in Tool]: { readonly [level: string]: number } };
  readonly acknowledged: number;
  readonly problems: number;
  readonly linked: number;
  /** From the instant that the panel had promised to the notice on the ticket, in the hosts' time. */
  readonly noticeSeconds: { readonly p50: number | null; readonly p99: number | null };
  readonly errors: readonly string[];
}

/** Counts as the run goes. */
export class Tally {
  tickets = 0;
  acknowledged = 0;
  private readonly levels = { jira: new Map<number, number>(), servicenow: new Map<number, number>() };
  private readonly delaysMs: number[] = [];

  levelOpened(tool: Tool, level: number): void {
    this.levels[tool].set(level, (this.levels[tool].get(level) ?? 0) + 1);
  }

  noticed(promisedAt: Instant, visibleAt: Instant): void {
    this.delaysMs.push(Math.max(0, visibleAt - promisedAt));
  }

  byLevel(tool: Tool): { readonly [level: string]: number } {
    return Object.fromEntries([...this.levels[tool]].sort(([a], [b]) => a - b));
  }

  noticeSeconds(): Summary['noticeSeconds'] {
    const sorted = [...this.delaysMs].sort((a, b) => a - b);
    return { p50: secondsAt(sorted, 0.5), p99: secondsAt(sorted, 0.99) };
  }
}

/** The nearest rank; null where nothing was measured. */
function secondsAt(sortedMs: readonly number[], share: number): number | null {
  const value = sortedMs[Math.ceil(share * sortedMs.length) - 1];
  return value === undefined ? null : value / SECOND_MS;
}
