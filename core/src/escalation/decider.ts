/** The whole pattern: what follows from a command, and what an event does to the state. */
import type { Right } from '../access/role';
import type { IncidentState, Tool } from '../incident/incident';
import type { PersonId } from '../policy/policy';
import type { UpdateKind } from '../policy/updatesDocument';
import type { Instant } from '../time/instant';
import type { AskedOfOpen, EscalationCommand } from './command';
import type { Effect } from './effect';
import type { EscalationEvent } from './event';
import type { EscalationState } from './state';

/** Expected answers of the form "no, because"; never thrown (ESC19). */
export type Refusal =
  /** Of a role, as the customer grants them: whatever the policy allows (GOV-4). */
  | { readonly refused: 'rightMissing'; readonly right: Right; readonly tool: Tool }
  | { readonly refused: 'alreadyStarted' }
  | { readonly refused: 'ticketIsOver'; readonly state: IncidentState }
  | { readonly refused: 'decidedElsewhere'; readonly tool: Tool; readonly key: string }
  | { readonly refused: 'notRunning'; readonly asked: AskedOfOpen }
  | { readonly refused: 'alreadyAcknowledged'; readonly by: PersonId; readonly at: Instant }
  /** Without `authorities` it was to acknowledge; else those that allow acting at a level that is not one's own. */
  | { readonly refused: 'notAResponder'; readonly level: number; readonly authorities?: readonly string[] }
  | { readonly refused: 'wrongPolicyVersion'; readonly needed: number; readonly given: number }
  | { readonly refused: 'unknownPath'; readonly path: string }
  | { readonly refused: 'unknownPerson'; readonly person: string }
  | { readonly refused: 'needsReason' }
  | { readonly refused: 'pathSuspended'; readonly by: PersonId; readonly until: Instant }
  | { readonly refused: 'notSuspended' }
  | { readonly refused: 'notAcknowledged'; readonly level: number }
  | { readonly refused: 'notTheOwner'; readonly owner: PersonId }
  /** `authorities`: the names of those that would allow it; empty where nobody may. */
  | {
      readonly refused: 'levelBypassNeedsAuthority';
      readonly level: number;
      readonly next: number;
      readonly authorities: readonly string[];
    }
  | { readonly refused: 'mandatoryNeedsAuthority'; readonly authorities: readonly string[] }
  | { readonly refused: 'extensionNeedsAuthority'; readonly authorities: readonly string[] }
  | { readonly refused: 'migrationNeedsAuthority'; readonly authorities: readonly string[] }
  | { readonly refused: 'noSuchLevel'; readonly asked: number; readonly highest: number }
  | { readonly refused: 'levelAlreadyReached'; readonly asked: number; readonly level: number }
  | { readonly refused: 'nobodyOnCall'; readonly level: number; readonly group: string }
  | { readonly refused: 'noCommitment'; readonly level: number }
  /** An end that is not after what it should follow. */
  | { readonly refused: 'endTooEarly'; readonly after: Instant }
  | { readonly refused: 'endTooLate'; readonly latest: Instant }
  | { readonly refused: 'handoffPending'; readonly to: PersonId; readonly lapsesAt: Instant }
  | { readonly refused: 'alreadyTheOwner' }
  | { readonly refused: 'noHandoff' }
  | { readonly refused: 'notTheReceiver'; readonly to: PersonId }
  /** Nobody could tell them here. */
  | { readonly refused: 'noAccount'; readonly person: PersonId; readonly tool: Tool }
  | { readonly refused: 'requestPending'; readonly at: Instant }
  | { readonly refused: 'noRequest' }
  | { readonly refused: 'noUpdateOwed'; readonly level: number }
  | { readonly refused: 'wrongAudience'; readonly needed: UpdateKind }
  | { readonly refused: 'needsText' }
  | { readonly refused: 'reopenedTooLate'; readonly latest: Instant | null }
  | { readonly refused: 'samePolicyVersion' }
  | { readonly refused: 'mandatoryPathMissing'; readonly path: string };

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

export function isRefusal(decision: object): decision is Refusal {
  return 'refused' in decision;
}
