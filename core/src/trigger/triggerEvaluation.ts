/**
 * What one trigger answered about one ticket at one instant: yes or no, always with a named reason
 * and with what was seen, so that "why not" can be told as well as "why" (TRG-R1).
 */
import type { Instant } from '../time/instant';

export type TriggerAnswer =
  | { readonly met: true; readonly reason: 'notTakenInTime'; readonly since: Instant; readonly dueAt: Instant }
  | { readonly met: true; readonly reason: 'targetShareConsumed'; readonly share: number; readonly dueAt: Instant }
  | { readonly met: false; readonly reason: 'notYetDue'; readonly dueAt: Instant }
  | { readonly met: false; readonly reason: 'taken' }
  | { readonly met: false; readonly reason: 'noTargetForPriority' }
  | { readonly met: false; readonly reason: 'ticketIsOver' };

export interface TriggerEvaluation {
  readonly trigger: string;
  readonly answer: TriggerAnswer;
}

export type MetTrigger = { readonly trigger: string; readonly answer: Extract<TriggerAnswer, { met: true }> };
