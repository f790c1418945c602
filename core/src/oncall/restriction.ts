/**
 * When a layer is on duty: clock windows on weekdays, in a zone. A window whose end is at or before
 * its start runs into the next day and belongs to the day on which it starts; start and end alike
 * is a whole day. Windows that touch are one stretch, so contiguous whole days merge.
 */
import { DAY_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { dateOf, startOf, weekdayOf } from '../time/localTime';
import type { LocalDate, Weekday } from '../time/localTime';
import { toInstantAfterGap, toLocal } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';
import { cut, holds, join } from './stretch';
import type { Stretch } from './stretch';

export interface ClockWindow {
  readonly days: readonly Weekday[];
  /** Milliseconds since local midnight. */
  readonly fromMs: number;
  readonly toMs: number;
}

export interface Restriction {
  readonly zone: ZoneRules;
  readonly windows: readonly ClockWindow[];
}

/** A window may reach in from the day before, and a zone may jump a whole day (Samoa, 2011). */
const NEARBY_DAYS = [-2, -1, 0, 1] as const;

export function isOnDuty({ zone, windows }: Restriction, at: Instant): boolean {
  const today = dateOf(toLocal(zone, at));
  return windows.some((window) =>
    NEARBY_DAYS.some((days) => isDayOf(window, today + days) && holds(windowOn(zone, window, today + days), at)),
  );
}

/** The stretches of duty that have some of `[from, to)`, cut to it. */
export function dutyBetween(restriction: Restriction, from: Instant, to: Instant): Stretch[] {
  if (coversTheWeek(restriction.windows)) return cut([{ start: from, end: to }], { start: from, end: to });
  const { zone } = restriction;
  const first = dateOf(toLocal(zone, from)) + NEARBY_DAYS[0];
  const last = dateOf(toLocal(zone, to)) + 1;
  return cut(dutyOn(restriction, first, last), { start: from, end: to });
}

/**
 * The whole stretch of duty that holds the instant, else the next one; with infinite ends where
 * duty never stops, undefined where it never comes.
 */
export function dutyAtOrAfter(restriction: Restriction, at: Instant): Stretch | undefined {
  if (coversTheWeek(restriction.windows)) return { start: -Infinity, end: Infinity };
  if (restriction.windows.every(({ days }) => days.length === 0)) return undefined;
  // A week each way has the stretch's ends, unless the pause in it fell into a daylight-saving gap.
  for (let weeks = 2; ; weeks *= 2) {
    const found = wholeStretch(restriction, at, weeks * 7);
    if (found) return found;
  }
}

/** Undefined where the stretch reaches the days that were looked at last, and so may be longer. */
function wholeStretch(restriction: Restriction, at: Instant, days: number): Stretch | undefined {
  const { zone } = restriction;
  const today = dateOf(toLocal(zone, at));
  const known = {
    start: toInstantAfterGap(zone, startOf(today - days + 2)),
    end: toInstantAfterGap(zone, startOf(today + days)),
  };
  const stretch = dutyOn(restriction, today - days, today + days).find(({ end }) => end > at);
  return stretch && holds(known, stretch.start) && holds(known, stretch.end) ? stretch : undefined;
}

function dutyOn({ zone, windows }: Restriction, first: LocalDate, last: LocalDate): Stretch[] {
  const stretches: Stretch[] = [];
  for (let date = first; date <= last; date += 1) {
    for (const window of windows) {
      if (isDayOf(window, date)) stretches.push(windowOn(zone, window, date));
    }
  }
  return join(stretches);
}

function isDayOf({ days }: ClockWindow, date: LocalDate): boolean {
  return days.indexOf(weekdayOf(date)) >= 0;
}

function windowOn(zone: ZoneRules, { fromMs, toMs }: ClockWindow, date: LocalDate): Stretch {
  const endsOn = toMs <= fromMs ? date + 1 : date;
  return {
    start: toInstantAfterGap(zone, startOf(date) + fromMs),
    end: toInstantAfterGap(zone, startOf(endsOn) + toMs),
  };
}

/** By the wall clock of a week without clock changes, laid out twice so that Sunday touches Monday. */
function coversTheWeek(windows: readonly ClockWindow[]): boolean {
  const week = windows.flatMap(({ days, fromMs, toMs }) =>
    days.flatMap((day) =>
      [day, day + 7].map((it) => ({
        start: it * DAY_MS + fromMs,
        end: (toMs <= fromMs ? it + 1 : it) * DAY_MS + toMs,
      })),
    ),
  );
  return join(week).some(({ start, end }) => end - start >= 7 * DAY_MS);
}
