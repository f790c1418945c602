/**
 * What happened, in order, with the reason it happened. Events are the truth: state is their fold
 * (`evolve`), and every sentence a person reads is made from them (`explain`).
 */
import type { IncidentId, Tool } from '../incident/incident';
import type { PathId, PersonId, PolicyVersion } from '../policy/policy';
import type { MetTrigger } from '../trigger/triggerEvaluation';
import type { Instant } from '../time/instant';
import type { ClosingReason, EscalationId } from './state';

export type EscalationEvent =
  | EscalationStarted
  | LevelOpened
  | LevelSkipped
  | RespondersReminded
  | CommunicationFailureRaised
  | ProblemRequested
  | EscalationAcknowledged
  | EscalationClosed;

interface EventBase {
  /** From 1, without gaps, in the order in which things happened. */
  readonly number: number;
  readonly at: Instant;
}

export interface EscalationStarted extends EventBase {
  readonly type: 'EscalationStarted';
  readonly id: EscalationId;
  readonly home: Tool;
  readonly incidentId: IncidentId;
  readonly policy: PolicyVersion;
  readonly because: MetTrigger;
}

export interface LevelOpened extends EventBase {
  readonly type: 'LevelOpened';
  readonly path: PathId;
  readonly level: number;
  readonly levelName: string;
  readonly responders: readonly ToldResponder[];
  readonly acknowledgeBy: Instant;
  /** The name of the hours in which the window runs. */
  readonly hours: string;
  readonly because: LevelReason;
}

/** A person who is told, and the rule that chose them. */
export interface ToldResponder {
  readonly person: PersonId;
  readonly name: string;
  readonly via: RespondersVia;
}

export type RespondersVia =
  | { readonly kind: 'onCall'; readonly rotation: string; readonly group: string }
  | { readonly kind: 'groupMember'; readonly group: string }
  | { readonly kind: 'catchAll' };

export type LevelReason =
  | { readonly reason: 'escalationStarted' }
  | { readonly reason: 'notAcknowledgedInTime'; readonly level: number; readonly dueAt: Instant }
  | { readonly reason: 'notResolvedInTime'; readonly level: number; readonly dueAt: Instant; readonly owner: PersonId }
  | { readonly reason: 'nobodyOnCallBelow'; readonly level: number };

export interface LevelSkipped extends EventBase {
  readonly type: 'LevelSkipped';
  readonly path: PathId;
  readonly level: number;
  readonly levelName: string;
  readonly because: { readonly reason: 'nobodyOnCall'; readonly group: string };
}

/** Past the last level nobody has acknowledged: the same people are told again (ESC8). */
export interface RespondersReminded extends EventBase {
  readonly type: 'RespondersReminded';
  readonly path: PathId;
  readonly level: number;
  readonly round: number;
  readonly responders: readonly ToldResponder[];
  readonly remindAgainAt: Instant;
}

export interface CommunicationFailureRaised extends EventBase {
  readonly type: 'CommunicationFailureRaised';
  readonly path: PathId;
  readonly level: number;
  readonly reminders: number;
}

export interface ProblemRequested extends EventBase {
  readonly type: 'ProblemRequested';
  readonly path: PathId;
  readonly level: number;
}

export interface EscalationAcknowledged extends EventBase {
  readonly type: 'EscalationAcknowledged';
  readonly path: PathId;
  readonly level: number;
  readonly by: PersonId;
  readonly byName: string;
  /** As a responder of the level, or by authority over any level. */
  readonly as: 'responder' | 'authority';
  readonly resolveBy?: Instant;
}

export interface EscalationClosed extends EventBase {
  readonly type: 'EscalationClosed';
  readonly because: ClosingReason;
}
