/** What a change is about: `level 2 “Payments on call” of path “Technical”`. */
import type { Owner } from './comparePolicies';
import type { Names } from './namesOf';
import { percent } from './ruleInWords';
import type { Fields } from './sameMeaning';

/** The last owner, and what it belongs to; the policy itself where there is none. */
export function subjectOf(owners: readonly Owner[], names: Names): string {
  const owner = owners[owners.length - 1];
  if (!owner) return 'the policy';
  const within = owners.slice(0, -1);
  const known = Object.prototype.hasOwnProperty.call(SUBJECTS, owner.list) ? SUBJECTS[owner.list] : undefined;
  const subject = (known ?? unknownSubject)(owner, names);
  if (within.length === 0) return subject;
  // A window for one priority is the level's, said the other way about.
  return owner.list === 'byPriority'
    ? `for ${subject}, ${subjectOf(within, names)}`
    : `${subject} ${isSegment(within) ? 'in' : 'of'} ${subjectOf(within, names)}`;
}

/** What every entry shows of itself: as it is, else as it was. */
export function entryOf({ before, after }: Owner): Fields {
  return after ?? before ?? {};
}

export function textOf(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

function isSegment(owners: readonly Owner[]): boolean {
  return owners[owners.length - 1]?.list === 'segments';
}

type Subject = (owner: Owner, names: Names) => string;

const SUBJECTS: { readonly [list: string]: Subject } = {
  authorities: named('authority'),
  backups: (owner, names) => `the backup “${names.group(textOf(entryOf(owner), 'group') ?? owner.key)}”`,
  breaks: ({ key }) => `the breaks on ${key}`,
  byPriority: ({ key }) => `priority ${key}`,
  calendars: named('calendar'),
  dates: ({ key }) => `the day ${key}`,
  groups: named('group'),
  holidays: ({ key }) => `the holiday ${key}`,
  layers: named('layer'),
  levels: (owner) => `level ${owner.number} “${textOf(entryOf(owner), 'name') ?? owner.key}”`,
  overrides: named('override'),
  paths: named('path'),
  people: (owner) => textOf(entryOf(owner), 'name') ?? owner.key,
  rotations: named('rotation'),
  schedules: named('schedule'),
  segments: named('segment'),
  shifts: (owner, names) => `the shift of ${names.person(textOf(entryOf(owner), 'person') ?? owner.key)}`,
  swaps: named('swap'),
  targets: ({ key }) => `the target for priority ${key}`,
  temporary: named('temporary schedule'),
  thresholds: thresholdSubject,
  triggers: ({ key }) => `trigger “${key}”`,
  whenOpened: (owner) => `“${actionInWords(entryOf(owner))}” on opening`,
};

function named(noun: string): Subject {
  return (owner) => `${noun} “${textOf(entryOf(owner), 'name') ?? owner.key}”`;
}

function thresholdSubject(owner: Owner): string {
  const { share } = entryOf(owner);
  return `the threshold ${typeof share === 'number' ? percent(share) : owner.key}`;
}

/** `set priority 1`, `add label “escalated”`: what it does, and with what. */
function actionInWords({ do: verb, ...rest }: Fields): string {
  const parts = Object.entries(rest).map(([name, value]) => `${wordsOf(name)} ${valueInWords(value)}`);
  return [wordsOf(String(verb)), ...parts].join(', ');
}

function unknownSubject({ list, key }: Owner): string {
  return `“${key}” of ${wordsOf(list)}`;
}

/** `afterLastLevel.thenEvery` is read as `after last level: then every`. */
export function wordsOf(property: string): string {
  return property
    .split('.')
    .map((name) => name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`))
    .join(': ');
}

export function valueInWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `“${value}”`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueInWords).join(', ');
  if (typeof value === 'object' && value !== null) return fieldsInWords(value);
  return String(value);
}

function fieldsInWords(value: object): string {
  const parts = Object.entries(value).map(([name, inner]) => `${wordsOf(name)} ${valueInWords(inner)}`);
  return `(${parts.join(', ')})`;
}
