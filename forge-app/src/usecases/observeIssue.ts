/** An issue changed: what follows from how it stands now. The event says where to look, nothing more. */
import { isOff, isWatched } from '#engine';
import type { IncidentId, Instant } from '@rungs/core';
import { failureOf } from '../jira/failure';
import { isPaused, lookLater } from './lookLater';
import { lookAtNothing, lookAtTicket } from './lookAtTicket';
import type { Tools } from './tools';

const LOOK_AFTER_FAILURE_MS = 30_000;

export async function observeIssue(
  tools: Tools,
  issueId: IncidentId,
  change: 'changed' | 'deleted',
  at: Instant,
  projectId?: string,
): Promise<void> {
  if (!(await isOfInterest(tools, issueId, projectId))) return;
  if (await isPaused(tools, at)) return lookLater(tools, issueId, at);
  if (change === 'deleted') return lookAtNothing(tools, issueId, at);
  try {
    await lookAtTicket(tools, issueId, at);
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    const waitMs = failure.kind === 'rateLimited' ? failure.retryAfterMs : LOOK_AFTER_FAILURE_MS;
    const taken = await tools.queue.push([{ issueId, dueAt: at + waitMs, changed: true }], at);
    // Then the platform delivers the event again.
    if (taken === 0) throw error;
  }
}

/**
 * Without a policy, in a project that is not watched or before it is switched on, an event of which nothing
 * is kept costs a few reads of our own and no call to Jira.
 */
async function isOfInterest(
  { escalations, policies, setUp }: Tools,
  issueId: IncidentId,
  projectId: string | undefined,
): Promise<boolean> {
  const scope = await setUp.load();
  if (isWatched(scope, projectId) && !isOff(scope) && (await policies.currentVersion()) > 0) return true;
  return (await escalations.load(issueId)).record.version > 0;
}
