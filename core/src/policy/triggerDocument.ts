/**
 * The triggers of a policy as an admin writes them: what makes a ticket escalate, on which paths and
 * at which level. What each means is decided by `evaluateTriggers`; what is wrong with one by
 * `findTriggerFaults`. The zod schema in shared-types has these types.
 */
import type { ConditionDocument } from '../condition/conditionDocument';

export type * from '../condition/conditionDocument';

export type TriggerDocument =
  | NotTakenDocument
  | TargetConsumedDocument
  | TargetSharesDocument
  | NoProgressDocument
  | NotAcknowledgedDocument
  | MeasureDocument
  | ConditionTriggerDocument
  | ExceptionDocument
  | RegulatedDataDocument
  | HistoryCountDocument
  | SkillGapDocument
  | DecisionNeededDocument
  | VipCustomerDocument
  | CustomerRequestDocument
  | BoardReportableDocument
  | AnomalyDocument;

export interface TriggerBase {
  readonly id: string;
  /** Path ids; without them, every path. */
  readonly paths?: readonly string[];
  /** The level at which it asks a path to be, from 1; 1 without it. */
  readonly startLevel?: number;
  /** Asked first: where it does not hold, the trigger does not apply. */
  readonly when?: ConditionDocument;
  /** How long it must have been false before it can fire again; at once without it (TRG-R2). */
  readonly rearmAfter?: string;
}

export interface NotTakenDocument extends TriggerBase {
  readonly kind: 'notTaken';
  /** Working time since the ticket opened, with nobody assigned and no work begun. */
  readonly after: string;
  readonly calendar?: string;
}

export interface TargetConsumedDocument extends TriggerBase {
  readonly kind: 'targetConsumed';
  /** A share of the resolution target, `0.75` for three quarters. */
  readonly share: number;
}

/** Several shares of the resolution target; each fires by itself, and asks for its own level. */
export interface TargetSharesDocument extends TriggerBase {
  readonly kind: 'targetShares';
  readonly thresholds: readonly { readonly share: number; readonly startLevel?: number }[];
}

/** Nothing has happened for this long: no note, no change of group, no acknowledgement. */
export interface NoProgressDocument extends TriggerBase {
  readonly kind: 'noProgress';
  readonly after: string;
  readonly calendar?: string;
}

/** The group that has it has not acknowledged it, for this long since it came there (TRG-11). */
export interface NotAcknowledgedDocument extends TriggerBase {
  readonly kind: 'notAcknowledged';
  readonly after: string;
  readonly calendar?: string;
}

/** A number crosses thresholds, each of which fires by itself. */
export interface MeasureDocument extends TriggerBase {
  readonly kind: 'measure';
  readonly measure: string;
  /** Whose number: the ticket's (the default), its service's, or the worse of the two. */
  readonly of?: 'ticket' | 'service' | 'either';
  readonly unit: string;
  /** `atLeast` (the default) for what is bad when high, `atMost` for what is bad when low. */
  readonly comparison?: 'atLeast' | 'atMost';
  /** The mildest first. */
  readonly thresholds: readonly { readonly value: number; readonly startLevel?: number }[];
}

export interface ConditionTriggerDocument extends TriggerBase {
  readonly kind: 'condition';
  readonly when: ConditionDocument;
}

/** Always escalates, whatever the thresholds say; no policy below can switch it off (TRG-4). */
export interface ExceptionDocument extends TriggerBase {
  readonly kind: 'exception';
  readonly when: ConditionDocument;
}

/** Regulated data makes its paths mandatory (TRG-5). */
export interface RegulatedDataDocument extends TriggerBase {
  readonly kind: 'regulatedData';
  /** Any of these, `PII`, `PHI`, `PCI`, on the ticket or its service. */
  readonly dataClasses: readonly string[];
  readonly paths: readonly string[];
}

/** The ticket's history says it too often (TRG-6, TRG-7). */
export interface HistoryCountDocument extends TriggerBase {
  readonly kind: 'historyCount';
  readonly count: 'reassignments' | 'reopenings' | 'bounces' | 'chases';
  readonly atLeast: number;
  /** Only what happened within this long; without it, everything so far. */
  readonly within?: string;
}

/** Its group lacks a skill that it needs. */
export interface SkillGapDocument extends TriggerBase {
  readonly kind: 'skillGap';
}

/** It waits for a decision of management. */
export interface DecisionNeededDocument extends TriggerBase {
  readonly kind: 'decisionNeeded';
  /** How long the decision may take; at once without it. */
  readonly after?: string;
  readonly calendar?: string;
}

export interface VipCustomerDocument extends TriggerBase {
  readonly kind: 'vipCustomer';
  /** Customers of these tiers count as well. */
  readonly tiers?: readonly string[];
}

/** The customer asked for escalation: a proposal, which the level's owner accepts or declines (TRG-7). */
export interface CustomerRequestDocument extends TriggerBase {
  readonly kind: 'customerRequest';
}

/**
 * Impact × duration: 5,000 EUR per hour for three hours are 15,000 EUR. Flags the ticket; where it
 * names paths, it escalates them as well (TRG-12).
 */
export interface BoardReportableDocument extends TriggerBase {
  readonly kind: 'boardReportable';
  /** A measure per hour, of the ticket or else of its service. */
  readonly measure: string;
  /** The unit of the measure: `EUR/h`. */
  readonly unit: string;
  /** In the unit without its `/h`. */
  readonly atLeast: number;
  readonly calendar?: string;
}

/**
 * A measure per hour lies outside what its history predicts for this hour of the week, in the zone of
 * the policy (TRG-9). The app learns the baseline, with these terms, from what it has recorded.
 */
export interface AnomalyDocument extends TriggerBase {
  readonly kind: 'anomaly';
  readonly measure: string;
  /** Whose number; the service's without it. */
  readonly of?: 'ticket' | 'service';
  readonly unit: string;
  /** `above` without it. */
  readonly direction?: 'above' | 'below' | 'both';
  /** How many spreads from the centre is still expected; 3.5 without it. */
  readonly tolerance?: number;
  /** Samples of the same hour of the week before anything is judged; 4, which is four weeks, without it. */
  readonly leastSamples?: number;
  /** The spread is never taken for less, in the unit; 1 without it. */
  readonly leastSpread?: number;
  /** A value below this is never too high; 0 without it. */
  readonly leastValue?: number;
}
