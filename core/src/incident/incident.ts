/**
 * The platform-neutral view of a ticket: a Jira work item or a ServiceNow incident, as it was seen
 * at one instant. Each app maps its own record to this, once, at its edge.
 */
import type { Instant } from '../time/instant';
import type { Customer, TicketValue, LinkedService, Measures } from './impact';
import type { HistoryCount, TicketFact } from './ticketHistory';

export type Tool = 'jira' | 'servicenow';

/** The id that never changes: a Jira issue id or a ServiceNow sys_id. Keys and numbers may move. */
export type IncidentId = string & { readonly brand: 'IncidentId' };

/** 1 is the most urgent. Read from the host, never computed here. */
export type Priority = 1 | 2 | 3 | 4 | 5;

export type IncidentState = 'new' | 'inProgress' | 'onHold' | 'resolved' | 'closed' | 'cancelled';

export interface HostClock {
  readonly name: string;
  readonly dueAt: Instant;
  readonly goalMs: number;
  /** Where the host says what it has counted, in hours and pauses that it alone knows; negative once over. */
  readonly left?: {
    readonly ms: number;
    readonly at: Instant;
    /** It counts on from then at the soonest: `at` where it runs, later where it is closed or paused. */
    readonly countsFrom: Instant;
  };
}

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
  readonly hostClock?: HostClock;
  /** Set where this ticket mirrors one whose escalation is decided in the other tool. */
  readonly mirrorOf?: { readonly tool: Tool; readonly key: string };
  /** Other fields of the host's record, by the name that the app's mapping gives them. */
  readonly fields?: { readonly [name: string]: TicketValue };
  readonly measures?: Measures;
  /** Classes of regulated data in it: `PII`, `PHI`, `PCI`. Absent where nobody has looked; empty where none was found. */
  readonly dataClasses?: readonly string[];
  readonly linkedService?: LinkedService;
  readonly customer?: Customer;
  /** What solving it takes, and what its present group has; absent where no directory says so. */
  readonly skills?: { readonly needed: readonly string[]; readonly inGroup: readonly string[] };
  /** What happened to it so far, in any order. Absent where the app does not read the history. */
  readonly history?: readonly TicketFact[];
  /** What the history does not tell, though it is read: unknown, not zero (TRG-R1). Absent: it tells everything. */
  readonly uncounted?: readonly HistoryCount[];
}

/** The ticket asks nothing more of anybody. */
export function isOver(incident: Incident): boolean {
  return incident.state === 'resolved' || incident.state === 'closed' || incident.state === 'cancelled';
}
