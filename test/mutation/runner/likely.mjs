/**
 * Which test to play first: one that killed a neighbour of the mutant, else one that meets it by itself rather than while
 * its file is opened, else one of the mutant's own room, else the fastest.
 */
export class Likely {
  #kills = new Map();
  #ms = new Map();
  #met = new Map();

  order(mutant, tests) {
    return [...tests].sort((a, b) => this.#promise(mutant, b, a));
  }

  timed(test, ms) {
    this.#ms.set(test, ms);
  }

  /** How long the test took when it last passed; 0 where it has not been played. */
  msOf(test) {
    return this.#ms.get(test) ?? 0;
  }

  /** The ids of the mutants that the test itself meets. */
  meets(test, mutants) {
    this.#met.set(test, new Set(mutants));
  }

  killed({ fileName }, test) {
    const kills = this.#killsIn(fileName);
    kills.set(test, (kills.get(test) ?? 0) + 1);
  }

  /** Above zero where `a` is to be played before `b`. */
  #promise({ id, fileName }, a, b) {
    const kills = this.#killsIn(fileName);
    const room = roomOf(fileName);
    return (
      (kills.get(a) ?? 0) - (kills.get(b) ?? 0) ||
      this.#meeting(a, id) - this.#meeting(b, id) ||
      Number(roomOf(a) === room) - Number(roomOf(b) === room) ||
      this.msOf(b) - this.msOf(a)
    );
  }

  #meeting(test, mutant) {
    return Number(this.#met.get(test)?.has(mutant) ?? false);
  }

  #killsIn(mutated) {
    const kills = this.#kills.get(mutated) ?? new Map();
    this.#kills.set(mutated, kills);
    return kills;
  }
}

/** Test ids begin with the test's file. */
export function fileOf(test) {
  return test.slice(0, test.indexOf(' › '));
}

function roomOf(path) {
  return /core\/src\/([^/]+)\//.exec(path)?.[1];
}
