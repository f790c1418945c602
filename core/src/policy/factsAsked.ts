/**
 * Which facts of a ticket a policy document asks for, anywhere in it: so that an app reads of its host
 * what somebody wants to know, and nothing more.
 */
import type { ConditionDocument } from '../condition/conditionDocument';
import type { TicketNeedsDocument } from './candidateDocument';
import type { PolicyDocument } from './policyDocument';
import { matchersOf, segmentsOf } from './segmentTree';
import type { TriggerDocument } from './triggerDocument';

export interface FactsAsked {
  /** Each once, as conditions name them: `category`, `fields.region`, `service.measures.users`. */
  readonly facts: readonly string[];
  /** What happened to the ticket: when it moved, who asked again, when anybody last did something. */
  readonly history: boolean;
}

export const nothingAsked: FactsAsked = { facts: [], history: false };

export function factsAsked(document: PolicyDocument): FactsAsked {
  const segments = segmentsOf(document).map(({ segment }) => segment);
  const rules = [document, ...segments];
  const triggers = rules.flatMap((it) => it.triggers ?? []);
  const facts = [
    ...(document.appliesTo.supportGroups ? ['supportGroup'] : []),
    ...segments.flatMap((segment) => matchersOf(segment).map(({ label }) => label)),
    ...rules.flatMap(({ ticketNeeds }) => needed(ticketNeeds)),
    ...triggers.flatMap(factsOf),
  ];
  return {
    facts: facts.filter((fact, i) => facts.indexOf(fact) === i),
    history: triggers.some(asksHistory) || facts.some((fact) => fact.startsWith('history.')),
  };
}

function needed(needs: TicketNeedsDocument = {}): string[] {
  return [needs.skills, needs.languages, needs.regions].filter((fact): fact is string => fact !== undefined);
}

function factsOf(trigger: TriggerDocument): string[] {
  return [...(trigger.when ? factsIn(trigger.when) : []), ...ownFacts(trigger)];
}

function ownFacts(trigger: TriggerDocument): string[] {
  switch (trigger.kind) {
    case 'measure':
    case 'boardReportable':
    case 'anomaly':
      return [`measures.${trigger.measure}`, `service.measures.${trigger.measure}`];
    case 'regulatedData':
      return ['dataClasses', 'service.dataClasses'];
    case 'vipCustomer':
      return ['customer.vip', 'customer.tier', 'customer.name'];
    default:
      return [];
  }
}

function asksHistory({ kind }: TriggerDocument): boolean {
  return (
    kind === 'historyCount' ||
    kind === 'noProgress' ||
    kind === 'notAcknowledged' ||
    kind === 'decisionNeeded' ||
    kind === 'customerRequest'
  );
}

function factsIn(condition: ConditionDocument): string[] {
  switch (condition.test) {
    case 'and':
    case 'or':
      return condition.of.flatMap(factsIn);
    case 'not':
      return factsIn(condition.of);
    default:
      return [condition.fact];
  }
}
