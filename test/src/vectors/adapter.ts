/**
 * What the vectors runner asks of one kind of vector. A file goes to the adapter whose `kind` is in
 * its name, else to the one that recognises its vectors by their fields. The adapter turns the
 * vector's input into a question for `@rungs/core`, and compares. Where peers disagree, it picks a
 * named option by the source's convention (`sourceRepo`), never by case or by the expected value.
 */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [field: string]: Json | undefined;
}

export interface Vector extends JsonObject {
  readonly id: string;
}

export interface VectorFile {
  readonly name: string;
  readonly vectors: readonly Vector[];
  /** Everything in the file, such as the `trees` of routing. */
  readonly document: JsonObject;
}

export interface VectorAdapter {
  /** The name under which files of this kind are published: `business-hours`. */
  readonly kind: string;
  recognises(vector: Vector): boolean;
  /** Throws a `VectorFault` where the vector cannot be read. */
  play(vector: Vector, file: VectorFile): Outcome;
}

export type Outcome = Compared | Skipped;

export interface Compared {
  readonly expected: Json;
  readonly got: Json;
  readonly agrees: boolean;
}

export interface Skipped {
  /** In words: what keeps the vector from being played. */
  readonly skipped: string;
}

/** Equal as JSON, whatever the order of fields. */
export function compare(expected: Json, got: Json): Compared {
  return { expected, got, agrees: sameJson(expected, got) };
}

/** `zendesk/biz`: the project whose convention holds for the vector. */
export function sourceRepo({ source }: Vector): string {
  const repo = isObject(source) ? source['repo'] : undefined;
  return typeof repo === 'string' ? repo : '';
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  if (isObject(a) && isObject(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => sameJson(a[field], b[field]));
  }
  return a === b;
}
