/**
 * The policy as an admin writes it, in YAML or JSON. Durations are words (`15m`, `1h30m`, `2d`),
 * clock times are `HH:MM`, dates `YYYY-MM-DD`. The zod schema in shared-types has this type, so the
 * two cannot drift. What it means is decided by `compilePolicy`; what is wrong with it by
 * `findPolicyFaults`.
 */
import type { Priority } from '../incident/incident';
import type { ActionDocument } from './actionDocument';
import type { CalendarDocument } from './calendarDocument';
import type { RotationDocument, ScheduleDocument } from './scheduleDocument';
import type { ChooseDocument, TicketNeedsDocument } from './candidateDocument';
import type { OwnerDocument } from './ownerDocument';
import type { SegmentDocument } from './segmentDocument';
import type { TriggerDocument } from './triggerDocument';
import type { UpdatesDocument } from './updatesDocument';
import type { VendorDocument } from './vendorDocument';

export type * from './actionDocument';
export type * from './calendarDocument';
export type * from './scheduleDocument';
export type * from './candidateDocument';
export type * from './ownerDocument';
export type * from './segmentDocument';
export type * from './triggerDocument';
export type * from './updatesDocument';
export type * from './vendorDocument';

export interface PolicyDocument {
  /** The format of the document, not of the policy. */
  readonly rungs: 1;
  readonly id: string;
  readonly name: string;
  readonly appliesTo: {
    readonly priorities?: readonly Priority[];
    readonly services?: readonly string[];
    readonly categories?: readonly string[];
    readonly supportGroups?: readonly string[];
  };
  readonly calendars: readonly CalendarDocument[];
  readonly people: readonly PersonDocument[];
  readonly rotations: readonly RotationDocument[];
  readonly schedules?: readonly ScheduleDocument[];
  readonly groups: readonly GroupDocument[];
  /** Resolution targets for tickets whose host runs no clock of its own. */
  readonly targets: readonly TargetDocument[];
  /** Any of these starts the escalation at level 1 of every path. */
  readonly triggers: readonly TriggerDocument[];
  readonly paths: readonly PathDocument[];
  /** The last resort when a level and all above it have nobody: never empty (ESC7). */
  readonly catchAll: readonly string[];
  /** People who may acknowledge any level, beside its own responders (ESC5). */
  readonly mayAcknowledgeAnyLevel?: readonly string[];
  /** Who may decide what, by name and in writing (GOV-1). What nobody may is refused to all. */
  readonly authorities?: readonly AuthorityDocument[];
  /** Who answers for a service at a level (GOV-1). */
  readonly owners?: readonly OwnerDocument[];
  readonly vendors?: readonly VendorDocument[];
  /** A ticket reopened within this time resumes its escalation where it closed; without it, it escalates anew (ESC14). */
  readonly reopenWithin?: string;
  /** The longest that a path may be suspended at once; without it, any end will do (ESC11). */
  readonly suspendAtMost?: string;
  /** By which facts of a ticket people are chosen (PTH-7). */
  readonly ticketNeeds?: TicketNeedsDocument;
  /** Other rules for some of the tickets, each below and on top of these (PTH-10). */
  readonly segments?: readonly SegmentDocument[];
}

/** What an authority may allow beyond what responders and owners may do by themselves. */
export type AuthorityAct =
  /** Acknowledge a level without being told of it (ESC5). */
  | 'acknowledgeAnyLevel'
  /** Whatever a level's responders may: escalate to the next one, de-escalate, suspend, answer a request. */
  | 'actAtAnyLevel'
  /** Escalate past the next level (ESC6). */
  | 'chooseLevel'
  /** Extend the commitment of a path that they own (ESC4). */
  | 'extendCommitment'
  /** De-escalate or suspend a mandatory path (ESC10). */
  | 'relaxMandatory'
  /** Move a running escalation to another version of the policy (ESC15). */
  | 'migratePolicy';

export interface AuthorityDocument {
  readonly id: string;
  /** As people call it: `Major incident manager`. */
  readonly name: string;
  /** Person ids. */
  readonly holders: readonly string[];
  readonly may: readonly AuthorityAct[];
  /** Path ids; without them it holds on every path. */
  readonly paths?: readonly string[];
}

export interface PersonDocument {
  readonly id: string;
  readonly name: string;
  /** Jira `accountId` and ServiceNow `user_name`: the same person in both tools. */
  readonly accounts: { readonly jira?: string; readonly servicenow?: string };
  readonly skills?: readonly string[];
  readonly languages?: readonly string[];
  /** Whose tickets they serve. */
  readonly regions?: readonly string[];
  /** A calendar id: outside of it they are not chosen; without one they always may be. */
  readonly availability?: string;
}

export interface GroupDocument {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  /** A schedule or a rotation: who is told for the group. Without one, all members are told. */
  readonly onCall?: string;
  /** A tool's own on-call, by the tool's name of the group; where it names nobody, this group's own answer (ROT4). */
  readonly onCallIn?: { readonly servicenow: string };
  /** A group id: who is told where nobody of this one can be (ESC7). */
  readonly fallbackTo?: string;
}

export interface TargetDocument {
  readonly priority: Priority;
  readonly resolveWithin: string;
  /** A calendar id; without one the clock never rests. */
  readonly calendar?: string;
}

/** To more expertise, to more authority, to the customer, by procedure, to a regulator, to a vendor; or news for those who wait for it. */
export type PathKind =
  'functional' | 'hierarchical' | 'customer' | 'procedural' | 'regulatory' | 'vendor' | 'communication';

export interface PathDocument {
  readonly id: string;
  readonly name: string;
  readonly kind: PathKind;
  /** Level 1 first. */
  readonly levels: readonly LevelDocument[];
  /** Past the last level: so many reminders at its window, then on at the slow rate (ESC8). */
  readonly afterLastLevel: { readonly reminders: number; readonly thenEvery: string };
  /** Nobody may de-escalate or suspend it without the authority `relaxMandatory` (TRG-5). */
  readonly mandatory?: boolean;
}

export interface LevelDocument {
  readonly name: string;
  /** A group id. */
  readonly group: string;
  readonly acknowledgeWithin: string;
  /** After acknowledgement: when this lapses, the path goes up (ESC4). */
  readonly resolveWithin?: string;
  /** A calendar id for both windows; without one they run around the clock. */
  readonly calendar?: string;
  /** Somebody is on call for the group at every instant: a gap in its schedule is a fault (POL2). */
  readonly mustBeCovered?: boolean;
  /** A vendor id, on a vendor path: the group is who calls them and answers for it (PTH-11). */
  readonly vendor?: string;
  /** Only some of whoever is on call, the most suitable for the ticket; without it, all of them (PTH-7). */
  readonly choose?: ChooseDocument;
  /** On a communication path: which updates its people owe, and to whom (PTH-3). */
  readonly updates?: UpdatesDocument;
  /** Opening this level opens a problem for root cause analysis (PRB-2). */
  readonly opensProblem?: boolean;
  /** What is done on the ticket beside telling people, in this order (ESC21). */
  readonly whenOpened?: readonly ActionDocument[];
  /** A person id: told afterwards when the level was passed because nobody was on call (ESC7). */
  readonly owner?: string;
  /** Told in this order, each so long after the level opened, unless somebody acknowledges first (ESC3). */
  readonly backups?: readonly BackupDocument[];
  /** So long after the level opened, every member of its group is told, on call or not (ESC3). */
  readonly wholeGroupAfter?: string;
  /** How many people must acknowledge before the window stops; 1 unless said otherwise (ESC5). */
  readonly acknowledgements?: number;
  /** So long before the window closes, those who were told are reminded (PTH-5). */
  readonly remindBefore?: readonly string[];
  /** So long before the commitment lapses, the owner is reminded (PTH-5). */
  readonly remindOwnerBefore?: readonly string[];
  /** Other windows for tickets of these priorities (ESC13). */
  readonly byPriority?: readonly PriorityWindowsDocument[];
}

export interface BackupDocument {
  readonly after: string;
  /** A group id: whoever is on call for it, or all of it where it names no schedule. */
  readonly group: string;
}

export interface PriorityWindowsDocument {
  readonly priority: Priority;
  readonly acknowledgeWithin?: string;
  readonly resolveWithin?: string;
}
