/**
 * What a screen needs from the tool it stands in, and nothing else: Jira answers through the Forge
 * bridge, ServiceNow through its REST API, a test through a few lines. A port's promise rejects with
 * an `Error` whose message is already in words: cause, effect, next step.
 */
import type { TicketTime } from '@rungs/core';
import type { CommandAnswer, DashboardView, LocatedFault, PanelRequest, PanelView } from '@rungs/shared-types';

export type { TicketTime };
export type { CommandAnswer, DashboardView, LocatedFault, PanelRequest, PanelView };

export interface PanelPort {
  load(): Promise<PanelView>;
  act(request: PanelRequest): Promise<CommandAnswer>;
}

/** One action by itself, in a window that the host draws and takes away. */
export interface ActionPort extends PanelPort {
  close(): void;
}

export interface HistoryPort {
  load(): Promise<PanelView>;
}

export type DashboardTicket = DashboardView['tickets'][number];

export interface DashboardPort {
  load(): Promise<DashboardView>;
  /** Without it a filter lasts as long as the page. */
  readonly address?: ScreenAddress | undefined;
}

/** Where the host keeps what a screen was set to: the query of its page's address, or what is saved with a widget. */
export interface ScreenAddress {
  read(): Promise<string>;
  write(query: string): void;
}

export interface QueuePort {
  load(): Promise<DashboardView>;
}

export interface ScreenOptions {
  readonly skin: 'jira' | 'now';
  /** Opens a ticket where a plain link cannot, as in Jira's sandboxed frame. */
  readonly openLink?: (url: string) => void;
}

export interface RefreshedScreenOptions extends ScreenOptions {
  readonly refreshEveryMs: number;
}

export interface WidgetOptions extends RefreshedScreenOptions {
  /** The same widget while its owner sets it up. */
  readonly isEdited: boolean;
}

export interface CompactOptions extends RefreshedScreenOptions {
  /** Brings the whole panel into view; without it no link to it is shown. */
  readonly openPanel?: () => void;
}

export interface ActionOptions extends ScreenOptions {
  /** `override` is escalating past the next level. */
  readonly action: 'acknowledge' | 'escalate' | 'override' | 'handOff' | 'suspend' | 'deEscalate';
}
