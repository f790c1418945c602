/**
 * GoAlert's cases of schedules: rules by weekday and clock, overrides, shifts. All rules that are
 * active answer together.
 */
import { dutyAtOrAfter, isGap, isOnDuty, parseClock, reportedShifts, toLocal, utc, whoIsOnCall } from '@rungs/core';
import type {
  Instant,
  Layer,
  Override,
  Restriction,
  Schedule,
  ShiftRecord,
  TemporarySchedule,
  ZoneRules,
} from '@rungs/core';
import { compare, isObject } from './adapter';
import type { Compared, Json, JsonObject, Outcome, Vector, VectorAdapter } from './adapter';
import {
  instantAt,
  instantFrom,
  isoInstant,
  listAt,
  objectAt,
  optionalListAt,
  textAt,
  VectorFault,
  zoneAt,
} from './fields';
import { weekdaysAt } from './weekdays';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const players: { readonly [kind: string]: (vector: Vector) => Compared } = {
  isActive: (vector) => compare(vector['expected'] ?? null, isOnDuty(ruleOf(vector), instantAt(vector, 'at'))),
  ruleStart: (vector) => compareEnd(vector, dutyAtOrAfter(ruleOf(vector), instantAt(vector, 'at'))?.start),
  ruleEnd: (vector) => compareEnd(vector, dutyAtOrAfter(ruleOf(vector), instantAt(vector, 'at'))?.end),
  shifts,
  overrideProbe,
};

export const oncallSchedule: VectorAdapter = {
  kind: 'oncall-schedule',
  recognises: ({ kind, rule, rules }) =>
    (isObject(rule) || Array.isArray(rules)) && typeof kind === 'string' && kind in players,
  play(vector): Outcome {
    const kind = textAt(vector, 'kind');
    const player = Object.prototype.hasOwnProperty.call(players, kind) ? players[kind] : undefined;
    return player ? player(vector) : { skipped: `Nothing here plays schedule cases of the kind “${kind}”.` };
  },
};

function ruleOf(vector: Vector): Restriction {
  return restrictionFrom(objectAt(vector, 'rule'), zoneOf(vector));
}

function restrictionFrom(rule: JsonObject, zone: ZoneRules): Restriction {
  return {
    zone,
    windows: [{ days: weekdaysAt(rule, 'days'), fromMs: clockAt(rule, 'start'), toMs: clockAt(rule, 'end') }],
  };
}

/** GoAlert answers Go's zero time where a rule has no such end; here that is null. */
function compareEnd(vector: Vector, end: Instant | undefined): Compared {
  const expected = vector['expected'] ?? null;
  const none = expected === null || expected === '0001-01-01T00:00:00Z';
  const got = end === undefined || !isFinite(end) ? null : isoInstant(end);
  return compare(none ? null : isoInstant(instantFrom(expected, 'expected')), got);
}

function shifts(vector: Vector): Compared {
  const from = instantAt(vector, 'from');
  const got = reportedShifts(scheduleOf(vector), from, instantAt(vector, 'to'), recordOf(vector, from));
  const expected = objectsAt(vector, 'expectedShifts').map((shift) => ({
    start: isoInstant(instantAt(shift, 'start')),
    end: isoInstant(instantAt(shift, 'end')),
    user: textAt(shift, 'user'),
    truncated: shift['truncated'] ?? false,
  }));
  return compare(
    inOrder(expected),
    inOrder(
      got.map(({ start, end, participant, truncated }) => ({
        start: isoInstant(start),
        end: isoInstant(end),
        user: participant,
        truncated,
      })),
    ),
  );
}

/** The minute of `now` is still history in GoAlert: the plan answers from the next one on. Without `now` all is plan. */
function recordOf(vector: Vector, from: Instant): ShiftRecord<string> {
  if (vector['now'] === undefined) return { until: from, shifts: [] };
  const until = Math.floor(instantAt(vector, 'now') / MINUTE) * MINUTE + MINUTE;
  const recorded = objectsAt(vector, 'history').map((shift) => ({
    participant: textAt(shift, 'user'),
    start: instantAt(shift, 'start'),
    ...((shift['end'] ?? null) === null ? {} : { end: instantAt(shift, 'end') }),
  }));
  return { until, shifts: recorded };
}

function inOrder<T extends { readonly start: string; readonly end: string; readonly user: string }>(
  list: readonly T[],
): T[] {
  const key = ({ start, end, user }: T) => `${start} ${end} ${user}`;
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/**
 * The source starts at some `now` that it does not say, so each probe is asked at every such clock time of
 * its phase, for several: in winter, in summer, in the middle of a day.
 */
function overrideProbe(vector: Vector): Compared {
  const probes = objectsAt(vector, 'probes');
  const nows = ['2024-01-10T06:00:00Z', '2024-07-03T00:00:00Z', '2024-05-18T17:45:00Z'].map((now) => Date.parse(now));
  const answers = probes.map((probe) => {
    const on = new Set(nows.flatMap((now) => peopleOnAt(vector, probe, now)));
    return {
      phase: probe['phase'] ?? null,
      atLocalClock: probe['atLocalClock'] ?? null,
      on: [...on].map((it) => it.split(' ')),
    };
  });
  const expected = probes.map((probe) => ({
    phase: probe['phase'] ?? null,
    atLocalClock: probe['atLocalClock'] ?? null,
    on: [listAt(probe, 'on').map(String).sort()],
  }));
  return compare(
    expected,
    answers.map((it) => ({ ...it, on: it.on.map((people) => people.filter((name) => name !== '')) })),
  );
}

/** What the schedule answers each time that the clock shows the probe's time in its phase. */
function peopleOnAt(vector: Vector, probe: JsonObject, now: Instant): string[] {
  const schedule = scheduleOf(vector, now);
  const zone = zoneOf(vector);
  const { start, end } = phaseOf(textAt(probe, 'phase'), schedule.overrides, now);
  const clock = clockAt(probe, 'atLocalClock');
  const answers: string[] = [];
  for (let at = start; at < end; at += MINUTE) {
    if (((toLocal(zone, at) % DAY) + DAY) % DAY === clock) answers.push(peopleAt(schedule, at).join(' '));
  }
  return answers;
}

function phaseOf(
  phase: string,
  overrides: readonly Override<string>[],
  now: Instant,
): { start: Instant; end: Instant } {
  const start = Math.min(...overrides.map((it) => it.start));
  const end = Math.max(...overrides.map((it) => it.end));
  if (phase === 'before') return { start: now, end: start };
  if (phase === 'during') return { start, end };
  if (phase === 'after') return { start: end, end: end + 3 * DAY };
  throw new VectorFault('phase', phase, 'before, during or after');
}

function peopleAt(schedule: Schedule<string>, at: Instant): string[] {
  const answer = whoIsOnCall(schedule, at);
  return isGap(answer) ? [] : answer.onCall.map(({ participant }) => participant).sort();
}

function scheduleOf(vector: Vector, now: Instant = 0): Schedule<string> {
  const single = vector['override'] === undefined ? [] : [objectAt(vector, 'override')];
  return {
    id: vector.id,
    layers: objectsAt(vector, 'rules').map((rule, i) => layerFrom(rule, i, zoneOf(vector))),
    overrides: [...objectsAt(vector, 'overrides'), ...single].map((it, i) => overrideFrom(it, i, now)),
    temporary: objectsAt(vector, 'temporarySchedules').map(temporaryFrom),
    answeredBy: 'every',
  };
}

function layerFrom(rule: JsonObject, i: number, zone: ZoneRules): Layer<string> {
  return {
    id: `rule ${i + 1}`,
    staffing: { kind: 'fixed', participants: [textAt(rule, 'user')] },
    restriction: restrictionFrom(rule, zone),
  };
}

function overrideFrom(override: JsonObject, i: number, now: Instant): Override<string> {
  const during = {
    id: `override ${i + 1}`,
    start: momentAt(override, 'start', now),
    end: momentAt(override, 'end', now),
  };
  const { add, remove } = override;
  if (add === undefined) return { ...during, kind: 'remove', participant: textAt(override, 'remove') };
  if (remove === undefined) return { ...during, kind: 'add', participant: textAt(override, 'add') };
  return { ...during, kind: 'replace', participant: textAt(override, 'remove'), by: textAt(override, 'add') };
}

/** An instant, or `now + 2 days`. */
function momentAt(object: JsonObject, field: string, now: Instant): Instant {
  const units: { readonly [unit: string]: number } = { minute: MINUTE, hour: 60 * MINUTE, day: DAY, week: 7 * DAY };
  const value = object[field];
  const written = /^now(?: ([+-]) (\d+) (minute|hour|day|week)s?)?$/.exec(typeof value === 'string' ? value : '');
  if (!written) return instantFrom(value, field);
  const offset = Number(written[2] ?? 0) * (units[written[3] ?? ''] ?? 0);
  return written[1] === '-' ? now - offset : now + offset;
}

function temporaryFrom(temporary: JsonObject, i: number): TemporarySchedule<string> {
  return {
    id: `temporary schedule ${i + 1}`,
    start: instantAt(temporary, 'start'),
    end: instantAt(temporary, 'end'),
    shifts: objectsAt(temporary, 'shifts').map((shift) => ({
      participant: textAt(shift, 'user'),
      start: instantAt(shift, 'start'),
      end: instantAt(shift, 'end'),
    })),
  };
}

function objectsAt(object: JsonObject, field: string): JsonObject[] {
  return optionalListAt(object, field).map((item: Json, i) => {
    if (!isObject(item)) throw new VectorFault(`${field}[${i}]`, item, 'an object');
    return item;
  });
}

function clockAt(object: JsonObject, field: string): number {
  const ms = parseClock(textAt(object, field));
  if (ms === undefined) throw new VectorFault(field, object[field], 'a time such as 08:30');
  return ms;
}

function zoneOf(vector: Vector): ZoneRules {
  return 'timeZone' in vector ? zoneAt(vector, 'timeZone') : utc;
}
