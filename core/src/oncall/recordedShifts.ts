/**
 * Shifts as they were and as they are planned. What was recorded counts as long as the record
 * reaches; after it the plan does. Who was on call at the end of the record and is so by the plan
 * has one shift.
 */
import type { Instant } from '../time/instant';
import { peopleOnCall, personByPerson } from './onCallPeriods';
import type { PersonOnCall } from './onCallPeriods';
import type { Schedule } from './schedule';

export interface ShiftRecord<Participant extends string> {
  /** Exclusive; before it the plan is not asked. */
  readonly until: Instant;
  readonly shifts: readonly {
    readonly participant: Participant;
    readonly start: Instant;
    /** Absent: still on call when the record ends. */
    readonly end?: Instant;
  }[];
}

export interface ReportedShift<Participant extends string> extends PersonOnCall<Participant> {
  /** It goes on past the end of what was asked for. */
  readonly truncated: boolean;
}

/**
 * The shifts that have some of `[from, to)`, by start, end and id. Recorded ones keep their true start;
 * planned ones start at `from` at the earliest, or where the record ends if that is before.
 */
export function reportedShifts<P extends string>(
  schedule: Schedule<P>,
  from: Instant,
  to: Instant,
  record: ShiftRecord<P> = { until: from, shifts: [] },
): ReportedShift<P>[] {
  const recorded = record.shifts.map(({ participant, start, end = record.until }) => ({
    participant,
    start,
    end: Math.min(end, record.until),
  }));
  // One millisecond more tells a shift that ends at `to` from one that goes on.
  const planned = peopleOnCall(schedule, record.until, Math.max(to + 1, record.until));
  return personByPerson([...recorded, ...planned])
    .filter(({ start, end }) => start < to && end > from)
    .map((shift) => ({ ...shift, end: Math.min(shift.end, to), truncated: shift.end > to }));
}
