/** A policy played on the history of every ticket of a log, and what it would have done, in figures. */
import { HOUR_MS, distribution, replayTicket } from '@rungs/core';
import type { EscalationPolicy, TicketOutcome } from '@rungs/core';
import type { LogFile } from './logFile';
import type { HistoryMapping } from './mapping';
import type { BadRow } from './readHistory';
import type { Progress } from './watchedTickets';
import { watchedTickets } from './watchedTickets';

export interface BacktestReport {
  readonly tickets: number;
  /** Rows that were played; bad rows are not among them. */
  readonly events: number;
  readonly badRows: readonly BadRow[];
  readonly escalated: number;
  /** Tickets by the highest level told. */
  readonly byLevel: { readonly [level: string]: number };
  readonly breaches: {
    readonly total: number;
    /** Somebody was told before the breach. */
    readonly caught: number;
    readonly missed: number;
    /** Escalation → breach, of those caught, in hours; null where none was. */
    readonly leadHours: { readonly p50: number | null; readonly p90: number | null };
  };
  readonly noise: { readonly escalatedWithoutBreach: number };
  readonly seconds: number;
}

export async function backtest(
  log: LogFile,
  mapping: HistoryMapping,
  policy: EscalationPolicy,
  onProgress: (progress: Progress) => void,
): Promise<BacktestReport> {
  const startedAt = performance.now();
  const tally = new Tally();
  for await (const rows of watchedTickets(log, mapping, (badRow) => tally.badRows.push(badRow), onProgress)) {
    tally.count(rows.length, replayTicket(rows, policy));
  }
  return tally.report((performance.now() - startedAt) / 1000);
}

class Tally {
  readonly badRows: BadRow[] = [];
  events = 0;
  private tickets = 0;
  private escalated = 0;
  private breaches = 0;
  private noise = 0;
  private readonly byLevel = new Map<number, number>();
  private readonly leadsMs: number[] = [];

  count(events: number, outcome: TicketOutcome): void {
    this.tickets += 1;
    this.events += events;
    if (outcome.breach) this.breaches += 1;
    if (outcome.leadMs !== undefined) this.leadsMs.push(outcome.leadMs);
    if (!outcome.escalated) return;
    this.escalated += 1;
    this.byLevel.set(outcome.highestLevel, (this.byLevel.get(outcome.highestLevel) ?? 0) + 1);
    if (!outcome.breach) this.noise += 1;
  }

  report(seconds: number): BacktestReport {
    const caught = this.leadsMs.length;
    const { medianMs, p90Ms } = distribution(this.leadsMs, 0);
    return {
      tickets: this.tickets,
      events: this.events,
      badRows: this.badRows,
      escalated: this.escalated,
      byLevel: Object.fromEntries([...this.byLevel].sort(([a], [b]) => a - b)),
      breaches: {
        total: this.breaches,
        caught,
        missed: this.breaches - caught,
        leadHours: { p50: hours(medianMs), p90: hours(p90Ms) },
      },
      noise: { escalatedWithoutBreach: this.noise },
      seconds: rounded(seconds),
    };
  }
}

function hours(ms: number | undefined): number | null {
  return ms === undefined ? null : rounded(ms / HOUR_MS);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
