/**
 * A change of a policy in one sentence. What people know by name has a sentence of its own here;
 * anything else, also what a later version of the format brings, is said by its property's name.
 */
import type { FoundChange, Owner } from './comparePolicies';
import type { Names } from './namesOf';
import { capital, durationInWords, listed } from './namesOf';
import { conditionInWords, percent, prioritiesOf, ruleInWords } from './ruleInWords';
import { DURATIONS, isTrigger, lastName } from './sameMeaning';
import type { ConditionDocument } from '../condition/conditionDocument';
import { entryOf, subjectOf, textOf, valueInWords, wordsOf } from './subject';

export function changeSentence(change: FoundChange, names: Names): string {
  return capital(sentenceOf(change, names));
}

function sentenceOf(change: FoundChange, names: Names): string {
  if (change.property === '') return entrySentence(change, names);
  if (change.item) return itemSentence(change, names);
  return change.kind === 'moved' ? orderSentence(change, names) : propertySentence(change, names);
}

/** A whole entry came, went or changed places. */
function entrySentence({ kind, owners, before, after }: FoundChange, names: Names): string {
  const owner = owners[owners.length - 1];
  if (!owner) throw new Error('A whole entry was changed, and none is named.');
  const subject = subjectOf(owners, names);
  const about = aboutEntry(owner, names);
  if (kind === 'added') return `${subject} is new${about === '' ? '' : `: ${about}`}.`;
  if (kind === 'removed') return `${subject} was removed${about === '' ? '' : ` (${about})`}.`;
  const places = owner.list === 'triggers' ? 'is asked as number' : 'stands as number';
  return `${subject} ${places} ${valueInWords(after)} instead of ${valueInWords(before)}.`;
}

function aboutEntry(owner: Owner, names: Names): string {
  const entry = entryOf(owner);
  switch (owner.list) {
    case 'levels':
      return `it tells group “${names.group(textOf(entry, 'group') ?? '')}”, to be acknowledged within ${durationInWords(textOf(entry, 'acknowledgeWithin') ?? '')}`;
    case 'triggers':
      return isTrigger(entry) ? ruleInWords(entry) : '';
    case 'targets':
      return durationInWords(textOf(entry, 'resolveWithin') ?? '');
    case 'backups':
      return `after ${durationInWords(textOf(entry, 'after') ?? '')}`;
    case 'holidays':
      return textOf(entry, 'name') ?? '';
    case 'overrides':
    case 'swaps':
    case 'temporary':
    case 'shifts':
    case 'dates':
    case 'breaks':
    case 'byPriority':
    case 'authorities':
      return Object.keys(entry)
        .filter((name) => name !== 'id' && name !== 'name' && String(entry[name]) !== owner.key)
        .map((name) => `${wordsOf(name)} ${itemInWords(name, entry[name], names)}`)
        .join(', ');
    default:
      return '';
  }
}

/** Somebody or something joined or left a list of plain values. */
function itemSentence({ kind, owners, property, before, after }: FoundChange, names: Names): string {
  const subject = subjectOf(owners, names);
  const item = itemInWords(property, kind === 'added' ? after : before, names);
  const known = ITEMS[placeText(owners, property)];
  const template = known && (kind === 'added' ? known.came : known.went);
  if (template !== undefined) return fill(template, subject, item);
  return kind === 'added'
    ? `${item} was added to ${wordsOf(property)} of ${subject}.`
    : `${item} was removed from ${wordsOf(property)} of ${subject}.`;
}

const ITEMS: { readonly [place: string]: { readonly came: string; readonly went: string } } = {
  '.appliesTo.priorities': {
    came: '{subject} applies to priority {item} too.',
    went: '{subject} no longer applies to priority {item}.',
  },
  '.appliesTo.services': {
    came: '{subject} applies to service {item} too.',
    went: '{subject} no longer applies to service {item}.',
  },
  '.appliesTo.categories': {
    came: '{subject} applies to category {item} too.',
    went: '{subject} no longer applies to category {item}.',
  },
  '.appliesTo.supportGroups': {
    came: '{subject} applies to support group {item} too.',
    went: '{subject} no longer applies to support group {item}.',
  },
  '.catchAll': {
    came: '{item} is told as the last resort.',
    went: '{item} is no longer told as the last resort.',
  },
  '.mayAcknowledgeAnyLevel': {
    came: '{item} may acknowledge any level.',
    went: '{item} may no longer acknowledge any level.',
  },
  'authorities.holders': { came: '{item} has {subject}.', went: '{item} no longer has {subject}.' },
  'authorities.may': { came: '{subject} allows {item}.', went: '{subject} no longer allows {item}.' },
  'authorities.paths': {
    came: '{subject} holds on path {item}.',
    went: '{subject} no longer holds on path {item}.',
  },
  'groups.members': { came: '{item} joined {subject}.', went: '{item} left {subject}.' },
  'layers.people': { came: '{item} is on call in {subject}.', went: '{item} is no longer on call in {subject}.' },
  'levels.remindBefore': {
    came: '{subject} reminds {item} before its window closes.',
    went: '{subject} no longer reminds {item} before its window closes.',
  },
  'levels.remindOwnerBefore': {
    came: '{subject} reminds its owner {item} before the commitment lapses.',
    went: '{subject} no longer reminds its owner {item} before the commitment lapses.',
  },
  'rotations.participants': {
    came: '{item} takes turns in {subject}.',
    went: '{item} no longer takes turns in {subject}.',
  },
  'segments.droppedPaths': {
    came: '{subject} does not take path {item}.',
    went: '{subject} takes path {item} after all.',
  },
  'segments.switchedOff': {
    came: '{subject} switches trigger {item} off.',
    went: '{subject} no longer switches trigger {item} off.',
  },
  'triggers.dataClasses': {
    came: '{subject} looks for data of class {item} too.',
    went: '{subject} no longer looks for data of class {item}.',
  },
  'triggers.paths': {
    came: '{subject} starts path {item} too.',
    went: '{subject} no longer starts path {item}.',
  },
  'triggers.tiers': {
    came: '{subject} counts customers of tier {item} too.',
    went: '{subject} no longer counts customers of tier {item}.',
  },
};

/** The same people or things in another order. */
function orderSentence({ owners, property, before, after }: FoundChange, names: Names): string {
  const inOrder = (value: unknown): string => itemInWords(property, value, names);
  const what =
    placeText(owners, property) === 'rotations.participants' ? 'the turns' : `the order of ${wordsOf(property)}`;
  return `${what} of ${subjectOf(owners, names)} ${what === 'the turns' ? 'are' : 'is'} ${inOrder(after)} instead of ${inOrder(before)}.`;
}

function propertySentence(change: FoundChange, names: Names): string {
  const { owners, property, before, after } = change;
  const subject = subjectOf(owners, names);
  const place = placeText(owners, property);
  if (place === 'triggers.when') return guardSentence(subject, asCondition(before), asCondition(after));
  const was = before === undefined ? undefined : itemInWords(property, before, names);
  const is = after === undefined ? undefined : itemInWords(property, after, names);
  const known = PROPERTIES[place] ?? weekdayWords(property);
  if (known?.yes !== undefined) return fill(after === true ? known.yes : known.now, subject, '');
  const now = known?.now ?? `${wordsOf(property)} of {subject} is {item}.`;
  if (is === undefined) return gone(known?.gone, subject, property, was);
  return fill(now, subject, was === undefined ? is : `${is} instead of ${was}`);
}

function gone(template: string | undefined, subject: string, property: string, was: string | undefined): string {
  if (template === undefined) return `${wordsOf(property)} of ${subject} is left out; it was ${was ?? 'nothing'}.`;
  return `${fill(template, subject, '').replace(/\.$/, '')}; until now: ${was ?? 'nothing'}.`;
}

interface PropertyWords {
  /** `{item}` is what holds now, with what held before where that was something else. */
  readonly now: string;
  /** Said where it was left out. */
  readonly gone?: string;
  /** Of what is true or not: said where it is true, and `now` where it is not. */
  readonly yes?: string;
}

const WEEKDAYS: { readonly [day: string]: string } = {
  mon: 'Mondays',
  tue: 'Tuesdays',
  wed: 'Wednesdays',
  thu: 'Thursdays',
  fri: 'Fridays',
  sat: 'Saturdays',
  sun: 'Sundays',
};

/** Hours of the week, of calendars and of duty. */
function weekdayWords(property: string): PropertyWords | undefined {
  const day = WEEKDAYS[lastName(property)];
  if (day === undefined) return undefined;
  const despite = property.startsWith('despiteHolidays') ? ', holidays or not' : '';
  return { now: `{subject} opens on ${day} {item}${despite}.`, gone: `{subject} is closed on ${day}${despite}.` };
}

const PROPERTIES: { readonly [place: string]: PropertyWords } = {
  '.name': { now: '{subject} is called {item}.' },
  '.reopenWithin': {
    now: 'a ticket reopened within {item} resumes its escalation.',
    gone: 'a reopened ticket always escalates anew.',
  },
  '.suspendAtMost': {
    now: 'a path may be suspended for at most {item}.',
    gone: 'a path may be suspended for any time.',
  },
  'backups.after': { now: '{subject} is told after {item}.' },
  'byPriority.firstWithin': {
    now: '{subject} owes the first update within {item}.',
    gone: '{subject} owes the first update as soon as for the others.',
  },
  'byPriority.nextWithin': {
    now: '{subject} owes each further update within {item}.',
    gone: '{subject} owes each further update as soon as for the others.',
  },
  'byPriority.acknowledgeWithin': {
    now: '{subject} must acknowledge within {item}.',
    gone: '{subject} has the same window as for the others.',
  },
  'byPriority.resolveWithin': {
    now: '{subject} must resolve within {item}, once acknowledged.',
    gone: '{subject} has the same commitment as for the others.',
  },
  'calendars.zone': { now: '{subject} counts in the zone {item}.' },
  'calendars.dayLength': { now: 'a day in {subject} is {item} of working time.', gone: 'a day in {subject} is 24 h.' },
  'dates.despiteHoliday': { yes: '{subject} opens also on a holiday.', now: '{subject} stays closed on a holiday.' },
  'groups.name': { now: '{subject} is called {item}.' },
  'groups.onCall': {
    now: 'of {subject}, whoever is on call in {item} is told.',
    gone: 'all members of {subject} are told.',
  },
  'groups.onCallIn.servicenow': {
    now: 'of {subject}, whoever is on call in ServiceNow’s group {item} is told first.',
    gone: '{subject} no longer asks ServiceNow’s on-call.',
  },
  'levels.name': { now: '{subject} is called {item}.' },
  'levels.group': { now: '{subject} tells group {item}.' },
  'levels.acknowledgeWithin': { now: '{subject} must acknowledge within {item}.' },
  'levels.resolveWithin': {
    now: '{subject} must resolve within {item}, once acknowledged.',
    gone: '{subject} has no commitment.',
  },
  'levels.calendar': {
    now: '{subject} counts its windows in calendar {item}.',
    gone: '{subject} counts its windows around the clock.',
  },
  'levels.opensProblem': {
    yes: '{subject} opens a problem for root cause analysis.',
    now: '{subject} no longer opens a problem for root cause analysis.',
  },
  'levels.owner': { now: '{subject} is owned by {item}.', gone: '{subject} has no owner.' },
  'levels.wholeGroupAfter': {
    now: '{subject} tells its whole group after {item}.',
    gone: '{subject} no longer tells its whole group.',
  },
  'levels.mustBeCovered': {
    yes: '{subject} must have somebody on call at every instant.',
    now: '{subject} may have gaps in its cover.',
  },
  'levels.acknowledgements': {
    now: '{subject} must be acknowledged by {item} people.',
    gone: '{subject} must be acknowledged by one person.',
  },
  'levels.updates.audience': { now: '{subject} owes its updates to {item}.' },
  'levels.updates.kind': { now: 'the updates of {subject} are text of the kind {item}.' },
  'levels.updates.firstWithin': { now: '{subject} owes the first update within {item}.' },
  'levels.updates.nextWithin': { now: '{subject} owes each further update within {item}.' },
  'levels.updates.askBefore': { now: '{subject} is asked for an update {item} before it is due.' },
  'levels.updates.escalateAfter': { now: '{subject} loses the path {item} after an update was due and not given.' },
  'levels.updates.atClosing': {
    yes: '{subject} owes a last update when the ticket closes.',
    now: '{subject} owes no last update when the ticket closes.',
  },
  'paths.name': { now: '{subject} is called {item}.' },
  'paths.mandatory': { yes: '{subject} is mandatory.', now: '{subject} is no longer mandatory.' },
  'paths.afterLastLevel.reminders': { now: '{subject} reminds {item} times past its last level.' },
  'paths.afterLastLevel.thenEvery': { now: '{subject} goes on reminding every {item}.' },
  'people.name': { now: '{subject} is called {item}.' },
  'people.accounts.jira': {
    now: '{subject} has the Jira account {item}.',
    gone: '{subject} has no Jira account.',
  },
  'people.accounts.servicenow': {
    now: '{subject} has the ServiceNow account {item}.',
    gone: '{subject} has no ServiceNow account.',
  },
  'rotations.startsAt': { now: 'the first shift of {subject} begins at {item}.' },
  'rotations.shift.every': { now: 'a shift of {subject} lasts {item} of its units.' },
  'rotations.shift.unit': { now: 'the shifts of {subject} are counted in the unit {item}.' },
  'segments.when': { now: '{subject} takes tickets where {item}.' },
  'targets.resolveWithin': { now: '{subject} is {item}.' },
  'targets.calendar': { now: '{subject} counts in calendar {item}.', gone: '{subject} counts around the clock.' },
  'thresholds.startLevel': { now: '{subject} asks for level {item}.', gone: '{subject} asks for the trigger’s level.' },
  'triggers.after': { now: '{subject} fires after {item}.' },
  'triggers.share': { now: '{subject} fires at {item} of the target.' },
  'triggers.startLevel': { now: '{subject} asks for level {item}.', gone: '{subject} asks for level 1.' },
  'triggers.paths': { now: '{subject} starts path {item} only.', gone: '{subject} starts every path.' },
  'triggers.rearmAfter': {
    now: '{subject} fires again after it has been false for {item}.',
    gone: '{subject} fires again at the next crossing.',
  },
};

/** A guard on priorities is said as what the trigger applies to. */
function guardSentence(
  subject: string,
  before: ConditionDocument | undefined,
  after: ConditionDocument | undefined,
): string {
  const was = prioritiesOf(before);
  const is = prioritiesOf(after);
  if (was && is) {
    const went = was.filter((it) => !is.includes(it)).map(String);
    const came = is.filter((it) => !was.includes(it)).map(String);
    const parts = [
      ...(came.length > 0 ? [`applies to priority ${listed(came)} too`] : []),
      ...(went.length > 0 ? [`no longer applies to priority ${listed(went, 'or')}`] : []),
    ];
    if (parts.length > 0) return `${subject} ${parts.join(', and ')}.`;
  }
  if (!after) return `${subject} applies everywhere, no longer only where ${before ? conditionInWords(before) : ''}.`;
  const instead = before ? ` instead of where ${conditionInWords(before)}` : ' only';
  return `${subject} applies where ${conditionInWords(after)}${instead}.`;
}

function asCondition(value: unknown): ConditionDocument | undefined {
  return typeof value === 'object' && value !== null && 'test' in value ? (value as ConditionDocument) : undefined;
}

const PEOPLE: readonly string[] = [
  'by',
  'catchAll',
  'holders',
  'mayAcknowledgeAnyLevel',
  'members',
  'owner',
  'participants',
  'people',
  'person',
  'turns',
];

/** A value as people know it: of an id the name, of a duration the words. */
function itemInWords(property: string, value: unknown, names: Names): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? 'nothing' : value.map((it) => itemInWords(property, it, names)).join(', ');
  }
  const name = lastName(property);
  if (name === 'share' && typeof value === 'number') return percent(value);
  if (typeof value !== 'string') return valueInWords(value);
  if (PEOPLE.includes(name)) return names.person(value);
  if (DURATIONS.includes(name)) return durationInWords(value);
  if (name === 'group') return `“${names.group(value)}”`;
  if (name === 'paths' || name === 'droppedPaths') return `“${names.path(value)}”`;
  return valueInWords(value);
}

function placeText(owners: readonly Owner[], property: string): string {
  return `${owners[owners.length - 1]?.list ?? ''}.${property}`;
}

function fill(template: string, subject: string, item: string): string {
  return template.split('{subject}').join(subject).split('{item}').join(item);
}
