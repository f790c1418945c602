/**
 * The platform's internal date and time text: UTC, `yyyy-MM-dd HH:mm:ss`, to the second. Durations
 * are written as a time since 1970-01-01 00:00:00.
 */
import type { Instant } from '@rungs/core';
import { offsetAt } from './zoneTime';

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/;

export function dateTimeText(at: Instant): string {
  return new Date(Math.floor(at / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** Undefined where the text isn't a date that exists. */
export function parseDateTimeText(text: string): Instant | undefined {
  const parts = PATTERN.exec(text.trim());
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
  return dateTimeText(at).startsWith(text.trim()) ? at : undefined;
}

/** `1970-01-02 03:00:00` is a day and three hours. */
export function parseDurationText(text: string): number | undefined {
  const at = parseDateTimeText(text);
  return at === undefined || at < 0 ? undefined : at;
}

export function isDateTime(type: string): boolean {
  return type === 'glide_date_time' || type === 'due_date';
}

/** The value of what a person of the zone wrote; what is no date stays as it is. */
export function fromDisplay(text: string, zone: string): string {
  const at = parseDateTimeText(text);
  return at === undefined ? text : dateTimeText(at - offsetAt(at - offsetAt(at, zone), zone));
}

/** What a person reads: the instance's zone, the platform's default format. */
export function displayDateTime(text: string, zone: string): string {
  const at = parseDateTimeText(text);
  if (at === undefined) return text;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`;
}
