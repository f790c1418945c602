/** Runs on Rhino: how long one decision takes there, and loading the engine, in nanoseconds. */
import { scenario } from './scenario';
import type { Check, ScenarioEngine } from './scenario';

export interface RhinoNanoseconds {
  readonly nothingDue: number;
  readonly escalating: number;
  readonly workingTimeAdd: number;
  readonly firstLoad: number;
  readonly laterLoad: number;
}

/** Nanoseconds of processor time that this thread has used. */
type Clock = () => number;

/** Java compiles the interpreter while it runs, its second compiler late; timed is what comes after. */
const WARM_NANOSECONDS = 4_000_000_000;
const SAMPLES = 61;
const HOUR_MS = 3_600_000;
const LOADS = 9;

export function timeEngine(load: () => ScenarioEngine, clock: Clock): RhinoNanoseconds {
  const firstLoad = once(load, clock);
  const decisions = timeDecisions(load(), clock);
  return { ...decisions, firstLoad, laterLoad: median(sampled(load, LOADS, clock)) };
}

function timeDecisions(engine: ScenarioEngine, clock: Clock): Omit<RhinoNanoseconds, 'firstLoad' | 'laterLoad'> {
  const { nothingDue, escalating, policy, sightings } = scenario(engine, 60);
  const decideAll = (checks: readonly Check[]) => () => {
    for (const { state, command } of checks) engine.decide(state, command);
  };
  const hours = policy.targets[1]?.hours;
  const addAll = (): void => {
    for (const { at } of sightings) hours?.workingTime.add(at, 8 * HOUR_MS);
  };
  return {
    nothingDue: warmMedian(decideAll(nothingDue), clock) / nothingDue.length,
    escalating: warmMedian(decideAll(escalating), clock) / escalating.length,
    workingTimeAdd: warmMedian(addAll, clock) / sightings.length,
  };
}

function warmMedian(run: () => void, clock: Clock): number {
  const warmUntil = clock() + WARM_NANOSECONDS;
  while (clock() < warmUntil) run();
  return median(sampled(run, SAMPLES, clock));
}

function sampled(run: () => void, count: number, clock: Clock): number[] {
  return Array.from({ length: count }, () => once(run, clock));
}

function once(run: () => void, clock: Clock): number {
  const before = clock();
  run();
  return clock() - before;
}

function median(samples: readonly number[]): number {
  return [...samples].sort((a, b) => a - b)[samples.length >> 1] ?? NaN;
}
