/**
 * What a person asks from the screen of a ticket. Who asks, and of which ticket, is not in it: both
 * come from the tool, never from a page.
 */
import type { HandReason } from '../escalation/command';
import type { Instant } from '../time/instant';

export type PanelRequest =
  | { readonly action: 'start'; readonly because: HandReason }
  | { readonly action: 'acknowledge'; readonly path: string }
  /** `toLevel` is the one that the person saw, so that a second click does not climb twice. */
  | { readonly action: 'escalate'; readonly path: string; readonly toLevel: number; readonly because: HandReason }
  | { readonly action: 'deEscalate'; readonly path: string; readonly because: string }
  | { readonly action: 'extend'; readonly path: string; readonly until: Instant; readonly because: string }
  | { readonly action: 'suspend'; readonly path: string; readonly until: Instant; readonly because: string }
  | { readonly action: 'resume'; readonly path: string; readonly because: string }
  | { readonly action: 'handOff'; readonly path: string; readonly to: string; readonly because: string }
  | { readonly action: 'acceptHandoff'; readonly path: string }
  | { readonly action: 'declineHandoff'; readonly path: string; readonly because: string }
  | { readonly action: 'acceptRequest'; readonly path: string }
  | { readonly action: 'declineRequest'; readonly path: string; readonly because: string }
  | { readonly action: 'giveUpdate'; readonly path: string; readonly text: string };

export type PanelActionName = PanelRequest['action'];
