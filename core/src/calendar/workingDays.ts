/** Counting in open days instead of elapsed time (CAL4). A day is open where an opening begins on it. */
import { DAY_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { dateOf, startOf } from '../time/localTime';
import type { LocalDate } from '../time/localTime';
import { toInstant, toLocal } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';
import { passesMidnight } from './dayOpenings';
import type { DayOpenings } from './dayOpenings';
import type { DayOptions, WorkingTime } from './workingTime';

type Elapsed = Pick<WorkingTime, 'add' | 'subtract'>;
type Direction = 1 | -1;

/** No calendar that opens at all stays closed for longer. */
const LONGEST_CLOSURE_DAYS = 50 * 366;

export function workingDays(zone: ZoneRules, calendars: readonly DayOpenings[], elapsed: Elapsed) {
  function move(start: Instant, days: number, direction: Direction, options: DayOptions): Instant {
    if (!(days >= 0 && days <= 100_000 && days === Math.floor(days))) {
      throw new RangeError(`${days} is no number of days from 0 to 100,000.`);
    }
    if (options.day === 'hours24') return moveHours(start, days * DAY_MS, direction);
    const local = toLocal(zone, start);
    let date = dateOf(local);
    let clock = local - startOf(date);
    const movesFirst = options.endOfDay === true || options.fromClosedDay === 'nextOpenDay';
    if (movesFirst && !opensOn(date)) {
      date = openDay(date, direction);
      clock = toLocal(zone, firstOpening(date)) - startOf(date);
    }
    for (let left = days; left > 0; left -= 1) date = openDay(date + direction, direction);
    if (options.endOfDay === true) return lastClosing(date);
    return settle(date, toInstant(zone, startOf(date) + clock), direction, options);
  }

  function settle(date: LocalDate, at: Instant, direction: Direction, { afterHours }: DayOptions): Instant {
    if (afterHours === 'closingOfDay') return opensOn(date) ? Math.min(at, lastClosing(date)) : at;
    return moveHours(at, 0, direction);
  }

  function moveHours(at: Instant, durationMs: number, direction: Direction): Instant {
    const option = durationMs > 0 ? 'closing' : 'nextOpening';
    return direction > 0 ? elapsed.add(at, durationMs, option) : elapsed.subtract(at, durationMs, option);
  }

  function openDay(date: LocalDate, direction: Direction): LocalDate {
    for (let tried = 0; tried < LONGEST_CLOSURE_DAYS; tried += 1) {
      if (opensOn(date + tried * direction)) return date + tried * direction;
    }
    throw new Error(`No open day within ${LONGEST_CLOSURE_DAYS} days.`);
  }

  function opensOn(date: LocalDate): boolean {
    return calendars.some((days) => days.beginningOn(date).length > 0);
  }

  function firstOpening(date: LocalDate): Instant {
    const planned = calendars.flatMap((days) => days.beginningOn(date).map(({ fromMs }) => days.at(date, fromMs)));
    return elapsed.add(Math.min(...planned), 0, 'nextOpening');
  }

  function lastClosing(date: LocalDate): Instant {
    const planned = calendars.flatMap((days) =>
      days.beginningOn(date).map((it) => days.at(passesMidnight(it) ? date + 1 : date, it.toMs)),
    );
    return elapsed.subtract(Math.max(...planned), 0, 'nextOpening');
  }

  return {
    addDays: (start: Instant, days: number, options: DayOptions = {}) => move(start, days, 1, options),
    subtractDays: (start: Instant, days: number, options: DayOptions = {}) => move(start, days, -1, options),
  };
}
