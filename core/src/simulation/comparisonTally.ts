/**
 * Two policies on a whole history: the comparisons of its tickets added up. Parts of a log can be tallied
 * apart and merged in any order; times are kept whole, so that medians are exact, and of the tickets only
 * the few to look at.
 */
import { countsOf, mergeCounts, sum } from '../metrics/logMeasures';
import type { Counts } from '../metrics/logMeasures';
import { DIFFERENCES } from './compareOutcomes';
import type { Difference, Played, TicketComparison } from './compareOutcomes';
import { loadOf, mergeLoads } from './toldLoad';
import type { GroupLoad } from './toldLoad';
import type { ZoneRules } from '../time/zoneRules';

/** Plain counts and times, so that it can be stored and sent. */
export interface ComparisonTally {
  readonly tickets: number;
  /** Each ticket once. */
  readonly differences: { readonly [difference in Difference]: number };
  /** Whether anybody was told. */
  readonly escalated: { readonly [which in Which]: number };
  /** By when the first person is told, of tickets that escalate under both. */
  readonly timing: ChangeTally;
  /** Told → breach, of breaches caught by both. */
  readonly leads: ChangeTally;
  /** What became of the ticket's breach under the old policy and the new; each ticket once. */
  readonly breaches: { readonly [fates in Fates]: number };
  /** Tickets that escalate under either, by the highest level of each, 0 being nobody told: `0->1`. */
  readonly levels: Counts;
  readonly noise: { readonly [which in Which]: number };
  readonly toldForNothing: { readonly [which in Which]: number };
  readonly old: PolicyTally;
  readonly new: PolicyTally;
  /** Of each difference but `same`: those that differ most. */
  readonly toLookAt: { readonly [difference in Difference]?: readonly TicketToLookAt[] };
}

/** What is said of a ticket under the old policy, under the new one, or under both. */
export type Which = 'both' | 'onlyOld' | 'onlyNew' | 'neither';

/** `none`: it did not breach, by the log or by that policy's targets. */
export type Fate = 'caught' | 'missed' | 'none';
export type Fates = `${Fate}->${Fate}`;

/** By how much something moved, in milliseconds. */
export interface ChangeTally {
  /** Earlier told, or less lead. */
  readonly lessMs: readonly number[];
  readonly moreMs: readonly number[];
  readonly same: number;
}

export interface PolicyTally {
  readonly escalated: number;
  /** Tickets by the highest level told. */
  readonly byLevel: Counts;
  readonly caught: number;
  readonly missed: number;
  readonly leadsMs: readonly number[];
  readonly noise: number;
  readonly toldForNothing: number;
  readonly load: readonly GroupLoad[];
}

export type TicketToLookAt = Omit<TicketComparison, 'oldTold' | 'newTold'>;

/** How many tickets of each difference are worth a look. */
export const MOST_TO_LOOK_AT = 10;

/** `zone` is the one whose clock tells night from day. */
export function tallyComparisons(comparisons: readonly TicketComparison[], zone: ZoneRules): ComparisonTally {
  const old = comparisons.map((comparison) => comparison.old);
  const now = comparisons.map((comparison) => comparison.new);
  const either = comparisons.filter(({ old: { toldAt }, new: { toldAt: nowAt } }) => (toldAt ?? nowAt) !== undefined);
  return {
    tickets: comparisons.length,
    differences: totals(
      DIFFERENCES,
      comparisons.map(({ difference }) => difference),
    ),
    escalated: whichOf(comparisons, ({ toldAt }) => toldAt !== undefined),
    timing: changesOf(comparisons.map((it) => moved(it.old.toldAt, it.new.toldAt))),
    leads: changesOf(comparisons.map((it) => moved(it.old.leadMs, it.new.leadMs))),
    breaches: totals(
      FATES,
      comparisons.map((it): Fates => `${fateOf(it.old)}->${fateOf(it.new)}`),
    ),
    levels: countsOf(either.map((it) => `${it.old.highestLevel}->${it.new.highestLevel}`)),
    noise: whichOf(comparisons, ({ noise }) => noise),
    toldForNothing: whichOf(comparisons, ({ toldForNothing }) => toldForNothing),
    old: policyTally(
      old,
      loadOf(
        comparisons.map(({ oldTold }) => oldTold),
        zone,
      ),
    ),
    new: policyTally(
      now,
      loadOf(
        comparisons.map(({ newTold }) => newTold),
        zone,
      ),
    ),
    toLookAt: worthALook(comparisons.map(({ oldTold: _old, newTold: _new, ...rest }) => rest)),
  };
}

export function mergeComparisons(parts: readonly ComparisonTally[]): ComparisonTally {
  const each = <Part>(part: (tally: ComparisonTally) => Part): Part[] => parts.map(part);
  return {
    tickets: sum(each(({ tickets }) => tickets)),
    differences: added(
      DIFFERENCES,
      each(({ differences }) => differences),
    ),
    escalated: added(
      WHICH,
      each(({ escalated }) => escalated),
    ),
    timing: mergeChanges(each(({ timing }) => timing)),
    leads: mergeChanges(each(({ leads }) => leads)),
    breaches: added(
      FATES,
      each(({ breaches }) => breaches),
    ),
    levels: mergeCounts(each(({ levels }) => levels)),
    noise: added(
      WHICH,
      each(({ noise }) => noise),
    ),
    toldForNothing: added(
      WHICH,
      each(({ toldForNothing }) => toldForNothing),
    ),
    old: mergePolicies(each(({ old }) => old)),
    new: mergePolicies(each((tally) => tally.new)),
    toLookAt: worthALook(parts.flatMap(({ toLookAt }) => DIFFERENCES.flatMap((it) => toLookAt[it] ?? []))),
  };
}

/** Nothing that either policy did, or did not do, differs. */
export function isSame({ tickets, differences }: ComparisonTally): boolean {
  return differences.same === tickets;
}

const WHICH: readonly Which[] = ['both', 'onlyOld', 'onlyNew', 'neither'];

const FATE: readonly Fate[] = ['caught', 'missed', 'none'];
const FATES: readonly Fates[] = FATE.flatMap((old) => FATE.map((now): Fates => `${old}->${now}`));

function whichOf(comparisons: readonly TicketComparison[], holds: (played: Played) => boolean) {
  return totals(
    WHICH,
    comparisons.map(({ old, new: now }) => {
      if (holds(old)) return holds(now) ? 'both' : 'onlyOld';
      return holds(now) ? 'onlyNew' : 'neither';
    }),
  );
}

/** Undefined where there is nothing to compare. */
function moved(old: number | undefined, now: number | undefined): number | undefined {
  return old === undefined || now === undefined ? undefined : now - old;
}

function changesOf(changes: readonly (number | undefined)[]): ChangeTally {
  return {
    lessMs: changes.flatMap((ms = 0) => (ms < 0 ? [-ms] : [])),
    moreMs: changes.flatMap((ms = 0) => (ms > 0 ? [ms] : [])),
    same: changes.filter((ms) => ms === 0).length,
  };
}

function fateOf({ breachAt, caught }: Played): Fate {
  if (breachAt === undefined) return 'none';
  return caught ? 'caught' : 'missed';
}

function policyTally(played: readonly Played[], load: readonly GroupLoad[]): PolicyTally {
  const number = (holds: (one: Played) => boolean): number => played.filter(holds).length;
  const escalated = played.filter(({ toldAt }) => toldAt !== undefined);
  return {
    escalated: escalated.length,
    byLevel: countsOf(escalated.map(({ highestLevel }) => String(highestLevel))),
    caught: number(({ caught }) => caught),
    missed: number(({ breachAt, caught }) => breachAt !== undefined && !caught),
    leadsMs: played.flatMap(({ leadMs }) => leadMs ?? []),
    noise: number(({ noise }) => noise),
    toldForNothing: number(({ toldForNothing }) => toldForNothing),
    load,
  };
}

function mergePolicies(parts: readonly PolicyTally[]): PolicyTally {
  return {
    escalated: sum(parts.map(({ escalated }) => escalated)),
    byLevel: mergeCounts(parts.map(({ byLevel }) => byLevel)),
    caught: sum(parts.map(({ caught }) => caught)),
    missed: sum(parts.map(({ missed }) => missed)),
    leadsMs: parts.flatMap(({ leadsMs }) => leadsMs),
    noise: sum(parts.map(({ noise }) => noise)),
    toldForNothing: sum(parts.map(({ toldForNothing }) => toldForNothing)),
    load: mergeLoads(parts.map(({ load }) => load)),
  };
}

function mergeChanges(parts: readonly ChangeTally[]): ChangeTally {
  return {
    lessMs: parts.flatMap(({ lessMs }) => lessMs),
    moreMs: parts.flatMap(({ moreMs }) => moreMs),
    same: sum(parts.map(({ same }) => same)),
  };
}

function worthALook(tickets: readonly TicketToLookAt[]): ComparisonTally['toLookAt'] {
  const worth: { [difference in Difference]?: readonly TicketToLookAt[] } = {};
  for (const difference of DIFFERENCES) {
    if (difference === 'same') continue;
    const found = tickets.filter((it) => it.difference === difference).sort(byExtent);
    if (found.length > 0) worth[difference] = found.slice(0, MOST_TO_LOOK_AT);
  }
  return worth;
}

/** The largest first, then by name. */
function byExtent(a: TicketToLookAt, b: TicketToLookAt): number {
  if (a.extent !== b.extent) return b.extent - a.extent;
  return a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : 0;
}

/** How often each name occurs, those that do not included. */
function totals<Name extends string>(names: readonly Name[], found: readonly Name[]): { [name in Name]: number } {
  return tableOf(names, (name) => found.filter((it) => it === name).length);
}

function added<Name extends string>(
  names: readonly Name[],
  parts: readonly { readonly [name in Name]: number }[],
): { [name in Name]: number } {
  return tableOf(names, (name) => sum(parts.map((part) => part[name])));
}

function tableOf<Name extends string>(
  names: readonly Name[],
  value: (name: Name) => number,
): { [name in Name]: number } {
  const table: Partial<{ [name in Name]: number }> = {};
  for (const name of names) table[name] = value(name);
  // Every name has its value now.
  return table as { [name in Name]: number };
}
