/**
 * Medians of several ways to do one thing, measured by tinybench in turns: one round of each, then
 * the next round, so that a busy moment of the machine falls on all of them.
 */
import { Bench } from 'tinybench';

export interface Way {
  /** Asks all its questions once. A promise is waited for. */
  readonly run: () => unknown;
  /** How many questions that is. */
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

/** All questions, one after the other: a clock cannot time one answer of nanoseconds. */
export function asking<Question>(questions: readonly Question[], ask: (question: Question) => unknown): Way {
  return {
    questions: questions.length,
    run: () => {
      for (const question of questions) lastAnswer = ask(question);
      return lastAnswer;
    },
  };
}

export function askingSlowly<Question>(
  questions: readonly Question[],
  ask: (question: Question) => Promise<unknown>,
): Way {
  return {
    questions: questions.length,
    run: async () => {
      for (const question of questions) lastAnswer = await ask(question);
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
