/**
 * The difference between two policies knows every part of the document: for each place that the schema
 * has, a document that says something else there must show it, and name it.
 */
import { describe, expect, it } from '@jest/globals';
import { policyDifference } from '@rungs/core';
import type { PolicyChange, PolicyDocument } from '@rungs/core';
import { checkAgainstSchema } from './checkAgainstSchema';
import { policyDocumentJsonSchema } from './generated/policyDocumentJsonSchema';
import type { JsonSchema } from './jsonSchema';

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };
type At = readonly (string | number)[];

const definitions = policyDocumentJsonSchema.$defs ?? {};
const resolved = (schema: JsonSchema): JsonSchema =>
  schema.$ref === undefined ? schema : resolved(definitions[schema.$ref.replace('#/$defs/', '')] ?? {});

/** Texts that fit our patterns, so that the sample is one that the schema accepts; the first that fits is taken. */
const TEXTS: readonly string[] = [
  'x1',
  'x2',
  '15m',
  '25m',
  '08:00-18:00',
  '09:00-17:00',
  '2026-12-24',
  '2026-12-25',
  '2026-01-05T09:00',
  '2026-01-06T09:00',
  '09:00',
  '10:00',
  'Europe/Berlin',
  'Europe/Paris',
  'a="b"',
  'c="d"',
  'a x',
  'b x',
  'https://a.example/x',
  'https://b.example/x',
];

/** Lists near the root have several entries, and one of each variant; those deeper one, so that the sample stays small. */
const PER_LIST = 2;
const NEAR_ROOT = 1;
/** A condition or a segment within another, and no deeper. */
const NESTED = 2;

/** Everything that the schema allows, at once. `n` makes neighbours differ. */
function sampleOf(written: JsonSchema, n: number, above: Above): Json | undefined {
  const schema = resolved(written);
  const { $ref } = written;
  const below: Above = { ...above, refs: $ref === undefined ? above.refs : [...above.refs, $ref] };
  if (below.refs.filter((it) => it === $ref).length > NESTED) return undefined;
  if (schema.oneOf) return sampleOf(schema.oneOf[n % schema.oneOf.length] ?? {}, n, below);
  if (schema.const !== undefined) return schema.const;
  // The last, since the first is often what leaving it out means; in a list, one of each.
  if (schema.enum) return above.inList ? schema.enum[n % schema.enum.length] : schema.enum[schema.enum.length - 1];
  if (schema.items) return listOf(schema.items, below);
  if (schema.type === 'object') return fieldsOf(schema, n, below);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'string' || Array.isArray(schema.type)) return textFor(schema, n);
  return (schema.minimum ?? 0) + 1 + n;
}

interface Above {
  readonly depth: number;
  readonly inList: boolean;
  readonly refs: readonly string[];
}

function listOf(items: JsonSchema, above: Above): Json | undefined {
  const { depth, refs } = above;
  const length = depth > NEAR_ROOT ? 1 : Math.max(PER_LIST, resolved(items).oneOf?.length ?? 0);
  const below: Above = { depth: depth + 1, inList: true, refs };
  const list = Array.from({ length }, (_, i) => sampleOf(items, i, below)).filter((it) => it !== undefined);
  return list.length > 0 ? list : undefined;
}

function fieldsOf(schema: JsonSchema, n: number, { depth, refs }: Above): Json | undefined {
  const fields: { [name: string]: Json } = {};
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const value = sampleOf(inner, n, { depth: depth + 1, inList: false, refs });
    if (value !== undefined) fields[name] = value;
    else if (schema.required?.includes(name)) return undefined;
  }
  return fields;
}

function textFor(schema: JsonSchema, n: number, besides?: Json): string {
  const fitting = TEXTS.filter((text) => schema.pattern === undefined || new RegExp(schema.pattern).test(text));
  const numbered = [...fitting, ...fitting.map((text) => `${text}${n}`)].filter(
    (text) => text !== besides && (schema.pattern === undefined || new RegExp(schema.pattern).test(text)),
  );
  // Of ids, each entry has one of its own.
  const own = numbered.find((text) => text === `x1${n}` && text !== besides);
  const text = own ?? numbered[n % numbered.length];
  if (text === undefined) throw new Error(`No sample text fits ${String(schema.pattern)}.`);
  return text;
}

interface Mutation {
  readonly at: At;
  readonly document: Json;
}

/** Each value of the document changed, and each that may be left out left out. */
function* mutationsOf(
  written: JsonSchema,
  value: Json,
  at: At,
  rebuild: (value: Json | undefined) => Json,
): Generator<Mutation> {
  const schema = resolved(written);
  if (schema.oneOf && !Array.isArray(value) && typeof value === 'object') {
    const variant = schema.oneOf.find((it) => checkAgainstSchema({ ...it, $defs: definitions }, value).length === 0);
    if (variant) yield* mutationsOf(variant, value, at, rebuild);
    return;
  }
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    for (const [i, item] of list.entries()) {
      const without = list.filter((_, n) => n !== i);
      if (schema.items) {
        yield* mutationsOf(schema.items, item, [...at, i], (changed) =>
          rebuild(changed === undefined ? without : list.map((it, n) => (n === i ? changed : it))),
        );
      }
      yield { at: [...at, i], document: rebuild(without) };
    }
    return;
  }
  if (typeof value === 'object') {
    const fields = value as { readonly [name: string]: Json };
    for (const [name, inner] of Object.entries(fields)) {
      const { [name]: _gone, ...without } = fields;
      const property = schema.properties?.[name];
      if (property) {
        yield* mutationsOf(property, inner, [...at, name], (changed) =>
          rebuild(changed === undefined ? without : { ...fields, [name]: changed }),
        );
      }
      if (!schema.required?.includes(name)) yield { at: [...at, name], document: rebuild(without) };
    }
    return;
  }
  const other = anotherValue(schema, value);
  if (other !== undefined) yield { at, document: rebuild(other) };
}

function anotherValue(schema: JsonSchema, value: Json): Json | undefined {
  if (schema.const !== undefined) return undefined;
  if (schema.enum) return schema.enum.find((it) => it !== value);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return textFor(schema, 77, value);
}

const sample = sampleOf(policyDocumentJsonSchema, 0, { depth: 0, inList: false, refs: [] }) ?? {};
const mutations = [...mutationsOf(policyDocumentJsonSchema, sample, [], (changed) => changed ?? {})];
const differenceOf = (before: Json, after: Json) =>
  policyDifference(before as unknown as PolicyDocument, after as unknown as PolicyDocument);

/** A change names the property, or the list whose entry came or went, or what is said as a whole and holds it. */
function names(change: PolicyChange, at: At): boolean {
  const way = at.filter((step): step is string => typeof step === 'string');
  const innermost = way.slice(change.kind === 'added' || change.kind === 'removed' ? -2 : -1);
  return (
    innermost.some((name) => change.path.includes(name)) ||
    (SAID_WHOLE.includes(String(change.path[change.path.length - 1])) && way.includes('when'))
  );
}

const SAID_WHOLE: readonly string[] = ['when'];

describe('[TLS-1][POL4] the difference covers the whole document', () => {
  it('has a sample of every part', () => {
    expect(checkAgainstSchema(policyDocumentJsonSchema, sample)).toEqual([]);
    expect(Object.keys(sample).sort()).toEqual(Object.keys(policyDocumentJsonSchema.properties ?? {}).sort());
    expect(mutations.length).toBeGreaterThan(500);
  });

  it('finds none between the sample and itself', () => {
    expect(differenceOf(sample, sample)).toEqual({ changes: [], people: [], running: [] });
  });

  it('finds none where the same durations are written in other words', () => {
    const text = JSON.stringify(sample);
    const others = text.replace(/"15m"/g, '"900s"').replace(/"25m"/g, '"1500s"');
    expect(others).not.toBe(text);
    expect(differenceOf(sample, JSON.parse(others) as Json)).toEqual({ changes: [], people: [], running: [] });
  });

  const byProperty = new Map<string, Mutation[]>();
  for (const mutation of mutations) {
    const place = mutation.at.filter((step) => typeof step === 'string').join('.');
    byProperty.set(place, [...(byProperty.get(place) ?? []), mutation]);
  }

  it.each([...byProperty.keys()])('%s', (place) => {
    for (const { at, document } of byProperty.get(place) ?? []) {
      const { changes } = differenceOf(sample, document);
      expect({ at, named: changes.some((change) => names(change, at)) }).toEqual({ at, named: true });
      for (const { words } of changes) expect(words).toMatch(/^\S.*\S.*\.$/s);
      expect(differenceOf(document, sample).changes.length).toBeGreaterThan(0);
    }
  });
});
