/**
 * One company at work in one tool, as seen from its desks: what was done to its tickets, who answered a
 * notice, and what can be read there in the end. What its app keeps is read beside it, for the one
 * check that needs it: that the events folded are the state.
 */
import type { EscalationEvent, EscalationState, Instant } from '@rungs/core';
import type { CourseTicket } from './course';
import type { Desk } from '../scenarios/desk';

export interface Company {
  readonly name: string;
  readonly desk: Desk;
  /** What was mailed since this was last asked. */
  readMail(): readonly { readonly to: string; readonly ticket: string }[];
  /** Alerts that were raised for the ticket, and whether each rings still; undefined where the tool has none. */
  alerts(ticket: string): readonly ('open' | 'closed')[] | undefined;
  deleteTicket(ticket: string): void;
  /** What the app keeps of each escalation that is open, or is the ticket's last. */
  kept(): readonly Kept[];
  /** All that its tool shows or stores anywhere, as one text. */
  everything(): string;
  /** Whether a word of everything would be another company's. */
  isForeign(text: string): boolean;
}

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
  isDeleted: boolean;
  acknowledgements: Instant[];
}
