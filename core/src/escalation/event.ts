/**
 * What happened, in order, with the reason it happened. Events are the truth: state is their fold
 * (`evolve`), and every sentence a person reads is made from them (`explain`).
 */
import type { InternalText, PublicText, StakeholderText } from '../communication/text';
import type { IncidentId, Priority, Tool } from '../incident/incident';
import type { OnCallSource } from '../oncall/schedule';
import type { HostSilence } from '../policy/hostOnCall';
import type { PathId, PersonId, PolicyVersion } from '../policy/policy';
import type { MetTrigger } from '../trigger/triggerEvaluation';
import type { Instant } from '../time/instant';
import type { HandReason } from './command';
import type { Considered } from './suitable';
import type { EffectId } from './effect';
import type { ClosingReason, EscalationId, OwedUpdate, PlannedNotice, SeenTicket } from './state';

export type EscalationEvent =
  | EscalationStarted
  | LevelOpened
  | LevelSkipped
  | RespondersReminded
  | CommunicationFailureRaised
  | ProblemRequested
  | ActionRequested
  | EscalationAcknowledged
  | EscalationClosed
  | EscalationReopened
  | RespondersAdded
  | BackupSkipped
  | DeadlineReminded
  | EscalatedByHand
  | DeEscalated
  | CommitmentExtended
  | PathSuspended
  | PathResumed
  | HandoffProposed
  | HandoffAccepted
  | HandoffDeclined
  | HandoffLapsed
  | CustomerRequested
  | CustomerRequestAccepted
  | CustomerRequestDeclined
  | CustomerRequestLapsed
  | UpdateAsked
  | UpdateGiven
  | LevelRaised
  | TicketChanged
  | PolicyMigrated
  | WindowHeld
  | NoticeDelivered;

/** Events that people are told of: each names whom. */
export type NoticeEvent = Extract<EscalationEvent, { readonly responders: readonly ToldResponder[] }>;

interface EventBase {
  /** From 1, without gaps, in the order in which things happened. */
  readonly number: number;
  readonly at: Instant;
}

export type EscalationStarted = StartedByTrigger | StartedByHand;

interface Start extends EventBase {
  readonly type: 'EscalationStarted';
  readonly id: EscalationId;
  readonly home: Tool;
  readonly incidentId: IncidentId;
  readonly policy: PolicyVersion;
  /** Absent from events of before it was kept. */
  readonly ticket?: SeenTicket;
  readonly follows?: EscalationId;
}

export interface StartedByTrigger extends Start {
  readonly because: MetTrigger;
}

/** Before any trigger did: with the person's signature (ESC22). */
export interface StartedByHand extends Start {
  readonly because: HandReason;
  readonly by: PersonId;
  readonly byName: string;
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
  /** Who is told beside the responders, for their information (ESC7, ESC9). */
  readonly informed?: readonly ToldResponder[];
  /** Where the level chooses: who was considered and passed over, and why (PTH-7). */
  readonly considered?: Considered;
  readonly planned?: readonly PlannedNotice[];
  /** The first that the level owes (PTH-3). */
  readonly update?: OwedUpdate;
}

/** A person who is told, and the rule that chose them. */
export interface ToldResponder {
  readonly person: PersonId;
  readonly name: string;
  readonly via: RespondersVia;
}

export type RespondersVia =
  | { readonly kind: 'onCall'; readonly group: string; readonly by: OnCallBy; readonly notBy?: NotByHost }
  | { readonly kind: 'groupMember'; readonly group: string; readonly notBy?: NotByHost }
  | { readonly kind: 'catchAll' }
  /** `by` is absent where the backup's group has no schedule, so all of it are told. */
  | { readonly kind: 'backup'; readonly group: string; readonly by?: OnCallBy; readonly notBy?: NotByHost }
  /** Told of the level before, and now reminded. */
  | { readonly kind: 'toldBefore' }
  | { readonly kind: 'owner' }
  | { readonly kind: 'formerOwner'; readonly level: number }
  | { readonly kind: 'ownerOfPassedLevel'; readonly level: number }
  | { readonly kind: 'handoffGiver' }
  | { readonly kind: 'handoffReceiver' };

export type OnCallBy = OnCallBySchedule | OnCallByHost;

/** A tool's own on-call put them there, at this place of its order (ROT4). */
export interface OnCallByHost {
  readonly host: 'servicenow';
  readonly hostGroup: string;
  readonly place: number;
}

/** The group asks a tool's on-call, which named nobody who can be told: so the policy's own answered (ROT4). */
export interface NotByHost {
  readonly host: 'servicenow';
  readonly hostGroup: string;
  readonly reason: HostSilence;
}

/** What of a schedule put a person on call (ROT2). */
export interface OnCallBySchedule {
  readonly schedule: string;
  readonly source: OnCallSource<PersonId>;
  /** The name of whom an override replaced. */
  readonly insteadOfName?: string;
}

export type LevelReason =
  | { readonly reason: 'escalationStarted' }
  | { readonly reason: 'notAcknowledgedInTime'; readonly level: number; readonly dueAt: Instant }
  | { readonly reason: 'notResolvedInTime'; readonly level: number; readonly dueAt: Instant; readonly owner: PersonId }
  | { readonly reason: 'nobodyOnCallBelow'; readonly level: number }
  /** Whoever could be told suits the ticket no more than anybody else of the group (PTH-7). */
  | { readonly reason: 'nobodySuitableBelow'; readonly level: number }
  | { readonly reason: 'escalatedByHand'; readonly level: number; readonly byName: string; readonly why: HandReason }
  | { readonly reason: 'deEscalated'; readonly level: number; readonly byName: string; readonly text: string }
  | { readonly reason: 'customerRequestAccepted'; readonly requester: string; readonly byName: string }
  | { readonly reason: 'customerRequestUnanswered'; readonly requester: string; readonly dueAt: Instant }
  | {
      readonly reason: 'updateNotGiven';
      readonly level: number;
      readonly dueAt: Instant;
      readonly owner: PersonId;
      readonly audience: string;
    }
  | { readonly reason: 'triggerMet'; readonly met: MetTrigger }
  | { readonly reason: 'reopened'; readonly closedAt: Instant }
  | { readonly reason: 'policyMigrated'; readonly version: number }
  /** No channel leads to the people of the level below; `owed` may still act, should one reach them (TRG-11). */
  | {
      readonly reason: 'undeliverable';
      readonly level: number;
      readonly since: Instant;
      readonly owed: readonly PersonId[];
    };

export interface LevelSkipped extends EventBase {
  readonly type: 'LevelSkipped';
  readonly path: PathId;
  readonly level: number;
  readonly levelName: string;
  readonly because: { readonly reason: 'nobodyOnCall' | 'nobodySuitable'; readonly group: string };
  readonly considered?: Considered;
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
  /** Where it is not silence: since when the level's people could not be told. */
  readonly undeliveredSince?: Instant;
  /** Where those who wait for news are not told (PTH-3). */
  readonly update?: { readonly audience: string; readonly dueAt: Instant };
}

export interface ProblemRequested extends EventBase {
  readonly type: 'ProblemRequested';
  readonly path: PathId;
  readonly level: number;
}

/** Something is to be done on the ticket: a level that opens asks for it, or the closing of the escalation (ESC21). */
export interface ActionRequested extends EventBase {
  readonly type: 'ActionRequested';
  readonly path: PathId;
  readonly level: number;
  readonly action: RequestedAction;
}

export type RequestedAction = OpeningAction | UndoingAction;

export type OpeningAction =
  | (ActionTaker & { readonly do: 'assign' })
  /** By the group's name, as people call it. */
  | { readonly do: 'assignGroup'; readonly group: string }
  /** `until.closed`: what it is put back to. */
  | { readonly do: 'setPriority'; readonly priority: Priority; readonly until?: { readonly closed: Priority } }
  | { readonly do: 'addLabel'; readonly label: string; readonly untilClosed?: true }
  | { readonly do: 'comment'; readonly text: InternalText | PublicText }
  | {
      readonly do: 'mail';
      readonly to: 'responders';
      readonly people: readonly ActionTaker[];
      readonly text: InternalText;
    }
  | { readonly do: 'mail'; readonly to: 'reporter' | 'watchers'; readonly text: PublicText }
  | { readonly do: 'link'; readonly title: string; readonly url: string }
  | { readonly do: 'alert'; readonly people: readonly ActionTaker[] };

export type UndoingAction =
  | { readonly do: 'removeLabel'; readonly label: string }
  /** Only where it is still the one that was set. */
  | { readonly do: 'restorePriority'; readonly from: Priority; readonly to: Priority }
  /** Named by the effect that raised it. */
  | { readonly do: 'closeAlert'; readonly alert: EffectId };

export interface ActionTaker {
  readonly person: PersonId;
  readonly name: string;
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
  /** How many more the level asks for before its window stops; absent where it stopped (ESC5). */
  readonly remaining?: number;
  readonly planned?: readonly PlannedNotice[];
}

export interface EscalationClosed extends EventBase {
  readonly type: 'EscalationClosed';
  readonly because: ClosingReason;
  readonly into?: string;
  /** Paths that owe a last update still (PTH-3). */
  readonly lastUpdates?: readonly { readonly path: PathId; readonly audience: string }[];
}

/** Its paths open again, each at the level where it closed (ESC14). */
export interface EscalationReopened extends EventBase {
  readonly type: 'EscalationReopened';
  readonly closedAt: Instant;
  readonly ticket: SeenTicket;
}

interface PathEvent extends EventBase {
  readonly path: PathId;
  readonly level: number;
}

/** Backups, or the whole group, within the level's window (ESC3). */
export interface RespondersAdded extends PathEvent {
  readonly type: 'RespondersAdded';
  readonly responders: readonly ToldResponder[];
  readonly acknowledgeBy: Instant;
}

export interface BackupSkipped extends PathEvent {
  readonly type: 'BackupSkipped';
  readonly because: { readonly reason: 'nobodyOnCall' | 'alreadyTold'; readonly group: string };
}

/** Before a window closes or a commitment lapses (PTH-5). */
export interface DeadlineReminded extends PathEvent {
  readonly type: 'DeadlineReminded';
  readonly deadline: 'acknowledge' | 'resolve';
  readonly dueAt: Instant;
  readonly responders: readonly ToldResponder[];
}

/** What a person did to a path: their signature. */
interface PersonalAct extends PathEvent {
  readonly by: PersonId;
  readonly byName: string;
}

export interface EscalatedByHand extends PersonalAct {
  readonly type: 'EscalatedByHand';
  readonly toLevel: number;
  readonly because: HandReason;
  /** The authorities of the policy that allow passing levels; absent where none was passed (ESC6). */
  readonly authority?: readonly string[];
}

export interface DeEscalated extends PersonalAct {
  readonly type: 'DeEscalated';
  readonly toLevel: number;
  readonly because: string;
}

export interface CommitmentExtended extends PersonalAct {
  readonly type: 'CommitmentExtended';
  readonly from: Instant;
  readonly resolveBy: Instant;
  readonly planned: readonly PlannedNotice[];
  readonly because: string;
}

export interface PathSuspended extends PersonalAct {
  readonly type: 'PathSuspended';
  readonly until: Instant;
  readonly because: string;
}

/** By a person, or by itself at the end of the suspension. */
export interface PathResumed extends PathEvent {
  readonly type: 'PathResumed';
  readonly by?: PersonId;
  readonly byName?: string;
  readonly because: string | null;
  readonly suspendedAt: Instant;
  readonly responders: readonly ToldResponder[];
  readonly deadlines: MovedDeadlines;
}

/** All deadlines of a path after something moved some; those that it does not have are absent. */
export interface MovedDeadlines {
  readonly acknowledgeBy?: Instant;
  readonly resolveBy?: Instant;
  readonly planned?: readonly PlannedNotice[];
  readonly answerBy?: Instant;
  /** Null where none is owed any more; absent where it is as it was. */
  readonly update?: OwedUpdate | null;
  readonly handoffLapsesAt?: Instant;
}

/** The giver's signature (GOV-3); `responders` is the receiver. */
export interface HandoffProposed extends PersonalAct {
  readonly type: 'HandoffProposed';
  readonly to: PersonId;
  readonly responders: readonly ToldResponder[];
  readonly lapsesAt: Instant;
  readonly because: string;
}

/** The receiver's signature, with the giver's (GOV-3); `responders` is the giver. */
export interface HandoffAccepted extends PersonalAct {
  readonly type: 'HandoffAccepted';
  readonly from: PersonId;
  readonly fromName: string;
  readonly proposedAt: Instant;
  readonly responders: readonly ToldResponder[];
}

export interface HandoffDeclined extends PersonalAct {
  readonly type: 'HandoffDeclined';
  readonly responders: readonly ToldResponder[];
  readonly because: string;
}

export interface HandoffLapsed extends PathEvent {
  readonly type: 'HandoffLapsed';
  readonly to: PersonId;
  readonly dueAt: Instant;
  readonly responders: readonly ToldResponder[];
}

/** `responders` are those who are asked to answer it. */
export interface CustomerRequested extends PathEvent {
  readonly type: 'CustomerRequested';
  readonly requester: string;
  readonly responders: readonly ToldResponder[];
  readonly answerBy: Instant;
  readonly because: string;
}

export interface CustomerRequestAccepted extends PersonalAct {
  readonly type: 'CustomerRequestAccepted';
  readonly requester: string;
}

export interface CustomerRequestDeclined extends PersonalAct {
  readonly type: 'CustomerRequestDeclined';
  readonly requester: string;
  readonly because: string;
}

export interface CustomerRequestLapsed extends PathEvent {
  readonly type: 'CustomerRequestLapsed';
  readonly requester: string;
  readonly dueAt: Instant;
}

/** An update is about to be due (round 0), or was due and is not given (PTH-3); `responders` begins with who has the path. */
export interface UpdateAsked extends PathEvent {
  readonly type: 'UpdateAsked';
  readonly audience: string;
  readonly round: number;
  readonly dueAt: Instant;
  readonly responders: readonly ToldResponder[];
  /** When it is reminded of, or the path goes up. */
  readonly actAt: Instant;
}

export interface UpdateGiven extends PersonalAct {
  readonly type: 'UpdateGiven';
  readonly audience: string;
  readonly dueAt: Instant;
  readonly text: PublicText | StakeholderText;
  /** Absent from the last one, which is given after the ticket closed. */
  readonly next?: OwedUpdate;
}

export interface LevelRaised extends PathEvent {
  readonly type: 'LevelRaised';
  readonly toLevel: number;
  readonly because: MetTrigger;
  readonly also: readonly MetTrigger[];
}

/** Priority, service or group changed; `moved` says what that did to deadlines (ESC13). */
export interface TicketChanged extends EventBase {
  readonly type: 'TicketChanged';
  readonly from: SeenTicket;
  readonly to: SeenTicket;
  readonly moved: readonly { readonly path: PathId; readonly deadlines: MovedDeadlines }[];
}

/** What moving to another version means for each path (ESC15). */
export interface PolicyMigrated extends EventBase {
  readonly type: 'PolicyMigrated';
  readonly by: PersonId;
  readonly byName: string;
  readonly from: PolicyVersion;
  readonly to: PolicyVersion;
  readonly because: string;
  readonly changes: readonly PathMigration[];
}

export type PathMigration =
  /** The same level by name; `deadlines` follow its new windows. */
  | {
      readonly path: PathId;
      readonly change: 'kept';
      readonly level: number;
      readonly toLevel: number;
      readonly deadlines: MovedDeadlines;
    }
  /** Another level than the one that was told: it opens anew. */
  | { readonly path: PathId; readonly change: 'opened'; readonly level: number; readonly toLevel: number }
  | { readonly path: PathId; readonly change: 'added' }
  | { readonly path: PathId; readonly change: 'ended'; readonly level: number };

/** No channel takes the level's notice, so nothing of its window happens until then (ESC2). */
export interface WindowHeld extends PathEvent {
  readonly type: 'WindowHeld';
  readonly notice: number;
  readonly since: Instant;
  /** When it is looked at again, should nobody have been told by then. */
  readonly deadlines: MovedDeadlines;
}

/** The level's people were told later than it was decided: the window counts from then (ESC2). */
export interface NoticeDelivered extends PathEvent {
  readonly type: 'NoticeDelivered';
  readonly notice: number;
  readonly deliveredAt: Instant;
  readonly deadlines: MovedDeadlines;
}
