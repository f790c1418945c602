/**
 * What a person may do with Rungs beside what the policy lets them do: roles, as the customer grants
 * them in Jira's settings or as roles of ServiceNow, and the rights that each brings (GOV-4).
 */
export type Role = 'viewer' | 'responder' | 'manager' | 'policyEditor' | 'auditor' | 'admin';

export type Right =
  /** The panel, the history, what happens next. */
  | 'seeEscalations'
  | 'seeDashboard'
  /** Start or raise by hand, give back, suspend, hand off, give updates. */
  | 'initiate'
  | 'acknowledge'
  /** Past the next level, with the policy's authority. */
  | 'override'
  | 'editPolicy'
  | 'readAudit'
  /** Heartbeat, queue, retry, pause, export, who has which role. */
  | 'operate';
