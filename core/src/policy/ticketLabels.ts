/** What a ticket is known by where a policy's segments are told apart: facts of the ticket, each as text. */
import { factByName } from '../condition/facts';
import type { Incident } from '../incident/incident';
import type { Labels } from '../pattern/matcher';

/** What changes as the work goes on (`state`, `assigned`, the history) would send a ticket elsewhere every hour. */
const SINGLE: readonly string[] = [
  'priority',
  'service',
  'service.criticality',
  'category',
  'supportGroup',
  'customer.name',
  'customer.tier',
  'customer.vip',
];
const FAMILIES: readonly string[] = ['fields.', 'service.fields.'];

export const labelNames: readonly string[] = [...SINGLE, ...FAMILIES.map((prefix) => `${prefix}<name>`)];

export function isLabel(name: string): boolean {
  return SINGLE.includes(name) || FAMILIES.some((prefix) => name.startsWith(prefix) && name.length > prefix.length);
}

/** These labels of a ticket. What the ticket does not say is absent; a list is its entries, with commas between. */
export function ticketLabels(incident: Incident, names: readonly string[]): Labels {
  const labels: { [label: string]: string } = {};
  for (const name of names) {
    const value = textOf(name, incident);
    if (value !== undefined) labels[name] = value;
  }
  return labels;
}

function textOf(name: string, incident: Incident): string | undefined {
  // None of these facts depends on when it is asked.
  const value = isLabel(name) ? factByName(name)?.read(incident, incident.openedAt) : undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'object') return String(value);
  return isList(value) ? value.join(',') : undefined;
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value);
}
