/**
 * What differs between two policy documents, entry by entry: entries are paired by id (levels by name,
 * as `MigratePolicy` does), so that a document written in another order is no other policy. It walks
 * whatever is there and needs no list of the document's parts.
 */
import type { PolicyDocument } from '../policy/policyDocument';
import type { Fields, Place } from './sameMeaning';
import {
  countedIn,
  entryPlace,
  inOrderOfAsking,
  inside,
  isFields,
  isList,
  lastName,
  meaningOf,
  orderMatters,
  placeOf,
  sameMeaning,
} from './sameMeaning';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/** An entry on the way to a change: a level, the path that it belongs to. */
export interface Owner {
  /** The list that it stands in: `levels`. */
  readonly list: string;
  /** Its id there, or what else tells it from its neighbours. */
  readonly key: string;
  readonly before: Fields | undefined;
  readonly after: Fields | undefined;
  /** From 1; of what was removed as it was, else as it is. */
  readonly number: number;
}

export interface FoundChange {
  readonly kind: ChangeKind;
  /** Ids instead of numbers: `paths`, `technical`, `levels`, `Database`, `acknowledgeWithin`. */
  readonly path: readonly string[];
  /** Outermost first; the last is the entry itself where a whole entry was added, removed or moved. */
  readonly owners: readonly Owner[];
  /** Below the last owner: `afterLastLevel.reminders`; of a list, whose item came or went; empty for a whole entry. */
  readonly property: string;
  /** True for an item of a list of plain values. */
  readonly item: boolean;
  readonly before?: unknown;
  readonly after?: unknown;
}

interface Walk {
  readonly path: readonly string[];
  readonly owners: readonly Owner[];
  readonly place: Place;
}

export function comparePolicies(before: PolicyDocument, after: PolicyDocument): FoundChange[] {
  return compareFields({ path: [], owners: [], place: placeOf(before, after) }, { ...before }, { ...after });
}

function compareFields(walk: Walk, before: Fields, after: Fields): FoundChange[] {
  const place = countedIn([before, after], walk.place);
  const names = [...Object.keys(after), ...Object.keys(before).filter((name) => !(name in after))];
  return names.flatMap((name) =>
    compareValue(
      { ...walk, path: [...walk.path, name], place: inside(place, name) },
      own(before, name),
      own(after, name),
    ),
  );
}

function compareValue(walk: Walk, before: unknown, after: unknown): FoundChange[] {
  const { place } = walk;
  if (sameMeaning(before, after, place)) return [];
  const parts = compareParts(walk, before, after);
  // An empty list where there was none: nothing in it came or went, and yet it may say something.
  return parts.length > 0 ? parts : [found(walk, kindOf(before, after), before, after)];
}

function compareParts(walk: Walk, before: unknown, after: unknown): FoundChange[] {
  const { place } = walk;
  if (isWhole(place)) return [];
  if (isFields(before) && isFields(after)) return compareFields(walk, before, after);
  if (isEntries(before) && isEntries(after)) return compareEntries(walk, before ?? [], after ?? []);
  return isItems(before) && isItems(after) ? compareItems(walk, before ?? [], after ?? []) : [];
}

/** A condition is one question and is said as one; so is what opens on one day. */
const SAID_WHOLE: readonly string[] = ['when', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function isWhole({ property }: Place): boolean {
  return SAID_WHOLE.includes(lastName(property));
}

function isEntries(value: unknown): value is readonly Fields[] | undefined {
  return value === undefined || (isList(value) && value.every(isFields));
}

function isItems(value: unknown): value is readonly unknown[] | undefined {
  return value === undefined || (isList(value) && !value.some(isFields));
}

function kindOf(before: unknown, after: unknown): ChangeKind {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function found(walk: Walk, kind: ChangeKind, before: unknown, after: unknown, item = false): FoundChange {
  const { path, owners, place } = walk;
  return {
    kind,
    path,
    owners,
    property: place.property,
    item,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

interface Keyed {
  readonly key: string;
  readonly value: Fields;
  readonly number: number;
}

function compareEntries(walk: Walk, before: readonly Fields[], after: readonly Fields[]): FoundChange[] {
  const was = keyed(walk.place, before);
  const is = renamedLevels(walk.place, was, keyed(walk.place, after));
  const partner = (list: readonly Keyed[], key: string): Keyed | undefined => list.find((it) => it.key === key);
  const moved = movedKeys(walk.place, was, is);
  return [
    ...is.flatMap((now) => compareEntry(walk, partner(was, now.key), now, moved.includes(now.key))),
    ...was.flatMap((then) => (partner(is, then.key) ? [] : compareEntry(walk, then, undefined, false))),
  ];
}

function compareEntry(walk: Walk, was: Keyed | undefined, is: Keyed | undefined, moved: boolean): FoundChange[] {
  const { key, number } = is ?? was ?? { key: '', number: 0 };
  const list = lastName(walk.place.property);
  const owner: Owner = { list, key, before: was?.value, after: is?.value, number };
  const entry: Walk = {
    path: [...walk.path, key],
    owners: [...walk.owners, owner],
    place: { ...walk.place, list, property: '' },
  };
  if (!was || !is) return [found(entry, kindOf(was, is), was?.value, is?.value)];
  return [
    ...(moved ? [found(entry, 'moved', was.number, is.number)] : []),
    ...compareFields(entry, was.value, is.value),
  ];
}

/** What tells an entry from its neighbours; the second of the same name is `name (2)`. */
function keyed(place: Place, entries: readonly Fields[]): Keyed[] {
  const seen: string[] = [];
  return entries.map((value, i) => {
    const name = nameOf(place, value);
    seen.push(name);
    const count = seen.filter((it) => it === name).length;
    return { key: count === 1 ? name : `${name} (${count})`, value, number: i + 1 };
  });
}

const IDENTITIES: readonly string[] = ['id', 'name', 'priority', 'date', 'group', 'person', 'share', 'test'];

function nameOf(place: Place, entry: Fields): string {
  const property = IDENTITIES.find((name) => own(entry, name) !== undefined);
  return property === undefined ? meaningOf(entry, { ...place, list: '', property: '' }) : String(entry[property]);
}

/** A level at the same number that tells the same group, under a name that is new, was renamed. */
function renamedLevels({ property }: Place, was: readonly Keyed[], is: readonly Keyed[]): readonly Keyed[] {
  if (lastName(property) !== 'levels') return is;
  const isIn = (list: readonly Keyed[], key: string): boolean => list.some((it) => it.key === key);
  return is.map((now) => {
    const then = was[now.number - 1];
    const renamed =
      then && !isIn(was, now.key) && !isIn(is, then.key) && own(then.value, 'group') === own(now.value, 'group');
    return renamed ? { ...now, key: then.key } : now;
  });
}

/** The fewest entries that must change places to make one order of the other. */
function movedKeys(place: Place, was: readonly Keyed[], is: readonly Keyed[]): string[] {
  if (!orderMatters(place)) return [];
  const common = keysInOrder(place, was).filter((key) => is.some((it) => it.key === key));
  const now = keysInOrder(place, is).filter((key) => common.includes(key));
  const stayed = longestRising(now.map((key) => common.indexOf(key)));
  return now.filter((key) => !stayed.includes(common.indexOf(key)));
}

function keysInOrder(place: Place, entries: readonly Keyed[]): string[] {
  const values = inOrderOfAsking(
    place,
    entries.map(({ value }) => value),
  );
  return values.flatMap((value) => entries.find((it) => it.value === value)?.key ?? []);
}

function longestRising(numbers: readonly number[]): readonly number[] {
  const ending: (readonly number[])[] = [];
  for (const number of numbers) {
    const before = ending
      .filter((run) => (run[run.length - 1] ?? -1) < number)
      .reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []);
    ending.push([...before, number]);
  }
  return ending.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []);
}

/** Plain values: who came, who went, and whether those that stayed stand in another order. */
function compareItems(walk: Walk, before: readonly unknown[], after: readonly unknown[]): FoundChange[] {
  const was = before.map((item) => meaningOf(item, entryPlace(walk.place, item)));
  const is = after.map((item) => meaningOf(item, entryPlace(walk.place, item)));
  const came = leftOver(is, was);
  const went = leftOver(was, is);
  const at = (item: unknown): Walk => ({ ...walk, path: [...walk.path, String(item)] });
  const stayedBefore = was.filter((_, i) => !went.includes(i));
  const stayedAfter = is.filter((_, i) => !came.includes(i));
  const moved = orderMatters(walk.place) && stayedBefore.some((text, i) => text !== stayedAfter[i]);
  return [
    ...came.map((i) => found(at(after[i]), 'added', undefined, after[i], true)),
    ...went.map((i) => found(at(before[i]), 'removed', before[i], undefined, true)),
    ...(moved ? [found(walk, 'moved', before, after)] : []),
  ];
}

/** Which of `texts` find no partner in `others`, each of which is the partner of one. */
function leftOver(texts: readonly string[], others: readonly string[]): number[] {
  const free = [...others];
  return texts.flatMap((text, i) => {
    const partner = free.indexOf(text);
    if (partner < 0) return [i];
    free.splice(partner, 1);
    return [];
  });
}

/** Never what every object inherits. */
function own(fields: Fields, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(fields, name) ? fields[name] : undefined;
}
