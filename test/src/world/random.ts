/**
 * Chance that repeats: sfc32 (C. Doty-Humphrey, PractRand), 128 bits of state, seeded from text or a
 * number. `fork` gives a named stream of its own, so that one more draw in one
 * place does not move what is drawn in another.
 */
export interface Random {
  /** At least 0, less than 1, with 53 bits. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** An index, each as likely as its weight. */
  weighted(weights: readonly number[]): number;
  /** Waiting time with this mean: exponential. */
  waiting(mean: number): number;
  fork(name: string): Random;
}

export function randomFrom(seed: string | number): Random {
  const bits = sfc32(seedWords(String(seed)));
  const next = (): number => ((bits() >>> 5) * 67_108_864 + (bits() >>> 6)) / 9_007_199_254_740_992;
  return {
    next,
    below: (below) => Math.floor(next() * below),
    chance: (probability) => next() < probability,
    pick: (from) => from[Math.floor(next() * from.length)] as (typeof from)[number],
    weighted: (weights) => weightedIndex(weights, next()),
    waiting: (mean) => -Math.log(1 - next()) * mean,
    fork: (name) => randomFrom(`${seed}/${name}`),
  };
}

function weightedIndex(weights: readonly number[], share: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = share * total;
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  // Rounding can leave a crumb: the last one that can be drawn has it.
  return weights.findLastIndex((weight) => weight > 0);
}

function sfc32([a, b, c, d]: readonly [number, number, number, number]): () => number {
  const step = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // Its author lets twelve rounds pass, so that near seeds have parted.
  for (let round = 0; round < 12; round += 1) step();
  return step;
}

/** One word from each of four different starts, so that all 128 bits depend on the text. */
function seedWords(text: string): readonly [number, number, number, number] {
  return [mixed(text, 0x811c9dc5), mixed(text, 0x9e3779b9), mixed(text, 0x243f6a88), mixed(text, 0xb7e15162)];
}

/** FNV-1a of the text, finished as splitmix32 does. */
function mixed(text: string, start: number): number {
  let word = start;
  for (let i = 0; i < text.length; i += 1) word = Math.imul(word ^ text.charCodeAt(i), 0x01000193);
  word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
  return word ^ (word >>> 15);
}
