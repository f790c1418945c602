/**
 * Values at random that a JSON Schema accepts. Texts of a pattern come from the pattern; ids and
 * durations mostly from a few that occur again and again, so that references often meet something.
 */
import fc from 'fast-check';
import type { JsonSchema } from '@rungs/shared-types';

const IDS = ['kim', 'sato', 'desk', 'office', 'technical', 'legal', 'major', 'weekly'];
const DURATIONS = ['0m', '5m', '10m', '1h', '1h30m', '8h', '2d'];
const LONGEST_LIST = 3;

export function accepted(schema: JsonSchema): fc.Arbitrary<unknown> {
  return arbitrary(schema, { definitions: schema.$defs ?? {}, depth: 0 });
}

interface Place {
  readonly definitions: { readonly [name: string]: JsonSchema };
  /** How many references were followed: what holds itself has to end. */
  readonly depth: number;
}

function arbitrary(schema: JsonSchema, place: Place): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return referred(schema.$ref, place);
  if (schema.oneOf) return fc.oneof(...simplest(schema.oneOf, place).map((it) => arbitrary(it, place)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (Array.isArray(schema.type)) {
    return fc.oneof(...(schema.type as string[]).map((type) => arbitrary({ ...schema, type } as JsonSchema, place)));
  }
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 400, 400) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -5, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(arbitrary(schema.items ?? {}, place), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, LONGEST_LIST),
      });
    case 'object':
      return object(schema, place);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function referred(name: string, { definitions, depth }: Place): fc.Arbitrary<unknown> {
  const definition = definitions[name.replace('#/$defs/', '')];
  if (!definition) throw new Error(`The schema refers to ${name}, which it does not define.`);
  return arbitrary(definition, { definitions, depth: depth + 1 });
}

/** Deep down only the variants that hold no reference. */
function simplest(variants: readonly JsonSchema[], { depth }: Place): readonly JsonSchema[] {
  const ending = variants.filter((it) => !JSON.stringify(it).includes('"$ref"'));
  return depth > 2 && ending.length > 0 ? ending : variants;
}

function text({ pattern, minLength = 0 }: JsonSchema): fc.Arbitrary<string> {
  if (pattern === undefined) return fc.string({ minLength, maxLength: Math.max(minLength, 20), unit: 'grapheme' });
  const wanted = new RegExp(pattern);
  // fast-check makes no text for a lookahead; what it forbids is sorted out afterwards.
  const matching = fc
    .stringMatching(new RegExp(pattern.replace(/\(\?[=!][^)]*\)/g, '')))
    .filter((it) => wanted.test(it));
  const known = [...IDS, ...DURATIONS].filter((it) => wanted.test(it));
  if (known.length === 0) return matching;
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: matching });
}

function object({ properties = {}, required = [], additionalProperties }: JsonSchema, place: Place) {
  const named = Object.keys(properties);
  const fields = Object.fromEntries(named.map((name) => [name, arbitrary(properties[name] ?? {}, atDepth(name))]));
  const known = fc.record(fields, { requiredKeys: named.filter((name) => required.includes(name)) });
  if (!additionalProperties) return known;
  const open = fc.dictionary(fc.constantFrom(...IDS), arbitrary(additionalProperties, place), { maxKeys: 2 });
  return fc.tuple(open, known).map(([more, own]) => ({ ...more, ...own }));

  function atDepth(name: string): Place {
    // A property that holds its own object again, such as a tree, is a step down as well.
    return name in place.definitions ? { ...place, depth: place.depth + 1 } : place;
  }
}
