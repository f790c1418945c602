/**
 * One text for one value, whoever writes it: the JSON Canonicalization Scheme (RFC 8785), restricted
 * to what an engine without a well-formed `JSON.stringify` can promise. No white space; members sorted by the
 * UTF-16 code units of their names; numbers as ECMAScript writes them; strings with the shortest escapes.
 *
 * Numbers are as exact as the engine's own `String(number)`: Debian's Rhino writes the least double as 4.9e-324.
 * What is audited are whole milliseconds, counts and shares.
 *
 * It differs from the RFC in two places. A member whose value is `undefined` is left out, as
 * `JSON.stringify` does. Half of a surrogate pair, which the RFC makes an error, is written as its
 * `\udXXX` escape: what somebody typed must never stop an audit.
 */

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: JsonValue | undefined;
}

/** Throws where the value is no JSON: NaN, an infinity, a function, a big integer, `undefined` in a list. */
export function canonicalJson(value: JsonValue): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${value} has no JSON text.`);
      // Minus zero is written as zero.
      return String(value === 0 ? 0 : value);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return isList(value) ? `[${value.map(canonicalJson).join(',')}]` : objectText(value);
    default:
      throw new Error(`A value of the type ${typeof value} has no JSON text.`);
  }
}

function isList(value: JsonObject | readonly JsonValue[]): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function objectText(object: JsonObject): string {
  // Without a comparator, sort compares code units.
  const names = Object.keys(object).sort();
  const members: string[] = [];
  for (const name of names) {
    const value = object[name];
    if (value !== undefined) members.push(`${quoted(name)}:${canonicalJson(value)}`);
  }
  return `{${members.join(',')}}`;
}

const SHORT_ESCAPES: { readonly [character: string]: string } = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

// eslint-disable-next-line no-control-regex -- control characters are what must be escaped
const TO_ESCAPE = /["\\\u0000-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/;

function quoted(text: string): string {
  if (!TO_ESCAPE.test(text)) return `"${text}"`;
  let escaped = '';
  for (let i = 0; i < text.length; i += 1) {
    if (isHigh(text, i) && isLow(text, i + 1)) {
      escaped += text.charAt(i) + text.charAt(i + 1);
      i += 1;
    } else escaped += escapedUnit(text, i);
  }
  return `"${escaped}"`;
}

function escapedUnit(text: string, index: number): string {
  const character = text.charAt(index);
  const code = text.charCodeAt(index);
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) return short;
  return code < 0x20 || isHigh(text, index) || isLow(text, index)
    ? `\\u${code.toString(16).padStart(4, '0')}`
    : character;
}

function isHigh(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}
