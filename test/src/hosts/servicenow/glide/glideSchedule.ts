/**
 * GlideSchedule, scoped: a `cmn_schedule` by its sys_id. Dates are GlideDateTime, spans of time GlideDuration.
 * One that was not loaded, or does not exist, is always closed.
 */
import { Schedule } from '../data/schedules';
import type { Instance } from '../instance';
import { scheduleById } from '../lifecycle/slaEngine';
import { scriptText } from './conditionFrom';
import { dateTimeClass } from './glideDateTime';
import { withRefusals } from './notOffered';
import { durationClass, type GlideDurationObject } from './glideDuration';

interface Timed {
  getNumericValue(): number;
}

const AHEAD_MAX_MS = 10 * 365 * 86_400_000;

export function scheduleClass(instance: Instance) {
  const GlideDateTime = dateTimeClass(instance);
  const GlideDuration = durationClass();

  const loaded = (sysId: string, zone: string | undefined): Schedule =>
    scheduleById(instance, sysId, zone) ?? new Schedule(instance.zone, []);

  class GlideSchedule {
    private sysId: string;
    private zone: string | undefined;

    constructor(sysId?: unknown, timeZone?: unknown) {
      this.sysId = scriptText(sysId);
      this.zone = typeof timeZone === 'string' && timeZone !== '' ? timeZone : undefined;
    }

    load(sysId: unknown, timeZone?: unknown): void {
      this.sysId = scriptText(sysId);
      if (timeZone !== undefined) this.zone = scriptText(timeZone);
    }

    setTimeZone(timeZone: unknown): void {
      this.zone = scriptText(timeZone);
    }

    getID(): string {
      return this.sysId;
    }

    getName(): string {
      return instance.database.get('cmn_schedule', this.sysId)?.['name'] ?? '';
    }

    isValid(): boolean {
      return instance.find('cmn_schedule_span', `schedule=${this.sysId}`).length > 0;
    }

    isInSchedule(at: Timed): boolean {
      return loaded(this.sysId, this.zone).isOpen(at.getNumericValue());
    }

    /** Nothing is added where the schedule never opens again. */
    add(start: Timed, offset: Timed, timeZone = this.zone): object {
      const from = start.getNumericValue();
      return new GlideDateTime(loaded(this.sysId, timeZone).add(from, offset.getNumericValue()) ?? from);
    }

    duration(start: Timed, end: Timed, timeZone = this.zone): GlideDurationObject {
      return new GlideDuration(loaded(this.sysId, timeZone).duration(start.getNumericValue(), end.getNumericValue()));
    }

    /** Milliseconds until it opens; 0 while it is open, -1 where it never does. */
    whenNext(at: Timed, timeZone = this.zone): number {
      const [schedule, from] = [loaded(this.sysId, timeZone), at.getNumericValue()];
      if (schedule.isOpen(from)) return 0;
      const opened = schedule.add(from, 1);
      return opened === undefined || opened - from > AHEAD_MAX_MS ? -1 : opened - 1 - from;
    }
  }
  return withRefusals('GlideSchedule', GlideSchedule);
}
