import {
  formatClock,
  formatDateTime,
  formatDuration,
  offsetAt,
  parseClock,
  parseDate,
  parseDateTime,
  parseDuration,
  toInstant,
  toLocal,
  utc,
  zoneNames,
  zoneRules,
} from '@rungs/core';
import fc from 'fast-check';
import { farInstants, zones } from '../calendars';
import { texts } from '../incidents';
import { fed } from './fed';
import type { Feeders } from './fed';

const digits = fc.string({ unit: fc.constantFrom(...'0123456789:-T+Z dhms'), maxLength: 20 });
const written = fc.oneof(texts, digits);
const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
const dates = fc.tuple(fc.integer({ min: 1000, max: 9999 }), two, two).map(([y, m, d]) => `${y}-${m}-${d}`);
const clocks = fc.tuple(two, two).map(([h, m]) => `${h}:${m}`);
const dateTimes = fc
  .tuple(dates, clocks, fc.option(two, { nil: undefined }))
  .map(([d, c, s]) => `${d}T${c}${s === undefined ? '' : `:${s}`}`);

/** What is read is what was written: a text that would be another time is none. */
function same(text: string, read: number | undefined, written: (ms: number) => string | undefined): void {
  if (read !== undefined && written(read) !== text)
    throw new Error(`“${text}” was read as ${written(read) ?? 'nothing'}.`);
}

const iso = (ms: number): string => new Date(ms).toISOString();

export const timeFeeders: Feeders = {
  parseDuration: fed(written, (text) => {
    const ms = parseDuration(text);
    if (ms !== undefined && !/^(?=\d)(\d+d)?(\d+h)?(\d+m)?(\d+s)?$/.test(text))
      throw new Error(`“${text}” is no duration.`);
    return ms;
  }),
  parseClock: fed(fc.oneof(written, clocks), (text) => {
    const ms = parseClock(text);
    same(text, ms, (it) => (it === 86_400_000 ? '24:00' : iso(it).slice(11, 16)));
  }),
  parseDate: fed(fc.oneof(written, dates), (text) => {
    same(text, parseDate(text), (days) => iso(days * 86_400_000).slice(0, 10));
  }),
  parseDateTime: fed(fc.oneof(written, dateTimes), (text) => {
    const local = parseDateTime(text);
    if (text.includes('T24:00') && local !== undefined) return local;
    same(text, local, (it) => iso(it).slice(0, text.length));
    return local;
  }),
  zoneRules: fed(fc.oneof(written, fc.constantFrom(...zoneNames())), (name) => {
    const rules = zoneRules(name);
    if (rules && !zoneNames().includes(name)) throw new Error(`“${name}” is no zone.`);
    return rules?.zone;
  }),
  zoneNames: fed(
    fc.constant(0),
    () => {
      if (zoneNames().length < 400) throw new Error('Zones are missing.');
      return utc;
    },
    1,
  ),
  offsetAt: fed(fc.tuple(zones, farInstants), ([zone, at]) => offsetAt(zone, at)),
  toLocal: fed(fc.tuple(zones, farInstants), ([zone, at]) => toLocal(zone, at)),
  toInstant: fed(fc.tuple(zones, farInstants), ([zone, local]) => toInstant(zone, local)),
  formatClock: fed(fc.tuple(farInstants, zones), ([at, zone]) => says(formatClock(at, zone), /^\d\d:\d\d \S+$/)),
  formatDateTime: fed(fc.tuple(farInstants, zones), ([at, zone]) =>
    says(formatDateTime(at, zone), /^\d{1,2} [A-Z][a-z]{2} \d+, \d\d:\d\d \S+$/),
  ),
  formatDuration: fed(fc.integer({ min: 0, max: 1e12 }), (ms) => says(formatDuration(ms), /^\d+ (d|h|min|s|ms)/)),
};

function says(text: string, wanted: RegExp): string {
  if (!wanted.test(text)) throw new Error(`“${text}” was said.`);
  return text;
}
