/**
 * What a policy asks of an incident beyond what every look reads. A policy says `fields.region` or
 * `measures.affectedUsers`; here that is the column `region` or `u_region`, and the number in
 * `u_affected_users`, whose label says its unit in brackets: “Affected users (users)”. What the record
 * does not say stays unsaid: never zero, never “none” (TRG-R1).
 */
import { GlideRecord } from '@servicenow/glide';
import type { FactsAsked, Incident, LinkedService, Measure, TicketValue } from '../vendor/core.js';
import { historyOf } from './history.ts';
import { text } from './rows.ts';

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export function askedFacts(incident: GlideRecord, { facts, history }: FactsAsked): Partial<Incident> {
  const found: Writable<Partial<Incident>> = {};
  const fields = collected(facts, 'fields.', (name) => valueOf(incident, name));
  const measures = collected(facts, 'measures.', (name) => measureOf(incident, name));
  const dataClasses = facts.includes('dataClasses') ? dataClassesOf(incident) : undefined;
  const linkedService = facts.some((fact) => fact.startsWith('service.')) ? serviceOf(incident, facts) : undefined;
  const customer = facts.some((fact) => fact.startsWith('customer.')) ? customerOf(incident) : undefined;
  if (fields) found.fields = fields;
  if (measures) found.measures = measures;
  if (dataClasses) found.dataClasses = dataClasses;
  if (linkedService) found.linkedService = linkedService;
  if (customer) found.customer = customer;
  return history ? { ...found, ...historyOf(incident) } : found;
}

/** The service, or the configuration item where that is one. */
function serviceOf(incident: GlideRecord, facts: readonly string[]): LinkedService | undefined {
  const service = new GlideRecord('cmdb_ci_service');
  const sysId = text(incident, 'business_service') || text(incident, 'cmdb_ci');
  if (sysId === '' || !service.get(sysId)) return undefined;
  const criticality = shown(service, 'busines_criticality');
  const fields = collected(facts, 'service.fields.', (name) => valueOf(service, name));
  const measures = collected(facts, 'service.measures.', (name) => measureOf(service, name));
  const dataClasses = dataClassesOf(service);
  return {
    name: shown(service, 'name'),
    ...(criticality === '' ? {} : { criticality }),
    ...(fields ? { fields } : {}),
    ...(measures ? { measures } : {}),
    ...(dataClasses ? { dataClasses } : {}),
  };
}

function customerOf(incident: GlideRecord): Incident['customer'] {
  const caller = new GlideRecord('sys_user');
  if (!caller.get(text(incident, 'caller_id'))) return undefined;
  return { name: shown(caller, 'name'), vip: /^(1|true)$/.test(text(caller, 'vip')) };
}

function dataClassesOf(record: GlideRecord): string[] | undefined {
  const column = columnOf(record, 'dataClasses');
  const words = column === undefined ? '' : shown(record, column);
  if (words === '') return undefined;
  const classes = words.split(',').map((word) => word.trim());
  return classes.filter((word) => word !== '' && !/^none$/i.test(word));
}

function valueOf(record: GlideRecord, name: string): TicketValue | undefined {
  const column = columnOf(record, name);
  if (column === undefined) return undefined;
  const stored = text(record, column);
  if (stored === '') return undefined;
  const words = shown(record, column);
  // A choice is stored as a number and shown in words; leading zeros make a number a name.
  return words === stored && NUMBER.test(stored) ? Number(stored) : words;
}

function measureOf(record: GlideRecord, name: string): Measure | undefined {
  const column = columnOf(record, name);
  const stored = column === undefined ? '' : text(record, column);
  if (column === undefined || !NUMBER.test(stored)) return undefined;
  const unit = /\(([^()]+)\)\s*$/.exec(String(record.getElement(column).getLabel()))?.[1];
  return { value: Number(stored), unit: unit ?? '' };
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** `affectedUsers`, `affected users` and `affected_users` are one name; a customer's own columns begin with `u_`. */
function columnOf(record: GlideRecord, name: string): string | undefined {
  const plain = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
  return [plain, `u_${plain}`].find((column) => record.isValidField(column));
}

function shown(record: GlideRecord, column: string): string {
  return String(record.getDisplayValue(column) ?? '');
}

function collected<Value>(
  facts: readonly string[],
  prefix: string,
  read: (name: string) => Value | undefined,
): { readonly [name: string]: Value } | undefined {
  const found: { [name: string]: Value } = {};
  for (const fact of facts) {
    if (!fact.startsWith(prefix)) continue;
    const name = fact.slice(prefix.length);
    const value = read(name);
    if (value !== undefined) found[name] = value;
  }
  return Object.keys(found).length === 0 ? undefined : found;
}
