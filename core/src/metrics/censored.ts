/**
 * Percentiles of times of which some still run (MET-R5). One that runs has lasted at least until now, and is
 * counted as waiting until then: leaving it out would make slow work look fast. Product-limit estimate (Kaplan
 * and Meier 1958); where a share is reached exactly, midway to the next time, as with an ordinary median.
 */

/** Ended after so long, or running for so long already. */
export interface MeasuredTime {
  readonly ms: number;
  readonly ended: boolean;
}

export interface CensoredDistribution {
  readonly ended: number;
  readonly running: number;
  readonly median?: CensoredPercentile;
  readonly p90?: CensoredPercentile;
}

/** Not reached: so many still run that it is only known to be longer than `ms`. */
export interface CensoredPercentile {
  readonly ms: number;
  readonly reached: boolean;
}

export function censoredDistribution(times: readonly MeasuredTime[]): CensoredDistribution {
  const ended = times.filter((time) => time.ended).length;
  const counts = { ended, running: times.length - ended };
  if (times.length === 0) return counts;
  const steps = survival(times);
  const longest = times.reduce((most, { ms }) => Math.max(most, ms), 0);
  return { ...counts, median: percentile(steps, 0.5, longest), p90: percentile(steps, 0.9, longest) };
}

interface Step {
  readonly ms: number;
  /** Which share lasts longer than `ms`. */
  readonly remaining: number;
}

function survival(times: readonly MeasuredTime[]): Step[] {
  // At one instant what ended comes first: what runs then was still there.
  const sorted = [...times].sort((a, b) => a.ms - b.ms || Number(b.ended) - Number(a.ended));
  const steps: Step[] = [];
  let remaining = 1;
  for (let i = 0; i < sorted.length; i += 1) {
    const { ms, ended } = sorted[i] ?? { ms: 0, ended: false };
    if (!ended) continue;
    const atRisk = sorted.length - i;
    remaining *= (atRisk - 1) / atRisk;
    if (steps[steps.length - 1]?.ms === ms) steps.pop();
    steps.push({ ms, remaining });
  }
  return steps;
}

/** Products of fractions are a little off: 5 of 10 is a half all the same. */
const TOLERANCE = 1e-9;

function percentile(steps: readonly Step[], share: number, longest: number): CensoredPercentile {
  const wanted = 1 - share;
  const index = steps.findIndex(({ remaining }) => remaining <= wanted + TOLERANCE);
  const step = steps[index];
  if (!step) return { ms: longest, reached: false };
  const next = steps[index + 1];
  const isExact = Math.abs(step.remaining - wanted) <= TOLERANCE;
  return { ms: isExact && next ? Math.round((step.ms + next.ms) / 2) : step.ms, reached: true };
}
