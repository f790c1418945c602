/** A fault of a policy document, and the questions that many of its parts are asked alike. */
import { parseDuration } from '../time/duration';
import type { PolicyDocument } from './policyDocument';

export interface PolicyFault {
  readonly path: readonly (string | number)[];
  readonly reason: string;
  readonly remedy: string;
}

export function durationFaults(text: string, path: PolicyFault['path']): PolicyFault[] {
  const ms = parseDuration(text);
  if (ms === undefined) return [notADuration(text, path)];
  return ms > 0
    ? []
    : [fault(path, 'A window of no length is over before anybody can answer.', 'Write a duration such as 15m.')];
}

function notADuration(text: string, path: PolicyFault['path']): PolicyFault {
  return fault(path, `“${text}” is no duration.`, 'Write 15m, 1h30m or 2d.');
}

export function unknownCalendar(
  document: PolicyDocument,
  id: string | undefined,
  path: PolicyFault['path'],
): PolicyFault[] {
  return id === undefined ? [] : unknownId(document.calendars, id, path, 'calendar');
}

export function unknownPeople(
  document: PolicyDocument,
  ids: readonly string[],
  path: PolicyFault['path'],
): PolicyFault[] {
  return unknownIds(document.people, ids, path, 'person');
}

/** As `unknownId` for each, and fast where both lists are long. */
function unknownIds(
  entries: readonly { readonly id: string }[],
  ids: readonly string[],
  path: PolicyFault['path'],
  what: string,
): PolicyFault[] {
  if (ids.length < A_FEW) return ids.flatMap((id, n) => unknownId(entries, id, [...path, n], what));
  const known = new Set(entries.map(({ id }) => id));
  return ids.flatMap((id, n) => (known.has(id) ? [] : [unknown(entries, id, [...path, n], what)]));
}

/** For fewer, asking each entry is faster than a set of them all. */
const A_FEW = 8;

export function unknownId(
  entries: readonly { readonly id: string }[],
  id: string,
  path: PolicyFault['path'],
  what: string,
): PolicyFault[] {
  return entries.some((entry) => entry.id === id) ? [] : [unknown(entries, id, path, what)];
}

function unknown(
  entries: readonly { readonly id: string }[],
  id: string,
  path: PolicyFault['path'],
  what: string,
): PolicyFault {
  const remedy = entries.length === 0 ? `Define the ${what} first.` : `Use one of: ${firstOf(entries)}.`;
  return fault(path, `There is no ${what} “${id}”.`, remedy);
}

const MOST_NAMED = 20;

/** Nobody reads thousands of ids, and thousands of faults would each repeat them. */
function firstOf(entries: readonly { readonly id: string }[]): string {
  const names = entries.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = entries.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Where in a list something stands for the second time; `first` is where it stood before. */
export function repeated(keys: readonly (string | undefined)[]): { readonly n: number; readonly first: number }[] {
  const seen = new Map<string, number>();
  return keys.flatMap((key, n) => {
    if (key === undefined) return [];
    const first = seen.get(key);
    if (first !== undefined) return [{ n, first }];
    seen.set(key, n);
    return [];
  });
}

export function fault(path: PolicyFault['path'], reason: string, remedy: string): PolicyFault {
  return { path, reason, remedy };
}
