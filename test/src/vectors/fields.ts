/** Reads a vector's fields, and says of a bad one where it is, what is wrong and what belongs there. */
import { parseDate, zoneRules } from '@rungs/core';
import type { Instant, ZoneRules } from '@rungs/core';
import { isObject } from './adapter';
import type { Json, JsonObject } from './adapter';

/** The vector or file cannot be read: a fault of the input, not an answer of ours. */
export class VectorFault extends Error {
  constructor(where: string, found: Json | undefined, wanted: string) {
    super(`${where}: ${found === undefined ? 'missing' : `${JSON.stringify(found)} found`}; ${wanted} belongs there.`);
    this.name = 'VectorFault';
  }
}

export function textAt(object: JsonObject, field: string): string {
  const value = object[field];
  if (typeof value !== 'string') throw new VectorFault(field, value, 'text');
  return value;
}

export function numberAt(object: JsonObject, field: string): number {
  const value = object[field];
  if (typeof value !== 'number' || !isFinite(value)) throw new VectorFault(field, value, 'a number');
  return value;
}

/** False where the field is absent. */
export function flagAt(object: JsonObject, field: string): boolean {
  const value = object[field] ?? false;
  if (typeof value !== 'boolean') throw new VectorFault(field, value, 'true or false');
  return value;
}

export function expectedFlag(vector: JsonObject): boolean {
  if (vector['expected'] === undefined) throw new VectorFault('expected', undefined, 'true or false');
  return flagAt(vector, 'expected');
}

export function objectAt(object: JsonObject, field: string): JsonObject {
  const value = object[field];
  if (!isObject(value)) throw new VectorFault(field, value, 'an object');
  return value;
}

export function listAt(object: JsonObject, field: string): readonly Json[] {
  const value = object[field];
  if (!Array.isArray(value)) throw new VectorFault(field, value, 'a list');
  return value as readonly Json[];
}

/** Empty where the field is absent. */
export function optionalListAt(object: JsonObject, field: string): readonly Json[] {
  return object[field] === undefined ? [] : listAt(object, field);
}

export function optionalObjectAt(object: JsonObject, field: string): JsonObject {
  return object[field] === undefined ? {} : objectAt(object, field);
}

export function instantAt(object: JsonObject, field: string): Instant {
  return instantFrom(object[field], field);
}

/** ISO 8601 with its offset: `2006-01-04T16:00:00Z`. */
export function instantFrom(value: Json | undefined, where: string): Instant {
  const written =
    typeof value === 'string' && /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.exec(value);
  // `Date.parse` reads 30 February as 2 March.
  const at = written && parseDate(written[1] ?? '') !== undefined ? Date.parse(written[0]) : NaN;
  if (isNaN(at)) throw new VectorFault(where, value, 'an instant such as 2006-01-04T16:00:00Z');
  return at;
}

/** As the vectors write it: no milliseconds where there are none. */
export function isoInstant(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

export function zoneAt(object: JsonObject, field: string): ZoneRules {
  const name = textAt(object, field);
  const rules = zoneRules(name);
  if (!rules) throw new VectorFault(field, name, 'the IANA name of a zone');
  return rules;
}
