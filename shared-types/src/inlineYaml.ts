/** YAML as our policies are written: short things on one line, in braces or brackets. */
import { stringify } from 'yaml';

/** Reads back as the same value wherever it is put, inside brackets too. */
export function inlineYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inlineYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const entries = entryLines(value);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** Each entry of a map as `key: value`. */
export function entryLines(map: object): string[] {
  return Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${scalar(key)}: ${inlineYaml(value)}`);
}

/** As it stands between brackets, where more must be quoted than elsewhere. */
function scalar(value: unknown): string {
  // A JSON string is a YAML string, and stays on its line.
  if (typeof value === 'string' && /[\n\r\u0085\u2028\u2029]/.test(value)) return JSON.stringify(value);
  const listed = stringify([value], { collectionStyle: 'flow', lineWidth: 0, singleQuote: true });
  return listed.trim().slice(1, -1).trim();
}
