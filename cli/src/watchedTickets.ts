/** The tickets of a log, read while somebody is told how far the reading is. */
import type { HistoryRow } from '@rungs/core';
import type { LogFile } from './logFile';
import type { HistoryMapping } from './mapping';
import type { OnBadRow } from './readHistory';
import { readTickets } from './readHistory';

export interface Progress {
  readonly events: number;
  /** 0 to 1, by bytes of the file. */
  readonly share: number;
}

export async function* watchedTickets(
  log: LogFile,
  mapping: HistoryMapping,
  onBadRow: OnBadRow,
  onProgress: (progress: Progress) => void,
): AsyncGenerator<readonly HistoryRow[]> {
  let events = 0;
  let nextProgressAt = 0;
  const report = (): void => onProgress({ events, share: log.bytes === 0 ? 1 : log.bytesRead() / log.bytes });
  const watched: LogFile = {
    ...log,
    // A scattered log is read whole before its first ticket is known.
    async *pieces() {
      for await (const piece of log.pieces()) {
        report();
        yield piece;
      }
    },
  };
  for await (const rows of readTickets(watched, mapping, onBadRow)) {
    yield rows;
    events += rows.length;
    if (events < nextProgressAt) continue;
    report();
    nextProgressAt = events + PROGRESS_EVERY;
  }
}

/** How many events between two looks at the progress. */
const PROGRESS_EVERY = 1000;
