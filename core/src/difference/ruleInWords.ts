/** What a trigger of a policy document asks, in a few words that no ticket is needed for. */
import type { ConditionDocument } from '../condition/conditionDocument';
import type { TriggerDocument } from '../policy/triggerDocument';
import { durationInWords, listed } from './namesOf';

/** `75 % of the target is used up`. */
export function ruleInWords(trigger: TriggerDocument): string {
  switch (trigger.kind) {
    case 'notTaken':
      return `not taken within ${durationInWords(trigger.after)}`;
    case 'targetConsumed':
      return `${percent(trigger.share)} of the target`;
    case 'targetShares':
      return `${listed(trigger.thresholds.map(({ share }) => percent(share)))} of the target`;
    case 'noProgress':
      return `no progress for ${durationInWords(trigger.after)}`;
    case 'notAcknowledged':
      return `not acknowledged by its group within ${durationInWords(trigger.after)}`;
    case 'measure':
      return `${trigger.measure} ${trigger.comparison === 'atMost' ? 'at most' : 'at least'} ${listed(
        trigger.thresholds.map(({ value }) => String(value)),
      )} ${trigger.unit}`;
    case 'condition':
      return conditionInWords(trigger.when);
    case 'exception':
      return `always, where ${conditionInWords(trigger.when)}`;
    case 'regulatedData':
      return `regulated data: ${trigger.dataClasses.join(', ')}`;
    case 'historyCount':
      return `at least ${trigger.atLeast} ${trigger.count}${trigger.within === undefined ? '' : ` within ${durationInWords(trigger.within)}`}`;
    case 'skillGap':
      return 'its group lacks a skill';
    case 'decisionNeeded':
      return 'it waits for a decision of management';
    case 'vipCustomer':
      return 'an important customer';
    case 'customerRequest':
      return 'the customer asks for it';
    case 'boardReportable':
      return `${trigger.measure} over time comes to ${trigger.atLeast} ${trigger.unit.replace(/\/h$/, '')}`;
    case 'anomaly':
      return `${trigger.measure} is unusual`;
  }
}

export function conditionInWords(condition: ConditionDocument): string {
  switch (condition.test) {
    case 'equals':
      return `${condition.fact} is ${said(condition.value)}`;
    case 'in':
      return `${condition.fact} is ${listed(condition.values.map(said), 'or')}`;
    case 'atLeast':
      return `${condition.fact} is at least ${condition.value}${condition.unit === undefined ? '' : ` ${condition.unit}`}`;
    case 'matches':
      return `${condition.fact} matches “${condition.pattern}”`;
    case 'present':
      return `${condition.fact} is recorded`;
    case 'and':
      return listed(condition.of.map(partInWords));
    case 'or':
      return listed(condition.of.map(partInWords), 'or');
    case 'not':
      return `not (${conditionInWords(condition.of)})`;
  }
}

function partInWords(condition: ConditionDocument): string {
  const words = conditionInWords(condition);
  return condition.test === 'and' || condition.test === 'or' ? `(${words})` : words;
}

/** The priorities that a guard lets through, where that is all it asks. */
export function prioritiesOf(condition: ConditionDocument | undefined): readonly unknown[] | undefined {
  if (condition === undefined || !('fact' in condition) || condition.fact !== 'priority') return undefined;
  if (condition.test === 'equals') return [condition.value];
  return condition.test === 'in' ? condition.values : undefined;
}

export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function said(value: string | number | boolean): string {
  return typeof value === 'string' ? `“${value}”` : String(value);
}
