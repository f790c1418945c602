/** Instants and durations in words, for people, in a named zone. English; the engine has no `Intl`. */
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './instant';
import type { Instant } from './instant';
import { calendarDate, dateOf, startOf } from './localTime';
import { abbreviationAt, toLocal } from './zoneRules';
import type { ZoneRules } from './zoneRules';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `14:07 CET`. */
export function formatClock(at: Instant, zone: ZoneRules): string {
  return `${clock(at, zone)} ${abbreviationAt(zone, at)}`;
}

/** `17 Nov 2026, 14:07 CET`. */
export function formatDateTime(at: Instant, zone: ZoneRules): string {
  const { year, month, day } = calendarDate(dateOf(toLocal(zone, at)));
  return `${day} ${MONTHS[month - 1]} ${year}, ${formatClock(at, zone)}`;
}

/** The clock alone on the same local day as `reference`, else the date too. */
export function formatTime(at: Instant, reference: Instant, zone: ZoneRules): string {
  const sameDay = dateOf(toLocal(zone, at)) === dateOf(toLocal(zone, reference));
  return sameDay ? formatClock(at, zone) : formatDateTime(at, zone);
}

/** `1 h 38 min`, `2 d 4 h`, `45 s`: the two largest units, cut, never rounded up. */
export function formatDuration(ms: number): string {
  const units: readonly (readonly [number, string])[] = [
    [DAY_MS, 'd'],
    [HOUR_MS, 'h'],
    [MINUTE_MS, 'min'],
    [SECOND_MS, 's'],
  ];
  const first = units.findIndex(([size]) => ms >= size);
  if (first === -1) return '0 s';
  // Seconds beside minutes say more than anybody needs.
  const shown = units.slice(first, first === 2 ? 3 : first + 2);
  let rest = ms;
  const words: string[] = [];
  for (const [size, name] of shown) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${count} ${name}`);
  }
  return words.join(' ');
}

function clock(at: Instant, zone: ZoneRules): string {
  const local = toLocal(zone, at);
  const minutes = Math.floor((local - startOf(dateOf(local))) / MINUTE_MS);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
