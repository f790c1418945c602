/**
 * What can be made to go wrong while the instance works by itself, on one screen. All knobs are off to
 * begin with, and each counts down by itself. An errand is a job, an event or an async rule; a call is
 * one by which its script reads or writes the database or queues an event. Each call is committed by
 * itself, so that what a node had written when it died stands.
 */
export interface InstanceFaults {
  /** So many errands lose their node after so many calls, and nobody takes them up again. At least one call. */
  killErrands: { times: number; afterCalls: number };
  /** In so many errands another node does `by`, from its beginning to its end, between two calls of ours. */
  overtakeErrands: { times: number; afterCalls: number; by: () => void };
  /** So many events wait this much longer for a worker, while jobs keep to their time. */
  delayEvents: { times: number; byMs: number };
  /** So many calls by REST time out, before the other side gets them or when it has done what was asked. */
  timeOutCalls: { times: number; afterTheFact: boolean };
  /** The node that does the errands is so far ahead of the others, or behind them. */
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

interface Interrupted {
  calls: number;
  readonly diesAfter: number | undefined;
  readonly overtakenAfter: number | undefined;
}

/** Watches the calls of the errand that runs now. */
export class Interruptions {
  private errand: Interrupted | undefined;

  constructor(readonly faults: InstanceFaults = noInstanceFaults()) {}

  during(work: () => void): void {
    const outer = this.errand;
    this.errand = {
      calls: 0,
      diesAfter: afterCalls(this.faults.killErrands),
      overtakenAfter: afterCalls(this.faults.overtakeErrands),
    };
    try {
      work();
    } finally {
      this.errand = outer;
    }
  }

  /** Whether the node that runs the present errand is dead: the platform does nothing more for it either. */
  get isDead(): boolean {
    return this.errand?.diesAfter !== undefined && this.errand.calls >= this.errand.diesAfter;
  }

  /** What the node of the present errand has on its clock beyond the world's. */
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
    // The other node is another errand's, and nobody interrupts it.
    this.errand = undefined;
    try {
      this.faults.overtakeErrands.by();
    } finally {
      this.errand = errand;
    }
  }
}

/** Armed for an errand that has not begun; the knob turns when it strikes, since most errands make few calls. */
function afterCalls(knob: { readonly times: number; readonly afterCalls: number }): number | undefined {
  return knob.times > 0 ? knob.afterCalls : undefined;
}

/** Whether the knob applies this time; turns it down by one if so. */
export function strikes(knob: { times: number }): boolean {
  if (knob.times <= 0) return false;
  knob.times -= 1;
  return true;
}
