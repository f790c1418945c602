/** GlideDuration: a span, stored as a date and time counted from 1970-01-01 00:00:00. */
import { dateTimeText, parseDateTimeText } from '../data/dateTimeText';
import { formatted } from '../data/dateFormat';
import { wallClockAt } from '../data/zoneTime';
import { withRefusals } from './notOffered';

export type GlideDurationObject = InstanceType<ReturnType<typeof durationClass>>;

class GlideDuration {
  private ms: number;

  constructor(given?: unknown) {
    this.ms = given === undefined ? 0 : millisecondsOf(given);
  }

  getNumericValue(): number {
    return this.ms;
  }

  getValue(): string {
    return dateTimeText(this.ms);
  }

  setValue(given: unknown): void {
    this.ms = millisecondsOf(given);
  }

  add(other: GlideDuration): GlideDuration {
    return new GlideDuration(this.ms + other.getNumericValue());
  }

  subtract(other: GlideDuration): GlideDuration {
    return new GlideDuration(this.ms - other.getNumericValue());
  }

  getDayPart(): number {
    return Math.floor(this.ms / 86_400_000);
  }

  /** Half a day and more counts as one. */
  getRoundedDayPart(): number {
    return Math.round(this.ms / 86_400_000);
  }

  setDisplayValue(given: unknown): void {
    this.ms = displayedMs(String(given)) ?? millisecondsOf(given);
  }

  getByFormat(format: unknown): string {
    return formatted(wallClockAt(this.ms, 'UTC'), String(format));
  }

  getDurationValue(): string {
    const clock = dateTimeText(this.ms).slice(11);
    return this.getDayPart() === 0 ? clock : `${this.getDayPart()} ${clock}`;
  }

  getDisplayValue(): string {
    const minutes = Math.floor(this.ms / 60_000);
    const parts = [
      [Math.floor(minutes / 1440), 'Day'],
      [Math.floor(minutes / 60) % 24, 'Hour'],
      [minutes % 60, 'Minute'],
    ] as const;
    const shown = parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
    return shown.length === 0 ? '0 Seconds' : shown.join(' ');
  }

  toString(): string {
    return this.getValue();
  }
}

withRefusals('GlideDuration', GlideDuration);

/** One class for all instances: a span of time knows no clock and no zone. */
export function durationClass() {
  return GlideDuration;
}

/** `1 Day 3 Hours 30 Minutes`, as `getDisplayValue` has it. */
function displayedMs(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+) (day|hour|minute|second)s?/gi)];
  if (parts.length === 0) return undefined;
  const UNIT_MS: { readonly [unit: string]: number } = {
    day: 86_400_000,
    hour: 3_600_000,
    minute: 60_000,
    second: 1000,
  };
  return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (UNIT_MS[unit.toLowerCase()] ?? 0), 0);
}

/** Milliseconds, `d HH:mm:ss`, `HH:mm:ss`, or the stored form. */
function millisecondsOf(given: unknown): number {
  if (typeof given === 'number') return given;
  const text = String(given);
  const stored = parseDateTimeText(text);
  if (stored !== undefined) return stored;
  const parts = /^(?:(\d+) )?(\d+):(\d+):(\d+)$/.exec(text.trim());
  if (!parts) return 0;
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}
