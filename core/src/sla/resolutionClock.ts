/**
 * The resolution clock of a ticket: the host's own where it has one, else the policy's target for
 * the ticket's priority. Live values are computed when asked, never stored (SLA5).
 */
import type { HostClock, Incident } from '../incident/incident';
import type { EscalationPolicy, NamedHours } from '../policy/policy';
import { alwaysOpen } from '../calendar/workingTime';
import type { Instant } from '../time/instant';

export interface ResolutionClock {
  readonly name: string;
  readonly goalMs: number;
  readonly dueAt: Instant;
  readonly hours: NamedHours;
  readonly left?: HostClock['left'];
}

export function resolutionClock(policy: EscalationPolicy, incident: Incident): ResolutionClock | undefined {
  const { hostClock } = incident;
  if (hostClock) {
    // The host's due time is the truth; in which hours it counts is the host's to know.
    return { ...hostClock, hours: { name: 'the SLA’s own hours', workingTime: alwaysOpen } };
  }
  const target = policy.targets.find((it) => it.priority === incident.priority);
  if (!target) return undefined;
  return {
    name: `Resolution, priority ${incident.priority}`,
    goalMs: target.resolveWithinMs,
    dueAt: target.hours.workingTime.add(incident.openedAt, target.resolveWithinMs),
    hours: target.hours,
  };
}

/** Working time until due; negative once breached. */
export function remainingMs(clock: ResolutionClock, at: Instant): number {
  if (clock.left) return clock.left.ms - Math.max(0, at - clock.left.countsFrom);
  return clock.hours.workingTime.remaining(at, clock.dueAt);
}

/** Elapsed ÷ goal; above 1 once breached. */
export function consumedShare(clock: ResolutionClock, at: Instant): number {
  return (clock.goalMs - remainingMs(clock, at)) / clock.goalMs;
}

/** When `share` of the goal will be used up; of a host's clock that says what is left, when at the soonest. */
export function shareConsumedAt(clock: ResolutionClock, incident: Incident, share: number): Instant {
  const { hostClock } = incident;
  if (hostClock?.left) {
    const { ms, at, countsFrom } = hostClock.left;
    const untilThen = ms - Math.round((1 - share) * clock.goalMs);
    return untilThen <= 0 ? at + untilThen : Math.max(at, countsFrom) + untilThen;
  }
  // Of another host's clock only the due time is certain: what is left of the goal is counted back from it.
  if (hostClock) return clock.dueAt - Math.round((1 - share) * clock.goalMs);
  return clock.hours.workingTime.add(incident.openedAt, Math.round(share * clock.goalMs));
}

/** A due time that a stopped clock names moves on with every minute that it stands. */
export function isStopped({ left }: ResolutionClock, at: Instant): boolean {
  return left !== undefined && left.ms > 0 && left.countsFrom > at;
}
