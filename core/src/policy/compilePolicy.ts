/** Turns a policy document into a policy to decide with. The document must be free of faults. */
import { compileCalendar } from '../calendar/businessCalendar';
import type { BusinessCalendar, DayOpening, Holiday } from '../calendar/businessCalendar';
import { alwaysOpen } from '../calendar/workingTime';
import type { Rotation } from '../oncall/rotation';
import { parseDuration } from '../time/duration';
import { calendarDate, parseClock, parseDate, parseDateTime } from '../time/localTime';
import { zoneRules } from '../time/zones';
import type { ZoneRules } from '../time/zoneRules';
import { compileSegments } from './compileSegments';
import { compileTriggers } from './compileTriggers';
import type {
  Authority,
  EscalationPolicy,
  Group,
  Level,
  NamedHours,
  Path,
  PathId,
  Person,
  PersonId,
  PolicyId,
} from './policy';
import type {
  CalendarDocument,
  GroupDocument,
  HolidayDocument,
  LevelDocument,
  PathDocument,
  PersonDocument,
  PolicyDocument,
  RotationDocument,
  WeekdayName,
} from './policyDocument';

const WEEK: readonly WeekdayName[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const AROUND_THE_CLOCK: NamedHours = { name: 'around the clock', workingTime: alwaysOpen };

export function compilePolicy(document: PolicyDocument, version: number): EscalationPolicy {
  const people = document.people.map(toPerson);
  const person = lookUp(people, 'person');
  const hours = lookUp(document.calendars.map(toHours), 'calendar');
  const rotation = lookUp(
    document.rotations.map((it) => toRotation(it, person)),
    'rotation',
  );
  const group = lookUp(
    document.groups.map((it) => toGroup(it, person, rotation)),
    'group',
  );
  const hoursOf = (calendar: string | undefined): NamedHours =>
    calendar === undefined ? AROUND_THE_CLOCK : hours(calendar).hours;

  return {
    of: { id: document.id as PolicyId, version },
    name: document.name,
    document,
    people,
    targets: document.targets.map((it) => ({
      priority: it.priority,
      resolveWithinMs: durationMs(it.resolveWithin),
      hours: hoursOf(it.calendar),
    })),
    triggers: compileTriggers(document.triggers, { hoursOf, durationMs }),
    paths: document.paths.map((it) => toPath(it, { group, hoursOf, person })),
    catchAll: document.catchAll.map(person),
    mayAcknowledgeAnyLevel: (document.mayAcknowledgeAnyLevel ?? []) as readonly PersonId[],
    authorities: (document.authorities ?? []) as readonly Authority[],
    ...optionalMs('reopenWithinMs', document.reopenWithin),
    ...optionalMs('suspendAtMostMs', document.suspendAtMost),
    zone: document.calendars[0]?.zone ?? 'UTC',
    segments: compileSegments(document, (rules) => compilePolicy(rules, version)),
  };
}

/** The calendar of a document; also what the search for faults asks whether it ever opens. */
export function toBusinessCalendar(document: CalendarDocument): BusinessCalendar {
  return {
    zone: zone(document.zone),
    week: WEEK.map((day) => (document.week[day] ?? []).map(toOpening)),
    holidays: (document.holidays ?? []).map(toHoliday),
  };
}

function toHours(document: CalendarDocument): { readonly id: string; readonly hours: NamedHours } {
  return { id: document.id, hours: { name: document.id, workingTime: compileCalendar(toBusinessCalendar(document)) } };
}

function toOpening(text: string): DayOpening {
  const [from = '', to = ''] = text.split('-');
  return { fromMs: known(parseClock(from), text), toMs: known(parseClock(to), text) };
}

function toHoliday({ date }: HolidayDocument): Holiday {
  // 2000 is a leap year, so that 02-29 can be named.
  const { year, month, day } = calendarDate(known(parseDate(date.length === 5 ? `2000-${date}` : date), date));
  return date.length === 5 ? { month, day } : { year, month, day };
}

function toPerson({ id, name, accounts }: PersonDocument): Person {
  return { id: id as PersonId, name, accounts };
}

function toRotation(document: RotationDocument, person: (id: string) => Person): Rotation<Person> {
  return {
    id: document.id,
    zone: zone(document.zone),
    startsAt: known(parseDateTime(document.startsAt), document.startsAt),
    shiftDays: document.shift.every * (document.shift.unit === 'week' ? 7 : 1),
    participants: document.participants.map(person),
  };
}

function toGroup(
  document: GroupDocument,
  person: (id: string) => Person,
  rotation: (id: string) => Rotation<Person>,
): Group {
  const group = { id: document.id, name: document.name, members: document.members.map(person) };
  return document.onCall === undefined ? group : { ...group, onCall: rotation(document.onCall) };
}

interface References {
  readonly group: (id: string) => Group;
  readonly person: (id: string) => Person;
  readonly hoursOf: (calendar: string | undefined) => NamedHours;
}

function toPath(document: PathDocument, references: References): Path {
  return {
    id: document.id as PathId,
    name: document.name,
    kind: document.kind,
    levels: document.levels.map((it, i) => toLevel(it, i + 1, references)),
    reminders: document.afterLastLevel.reminders,
    thenEveryMs: durationMs(document.afterLastLevel.thenEvery),
    mandatory: document.mandatory ?? false,
  };
}

function toLevel(document: LevelDocument, number: number, { group, person, hoursOf }: References): Level {
  return {
    number,
    name: document.name,
    group: group(document.group),
    acknowledgeWithinMs: durationMs(document.acknowledgeWithin),
    ...optionalMs('resolveWithinMs', document.resolveWithin),
    hours: hoursOf(document.calendar),
    opensProblem: document.opensProblem ?? false,
    ...(document.owner === undefined ? {} : { owner: person(document.owner) }),
    backups: (document.backups ?? []).map((it) => ({ group: group(it.group), afterMs: durationMs(it.after) })),
    ...optionalMs('wholeGroupAfterMs', document.wholeGroupAfter),
    acknowledgements: document.acknowledgements ?? 1,
    remindBeforeMs: (document.remindBefore ?? []).map(durationMs),
    remindOwnerBeforeMs: (document.remindOwnerBefore ?? []).map(durationMs),
    byPriority: (document.byPriority ?? []).map((it) => ({
      priority: it.priority,
      ...optionalMs('acknowledgeWithinMs', it.acknowledgeWithin),
      ...optionalMs('resolveWithinMs', it.resolveWithin),
    })),
  };
}

function optionalMs<Name extends string>(name: Name, text: string | undefined): { [name in Name]?: number } {
  return text === undefined ? {} : ({ [name]: durationMs(text) } as { [name in Name]: number });
}

function zone(name: string): ZoneRules {
  return known(zoneRules(name), name);
}

function durationMs(text: string): number {
  return known(parseDuration(text), text);
}

function lookUp<Entry extends { readonly id: string }>(entries: readonly Entry[], what: string): (id: string) => Entry {
  return (id) =>
    known(
      entries.find((entry) => entry.id === id),
      `${what} ${id}`,
    );
}

/** Faults are found before a policy is compiled; whatever is still unreadable here is our mistake. */
function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`A policy with faults was compiled: ${what}.`);
  return value;
}
