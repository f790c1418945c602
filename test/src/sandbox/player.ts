/**
 * One tool as the people of the company use it: they read their mail, open the ticket, look at the
 * panel and press its button. Nothing here reaches past what the tool's own screens and calls offer.
 */
import type { PanelView } from '@rungs/core';
import type { CommandAnswer } from '@rungs/shared-types';
import type { LocalHost } from '../hosts/host';

export interface Player {
  readonly host: LocalHost;
  /** What the tool mailed to people since this was last asked. */
  readMail(): readonly Mail[];
  openPanel(ticket: string, person: string): Promise<PanelView>;
  acknowledge(ticket: string, path: string, person: string): Promise<CommandAnswer>;
  /** An administrator saves the company's policy in the app; the faults are told where it is refused. */
  savePolicy(text: string): Promise<void>;
  problems(): number;
}

export interface Mail {
  /** A person of the company. */
  readonly to: string;
  readonly ticket: string;
}
