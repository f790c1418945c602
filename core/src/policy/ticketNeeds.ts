/** What a ticket asks of whoever is told, as the policy's facts say; what no fact says is absent. */
import { factByName } from '../condition/facts';
import type { TicketValue } from '../incident/impact';
import type { Incident } from '../incident/incident';
import type { EscalationPolicy } from './policy';
import type { ChosenBy, TicketNeedsDocument } from './candidateDocument';

export type TicketNeeds = { readonly [need in ChosenBy]?: readonly string[] };

const NEEDS: readonly ChosenBy[] = ['skills', 'languages', 'regions'];

/** None where the policy tells everybody alike. */
export function needsUnder({ paths, document }: EscalationPolicy, incident: Incident): TicketNeeds {
  const chooses = paths.some(({ levels }) => levels.some(({ choose }) => choose !== undefined));
  return chooses ? ticketNeeds(document.ticketNeeds ?? {}, incident) : {};
}

export function ticketNeeds(facts: TicketNeedsDocument, incident: Incident): TicketNeeds {
  const found: { [need in ChosenBy]?: readonly string[] } = {};
  for (const need of NEEDS) {
    const fact = facts[need];
    const values = fact === undefined ? standing(need, incident) : textsOf(fact, incident);
    if (values && values.length > 0) found[need] = values;
  }
  return found;
}

export function sameNeeds(a: TicketNeeds, b: TicketNeeds): boolean {
  return NEEDS.every((need) => (a[need] ?? []).join('\n') === (b[need] ?? []).join('\n'));
}

function standing(need: ChosenBy, { skills }: Incident): readonly string[] | undefined {
  return need === 'skills' ? skills?.needed : undefined;
}

function textsOf(fact: string, incident: Incident): readonly string[] | undefined {
  // None of the facts that may be named depends on when it is asked.
  const value = factByName(fact)?.read(incident, incident.openedAt);
  if (value === undefined || isMeasure(value)) return undefined;
  return typeof value === 'object' ? value : [String(value)];
}

function isMeasure(
  value: TicketValue | { readonly unit: string },
): value is { readonly value: number; readonly unit: string } {
  return typeof value === 'object' && 'unit' in value;
}
