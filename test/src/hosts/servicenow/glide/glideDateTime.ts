/**
 * GlideDateTime: an instant in UTC. Its value is text to the second, its numeric value is exact.
 * A text that is no date leaves it invalid, as on the platform, rather than throwing.
 */
import { dateTimeText, displayDateTime, parseDateTimeText } from '../data/dateTimeText';
import type { Instance } from '../instance';
import { durationClass, type GlideDurationObject } from './glideDuration';

const DAY_MS = 86_400_000;

/** The class bound to one instance's clock and zone. */
export function dateTimeClass(instance: Instance) {
  const GlideDuration = durationClass();

  class GlideDateTime {
    private at: number | undefined;

    constructor(given?: unknown) {
      this.at = given === undefined ? instance.clock.now() : instantOf(given);
    }

    static subtract(start: GlideDateTime, end: GlideDateTime): GlideDurationObject {
      return new GlideDuration(end.getNumericValue() - start.getNumericValue());
    }

    getNumericValue(): number {
      return this.at ?? 0;
    }

    getValue(): string {
      return this.at === undefined ? '' : dateTimeText(this.at);
    }

    getUTCValue(): string {
      return this.getValue();
    }

    getDisplayValue(): string {
      return displayDateTime(this.getValue(), instance.zone);
    }

    getDisplayValueInternal(): string {
      return this.getDisplayValue();
    }

    toString(): string {
      return this.getValue();
    }

    isValid(): boolean {
      return this.at !== undefined;
    }

    getErrorMsg(): string {
      return this.isValid() ? '' : 'Could not parse DateTime';
    }

    setValue(given: unknown): void {
      this.at = instantOf(given);
    }

    setNumericValue(milliseconds: number): void {
      this.at = Number(milliseconds);
    }

    setGlideDateTime(other: GlideDateTime): void {
      this.at = other.getNumericValue();
    }

    /** Milliseconds, or a GlideTime such as a duration. */
    add(amount: unknown): void {
      this.shift(durationMs(amount));
    }

    subtract(amount: unknown): void {
      this.shift(-durationMs(amount));
    }

    addSeconds(seconds: number): void {
      this.shift(Number(seconds) * 1000);
    }

    addDaysUTC(days: number): void {
      this.shift(Number(days) * DAY_MS);
    }

    addDays(days: number): void {
      this.addDaysUTC(days);
    }

    addWeeksUTC(weeks: number): void {
      this.addDaysUTC(Number(weeks) * 7);
    }

    /** The same day of that month, or its last. */
    addMonthsUTC(months: number): void {
      if (this.at === undefined) return;
      const day = new Date(this.at);
      const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + Number(months) + 1, 0));
      const date = Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day.getUTCDate(), last.getUTCDate()));
      this.at = date + (this.at % DAY_MS);
    }

    before(other: GlideDateTime): boolean {
      return this.getNumericValue() < other.getNumericValue();
    }

    after(other: GlideDateTime): boolean {
      return this.getNumericValue() > other.getNumericValue();
    }

    onOrBefore(other: GlideDateTime): boolean {
      return !this.after(other);
    }

    onOrAfter(other: GlideDateTime): boolean {
      return !this.before(other);
    }

    compareTo(other: GlideDateTime): number {
      return Math.sign(this.getNumericValue() - other.getNumericValue());
    }

    equals(other: unknown): boolean {
      return instantOf(other) === this.at;
    }

    getYearUTC(): number {
      return new Date(this.getNumericValue()).getUTCFullYear();
    }

    getMonthUTC(): number {
      return new Date(this.getNumericValue()).getUTCMonth() + 1;
    }

    getDayOfMonthUTC(): number {
      return new Date(this.getNumericValue()).getUTCDate();
    }

    /** Monday is 1. */
    getDayOfWeekUTC(): number {
      return ((new Date(this.getNumericValue()).getUTCDay() + 6) % 7) + 1;
    }

    private shift(milliseconds: number): void {
      if (this.at !== undefined) this.at += milliseconds;
    }
  }
  return GlideDateTime;
}

function instantOf(given: unknown): number | undefined {
  if (typeof given === 'number') return given;
  if (hasNumericValue(given)) return given.getNumericValue();
  const isDate = Object.prototype.toString.call(given) === '[object Date]';
  return isDate ? Number(given) : parseDateTimeText(String(given));
}

/** A number of milliseconds, or a GlideTime or GlideDuration, whose value is a time since 1970. */
function durationMs(amount: unknown): number {
  if (typeof amount === 'number') return amount;
  if (hasNumericValue(amount)) return amount.getNumericValue();
  return parseDateTimeText(String(amount)) ?? (Number(amount) || 0);
}

function hasNumericValue(value: unknown): value is { getNumericValue(): number } {
  return typeof value === 'object' && value !== null && 'getNumericValue' in value;
}
