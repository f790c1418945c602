/** JSON as it crosses a boundary, and the two questions asked of it there. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a property where it is text; numbers count, as Jira takes `"id": 3` for `"id": "3"`. */
export function textOf(value: unknown, key: string): string | undefined {
  if (!isObject(value)) return undefined;
  const found = value[key];
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' ? found : undefined;
}
