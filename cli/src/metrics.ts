/**
 * `rungs metrics`: what a log says of escalation between support lines, and of acknowledgement. Elapsed
 * time, in hours. The keys and their order are part of the format. A measure that the mapping does not let
 * the log answer is null, and said so in `notMeasured`: nothing is made up.
 */
import { distribution, escalationDensity, HOUR_MS, measureTicket, mergeTallies, tallyOf } from '@rungs/core';
import type { Counts, LogTally, TicketMeasures } from '@rungs/core';
import { BadRows } from './badRows';
import type { BadRowsReport } from './badRows';
import type { LogFile } from './logFile';
import type { HistoryMapping } from './mapping';
import type { Progress } from './watchedTickets';
import { watchedTickets } from './watchedTickets';

export interface MetricsReport extends BadRowsReport {
  readonly cases: number;
  /** Rows that were measured; bad rows are not among them. */
  readonly events: number;
  /** Cases by the level of their first event that says one. */
  readonly startLevel: Counts | null;
  readonly maxLevel: Counts | null;
  readonly moves: {
    /** Rises by pair: `1->2`. */
    readonly up: Counts | null;
    readonly down: number | null;
    /** Rises past at least one level. */
    readonly skip: number | null;
  };
  /** Cases with at least one rise and one fall. */
  readonly pingPong: number | null;
  /** Of cases that start at level 1 and later reach a higher one: first event → first event at a higher one. */
  readonly timeToEscalate: HoursInAll;
  /** First event → first event that the mapping calls acknowledged. */
  readonly timeToAcknowledge: HoursInAll;
  /** Rises for each case that says a level. */
  readonly density: number | null;
  /** Cases that came back to a support group which they had left. */
  readonly groupPingPong: number | null;
  readonly notMeasured: readonly { readonly measures: readonly string[]; readonly because: string }[];
}

/** Percentiles interpolate linearly between closest ranks (MET-R1). Null where n is 0, or nothing was measured. */
export interface HoursInAll {
  readonly n: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
}

/** How many tickets are tallied together: a log is never held whole, only its times are. */
const BATCH = 1000;

export async function measureLog(
  log: LogFile,
  mapping: HistoryMapping,
  onProgress: (progress: Progress) => void,
): Promise<MetricsReport> {
  const badRows = new BadRows();
  const tallies: LogTally[] = [];
  let batch: TicketMeasures[] = [];
  for await (const rows of watchedTickets(log, mapping, badRows.note, onProgress)) {
    if (batch.push(measureTicket(rows)) < BATCH) continue;
    tallies.push(tallyOf(batch));
    batch = [];
  }
  return reportOf(mergeTallies([...tallies, tallyOf(batch)]), mapping, badRows);
}

function reportOf(tally: LogTally, mapping: HistoryMapping, badRows: BadRows): MetricsReport {
  const levels = mapping.level ? tally.levels : undefined;
  return {
    cases: tally.cases,
    events: tally.events,
    startLevel: levels?.start ?? null,
    maxLevel: levels?.max ?? null,
    moves: { up: levels?.up ?? null, down: levels?.down ?? null, skip: levels?.skip ?? null },
    pingPong: levels?.pingPong ?? null,
    timeToEscalate: levels ? hoursInAll(levels.timesToEscalateMs) : unmeasured,
    timeToAcknowledge: mapping.acknowledged ? hoursInAll(tally.timesToAcknowledgeMs) : unmeasured,
    density: rounded(levels && escalationDensity(levels)),
    groupPingPong: mapping.group ? tally.groupPingPong : null,
    notMeasured: notMeasured(mapping),
    ...badRows.report(),
  };
}

const LEVEL_MEASURES = ['startLevel', 'maxLevel', 'moves', 'pingPong', 'timeToEscalate', 'density'];

function notMeasured(mapping: HistoryMapping): MetricsReport['notMeasured'] {
  const lacking = (name: string, measures: readonly string[]) => ({
    measures,
    because: `The mapping “${mapping.name}” has no ${name}.`,
  });
  return [
    ...(mapping.level ? [] : [lacking('level', LEVEL_MEASURES)]),
    ...(mapping.acknowledged ? [] : [lacking('acknowledged', ['timeToAcknowledge'])]),
    ...(mapping.group ? [] : [lacking('group', ['groupPingPong'])]),
  ];
}

const unmeasured: HoursInAll = { n: null, mean: null, median: null, p90: null };

function hoursInAll(timesMs: readonly number[]): HoursInAll {
  const { n, medianMs, p90Ms } = distribution(timesMs, 0);
  const meanMs = n === 0 ? undefined : timesMs.reduce((sum, ms) => sum + ms, 0) / n;
  return { n, mean: hours(meanMs), median: hours(medianMs), p90: hours(p90Ms) };
}

function hours(ms: number | undefined): number | null {
  return rounded(ms === undefined ? undefined : ms / HOUR_MS);
}

/** To a millionth: finer than the millisecond that times are known to. */
function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 1e6) / 1e6;
}
