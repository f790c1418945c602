/** Peers' cases of business-time arithmetic. */
import { compileCalendar } from '@rungs/core';
import type { BusinessCalendar, DayOptions, DueAtClosing, Instant, OpenPeriod, WorkingTime } from '@rungs/core';
import { compare, isObject, sourceRepo } from './adapter';
import type { Compared, Json, Vector, VectorAdapter } from './adapter';
import { calendarAt } from './calendarField';
import {
  expectedFlag,
  flagAt,
  instantAt,
  instantFrom,
  isoInstant,
  listAt,
  numberAt,
  textAt,
  VectorFault,
} from './fields';

/** What a project means where projects differ. */
export interface CalendarConvention {
  readonly dueAtClosing: DueAtClosing;
  readonly touching: 'join' | 'apart';
  readonly days: DayOptions;
}

/** Zammad counts with biz. Both list the hours of each day apart and move what is due at closing to the next opening. */
const biz: CalendarConvention = { dueAtClosing: 'nextOpening', touching: 'apart', days: {} };
/** A closed day counts from the next open day's opening; a clock after hours is cut at closing. */
const glpi: CalendarConvention = {
  dueAtClosing: 'closing',
  touching: 'join',
  days: { fromClosedDay: 'nextOpenDay', afterHours: 'closingOfDay' },
};
const znuny: CalendarConvention = { dueAtClosing: 'closing', touching: 'join', days: { day: 'hours24' } };
const ours: CalendarConvention = { dueAtClosing: 'closing', touching: 'join', days: {} };

export function calendarConvention(vector: Vector): CalendarConvention {
  const known = new Map([
    ['zendesk/biz', biz],
    ['zammad/zammad', biz],
    ['glpi-project/glpi', glpi],
    ['znuny/Znuny', znuny],
  ]);
  return known.get(sourceRepo(vector)) ?? ours;
}

interface Question {
  readonly vector: Vector;
  readonly time: WorkingTime;
  readonly convention: CalendarConvention;
}

const players = new Map<string, (question: Question) => Compared>([
  ['add', (question) => compareInstant(question, added(question, 1))],
  ['subtract', (question) => compareInstant(question, added(question, -1))],
  ['addBusinessDays', (question) => compareInstant(question, daysMoved(question, 1))],
  ['subtractBusinessDays', (question) => compareInstant(question, daysMoved(question, -1))],
  ['elapsed', elapsed],
  ['isOpen', ({ vector, time }) => compare(expectedFlag(vector), time.isOpen(instantAt(vector, 'at')))],
  ['periodsAfter', ({ vector, time }) => periods(vector, (at, count) => time.periodsAfter(at, count))],
  ['periodsBefore', ({ vector, time }) => periods(vector, (at, count) => time.periodsBefore(at, count))],
]);

export const businessHours: VectorAdapter = {
  kind: 'business-hours',
  recognises: ({ op, calendar }) => typeof op === 'string' && isObject(calendar),
  play(vector) {
    const op = textAt(vector, 'op');
    const player = players.get(op);
    if (!player) return { skipped: `Nothing here plays the operation “${op}”.` };
    const convention = calendarConvention(vector);
    const calendar: BusinessCalendar = { ...calendarAt(vector, 'calendar'), touching: convention.touching };
    return player({ vector, time: compileCalendar(calendar), convention });
  },
};

function added({ vector, time, convention }: Question, direction: 1 | -1): Instant | undefined {
  const start = instantAt(vector, 'start');
  const durationMs = numberAt(vector, 'durationSeconds') * 1000;
  if (durationMs < 0) throw new VectorFault('durationSeconds', vector['durationSeconds'], 'zero or more');
  if (flagAt(vector, 'sameDayOnly')) {
    return direction > 0 ? time.addWithinDay(start, durationMs) : time.subtractWithinDay(start, durationMs);
  }
  return direction > 0
    ? time.add(start, durationMs, convention.dueAtClosing)
    : time.subtract(start, durationMs, convention.dueAtClosing);
}

function daysMoved({ vector, time, convention }: Question, direction: 1 | -1): Instant {
  const start = instantAt(vector, 'start');
  const options = { ...convention.days, endOfDay: flagAt(vector, 'endOfWorkingDay') };
  const days = numberAt(vector, 'days');
  return direction > 0 ? time.addDays(start, days, options) : time.subtractDays(start, days, options);
}

function elapsed({ vector, time }: Question): Compared {
  const seconds = time.between(instantAt(vector, 'start'), instantAt(vector, 'end')) / 1000;
  const expected = numberAt(vector, 'expectedSeconds');
  return { expected, got: seconds, agrees: Math.abs(seconds - expected) <= tolerance(vector) };
}

/** Null is expected where the duration does not fit in the day. */
function compareInstant({ vector }: Question, got: Instant | undefined): Compared {
  const shown: Json = got === undefined ? null : isoInstant(got);
  if (vector['expected'] === null) return compare(null, shown);
  const expected = instantAt(vector, 'expected');
  const agrees = got !== undefined && Math.abs(got - expected) <= tolerance(vector) * 1000;
  return { expected: isoInstant(expected), got: shown, agrees };
}

/** How many periods are asked for shows only in the answer. */
function periods(vector: Vector, ask: (at: Instant, count: number) => readonly OpenPeriod[]): Compared {
  const expected = listAt(vector, 'expectedPeriods').map((period, i) => periodFrom(period, `expectedPeriods[${i}]`));
  const got = ask(instantAt(vector, 'start'), expected.length).map(({ start, end }) => [shownAt(start), shownAt(end)]);
  return compare(expected, got);
}

function periodFrom(value: Json, where: string): Json {
  const [start, end] = Array.isArray(value) ? (value as Json[]) : [];
  return [isoInstant(instantFrom(start, where)), isoInstant(instantFrom(end, where))];
}

/** A period may never end. */
function shownAt(at: number): Json {
  return isFinite(at) ? isoInstant(at) : null;
}

function tolerance(vector: Vector): number {
  return vector['tolerateSeconds'] === undefined ? 0 : numberAt(vector, 'tolerateSeconds');
}
