/**
 * GlideDateTime: an instant in UTC. Its value is text to the second, its numeric value is exact.
 * A text that is no date leaves it invalid, as on the platform, rather than throwing. What is called local is in the
 * zone of the user, which here is the instance's, unless `setTimeZone` names another.
 */
import { dateTimeText, parseDateTimeText } from '../data/dateTimeText';
import { formatted, parsed } from '../data/dateFormat';
import { dayOfWeek, daysInMonth, startOf, unitsAway, type Unit } from '../data/dateRanges';
import { instantAt, offsetAt, wallClockAt, type WallClock } from '../data/zoneTime';
import type { Instance } from '../instance';
import { scriptText } from './conditionFrom';
import { durationClass, type GlideDurationObject } from './glideDuration';
import { dateClass, timeClass } from './glideTime';
import { withRefusals } from './notOffered';

const HOUR_MS = 3_600_000;
const INTERNAL = 'yyyy-MM-dd HH:mm:ss';

type DateTimeClass = ReturnType<typeof madeFor>;
const classes = new WeakMap<Instance, DateTimeClass>();

/** The class bound to one instance's clock and zone. */
export function dateTimeClass(instance: Instance): DateTimeClass {
  const known = classes.get(instance) ?? madeFor(instance);
  classes.set(instance, known);
  return known;
}

function madeFor(instance: Instance) {
  const GlideDuration = durationClass();
  const GlideDate = dateClass(instance);
  const GlideTime = timeClass(instance);

  class GlideDateTime {
    private at: number | undefined;
    private zone = instance.zone;
    private problem = '';

    /** `isDisplayValue` says that the text is one of the user's zone. */
    constructor(given?: unknown, isDisplayValue = false) {
      this.at = given === undefined ? instance.clock.now() : instantOf(given);
      if (isDisplayValue) this.setDisplayValue(given);
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
      return this.at === undefined ? '' : formatted(this.#wall(), INTERNAL);
    }

    getDisplayValueInternal(): string {
      return this.getDisplayValue();
    }

    getInternalFormattedLocalTime(): string {
      return this.getDisplayValue();
    }

    getUserFormattedLocalTime(): string {
      return this.getDisplayValue();
    }

    getDisplayValueWithoutTZ(): string {
      return this.getValue();
    }

    getXMLValue(): string {
      return this.getValue();
    }

    setXMLValue(given: unknown): void {
      this.setValue(given);
    }

    setDisplayValue(given: unknown, format: unknown = INTERNAL): void {
      this.#read(given, scriptText(format), this.zone);
    }

    setDisplayValueInternal(given: unknown): void {
      this.#read(given, INTERNAL, this.zone);
    }

    setValueUTC(given: unknown, format: unknown): void {
      this.#read(given, scriptText(format), 'UTC');
    }

    setInitialValue(given: unknown): void {
      this.setValue(given);
    }

    /** False, and no change, where there is no such zone. */
    setTimeZone(zone: unknown): boolean {
      const known = isZone(scriptText(zone));
      if (known) this.zone = scriptText(zone);
      return known;
    }

    hasDate(): boolean {
      return this.at !== undefined;
    }

    toString(): string {
      return this.getValue();
    }

    isValid(): boolean {
      return this.at !== undefined;
    }

    getErrorMsg(): string {
      return this.isValid() ? this.problem : 'Could not parse DateTime';
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
      this.#shift(durationMs(amount));
    }

    subtract(amount: unknown): void {
      this.#shift(-durationMs(amount));
    }

    addSeconds(seconds: number): void {
      this.#shift(Number(seconds) * 1000);
    }

    addDaysUTC(count: number): void {
      this.#move('day', count, 'UTC');
    }

    addDaysLocalTime(count: number): void {
      this.#move('day', count, this.zone);
    }

    addDays(count: number): void {
      this.#move('day', count, 'UTC');
    }

    addWeeksUTC(count: number): void {
      this.#move('week', count, 'UTC');
    }

    addWeeksLocalTime(count: number): void {
      this.#move('week', count, this.zone);
    }

    addWeeks(count: number): void {
      this.#move('week', count, 'UTC');
    }

    addMonthsUTC(count: number): void {
      this.#move('month', count, 'UTC');
    }

    addMonthsLocalTime(count: number): void {
      this.#move('month', count, this.zone);
    }

    addMonths(count: number): void {
      this.#move('month', count, 'UTC');
    }

    addYearsUTC(count: number): void {
      this.#move('year', count, 'UTC');
    }

    addYearsLocalTime(count: number): void {
      this.#move('year', count, this.zone);
    }

    addYears(count: number): void {
      this.#move('year', count, 'UTC');
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
      return this.#wall('UTC').year;
    }

    setYearUTC(value: number): void {
      this.#put({ year: Number(value) }, 'UTC');
    }

    getYearLocalTime(): number {
      return this.#wall().year;
    }

    setYearLocalTime(value: number): void {
      this.#put({ year: Number(value) }, this.zone);
    }

    getYear(): number {
      return this.#wall('UTC').year;
    }

    setYear(value: number): void {
      this.#put({ year: Number(value) }, 'UTC');
    }

    getMonthUTC(): number {
      return this.#wall('UTC').month;
    }

    setMonthUTC(value: number): void {
      this.#put({ month: Number(value) }, 'UTC');
    }

    getMonthLocalTime(): number {
      return this.#wall().month;
    }

    setMonthLocalTime(value: number): void {
      this.#put({ month: Number(value) }, this.zone);
    }

    getMonth(): number {
      return this.#wall('UTC').month;
    }

    setMonth(value: number): void {
      this.#put({ month: Number(value) }, 'UTC');
    }

    getDayOfMonthUTC(): number {
      return this.#wall('UTC').day;
    }

    setDayOfMonthUTC(value: number): void {
      this.#put({ day: Number(value) }, 'UTC');
    }

    getDayOfMonthLocalTime(): number {
      return this.#wall().day;
    }

    setDayOfMonthLocalTime(value: number): void {
      this.#put({ day: Number(value) }, this.zone);
    }

    getDayOfMonth(): number {
      return this.#wall('UTC').day;
    }

    setDayOfMonth(value: number): void {
      this.#put({ day: Number(value) }, 'UTC');
    }

    /** Monday is 1. */
    getDayOfWeekUTC(): number {
      return dayOfWeek(this.#wall('UTC'));
    }

    getDayOfWeekLocalTime(): number {
      return dayOfWeek(this.#wall());
    }

    getDayOfWeek(): number {
      return dayOfWeek(this.#wall('UTC'));
    }

    getDaysInMonthUTC(): number {
      return daysIn(this.#wall('UTC'));
    }

    getDaysInMonthLocalTime(): number {
      return daysIn(this.#wall());
    }

    getDaysInMonth(): number {
      return daysIn(this.#wall('UTC'));
    }

    getWeekOfYearUTC(): number {
      return weekOfYear(this.#wall('UTC'));
    }

    getWeekOfYearLocalTime(): number {
      return weekOfYear(this.#wall());
    }

    /** Milliseconds that the user's zone is ahead of UTC, summer time included. */
    getTZOffset(): number {
      return offsetAt(this.getNumericValue(), this.zone);
    }

    getDSTOffset(): number {
      return this.isDST() ? HOUR_MS : 0;
    }

    isDST(): boolean {
      const { year } = this.#wall();
      const offsets = [0, 6].map((month) => offsetAt(Date.UTC(year, month, 1), this.zone));
      return this.getTZOffset() > Math.min(...offsets);
    }

    getDate(): object {
      return new GlideDate(this);
    }

    getLocalDate(): object {
      return new GlideDate(formatted(this.#wall(), 'yyyy-MM-dd'));
    }

    getTime(): object {
      return new GlideTime(this);
    }

    getLocalTime(): object {
      return new GlideTime(formatted(this.#wall(), 'HH:mm:ss'));
    }

    /** Of the day of this week that the number names, Monday being 1. */
    getUTCMidnight(dayNumber: number): GlideDateTime {
      return new GlideDateTime(startOf('week', this.getNumericValue(), 'UTC') + (Number(dayNumber) - 1) * 24 * HOUR_MS);
    }

    getRaw(): Date {
      return new Date(this.getNumericValue());
    }

    #wall(zone = this.zone): WallClock {
      return wallClockAt(this.getNumericValue(), zone);
    }

    /** Milliseconds stay as they are; a day beyond the month carries over. */
    #put(fields: Partial<WallClock>, zone: string): void {
      if (this.at === undefined) return;
      this.at = instantAt({ ...this.#wall(zone), ...fields }, zone) + (this.at % 1000);
    }

    #move(unit: Unit, count: number, zone: string): void {
      if (this.at === undefined) return;
      this.at = unitsAway(unit, this.at, zone, Number(count)) + (this.at % 1000);
    }

    /** A text that does not follow the format changes nothing, and `getErrorMsg` says so. */
    #read(given: unknown, format: string, zone: string): void {
      const text = scriptText(given);
      const wall = parsed(text, format) ?? parsed(text, format.split(' ')[0] ?? '');
      this.problem = wall ? '' : `Could not parse DateTime: ${text}`;
      if (wall) this.at = instantAt(wall, zone);
    }

    #shift(milliseconds: number): void {
      if (this.at !== undefined) this.at += milliseconds;
    }
  }
  return withRefusals('GlideDateTime', GlideDateTime);
}

function instantOf(given: unknown): number | undefined {
  if (typeof given === 'number') return given;
  if (hasNumericValue(given)) return given.getNumericValue();
  const isDate = Object.prototype.toString.call(given) === '[object Date]';
  return isDate ? Number(given) : parseDateTimeText(String(given));
}

function daysIn({ year, month }: WallClock): number {
  return daysInMonth(year, month);
}

/** The week that holds the first of January is the first; weeks begin on Sunday, as the platform counts by default. */
function weekOfYear(wall: WallClock): number {
  const days = (month: number, day: number): number => Date.UTC(wall.year, month - 1, day) / (24 * HOUR_MS);
  const first = dayOfWeek({ ...wall, month: 1, day: 1 }) % 7;
  return Math.floor((days(wall.month, wall.day) - days(1, 1) + first) / 7) + 1;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
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
