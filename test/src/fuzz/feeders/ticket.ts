import {
  asksOf,
  baselineTerms,
  bounces,
  compareWithBaseline,
  evaluateTriggers,
  fireTriggers,
  hourOfWeek,
  isMet,
  isOver,
  latest,
  learnBaseline,
  occurrences,
  selectPolicy,
  soonestDue,
  ticketLabels,
  triggerInWords,
  wordsFor,
} from '@rungs/core';
import type { BaselineTerms, HistoryCount, TriggerMemory } from '@rungs/core';
import fc from 'fast-check';
import { farInstants, nearInstants, zones } from '../calendars';
import { incidents, texts } from '../incidents';
import { policies } from '../policies';
import { fed, fedLess } from './fed';
import type { Feeders } from './fed';

const counts = fc.constantFrom<HistoryCount>('reassignments', 'reopenings', 'chases', 'bounces');
const looked = fc.tuple(policies, incidents, nearInstants);
const samples = fc.array(fc.record({ at: nearInstants, value: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }), {
  maxLength: 60,
});
const terms: fc.Arbitrary<BaselineTerms> = fc.record({
  zone: zones,
  leastSamples: fc.integer({ min: 1, max: 8 }),
  tolerance: fc.double({ min: 0.1, max: 10, noNaN: true }),
  leastSpread: fc.double({ min: 0, max: 10, noNaN: true }),
  leastValue: fc.double({ min: -10, max: 10, noNaN: true }),
  driftWeight: fc.double({ min: 0, max: 1, noNaN: true }),
  direction: fc.constantFrom('above', 'below', 'both'),
});

export const ticketFeeders: Feeders = {
  isOver: fed(incidents, isOver),
  occurrences: fed(fc.tuple(incidents, counts, nearInstants), ([{ history = [] }, count, at]) => {
    const found = occurrences(history, count, at);
    if (found.some((it) => it > at)) throw new Error('It was counted before it happened.');
  }),
  bounces: fed(fc.tuple(incidents, nearInstants), ([{ history = [] }, at]) => bounces(history, at)),
  latest: fed(fc.tuple(incidents, nearInstants), ([{ history = [] }, at]) => {
    const found = latest(history, ['progress', 'acknowledged'], at);
    if (found && found.at > at) throw new Error('It had not happened yet.');
  }),
  ticketLabels: fed(fc.tuple(incidents, fc.array(texts, { maxLength: 5 })), ([incident, names]) =>
    ticketLabels(incident, names),
  ),
  selectPolicy: fedLess(fc.tuple(fc.array(policies, { maxLength: 2 }), incidents), ([some, incident]) => {
    const { because } = selectPolicy(some, incident);
    if (!/^\S[^]*\.$/.test(because)) throw new Error(`“${because}” says nothing.`);
  }),
  evaluateTriggers: fedLess(looked, ([policy, incident, at]) => evaluateTriggers(policy, incident, at)),
  soonestDue: fedLess(looked, ([policy, incident, at]) => {
    const due = soonestDue(evaluateTriggers(policy, incident, at));
    if (due !== undefined && due <= at) throw new Error(`${due} was to come after ${at}.`);
  }),
  isMet: fedLess(looked, ([policy, incident, at]) => evaluateTriggers(policy, incident, at).map(isMet)),
  triggerInWords: fedLess(looked, ([policy, incident, at]) => {
    for (const evaluation of evaluateTriggers(policy, incident, at)) {
      const said = triggerInWords(evaluation, wordsFor(policy, at));
      if (!/^\S[^]*\.$/.test(said)) throw new Error(`“${said}” says nothing.`);
    }
  }),
  wordsFor: fedLess(fc.tuple(policies, farInstants), ([policy, at]) => Object.keys(wordsFor(policy, at))),
  fireTriggers: fedLess(fc.tuple(looked, fc.nat({ max: 5 })), ([[policy, incident, start], looks]) => {
    let memory: TriggerMemory = [];
    for (let at = start; at <= start + looks * 3_600_000; at += 3_600_000) {
      ({ memory } = fireTriggers(policy, memory, evaluateTriggers(policy, incident, at), at));
    }
    return memory;
  }),
  asksOf: fedLess(looked, ([policy, incident, at]) =>
    asksOf(policy, fireTriggers(policy, [], evaluateTriggers(policy, incident, at), at).fired),
  ),
  learnBaseline: fed(fc.tuple(samples, terms), ([some, by]) => learnBaseline(some, by).hours.length),
  compareWithBaseline: fed(fc.tuple(samples, terms, samples), ([some, by, seen]) =>
    seen.map((sample) => compareWithBaseline(learnBaseline(some, by), sample)),
  ),
  hourOfWeek: fed(fc.tuple(zones, farInstants), ([zone, at]) => {
    const hour = hourOfWeek(zone, at);
    if (hour < 0 || hour > 167) throw new Error(`${hour} is no hour of a week.`);
  }),
  baselineTerms: fedLess(policies, ({ triggers, zone }) =>
    triggers.flatMap((it) => (it.kind === 'anomaly' ? [baselineTerms(it, zone).tolerance] : [])),
  ),
};
