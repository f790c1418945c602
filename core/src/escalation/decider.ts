/** The whole pattern: what follows from a command, and what an event does to the state. */
import type { PersonId } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { EscalationCommand } from './command';
import type { Effect } from './effect';
import type { EscalationEvent } from './event';
import type { EscalationState } from './state';

/** Expected answers of the form "no, because"; never thrown (ESC19). */
export type Refusal =
  | { readonly refused: 'alreadyStarted' }
  | { readonly refused: 'notRunning' }
  | { readonly refused: 'alreadyAcknowledged'; readonly by: PersonId; readonly at: Instant }
  | { readonly refused: 'notAResponder'; readonly level: number }
  | { readonly refused: 'wrongPolicyVersion'; readonly needed: number; readonly given: number };

export interface Decided {
  /** Empty where the command changes nothing: nothing was due, or it was done before. */
  readonly events: readonly EscalationEvent[];
  readonly effects: readonly Effect[];
}

export type Decision = Decided | Refusal;

export interface Decider {
  decide(state: EscalationState, command: EscalationCommand): Decision;
  evolve(state: EscalationState, event: EscalationEvent): EscalationState;
  readonly initialState: EscalationState;
}

export function isRefusal(decision: Decision): decision is Refusal {
  return 'refused' in decision;
}
