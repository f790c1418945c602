/**
 * One company at work in one tool, as seen from its desks: what was done to its tickets, who answered a
 * notice, and what can be read there in the end. What its app keeps is read beside it, for the one
 * check that needs it: that the events folded are the state.
 */
import type { EscalationEvent, EscalationState, Instant, PanelActionName } from '@rungs/core';
import type { CourseTicket } from './course';
import type { Desk } from '../scenarios/desk';

export interface Company {
  readonly name: string;
  readonly desk: Desk;
  /** Sees every ticket and is in no policy; undefined where the tool has nobody like that. */
  readonly onlooker: string | undefined;
  /** Minutes from a level's telling to the next, as the company's policy has them. */
  readonly windowsMin: readonly number[];
  /** When its administrators had stopped escalation by itself. */
  readonly pauses: Pause[];
  /** What was mailed since this was last asked. */
  readMail(): readonly { readonly to: string; readonly ticket: string }[];
  /** Alerts that were raised for the ticket, and whether each rings still; undefined where the tool has none. */
  alerts(ticket: string): readonly ('open' | 'closed')[] | undefined;
  deleteTicket(ticket: string): void;
  /** What lists and queries show of the ticket's escalation; undefined where the tool shows nothing there. */
  shown(ticket: string): { readonly status: string; readonly level: number } | undefined;
  /** What an auditor finds: chains that do not verify, and what is in them; undefined where the tool keeps none yet. */
  audit(): Promise<{ readonly broken: readonly string[]; entriesOf(ticket: string): readonly Audit[] } | undefined>;
  /** What the app keeps of each escalation that is open, or is the ticket's last. */
  kept(): readonly Kept[];
  /** All that its tool shows or stores anywhere, as one text. */
  everything(): string;
  /** Whether a word of everything would be another company's. */
  isForeign(text: string): boolean;
}

export interface Pause {
  readonly from: Instant;
  /** Infinite until somebody resumes it. */
  until: Instant;
}

/** An entry of the audit: an event of an escalation by its number, or a refusal. */
export type Audit = { readonly escalation: string; readonly event: number } | { readonly refused: string };

export interface Kept {
  readonly ticket: string | undefined;
  readonly state: EscalationState;
  readonly events: readonly EscalationEvent[];
  /** Escalations that the ticket has had. */
  readonly escalations: number;
}

/** A ticket of the course, as it stands in the tool. */
export interface PlayedTicket {
  readonly key: string;
  readonly course: CourseTicket;
  readonly reportedAt: Instant;
  /** By what people did, whatever the app knows of it. */
  priorities: { readonly at: Instant; readonly priority: number }[];
  takenAt: Instant | undefined;
  resolutions: Instant[];
  isOver: boolean;
  overSince: Instant | undefined;
  isCancelled: boolean;
  isDeleted: boolean;
  acknowledgements: Instant[];
  /** It waited for somebody, and no clock of the tool ran meanwhile. */
  wasHeld: boolean;
  /** Every press of a button of the panel, in order. */
  presses: Press[];
}

export interface Press {
  readonly at: Instant;
  readonly action: PanelActionName;
  /** `unseen`: an error page came back, and what had been done by then stands. */
  readonly came: 'accepted' | 'refused' | 'unseen';
  /** Refused where the policy knows both the ticket and who pressed, so that the audit keeps it. */
  readonly isAudited: boolean;
}
