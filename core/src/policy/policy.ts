/**
 * A policy ready to decide with: references resolved, durations in milliseconds, calendars compiled.
 * Made from a `PolicyDocument` by `compilePolicy`; never stored (the document is).
 */
import type { WorkingTime } from '../calendar/workingTime';
import type { Priority } from '../incident/incident';
import type { Matches } from '../pattern/matcher';
import type { Schedule } from '../oncall/schedule';
import type { ZoneRules } from '../time/zoneRules';
import type { ActionDocument, AuthorityAct, ChooseDocument, PathKind, PolicyDocument } from './policyDocument';
import type { HostOnCall } from './hostOnCall';
import type { Trigger } from './trigger';
import type { UpdateKind } from './updatesDocument';

export type PolicyId = string & { readonly brand: 'PolicyId' };
export type PersonId = string & { readonly brand: 'PersonId' };
export type PathId = string & { readonly brand: 'PathId' };

/** Which policy, and which version of it: what a running escalation keeps (ESC15). */
export interface PolicyVersion {
  readonly id: PolicyId;
  /** Counted from 1 by the store that keeps the documents. */
  readonly version: number;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly accounts: { readonly jira?: string; readonly servicenow?: string };
  readonly skills?: readonly string[];
  readonly languages?: readonly string[];
  readonly regions?: readonly string[];
  readonly availability?: NamedHours;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly members: readonly Person[];
  readonly onCall?: OnCallSchedule;
  readonly onCallIn?: { readonly servicenow: string };
  /** What the tool said of it, where it was asked for this instant (ROT4). */
  readonly hostOnCall?: HostOnCall;
  /** Who is told where nobody of this one can be. */
  readonly fallbackTo?: Group;
}

/** A schedule of the document; or a rotation of it that a group names by itself, as a schedule of one layer. */
export interface OnCallSchedule {
  readonly id: string;
  readonly name: string;
  /** In which its times are said to people. */
  readonly zone: ZoneRules;
  /** Everyone whom it may name. */
  readonly people: readonly Person[];
  readonly schedule: Schedule<PersonId>;
}

/** Working time with the words that explain it: `Berlin office hours`, or `around the clock`. */
export interface NamedHours {
  readonly name: string;
  readonly workingTime: WorkingTime;
  /** The working time that a day (`2d`) of these hours means; 24 hours unless said otherwise. */
  readonly dayMs?: number;
}

export interface Level {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  readonly group: Group;
  readonly acknowledgeWithinMs: number;
  readonly resolveWithinMs?: number;
  readonly hours: NamedHours;
  readonly opensProblem: boolean;
  readonly whenOpened?: readonly ActionDocument[];
  /** The id of the vendor who is called at this level. */
  readonly vendor?: string;
  readonly choose?: ChooseDocument;
  readonly owner?: Person;
  readonly backups: readonly Backup[];
  readonly wholeGroupAfterMs?: number;
  readonly acknowledgements: number;
  readonly remindBeforeMs: readonly number[];
  readonly remindOwnerBeforeMs: readonly number[];
  readonly byPriority: readonly PriorityWindows[];
  /** Of a communication path. */
  readonly updates?: Updates;
}

export interface Updates {
  readonly audience: string;
  readonly kind: UpdateKind;
  readonly firstWithinMs: number;
  readonly nextWithinMs: number;
  readonly askBeforeMs: number;
  readonly escalateAfterMs: number;
  readonly atClosing: boolean;
  readonly byPriority: readonly PriorityUpdates[];
}

export interface PriorityUpdates {
  readonly priority: Priority;
  readonly firstWithinMs?: number;
  readonly nextWithinMs?: number;
}

export interface Backup {
  readonly group: Group;
  readonly afterMs: number;
}

export interface PriorityWindows {
  readonly priority: Priority;
  readonly acknowledgeWithinMs?: number;
  readonly resolveWithinMs?: number;
}

export interface Path {
  readonly id: PathId;
  readonly name: string;
  readonly kind: PathKind;
  readonly levels: readonly Level[];
  readonly reminders: number;
  readonly thenEveryMs: number;
  readonly mandatory: boolean;
}

export interface Authority {
  readonly id: string;
  readonly name: string;
  readonly holders: readonly PersonId[];
  readonly may: readonly AuthorityAct[];
  /** Undefined: every path. */
  readonly paths?: readonly PathId[];
}

/** What the contract with a vendor promises; whom to call, and what they may read, the document says. */
export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly respondWithinMs: number;
  readonly resolveWithinMs?: number;
  readonly hours: NamedHours;
}

export interface Target {
  readonly priority: Priority;
  readonly resolveWithinMs: number;
  readonly hours: NamedHours;
}

export interface EscalationPolicy {
  readonly of: PolicyVersion;
  readonly name: string;
  readonly document: PolicyDocument;
  readonly people: readonly Person[];
  readonly schedules: readonly OnCallSchedule[];
  readonly targets: readonly Target[];
  /** In the order in which they are asked: exceptions, mandatory ones, then the rest (TRG-R1). */
  readonly triggers: readonly Trigger[];
  readonly paths: readonly Path[];
  readonly catchAll: readonly Person[];
  readonly mayAcknowledgeAnyLevel: readonly PersonId[];
  readonly authorities: readonly Authority[];
  readonly vendors: readonly Vendor[];
  readonly reopenWithinMs?: number;
  readonly suspendAtMostMs?: number;
  /** The zone in which this policy's times are said to people. */
  readonly zone: string;
  /** Whose tickets have other rules than these, in the order in which they are asked (PTH-10). */
  readonly segments: readonly PolicySegment[];
}

export interface PolicySegment {
  readonly id: string;
  readonly name: string;
  /** All of which must hold. */
  readonly wants: readonly WantedLabel[];
  readonly segments: readonly PolicySegment[];
  /** Its effective rules as a policy of their own, `northwind/emea`: compiled when first asked for. */
  policy(): EscalationPolicy;
}

export interface WantedLabel {
  readonly label: string;
  /** As an admin writes it. */
  readonly text: string;
  readonly matches: Matches;
}
