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
  return acceptedParts(schema)(schema);
}

/** Of any part of the schema; made once for each part, since making them takes longer than drawing from them. */
export function acceptedParts(whole: JsonSchema): (part: JsonSchema) => fc.Arbitrary<unknown> {
  const definitions = Object.entries(whole.$defs ?? {});
  // What holds itself is tied together lazily, and kept from nesting without end by `DEEPEST`.
  const tied = fc.letrec((tie) => Object.fromEntries(definitions.map(([name, it]) => [name, arbitrary(it, tie)])));
  const made = new Map<JsonSchema, fc.Arbitrary<unknown>>();
  return (part) => {
    const known = made.get(part) ?? arbitrary(part, (name) => tied[name] as fc.Arbitrary<unknown>);
    made.set(part, known);
    return known;
  };
}

const DEEPEST = { maxDepth: 2, depthIdentifier: 'schema' };

type Tie = (definition: string) => fc.Arbitrary<unknown>;

function arbitrary(schema: JsonSchema, tie: Tie): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return tie(schema.$ref.replace('#/$defs/', ''));
  if (schema.oneOf) return fc.oneof(DEEPEST, ...endingFirst(schema.oneOf).map((it) => arbitrary(it, tie)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (Array.isArray(schema.type)) {
    return fc.oneof(...(schema.type as string[]).map((type) => arbitrary({ ...schema, type } as JsonSchema, tie)));
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
      return list(schema, tie);
    case 'object':
      return object(schema, tie);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** At the deepest level the first variant is taken: one that holds nothing of its own kind. */
function endingFirst(variants: readonly JsonSchema[]): readonly JsonSchema[] {
  return [...variants.filter(ends), ...variants.filter((it) => !ends(it))];
}

function ends(schema: JsonSchema): boolean {
  return !JSON.stringify(schema).includes('"$ref"');
}

function list({ items = {}, minItems = 0 }: JsonSchema, tie: Tie): fc.Arbitrary<unknown[]> {
  const some = fc.array(arbitrary(items, tie), { minLength: minItems, maxLength: Math.max(minItems, LONGEST_LIST) });
  return ends(items) || minItems > 0 ? some : fc.oneof(DEEPEST, fc.constant<unknown[]>([]), some);
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

function object({ properties = {}, required = [], additionalProperties }: JsonSchema, tie: Tie) {
  const named = Object.keys(properties);
  const fields = Object.fromEntries(named.map((name) => [name, arbitrary(properties[name] ?? {}, tie)]));
  const known = fc.record(fields, { requiredKeys: named.filter((name) => required.includes(name)) });
  if (!additionalProperties) return known;
  const open = fc.dictionary(fc.constantFrom(...IDS), arbitrary(additionalProperties, tie), { maxKeys: 2 });
  return fc.tuple(open, known).map(([more, own]) => ({ ...more, ...own }));
}
