/** What use cases work with; the entry makes them afresh for each invocation, so that nothing of one tenant stays. */
import type { JiraClient } from '../jira/client';
import type { AuditStore } from '../storage/auditStore';
import type { DueQueue } from '../storage/dueQueue';
import type { EscalationStore } from '../storage/escalationStore';
import type { HeartbeatStore } from '../storage/heartbeat';
import type { PolicyStore } from '../storage/policyStore';

export interface Tools {
  /** Acts as the app. */
  readonly jira: JiraClient;
  readonly escalations: EscalationStore;
  readonly policies: PolicyStore;
  readonly queue: DueQueue;
  readonly heartbeat: HeartbeatStore;
  readonly audit: AuditStore;
}

/** Where a person asks: what they may not see in Jira, they do not see here. */
export interface PersonalTools extends Tools {
  readonly jiraAsUser: JiraClient;
}
