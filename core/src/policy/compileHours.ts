/** Turns the calendars of a document without faults into hours to count in. */
import { compileCalendars } from '../calendar/businessCalendar';
import type { BusinessCalendar, DayOpening, Holiday } from '../calendar/businessCalendar';
import { alwaysOpen } from '../calendar/workingTime';
import type { DueAtClosing, WorkingTime } from '../calendar/workingTime';
import { DAY_MS } from '../time/instant';
import { calendarDate, parseDate } from '../time/localTime';
import type { LocalDate } from '../time/localTime';
import type { CalendarDocument, HolidayDocument, WeekDocument, WeekdayName } from './calendarDocument';
import type { NamedHours } from './policy';
import { clockTime, durationMs, known, lookUp, zoneNamed } from './reading';

/** Monday first, as `Weekday` counts. */
export const WEEK: readonly WeekdayName[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const AROUND_THE_CLOCK: NamedHours = { name: 'around the clock', workingTime: alwaysOpen, dayMs: DAY_MS };

/** The hours that a calendar's id stands for; around the clock where there is none. */
export function compileHours(calendars: readonly CalendarDocument[]): (calendar: string | undefined) => NamedHours {
  const hours = lookUp(
    calendars.map((it) => ({ id: it.id, hours: toHours(it, calendars) })),
    'calendar',
  );
  return (calendar) => (calendar === undefined ? AROUND_THE_CLOCK : hours(calendar).hours);
}

/** The calendar and those that it includes; also what the search for faults asks whether any ever opens. */
export function calendarsOf(document: CalendarDocument, all: readonly CalendarDocument[]): BusinessCalendar[] {
  const calendar = lookUp(all, 'calendar');
  return [document, ...(document.including ?? []).map(calendar)].map(toBusinessCalendar);
}

export function toOpening(text: string): DayOpening {
  const [from = '', to = ''] = text.split('-');
  return { fromMs: clockTime(from), toMs: clockTime(to) };
}

function toHours(document: CalendarDocument, all: readonly CalendarDocument[]): NamedHours {
  const { id, name = id, dueAtClosing = 'closing', dayLength } = document;
  return {
    name,
    workingTime: dueAs(dueAtClosing, compileCalendars(calendarsOf(document, all))),
    dayMs: dayLength === undefined ? DAY_MS : durationMs(dayLength),
  };
}

/** What is used up already is due at once, whatever the hours. */
function dueAs(usual: DueAtClosing, workingTime: WorkingTime): WorkingTime {
  if (usual === 'closing') return workingTime;
  return {
    ...workingTime,
    add: (start, ms, dueAtClosing) => workingTime.add(start, ms, dueAtClosing ?? (ms > 0 ? usual : 'closing')),
  };
}

function toBusinessCalendar(document: CalendarDocument): BusinessCalendar {
  const { zone, week, despiteHolidays = {}, holidays = [], dates = [], breaks = [], inGap } = document;
  const despite = weekOf(despiteHolidays);
  return {
    zone: zoneNamed(zone),
    week: weekOf(week).map((day, i) => [...day, ...openDespiteHoliday(despite[i] ?? [])]),
    holidays: holidays.map(toHoliday),
    dateOverrides: dates.map(({ date, openings, despiteHoliday = false }) => ({
      date: dateNamed(date),
      openings: despiteHoliday ? openDespiteHoliday(openings.map(toOpening)) : openings.map(toOpening),
    })),
    breaks: breaks.map((it) => ({ date: dateNamed(it.date), openings: it.breaks.map(toOpening) })),
    ...(inGap && { inGap }),
  };
}

function weekOf(week: WeekDocument): DayOpening[][] {
  return WEEK.map((day) => (week[day] ?? []).map(toOpening));
}

function openDespiteHoliday(openings: readonly DayOpening[]): DayOpening[] {
  return openings.map((opening) => ({ ...opening, despiteHoliday: true }));
}

function toHoliday({ date }: HolidayDocument): Holiday {
  // 2000 is a leap year, so that 02-29 can be named.
  const { year, month, day } = calendarDate(dateNamed(date.length === 5 ? `2000-${date}` : date));
  return date.length === 5 ? { month, day } : { year, month, day };
}

function dateNamed(text: string): LocalDate {
  return known(parseDate(text), text);
}
