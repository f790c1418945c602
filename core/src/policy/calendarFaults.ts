/** What is wrong with a document's calendars: times that cannot be read, and hours that never open (CAL5). */
import { everOpens } from '../calendar/businessCalendar';
import { parseDuration } from '../time/duration';
import { DAY_MS } from '../time/instant';
import { parseDate } from '../time/localTime';
import type { CalendarDocument } from './calendarDocument';
import { calendarsOf } from './compileHours';
import { durationFaults, fault, unknownId } from './fault';
import type { PolicyFault } from './fault';
import { dateFaults, openingFaults, weekFaults, zoneFaults } from './timeFaults';

type At = PolicyFault['path'];

export function calendarFaults(calendars: readonly CalendarDocument[]): PolicyFault[] {
  const unreadable = calendars.map((it, i) => [...hoursFaults(it, i), ...includingFaults(it, calendars, i)]);
  const readable = unreadable.every((faults) => faults.length === 0);
  return calendars.flatMap((it, i) => {
    const faults = unreadable[i] ?? [];
    // A calendar may include any other, so whether it opens is asked once all can be read.
    return readable ? neverOpens(it, calendars, i) : faults;
  });
}

function hoursFaults(calendar: CalendarDocument, i: number): PolicyFault[] {
  const { zone, week, despiteHolidays = {}, dates = [], breaks = [], dayLength } = calendar;
  const at = ['calendars', i] as const;
  return [
    ...zoneFaults(zone, [...at, 'zone']),
    ...weekFaults(week, [...at, 'week']),
    ...weekFaults(despiteHolidays, [...at, 'despiteHolidays']),
    ...holidayFaults(calendar, i),
    ...dates.flatMap(({ date, openings }, n) => [
      ...dateFaults(date, [...at, 'dates', n, 'date']),
      ...openingFaults(openings, [...at, 'dates', n, 'openings']),
    ]),
    ...breaks.flatMap((it, n) => [
      ...dateFaults(it.date, [...at, 'breaks', n, 'date']),
      ...openingFaults(it.breaks, [...at, 'breaks', n, 'breaks']),
    ]),
    ...(dayLength === undefined ? [] : dayLengthFaults(dayLength, [...at, 'dayLength'])),
  ];
}

function holidayFaults({ holidays = [] }: CalendarDocument, i: number): PolicyFault[] {
  return holidays.flatMap(({ date }, n) =>
    parseDate(date.length === 5 ? `2000-${date}` : date) !== undefined
      ? []
      : [
          fault(
            ['calendars', i, 'holidays', n, 'date'],
            `“${date}” is no date.`,
            'Write 2026-12-25 for one year, or 12-25 for every year.',
          ),
        ],
  );
}

function dayLengthFaults(text: string, at: At): PolicyFault[] {
  const unreadable = durationFaults(text, at);
  if (unreadable.length > 0 || (parseDuration(text) ?? 0) <= DAY_MS) return unreadable;
  return [
    fault(at, `A working day of ${text} is longer than a day.`, 'Write the working time of one day, such as 8h.'),
  ];
}

/** One step only: what is included stands for its own hours, so nothing can go round in a circle. */
function includingFaults(
  { id, including = [] }: CalendarDocument,
  calendars: readonly CalendarDocument[],
  i: number,
): PolicyFault[] {
  return including.flatMap((other, n) => {
    const at = ['calendars', i, 'including', n];
    const found = calendars.find((it) => it.id === other);
    if (other === id) return [fault(at, `The calendar “${id}” includes itself.`, 'Name other calendars only.')];
    if (!found) return unknownId(calendars, other, at, 'calendar');
    return found.including === undefined
      ? []
      : [fault(at, `“${other}” includes calendars itself.`, 'Name each calendar that is meant here.')];
  });
}

function neverOpens(calendar: CalendarDocument, all: readonly CalendarDocument[], i: number): PolicyFault[] {
  if (calendarsOf(calendar, all).some(everOpens)) return [];
  return [
    fault(
      ['calendars', i],
      `The calendar “${calendar.id}” never opens.`,
      'Give at least one weekday its hours, or leave the calendar out to count around the clock.',
    ),
  ];
}
