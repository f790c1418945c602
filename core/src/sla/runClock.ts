/**
 * A clock played through a ticket's history. At each sighting, in this order: cancel, stop, reset,
 * then pause or resume, then start; a clock starts only where neither stop nor cancel holds (SLA1).
 * A clock that starts while its pause holds starts paused.
 */
import type { Instant } from '../time/instant';
import type { ClockDefinition, ClockTarget, Condition, Sighting } from './clockDefinition';
import { consumedBy, isEnded } from './clockCycle';
import type { ClockCycle, Leg, Pause } from './clockCycle';
import { sameSpan } from './workingSpan';

/** The clock's cycles, oldest first. The history is in the order in which it was recorded. */
export function runClock<Seen>(
  definition: ClockDefinition<Seen>,
  history: readonly Sighting<Seen>[],
): readonly ClockCycle[] {
  const cycles: ClockCycle[] = [];
  history.forEach((sighting, i) => {
    const moment: Moment<Seen> = { ...sighting, before: history[i - 1]?.seen };
    const current = cycles[cycles.length - 1];
    if (current && !isEnded(current)) cycles[cycles.length - 1] = goOn(definition, current, moment);
    const target = targetToStart(definition, cycles, moment);
    if (target) cycles.push(startCycle(definition, history, i, target));
  });
  return cycles;
}

export interface NamedCycles {
  readonly name: string;
  readonly cycles: readonly ClockCycle[];
}

/** Several clocks of one ticket: each runs by itself. */
export function runClocks<Seen>(
  definitions: readonly ClockDefinition<Seen>[],
  history: readonly Sighting<Seen>[],
): readonly NamedCycles[] {
  return definitions.map((definition) => ({ name: definition.name, cycles: runClock(definition, history) }));
}

interface Moment<Seen> extends Sighting<Seen> {
  readonly before: Seen | undefined;
}

function holds<Seen>(condition: Condition<Seen> | undefined, { seen, before }: Moment<Seen>): boolean {
  return condition?.(seen, before) ?? false;
}

function goOn<Seen>(definition: ClockDefinition<Seen>, cycle: ClockCycle, moment: Moment<Seen>): ClockCycle {
  if (holds(definition.cancel, moment)) return end(cycle, moment.at, 'cancel');
  if (holds(definition.stop, moment)) return end(cycle, moment.at, 'stop');
  if (holds(definition.reset, moment)) return end(cycle, moment.at, 'reset');
  const target = definition.target(moment.seen);
  if (!target) return end(cycle, moment.at, 'noTarget');
  return pauseOrResume(definition, retarget(definition, cycle, target, moment.at), moment);
}

function end(cycle: ClockCycle, at: Instant, endedBy: NonNullable<ClockCycle['endedBy']>): ClockCycle {
  const endedAt = Math.max(at, lastChange(cycle));
  const stage = endedBy === 'stop' || endedBy === 'reset' ? 'completed' : 'cancelled';
  return { ...resume(cycle, endedAt), stage, endedAt, endedBy };
}

/** What is entered late never makes a clock run backwards. */
function lastChange({ startedAt, pauses, legs }: ClockCycle): Instant {
  const pause = pauses[pauses.length - 1];
  return Math.max(startedAt, pause?.to ?? pause?.from ?? startedAt, legs[legs.length - 1]?.from ?? startedAt);
}

/** Another goal in the same hours needs no new leg: all was counted in the same way. */
function retarget<Seen>(
  { onNewHours }: ClockDefinition<Seen>,
  cycle: ClockCycle,
  target: ClockTarget,
  at: Instant,
): ClockCycle {
  const { workingTime } = target.hours;
  const sameHours = workingTime === cycle.target.hours.workingTime;
  if (sameHours && sameSpan(target.goal, cycle.target.goal)) return cycle;
  if (sameHours) return { ...cycle, target };
  if (onNewHours === 'recounts') return { ...cycle, target, legs: [{ from: cycle.startedAt, workingTime, usedMs: 0 }] };
  const from = Math.max(at, lastChange(cycle));
  const leg: Leg = { from, workingTime, usedMs: consumedBy(cycle, from) };
  return { ...cycle, target, legs: [...cycle.legs, leg] };
}

function pauseOrResume<Seen>(definition: ClockDefinition<Seen>, cycle: ClockCycle, moment: Moment<Seen>): ClockCycle {
  const at = Math.max(moment.at, lastChange(cycle));
  const pauses = holds(definition.pause, moment);
  if (cycle.stage === 'running') return pauses ? pause(cycle, at) : cycle;
  const resumes = !pauses && (definition.resume === undefined || holds(definition.resume, moment));
  return resumes ? resume(cycle, at) : cycle;
}

function pause(cycle: ClockCycle, from: Instant): ClockCycle {
  return { ...cycle, stage: 'paused', pauses: [...cycle.pauses, { from }] };
}

/** Closes the pause that is open, if one is; a pause without length is none. */
function resume(cycle: ClockCycle, to: Instant): ClockCycle {
  if (cycle.stage !== 'paused') return cycle;
  const pauses = cycle.pauses.flatMap((it): Pause[] => {
    if (it.to !== undefined) return [it];
    return to > it.from ? [{ from: it.from, to }] : [];
  });
  return { ...cycle, stage: 'running', pauses };
}

function targetToStart<Seen>(
  definition: ClockDefinition<Seen>,
  cycles: readonly ClockCycle[],
  moment: Moment<Seen>,
): ClockTarget | undefined {
  const current = cycles[cycles.length - 1];
  if (current && !isEnded(current)) return undefined;
  const isDone = definition.afterStop !== 'startsAgain' && cycles.some(({ endedBy }) => endedBy === 'stop');
  if (isDone || !holds(definition.start, moment)) return undefined;
  if (holds(definition.stop, moment) || holds(definition.cancel, moment)) return undefined;
  return definition.target(moment.seen);
}

function startCycle<Seen>(
  definition: ClockDefinition<Seen>,
  history: readonly Sighting<Seen>[],
  index: number,
  target: ClockTarget,
): ClockCycle {
  const { at, seen } = sightingAt(history, index);
  const startedAt = Math.min(at, definition.startsFrom?.(seen, history[index - 1]?.seen) ?? at);
  const legs = [{ from: startedAt, workingTime: target.hours.workingTime, usedMs: 0 }];
  const started: ClockCycle = { startedAt, stage: 'running', target, pauses: [], legs };
  // A retroactive start looks at how the ticket stood then, and at all that was seen since (SLA2).
  const first = startedAt < at ? 0 : index;
  return history
    .slice(first, index + 1)
    .map((sighting, i) => ({ ...sighting, before: history[first + i - 1]?.seen }))
    .reduce((cycle, moment) => pauseOrResume(definition, cycle, moment), started);
}

function sightingAt<Seen>(history: readonly Sighting<Seen>[], index: number): Sighting<Seen> {
  const sighting = history[index];
  if (!sighting) throw new Error(`No sighting ${index} among ${history.length}.`);
  return sighting;
}
