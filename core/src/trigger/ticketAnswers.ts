/** Triggers that ask what the ticket, its history and its customer are at this instant (TRG-4 … TRG-7). */
import type { Incident } from '../incident/incident';
import { latest, occurrences } from '../incident/ticketHistory';
import type { Instant } from '../time/instant';
import type { ConditionAnswer } from '../condition/condition';
import type { TriggerRule } from '../policy/trigger';
import type { TriggerAnswer } from './triggerEvaluation';

type Rule<Kind> = Extract<TriggerRule, { kind: Kind }>;

export function conditionAnswer(
  { kind, condition }: Rule<'condition' | 'exception'>,
  incident: Incident,
  at: Instant,
): TriggerAnswer {
  const { truth, seen } = condition(incident, at);
  if (truth === 'unknown') return notMeasured(seen);
  if (truth === 'false') return { met: false, reason: 'conditionDoesNotHold', seen };
  return { met: true, reason: kind === 'exception' ? 'exceptionHolds' : 'conditionHolds', seen };
}

/** The facts that left a condition open. */
export function notMeasured(seen: ConditionAnswer['seen']): TriggerAnswer {
  const missing = seen.filter(({ answer }) => answer === 'unknown').map(({ fact }) => fact);
  return { met: false, reason: 'notMeasured', missing: missing.filter((fact, i) => missing.indexOf(fact) === i) };
}

export function regulatedDataAnswer({ dataClasses }: Rule<'regulatedData'>, incident: Incident): TriggerAnswer {
  const ticket = incident.dataClasses;
  const service = incident.linkedService?.dataClasses;
  if (!ticket && !service) return { met: false, reason: 'notMeasured', missing: ['dataClasses'] };
  const regulated = (classes: readonly string[] = []): string[] => classes.filter((it) => dataClasses.includes(it));
  const onTicket = regulated(ticket);
  const onService = regulated(service);
  if (onTicket.length + onService.length > 0) return { met: true, reason: 'regulatedDataFound', onTicket, onService };
  const lookedAt = [...(ticket ? ['ticket' as const] : []), ...(service ? ['service' as const] : [])];
  return { met: false, reason: 'noRegulatedData', lookedAt };
}

export function historyCountAnswer(rule: Rule<'historyCount'>, incident: Incident, at: Instant): TriggerAnswer {
  if (!incident.history) return { met: false, reason: 'notMeasured', missing: ['history'] };
  const { count, atLeast: limit, withinMs } = rule;
  if (incident.uncounted?.includes(count)) return { met: false, reason: 'notMeasured', missing: [`history.${count}`] };
  const from = withinMs === undefined ? undefined : at - withinMs;
  const seen = occurrences(incident.history, count, at).filter((it) => from === undefined || it > from).length;
  const counted = { count, seen, limit, ...(from === undefined ? {} : { countedFrom: from }) };
  return seen >= limit
    ? { met: true, reason: 'countReached', ...counted }
    : { met: false, reason: 'countNotReached', ...counted };
}

export function skillGapAnswer({ skills, supportGroup }: Incident): TriggerAnswer {
  if (!skills) return { met: false, reason: 'notMeasured', missing: ['skills'] };
  const missing = skills.needed.filter((skill) => !skills.inGroup.includes(skill));
  if (missing.length === 0) return { met: false, reason: 'skillsPresent' };
  return {
    met: true,
    reason: 'skillsMissing',
    missing,
    ...(supportGroup === undefined ? {} : { group: supportGroup }),
  };
}

export function vipCustomerAnswer({ tiers }: Rule<'vipCustomer'>, { customer }: Incident): TriggerAnswer {
  const tier = customer?.tier === undefined ? {} : { tier: customer.tier };
  const important = customer?.vip === true || (customer?.tier !== undefined && tiers.includes(customer.tier));
  if (important) {
    const name = customer.name === undefined ? {} : { customer: customer.name };
    return { met: true, reason: 'importantCustomer', vip: customer.vip === true, ...name, ...tier };
  }
  if (customer?.vip === undefined) return { met: false, reason: 'notMeasured', missing: ['customer.vip'] };
  return { met: false, reason: 'ordinaryCustomer', ...tier };
}

/** Counted from the customer's last request that nobody has answered yet. */
export function customerRequestAnswer({ history }: Incident, at: Instant): TriggerAnswer {
  if (!history) return { met: false, reason: 'notMeasured', missing: ['history'] };
  const last = latest(history, ['escalationRequested', 'escalationRequestAnswered'], at);
  if (last?.kind !== 'escalationRequested') return { met: false, reason: 'customerDidNotAsk' };
  const by = last.by === undefined ? {} : { by: last.by };
  return { met: true, reason: 'customerAskedForEscalation', since: last.at, ...by };
}
