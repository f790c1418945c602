/** A product event: an issue was created, changed, assigned, commented on or deleted. */
import * as z from '#zod';
import { observeIssue } from '../usecases/observeIssue';
import { issueIdOf } from './issueId';
import { withAppTools } from './tools';

const issueEvent = z.object({
  eventType: z.string(),
  issue: z.object({
    id: z.string(),
    fields: z.optional(z.object({ project: z.optional(z.object({ id: z.string() })) })),
  }),
});

export async function issueChanged(event: unknown): Promise<void> {
  const { eventType, issue } = issueEvent.parse(event);
  const change = eventType === 'avi:jira:deleted:issue' ? 'deleted' : 'changed';
  const projectId = issue.fields?.project?.id;
  await withAppTools((tools) => observeIssue(tools, issueIdOf(issue.id), change, Date.now(), projectId));
}
