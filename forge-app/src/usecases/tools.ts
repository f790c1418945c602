/** What use cases work with; the entry makes them afresh for each invocation, so that nothing of one tenant stays. */
import type { Alerts } from '../jira/alerts';
import type { Budget } from '../jira/budget';
import type { JiraClient } from '../jira/client';
import type { AuditStore } from '../storage/auditStore';
import type { DeadLetters } from '../storage/deadLetters';
import type { DueQueue } from '../storage/dueQueue';
import type { EscalationStore } from '../storage/escalationStore';
import type { HeartbeatStore } from '../storage/heartbeat';
import type { OperationsStore } from '../storage/operationsStore';
import type { PolicyStore } from '../storage/policyStore';
import type { RoleStore } from '../storage/roleStore';
import type { SetUpStore } from '../storage/setUpStore';
import type { SlaFieldStore } from '../storage/slaFieldStore';

export interface Tools {
  /** Acts as the app. */
  readonly jira: JiraClient;
  readonly alerts: Alerts;
  readonly escalations: EscalationStore;
  readonly policies: PolicyStore;
  readonly queue: DueQueue;
  readonly heartbeat: HeartbeatStore;
  readonly audit: AuditStore;
  readonly operations: OperationsStore;
  readonly deadLetters: DeadLetters;
  readonly slaFields: SlaFieldStore;
  readonly setUp: SetUpStore;
  /** What `jira` may still ask for; whoever makes the tools writes down at the end what was used. */
  readonly budget: Budget;
}

/** Where a person asks: what they may not see in Jira, they do not see here. */
export interface PersonalTools extends Tools {
  readonly jiraAsUser: JiraClient;
  readonly roles: RoleStore;
}
