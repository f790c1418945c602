/** Reads durations as they are counted: a day is as long as the calendar says (CAL4), 24 hours around the clock. */
import { parseDuration } from '../time/duration';
import { DAY_MS } from '../time/instant';
import type { CalendarDocument } from './calendarDocument';

/** In milliseconds; undefined where the text is no duration. */
export type ReadDuration = (text: string) => number | undefined;

export function durationReader(calendars: readonly CalendarDocument[], calendar: string | undefined): ReadDuration {
  const dayMs = dayLengthMs(calendars, calendar);
  return (text) => parseDuration(text, dayMs);
}

/** 24 hours also where the calendar is missing or its day cannot be read: that is a fault of its own. */
export function dayLengthMs(calendars: readonly CalendarDocument[], calendar: string | undefined): number {
  const dayLength = calendars.find(({ id }) => id === calendar)?.dayLength;
  return (dayLength === undefined ? undefined : parseDuration(dayLength)) ?? DAY_MS;
}
