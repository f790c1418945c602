/** What will happen by itself, and when. Nothing happens until the driver says that its time has come. */
import type { Instant } from '@rungs/core';

interface Entry {
  readonly at: Instant;
  readonly number: number;
  readonly what: string;
  readonly run: () => Promise<void> | void;
}

/** More than any honest instant holds; a loop that feeds itself passes it within a second. */
const MOST_IN_ONE_RUN = 20_000;

export class Agenda {
  private entries: Entry[] = [];
  private added = 0;
  private running: Promise<void> = Promise.resolve();

  add(at: Instant, what: string, run: () => Promise<void> | void): void {
    this.added += 1;
    const entry: Entry = { at, number: this.added, what, run };
    // After all that are due before it or with it; most new entries belong near the end.
    const before = this.entries.findLastIndex((other) => other.at <= at);
    this.entries.splice(before + 1, 0, entry);
  }

  nextDueAt(): Instant | undefined {
    return this.entries[0]?.at;
  }

  /** Everything due by `now()`, in order, with what falls due meanwhile. Two runs follow one another. */
  runDue(now: () => Instant): Promise<void> {
    this.running = this.running.catch(() => undefined).then(() => this.drain(now));
    return this.running;
  }

  private async drain(now: () => Instant): Promise<void> {
    const done = new Map<string, number>();
    for (let count = 0; this.entries[0] !== undefined && this.entries[0].at <= now(); count += 1) {
      const entry = this.entries.shift()!;
      if (count >= MOST_IN_ONE_RUN)
        throw new Error(`More than ${MOST_IN_ONE_RUN} things fell due at once: ${mostOften(done)}.`);
      done.set(entry.what, (done.get(entry.what) ?? 0) + 1);
      await entry.run();
    }
  }
}

function mostOften(done: ReadonlyMap<string, number>): string {
  return [...done]
    .sort((left, right) => right[1] - left[1])
    .slice(0, 3)
    .map(([what, count]) => `${what} ${count} times`)
    .join(', ');
}
