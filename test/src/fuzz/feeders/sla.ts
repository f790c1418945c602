import {
  alwaysOpen,
  consumedBy,
  consumedShare,
  isEnded,
  moveBy,
  pausedBy,
  readCycle,
  remainingMs,
  resolutionClock,
  resolutionClockByUs,
  responseClock,
  runClock,
  runClocks,
  shareConsumedAt,
} from '@rungs/core';
import type { ClockDefinition, ClockTarget, Incident } from '@rungs/core';
import { aPolicy } from '@rungs/core/testing';
import fc from 'fast-check';
import { nearInstants, spans, workingTimes } from '../calendars';
import { incidents } from '../incidents';
import { fed } from './fed';
import type { Feeders } from './fed';

const targets: fc.Arbitrary<ClockTarget> = fc.record({
  goal: spans,
  hours: fc.oneof(workingTimes, fc.constant(alwaysOpen)).map((workingTime) => ({ name: 'hours', workingTime })),
});
const histories = fc
  .tuple(nearInstants, fc.array(fc.tuple(fc.integer({ min: 0, max: 9e8 }), incidents), { maxLength: 6 }))
  .map(([start, steps]) => {
    let at = start;
    return steps.map(([later, seen]) => ({ at: (at += later), seen }));
  });
const definitions: fc.Arbitrary<ClockDefinition<Incident>> = fc
  .tuple(fc.constantFrom(responseClock, resolutionClockByUs), targets, fc.integer({ min: 1, max: 5 }))
  .map(([clock, target, most]) => clock((priority) => (priority <= most ? target : undefined)));

const read = fc.tuple(definitions, histories, nearInstants);

export const slaFeeders: Feeders = {
  runClock: fed(read, ([definition, history, at]) =>
    runClock(definition, history).map((cycle) => {
      const { consumedMs, remainingMs: left, goalMs } = readCycle(cycle, at);
      if (consumedMs < 0 || consumedMs + left !== goalMs) throw new Error(`${consumedMs} and ${left} of ${goalMs}.`);
      if (isEnded(cycle) !== (cycle.endedAt !== undefined)) throw new Error('Ended and not.');
    }),
  ),
  runClocks: fed(read, ([definition, history]) => {
    const [one, two, ...more] = runClocks([definition, definition], history);
    if (one?.cycles.length !== two?.cycles.length || more.length > 0) throw new Error('Clocks are not apart.');
  }),
  readCycle: fed(read, ([definition, history, at]) => runClock(definition, history).map((it) => readCycle(it, at))),
  consumedBy: fed(read, ([definition, history, at]) => runClock(definition, history).map((it) => consumedBy(it, at))),
  pausedBy: fed(read, ([definition, history, at]) => runClock(definition, history).map((it) => pausedBy(it, at))),
  isEnded: fed(read, ([definition, history]) => runClock(definition, history).map(isEnded)),
  responseClock: fed(
    fc.tuple(targets, histories),
    ([target, history]) =>
      runClock(
        responseClock(() => target),
        history,
      ).length,
  ),
  resolutionClockByUs: fed(
    fc.tuple(targets, histories),
    ([target, history]) =>
      runClock(
        resolutionClockByUs(() => target),
        history,
      ).length,
  ),
  moveBy: fed(fc.tuple(workingTimes, nearInstants, spans), ([hours, at, span]) => moveBy(hours, at, span)),
  ...Object.fromEntries(
    Object.entries({ resolutionClock, remainingMs, consumedShare, shareConsumedAt }).map(([name]) => [
      name,
      fed(fc.tuple(incidents, nearInstants, fc.double({ min: 0.01, max: 3, noNaN: true })), ([incident, at, share]) => {
        const clock = resolutionClock(aPolicy(), incident);
        if (!clock) return undefined;
        return [remainingMs(clock, at), consumedShare(clock, at), shareConsumedAt(clock, incident, share)];
      }),
    ]),
  ),
};
