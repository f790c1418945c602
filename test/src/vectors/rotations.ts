/** Peers' cases of who holds a shift and when it changes. */
import { groupInTurn, parseDate, parseDateTime, shiftAt, shiftsAt, shiftsBetween, toLocal, utc } from '@rungs/core';
import type {
  ContinuousShifts,
  GroupRotation,
  Instant,
  RecurringShifts,
  Shift,
  ShiftPattern,
  ShiftUnit,
  ZoneRules,
} from '@rungs/core';
import { compare, isObject, sourceRepo } from './adapter';
import type { Compared, Json, JsonObject, Outcome, Vector, VectorAdapter } from './adapter';
import {
  instantAt,
  instantFrom,
  isoInstant,
  listAt,
  numberAt,
  objectAt,
  optionalListAt,
  textAt,
  VectorFault,
  zoneAt,
} from './fields';
import { weekdaysAt } from './weekdays';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const players: { readonly [kind: string]: (vector: Vector) => Compared } = {
  handoffs,
  shiftStart: (vector) => compareInstant(vector, shiftHolding(vector).start),
  shiftEnd: (vector) => compareInstant(vector, shiftHolding(vector).end),
  weeklyShiftAcrossDst,
  rollingUsersByDate,
  relativeWhoIsOn,
  whoIsOn,
};

export const rotations: VectorAdapter = {
  kind: 'rotations',
  recognises: ({ kind, rotation }) => isObject(rotation) && typeof kind === 'string' && kind in players,
  play(vector): Outcome {
    const kind = textAt(vector, 'kind');
    const player = Object.prototype.hasOwnProperty.call(players, kind) ? players[kind] : undefined;
    return player ? player(vector) : { skipped: `Nothing here plays rotation cases of the kind “${kind}”.` };
  },
};

/** Walks as the schema says: every 30 seconds, both ends of the window included. */
function handoffs(vector: Vector): Compared {
  const pattern = patternOf(vector);
  const window = objectAt(vector, 'window');
  const seen = new Set<Instant>();
  for (let at = instantAt(window, 'from'); at <= instantAt(window, 'to'); at += 30 * SECOND) {
    const shift = shiftAt(pattern, at);
    if (shift) [shift.start, shift.end].forEach((change) => seen.add(change));
  }
  const expected = listAt(vector, 'expectedHandoffs').map((change, i) => {
    if (!isObject(change)) throw new VectorFault(`expectedHandoffs[${i}]`, change, 'an object');
    return instantAt(change, 'utc');
  });
  return compare(inOrder(expected), inOrder([...seen]));
}

function weeklyShiftAcrossDst(vector: Vector): Compared {
  const { start, end } = shiftHolding(vector);
  const wanted = objectAt(vector, 'expectedShift');
  return compare(
    { start: isoInstant(instantAt(wanted, 'start')), end: isoInstant(instantAt(wanted, 'end')) },
    { start: isoInstant(start), end: isoInstant(end) },
  );
}

/** Every date on which a shift starts, with who holds it. */
function rollingUsersByDate(vector: Vector): Compared {
  const rotation = rotationOf(vector);
  const { pattern } = rotation;
  const start = patternStart(vector);
  const end = start + numberAt(vector, 'totalDays') * DAY;
  const byDate: { [date: string]: string } = {};
  for (const shift of shiftsBetween(pattern, start, end).filter((it) => it.start < end)) {
    const date = new Date(toLocal(pattern.zone, shift.start)).toISOString().slice(0, 10);
    byDate[date] = [...new Set([...(byDate[date] ?? ''), ...groupInTurn(rotation, shift.turn)])].sort().join('');
  }
  return compare(objectAt(vector, 'expectedByDate'), byDate);
}

function relativeWhoIsOn(vector: Vector): Compared {
  const start = patternStart(vector);
  return compareWhoIsOn(vector, listAt(vector, 'offsetsMinutesFromStart'), (it) => start + numberAt(it, 'at') * MINUTE);
}

/** One instant in the vector itself, or a list of them. */
function whoIsOn(vector: Vector): Compared {
  const list = [vector['probes'], vector['expected'], vector['instants']].find(
    (it) => Array.isArray(it) && it.every(isObject),
  );
  const single = { at: vector['at'] ?? null, on: vector['on'] ?? vector['expected'] ?? null };
  return compareWhoIsOn(vector, Array.isArray(list) && list.length > 0 ? list : [single], (it) => instantAt(it, 'at'));
}

function compareWhoIsOn(vector: Vector, probes: readonly Json[], atOf: (probe: JsonObject) => Instant): Compared {
  const rotation = rotationOf(vector);
  const questions = probes.map((probe, i) => {
    if (!isObject(probe)) throw new VectorFault(`probes[${i}]`, probe, 'an object');
    return { at: probe['at'] ?? null, instant: atOf(probe), on: peopleFrom(probe) };
  });
  const got = questions.map(({ at, instant }) => ({
    at,
    on: [...new Set(shiftsAt(rotation.pattern, instant).flatMap(({ turn }) => groupInTurn(rotation, turn)))].sort(),
  }));
  return compare(
    questions.map(({ at, on }) => ({ at, on })),
    got,
  );
}

/** One name or a list of them; nobody is an empty list or null. */
function peopleFrom(probe: JsonObject): string[] {
  const on = probe['on'] ?? probe['expected'] ?? probe['user'] ?? [];
  const people = Array.isArray(on) ? (on as readonly Json[]) : [on];
  return people
    .map((person, i) => {
      if (typeof person !== 'string') throw new VectorFault(`on[${i}]`, person, 'a name');
      return person;
    })
    .sort();
}

function shiftHolding(vector: Vector): Shift {
  const shift = shiftAt(patternOf(vector), instantAt(vector, 'at'));
  if (!shift) throw new VectorFault('at', vector['at'], 'an instant at which the rotation has a shift');
  return shift;
}

function compareInstant(vector: Vector, got: Instant): Compared {
  const expected = instantAt(vector, 'expected');
  const tolerance = vector['tolerateSeconds'] === undefined ? 0 : numberAt(vector, 'tolerateSeconds');
  const { agrees, ...both } = compare(isoInstant(expected), isoInstant(got));
  return { ...both, agrees: agrees || Math.abs(got - expected) <= tolerance * SECOND };
}

function inOrder(instants: readonly Instant[]): string[] {
  return [...new Set(instants)].sort((a, b) => a - b).map(isoInstant);
}

function rotationOf(vector: Vector): GroupRotation<string> {
  return { id: vector.id, pattern: patternOf(vector), groups: groupsOf(vector) };
}

function patternOf(vector: Vector): ShiftPattern {
  return 'type' in objectAt(vector, 'rotation') ? continuousFrom(vector) : recurringFrom(vector);
}

/** GoAlert counts turns back from the start, and lets 31 January and a month run over into March. */
function continuousFrom(vector: Vector): ContinuousShifts {
  const rotation = objectAt(vector, 'rotation');
  const zone = zoneOf(vector);
  const goAlert = sourceRepo(vector) === 'target/goalert';
  return {
    kind: 'continuous',
    zone,
    startsAt: toLocal(zone, patternStart(vector)),
    unit: unitAt(rotation, 'type'),
    length: numberAt(rotation, 'shiftLength'),
    beforeStart: goAlert ? 'countBack' : 'nobody',
    monthOverflow: goAlert ? 'nextMonth' : 'lastDay',
  };
}

function recurringFrom(vector: Vector): RecurringShifts {
  const rotation = objectAt(vector, 'rotation');
  const zone = zoneOf(vector);
  const pattern: RecurringShifts = {
    kind: 'recurring',
    zone,
    startsAt: toLocal(zone, patternStart(vector)),
    frequency: unitAt(rotation, 'frequency'),
    interval: numberAt(rotation, 'interval'),
    shiftMs:
      'shiftHours' in rotation
        ? numberAt(rotation, 'shiftHours') * 60 * MINUTE
        : numberAt(rotation, 'shiftSeconds') * SECOND,
    ...((rotation['byDay'] ?? null) === null ? {} : { byDay: weekdaysAt(rotation, 'byDay') }),
    ...((rotation['weekStart'] ?? null) === null ? {} : { weekStart: weekdaysAt(rotation, 'weekStart')[0] ?? 0 }),
  };
  const until = untilOf(vector);
  // iCalendar's UNTIL is the last start that may be (RFC 5545); ours is the first that may not.
  return until === undefined ? pattern : { ...pattern, endsAt: toLocal(zone, until) + 1 };
}

function untilOf(vector: Vector): Instant | undefined {
  const until = objectAt(vector, 'rotation')['until'] ?? null;
  if (until === null) return undefined;
  const written = /^start(?:Date)? \+ (\d+) days?$/.exec(typeof until === 'string' ? until : '');
  return written ? patternStart(vector) + Number(written[1]) * DAY : instantFrom(until, 'rotation.until');
}

/** As an instant, as local text, as a date; a case that counts from the start may leave it open. */
function patternStart(vector: Vector): Instant {
  const rotation = objectAt(vector, 'rotation');
  if ('start' in rotation) return instantAt(rotation, 'start');
  if ('startDate' in rotation) return localAt(rotation, 'startDate', parseDate(textAt(rotation, 'startDate')), DAY);
  if ('startLocal' in rotation)
    return localAt(rotation, 'startLocal', parseDateTime(textAt(rotation, 'startLocal').replace(' ', 'T')), 1);
  return Date.UTC(2024, 0, 1);
}

function localAt(rotation: JsonObject, field: string, parsed: number | undefined, unitMs: number): Instant {
  if (parsed === undefined) throw new VectorFault(`rotation.${field}`, rotation[field], 'a local time');
  return parsed * unitMs;
}

function zoneOf(vector: Vector): ZoneRules {
  return 'timeZone' in vector ? zoneAt(vector, 'timeZone') : utc;
}

function unitAt(rotation: JsonObject, field: string): ShiftUnit {
  const units: { readonly [name: string]: ShiftUnit } = {
    hourly: 'hour',
    daily: 'day',
    weekly: 'week',
    monthly: 'month',
  };
  const unit = units[textAt(rotation, field)];
  if (!unit) throw new VectorFault(`rotation.${field}`, rotation[field], 'hourly, daily, weekly or monthly');
  return unit;
}

/** Named users (a list in the list is a group), or sizes of groups whose users are called A, B, C in order. */
function groupsOf(vector: Vector): string[][] {
  const rotation = objectAt(vector, 'rotation');
  if ('usersPerGroup' in rotation) return lettered(listAt(rotation, 'usersPerGroup').map(Number));
  return optionalListAt(rotation, 'users').map((user) => (Array.isArray(user) ? user.map(String) : [String(user)]));
}

function lettered(sizes: readonly number[]): string[][] {
  let next = 'A'.charCodeAt(0);
  return sizes.map((size) => Array.from({ length: size }, () => String.fromCharCode(next++)));
}
