/**
 * What one trigger answered about one ticket at one instant: yes or no, always with a named reason
 * and with what was seen, so that "why not" can be told as well as "why" (TRG-R1).
 */
import type { HistoryCount } from '../incident/ticketHistory';
import type { Instant } from '../time/instant';
import type { ExpectedRange } from './baseline';
import type { SeenFact } from '../condition/condition';

export type TriggerAnswer = MetAnswer | UnmetAnswer;

export type MetAnswer =
  | { readonly met: true; readonly reason: 'notTakenInTime'; readonly since: Instant; readonly dueAt: Instant }
  | { readonly met: true; readonly reason: 'targetShareConsumed'; readonly share: number; readonly dueAt: Instant }
  | { readonly met: true; readonly reason: 'noProgressInTime'; readonly since: Instant; readonly dueAt: Instant }
  | {
      readonly met: true;
      readonly reason: 'notAcknowledgedByGroup';
      readonly group?: string;
      readonly since: Instant;
      readonly dueAt: Instant;
    }
  | {
      readonly met: true;
      readonly reason: 'decisionOutstanding';
      readonly question?: string;
      readonly since: Instant;
      readonly dueAt: Instant;
    }
  | ({ readonly met: true; readonly reason: 'measureReached' } & ComparedMeasure)
  | ({ readonly met: true; readonly reason: 'outsideExpected'; readonly side: 'above' | 'below' } & ExpectedMeasure)
  | ({ readonly met: true; readonly reason: 'boardThresholdReached'; readonly dueAt: Instant } & AccumulatedImpact)
  | { readonly met: true; readonly reason: 'conditionHolds'; readonly seen: readonly SeenFact[] }
  | { readonly met: true; readonly reason: 'exceptionHolds'; readonly seen: readonly SeenFact[] }
  | {
      readonly met: true;
      readonly reason: 'regulatedDataFound';
      readonly onTicket: readonly string[];
      readonly onService: readonly string[];
    }
  | ({ readonly met: true; readonly reason: 'countReached' } & CountedHistory)
  | {
      readonly met: true;
      readonly reason: 'skillsMissing';
      readonly missing: readonly string[];
      readonly group?: string;
    }
  | {
      readonly met: true;
      readonly reason: 'importantCustomer';
      readonly vip: boolean;
      readonly customer?: string;
      readonly tier?: string;
    }
  | {
      readonly met: true;
      readonly reason: 'customerAskedForEscalation';
      readonly since: Instant;
      readonly by?: string;
    };

export type UnmetAnswer =
  | { readonly met: false; readonly reason: 'ticketIsOver' }
  /** Time alone will make it a yes, unless something changes before. */
  | { readonly met: false; readonly reason: 'notYetDue'; readonly dueAt: Instant }
  | { readonly met: false; readonly reason: 'taken' }
  | { readonly met: false; readonly reason: 'noTargetForPriority' }
  | { readonly met: false; readonly reason: 'acknowledgedByGroup'; readonly at?: Instant }
  | { readonly met: false; readonly reason: 'noDecisionOutstanding' }
  /** Nobody recorded what it asks about: never a silent yes or zero. */
  | { readonly met: false; readonly reason: 'notMeasured'; readonly missing: readonly string[] }
  | {
      readonly met: false;
      readonly reason: 'otherUnit';
      readonly measure: string;
      readonly unit: string;
      readonly seenUnit: string;
    }
  | ({ readonly met: false; readonly reason: 'measureNotReached' } & ComparedMeasure)
  | ({
      readonly met: false;
      readonly reason: 'withinExpected' | 'directionNotWatched' | 'tooSmallToMatter';
    } & ExpectedMeasure)
  | {
      readonly met: false;
      readonly reason: 'notEnoughHistory';
      readonly measure: string;
      readonly have: number;
      readonly need: number;
    }
  /** The baseline was learned from this very hour, or a later one. */
  | { readonly met: false; readonly reason: 'partOfHistory'; readonly measure: string; readonly until: Instant }
  | ({ readonly met: false; readonly reason: 'impactTooSlow' } & AccumulatedImpact)
  | { readonly met: false; readonly reason: 'doesNotApply'; readonly seen: readonly SeenFact[] }
  | { readonly met: false; readonly reason: 'conditionDoesNotHold'; readonly seen: readonly SeenFact[] }
  | { readonly met: false; readonly reason: 'noRegulatedData'; readonly lookedAt: readonly ('ticket' | 'service')[] }
  | ({ readonly met: false; readonly reason: 'countNotReached' } & CountedHistory)
  | { readonly met: false; readonly reason: 'skillsPresent' }
  | { readonly met: false; readonly reason: 'ordinaryCustomer'; readonly tier?: string }
  | { readonly met: false; readonly reason: 'customerDidNotAsk' };

export interface ComparedMeasure {
  readonly measure: string;
  /** Whose number it is. */
  readonly of: 'ticket' | 'service';
  readonly seen: number;
  readonly unit: string;
  readonly comparison: 'atLeast' | 'atMost';
  readonly threshold: number;
}

/** What was seen, beside what history predicts for the hour. */
export interface ExpectedMeasure {
  readonly measure: string;
  readonly of: 'ticket' | 'service';
  readonly seen: number;
  readonly unit: string;
  readonly expected: ExpectedRange;
}

/** Impact × duration so far. */
export interface AccumulatedImpact {
  readonly measure: string;
  readonly of: 'ticket' | 'service';
  /** Per hour, in `unit`: 5000, `EUR/h`. */
  readonly rate: number;
  readonly unit: string;
  readonly since: Instant;
  readonly total: number;
  readonly limit: number;
}

export interface CountedHistory {
  readonly count: HistoryCount;
  readonly seen: number;
  readonly limit: number;
  /** Only what happened after it was counted. */
  readonly countedFrom?: Instant;
}

export interface TriggerEvaluation {
  readonly trigger: string;
  readonly answer: TriggerAnswer;
}

export type MetTrigger = { readonly trigger: string; readonly answer: MetAnswer };

export function isMet(evaluation: TriggerEvaluation): evaluation is MetTrigger {
  return evaluation.answer.met;
}
