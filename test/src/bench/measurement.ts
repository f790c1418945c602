/**
 * One number of the bench: what was measured, its limit, and what a user would otherwise pick,
 * measured in the same run. `--json` prints these and nothing else of them.
 */
export interface Measurement {
  readonly name: string;
  /** The median; null where it could not be measured here. */
  readonly value: number | null;
  readonly unit: Unit;
  /** What the value must not exceed, in its unit; null where nothing was promised. */
  readonly limit: number | null;
  /** What did the same beside it; null where nothing did. */
  readonly peer: string | null;
  /** The peer's value ÷ ours: above 1 ours is that many times faster or smaller. */
  readonly ratio: number | null;
}

export type Unit = 'µs' | 'ms' | 'bytes' | 'points' | 'rows';

/** As the table shows it: with what a reader needs to know beside the number. */
export interface Row extends Measurement {
  /** What was asked, or why there is no number. */
  readonly note?: string;
}

export interface Peer {
  readonly name: string;
  readonly value: number;
}

export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly limit?: number;
  readonly peer?: Peer;
  readonly note?: string;
}

export function measured({ name, value, unit, limit, peer, note }: Measured): Row {
  return {
    name,
    value: rounded(value),
    unit,
    limit: limit === undefined ? null : rounded(limit),
    peer: peer?.name ?? null,
    ratio: peer === undefined || value === 0 ? null : rounded(peer.value / value),
    ...(note !== undefined && { note }),
  };
}

/** What this machine cannot show, with the reason. */
export function notMeasured(name: string, unit: Unit, limit: number | null, why: string): Row {
  return { name, value: null, unit, limit, peer: null, ratio: null, note: why };
}

/** One line, and of each row only what `Measurement` has. */
export function asJson(rows: readonly Row[]): string {
  return JSON.stringify(
    rows.map(({ name, value, unit, limit, peer, ratio }): Measurement => ({ name, value, unit, limit, peer, ratio })),
  );
}

/** To four significant digits, bytes to the last: the rest is noise. */
function rounded(value: number): number {
  return value >= 1000 ? Math.round(value) : Number(value.toPrecision(4));
}
