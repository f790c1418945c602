/** How well a schedule covers a stretch of time, and how evenly it loads its people. */
import type { Instant } from '../time/instant';
import { findGaps, peopleOnCall } from './onCallPeriods';
import type { Gap, PersonOnCall } from './onCallPeriods';
import type { Schedule } from './schedule';
import { totalMs } from './stretch';

export interface ScheduleQuality<Participant extends string> {
  readonly gaps: readonly Gap[];
  readonly uncoveredMs: number;
  /** 0 to 1. */
  readonly coveredShare: number;
  /** Most loaded first, then by id. Everyone whom the schedule knows is here, also with nothing. */
  readonly load: readonly PersonLoad<Participant>[];
  /** 1: all alike; 0: one person has everything. */
  readonly balance: number;
}

export interface PersonLoad<Participant extends string> {
  readonly participant: Participant;
  readonly onCallMs: number;
  readonly shifts: number;
  readonly longestMs: number;
  /** Over an equal share of all load; negative below it. */
  readonly overEqualShareMs: number;
}

/** Over `[from, to)`, which must not be empty. */
export function scheduleQuality<P extends string>(
  schedule: Schedule<P>,
  from: Instant,
  to: Instant,
): ScheduleQuality<P> {
  if (!(from < to)) throw new Error('An empty time has no quality.');
  const gaps = findGaps(schedule, from, to);
  const uncoveredMs = totalMs(gaps);
  const load = loadOf(peopleOf(schedule), peopleOnCall(schedule, from, to));
  return { gaps, uncoveredMs, coveredShare: 1 - uncoveredMs / (to - from), load, balance: balanceOf(load) };
}

function loadOf<P extends string>(people: readonly P[], stretches: readonly PersonOnCall<P>[]): PersonLoad<P>[] {
  const equalShareMs = people.length === 0 ? 0 : totalMs(stretches) / people.length;
  return people
    .map((participant) => {
      const own = stretches.filter((it) => it.participant === participant);
      const onCallMs = totalMs(own);
      const longestMs = own.reduce((ms, { start, end }) => Math.max(ms, end - start), 0);
      return { participant, onCallMs, shifts: own.length, longestMs, overEqualShareMs: onCallMs - equalShareMs };
    })
    .sort((a, b) => b.onCallMs - a.onCallMs || (a.participant < b.participant ? -1 : 1));
}

/**
 * One less the part of all load that would have to change hands for all to have the same, as a share
 * of the most that could. Source: E. M. Hoover, "The Measurement of Industrial Localization" (1936).
 */
function balanceOf<P extends string>(load: readonly PersonLoad<P>[]): number {
  const total = load.reduce((ms, { onCallMs }) => ms + onCallMs, 0);
  if (load.length < 2 || total === 0) return 1;
  const toMove = load.reduce((ms, { overEqualShareMs }) => ms + Math.max(0, overEqualShareMs), 0);
  return 1 - toMove / (total * (1 - 1 / load.length));
}

function peopleOf<P extends string>({ layers, overrides, temporary }: Schedule<P>): P[] {
  const named = [
    ...layers.flatMap(({ staffing }) =>
      staffing.kind === 'fixed' ? staffing.participants : staffing.rotation.groups.flatMap((group) => group),
    ),
    ...overrides.flatMap((it) => (it.kind === 'add' ? [it.participant] : it.kind === 'replace' ? [it.by] : [])),
    ...temporary.flatMap(({ shifts }) => shifts.map(({ participant }) => participant)),
  ];
  return named.filter((it, i) => named.indexOf(it) === i);
}
