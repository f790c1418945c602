/** How the parts of two versions of a policy are called in sentences: people and groups by name, the rest by id. */
import type { PolicyDocument } from '../policy/policyDocument';
import { formatDuration } from '../time/format';
import { DAY_MS, HOUR_MS } from '../time/instant';
import { parseDuration } from '../time/duration';

export interface Names {
  person(id: string): string;
  group(id: string): string;
  path(id: string): string;
}

/** As the later version calls them, else the earlier one, else by the bare id. */
export function namesOf(before: PolicyDocument, after: PolicyDocument): Names {
  const finder =
    (...lists: readonly (readonly { readonly id: string; readonly name: string }[])[]) =>
    (id: string) =>
      lists.flatMap((list) => list).find((it) => it.id === id)?.name ?? id;
  return {
    person: finder(after.people, before.people),
    group: finder(after.groups, before.groups),
    path: finder(after.paths, before.paths),
  };
}

/** `1 h 30 min`; the text itself where the words would cut something off. Days stay days: a calendar may count them short. */
export function durationInWords(text: string): string {
  return durationOfDays(text, DAY_MS);
}

/** `2 d of 8 h`, where a day is that long. */
export function durationOfDays(text: string, dayMs: number): string {
  const [, days, rest = ''] = /^(?:(\d+)d)?(.*)$/.exec(text) ?? [];
  if (parseDuration(text) === undefined) return text;
  if (days === undefined) return hoursInWords(text);
  const length = dayMs === DAY_MS ? '' : ` of ${formatDuration(dayMs)}`;
  return `${Number(days)} d${length}${rest === '' ? '' : `${length === '' ? '' : ' and'} ${hoursInWords(rest)}`}`;
}

function hoursInWords(text: string): string {
  const ms = parseDuration(text) ?? 0;
  const words = ms < DAY_MS ? formatDuration(ms) : `${ms / HOUR_MS} h`;
  return parseDuration(words.replace(/ min/, 'm').replace(/ /g, '')) === ms ? words : text;
}

/** `a, b and c`. */
export function listed(texts: readonly string[], joint = 'and'): string {
  const last = texts[texts.length - 1] ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${joint} ${last}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
