/**
 * The clocks of an incident whose host has none: first response, which never pauses (SLA4), and
 * resolution, which stands still while the ticket is on hold or done and starts again when it is
 * reopened. Where the host has a clock, `resolutionClock` reads that one instead (SLA5).
 */
import { isOver } from '../incident/incident';
import type { Incident, Priority } from '../incident/incident';
import type { ClockDefinition, ClockTarget } from './clockDefinition';

/** Undefined for a priority without a target: then no clock runs. */
export type TargetOf = (priority: Priority) => ClockTarget | undefined;

/** From the opening until somebody has it; once. */
export function responseClock(target: TargetOf): ClockDefinition<Incident> {
  return {
    name: 'First response',
    start: isOpen,
    stop: (incident) => incident.assigned || incident.state === 'inProgress' || isDone(incident),
    cancel: ({ state }) => state === 'cancelled',
    target: ({ priority }) => target(priority),
    startsFrom: ({ openedAt }) => openedAt,
  };
}

/** From the opening until it is resolved, and from each reopening until it is resolved again. */
export function resolutionClockByUs(target: TargetOf): ClockDefinition<Incident> {
  return {
    name: 'Resolution',
    start: isOpen,
    stop: isDone,
    cancel: ({ state }) => state === 'cancelled',
    pause: (incident) => incident.state === 'onHold' || isDone(incident),
    target: ({ priority }) => target(priority),
    startsFrom: ({ openedAt }, before) => (before && isOver(before) ? undefined : openedAt),
    afterStop: 'startsAgain',
  };
}

function isOpen(incident: Incident): boolean {
  return !isOver(incident);
}

function isDone({ state }: Incident): boolean {
  return state === 'resolved' || state === 'closed';
}
