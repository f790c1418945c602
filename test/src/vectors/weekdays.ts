/** Weekdays as peers write them: `mon`, `MO`. */
import type { Weekday } from '@rungs/core';
import type { JsonObject } from './adapter';
import { VectorFault } from './fields';

const names = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** One weekday or a list of them. */
export function weekdaysAt(object: JsonObject, field: string): Weekday[] {
  const value = object[field];
  const written = Array.isArray(value) ? value : [value];
  return written.map((day, i) => {
    const found = typeof day === 'string' ? names.indexOf(day.slice(0, 2).toLowerCase()) : -1;
    if (found < 0) throw new VectorFault(`${field}[${i}]`, day, 'a weekday such as mon');
    return found as Weekday;
  });
}
