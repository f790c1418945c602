/**
 * When two parts of a policy document mean the same: `90m` and `1h30m` do, so do lists in which order
 * says nothing, and a default that is written down. What is not named here is taken literally: a
 * property that this file does not know makes a difference too many at worst, never one too few.
 */
import { precedenceOf } from '../policy/compileTriggers';
import type { Precedence } from '../policy/trigger';
import { dayLengthMs } from '../policy/durationReader';
import type { PolicyDocument } from '../policy/policyDocument';
import type { TriggerDocument } from '../policy/triggerDocument';
import { parseDuration } from '../time/duration';
import { DAY_MS } from '../time/instant';

/** Where a property stands: in an entry of which list (`''` for the policy itself), and below which properties of it. */
export interface Place {
  readonly list: string;
  /** `acknowledgeWithin`, or `afterLastLevel.reminders`. */
  readonly property: string;
  readonly days: DayLengths;
}

/** What a day of a duration may be, in milliseconds: of each of the two versions, and of each calendar it is counted in. */
export interface DayLengths {
  readonly here: readonly number[];
  /** Of the entries that name this calendar. */
  of(calendar: string): readonly number[];
}

export type Fields = { readonly [name: string]: unknown };

/** Every property that holds a duration; a test holds this list against the schema. */
export const DURATIONS: readonly string[] = [
  'after',
  'within',
  'rearmAfter',
  'acknowledgeWithin',
  'resolveWithin',
  'respondWithin',
  'firstWithin',
  'nextWithin',
  'askBefore',
  'escalateAfter',
  'wholeGroupAfter',
  'remindBefore',
  'remindOwnerBefore',
  'thenEvery',
  'lasts',
  'dayLength',
  'reopenWithin',
  'suspendAtMost',
];

/** Of these a day is 24 hours, whatever calendar their entry names. */
const AROUND_THE_CLOCK: readonly string[] = [
  'within',
  'rearmAfter',
  'thenEvery',
  'lasts',
  'dayLength',
  'reopenWithin',
  'suspendAtMost',
];

/** Lists whose order says nothing, by the last name of their property. */
const UNORDERED: readonly string[] = [
  'authorities',
  'backups',
  'breaks',
  'byPriority',
  'calendars',
  'catchAll',
  'categories',
  'dates',
  'dataClasses',
  'droppedPaths',
  'groups',
  'holders',
  'holidays',
  'including',
  'may',
  'mayAcknowledgeAnyLevel',
  'members',
  'on',
  'openings',
  'overrides',
  'paths',
  'people',
  'priorities',
  'remindBefore',
  'remindOwnerBefore',
  'rotations',
  'schedules',
  'services',
  'shifts',
  'supportGroups',
  'swaps',
  'switchedOff',
  'targets',
  'temporary',
  'thresholds',
  'tiers',
  'values',
  'when',
  ...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
];

/** What leaving a property out means, by the list of its entry. */
const DEFAULTS: { readonly [place: string]: unknown } = {
  '.authorities': [],
  '.mayAcknowledgeAnyLevel': [],
  '.schedules': [],
  '.segments': [],
  'calendars.breaks': [],
  'calendars.dates': [],
  'calendars.dayLength': '24h',
  'calendars.dueAtClosing': 'closing',
  'calendars.holidays': [],
  'calendars.including': [],
  'calendars.inGap': 'asIfNotJumped',
  'dates.despiteHoliday': false,
  'levels.acknowledgements': 1,
  'levels.mustBeCovered': false,
  'levels.opensProblem': false,
  'levels.whenOpened': [],
  'levels.updates.atClosing': false,
  'paths.mandatory': false,
  'schedules.answeredBy': 'topmost',
  'schedules.overrides': [],
  'schedules.swaps': [],
  'schedules.temporary': [],
  'segments.droppedPaths': [],
  'segments.segments': [],
  'segments.switchedOff': [],
  'triggers.comparison': 'atLeast',
  'triggers.direction': 'above',
  'triggers.leastSamples': 4,
  'triggers.leastSpread': 1,
  'triggers.leastValue': 0,
  'triggers.rearmAfter': '0m',
  'triggers.startLevel': 1,
  'triggers.tolerance': 3.5,
  'whenOpened.untilClosed': false,
  ...fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [`calendars.week.${day}`, []])),
};

/** The place of the whole document, of both versions. */
export function placeOf(before: PolicyDocument, after: PolicyDocument): Place {
  const of = (calendar: string): number[] => [
    dayLengthMs(before.calendars, calendar),
    dayLengthMs(after.calendars, calendar),
  ];
  return { list: '', property: '', days: { here: [DAY_MS], of } };
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function orderMatters({ property }: Place): boolean {
  return !UNORDERED.includes(lastName(property));
}

export function sameMeaning(a: unknown, b: unknown, place: Place): boolean {
  return a === b || meaningOf(a, place) === meaningOf(b, place);
}

/** A text that is equal for what means the same; the empty text for what is absent or a default. */
export function meaningOf(value: unknown, place: Place): string {
  const text = literalMeaning(value, place);
  const standard = DEFAULTS[`${place.list}.${place.property}`];
  return standard !== undefined && text === literalMeaning(standard, place) ? '' : text;
}

function literalMeaning(value: unknown, place: Place): string {
  if (value === undefined) return '';
  if (isList(value)) {
    const items = inOrderOfAsking(place, value).map((item) => literalMeaning(item, entryPlace(place, item)));
    // `and` and `or` are asked of all their parts, in whatever order.
    return `[${(orderMatters(place) && lastName(place.property) !== 'of' ? items : items.sort(byText)).join()}]`;
  }
  if (isFields(value)) return fieldsMeaning(value, place);
  return DURATIONS.includes(lastName(place.property)) ? durationMeaning(String(value), place) : JSON.stringify(value);
}

/** Texts mean the same where they do by every length that a day may have. */
function durationMeaning(text: string, { property, days }: Place): string {
  const lengths = AROUND_THE_CLOCK.includes(lastName(property)) ? [DAY_MS] : days.here;
  const readings = lengths.map((dayMs) => parseDuration(text, dayMs));
  return readings.includes(undefined) ? JSON.stringify(text) : `${readings.join('/')} ms`;
}

/** TRG-R1: exceptions are asked before all others wherever they stand, so only the order within a rank counts. */
export function inOrderOfAsking<Entry>({ property }: Place, entries: readonly Entry[]): readonly Entry[] {
  if (property !== 'triggers') return entries;
  const ranks: readonly Precedence[] = ['exception', 'mandatory', 'ordinary'];
  return ranks.flatMap((rank) => entries.filter((entry) => isTrigger(entry) && precedenceOf(entry) === rank));
}

export function isTrigger(entry: unknown): entry is TriggerDocument {
  return isFields(entry) && 'kind' in entry;
}

function fieldsMeaning(fields: Fields, place: Place): string {
  const here = countedIn([fields], place);
  const parts = Object.keys(fields)
    .sort(byText)
    .map((name) => ({ name, text: meaningOf(fields[name], inside(here, name)) }))
    .filter(({ text }) => text !== '');
  return `{${parts.map(({ name, text }) => `${JSON.stringify(name)}:${text}`).join()}}`;
}

/** The place of a property of what stands at `place`: an entry of a list begins anew. */
export function inside({ list, property, days }: Place, name: string): Place {
  return { list, property: property === '' ? name : `${property}.${name}`, days };
}

/** The place of what stands in a list; of plain values the list is all there is to say. */
export function entryPlace(place: Place, entry: unknown): Place {
  return isFields(entry) ? { ...place, list: lastName(place.property), property: '' } : place;
}

/** What stands beside the name of a calendar counts in it: in that of both versions where they name two. */
export function countedIn(versions: readonly Fields[], place: Place): Place {
  const { days } = place;
  const here = versions.flatMap(({ calendar }) => (typeof calendar === 'string' ? days.of(calendar) : days.here));
  return { ...place, days: { ...days, here } };
}

export function lastName(property: string): string {
  return property.slice(property.lastIndexOf('.') + 1);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fromEntries(entries: readonly (readonly [string, unknown])[]): Fields {
  return entries.reduce<Fields>((all, [name, value]) => ({ ...all, [name]: value }), {});
}
