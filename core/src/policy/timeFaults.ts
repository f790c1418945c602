/** Times of the wall clock that cannot be read, or that no schedule or calendar reaches. */
import { parseClock, parseDate, parseDateTime } from '../time/localTime';
import { zoneRules } from '../time/zones';
import type { WeekDocument, WeekdayName } from './calendarDocument';
import { fault } from './fault';
import type { PolicyFault } from './fault';

type At = PolicyFault['path'];

export function zoneFaults(zone: string, at: At): PolicyFault[] {
  return zoneRules(zone) === undefined
    ? [fault(at, `“${zone}” is no time zone.`, 'Use an IANA name such as Europe/Berlin.')]
    : [];
}

/** Outside these years a date is a slip of the pen, and calendars do not answer for ever (CAL5). */
export function localTimeFaults(text: string, at: At, example: string): PolicyFault[] {
  if (parseDateTime(text) === undefined) {
    return [fault(at, `“${text}” is no local time.`, `Write the local time as ${example}.`)];
  }
  return /^(19[7-9]|20|21)/.test(text)
    ? []
    : [fault(at, `“${text}” lies outside the years 1970 to 2199.`, `Write the local time as ${example}.`)];
}

export function dateFaults(text: string, at: At): PolicyFault[] {
  return parseDate(text) === undefined ? [fault(at, `“${text}” is no date.`, 'Write a date such as 2026-12-24.')] : [];
}

export function weekFaults(week: WeekDocument, at: At): PolicyFault[] {
  return (Object.keys(week) as WeekdayName[]).flatMap((day) => openingFaults(week[day] ?? [], [...at, day]));
}

export function openingFaults(openings: readonly string[], at: At): PolicyFault[] {
  return openings.flatMap((text, n) =>
    isOpening(text)
      ? []
      : [
          fault(
            [...at, n],
            `“${text}” is no opening.`,
            'Write opening and closing time as 08:00-18:00; 22:00-06:00 passes midnight; the whole day is 00:00-24:00.',
          ),
        ],
  );
}

function isOpening(text: string): boolean {
  const [from, to, ...rest] = text.split('-').map(parseClock);
  return from !== undefined && to !== undefined && rest.length === 0 && from !== to;
}
