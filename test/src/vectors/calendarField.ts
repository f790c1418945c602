/** A calendar as the vectors write it: weekly hours, holidays, breaks and dates with other hours, in a zone. */
import { parseClock, parseDate } from '@rungs/core';
import type { BusinessCalendar, DatedOpenings, DayOpening, Holiday } from '@rungs/core';
import type { Json, JsonObject } from './adapter';
import { listAt, objectAt, optionalListAt, optionalObjectAt, VectorFault, zoneAt } from './fields';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function calendarAt(vector: JsonObject, field: string): BusinessCalendar {
  const written = objectAt(vector, field);
  return {
    zone: zoneAt(written, 'timeZone'),
    week: weekFrom(objectAt(written, 'week')),
    holidays: optionalListAt(written, 'holidays').map(holidayFrom),
    breaks: datedFrom(optionalObjectAt(written, 'breaks'), 'breaks'),
    dateOverrides: datedFrom(optionalObjectAt(written, 'dateOverrides'), 'dateOverrides'),
  };
}

/** `["09:00", "17:00"]`; the end may be `24:00`. */
export function clockRangeFrom(value: Json | undefined, where: string): DayOpening {
  const [from, to, ...more] = Array.isArray(value) ? (value as Json[]) : [];
  const fromMs = typeof from === 'string' ? parseClock(from) : undefined;
  const toMs = typeof to === 'string' ? parseClock(to) : undefined;
  if (fromMs === undefined || toMs === undefined || more.length > 0) {
    throw new VectorFault(where, value, 'a range such as ["09:00", "17:00"]');
  }
  return { fromMs, toMs };
}

function weekFrom(week: JsonObject): DayOpening[][] {
  const strange = Object.keys(week).find((day) => !WEEKDAYS.includes(day));
  if (strange !== undefined) throw new VectorFault('week', strange, 'a weekday from mon to sun');
  return WEEKDAYS.map((day) => optionalListAt(week, day).map((range) => clockRangeFrom(range, `week.${day}`)));
}

function datedFrom(dates: JsonObject, field: string): DatedOpenings[] {
  return Object.keys(dates).map((written) => {
    const date = parseDate(written);
    if (date === undefined) throw new VectorFault(field, written, 'a date such as 2006-01-04');
    return { date, openings: listAt(dates, written).map((range) => clockRangeFrom(range, `${field}.${written}`)) };
  });
}

/** `2006-12-25`, or `--12-25` for every year. */
function holidayFrom(value: Json): Holiday {
  const yearly = typeof value === 'string' && value.startsWith('--');
  // 2000 is a leap year, so that --02-29 is a date.
  const text = yearly ? `2000-${value.slice(2)}` : value;
  if (typeof text !== 'string' || parseDate(text) === undefined) {
    throw new VectorFault('holidays', value, 'a date such as 2006-12-25 or --12-25');
  }
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return yearly ? { month, day } : { year, month, day };
}
