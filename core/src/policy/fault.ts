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
  return ids.flatMap((id, n) => unknownId(document.people, id, [...path, n], 'person'));
}

export function unknownId(
  entries: readonly { readonly id: string }[],
  id: string,
  path: PolicyFault['path'],
  what: string,
): PolicyFault[] {
  if (entries.some((entry) => entry.id === id)) return [];
  const names = entries.map((entry) => entry.id).join(', ');
  return [
    fault(path, `There is no ${what} “${id}”.`, names === '' ? `Define the ${what} first.` : `Use one of: ${names}.`),
  ];
}

export function fault(path: PolicyFault['path'], reason: string, remedy: string): PolicyFault {
  return { path, reason, remedy };
}
