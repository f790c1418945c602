/**
 * What can be made to go wrong while the instance works, on one screen. All knobs are off to begin with,
 * and each counts down by itself. Work is an errand (a job, an event or an async rule, by its name) or what
 * a person waits for (`POST /api/…`, `save incident`). A call is one by which its script reads or writes
 * the database, queues an event or calls out by REST. Each call is committed by itself, so that what a node
 * had written when it died stands.
 */
export interface InstanceFaults {
  /** So many works lose their node after so many calls, and nobody takes them up again. At least one call. */
  killErrands: { times: number; afterCalls: number; only?: RegExp };
  /** In so many works another node does `by`, from its beginning to its end, between two calls of ours. */
  overtakeErrands: { times: number; afterCalls: number; by: () => void; only?: RegExp };
  /** So many events wait this much longer for a worker, while jobs keep to their time. */
  delayEvents: { times: number; byMs: number };
  /** So many calls by REST time out, before the other side gets them or when it has done what was asked. */
  timeOutCalls: { times: number; afterTheFact: boolean };
  /** The node that works now is so far ahead of the others, or behind them. */
  clockSkewMs: number;
}

export function noInstanceFaults(): InstanceFaults {
  return {
    killErrands: { times: 0, afterCalls: 0 },
    overtakeErrands: { times: 0, afterCalls: 0, by: () => undefined },
    delayEvents: { times: 0, byMs: 0 },
    timeOutCalls: { times: 0, afterTheFact: false },
    clockSkewMs: 0,
  };
}

/** Thrown at the call at which a node dies, and at each that its code would still make. */
export class NodeDied extends Error {
  override readonly name = 'NodeDied';
}

/** What a knob strikes that names nothing: what the instance does by itself. */
const ERRANDS = /^(job|event|ASYNC:) /;

interface Interrupted {
  calls: number;
  readonly diesAfter: number | undefined;
  readonly overtakenAfter: number | undefined;
}

/** Watches the calls of the work that runs now. */
export class Interruptions {
  private errand: Interrupted | undefined;

  constructor(readonly faults: InstanceFaults = noInstanceFaults()) {}

  during<Result>(name: string, work: () => Result): Result {
    const outer = this.errand;
    this.errand = {
      calls: 0,
      diesAfter: afterCalls(this.faults.killErrands, name),
      overtakenAfter: afterCalls(this.faults.overtakeErrands, name),
    };
    try {
      return work();
    } finally {
      this.errand = outer;
    }
  }

  /** Whether the node that runs the present work is dead: the platform does nothing more for it either. */
  get isDead(): boolean {
    return this.errand?.diesAfter !== undefined && this.errand.calls >= this.errand.diesAfter;
  }

  /** What the node of the present work has on its clock beyond the world's. */
  get skewMs(): number {
    return this.errand ? this.faults.clockSkewMs : 0;
  }

  beforeCall(): void {
    const { errand } = this;
    if (!errand) return;
    if (this.isDead) throw new NodeDied(`The node died after ${errand.diesAfter} calls.`);
    errand.calls += 1;
    if (this.isDead) strikes(this.faults.killErrands);
    if (errand.calls !== errand.overtakenAfter || !strikes(this.faults.overtakeErrands)) return;
    // The other node is at another work, and nobody interrupts it.
    this.errand = undefined;
    try {
      this.faults.overtakeErrands.by();
    } finally {
      this.errand = errand;
    }
  }
}

/** Armed for a work that has not begun; the knob turns when it strikes, since most works make few calls. */
function afterCalls(knob: InstanceFaults['killErrands'], name: string): number | undefined {
  return knob.times > 0 && (knob.only ?? ERRANDS).test(name) ? knob.afterCalls : undefined;
}

/** Whether the knob applies this time; turns it down by one if so. */
export function strikes(knob: { times: number }): boolean {
  if (knob.times <= 0) return false;
  knob.times -= 1;
  return true;
}
