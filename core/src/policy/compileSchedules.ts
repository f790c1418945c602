/** Turns the schedules and rotations of a document without faults into schedules to ask who is on call. */
import { swap } from '../oncall/override';
import type { Override } from '../oncall/override';
import type { ClockWindow, Restriction } from '../oncall/restriction';
import type { GroupRotation, Layer, TemporarySchedule } from '../oncall/schedule';
import type { ShiftPattern } from '../oncall/shiftPattern';
import type { Stretch } from '../oncall/stretch';
import { dateOf, startOf } from '../time/localTime';
import type { Weekday } from '../time/localTime';
import type { ZoneRules } from '../time/zoneRules';
import { toOpening, WEEK } from './compileHours';
import type { NamedHours, OnCallSchedule, Person, PersonId } from './policy';
import type { PolicyDocument } from './policyDocument';
import { clockTime, durationMs, instantIn, localTime, lookUp, zoneNamed } from './reading';
import type {
  DutyDocument,
  LayerDocument,
  OverrideDocument,
  PersonStretchDocument,
  RotationDocument,
  ScheduleDocument,
  StretchDocument,
  SwapDocument,
  TemporaryScheduleDocument,
} from './scheduleDocument';

/** All schedules, then each rotation that a group names by itself, in the order of the document. */
export function compileSchedules(document: PolicyDocument, given: Given): OnCallSchedule[] {
  const rotation = lookUp(document.rotations, 'rotation');
  const alone = document.rotations.filter(({ id }) => document.groups.some((group) => group.onCall === id));
  return [
    ...(document.schedules ?? []).map((it) => toSchedule(it, { ...given, rotation })),
    ...alone.map((it) => scheduleOfRotation(it, given.people)),
  ];
}

interface Given {
  readonly hoursOf: (calendar: string | undefined) => NamedHours;
  readonly people: readonly Person[];
}

interface References extends Given {
  readonly rotation: (id: string) => RotationDocument;
}

function scheduleOfRotation(document: RotationDocument, people: readonly Person[]): OnCallSchedule {
  const { id } = document;
  const layer: Layer<PersonId> = { id, staffing: { kind: 'rotation', rotation: toRotation(document) } };
  return {
    id,
    name: id,
    zone: zoneNamed(document.zone),
    people,
    schedule: { id, layers: [layer], overrides: [], temporary: [] },
  };
}

function toSchedule(document: ScheduleDocument, references: References): OnCallSchedule {
  const { id, name = id, layers, answeredBy, temporary = [] } = document;
  const zone = zoneNamed(document.zone);
  return {
    id,
    name,
    zone,
    people: references.people,
    schedule: {
      id,
      layers: layers.map((it) => toLayer(it, zone, references)),
      overrides: overridesOf(document),
      temporary: temporary.map((it) => toTemporary(it, zone)),
      ...(answeredBy && { answeredBy }),
    },
  };
}

function toLayer(document: LayerDocument, zone: ZoneRules, { rotation, hoursOf }: References): Layer<PersonId> {
  const { id, people = [], onDuty, calendar } = document;
  return {
    id,
    staffing:
      document.rotation === undefined
        ? { kind: 'fixed', participants: people.map(toPersonId) }
        : { kind: 'rotation', rotation: toRotation(rotation(document.rotation)) },
    ...(onDuty && { restriction: toRestriction(onDuty, zone) }),
    ...(calendar !== undefined && { openHours: hoursOf(calendar).workingTime }),
  };
}

function toRestriction({ zone, week }: DutyDocument, zoneOfSchedule: ZoneRules): Restriction {
  return {
    zone: zone === undefined ? zoneOfSchedule : zoneNamed(zone),
    windows: WEEK.flatMap((day, i) =>
      (week[day] ?? []).map((text): ClockWindow => ({ days: [i as Weekday], ...toOpening(text) })),
    ),
  };
}

function toRotation(document: RotationDocument): GroupRotation<PersonId> {
  return {
    id: document.id,
    pattern: toPattern(document),
    groups: turnsOf(document).map((turn) => turn.map(toPersonId)),
  };
}

/** Each with those who hold the shift together. */
export function turnsOf({ participants = [], turns }: RotationDocument): readonly (readonly string[])[] {
  return turns ?? participants.map((it) => [it]);
}

function toPattern({ zone, shift, startsAt, endsAt, handoverAt }: RotationDocument): ShiftPattern {
  const { every, unit, lasts, on } = shift;
  const common = { zone: zoneNamed(zone), ...(endsAt !== undefined && { endsAt: localTime(endsAt) }) };
  const start = localTime(startsAt);
  if (lasts !== undefined) {
    const byDay = on?.map((day) => WEEK.indexOf(day) as Weekday);
    const recurring = { startsAt: start, frequency: unit, interval: every, shiftMs: durationMs(lasts) };
    return { kind: 'recurring', ...common, ...recurring, ...(byDay && { byDay }) };
  }
  const continuous = { kind: 'continuous', ...common, unit, length: every } as const;
  if (handoverAt === undefined) return { ...continuous, startsAt: start };
  return { ...continuous, startsAt: startOf(dateOf(start)) + clockTime(handoverAt), firstFrom: start };
}

/** Those of the list, then the two that each swap stands for. */
export function overridesOf({ zone, overrides = [], swaps = [] }: ScheduleDocument): Override<PersonId>[] {
  const home = zoneNamed(zone);
  return [...overrides.map((it) => toOverride(it, home)), ...swaps.flatMap((it) => toSwap(it, home))];
}

function toOverride(document: OverrideDocument, zoneOfSchedule: ZoneRules): Override<PersonId> {
  const zone = document.zone === undefined ? zoneOfSchedule : zoneNamed(document.zone);
  const common = { id: document.id, participant: toPersonId(document.person), ...stretchIn(zone, document) };
  return document.kind === 'replace'
    ? { ...common, kind: 'replace', by: toPersonId(document.by) }
    : { ...common, kind: document.kind };
}

function toSwap({ id, one, other }: SwapDocument, zone: ZoneRules): Override<PersonId>[] {
  const side = (it: PersonStretchDocument) => ({ participant: toPersonId(it.person), gives: stretchIn(zone, it) });
  return swap(id, side(one), side(other));
}

function toTemporary(document: TemporaryScheduleDocument, zone: ZoneRules): TemporarySchedule<PersonId> {
  return {
    id: document.id,
    ...stretchIn(zone, document),
    shifts: document.shifts.map((it) => ({ participant: toPersonId(it.person), ...stretchIn(zone, it) })),
  };
}

function stretchIn(zone: ZoneRules, { from, to }: StretchDocument): Stretch {
  return { start: instantIn(zone, from), end: instantIn(zone, to) };
}

function toPersonId(id: string): PersonId {
  return id as PersonId;
}
