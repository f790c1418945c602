/**
 * Jira promises no event for every ticket. Tickets that were opened lately and of which nothing is
 * kept are looked at once more: one search for each sweep, whatever the number of open tickets.
 */
import { MINUTE_MS } from '#engine';
import type { IncidentId, Instant } from '@rungs/core';
import type { Look } from '../storage/dueQueue';
import type { Tools } from './tools';

/** An event may take three minutes, and the search's index lags behind a little. */
const OVERLAP_MS = 10 * MINUTE_MS;
/** After a longer outage older tickets are left to their next event: a flood of old news helps nobody. */
const LONGEST_WINDOW_MS = 24 * 60 * MINUTE_MS;
const PAGE = 100;

export async function findMissed(
  tools: Tools,
  lastSweepAt: Instant,
  at: Instant,
  hasTime: () => boolean,
): Promise<Look[]> {
  if (!(await tools.policies.current())) return [];
  const windowMs = Math.min(LONGEST_WINDOW_MS, at - lastSweepAt + OVERLAP_MS);
  const jql = `created >= "-${Math.ceil(windowMs / MINUTE_MS)}m" AND statusCategory != Done ORDER BY created ASC`;
  const missed: Look[] = [];
  let pageToken: string | undefined;
  do {
    const page = await tools.jira.search(jql, { maxResults: PAGE, ...(pageToken !== undefined && { pageToken }) });
    for (const { id } of page.issues) {
      const issueId = id as IncidentId;
      if ((await tools.escalations.load(issueId)).record.version === 0)
        missed.push({ issueId, dueAt: at, changed: true });
    }
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken !== undefined && hasTime());
  return missed;
}
