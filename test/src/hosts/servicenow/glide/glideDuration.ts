/** GlideDuration: a span, stored as a date and time counted from 1970-01-01 00:00:00. */
import { dateTimeText, parseDateTimeText } from '../data/dateTimeText';

export type GlideDurationObject = InstanceType<ReturnType<typeof durationClass>>;

export function durationClass() {
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
  return GlideDuration;
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
