/**
 * What can be asked of an escalation. Everything from outside comes in on the command: the instant,
 * the ticket as seen, the compiled policy and who is asking. Nothing is fetched.
 */
import type { PublicText, StakeholderText } from '../communication/text';
import type { Incident } from '../incident/incident';
import type { EscalationPolicy, PathId, PersonId } from '../policy/policy';
import type { MetTrigger } from '../trigger/triggerEvaluation';
import type { Instant } from '../time/instant';
import type { ClosingReason, EscalationId } from './state';
import type { PeopleFigures } from './suitable';

export type EscalationCommand =
  | StartEscalation
  | CheckDeadlines
  | Acknowledge
  | CloseEscalation
  | ReopenEscalation
  | EscalateByHand
  | DeEscalate
  | ExtendCommitment
  | Suspend
  | Resume
  | ProposeHandoff
  | AcceptHandoff
  | DeclineHandoff
  | RequestEscalation
  | AcceptRequest
  | DeclineRequest
  | GiveUpdate
  | RaiseLevel
  | NoteTicketChange
  | MigratePolicy;

export type StartEscalation = StartByTrigger | StartByHand;

interface Start {
  readonly type: 'StartEscalation';
  readonly at: Instant;
  readonly id: EscalationId;
  readonly incident: Incident;
  readonly policy: EscalationPolicy;
  /** How much each has to do, where a level chooses among people; absent where nobody measured it (PTH-7). */
  readonly figures?: PeopleFigures;
}

export interface StartByTrigger extends Start {
  readonly because: MetTrigger;
  /**
   * Which paths start and at which level, as the triggers ask; without it all start at level 1. A
   * level above 1 is the policy's authority (ESC6).
   */
  readonly paths?: readonly { readonly path: PathId; readonly level: number }[];
}

/** Before any trigger did; which paths start, the policy says (ESC22). */
export interface StartByHand extends Start {
  readonly because: HandReason;
  readonly by: PersonId;
}

/** Does everything that is due at `at`. Twice is once; late is late, never skipped (ESC16). */
export interface CheckDeadlines {
  readonly type: 'CheckDeadlines';
  readonly at: Instant;
  readonly policy: EscalationPolicy;
  /** As `lateDeliveries` finds them in the record; without it everybody was told when it was decided. */
  readonly late?: readonly LateDelivery[];
  /** How much each has to do, where a level chooses among people; absent where nobody measured it (PTH-7). */
  readonly figures?: PeopleFigures;
}

/** What is refused where no escalation is open; anything else finds its answer there too. */
export type AskedOfOpen = Exclude<
  EscalationCommand['type'],
  'StartEscalation' | 'CheckDeadlines' | 'CloseEscalation' | 'ReopenEscalation' | 'NoteTicketChange'
>;

/** A notice that no channel accepted when the level, or the reminder, was decided (ESC2). */
export type LateDelivery = {
  readonly path: PathId;
  /** The number of the event that it tells of. */
  readonly notice: number;
} & (
  | { readonly deliveredAt: Instant }
  /** `unreachable`: channels work, and none leads to these people. */
  | { readonly owed: 'channelDown' | 'unreachable'; readonly since: Instant }
);

export interface Acknowledge {
  readonly type: 'Acknowledge';
  readonly at: Instant;
  readonly by: PersonId;
  readonly policy: EscalationPolicy;
  /** Without it, every path that is theirs. */
  readonly path?: PathId;
}

export interface CloseEscalation {
  readonly type: 'CloseEscalation';
  readonly at: Instant;
  readonly because: ClosingReason;
  /** The ticket into which this one was merged, as people call it. */
  readonly into?: string;
}

/** The ticket was reopened: within the policy's time, the escalation resumes where it closed (ESC14). */
export interface ReopenEscalation {
  readonly type: 'ReopenEscalation';
  readonly at: Instant;
  readonly incident: Incident;
  readonly policy: EscalationPolicy;
  /** How much each has to do, where a level chooses among people; absent where nobody measured it (PTH-7). */
  readonly figures?: PeopleFigures;
}

/** What a person asks of one path. */
export interface PathCommand {
  readonly at: Instant;
  readonly by: PersonId;
  readonly path: PathId;
  readonly policy: EscalationPolicy;
  /** How much each has to do, where a level chooses among people; absent where nobody measured it (PTH-7). */
  readonly figures?: PeopleFigures;
}

export interface EscalateByHand extends PathCommand {
  readonly type: 'EscalateByHand';
  /** Without it the next level; past the next one needs the authority and words (ESC6). */
  readonly toLevel?: number;
  readonly because: HandReason;
}

export interface HandReason {
  readonly reason:
    | 'needsExpertise'
    | 'needsAuthority'
    | 'impactGrows'
    | 'targetAtRisk'
    | 'customerAsks'
    | 'vendorNeeded'
    | 'securityOrPrivacy'
    | 'other';
  readonly text: string;
}

/** Gives it back to the level below (ESC10). */
export interface DeEscalate extends PathCommand {
  readonly type: 'DeEscalate';
  readonly because: string;
}

export interface ExtendCommitment extends PathCommand {
  readonly type: 'ExtendCommitment';
  readonly until: Instant;
  readonly because: string;
}

export interface Suspend extends PathCommand {
  readonly type: 'Suspend';
  readonly until: Instant;
  readonly because: string;
}

export interface Resume extends PathCommand {
  readonly type: 'Resume';
  readonly because: string;
}

export interface ProposeHandoff extends PathCommand {
  readonly type: 'ProposeHandoff';
  readonly to: PersonId;
  readonly because: string;
}

export interface AcceptHandoff extends PathCommand {
  readonly type: 'AcceptHandoff';
}

export interface DeclineHandoff extends PathCommand {
  readonly type: 'DeclineHandoff';
  readonly because: string;
}

/** A customer asks for more; the level answers (TRG-7). */
export interface RequestEscalation {
  readonly type: 'RequestEscalation';
  readonly at: Instant;
  /** As the host calls them; customers are none of the policy's people. */
  readonly requester: string;
  readonly path: PathId;
  readonly policy: EscalationPolicy;
  readonly because: string;
}

export interface AcceptRequest extends PathCommand {
  readonly type: 'AcceptRequest';
}

export interface DeclineRequest extends PathCommand {
  readonly type: 'DeclineRequest';
  readonly because: string;
}

/** News for those who wait for it, of the kind that the level owes: never internal text (PTH-3). */
export interface GiveUpdate extends PathCommand {
  readonly type: 'GiveUpdate';
  readonly text: PublicText | StakeholderText;
}

/** A trigger asks for a path to start, or for a higher level of it: the policy's authority (ESC6, ESC16). */
export interface RaiseLevel {
  readonly type: 'RaiseLevel';
  readonly at: Instant;
  readonly path: PathId;
  readonly level: number;
  readonly policy: EscalationPolicy;
  readonly because: MetTrigger;
  /** Others that asked for the same path at once, for the record (TRG-R3). */
  readonly also?: readonly MetTrigger[];
  /** An exception reaches a suspended path too (ESC11). */
  readonly exception: boolean;
  /** How much each has to do, where a level chooses among people; absent where nobody measured it (PTH-7). */
  readonly figures?: PeopleFigures;
}

/** The ticket as it is seen now, whatever of it has changed (ESC13). */
export interface NoteTicketChange {
  readonly type: 'NoteTicketChange';
  readonly at: Instant;
  readonly incident: Incident;
  readonly policy: EscalationPolicy;
}

/** Moves the running escalation to another version, or to another policy (ESC15). */
export interface MigratePolicy {
  readonly type: 'MigratePolicy';
  readonly at: Instant;
  readonly by: PersonId;
  /** The version it runs under. */
  readonly policy: EscalationPolicy;
  readonly to: EscalationPolicy;
  readonly because: string;
  /** How much each has to do, where a level chooses among people; absent where nobody measured it (PTH-7). */
  readonly figures?: PeopleFigures;
}
