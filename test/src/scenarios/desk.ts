/**
 * One tool as a story sees it, in the same words for both: what people do there, and what they can then
 * read there. Everything read is what the tool itself keeps: comments, journal entries, e-mail, links.
 */
import type { Instant, PanelRequest, PanelView, Tool } from '@rungs/core';
import type { IncidentChange, NewIncident } from '../hosts/host';

export interface Desk {
  readonly tool: Tool;
  savePolicy(text: string): Promise<void>;
  /** Answers the key or number. */
  report(incident?: Partial<NewIncident>): string;
  change(ticket: string, change: IncidentChange, by: string): void;
  /** Calls what the button calls, whether the person was offered a button or not. */
  acknowledge(ticket: string, by: string): Promise<Answer>;
  /** The same for any button of the panel. */
  act(ticket: string, request: PanelRequest, by: string): Promise<Answer>;
  panel(ticket: string, viewer: string): Promise<PanelView>;
  internalNotes(ticket: string): readonly Written[];
  publicComments(ticket: string): readonly Written[];
  /** E-mail about the ticket, one entry for each recipient. */
  mail(ticket: string): readonly Mail[];
  /** Problems that the ticket is linked to, and how many problems there are in all. */
  problems(ticket: string): { readonly linked: readonly string[]; readonly inAll: number };
  /** `new`, `inProgress` or `done`, as both tools can say it. */
  state(ticket: string): 'new' | 'inProgress' | 'done';
}

export type Answer = { readonly ok: true } | { readonly ok: false; readonly because: string };

export interface Written {
  readonly at: Instant;
  readonly text: string;
}

export interface Mail {
  readonly at: Instant;
  /** A person of the company. */
  readonly to: string;
  readonly text: string;
}

export const outage: NewIncident = {
  summary: 'Payments time out at the checkout',
  description: 'Card payments fail after 30 seconds since 09:55.',
  priority: 1,
  service: 'Payments',
  category: 'database',
  supportGroup: 'Service desk',
};
