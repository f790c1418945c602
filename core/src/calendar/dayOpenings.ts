/**
 * What one local day of a calendar holds (CAL1): the week's openings or the dated ones that replace
 * them, with what reaches in from the night before, less breaks, less what a holiday closes.
 */
import { DAY_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { calendarDate, dateFrom, startOf, weekdayOf } from '../time/localTime';
import type { LocalDate } from '../time/localTime';
import { toInstant, toInstantAfterGap } from '../time/zoneRules';
import type { BusinessCalendar, DatedOpenings, DayOpening, Holiday } from './businessCalendar';

/** A stretch of one local day. */
export interface DayStretch {
  readonly fromMs: number;
  readonly toMs: number;
  /** It began before midnight. */
  readonly reachesIn: boolean;
  /** One with the stretch that ends where this one starts. */
  readonly joins: boolean;
  readonly despiteHoliday: boolean;
}

export interface DayOpenings {
  /** When the wall clock shows so much past midnight; what the clock jumps over is read as the calendar says. */
  at(date: LocalDate, clockMs: number): Instant;
  /** By their start; cut at midnight. */
  stretchesOn(date: LocalDate): readonly DayStretch[];
  /** The openings that begin on the date, whole, where anything of them is left by holidays and breaks. */
  beginningOn(date: LocalDate): readonly DayOpening[];
}

export function dayOpenings(calendar: BusinessCalendar): DayOpenings {
  const overrides = byDate(calendar.dateOverrides ?? []);
  const breaks = byDate(calendar.breaks ?? []);
  const isHoliday = holidayTest(calendar.holidays);

  const plannedOn = (date: LocalDate): readonly DayOpening[] =>
    overrides.get(date) ?? calendar.week[weekdayOf(date)] ?? [];
  const reachingInto = (date: LocalDate): readonly DayOpening[] =>
    overrides.has(date) ? [] : plannedOn(date - 1).filter(passesMidnight);

  const joins = calendar.touching !== 'apart';
  /** Most days are like the same day of any other week. */
  const ordinary = calendar.week.map((day, weekday) =>
    inOrder([
      ...(calendar.week[(weekday + 6) % 7] ?? []).filter(passesMidnight).map(tail),
      ...day.map((opening) => untilMidnight(opening, joins)),
    ]),
  );
  const isOrdinary = (date: LocalDate): boolean =>
    !overrides.has(date) && !overrides.has(date - 1) && !breaks.has(date) && !breaks.has(date - 1) && !isHoliday(date);

  function stretchesOn(date: LocalDate): readonly DayStretch[] {
    if (isOrdinary(date)) return ordinary[weekdayOf(date)] ?? [];
    const planned = [...reachingInto(date).map(tail), ...plannedOn(date).map((it) => untilMidnight(it, joins))];
    const open = isHoliday(date) ? planned.filter((it) => it.despiteHoliday) : planned;
    return inOrder(breaksOn(date).reduce(less, open));
  }

  function breaksOn(date: LocalDate): readonly DayStretch[] {
    const reachingIn = (breaks.get(date - 1) ?? []).filter(passesMidnight);
    return [...reachingIn.map(tail), ...(breaks.get(date) ?? []).map((it) => untilMidnight(it, true))];
  }

  const read = calendar.inGap === 'afterGap' ? toInstantAfterGap : toInstant;
  return {
    at: (date, clockMs) => read(calendar.zone, startOf(date) + clockMs),
    stretchesOn,
    beginningOn(date) {
      const open = stretchesOn(date).filter((it) => !it.reachesIn);
      return plannedOn(date).filter((opening) => open.some((it) => liesWithin(it, untilMidnight(opening, joins))));
    },
  };
}

export function passesMidnight({ fromMs, toMs }: DayOpening): boolean {
  return toMs <= fromMs;
}

/** Whether a local day is a holiday, once or every year. Days are asked about in a row, so a year of them is kept. */
function holidayTest(holidays: readonly Holiday[]): (date: LocalDate) => boolean {
  if (holidays.length === 0) return () => false;
  let year = holidaysAround(holidays, 0);
  return (date) => {
    if (date < year.from || date >= year.to) year = holidaysAround(holidays, date);
    return year.closed.has(date);
  };
}

interface HolidaysOfYear {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly closed: ReadonlySet<LocalDate>;
}

function holidaysAround(holidays: readonly Holiday[], date: LocalDate): HolidaysOfYear {
  const { year } = calendarDate(date);
  const closed = new Set<LocalDate>();
  for (const { year: only = year, month, day } of holidays) {
    const holiday = dateFrom({ year, month, day });
    // 29 February is none in most years, and would come back as 1 March.
    if (only === year && calendarDate(holiday).day === day) closed.add(holiday);
  }
  return { from: dateFrom({ year, month: 1, day: 1 }), to: dateFrom({ year: year + 1, month: 1, day: 1 }), closed };
}

/** Several entries for one date add up. */
function byDate(entries: readonly DatedOpenings[]): Map<LocalDate, readonly DayOpening[]> {
  const found = new Map<LocalDate, readonly DayOpening[]>();
  for (const { date, openings } of entries) found.set(date, [...(found.get(date) ?? []), ...openings]);
  return found;
}

function tail({ toMs, despiteHoliday = false }: DayOpening): DayStretch {
  return { fromMs: 0, toMs, reachesIn: true, joins: true, despiteHoliday };
}

function untilMidnight(opening: DayOpening, joins: boolean): DayStretch {
  const { fromMs, toMs, despiteHoliday = false } = opening;
  return { fromMs, toMs: passesMidnight(opening) ? DAY_MS : toMs, reachesIn: false, joins, despiteHoliday };
}

function less(open: readonly DayStretch[], { fromMs, toMs }: DayStretch): readonly DayStretch[] {
  return open.flatMap((it) => {
    if (toMs <= it.fromMs || it.toMs <= fromMs) return [it];
    const before = { ...it, toMs: fromMs };
    const after = { ...it, fromMs: toMs, reachesIn: false };
    return [before, after].filter((part) => part.toMs > part.fromMs);
  });
}

function inOrder(stretches: readonly DayStretch[]): readonly DayStretch[] {
  return stretches.filter((it) => it.toMs > it.fromMs).sort((a, b) => a.fromMs - b.fromMs || a.toMs - b.toMs);
}

function liesWithin(part: DayStretch, whole: DayStretch): boolean {
  return part.fromMs >= whole.fromMs && part.toMs <= whole.toMs;
}
