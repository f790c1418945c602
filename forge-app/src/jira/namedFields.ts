/**
 * Fields of a site's own, found by the name that people see: a policy says `fields.region` or
 * `measures.affectedUsers`, and means “Region” and “Affected users (users)”. Capitals, spaces and
 * hyphens do not matter; what stands in brackets at the end is the unit of a number, and a number
 * without one has none that could be compared.
 */
import type { Measure, TicketValue } from '@rungs/core';
import { isRecord } from './record';

/** Values as Jira answers them, by the field's plain name. */
export type NamedFields = ReadonlyMap<string, NamedField>;

interface NamedField {
  readonly unit: string | undefined;
  readonly value: unknown;
}

/** Of an answer with `expand=names`; without it, none. Of two fields of one name the first counts. */
export function namedFields(answer: unknown): NamedFields {
  const found = new Map<string, NamedField>();
  const names = isRecord(answer) && isRecord(answer.names) ? answer.names : {};
  const fields = isRecord(answer) && isRecord(answer.fields) ? answer.fields : {};
  for (const [id, name] of Object.entries(names)) {
    if (typeof name !== 'string') continue;
    const [, words = name, unit] = /^(.*?)\s*(?:\(([^()]+)\))?$/s.exec(name) ?? [];
    const key = plainName(words);
    if (!found.has(key)) found.set(key, { unit, value: fields[id] });
  }
  return found;
}

/** Undefined where the field is empty, or of a kind that says nothing in words. */
export function fieldValue(fields: NamedFields, name: string): TicketValue | undefined {
  return wordsOf(fields.get(plainName(name))?.value);
}

export function fieldMeasure(fields: NamedFields, name: string): Measure | undefined {
  const field = fields.get(plainName(name));
  return typeof field?.value === 'number' ? { value: field.value, unit: field.unit ?? '' } : undefined;
}

/** A list as such, and a text with commas as one. */
export function fieldList(fields: NamedFields, name: string): readonly string[] | undefined {
  const value = fieldValue(fields, name);
  if (value === undefined) return undefined;
  const entries = typeof value === 'object' ? value : String(value).split(',');
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf(value: unknown): TicketValue | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.flatMap((entry) => textOf(entry) ?? []);
  return textOf(value);
}

/** Options say `value`, most others `name`, people `displayName`. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return undefined;
  return [value.value, value.name, value.displayName].find((it): it is string => typeof it === 'string');
}
