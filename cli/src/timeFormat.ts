/**
 * How a log writes instants. `ISO` is ISO 8601 with an offset, or without one where a zone is given;
 * `seconds` and `milliseconds` count from 1970 UTC; anything else is a pattern of YYYY, MM or M, DD or D,
 * HH or H, mm, ss and SSS with other characters as they stand. Local times are read by rule TIM2.
 */
import { toInstant, zoneRules } from '@rungs/core';
import type { Instant, ZoneRules } from '@rungs/core';

export type TimeReader = (text: string) => Instant | undefined;

export type CompiledTimeFormat =
  | { readonly ok: true; readonly read: TimeReader }
  | { readonly ok: false; readonly at: 'format' | 'zone'; readonly reason: string; readonly remedy: string };

export function compileTimeFormat(format: string, zone: string | undefined): CompiledTimeFormat {
  const rules = zone === undefined ? undefined : zoneRules(zone);
  if (zone !== undefined && !rules) {
    return {
      ok: false,
      at: 'zone',
      reason: `No time zone is called “${zone}”.`,
      remedy: 'Write an IANA name such as Europe/Lisbon.',
    };
  }
  if (format === 'seconds') return found((text) => wholeNumber(text, 1000));
  if (format === 'milliseconds') return found((text) => wholeNumber(text, 1));
  if (format === 'ISO') return found((text) => readIso(text, rules));
  return compilePattern(format, rules);
}

/** A log repeats the last instant more often than not; the answer is kept for one text. */
function found(read: TimeReader): CompiledTimeFormat {
  let lastText: string | undefined;
  let lastAnswer: Instant | undefined;
  return {
    ok: true,
    read: (text) => {
      if (text !== lastText) [lastText, lastAnswer] = [text, read(text)];
      return lastAnswer;
    },
  };
}

function wholeNumber(text: string, unitMs: number): Instant | undefined {
  return /^-?\d{1,15}$/.test(text) ? Number(text) * unitMs : undefined;
}

const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** Every part up to the fraction has its place, so that none has to be captured: a log has one instant in every row. */
function readIso(text: string, zone: ZoneRules | undefined): Instant | undefined {
  if (!ISO.test(text)) return undefined;
  const end = offsetPlace(text);
  const second = end > 16 ? digits(text, 17, 19) : 0;
  const ms = end > 19 ? digits(text.slice(20, end).padEnd(3, '0'), 0, 3) : 0;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const local = localTime(year, month, day, digits(text, 11, 13), digits(text, 14, 16), second, ms);
  if (local === undefined) return undefined;
  if (end === text.length) return zone && toInstant(zone, local);
  return local - offsetMs(text.slice(end));
}

/** Behind the time of day; the end of the text where there is no offset. */
function offsetPlace(text: string): number {
  let place = 16;
  while (place < text.length && !'Z+-'.includes(text.charAt(place))) place += 1;
  return place;
}

/** The number in `[from, to)`, where nothing but digits stands. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place += 1) value = value * 10 + text.charCodeAt(place) - ZERO;
  return value;
}

const ZERO = '0'.charCodeAt(0);

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes =
    digits(offset, 1, 3) * 60 + (offset.length > 3 ? digits(offset, offset.length - 2, offset.length) : 0);
  return (offset.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

const TOKEN = /YYYY|MM|M|DD|D|HH|H|mm|ss|SSS/g;
const DIGITS: { readonly [token: string]: string } = {
  YYYY: '(\\d{4})',
  MM: '(\\d{2})',
  M: '(\\d{1,2})',
  DD: '(\\d{2})',
  D: '(\\d{1,2})',
  HH: '(\\d{2})',
  H: '(\\d{1,2})',
  mm: '(\\d{2})',
  ss: '(\\d{2})',
  SSS: '(\\d{3})',
};

function compilePattern(format: string, zone: ZoneRules | undefined): CompiledTimeFormat {
  const tokens = (format.match(TOKEN) ?? []).map((token) => token.charAt(0));
  const twice = tokens.find((part, i) => tokens.indexOf(part) !== i);
  const lacking = ['Y', 'M', 'D'].find((part) => !tokens.includes(part));
  if (twice !== undefined || lacking !== undefined) {
    const reason = twice === undefined ? `“${format}” lacks the year, month or day.` : `“${format}” has a part twice.`;
    return {
      ok: false,
      at: 'format',
      reason,
      remedy: 'Write ISO, or a pattern such as D/M/YYYY HH:mm (MM is the month, mm are minutes).',
    };
  }
  if (!zone) {
    return {
      ok: false,
      at: 'zone',
      reason: 'A pattern has no offset, so a zone is needed.',
      remedy: 'Add zone, an IANA name; UTC where nobody knows.',
    };
  }
  const literal = format.split(TOKEN).map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const groups = (format.match(TOKEN) ?? []).map((token) => DIGITS[token] ?? '');
  const pattern = new RegExp(`^${literal.map((text, i) => text + (groups[i] ?? '')).join('')}$`);
  const place = (part: string): number => tokens.indexOf(part) + 1;
  const [year, month, day] = [place('Y'), place('M'), place('D')];
  const [hour, minute, second, ms] = [place('H'), place('m'), place('s'), place('S')];
  return found((text) => {
    const match = pattern.exec(text);
    if (!match) return undefined;
    const part = (place: number): number => (place === 0 ? 0 : Number(match[place]));
    const local = localTime(part(year), part(month), part(day), part(hour), part(minute), part(second), part(ms));
    return local === undefined ? undefined : toInstant(zone, local);
  });
}

/** Undefined where the calendar has no such day or the dial no such time. */
function localTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
): number | undefined {
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return undefined;
  // A year of two digits would be read as one of the twentieth century.
  if (year < 100 || day < 1 || day > daysIn(year, month)) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
