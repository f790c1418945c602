import {
  countOf,
  distribution,
  escalationDensity,
  histogramOf,
  histogramPercentile,
  isPingPong,
  lateEscalation,
  measureTicket,
  mergeDays,
  mergeHistograms,
  mergeRollups,
  mergeTallies,
  overEscalation,
  prematureEscalation,
  rollUp,
  tallyOf,
  usualTimes,
} from '@rungs/core';
import type { SolvableEvent } from '@rungs/core';
import fc from 'fast-check';
import { nearInstants, zones } from '../calendars';
import { texts } from '../incidents';
import { fed } from './fed';
import type { Feeders } from './fed';

const times = fc.integer({ min: 0, max: 9e10 });
const timeLists = fc.array(times, { maxLength: 20 });
const groups = fc.constantFrom('Desk', 'Database', 'Network', null);
const events: fc.Arbitrary<readonly SolvableEvent[]> = fc
  .array(
    fc.record(
      {
        at: nearInstants,
        level: fc.integer({ min: 1, max: 4 }),
        group: groups,
        acknowledged: fc.boolean(),
        resolved: fc.boolean(),
      },
      { requiredKeys: ['at'] },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((some) => [...some].sort((a, b) => a.at - b.at));
const tickets = fc.array(events, { maxLength: 6 }).map((some) => some.map(measureTicket));
const happened = fc.array(
  fc.record({ at: nearInstants, name: texts, tookMs: times }, { requiredKeys: ['at', 'name'] }),
  { maxLength: 12 },
);
const solved = fc.array(
  fc.record({ service: fc.option(texts), priority: fc.integer({ min: 1, max: 5 }), tookMs: times }),
  { maxLength: 8 },
);

export const measureFeeders: Feeders = {
  distribution: fed(fc.tuple(timeLists, fc.nat({ max: 50 })), ([finished, open]) => {
    const { n, medianMs, p90Ms } = distribution(finished, open);
    if (n !== finished.length || n > 0 !== (medianMs !== undefined)) throw new Error(`${n} of ${finished.length}.`);
    if ((medianMs ?? 0) > (p90Ms ?? 0)) throw new Error('Most are below the median.');
  }),
  histogramOf: fed(timeLists, (some) => histogramOf(some)),
  countOf: fed(timeLists, (some) => {
    if (countOf(histogramOf(some)) !== some.length) throw new Error('Times are lost.');
  }),
  histogramPercentile: fed(fc.tuple(timeLists, fc.double({ min: 0, max: 1, noNaN: true })), ([some, share]) =>
    histogramPercentile(histogramOf(some), share),
  ),
  mergeHistograms: fed(fc.array(timeLists, { maxLength: 4 }), (parts) => {
    const whole = JSON.stringify(histogramOf(parts.flat()));
    if (JSON.stringify(mergeHistograms(parts.map(histogramOf))) !== whole) throw new Error('Parts are not the whole.');
  }),
  measureTicket: fed(events, (some) => {
    const { events: counted } = measureTicket(some);
    if (counted !== some.length) throw new Error(`${counted} of ${some.length} events.`);
  }),
  tallyOf: fed(tickets, (some) => tallyOf(some)),
  mergeTallies: fed(fc.array(tickets, { maxLength: 3 }), (parts) => {
    const merged = mergeTallies(parts.map(tallyOf));
    if (merged.cases !== parts.flat().length) throw new Error('Cases are lost.');
    return merged;
  }),
  escalationDensity: fed(tickets, (some) => escalationDensity(tallyOf(some).levels)),
  isPingPong: fed(events, (some) => isPingPong(measureTicket(some))),
  overEscalation: fed(events, (some) => overEscalation(some)),
  prematureEscalation: fed(
    fc.record(
      {
        at: nearInstants,
        byHand: fc.boolean(),
        openedAt: nearInstants,
        triggeredAt: nearInstants,
        solvedAt: nearInstants,
        usualTimeMs: times,
      },
      { requiredKeys: ['at', 'byHand', 'openedAt'] },
    ),
    (escalation) => prematureEscalation(escalation),
  ),
  lateEscalation: fed(
    fc.tuple(fc.option(nearInstants, { nil: undefined }), fc.option(nearInstants, { nil: undefined })),
    ([risenAt, breachAt]) => lateEscalation(risenAt, breachAt),
  ),
  usualTimes: fed(fc.tuple(solved, fc.option(texts), fc.integer({ min: 1, max: 5 })), ([some, service, priority]) => {
    const usual = usualTimes(some)(service, priority);
    const own = some.filter((it) => it.service === service && it.priority === priority);
    if ((usual === undefined) !== (own.length === 0)) throw new Error('A time of nothing, or none of some.');
  }),
  rollUp: fed(fc.tuple(happened, zones), ([some, zone]) => rollUp(some, zone)),
  mergeDays: fed(fc.tuple(happened, happened, zones), ([one, other, zone]) => {
    const merged = JSON.stringify(mergeDays([rollUp(one, zone), rollUp(other, zone)]));
    if (merged !== JSON.stringify(rollUp([...one, ...other], zone))) throw new Error('Parts are not the whole.');
  }),
  mergeRollups: fed(fc.tuple(happened, zones), ([some, zone]) => mergeRollups(rollUp(some, zone))),
};
