/**
 * The wall calendar of one place. A `LocalDateTime` is the milliseconds that its wall clock shows
 * since 1970-01-01T00:00, counted as if no offset ever changed; only `ZoneRules` turns it into an
 * instant.
 */
import { DAY_MS, HOUR_MS, MINUTE_MS } from './instant';

export type LocalDateTime = number;

/** Days since 1970-01-01. */
export type LocalDate = number;

/** 0 is Monday, as in ISO 8601. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function dateOf(local: LocalDateTime): LocalDate {
  return Math.floor(local / DAY_MS);
}

export function startOf(date: LocalDate): LocalDateTime {
  return date * DAY_MS;
}

export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday.
  return ((((date + 3) % 7) + 7) % 7) as Weekday;
}

/** Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`. */
export function dateFrom({ year, month, day }: CalendarDate): LocalDate {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dateFrom`: `civil_from_days` of the same source. */
export function calendarDate(date: LocalDate): CalendarDate {
  const z = date + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** `2026-12-25`; undefined where the text is no date of the calendar. */
export function parseDate(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const written = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const date = dateFrom(written);
  const read = calendarDate(date);
  // 2026-02-30 would come back as 2 March.
  return read.month === written.month && read.day === written.day ? date : undefined;
}

/** `2026-01-05T09:00`, or with seconds; undefined where the text is no local time. */
export function parseDateTime(text: string): LocalDateTime | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::([0-5]\d))?$/.exec(text);
  const date = match && parseDate(match[1] ?? '');
  const clock = match && parseClock(match[2] ?? '');
  if (date === undefined || date === null || clock === undefined || clock === null) return undefined;
  return startOf(date) + clock + Number(match?.[3] ?? 0) * 1000;
}

/** `09:00` → milliseconds since midnight; `24:00` is the end of the day. */
export function parseClock(text: string): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const ms = Number(match[1]) * HOUR_MS + Number(match[2]) * MINUTE_MS;
  return Number(match[2]) < 60 && ms <= DAY_MS ? ms : undefined;
}
