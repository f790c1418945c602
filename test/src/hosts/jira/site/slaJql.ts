/** What JQL may ask of an SLA: its state by function, and how much of it is left or used up. */
import { JqlFault } from './jqlParser';
import { slaCycles } from './sla';
import type { Condition, Operator } from './jqlParser';
import type { JiraSite } from './jiraSite';
import type { Issue } from './records';
import type { SlaCycle, SlaMetric } from './sla';

type Clause = Extract<Condition, { kind: 'clause' }>;

/** Undefined where the clause is about something else. */
export function slaMatcher(site: JiraSite, clause: Clause): ((issue: Issue) => boolean) | undefined {
  const low = clause.field.toLowerCase();
  const metric = site.slaMetrics.find(
    ({ name, fieldId }) => name.toLowerCase() === low || `cf[${fieldId.replace('customfield_', '')}]` === low,
  );
  return metric && matcherOf(site, metric, clause);
}

/** For an order: what is left of the ongoing cycle; undefined where there is none. */
export function slaRemaining(site: JiraSite, metric: SlaMetric, issue: Issue): number | undefined {
  const ongoing = ongoingIn(slaCycles(site, issue, metric));
  return ongoing && ongoing.goalMs - ongoing.elapsedMs;
}

const states: { readonly [name: string]: (cycles: readonly SlaCycle[]) => boolean } = {
  running: (cycles) => ongoingIn(cycles)?.isPaused === false,
  paused: (cycles) => ongoingIn(cycles)?.isPaused === true,
  completed: (cycles) => cycles.length > 0 && ongoingIn(cycles) === undefined,
  breached: (cycles) => isBreached(cycles.at(-1)),
  everbreached: (cycles) => cycles.some(isBreached),
  withincalendarhours: (cycles) => ongoingIn(cycles)?.isWithinHours === true,
};

function matcherOf(site: JiraSite, metric: SlaMetric, { operator, operand }: Clause): (issue: Issue) => boolean {
  const cyclesOf = (issue: Issue): readonly SlaCycle[] => slaCycles(site, issue, metric);
  if (operand.kind === 'empty') {
    const wantsEmpty = operator === 'is' || operator === '=';
    return (issue) => (cyclesOf(issue).length === 0) === wantsEmpty;
  }
  if (operand.kind !== 'function') throw new JqlFault(`The '${metric.name}' field takes SLA functions only.`);
  const state = states[operand.name];
  if (state) {
    if (operator !== '=' && operator !== '!=') throw notSupported(operator, metric);
    return (issue) => cyclesOf(issue).length > 0 && state(cyclesOf(issue)) === (operator === '=');
  }
  if (operand.name !== 'elapsed' && operand.name !== 'remaining')
    throw new JqlFault(`Unable to find JQL function '${operand.name}(${operand.arguments.join(', ')})'.`);
  const span = spanOf(operand.arguments[0] ?? '');
  const measured = (issue: Issue): number | undefined => {
    const ongoing = ongoingIn(cyclesOf(issue));
    if (!ongoing) return undefined;
    return operand.name === 'elapsed' ? ongoing.elapsedMs : ongoing.goalMs - ongoing.elapsedMs;
  };
  return (issue) => {
    const value = measured(issue);
    return value !== undefined && isOrdered(operator, value - span, metric);
  };
}

function isOrdered(operator: Operator, order: number, metric: SlaMetric): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      throw notSupported(operator, metric);
  }
}

function notSupported(operator: Operator, { name }: SlaMetric): JqlFault {
  return new JqlFault(`The operator '${operator}' is not supported by the '${name}' field.`);
}

function ongoingIn(cycles: readonly SlaCycle[]): SlaCycle | undefined {
  return cycles.find(({ stoppedAt }) => stoppedAt === undefined);
}

function isBreached(cycle: SlaCycle | undefined): boolean {
  return cycle !== undefined && cycle.elapsedMs > cycle.goalMs;
}

/** `30m`, `2h`, `1h 30m`. */
function spanOf(text: string): number {
  const parts = [...text.matchAll(/(\d+)\s*([smhd])/g)];
  if (parts.length === 0) throw new JqlFault(`'${text}' is not a duration such as "30m" or "2h".`);
  const unitMs: { readonly [unit: string]: number } = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
  return parts.reduce((sum, [, count, unit = 'm']) => sum + Number(count) * (unitMs[unit] ?? 0), 0);
}
