/**
 * Where one escalation stands. State holds instants, never counters of ticks: what is due is a
 * question about an instant (`nextDeadline`), so a late, doubled or lost timer changes punctuality
 * only (ESC16).
 */
import type { IncidentId, Tool } from '../incident/incident';
import type { PathId, PersonId, PolicyVersion } from '../policy/policy';
import type { Instant } from '../time/instant';

/** `jira:10042:1`: the home tool, its ticket, and how many escalations that ticket has had. */
export type EscalationId = string & { readonly brand: 'EscalationId' };

export type EscalationState = { readonly status: 'none' } | OpenEscalation | ClosedEscalation;

export interface OpenEscalation {
  readonly status: 'open';
  readonly id: EscalationId;
  readonly home: Tool;
  readonly incidentId: IncidentId;
  /** The policy version it started with and keeps (ESC15). */
  readonly policy: PolicyVersion;
  readonly startedAt: Instant;
  /** How many events have happened; the next one gets this number plus one. */
  readonly eventCount: number;
  readonly paths: readonly PathState[];
}

export interface ClosedEscalation {
  readonly status: 'closed';
  readonly id: EscalationId;
  readonly home: Tool;
  readonly incidentId: IncidentId;
  readonly policy: PolicyVersion;
  readonly startedAt: Instant;
  readonly closedAt: Instant;
  readonly because: ClosingReason;
  readonly eventCount: number;
  readonly paths: readonly PathState[];
}

export type ClosingReason = 'resolved' | 'closed' | 'cancelled' | 'deleted';

export interface PathState {
  readonly path: PathId;
  /** The level whose responders were told last, from 1. */
  readonly level: number;
  readonly levelOpenedAt: Instant;
  /** Those who may acknowledge now. */
  readonly responders: readonly PersonId[];
  readonly standing: PathStanding;
}

export type PathStanding =
  | { readonly status: 'running'; readonly acknowledgeBy: Instant; readonly remindersSent: number }
  | {
      readonly status: 'acknowledged';
      readonly by: PersonId;
      readonly at: Instant;
      /** When the level's resolution commitment lapses; absent where the level made none. */
      readonly resolveBy?: Instant;
    };

export const noEscalation: EscalationState = { status: 'none' };
