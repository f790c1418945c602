/**
 * What a policy's schedules promise over a time: how well they cover it, whom they load, and each
 * shift change with what those who leave should pass on.
 */
import { scheduleQuality } from '../oncall/scheduleQuality';
import type { ScheduleQuality } from '../oncall/scheduleQuality';
import { shiftChanges, summariseShiftChange } from '../oncall/shiftChange';
import type { OpenItem, ShiftChangeSummary } from '../oncall/shiftChange';
import type { Stretch } from '../oncall/stretch';
import type { EscalationPolicy, OnCallSchedule, PersonId } from './policy';

/** A schedule of the policy with the levels that ask it who is on call. */
export interface PolicySchedule extends OnCallSchedule {
  /** `Technical path, level 2`, in the order of the document; backups of a level are among its groups. */
  readonly usedBy: readonly string[];
}

export interface CoverOfSchedule {
  readonly schedule: PolicySchedule;
  readonly quality: ScheduleQuality<PersonId>;
}

/** Those of the document, then the rotations that groups name by themselves. */
export function policySchedules({ schedules, paths }: EscalationPolicy): PolicySchedule[] {
  const uses = paths.flatMap(({ name, levels }) =>
    levels.flatMap(({ number, group, backups }) =>
      [group, ...backups.map((backup) => backup.group)].map(({ onCall }) => ({
        schedule: onCall?.id,
        level: `${name}, level ${number}`,
      })),
    ),
  );
  return schedules.map((schedule) => {
    const levels = uses.filter((use) => use.schedule === schedule.id).map(({ level }) => level);
    return { ...schedule, usedBy: levels.filter((level, i) => levels.indexOf(level) === i) };
  });
}

/** Of each schedule over `[start, end)`, which must not be empty nor endless. */
export function qualityOf(policy: EscalationPolicy, { start, end }: Stretch): CoverOfSchedule[] {
  return policySchedules(policy).map((schedule) => ({
    schedule,
    quality: scheduleQuality(schedule.schedule, start, end),
  }));
}

/** Every change of a schedule within `[start, end)`, each with what is open now; the owner of an item is a person id. */
export function shiftChangesOf(
  { schedule }: OnCallSchedule,
  { start, end }: Stretch,
  open: readonly OpenItem<PersonId>[] = [],
): ShiftChangeSummary<PersonId>[] {
  return shiftChanges(schedule, start, end).map((change) => summariseShiftChange(change, open));
}
