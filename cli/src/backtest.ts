/** A policy played on the history of every ticket of a log, and what it would have done, in figures. */
import { distribution, replayTicket } from '@rungs/core';
import type { EscalationPolicy, TicketOutcome } from '@rungs/core';
import { BadRows } from './badRows';
import type { BadRowsReport } from './badRows';
import { inHours, toThousandth } from './hours';
import type { LogFile } from './logFile';
import type { HistoryMapping } from './mapping';
import type { Progress } from './watchedTickets';
import { watchedTickets } from './watchedTickets';

export interface BacktestReport extends LogRead, PolicyFigures {
  readonly seconds: number;
}

export interface LogRead extends BadRowsReport {
  readonly tickets: number;
  /** Rows that were played; bad rows are not among them. */
  readonly events: number;
}

/** What a policy would have done. */
export interface PolicyFigures {
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
}

export async function backtest(
  log: LogFile,
  mapping: HistoryMapping,
  policy: EscalationPolicy,
  onProgress: (progress: Progress) => void,
): Promise<BacktestReport> {
  const startedAt = performance.now();
  const tally = new Tally();
  const badRows = new BadRows();
  for await (const rows of watchedTickets(log, mapping, badRows.note, onProgress)) {
    tally.count(rows.length, replayTicket(rows, policy));
  }
  const { tickets, events } = tally;
  const seconds = toThousandth((performance.now() - startedAt) / 1000);
  return { tickets, events, ...badRows.report(), ...policyFigures(tally), seconds };
}

/** What the figures of a policy are made of; times are whole, so that percentiles are exact. */
export interface PolicyCounts {
  readonly escalated: number;
  readonly byLevel: { readonly [level: string]: number };
  readonly caught: number;
  readonly missed: number;
  readonly leadsMs: readonly number[];
  readonly noise: number;
}

export function policyFigures({ escalated, byLevel, caught, missed, leadsMs, noise }: PolicyCounts): PolicyFigures {
  const { medianMs, p90Ms } = distribution(leadsMs, 0);
  const leadHours = { p50: inHours(medianMs), p90: inHours(p90Ms) };
  return {
    escalated,
    byLevel,
    breaches: { total: caught + missed, caught, missed, leadHours },
    noise: { escalatedWithoutBreach: noise },
  };
}

class Tally implements PolicyCounts {
  tickets = 0;
  events = 0;
  escalated = 0;
  caught = 0;
  missed = 0;
  noise = 0;
  readonly leadsMs: number[] = [];
  private readonly levels = new Map<number, number>();

  get byLevel(): PolicyCounts['byLevel'] {
    return Object.fromEntries([...this.levels].sort(([a], [b]) => a - b));
  }

  count(events: number, outcome: TicketOutcome): void {
    this.tickets += 1;
    this.events += events;
    if (outcome.breach && outcome.caught) this.caught += 1;
    if (outcome.breach && !outcome.caught) this.missed += 1;
    if (outcome.leadMs !== undefined) this.leadsMs.push(outcome.leadMs);
    if (!outcome.escalated) return;
    this.escalated += 1;
    this.levels.set(outcome.highestLevel, (this.levels.get(outcome.highestLevel) ?? 0) + 1);
    if (!outcome.breach) this.noise += 1;
  }
}
