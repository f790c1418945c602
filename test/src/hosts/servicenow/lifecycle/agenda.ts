/**
 * What the instance has to do by itself, and when: async rules, events, scheduled jobs. Things due at
 * the same moment are done in the order in which they came. The scheduler can be stopped, as an
 * outage of the platform's workers would; what fell due meanwhile is done when it starts again.
 */
import type { Instant } from '@rungs/core';
import type { Instance } from '../instance';
import { errorText } from '../scripts';

export interface Errand {
  readonly name: string;
  readonly dueAt: Instant;
  readonly run: () => void;
}

/** Something that knows its own next errand, such as the event queue. */
export interface ErrandSource {
  next(): Errand | undefined;
}

const ERRANDS_MAX = 20_000;

export class Agenda {
  private readonly added: Errand[] = [];
  private readonly sources: ErrandSource[] = [];
  private stopped = false;

  constructor(private readonly instance: Instance) {}

  add(errand: Errand): void {
    this.added.push(errand);
  }

  addSource(source: ErrandSource): void {
    this.sources.push(source);
  }

  stop(): void {
    this.stopped = true;
  }

  start(): void {
    this.stopped = false;
  }

  nextDueAt(): Instant | undefined {
    return this.stopped ? undefined : this.next()?.dueAt;
  }

  /** Does all that is due by now. That one errand always makes another due is an error, with their names. */
  runDue(): void {
    const done: string[] = [];
    for (;;) {
      const errand = this.stopped ? undefined : this.next();
      if (!errand || errand.dueAt > this.instance.clock.now()) return;
      if (done.length >= ERRANDS_MAX) {
        const last = [...new Set(done.slice(-20))].join(', ');
        throw new Error(`${ERRANDS_MAX} errands in one instant and still more due: ${last} keep each other busy`);
      }
      done.push(errand.name);
      this.perform(errand);
    }
  }

  private next(): Errand | undefined {
    const candidates = [earliest(this.added), ...this.sources.map((source) => source.next())];
    return earliest(candidates.filter((each) => each !== undefined));
  }

  private perform(errand: Errand): void {
    const at = this.added.indexOf(errand);
    if (at >= 0) this.added.splice(at, 1);
    try {
      this.instance.interruptions.during(errand.name, () => errand.run());
    } catch (thrown) {
      this.instance.write('error', errand.name, errorText(thrown));
    }
  }
}

/** Of equally early ones the first. */
function earliest(errands: readonly Errand[]): Errand | undefined {
  return errands.reduce<Errand | undefined>(
    (best, each) => (best && best.dueAt <= each.dueAt ? best : each),
    undefined,
  );
}
