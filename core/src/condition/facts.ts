/**
 * The facts that a condition may ask about, by name: a closed list, so that a misspelt one is a fault
 * of the document and never a question that is silently unanswered.
 */
import type { TicketValue, Measure } from '../incident/impact';
import type { Incident } from '../incident/incident';
import { occurrences } from '../incident/ticketHistory';
import type { HistoryCount } from '../incident/ticketHistory';
import type { Instant } from '../time/instant';

export type Fact = (incident: Incident, at: Instant) => TicketValue | Measure | undefined;

/** What kind of answer a fact has; `any` where only the host knows. */
export type FactType = 'text' | 'number' | 'boolean' | 'list' | 'measure' | 'any';

export interface KnownFact {
  readonly type: FactType;
  readonly read: Fact;
}

const single: { readonly [name: string]: KnownFact } = {
  priority: { type: 'number', read: ({ priority }) => priority },
  state: { type: 'text', read: ({ state }) => state },
  summary: { type: 'text', read: ({ summary }) => summary },
  description: { type: 'text', read: ({ description }) => description },
  category: { type: 'text', read: ({ category }) => category },
  supportGroup: { type: 'text', read: ({ supportGroup }) => supportGroup },
  assigned: { type: 'boolean', read: ({ assigned }) => assigned },
  dataClasses: { type: 'list', read: ({ dataClasses }) => dataClasses },
  service: { type: 'text', read: ({ service, linkedService }) => linkedService?.name ?? service },
  'service.criticality': { type: 'text', read: ({ linkedService }) => linkedService?.criticality },
  'service.dataClasses': { type: 'list', read: ({ linkedService }) => linkedService?.dataClasses },
  'customer.name': { type: 'text', read: ({ customer }) => customer?.name },
  'customer.vip': { type: 'boolean', read: ({ customer }) => customer?.vip },
  'customer.tier': { type: 'text', read: ({ customer }) => customer?.tier },
  'history.reassignments': counted('reassignments'),
  'history.reopenings': counted('reopenings'),
  'history.bounces': counted('bounces'),
  'history.chases': counted('chases'),
};

/** Families of facts whose names the app's mapping gives. */
const families: { readonly [prefix: string]: (name: string) => KnownFact } = {
  'service.fields.': (name) => ({ type: 'any', read: ({ linkedService }) => own(linkedService?.fields, name) }),
  'service.measures.': (name) => ({ type: 'measure', read: ({ linkedService }) => own(linkedService?.measures, name) }),
  'fields.': (name) => ({ type: 'any', read: ({ fields }) => own(fields, name) }),
  'measures.': (name) => ({ type: 'measure', read: ({ measures }) => own(measures, name) }),
};

export const factNames: readonly string[] = [
  ...Object.keys(single),
  ...Object.keys(families).map((prefix) => `${prefix}<name>`),
];

export function factByName(name: string): KnownFact | undefined {
  const known = own(single, name);
  if (known) return known;
  const prefix = Object.keys(families).find((it) => name.startsWith(it) && name.length > it.length);
  return prefix === undefined ? undefined : families[prefix]?.(name.slice(prefix.length));
}

/** Never what every object inherits: a field may be called `constructor`. */
export function own<Value>(
  entries: { readonly [name: string]: Value | undefined } | undefined,
  name: string,
): Value | undefined {
  return entries && Object.prototype.hasOwnProperty.call(entries, name) ? entries[name] : undefined;
}

function counted(count: HistoryCount): KnownFact {
  return {
    type: 'number',
    read: ({ history, uncounted = [] }, at) =>
      history === undefined || uncounted.includes(count) ? undefined : occurrences(history, count, at).length,
  };
}
