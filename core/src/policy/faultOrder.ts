/** Faults in the order in which a reader meets them: as the document is written, whatever was looked at first. */
import type { PolicyFault } from './fault';

export function inOrderOfDocument(document: object, faults: readonly PolicyFault[]): PolicyFault[] {
  return faults
    .map((it, n) => ({ it, n, place: placeOf(document, it.path) }))
    .sort((a, b) => comparePlaces(a.place, b.place) || a.n - b.n)
    .map(({ it }) => it);
}

/** For each step, how many places of its parent come before; what is missing comes after all that is written. */
function placeOf(document: object, path: PolicyFault['path']): number[] {
  let value: unknown = document;
  return path.map((step) => {
    const parent = value;
    if (typeof parent !== 'object' || parent === null) return 0;
    // A list is its own order; it may be long, and so may the faults in it.
    if (Array.isArray(parent)) {
      value = parent[Number(step)] as unknown;
      return Number(step);
    }
    const place = Object.keys(parent).indexOf(String(step));
    value = place < 0 ? undefined : Object.values(parent)[place];
    return place < 0 ? Object.keys(parent).length : place;
  });
}

/** What holds a place comes before it. */
function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const n = a.findIndex((place, i) => place !== b[i]);
  if (n < 0) return a.length - b.length;
  return (a[n] ?? 0) - (b[n] ?? -1);
}
