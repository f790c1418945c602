/** Runs on Rhino: how long one decision takes there, in nanoseconds, as one line of JSON. */
import type * as Core from '@rungs/core';
import { scenario } from './scenario';
import type { Check } from './scenario';

export interface RhinoNanoseconds {
  readonly nothingDue: number;
  readonly escalating: number;
  readonly workingTimeAdd: number;
}

const WARM_MS = 1500;
const SAMPLES = 31;

/** `nanoTime` is Java's. */
export function timeDecisions(engine: typeof Core, nanoTime: () => number): RhinoNanoseconds {
  const { nothingDue, escalating, policy, sightings } = scenario(engine, 60);
  const decideAll = (checks: readonly Check[]) => () => {
    for (const { state, command } of checks) engine.decide(state, command);
  };
  const { workingTime } = policy.targets[1]?.hours ?? { workingTime: engine.alwaysOpen };
  const addAll = (): void => {
    for (const { at } of sightings) workingTime.add(at, 8 * engine.HOUR_MS);
  };
  return {
    nothingDue: medianNanoseconds(decideAll(nothingDue), nanoTime) / nothingDue.length,
    escalating: medianNanoseconds(decideAll(escalating), nanoTime) / escalating.length,
    workingTimeAdd: medianNanoseconds(addAll, nanoTime) / sightings.length,
  };
}

/** Java compiles the interpreter while it runs; timed is what comes after. */
function medianNanoseconds(run: () => void, nanoTime: () => number): number {
  const warmUntil = nanoTime() + WARM_MS * 1_000_000;
  while (nanoTime() < warmUntil) run();
  const samples: number[] = [];
  while (samples.length < SAMPLES) {
    const before = nanoTime();
    run();
    samples.push(nanoTime() - before);
  }
  return samples.sort((a, b) => a - b)[SAMPLES >> 1] ?? NaN;
}
