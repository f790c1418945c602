/** Writes level, status and next deadline on the issue, where JQL, queues and Automation see them. */
import type { JiraClient } from '../jira/client';
import type { EscalationMirror } from '../storage/keptEscalation';

export async function writeMirror(jira: JiraClient, issueId: string, mirror: EscalationMirror): Promise<void> {
  await jira.setIssueProperty(issueId, 'rungs', mirror);
}
