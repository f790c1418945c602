/** A trigger ready to be asked: hours resolved, durations in milliseconds, conditions compiled. */
import type { HistoryCount } from '../incident/ticketHistory';
import type { NamedHours, PathId } from './policy';
import type { Condition } from '../condition/condition';

export type Trigger = TriggerTerms & TriggerRule;

export interface TriggerTerms {
  readonly id: string;
  /** Asked in this order (TRG-R1). */
  readonly precedence: Precedence;
  /** What it asks for when it is met. */
  readonly asks: 'escalate' | 'propose' | 'flag';
  /** Absent: every path of the policy. */
  readonly paths?: readonly PathId[];
  /** From 1. */
  readonly startLevel: number;
  readonly when?: Condition;
  readonly rearmAfterMs: number;
}

export type Precedence = 'exception' | 'mandatory' | 'ordinary';

export type TriggerRule =
  | { readonly kind: 'notTaken'; readonly afterMs: number; readonly hours: NamedHours }
  | { readonly kind: 'targetConsumed'; readonly share: number }
  | { readonly kind: 'noProgress'; readonly afterMs: number; readonly hours: NamedHours }
  | { readonly kind: 'notAcknowledged'; readonly afterMs: number; readonly hours: NamedHours }
  | MeasureRule
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'exception'; readonly condition: Condition }
  | { readonly kind: 'regulatedData'; readonly dataClasses: readonly string[] }
  | {
      readonly kind: 'historyCount';
      readonly count: HistoryCount;
      readonly atLeast: number;
      readonly withinMs?: number;
    }
  | { readonly kind: 'skillGap' }
  | { readonly kind: 'decisionNeeded'; readonly afterMs: number; readonly hours: NamedHours }
  | { readonly kind: 'vipCustomer'; readonly tiers: readonly string[] }
  | { readonly kind: 'customerRequest' }
  | BoardReportableRule
  | AnomalyRule;

export interface MeasureRule {
  readonly kind: 'measure';
  readonly measure: string;
  readonly of: 'ticket' | 'service' | 'either';
  readonly unit: string;
  readonly comparison: 'atLeast' | 'atMost';
  readonly threshold: number;
}

export interface BoardReportableRule {
  readonly kind: 'boardReportable';
  readonly measure: string;
  /** Per hour: `EUR/h`. */
  readonly unit: string;
  readonly atLeast: number;
  readonly hours: NamedHours;
}

export interface AnomalyRule {
  readonly kind: 'anomaly';
  readonly measure: string;
  readonly of: 'ticket' | 'service';
  readonly unit: string;
  readonly direction: 'above' | 'below' | 'both';
  readonly tolerance: number;
  readonly leastSamples: number;
  readonly leastSpread: number;
  readonly leastValue: number;
}
