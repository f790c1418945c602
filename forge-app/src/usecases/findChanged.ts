/**
 * Jira promises no event for every change. What changed since the last sweep is asked of its search, in
 * pages, oldest first, whatever the number of open tickets: a lost event of a new ticket, a priority, a
 * reopening is noticed here. Where a sweep stops is an instant, so the next one goes on from there after
 * a gap of any length.
 */
import { MINUTE_MS } from '#engine';
import type { IncidentId, Instant } from '@rungs/core';
import { instantOf } from '../jira/incident';
import type { Look } from '../storage/dueQueue';
import type { Tools } from './tools';

/** The search's index lags a little behind the tickets. */
const OVERLAP_MS = 2 * MINUTE_MS;
const PAGE = 100;

/** Tickets by id with the instant at which they had changed, where the last sweeps have seen to it. */
export interface SeenChanges {
  readonly [issueId: string]: Instant;
}

export interface ChangedPage {
  readonly looks: readonly Look[];
  readonly seen: SeenChanges;
  /** Everything that changed before then is in this page or an earlier one. */
  readonly until: Instant;
  readonly isLast: boolean;
}

/** Done ones only where an escalation was on them: they may have been resolved, and reopened. */
const ASKED = '(statusCategory != Done OR rungsStatus IS NOT EMPTY)';
/** With what runs in a project that is watched no more. */
const within = (watched: string | undefined): string =>
  watched === undefined ? '' : `(${watched} OR rungsStatus IS NOT EMPTY) AND `;

export async function* changedSince(
  tools: Tools,
  since: Instant,
  before: SeenChanges,
  at: Instant,
  watched: string | undefined,
): AsyncGenerator<ChangedPage, void> {
  const minutes = Math.ceil((at - since + OVERLAP_MS) / MINUTE_MS);
  const jql = `${within(watched)}updated >= "-${minutes}m" AND ${ASKED} ORDER BY updated ASC`;
  let pageToken: string | undefined;
  let until = since;
  do {
    const page = await tools.jira.discover(jql, { maxResults: PAGE, ...(pageToken !== undefined && { pageToken }) });
    const looks: Look[] = [];
    const seen: { [issueId: string]: Instant } = {};
    for (const { id, fields } of page.issues) {
      const changedAt = instantOf(fields?.updated) ?? at;
      until = Math.max(until, changedAt);
      seen[id] = changedAt;
      const issueId = id as IncidentId;
      if (before[id] !== changedAt && !(await wasLookedAt(tools, issueId, changedAt)))
        looks.push({ issueId, dueAt: at, changed: true });
    }
    pageToken = page.nextPageToken ?? undefined;
    yield { looks, seen, until, isLast: pageToken === undefined };
  } while (pageToken !== undefined);
}

/**
 * By Jira's clock alone, since ours may be ahead of it. That its row was written since says nothing: a refused press
 * writes too. Where a look wrote nothing, it is looked at once more.
 */
async function wasLookedAt({ escalations }: Tools, issueId: IncidentId, changedAt: Instant): Promise<boolean> {
  return (await escalations.load(issueId)).seenChangeAt === changedAt;
}

/** What the next sweep's overlap will find again. */
export function stillToRemember(seen: SeenChanges, until: Instant): SeenChanges {
  return Object.fromEntries(Object.entries(seen).filter(([, changedAt]) => changedAt >= until - 2 * OVERLAP_MS));
}
