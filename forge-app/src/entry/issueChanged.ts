/** A product event: an issue was created, changed, assigned, commented on or deleted. */
import type { IncidentId } from '@rungs/core';
import * as z from 'zod/mini';
import { observeIssue } from '../usecases/observeIssue';
import { appTools } from './tools';

const issueEvent = z.object({
  eventType: z.string(),
  issue: z.object({ id: z.string().check(z.regex(/^\d+$/)) }),
});

export async function issueChanged(event: unknown): Promise<void> {
  const { eventType, issue } = issueEvent.parse(event);
  const change = eventType === 'avi:jira:deleted:issue' ? 'deleted' : 'changed';
  await observeIssue(appTools(), issue.id as IncidentId, change, Date.now());
}
