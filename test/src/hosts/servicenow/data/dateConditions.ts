/**
 * Conditions on dates that look at the clock or at another date of the record: on a day, relative to now, a part
 * of the date, more or less than so far from another. As documented for filters and encoded queries; an empty date
 * satisfies none of them.
 */
import type { Instant } from '@rungs/core';
import { dateTimeText, parseDateTimeText } from './dateTimeText';
import { dayOfWeek, endOf, startOf, unitsAway, UNITS, type Unit } from './dateRanges';
import { wallClockAt } from './zoneTime';

const OPERATORS = [
  ...(['ON', 'NOTON', 'DATEPART', 'MORETHAN', 'LESSTHAN'] as const),
  ...(['RELATIVEGT', 'RELATIVELT', 'RELATIVEGE', 'RELATIVELE', 'RELATIVEEE'] as const),
] as const;
export type DateOperator = (typeof OPERATORS)[number];

export interface Time {
  readonly zone: string;
  now(): Instant;
}

export function isDateOperator(operator: string): operator is DateOperator {
  return (OPERATORS as readonly string[]).includes(operator);
}

/** `other` is the value of the column that the condition names first, for the operators that name one. */
export function dateHolds(value: string, operator: DateOperator, wanted: string, other: string, time: Time): boolean {
  const at = parseDateTimeText(value);
  if (at === undefined) return false;
  switch (operator) {
    case 'ON':
      return isOn(value, wanted, time);
    case 'NOTON':
      return !isOn(value, wanted, time);
    case 'DATEPART':
      return hasPart(at, wanted, time);
    case 'MORETHAN':
    case 'LESSTHAN':
      return isApart(at, operator, wanted, parseDateTimeText(other), time);
    default:
      return isRelative(at, operator, wanted, time);
  }
}

/** The date cut down to the unit, so that two of one day read alike. */
export function unitText(value: string, unit: string, time: Time): string {
  const at = parseDateTimeText(value);
  const known = unitNamed(unit);
  return at === undefined || !known ? value : dateTimeText(startOf(known, at, time.zone));
}

/** `Today@start@end`, or one day. */
function isOn(value: string, wanted: string, time: Time): boolean {
  const [label = '', first, last] = wanted.split('@');
  if (first !== undefined && last !== undefined) return first <= value && value <= last;
  const day = parseDateTimeText(label);
  if (day === undefined) return false;
  return dateTimeText(startOf('day', day, time.zone)) <= value && value <= dateTimeText(endOf('day', day, time.zone));
}

/** `@hour@ago@1`. */
function isRelative(at: Instant, operator: DateOperator, wanted: string, time: Time): boolean {
  const [unitName = '', direction, count] = wanted.split('@').slice(1);
  const unit = unitNamed(unitName);
  if (!unit) return false;
  const bound = unitsAway(unit, time.now(), time.zone, Number(count) * (direction === 'ahead' ? 1 : -1));
  switch (operator) {
    case 'RELATIVEGT':
      return at > bound;
    case 'RELATIVELT':
      return at < bound;
    case 'RELATIVEGE':
      return at >= bound;
    case 'RELATIVELE':
      return at <= bound;
    default:
      return startOf(unit, at, time.zone) === startOf(unit, bound, time.zone);
  }
}

/** `activity_due@day@before@3`. */
function isApart(
  at: Instant,
  operator: 'MORETHAN' | 'LESSTHAN',
  wanted: string,
  other: Instant | undefined,
  time: Time,
): boolean {
  const [unitName = '', direction, count] = wanted.split('@').slice(1);
  const unit = unitNamed(unitName);
  if (!unit || other === undefined) return false;
  const before = direction === 'before';
  const bound = unitsAway(unit, other, time.zone, Number(count) * (before ? -1 : 1));
  if (operator === 'MORETHAN') return before ? at < bound : at > bound;
  return before ? bound < at && at <= other : other <= at && at < bound;
}

/** `Monday@dayofweek,monday,GE`: what `gs.datePart` answers for its three arguments. Weeks of this operator begin on Sunday. */
function hasPart(at: Instant, wanted: string, time: Time): boolean {
  const [part = '', value = '', comparison = ''] = (wanted.split('@')[1] ?? '').split(',');
  const [have, want] = [partOf(part, at, time.zone), numberOf(part, value)];
  if (have === undefined || want === undefined) return false;
  return (
    { EE: have === want, LT: have < want, LE: have <= want, GT: have > want, GE: have >= want }[comparison] ?? false
  );
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

function partOf(part: string, at: Instant, zone: string): number | undefined {
  const wall = wallClockAt(at, zone);
  switch (part) {
    case 'dayofweek':
      return dayOfWeek(wall) % 7;
    case 'month':
      return wall.month;
    case 'quarter':
      return Math.ceil(wall.month / 3);
    case 'year':
      return wall.year;
    case 'hour':
      return wall.hour;
    default:
      return undefined;
  }
}

function numberOf(part: string, value: string): number | undefined {
  const name = value.toLowerCase();
  if (part === 'dayofweek') return DAYS.includes(name) ? DAYS.indexOf(name) : undefined;
  if (part === 'month' && MONTHS.includes(name)) return MONTHS.indexOf(name) + 1;
  const number = Number(value.replace(/^Q/i, ''));
  return Number.isNaN(number) ? undefined : number;
}

/** Filters call a day "dayofweek" where they count days from now. */
function unitNamed(name: string): Unit | undefined {
  const asked = name === 'dayofweek' ? 'day' : name;
  return UNITS.find((unit) => unit === asked);
}
