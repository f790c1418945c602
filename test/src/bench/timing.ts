/**
 * Medians of several ways to do one thing, measured by tinybench in turns: one round of each, then
 * the next round, so that a busy moment of the machine falls on all of them.
 */
import { Bench } from 'tinybench';

export interface Way {
  /** Asks some questions. A promise is waited for. */
  readonly run: () => unknown;
  /** How many at each run. */
  readonly questions: number;
}

export interface Pace {
  readonly rounds: number;
  /** For each way and round. */
  readonly timeMs: number;
  readonly leastSamples: number;
}

/** For answers of microseconds. */
export const BRIEF: Pace = { rounds: 5, timeMs: 60, leastSamples: 3 };
/** For work of about a second: once in each round. */
export const LONG: Pace = { rounds: 5, timeMs: 0, leastSamples: 1 };

/** Milliseconds for one question, for each way: the median of the rounds' medians. */
export async function medians(ways: readonly Way[], { rounds, timeMs, leastSamples }: Pace): Promise<number[]> {
  const found: number[][] = ways.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, { run, questions }] of ways.entries()) {
      const warmup = leastSamples > 1;
      const bench = new Bench({
        time: timeMs,
        iterations: leastSamples,
        warmup,
        warmupTime: timeMs / 2,
        warmupIterations: 1,
        throws: true,
      });
      bench.add('way', run);
      const [task] = await bench.run();
      found[i]?.push(medianLatency(task?.result) / questions);
    }
  }
  return found.map(medianOf);
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('Nothing was measured.');
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Each question's answer goes here, so that no compiler may skip the asking. */
let lastAnswer: unknown;

/** A sample so short is rarely interrupted on a busy machine, and long enough for the clock. */
const SAMPLE_MS = 0.05;

/** Some questions at a time, in turn: a clock cannot time one answer of nanoseconds. */
export function asking<Question>(questions: readonly Question[], ask: (question: Question) => unknown): Way {
  const atOnce = howManyAtOnce(questions, ask);
  let next = 0;
  return {
    questions: atOnce,
    run: () => {
      for (let i = 0; i < atOnce; i += 1) {
        lastAnswer = ask(questions[next] as Question);
        next = next + 1 < questions.length ? next + 1 : 0;
      }
      return lastAnswer;
    },
  };
}

function howManyAtOnce<Question>(questions: readonly Question[], ask: (question: Question) => unknown): number {
  let eachMs = Infinity;
  for (let pass = 0; pass < 3; pass += 1) {
    const before = performance.now();
    for (const question of questions) lastAnswer = ask(question);
    eachMs = Math.min(eachMs, (performance.now() - before) / questions.length);
  }
  return Math.max(1, Math.min(questions.length, Math.round(SAMPLE_MS / eachMs)));
}

/** One at a time: an answer that is waited for takes long enough. */
export function askingSlowly<Question>(
  questions: readonly Question[],
  ask: (question: Question) => Promise<unknown>,
): Way {
  let next = 0;
  return {
    questions: 1,
    run: async () => {
      lastAnswer = await ask(questions[next] as Question);
      next = next + 1 < questions.length ? next + 1 : 0;
      return lastAnswer;
    },
  };
}

/** Before anything is timed: a peer that answers otherwise would be measured at another task. */
export async function requireSameAnswers<Question>(
  what: string,
  questions: readonly Question[],
  ours: (question: Question) => unknown,
  peer: (question: Question) => unknown,
): Promise<void> {
  for (const question of questions) {
    const [answer, other] = [JSON.stringify(await ours(question)), JSON.stringify(await peer(question))];
    if (answer !== other)
      throw new Error(`${what}: asked ${JSON.stringify(question)}, ours says ${answer}, the peer ${other}.`);
  }
}

type Result = Awaited<ReturnType<Bench['run']>>[number]['result'];

function medianLatency(result: Result | undefined): number {
  if (result?.state !== 'completed') throw new Error(`The measurement ended as ${result?.state ?? 'nothing'}.`);
  return result.latency.p50;
}
