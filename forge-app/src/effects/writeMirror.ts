/**
 * Writes level, status, path, owner and next deadline on the issue, where JQL, queues and Automation see
 * them. The owner is an account id and no name: Jira shows and erases the person behind it.
 */
import type { EscalationPolicy } from '@rungs/core';
import type { JiraClient } from '../jira/client';
import type { EscalationMirror } from '../storage/keptEscalation';

export async function writeMirror(
  jira: JiraClient,
  issueId: string,
  { owner, ...mirror }: EscalationMirror,
  policy?: EscalationPolicy,
): Promise<void> {
  const account = policy?.people.find(({ id }) => id === owner)?.accounts.jira;
  await jira.setIssueProperty(issueId, 'rungs', account === undefined ? mirror : { ...mirror, owner: account });
}
