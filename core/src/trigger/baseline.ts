/**
 * What history predicts for an hour, and whether what was seen is outside it (TRG-9). The season is the hour of the
 * week on the wall clock of a zone. Centre and spread are the median and the median absolute deviation
 * (Hampel 1974; times 1.4826 it estimates a standard deviation), so that past incidents do not teach the baseline that
 * incidents are normal. Slow growth is followed by an exponentially weighted moving average of the
 * deviations (Roberts 1959), each clamped, so that one wild hour moves it little.
 */
import type { Instant } from '../time/instant';
import { HOUR_MS } from '../time/instant';
import { dateOf, startOf, weekdayOf } from '../time/localTime';
import { toLocal } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';

/** What was measured over one hour: a number of incidents, a duration, a failure rate. */
export interface HourlySample {
  /** Any instant in the hour. */
  readonly at: Instant;
  readonly value: number;
}

export interface BaselineTerms {
  readonly zone: ZoneRules;
  /** Samples of the same hour of the week that are needed before anything is judged; 4 is four weeks. */
  readonly leastSamples: number;
  /** How many spreads from the centre is still expected; 3.5 is usual (Iglewicz and Hoaglin 1993). */
  readonly tolerance: number;
  /** In the unit of the value: the spread is never taken for less. An hour that was always 0 has none. */
  readonly leastSpread: number;
  /** A value below this is never too high: two incidents where none was expected are no anomaly. */
  readonly leastValue: number;
  /**
   * Weight of the newest sample in the drift, 0 to 1; 0 follows nothing. It remembers about the last
   * 1 / weight samples: with one for each hour, 0.005 is eight days, and much more would follow an incident itself.
   */
  readonly driftWeight: number;
  readonly direction: 'above' | 'below' | 'both';
}

export interface Baseline {
  readonly terms: BaselineTerms;
  /** By hour of the week, 0 to 167, Monday 00:00 first; undefined where there is no sample. */
  readonly hours: readonly (HourOfWeek | undefined)[];
  /** In spreads: how far recent samples lie from their centres. */
  readonly drift: number;
  /** The end of the last hour that it was made from; nothing before is judged by it. Absent without history. */
  readonly until?: Instant;
}

export interface HourOfWeek {
  readonly samples: number;
  readonly median: number;
  readonly spread: number;
}

export interface ExpectedRange {
  readonly from: number;
  readonly centre: number;
  readonly to: number;
  /** How many samples it was made from. */
  readonly samples: number;
}

export type BaselineAnswer =
  | {
      readonly met: true;
      readonly reason: 'aboveExpected' | 'belowExpected';
      readonly seen: number;
      readonly expected: ExpectedRange;
    }
  | {
      readonly met: false;
      readonly reason: 'withinExpected' | 'directionNotWatched' | 'tooSmallToMatter';
      readonly seen: number;
      readonly expected: ExpectedRange;
    }
  | {
      readonly met: false;
      readonly reason: 'notEnoughHistory';
      readonly seen: number;
      readonly have: number;
      readonly need: number;
    }
  | { readonly met: false; readonly reason: 'partOfHistory'; readonly seen: number; readonly until: Instant };

/** From samples in any order, at most one for an hour, all from before what will be judged (TRG-R4). */
export function learnBaseline(samples: readonly HourlySample[], terms: BaselineTerms): Baseline {
  const inTime = samples.map(finite).sort((a, b) => a.at - b.at || a.value - b.value);
  const hours = hoursOfWeek(inTime, terms);
  const last = inTime[inTime.length - 1];
  return {
    terms,
    hours,
    drift: driftOf(inTime, hours, terms),
    ...(last === undefined ? {} : { until: endOfHour(terms.zone, last.at) }),
  };
}

/** Yes or no, with the range that was expected beside what was seen. */
export function compareWithBaseline(baseline: Baseline, sample: HourlySample): BaselineAnswer {
  const { at, value: seen } = finite(sample);
  const { terms, until } = baseline;
  if (until !== undefined && at < until) return { met: false, reason: 'partOfHistory', seen, until };
  const hour = baseline.hours[hourOfWeek(terms.zone, at)];
  if (!hour || hour.samples < terms.leastSamples) {
    return { met: false, reason: 'notEnoughHistory', seen, have: hour?.samples ?? 0, need: terms.leastSamples };
  }
  const expected = expectedRange(hour, baseline);
  if (seen >= expected.from && seen <= expected.to) return { met: false, reason: 'withinExpected', seen, expected };
  const side = seen > expected.to ? 'above' : 'below';
  if (terms.direction !== 'both' && terms.direction !== side) {
    return { met: false, reason: 'directionNotWatched', seen, expected };
  }
  if (side === 'above' && seen < terms.leastValue) return { met: false, reason: 'tooSmallToMatter', seen, expected };
  return { met: true, reason: side === 'above' ? 'aboveExpected' : 'belowExpected', seen, expected };
}

function finite(sample: HourlySample): HourlySample {
  if (Number.isFinite(sample.value)) return sample;
  throw new Error(`What was measured at ${sample.at} is ${sample.value}, which is no number.`);
}

function endOfHour(zone: ZoneRules, at: Instant): Instant {
  const local = toLocal(zone, at);
  return at + (Math.floor(local / HOUR_MS) + 1) * HOUR_MS - local;
}

/** 0 is Monday from 00:00, 167 is Sunday from 23:00, on the wall clock. */
export function hourOfWeek(zone: ZoneRules, at: Instant): number {
  const local = toLocal(zone, at);
  const date = dateOf(local);
  return weekdayOf(date) * 24 + Math.floor((local - startOf(date)) / HOUR_MS);
}

const HOURS_A_WEEK = 168;
/** The median absolute deviation of a normal distribution is this part of its standard deviation. */
const MAD_TO_DEVIATION = 1.4826;

function hoursOfWeek(samples: readonly HourlySample[], terms: BaselineTerms): (HourOfWeek | undefined)[] {
  const values: number[][] = Array.from({ length: HOURS_A_WEEK }, () => []);
  for (const { at, value } of samples) values[hourOfWeek(terms.zone, at)]?.push(value);
  return values.map((held) => {
    if (held.length === 0) return undefined;
    const centre = median(held);
    const spread = MAD_TO_DEVIATION * median(held.map((value) => Math.abs(value - centre)));
    return { samples: held.length, median: centre, spread: Math.max(spread, terms.leastSpread) };
  });
}

/** Oldest first, each deviation clamped to what is tolerated. */
function driftOf(
  samples: readonly HourlySample[],
  hours: readonly (HourOfWeek | undefined)[],
  { zone, driftWeight, tolerance }: BaselineTerms,
): number {
  return samples.reduce((drift, { at, value }) => {
    const hour = hours[hourOfWeek(zone, at)];
    if (!hour || hour.spread === 0) return drift;
    const deviation = (value - hour.median) / hour.spread;
    const clamped = Math.max(-tolerance, Math.min(tolerance, deviation));
    return drift + driftWeight * (clamped - drift);
  }, 0);
}

function expectedRange({ median: usual, spread, samples }: HourOfWeek, { drift, terms }: Baseline): ExpectedRange {
  const centre = usual + drift * spread;
  return { from: centre - terms.tolerance * spread, centre, to: centre + terms.tolerance * spread, samples };
}

/** Of an even number, the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? 0;
  const high = sorted[Math.floor(middle)] ?? low;
  return (low + high) / 2;
}
