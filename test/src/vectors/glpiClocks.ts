/**
 * GLPI's two clocks: the time to own ignores pauses, due of the time to resolve moves by the paused
 * working time. A level lies working time or working days before or after due.
 */
import { alwaysOpen, compileCalendar, moveBy, readCycle, runClock } from '@rungs/core';
import type { ClockDefinition, Instant, Sighting, WorkingSpan, WorkingTime } from '@rungs/core';
import { isObject } from './adapter';
import type { Compared, Json, JsonObject, Vector } from './adapter';
import { calendarConvention } from './businessHours';
import { calendarAt } from './calendarField';
import { compareFields, instantWithin, numberWithin } from './compareFields';
import type { Field } from './compareFields';
import { flagAt, instantAt, instantFrom, numberAt, objectAt, optionalListAt, textAt, VectorFault } from './fields';

type Seen = 'counts' | 'waits';

const UNIT_MS = new Map([
  ['second', 1000],
  ['minute', 60_000],
  ['hour', 3_600_000],
]);
/** GLPI's month is thirty days. */
const UNIT_DAYS = new Map([
  ['day', 1],
  ['month', 30],
]);

export function playGlpi(vector: Vector): Compared {
  const expected = objectAt(vector, 'expected');
  const history = historyFrom(vector);
  const workingTime = workingTimeAt(vector);
  const [cycle] = runClock(definitionFrom(vector, workingTime), history);
  const last = history[history.length - 1];
  if (!cycle || !last) throw new VectorFault('created', vector['created'], 'a start of the clock');
  const { dueAt, pausedMs } = readCycle(cycle, last.at);
  return compareFields(vector, expected, (field): Field => {
    switch (field) {
      case 'pausedBusinessSeconds':
        return numberWithin(pausedMs / 1000);
      case 'dueAt':
        return instantWithin(dueAt);
      case 'escalationOffset':
        // Part of the question: how far from due the level lies.
        return { got: expected[field] ?? null, agrees: () => true };
      case 'escalationAt':
        return instantWithin(
          dueAt && moveBy(workingTime, dueAt, offsetFrom(vector, objectAt(expected, 'escalationOffset'))),
        );
      default:
        return { got: null, agrees: () => false };
    }
  });
}

function workingTimeAt(vector: Vector): WorkingTime {
  return isObject(vector['calendar']) ? compileCalendar(calendarAt(vector, 'calendar')) : alwaysOpen;
}

function definitionFrom(vector: Vector, workingTime: WorkingTime): ClockDefinition<Seen> {
  const written = objectAt(vector, 'target');
  const goal = goalFrom(vector, written);
  const pausable = written['pausable'] === undefined ? textAt(written, 'type') !== 'TTO' : flagAt(written, 'pausable');
  return {
    name: textAt(written, 'type'),
    start: () => true,
    stop: () => false,
    ...(pausable && { pause: (seen) => seen === 'waits' }),
    target: () => ({ goal, hours: { name: 'the calendar', workingTime } }),
  };
}

function goalFrom(vector: Vector, written: JsonObject): WorkingSpan {
  const unit = textAt(written, 'unit').replace(/s$/, '');
  const amount = numberAt(written, 'amount');
  const ms = UNIT_MS.get(unit);
  if (ms !== undefined) return { unit: 'workingTime', ms: amount * ms };
  const days = UNIT_DAYS.get(unit);
  if (days === undefined) throw new VectorFault('target.unit', unit, 'minute, hour, day or month');
  const options = { ...calendarConvention(vector).days, endOfDay: flagAt(written, 'endOfWorkingDay') };
  return { unit: 'workingDays', days: amount * days, options };
}

function offsetFrom(vector: Vector, offset: JsonObject): WorkingSpan {
  if (offset['days'] === undefined) return { unit: 'workingTime', ms: numberAt(offset, 'businessSeconds') * 1000 };
  return { unit: 'workingDays', days: numberAt(offset, 'days'), options: calendarConvention(vector).days };
}

function historyFrom(vector: Vector): Sighting<Seen>[] {
  const pauses = optionalListAt(vector, 'pauses').map(pauseFrom);
  return [
    { at: instantAt(vector, 'created'), seen: 'counts' },
    ...pauses.flatMap(([from, to]): Sighting<Seen>[] => [
      { at: from, seen: 'waits' },
      { at: to, seen: 'counts' },
    ]),
  ];
}

function pauseFrom(value: Json, i: number): [Instant, Instant] {
  const [from, to] = Array.isArray(value) ? (value as Json[]) : [];
  return [instantFrom(from, `pauses[${i}][0]`), instantFrom(to, `pauses[${i}][1]`)];
}
