/** How a rotation cuts time into shifts, with pauses between them or without, and the questions asked of either. */
import type { Instant } from '../time/instant';
import { toInstantAfterGap } from '../time/zoneRules';
import { continuousShiftAt, continuousShiftsBetween } from './continuousShifts';
import type { ContinuousShifts, Shift } from './continuousShifts';
import { recurringShiftsBetween, recursWithinMs } from './recurringShifts';
import type { RecurringShifts } from './recurringShifts';

export type ShiftPattern = ContinuousShifts | RecurringShifts;

/** The shifts that have some of `[from, to)`, by start; those of a recurring pattern may overlap. */
export function shiftsBetween(pattern: ShiftPattern, from: Instant, to: Instant): Shift[] {
  return pattern.kind === 'continuous'
    ? continuousShiftsBetween(pattern, from, to)
    : recurringShiftsBetween(pattern, from, to);
}

export function shiftsAt(pattern: ShiftPattern, at: Instant): Shift[] {
  if (pattern.kind === 'recurring') return recurringShiftsBetween(pattern, at, at + 1);
  const shift = continuousShiftAt(pattern, at);
  return shift ? [shift] : [];
}

/** The shift that holds the instant; of several, the one that started last. */
export function shiftAt(pattern: ShiftPattern, at: Instant): Shift | undefined {
  return shiftsAt(pattern, at).pop();
}

/** The first instant after `at` at which a shift starts or ends; undefined where none ever does again. */
export function nextShiftChange(pattern: ShiftPattern, at: Instant): Instant | undefined {
  const changes = shiftsBetween(pattern, at, searchedUntil(pattern, at))
    .flatMap(({ start, end }) => [start, end])
    .filter((change) => change > at);
  return changes.length === 0 ? undefined : Math.min(...changes);
}

/** Before it nobody has a shift, unless turns are counted back. */
export function firstStart(pattern: ShiftPattern): Instant {
  const local = pattern.kind === 'continuous' ? (pattern.firstFrom ?? pattern.startsAt) : pattern.startsAt;
  return toInstantAfterGap(pattern.zone, local);
}

/** Undefined where the shifts go on for good. */
export function lastEnd({ zone, endsAt }: ShiftPattern): Instant | undefined {
  return endsAt === undefined ? undefined : toInstantAfterGap(zone, endsAt);
}

function searchedUntil(pattern: ShiftPattern, at: Instant): Instant {
  const from = Math.max(at, firstStart(pattern));
  if (pattern.kind === 'recurring') return from + recursWithinMs(pattern);
  return (continuousShiftAt(pattern, at)?.end ?? firstStart(pattern)) + 1;
}
