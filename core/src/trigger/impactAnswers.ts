/** Triggers that ask for numbers: of the ticket, or of the service that it is linked to (TRG-1, TRG-2, TRG-12). */
import type { Measure } from '../incident/impact';
import type { Incident } from '../incident/incident';
import { utc, zoneRules } from '../time/zones';
import { HOUR_MS } from '../time/instant';
import { compareWithBaseline } from './baseline';
import type { Baseline, BaselineTerms } from './baseline';
import type { Instant } from '../time/instant';
import { own } from '../condition/facts';
import type { AnomalyRule, BoardReportableRule, MeasureRule } from '../policy/trigger';
import type { TriggerAnswer } from './triggerEvaluation';

interface FoundMeasure {
  readonly of: 'ticket' | 'service';
  readonly measure: Measure;
}

export function measureAnswer(rule: MeasureRule, incident: Incident): TriggerAnswer {
  const found = measuresOf(incident, rule.measure).filter(({ of }) => rule.of === 'either' || rule.of === of);
  const usable = found.filter(({ measure }) => measure.unit === rule.unit);
  const worst = rule.comparison === 'atLeast' ? highest(usable) : lowest(usable);
  if (!worst) return unusable(rule, found);
  const { measure, unit, comparison, threshold } = rule;
  const compared = { measure, of: worst.of, seen: worst.measure.value, unit, comparison, threshold };
  const reached = comparison === 'atLeast' ? compared.seen >= threshold : compared.seen <= threshold;
  return reached
    ? { met: true, reason: 'measureReached', ...compared }
    : { met: false, reason: 'measureNotReached', ...compared };
}

/** Beyond it, waiting for the threshold is no plan; the rate will have been measured again long before. */
const LONGEST_WAIT_MS = 366 * 24 * HOUR_MS;

export function boardReportableAnswer(rule: BoardReportableRule, incident: Incident, at: Instant): TriggerAnswer {
  const found = measuresOf(incident, rule.measure);
  const rated = found.find(({ measure }) => measure.unit === rule.unit);
  if (!rated) return unusable(rule, found);
  const { workingTime } = rule.hours;
  const since = incident.openedAt;
  const rate = rated.measure.value;
  const total = at <= since ? 0 : (rate * workingTime.between(since, at)) / HOUR_MS;
  const { measure, unit, atLeast: limit } = rule;
  const impact = { measure, of: rated.of, rate, unit, since, total, limit };
  const neededMs = rate > 0 ? Math.ceil((limit / rate) * HOUR_MS) : Infinity;
  if (neededMs > LONGEST_WAIT_MS) return { met: false, reason: 'impactTooSlow', ...impact };
  const dueAt = workingTime.add(since, neededMs);
  if (at < dueAt) return { met: false, reason: 'notYetDue', dueAt };
  return { met: true, reason: 'boardThresholdReached', ...impact, dueAt };
}

/** Learned baselines by the id of the trigger that asks; what is not there was not learned yet. */
export interface Baselines {
  readonly [trigger: string]: Baseline | undefined;
}

/** The terms with which the baseline of a trigger is to be learned; the policy's zone has its hours of the week. */
export function baselineTerms(rule: AnomalyRule, zone: string): BaselineTerms {
  const { tolerance, leastSamples, leastSpread, leastValue, direction } = rule;
  return {
    zone: zoneRules(zone) ?? utc,
    tolerance,
    leastSamples,
    leastSpread,
    leastValue,
    direction,
    driftWeight: DRIFT_WEIGHT,
  };
}

/** Remembers about eight days of hours: growth is followed, an incident is not. */
const DRIFT_WEIGHT = 0.005;

export function anomalyAnswer(
  rule: AnomalyRule,
  incident: Incident,
  baseline: Baseline | undefined,
  at: Instant,
): TriggerAnswer {
  const found = measuresOf(incident, rule.measure).filter(({ of }) => rule.of === of);
  const usable = found.find((it) => it.measure.unit === rule.unit);
  if (!usable) return unusable(rule, found);
  const { measure, of, unit } = rule;
  if (!baseline) return { met: false, reason: 'notMeasured', missing: [`baseline of ${measure}`] };
  const answer = compareWithBaseline(baseline, { at, value: usable.measure.value });
  switch (answer.reason) {
    case 'notEnoughHistory':
      return { met: false, reason: 'notEnoughHistory', measure, have: answer.have, need: answer.need };
    case 'partOfHistory':
      return { met: false, reason: 'partOfHistory', measure, until: answer.until };
    default: {
      const compared = { measure, of, unit, seen: answer.seen, expected: answer.expected };
      if (!answer.met) return { met: false, reason: answer.reason, ...compared };
      const side = answer.reason === 'aboveExpected' ? 'above' : 'below';
      return { met: true, reason: 'outsideExpected', side, ...compared };
    }
  }
}

/** The ticket's own first. A number that is none (a division by zero upstream) was not measured. */
function measuresOf({ measures, linkedService }: Incident, name: string): FoundMeasure[] {
  const onTicket = own(measures, name);
  const onService = own(linkedService?.measures, name);
  return [
    ...(onTicket && isFinite(onTicket.value) ? [{ of: 'ticket' as const, measure: onTicket }] : []),
    ...(onService && isFinite(onService.value) ? [{ of: 'service' as const, measure: onService }] : []),
  ];
}

function highest(found: readonly FoundMeasure[]): FoundMeasure | undefined {
  return found.reduce<FoundMeasure | undefined>(
    (worst, next) => (worst === undefined || next.measure.value > worst.measure.value ? next : worst),
    undefined,
  );
}

function lowest(found: readonly FoundMeasure[]): FoundMeasure | undefined {
  return found.reduce<FoundMeasure | undefined>(
    (worst, next) => (worst === undefined || next.measure.value < worst.measure.value ? next : worst),
    undefined,
  );
}

function unusable(
  { measure, unit }: { readonly measure: string; readonly unit: string },
  found: readonly FoundMeasure[],
): TriggerAnswer {
  const seen = found[0]?.measure.unit;
  return seen === undefined
    ? { met: false, reason: 'notMeasured', missing: [measure] }
    : { met: false, reason: 'otherUnit', measure, unit, seenUnit: seen };
}
