/** Which test to play first: one that killed a neighbour of the mutant, else the fastest of the mutant's own room. */
export class Likely {
  #kills = new Map();
  #ms = new Map();

  /** Test ids grouped by their file, in the order to play them. */
  order(mutated, tests) {
    const byFile = new Map();
    for (const id of [...tests].sort((a, b) => this.#promise(mutated, b, a))) {
      const file = fileOf(id);
      byFile.set(file, [...(byFile.get(file) ?? []), id]);
    }
    return [...byFile.values()];
  }

  timed(test, ms) {
    this.#ms.set(test, ms);
  }

  /** How long the test took when it last passed; 0 where it has not been played. */
  msOf(test) {
    return this.#ms.get(test) ?? 0;
  }

  killed(mutated, test) {
    const kills = this.#killsIn(mutated);
    kills.set(test, (kills.get(test) ?? 0) + 1);
  }

  /** Above zero where `a` is to be played before `b`. */
  #promise(mutated, a, b) {
    const kills = this.#killsIn(mutated);
    const room = roomOf(mutated);
    return (
      (kills.get(a) ?? 0) - (kills.get(b) ?? 0) ||
      Number(roomOf(a) === room) - Number(roomOf(b) === room) ||
      this.msOf(b) - this.msOf(a)
    );
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
