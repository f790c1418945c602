/**
 * A business calendar: weekly openings in a zone, the dated ones that replace a day, breaks, and the
 * holidays that close a local day (CAL1). Compiled, so that each answer is a binary search.
 */
import { DAY_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { dateOf, startOf } from '../time/localTime';
import type { LocalDate } from '../time/localTime';
import { toInstant, toLocal } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';
import { dayOpenings } from './dayOpenings';
import type { DayOpenings } from './dayOpenings';
import { openingTable, startOfYear, YEARS_UNTIL_ALL_IS_SEEN } from './openingTable';
import type { Opening, OpeningTable } from './openingTable';
import { workingDays } from './workingDays';
import type { DueAtClosing, WorkingTime } from './workingTime';

export interface BusinessCalendar {
  readonly zone: ZoneRules;
  /** Seven lists, Monday first. */
  readonly week: readonly (readonly DayOpening[])[];
  readonly holidays: readonly Holiday[];
  /** Openings that replace the week's on their local day, with what would reach into it from the night before. */
  readonly dateOverrides?: readonly DatedOpenings[];
  /** What is cut out of the openings of a local day. */
  readonly breaks?: readonly DatedOpenings[];
  /** Openings that touch: one opening (unless said otherwise), or several, as some peers count them. */
  readonly touching?: 'join' | 'apart';
  /** A start or end that the clock jumps over: read by TIM2 (unless said otherwise), or as the instant of the jump. */
  readonly inGap?: 'asIfNotJumped' | 'afterGap';
}

/** Milliseconds of wall clock since local midnight; an end at or before the start is on the next day. */
export interface DayOpening {
  readonly fromMs: number;
  readonly toMs: number;
  /** Holidays do not close it. */
  readonly despiteHoliday?: boolean;
}

export interface DatedOpenings {
  readonly date: LocalDate;
  readonly openings: readonly DayOpening[];
}

export interface Holiday {
  readonly month: number;
  readonly day: number;
  /** Absent: every year. */
  readonly year?: number;
}

/** A calendar that never opens is refused among the policy's faults; here it is a broken invariant (CAL5). */
export function compileCalendar(calendar: BusinessCalendar): WorkingTime {
  return compileCalendars([calendar]);
}

/** Open where any of the calendars is, such as one for each zone that the sun passes; days are those of the first. */
export function compileCalendars(calendars: readonly BusinessCalendar[]): WorkingTime {
  const [first] = calendars;
  if (!first || !calendars.some(everOpens)) throw new Error('A calendar that never opens cannot measure time.');
  const days = calendars.map(dayOpenings);
  const elapsed = elapsedTime(openingTable((year) => openingsIn(days, year)));
  return { ...elapsed, ...withinDay(first.zone, elapsed), ...workingDays(first.zone, days, elapsed) };
}

/** True where the week keeps opening: dated openings alone come to an end, and yearly holidays may close all (CAL5). */
export function everOpens({ zone, week, holidays }: BusinessCalendar): boolean {
  if (week.every((day) => day.length === 0)) return false;
  const recurring = dayOpenings({ zone, week, holidays: holidays.filter((it) => it.year === undefined) });
  const opensOn = (date: LocalDate): boolean =>
    recurring.stretchesOn(date).some(({ fromMs, toMs }) => recurring.at(date, toMs) > recurring.at(date, fromMs));
  const until = dateOf(startOfYear(2042 + YEARS_UNTIL_ALL_IS_SEEN));
  for (let date = dateOf(startOfYear(2041)); date < until; date += 1) if (opensOn(date)) return true;
  return false;
}

function elapsedTime(table: OpeningTable) {
  function add(start: Instant, durationMs: number, dueAtClosing: DueAtClosing = 'closing'): Instant {
    refuseNotANumber(durationMs);
    const latest = dueAtClosing === 'nextOpening';
    if (durationMs <= 0 && !latest) return start;
    table.cover(start);
    if (durationMs <= 0) return table.nextOpening(start);
    return table.instantOf(table.workedUntil(start) + durationMs, latest);
  }

  function subtract(end: Instant, durationMs: number, dueAtClosing: DueAtClosing = 'closing'): Instant {
    refuseNotANumber(durationMs);
    if (durationMs <= 0 && dueAtClosing === 'closing') return end;
    table.cover(end);
    if (durationMs <= 0) return table.lastOpenUntil(end);
    if (table.workedUntil(end) < durationMs) table.coverBack(end, durationMs);
    return table.instantOf(table.workedUntil(end) - durationMs, true);
  }

  function between(from: Instant, to: Instant): number {
    if (to <= from) return 0;
    table.cover(from);
    table.cover(to);
    return table.workedUntil(to) - table.workedUntil(from);
  }

  return {
    add,
    subtract,
    between,
    // Subtracted from zero: a sign alone would make a negative zero.
    remaining: (at: Instant, dueAt: Instant) => (dueAt < at ? 0 - between(dueAt, at) : between(at, dueAt)),
    isOpen(at: Instant) {
      table.cover(at);
      return table.isOpen(at);
    },
    nextOpening(at: Instant) {
      table.cover(at);
      return table.nextOpening(at);
    },
    periodsAfter(at: Instant, count: number) {
      table.cover(at);
      return table.periodsAfter(at, count);
    },
    periodsBefore(at: Instant, count: number) {
      table.cover(at);
      return table.periodsBefore(at, count);
    },
  };
}

/** The day ends with its last instant and, as closing time, with the midnight after it. */
function withinDay(zone: ZoneRules, { add, subtract }: Pick<WorkingTime, 'add' | 'subtract'>) {
  const dayOf = (at: Instant): LocalDate => dateOf(toLocal(zone, at));
  return {
    addWithinDay(start: Instant, durationMs: number) {
      const due = add(start, durationMs);
      return due <= toInstant(zone, startOf(dayOf(start) + 1)) ? due : undefined;
    },
    subtractWithinDay(end: Instant, durationMs: number) {
      const from = subtract(end, durationMs);
      return from >= toInstant(zone, startOf(dayOf(end))) ? from : undefined;
    },
  };
}

/** Openings that start in a year of UTC, by their start. Local days differ from it by less than two days. */
function openingsIn(calendars: readonly DayOpenings[], year: number): readonly Opening[] {
  const from = startOfYear(year);
  const to = startOfYear(year + 1);
  const openings: Opening[] = [];
  for (const days of calendars) {
    for (let date = from / DAY_MS - 2; date < to / DAY_MS + 2; date += 1) {
      for (const { fromMs, toMs, joins } of days.stretchesOn(date)) {
        const start = days.at(date, fromMs);
        if (start >= from && start < to) openings.push({ start, end: days.at(date, toMs), joins });
      }
    }
  }
  return openings.sort((a, b) => a.start - b.start || a.end - b.end);
}

function refuseNotANumber(durationMs: number): void {
  if (isNaN(durationMs)) throw new RangeError('A duration is a number of milliseconds.');
}
