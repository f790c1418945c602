/** GlideTime and GlideDate: a time of day in UTC, and a day, as parts of a GlideDateTime. */
import { dateTimeText, parseDateTimeText } from '../data/dateTimeText';
import { formatted, parsed } from '../data/dateFormat';
import { instantAt, wallClockAt } from '../data/zoneTime';
import type { Instance } from '../instance';
import { scriptText } from './conditionFrom';
import { withRefusals } from './notOffered';
import { durationClass, type GlideDurationObject } from './glideDuration';

const DAY_MS = 86_400_000;

export function timeClass(instance: Instance) {
  const GlideDuration = durationClass();
  const local = (ms: number) => wallClockAt(ms, instance.zone);

  class GlideTime {
    private ms: number;

    /** Milliseconds since midnight in UTC, another time, or `HH:mm:ss`. */
    constructor(given?: unknown) {
      this.ms = given === undefined ? instance.clock.now() % DAY_MS : timeOfDay(given);
    }

    static subtract(start: { getNumericValue(): number }, end: { getNumericValue(): number }): GlideDurationObject {
      return new GlideDuration(end.getNumericValue() - start.getNumericValue());
    }

    getNumericValue(): number {
      return this.ms;
    }

    getValue(): string {
      return dateTimeText(this.ms).slice(11);
    }

    getXMLValue(): string {
      return this.getValue();
    }

    toString(): string {
      return this.getValue();
    }

    setValue(given: unknown): void {
      this.ms = timeOfDay(given);
    }

    setXMLValue(given: unknown): void {
      this.setValue(given);
    }

    getDisplayValue(): string {
      return formatted(local(this.ms), 'HH:mm:ss');
    }

    setDisplayValue(given: unknown): void {
      const wall = parsed(scriptText(given), 'HH:mm:ss');
      if (wall) this.ms = ((instantAt(wall, instance.zone) % DAY_MS) + DAY_MS) % DAY_MS;
    }

    getByFormat(format: unknown): string {
      return formatted(wallClockAt(this.ms, 'UTC'), scriptText(format));
    }

    getHourUTC(): number {
      return this.getHourOfDayUTC() % 12;
    }

    getHourOfDayUTC(): number {
      return Math.floor(this.ms / 3_600_000);
    }

    getHourLocalTime(): number {
      return this.getHourOfDayLocalTime() % 12;
    }

    getHourOfDayLocalTime(): number {
      return local(this.ms).hour;
    }

    getMinutesUTC(): number {
      return Math.floor(this.ms / 60_000) % 60;
    }

    getMinutesLocalTime(): number {
      return local(this.ms).minute;
    }

    getSeconds(): number {
      return Math.floor(this.ms / 1000) % 60;
    }
  }
  return withRefusals('GlideTime', GlideTime);
}

export function dateClass(instance: Instance) {
  const GlideDuration = durationClass();

  class GlideDate {
    private ms: number;

    constructor(given?: unknown) {
      this.ms = given === undefined ? dayOf(instance.clock.now()) : dayIn(given);
    }

    static subtract(start: { getNumericValue(): number }, end: { getNumericValue(): number }): GlideDurationObject {
      return new GlideDuration(end.getNumericValue() - start.getNumericValue());
    }

    getNumericValue(): number {
      return this.ms;
    }

    getValue(): string {
      return dateTimeText(this.ms).slice(0, 10);
    }

    toString(): string {
      return this.getValue();
    }

    setValue(given: unknown): void {
      this.ms = dayIn(given);
    }

    getDisplayValue(): string {
      return this.getValue();
    }

    getDisplayValueInternal(): string {
      return this.getValue();
    }

    setDisplayValue(given: unknown): void {
      this.setValue(given);
    }

    getByFormat(format: unknown): string {
      return formatted(wallClockAt(this.ms, 'UTC'), scriptText(format));
    }

    getYearNoTZ(): number {
      return wallClockAt(this.ms, 'UTC').year;
    }

    getMonthNoTZ(): number {
      return wallClockAt(this.ms, 'UTC').month;
    }

    getDayOfMonthNoTZ(): number {
      return wallClockAt(this.ms, 'UTC').day;
    }
  }
  return withRefusals('GlideDate', GlideDate);
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}

function dayIn(given: unknown): number {
  const numeric = numericIn(given);
  return dayOf(numeric ?? parseDateTimeText(scriptText(given)) ?? 0);
}

function timeOfDay(given: unknown): number {
  const numeric = typeof given === 'number' ? given : numericIn(given);
  if (numeric !== undefined) return ((numeric % DAY_MS) + DAY_MS) % DAY_MS;
  const wall = parsed(scriptText(given).slice(-8), 'HH:mm:ss');
  return wall ? ((wall.hour * 60 + wall.minute) * 60 + wall.second) * 1000 : 0;
}

function numericIn(given: unknown): number | undefined {
  if (typeof given !== 'object' || given === null || !('getNumericValue' in given)) return undefined;
  return (given as { getNumericValue(): number }).getNumericValue();
}
