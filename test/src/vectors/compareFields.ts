/** Compares what a vector expects field by field, and leaves out what it does not ask. */
import type { Instant } from '@rungs/core';
import type { Compared, Json, JsonObject, Vector } from './adapter';
import { instantFrom, isoInstant, numberAt, VectorFault } from './fields';

/** An answer, and whether it agrees with what is expected of it. */
export interface Field {
  readonly got: Json;
  agrees(expected: Json | undefined, tolerateMs: number, where: string): boolean;
}

export function compareFields(vector: Vector, expected: JsonObject, fieldOf: (field: string) => Field): Compared {
  const tolerateMs = vector['tolerateSeconds'] === undefined ? 0 : numberAt(vector, 'tolerateSeconds') * 1000;
  const got: { [field: string]: Json } = {};
  let agrees = true;
  for (const field of Object.keys(expected)) {
    const answer = fieldOf(field);
    got[field] = answer.got;
    agrees = answer.agrees(expected[field], tolerateMs, field) && agrees;
  }
  return { expected, got, agrees };
}

/** Several fields under one name. */
export function group(
  vector: Vector,
  expected: Json | undefined,
  fieldOf: (field: string) => Field,
  where: string,
): Field {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) {
    throw new VectorFault(where, expected, 'an object');
  }
  const { got, agrees } = compareFields(vector, expected as JsonObject, fieldOf);
  return { got, agrees: () => agrees };
}

export function instantWithin(at: Instant | undefined): Field {
  return {
    got: at === undefined ? null : isoInstant(at),
    agrees(expected, tolerateMs, where) {
      if (expected === null || expected === undefined || at === undefined) return (expected ?? null) === (at ?? null);
      return Math.abs(instantFrom(expected, where) - at) <= tolerateMs;
    },
  };
}

/** `unitMs`: what one of the number is, for the tolerance. */
export function numberWithin(value: number | undefined, unitMs = 1000): Field {
  return {
    got: value ?? null,
    agrees(expected, tolerateMs) {
      if (typeof expected !== 'number' || value === undefined) return (expected ?? null) === (value ?? null);
      return Math.abs(expected - value) * unitMs <= tolerateMs;
    },
  };
}
