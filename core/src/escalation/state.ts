/**
 * Where one escalation stands. State holds instants, never counters of ticks: what is due is a
 * question about an instant (`nextDeadline`), so a late, doubled or lost timer changes punctuality
 * only (ESC16).
 */
import type { IncidentId, Priority, Tool } from '../incident/incident';
import type { PathId, PersonId, PolicyVersion } from '../policy/policy';
import type { UpdateKind } from '../policy/updatesDocument';
import type { TicketNeeds } from '../policy/ticketNeeds';
import type { Instant } from '../time/instant';
import type { UndoingAction } from './event';

/** `jira:10042:1`: the home tool, its ticket, and how many escalations that ticket has had. */
export type EscalationId = string & { readonly brand: 'EscalationId' };

export type EscalationState = { readonly status: 'none' } | OpenEscalation | ClosedEscalation;

/** What both an open and a closed escalation are. */
interface Escalation {
  readonly id: EscalationId;
  readonly home: Tool;
  readonly incidentId: IncidentId;
  /** The policy version it started with, or was moved to (ESC15). */
  readonly policy: PolicyVersion;
  readonly startedAt: Instant;
  /** How many events have happened; the next one gets this number plus one. */
  readonly eventCount: number;
  readonly paths: readonly PathState[];
  /** The ticket as last noted; absent where the escalation started before this was kept. */
  readonly ticket?: SeenTicket;
  /** The escalation that this ticket had before, where it was reopened too late to resume it (ESC14). */
  readonly follows?: EscalationId;
}

export interface OpenEscalation extends Escalation {
  readonly status: 'open';
  /** What levels did until the escalation closes (ESC21). */
  readonly undo?: readonly UndoAtClosing[];
}

export interface UndoAtClosing {
  /** Which level's action it undoes. */
  readonly path: PathId;
  readonly level: number;
  readonly action: UndoingAction;
}

export interface ClosedEscalation extends Escalation {
  readonly status: 'closed';
  readonly closedAt: Instant;
  readonly because: ClosingReason;
}

export type ClosingReason = 'resolved' | 'closed' | 'cancelled' | 'deleted' | 'merged';

/** What of the ticket bears on a running escalation (ESC13). */
export interface SeenTicket {
  readonly priority: Priority;
  readonly service?: string;
  readonly supportGroup?: string;
  /** What it asks of those who are told, where the policy chooses among them (PTH-7). */
  readonly needs?: TicketNeeds;
}

export interface PathState {
  readonly path: PathId;
  /** The level whose responders were told last, from 1. */
  readonly level: number;
  readonly levelOpenedAt: Instant;
  /** Those who may acknowledge now. */
  readonly responders: readonly PersonId[];
  readonly standing: PathStanding;
  /** What happens within the window unless somebody acts first, the soonest first. */
  readonly planned?: readonly PlannedNotice[];
  /** A customer asked for more and nobody has answered yet (TRG-7). */
  readonly request?: CustomerRequest;
  /** What a communication path owes those who wait for news; of a closed escalation, the last one (PTH-3). */
  readonly update?: OwedUpdate;
  /** By which notices people learn of the window; absent once it is known that they did. */
  readonly notices?: WindowNotices;
}

export interface WindowNotices {
  /** The numbers of the events that they tell of; the first began the window. */
  readonly events: readonly [number, ...number[]];
  /** No channel takes a notice: the window waits until one does (ESC2). */
  readonly held?: true;
  /** That nobody can be told has been raised (TRG-11). */
  readonly failureRaised?: true;
}

export type PlannedNotice =
  /** `backup`: which of the level's backups, from 0. */
  | { readonly at: Instant; readonly tell: 'backup'; readonly backup: number }
  | { readonly at: Instant; readonly tell: 'wholeGroup' }
  | { readonly at: Instant; readonly tell: 'reminder' };

export interface CustomerRequest {
  readonly requester: string;
  readonly at: Instant;
  readonly answerBy: Instant;
}

export interface OwedUpdate {
  /** Whom it is for, as people call them. */
  readonly audience: string;
  readonly kind: UpdateKind;
  readonly dueAt: Instant;
  /** When its owner is asked for it or reminded, or the path goes up; in force once somebody has the path. */
  readonly actAt: Instant;
  /** How many since it was due. */
  readonly reminders: number;
  /** Undefined: it is the first of its level. */
  readonly lastGivenAt?: Instant;
  readonly atClosing?: true;
}

export type PathStanding = ActiveStanding | SuspendedStanding;

export type ActiveStanding = RunningStanding | AcknowledgedStanding;

export interface RunningStanding {
  readonly status: 'running';
  readonly acknowledgeBy: Instant;
  readonly remindersSent: number;
  /** Of a level that asks for several: who has acknowledged so far (ESC5). */
  readonly acknowledgedBy?: readonly Signature[];
}

export interface AcknowledgedStanding {
  readonly status: 'acknowledged';
  /** The owner: who acknowledged first, or accepted the last handoff. */
  readonly by: PersonId;
  readonly at: Instant;
  /** When the level's resolution commitment lapses; absent where the level made none. */
  readonly resolveBy?: Instant;
  /** Of a level that asks for several: who acknowledged beside the owner. */
  readonly alsoBy?: readonly Signature[];
  /** Who gave it to the owner, where it was handed off. */
  readonly handedOffBy?: PersonId;
  /** Proposed and not answered: until accepted, the giver owns it (ESC12). */
  readonly handoff?: { readonly to: PersonId; readonly proposedAt: Instant; readonly lapsesAt: Instant };
}

export interface SuspendedStanding {
  readonly status: 'suspended';
  readonly by: PersonId;
  readonly since: Instant;
  readonly until: Instant;
  readonly because: string;
  /** Where it stood; its deadlines move by the time suspended (ESC11). */
  readonly was: ActiveStanding;
}

export interface Signature {
  readonly by: PersonId;
  readonly at: Instant;
}

export const noEscalation: EscalationState = { status: 'none' };
