/** The rows that were left out of a reading: the first of them, and how many there were. */
import type { BadRow } from './readHistory';

/** A log read with the wrong mapping has nothing but bad rows; more than these tell nobody anything new. */
const MOST_LISTED = 1000;

export interface BadRowsReport {
  readonly badRows: readonly BadRow[];
  /** How many more there were than are listed; absent where all are. */
  readonly moreBadRows?: number;
}

export class BadRows {
  private readonly listed: BadRow[] = [];
  private more = 0;

  readonly note = (badRow: BadRow): void => {
    if (this.listed.length < MOST_LISTED) this.listed.push(badRow);
    else this.more += 1;
  };

  report(): BadRowsReport {
    return { badRows: this.listed, ...(this.more > 0 ? { moreBadRows: this.more } : {}) };
  }
}
