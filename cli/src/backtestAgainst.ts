/**
 * Two policies played on the same history, ticket by ticket, and what is different. The log is read once.
 * The keys of the report are part of the format.
 */
import {
  compareOutcomes,
  DIFFERENCES,
  distribution,
  isNight,
  isSame,
  isWeekend,
  mergeComparisons,
  peopleToldIn,
  replayTicket,
  tallyComparisons,
  utc,
  zoneRules,
} from '@rungs/core';
import type {
  ComparisonTally,
  Difference,
  EscalationPolicy,
  Fates,
  GroupLoad,
  Played,
  PolicyTally,
  TicketComparison,
  TicketToLookAt,
  Which,
  ZoneRules,
} from '@rungs/core';
import { BadRows } from './badRows';
import type { LogRead, PolicyFigures } from './backtest';
import { policyFigures } from './backtest';
import { inHours, toThousandth } from './hours';
import type { LogFile } from './logFile';
import type { HistoryMapping } from './mapping';
import { ticketInWords } from './ticketInWords';
import type { Progress } from './watchedTickets';
import { watchedTickets } from './watchedTickets';

export interface TwoPolicies {
  /** The one in force: what the new one is held against. */
  readonly old: EscalationPolicy;
  readonly new: EscalationPolicy;
}

export interface AgainstReport extends LogRead {
  readonly old: PolicySide;
  readonly new: PolicySide;
  readonly comparison: Comparison;
  /** Whose clock tells the hours of the load and is used in words: the new policy's. */
  readonly zone: string;
  readonly seconds: number;
}

export interface PolicySide extends PolicyFigures {
  readonly policy: { readonly id: string; readonly name: string };
  readonly noise: PolicyFigures['noise'] & {
    /** Of those: closed before anybody took the ticket in hand. */
    readonly toldForNothing: number;
  };
  readonly told: PeopleTold & { readonly byGroup: readonly GroupTold[] };
}

/** How many times a person was told; one person at one instant is told once. */
export interface PeopleTold {
  readonly people: number;
  /** From 22:00 to 06:00. */
  readonly atNight: number;
  /** On Saturday and Sunday. */
  readonly atWeekends: number;
}

export interface GroupTold extends PeopleTold {
  /** Null: the catch-all. */
  readonly group: string | null;
  /** By local hour of the week, the first being Monday 00:00 to 01:00. */
  readonly byHourOfWeek: readonly number[];
}

export interface Comparison {
  /** Nothing differs on any ticket. */
  readonly same: boolean;
  /** Tickets by what is different; each counts once, for the first that applies. */
  readonly differences: { readonly [difference in Difference]: number };
  readonly escalated: { readonly [which in Which]: number };
  /** By when the first person is told, where both escalate. */
  readonly timing: { readonly earlier: HoursMoved; readonly later: HoursMoved; readonly same: number };
  readonly breaches: {
    readonly caughtByBoth: number;
    readonly gained: number;
    readonly lost: number;
    readonly missedByBoth: number;
    /** By the targets of one policy alone; none where the log itself flags breaches. */
    readonly onlyUnderOld: { readonly caught: number; readonly missed: number };
    readonly onlyUnderNew: { readonly caught: number; readonly missed: number };
  };
  /** Told → breach, where both catch it. */
  readonly leads: { readonly longer: HoursMoved; readonly shorter: HoursMoved; readonly same: number };
  readonly noise: { readonly [which in Which]: number };
  readonly toldForNothing: { readonly [which in Which]: number };
  /** Tickets that escalate under either, by the highest level under each, 0 being nobody told: `0->1`. */
  readonly levels: { readonly [levels: string]: number };
  readonly ticketsToLookAt: readonly {
    readonly difference: Difference;
    /** Of how many these are the ones that differ most. */
    readonly of: number;
    readonly tickets: readonly ListedTicket[];
  }[];
}

/** By how much, in hours; null where n is 0. */
export interface HoursMoved {
  readonly n: number;
  readonly median: number | null;
  readonly p90: number | null;
}

export interface ListedTicket {
  readonly ticket: string;
  readonly why: string;
  readonly old: ListedOutcome;
  readonly new: ListedOutcome;
}

export interface ListedOutcome {
  /** ISO 8601, UTC. */
  readonly toldAt: string | null;
  readonly trigger: string | null;
  readonly highestLevel: number;
  readonly told: number;
  readonly breachAt: string | null;
  readonly caught: boolean;
  readonly leadHours: number | null;
  readonly noise: boolean;
  readonly toldForNothing: boolean;
}

/** How many tickets are tallied together: a log is never held whole. */
const BATCH = 100;

export async function backtestAgainst(
  log: LogFile,
  mapping: HistoryMapping,
  policies: TwoPolicies,
  onProgress: (progress: Progress) => void,
): Promise<AgainstReport> {
  const startedAt = performance.now();
  const zone = zoneRules(policies.new.zone) ?? utc;
  const badRows = new BadRows();
  const tallies: ComparisonTally[] = [];
  let events = 0;
  let batch: TicketComparison[] = [];
  const tally = (): void => {
    tallies.push(tallyComparisons(batch, zone));
    batch = [];
  };
  for await (const rows of watchedTickets(log, mapping, badRows.note, onProgress)) {
    events += rows.length;
    const sideOf = (policy: EscalationPolicy) => ({ outcome: replayTicket(rows, policy), policy });
    if (batch.push(compareOutcomes(sideOf(policies.old), sideOf(policies.new))) === BATCH) tally();
  }
  tally();
  const whole = mergeComparisons(tallies);
  return {
    tickets: whole.tickets,
    events,
    ...badRows.report(),
    old: sideReport(policies.old, whole.old),
    new: sideReport(policies.new, whole.new),
    comparison: comparisonReport(whole, zone),
    zone: zone.zone,
    seconds: toThousandth((performance.now() - startedAt) / 1000),
  };
}

function sideReport({ of: { id }, name }: EscalationPolicy, tally: PolicyTally): PolicySide {
  const figures = policyFigures(tally);
  return {
    policy: { id, name },
    ...figures,
    noise: { ...figures.noise, toldForNothing: tally.toldForNothing },
    told: { ...peopleToldOf(tally.load), byGroup: tally.load.map(groupTold) },
  };
}

function peopleToldOf(load: readonly GroupLoad[]): PeopleTold {
  const within = (when?: (hour: number) => boolean): number =>
    load.reduce((people, group) => people + peopleToldIn(group, when), 0);
  return { people: within(), atNight: within(isNight), atWeekends: within(isWeekend) };
}

function groupTold(load: GroupLoad): GroupTold {
  return { group: load.group, ...peopleToldOf([load]), byHourOfWeek: load.byHour };
}

function comparisonReport(tally: ComparisonTally, zone: ZoneRules): Comparison {
  const { differences, escalated, timing, leads, noise, toldForNothing, levels, toLookAt } = tally;
  return {
    same: isSame(tally),
    differences,
    escalated,
    timing: { earlier: hoursMoved(timing.lessMs), later: hoursMoved(timing.moreMs), same: timing.same },
    breaches: breachesOf(tally.breaches),
    leads: { longer: hoursMoved(leads.moreMs), shorter: hoursMoved(leads.lessMs), same: leads.same },
    noise,
    toldForNothing,
    levels,
    ticketsToLookAt: DIFFERENCES.flatMap((difference) => {
      const tickets = toLookAt[difference] ?? [];
      if (tickets.length === 0) return [];
      return [{ difference, of: differences[difference], tickets: tickets.map((ticket) => listed(ticket, zone)) }];
    }),
  };
}

function breachesOf(fates: { readonly [fates in Fates]: number }): Comparison['breaches'] {
  return {
    caughtByBoth: fates['caught->caught'],
    gained: fates['missed->caught'],
    lost: fates['caught->missed'],
    missedByBoth: fates['missed->missed'],
    onlyUnderOld: { caught: fates['caught->none'], missed: fates['missed->none'] },
    onlyUnderNew: { caught: fates['none->caught'], missed: fates['none->missed'] },
  };
}

function hoursMoved(timesMs: readonly number[]): HoursMoved {
  const { n, medianMs, p90Ms } = distribution(timesMs, 0);
  return { n, median: inHours(medianMs), p90: inHours(p90Ms) };
}

function listed(ticket: TicketToLookAt, zone: ZoneRules): ListedTicket {
  return {
    ticket: ticket.ticket,
    why: ticketInWords(ticket, zone),
    old: listedOutcome(ticket.old),
    new: listedOutcome(ticket.new),
  };
}

function listedOutcome(played: Played): ListedOutcome {
  return {
    toldAt: iso(played.toldAt),
    trigger: played.trigger ?? null,
    highestLevel: played.highestLevel,
    told: played.told,
    breachAt: iso(played.breachAt),
    caught: played.caught,
    leadHours: inHours(played.leadMs),
    noise: played.noise,
    toldForNothing: played.toldForNothing,
  };
}

function iso(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}
