/**
 * Interprets a JSON Schema: walks schema and value together and reports every fault. It exists
 * because ServiceNow's engine forbids what zod and compiled validators need (`eval`, `Proxy`,
 * subclassed built-ins); see docs/decisions/0004. A value that is of the wrong kind is one fault,
 * and nothing inside it is looked at.
 */
import type { FaultPath, SchemaFault } from './fault';
import type { JsonSchema, JsonType } from './jsonSchema';
import { closest } from './closest';

export function checkAgainstSchema(schema: JsonSchema, value: unknown): SchemaFault[] {
  const walk: Walk = { faults: [], definitions: schema.$defs ?? {} };
  check(schema, value, [], walk);
  return walk.faults;
}

interface Walk {
  readonly faults: SchemaFault[];
  readonly definitions: { readonly [name: string]: JsonSchema };
}

/** A schema that refers to itself lets a value nest without end; nobody writes anything this deep. */
const DEPTH_MAX = 60;

type Json = { readonly [key: string]: unknown };

function check(written: JsonSchema, value: unknown, path: FaultPath, walk: Walk): void {
  const { faults } = walk;
  if (path.length > DEPTH_MAX) {
    faults.push({ path, reason: 'This is nested too deeply.', remedy: 'Split it into simpler parts.' });
    return;
  }
  const schema = resolved(written, walk);
  if (schema.oneOf) return checkVariant(schema.oneOf, value, path, walk);
  const reason = faultOf(schema, value);
  if (reason !== undefined) {
    faults.push({ path, reason, remedy: remedyFor(schema) });
    return;
  }
  if (schema.items) {
    const { items } = schema;
    (value as readonly unknown[]).forEach((item, index) => check(items, item, [...path, index], walk));
  }
  if (schema.type === 'object') checkProperties(schema, schema.properties ?? {}, value as Json, path, walk);
}

function checkProperties(
  schema: JsonSchema,
  properties: { readonly [name: string]: JsonSchema },
  value: Json,
  path: FaultPath,
  walk: Walk,
): void {
  const { faults } = walk;
  for (const key of schema.required ?? []) {
    if (!has(value, key)) faults.push(missing([...path, key], resolved(properties[key] ?? {}, walk)));
  }
  for (const key of Object.keys(value)) {
    const known = (has(properties, key) ? properties[key] : undefined) ?? schema.additionalProperties;
    if (known === false) faults.push(unknownKey([...path, key], key, Object.keys(properties)));
    else if (known) check(known, value[key], [...path, key], walk);
  }
}

/** The variant is named by the property that is a constant in all of them; only that variant is held against the value. */
function checkVariant(variants: readonly JsonSchema[], value: unknown, path: FaultPath, walk: Walk): void {
  const { faults } = walk;
  if (!isObject(value)) {
    faults.push({
      path,
      reason: `This must be a map of keys and values, but is ${kindOf(value)}.`,
      remedy: 'Write keys and values.',
    });
    return;
  }
  const tag = tagOf(variants);
  const names = variants.map((variant) => variant.properties?.[tag]?.const);
  const chosen = has(value, tag) ? variants[names.indexOf(value[tag] as string)] : undefined;
  if (chosen) return check(chosen, value, path, walk);
  const reason = has(value, tag) ? `${said(value[tag])} is not known here.` : 'This is missing.';
  faults.push({ path: [...path, tag], reason, remedy: `Write one of ${names.join(', ')}.` });
}

/** A definition may refer to another. */
function resolved(schema: JsonSchema, walk: Walk): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const definition = walk.definitions[schema.$ref.replace('#/$defs/', '')];
  if (!definition) throw new Error(`The schema refers to ${schema.$ref}, which it does not define.`);
  return resolved(definition, walk);
}

function tagOf(variants: readonly JsonSchema[]): string {
  const [first] = variants;
  const tag = Object.keys(first?.properties ?? {}).find((key) => first?.properties?.[key]?.const !== undefined);
  if (tag === undefined) throw new Error('A schema with variants needs a property that tells them apart.');
  return tag;
}

/** Why the value itself, leaving aside what is inside it, is not what the schema says; undefined where it is. */
function faultOf(schema: JsonSchema, value: unknown): string | undefined {
  if (!isOfType(schema.type, value)) return `This must be ${named(schema)}, but is ${kindOf(value)}.`;
  if (schema.const !== undefined && value !== schema.const)
    return `This must be ${String(schema.const)}, but is ${said(value)}.`;
  if (schema.enum && !(schema.enum as readonly unknown[]).includes(value)) return `${said(value)} is not known here.`;
  if (typeof value === 'string') return textFault(schema, value);
  if (typeof value === 'number') return numberFault(schema, value);
  if (Array.isArray(value) && value.length < (schema.minItems ?? 0)) return 'The list is empty.';
  return undefined;
}

function textFault(schema: JsonSchema, value: string): string | undefined {
  const fits = schema.pattern === undefined || new RegExp(schema.pattern).test(value);
  return fits && value.length >= (schema.minLength ?? 0)
    ? undefined
    : `This must be ${named(schema)}, but is ${said(value)}.`;
}

function numberFault(schema: JsonSchema, value: number): string | undefined {
  if (schema.minimum !== undefined && value < schema.minimum) return `${value} is below ${schema.minimum}.`;
  if (schema.maximum !== undefined && value > schema.maximum) return `${value} is above ${schema.maximum}.`;
  return undefined;
}

function isOfType(type: JsonSchema['type'], value: unknown): boolean {
  if (isTypeList(type)) return type.some((one) => isOfType(one, value));
  switch (type) {
    case undefined:
      return true;
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return typeof value === 'number' && isFinite(value) && Math.floor(value) === value;
    case 'number':
      return typeof value === 'number' && isFinite(value);
    default:
      return typeof value === type;
  }
}

function isTypeList(type: JsonSchema['type']): type is readonly JsonType[] {
  return Array.isArray(type);
}

function missing(path: FaultPath, schema: JsonSchema): SchemaFault {
  return { path, reason: 'This is missing.', remedy: `Add it: ${named(schema)}.` };
}

function unknownKey(path: FaultPath, key: string, known: readonly string[]): SchemaFault {
  const near = closest(key, known);
  const remedy = near === undefined ? `Remove it, or use one of ${known.join(', ')}.` : `Did you mean “${near}”?`;
  return { path, reason: `${said(key)} is not known here.`, remedy };
}

function remedyFor(schema: JsonSchema): string {
  if (schema.enum && !schema.description) return `Write one of ${schema.enum.join(', ')}.`;
  return schema.minItems !== undefined ? 'Write a list with at least one item.' : `Write ${named(schema)}.`;
}

function named(schema: JsonSchema): string {
  if (schema.description !== undefined) return schema.description;
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.minimum !== undefined && schema.maximum !== undefined) {
    return `a ${schema.type === 'integer' ? 'whole ' : ''}number from ${schema.minimum} to ${schema.maximum}`;
  }
  const { type = 'object' } = schema;
  return isTypeList(type) ? type.map((one) => typeNames[one]).join(' or ') : typeNames[type];
}

const typeNames: { readonly [type in JsonType]: string } = {
  object: 'a map of keys and values',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'a map of keys and values';
  return said(value);
}

/** The value as written, cut where it is long: a fault is read in one line. */
function said(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : isObject(value) ? 'a map' : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function has(value: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(value, key);
}
