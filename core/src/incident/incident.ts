/**
 * The platform-neutral view of a ticket: a Jira work item or a ServiceNow incident, as it was seen
 * at one instant. Each app maps its own record to this, once, at its edge.
 */
import type { Instant } from '../time/instant';

export type Tool = 'jira' | 'servicenow';

/** The id that never changes: a Jira issue id or a ServiceNow sys_id. Keys and numbers may move. */
export type IncidentId = string & { readonly brand: 'IncidentId' };

/** 1 is the most urgent. Read from the host, never computed here. */
export type Priority = 1 | 2 | 3 | 4 | 5;

export type IncidentState = 'new' | 'inProgress' | 'onHold' | 'resolved' | 'closed' | 'cancelled';

export interface Incident {
  readonly tool: Tool;
  readonly id: IncidentId;
  /** What people call it: `ITSD-4821`, `INC0012345`. */
  readonly key: string;
  readonly summary: string;
  readonly description: string;
  readonly state: IncidentState;
  readonly priority: Priority;
  readonly service?: string;
  readonly category?: string;
  /** The support group that owns it, by the host's own name. */
  readonly supportGroup?: string;
  /** Somebody is assigned, whoever it is. */
  readonly assigned: boolean;
  readonly openedAt: Instant;
  readonly resolvedAt?: Instant;
  /** The host's own resolution clock, where it has one; its due time is the truth (SLA5). */
  readonly hostClock?: { readonly name: string; readonly dueAt: Instant; readonly goalMs: number };
  /** Set where this ticket mirrors one whose escalation is decided in the other tool. */
  readonly mirrorOf?: { readonly tool: Tool; readonly key: string };
}

/** The ticket asks nothing more of anybody. */
export function isOver(incident: Incident): boolean {
  return incident.state === 'resolved' || incident.state === 'closed' || incident.state === 'cancelled';
}
