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
  /**
   * What a pause stops: telling, where what is decided is told at once; deciding, where a queue may tell later of what
   * was decided before.
   */
  readonly pauseStops: 'telling' | 'deciding';
  /** What was mailed since this was last asked. */
  readMail(): readonly { readonly to: string; readonly ticket: string }[];
  /** Alerts that were raised for the ticket, and whether each rings still; undefined where the tool has none. */
  alerts(ticket: string): readonly ('open' | 'closed')[] | undefined;
  deleteTicket(ticket: string): void;
  /** Tickets that are gone, and since when: by whom is all one. */
  readonly deleted: Map<string, Instant>;
  /** The ticket and what stands for it in the other tool; undefined where the companies' tools are not linked. */
  pair(ticket: string): Pair | undefined;
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

/** A ticket as both tools have it, its own tool first. */
export interface Pair {
  /** How many tickets of the other tool say that they stand for it. */
  readonly others: number;
  readonly states: readonly [own: string, other: string] | undefined;
  readonly publicComments: readonly [own: readonly string[], other: readonly string[]];
  /** The escalation as the other tool was told of it. */
  readonly mirrored: { readonly status: string; readonly level: number } | undefined;
  /** What only this tool's people may read, and mail that the other tool sent: should be nothing. */
  readonly crossed: readonly string[];
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
