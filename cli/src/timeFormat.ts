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

const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

function readIso(text: string, zone: ZoneRules | undefined): Instant | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', offset] = match;
  const ms = Math.floor(Number(`0.${fraction}`) * 1000);
  const local = localTime(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second), ms);
  if (local === undefined) return undefined;
  if (offset === undefined) return zone && toInstant(zone, local);
  return local - offsetMs(offset);
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', '') || 0);
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
/** Year, month, day, hour, minute, second, millisecond: by the token's first letter. */
const PARTS = ['Y', 'M', 'D', 'H', 'm', 's', 'S'];

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
  const digits = (format.match(TOKEN) ?? []).map((token) => DIGITS[token] ?? '');
  const pattern = new RegExp(`^${literal.map((text, i) => text + (digits[i] ?? '')).join('')}$`);
  const places = PARTS.map((part) => tokens.indexOf(part) + 1);
  return found((text) => {
    const match = pattern.exec(text);
    if (!match) return undefined;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0] = places.map((place) =>
      place === 0 ? 0 : Number(match[place]),
    );
    const local = localTime(year, month, day, hour, minute, second, ms);
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
  const local = Date.UTC(year, month - 1, day, hour, minute, second, ms);
  const read = new Date(local);
  return read.getUTCDate() === day && read.getUTCFullYear() === year ? local : undefined;
}
