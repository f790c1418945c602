/** A good document with a part of it replaced by something that its schema accepts at that place. */
import fc from 'fast-check';
import type { JsonSchema } from '@rungs/shared-types';
import { acceptedParts } from './schemaArbitrary';

interface Place {
  readonly path: readonly (string | number)[];
  readonly schema: JsonSchema;
}

/** `changes` places, one after the other, each anywhere in what the ones before left. */
export function changedAnywhere(schema: JsonSchema): (document: unknown, changes: number) => fc.Arbitrary<unknown> {
  const valuesFor = acceptedParts(schema);
  return function changed(document, changes): fc.Arbitrary<unknown> {
    if (changes === 0) return fc.constant(document);
    return fc
      .constantFrom(...placesIn(document, schema, schema.$defs ?? {}))
      .chain((place) => valuesFor(place.schema).map((value) => replaced(document, place.path, value)))
      .chain((next) => changed(next, changes - 1));
  };
}

function placesIn(value: unknown, written: JsonSchema, definitions: NonNullable<JsonSchema['$defs']>): Place[] {
  const places: Place[] = [];
  walk(value, written, []);
  return places;

  function walk(part: unknown, partSchema: JsonSchema, path: Place['path']): void {
    const schema = chosen(resolved(partSchema), part);
    if (path.length > 0) places.push({ path, schema });
    if (Array.isArray(part)) part.forEach((item, i) => walk(item, schema.items ?? {}, [...path, i]));
    else if (typeof part === 'object' && part !== null) {
      for (const [key, child] of Object.entries(part)) {
        const below = schema.properties?.[key] ?? schema.additionalProperties;
        if (below) walk(child, below, [...path, key]);
      }
    }
  }

  function resolved(schema: JsonSchema): JsonSchema {
    return schema.$ref === undefined ? schema : (definitions[schema.$ref.replace('#/$defs/', '')] ?? {});
  }
}

/** Of several variants the one that the value is. */
function chosen(schema: JsonSchema, value: unknown): JsonSchema {
  const fits = (schema.oneOf ?? []).find((variant) =>
    Object.entries(variant.properties ?? {}).every(
      ([key, { const: constant }]) =>
        constant === undefined || (value as { readonly [key: string]: unknown })[key] === constant,
    ),
  );
  return fits ?? schema;
}

function replaced(document: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(document)) return document.map((item, i) => (i === step ? replaced(item, rest, value) : item));
  const map = document as { readonly [key: string]: unknown };
  return { ...map, [step]: replaced(map[step], rest, value) };
}
