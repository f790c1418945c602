/**
 * Schedules: `cmn_schedule` with its spans, which open it, and its exclusions, which close it. A span lies on
 * a day of its zone and may repeat; one without a zone of its own floats, in the zone of whoever asks.
 */
import type { Instant } from '@rungs/core';
import type { Row } from './database';

export interface Opening {
  readonly from: Instant;
  readonly to: Instant;
}

/** Days since 1970-01-01 and milliseconds of the day, on a wall clock. */
interface Local {
  readonly day: number;
  readonly ms: number;
}

interface Span {
  readonly excludes: boolean;
  readonly start: Local;
  readonly lengthMs: number;
  readonly repeats: string;
  readonly every: number;
  /** Monday is 1. */
  readonly weekdays: string;
  readonly until: number;
}

const DAY_MS = 86_400_000;
const DAYS_AHEAD_MAX = 3_660;
const DAYS_OF: { readonly [repeat: string]: string } = {
  weekdays: '12345',
  weekends: '67',
  mwf: '135',
  tt: '24',
  daily: '1234567',
};

export class Schedule {
  private readonly spans: readonly Span[];

  constructor(
    readonly zone: string,
    spans: readonly Row[],
  ) {
    this.spans = spans.flatMap((row) => spanIn(row) ?? []);
  }

  /** When the schedule is open for so long after the instant; undefined where that never comes. */
  add(from: Instant, ms: number): Instant | undefined {
    let left = ms;
    const today = localOf(from, this.zone).day;
    for (let day = today; day < today + DAYS_AHEAD_MAX; day += 1) {
      for (const opening of this.openings(day)) {
        const start = Math.max(opening.from, from);
        if (opening.to <= start) continue;
        if (left <= opening.to - start) return start + left;
        left -= opening.to - start;
      }
    }
    return undefined;
  }

  duration(from: Instant, to: Instant): number {
    const last = localOf(to, this.zone).day;
    let total = 0;
    for (let day = localOf(from, this.zone).day; day <= last; day += 1) {
      for (const opening of this.openings(day))
        total += Math.max(0, Math.min(opening.to, to) - Math.max(opening.from, from));
    }
    return total;
  }

  isOpen(at: Instant): boolean {
    return this.openings(localOf(at, this.zone).day).some(({ from, to }) => from <= at && at < to);
  }

  /** What is open on one local day, in order and without overlaps. */
  private openings(day: number): Opening[] {
    const midnight = { from: this.instant({ day, ms: 0 }), to: this.instant({ day: day + 1, ms: 0 }) };
    const within = (excludes: boolean): Opening[] =>
      this.spans.flatMap((span) => (span.excludes === excludes ? this.occurrences(span, day, midnight) : []));
    return without(merged(within(false)), within(true));
  }

  /** Of the day and of the days before it, as far as they reach into it. */
  private occurrences(span: Span, day: number, within: Opening): Opening[] {
    const reach = Math.floor((span.start.ms + span.lengthMs - 1) / DAY_MS);
    const found: Opening[] = [];
    for (let starts = day - reach; starts <= day; starts += 1) {
      if (!occursOn(span, starts)) continue;
      const ends = span.start.ms + span.lengthMs;
      const from = Math.max(within.from, this.instant({ day: starts, ms: span.start.ms }));
      const to = Math.min(within.to, this.instant({ day: starts + Math.floor(ends / DAY_MS), ms: ends % DAY_MS }));
      if (from < to) found.push({ from, to });
    }
    return found;
  }

  private instant({ day, ms }: Local): Instant {
    const wall = day * DAY_MS + ms;
    const first = wall - offsetAt(wall, this.zone);
    return wall - offsetAt(first, this.zone);
  }
}

function occursOn(span: Span, day: number): boolean {
  const since = day - span.start.day;
  if (since < 0 || day > span.until) return false;
  const weekday = String(((day + 3) % 7) + 1);
  const [date, first] = [new Date(day * DAY_MS), new Date(span.start.day * DAY_MS)];
  switch (span.repeats) {
    case '':
      return since === 0;
    case 'daily':
      return since % span.every === 0;
    case 'weekly':
      return span.weekdays.includes(weekday) && Math.floor(since / 7) % span.every === 0;
    case 'monthly':
      return date.getUTCDate() === first.getUTCDate();
    case 'yearly':
      return date.getUTCDate() === first.getUTCDate() && date.getUTCMonth() === first.getUTCMonth();
    default:
      return (DAYS_OF[span.repeats] ?? '').includes(weekday);
  }
}

function spanIn(row: Row): Span | undefined {
  const [start, end] = [wallClock(row['start_date_time']), wallClock(row['end_date_time'])];
  if (!start || !end) return undefined;
  const allDay = row['all_day'] === 'true';
  const length = (end.day - start.day) * DAY_MS + end.ms - start.ms;
  return {
    excludes: row['type'] === 'exclude' || row['type'] === 'exclude_holiday',
    start: allDay ? { day: start.day, ms: 0 } : start,
    lengthMs: allDay ? (end.day - start.day + 1) * DAY_MS : length,
    repeats: row['repeat_type'] ?? '',
    every: Math.max(1, Number(row['repeat_count'] || '1')),
    weekdays: row['days_of_week'] ?? '',
    until: wallClock(row['repeat_until'])?.day ?? Infinity,
  };
}

/** `20261116T080000`, or the day alone. */
function wallClock(text: string | undefined): Local | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?$/.exec(text ?? '');
  if (!parts) return undefined;
  const [year = 0, month = 1, day = 1, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
  const ms = (((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0)) * 1000;
  return { day: Date.UTC(year, month - 1, day) / DAY_MS, ms };
}

function localOf(at: Instant, zone: string): Local {
  const wall = at + offsetAt(at, zone);
  return { day: Math.floor(wall / DAY_MS), ms: ((wall % DAY_MS) + DAY_MS) % DAY_MS };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(at: Instant, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', second: 'numeric', ...fields });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  );
  return wall - Math.floor(at / 1000) * 1000;
}

function merged(openings: readonly Opening[]): Opening[] {
  const all: Opening[] = [];
  for (const next of [...openings].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = all.at(-1);
    if (last && next.from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else all.push(next);
  }
  return all;
}

function without(openings: readonly Opening[], excluded: readonly Opening[]): Opening[] {
  return excluded.reduce<readonly Opening[]>(
    (left, gap) =>
      left.flatMap((opening) =>
        [
          { from: opening.from, to: Math.min(opening.to, gap.from) },
          { from: Math.max(opening.from, gap.to), to: opening.to },
        ].filter(({ from, to }) => from < to),
      ),
    openings,
  ) as Opening[];
}
