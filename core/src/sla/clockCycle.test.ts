import { expect, it } from '@jest/globals';
import { alwaysOpen } from '../calendar/workingTime';
import { aPolicy, berlin, minutes, noon } from '../testing';
import { HOUR_MS } from '../time/instant';
import { readCycle } from './clockCycle';
import type { ClockCycle } from './clockCycle';

const office = aPolicy().targets[0]?.hours.workingTime ?? alwaysOpen;

/** From noon, an hour around the clock, unless changed. */
function aCycle(changes: Partial<ClockCycle> & { readonly goalMs?: number } = {}): ClockCycle {
  const { goalMs = HOUR_MS, ...rest } = changes;
  return {
    startedAt: noon,
    stage: 'running',
    target: { goal: { unit: 'workingTime', ms: goalMs }, hours: { name: 'around the clock', workingTime: alwaysOpen } },
    pauses: [],
    legs: [{ from: noon, workingTime: alwaysOpen, usedMs: 0 }],
    ...rest,
  };
}

/** Office hours until six in the evening, from then on around the clock; a pause in each. */
const evening = berlin('2026-11-17T18:00');
const inTwoLegs = aCycle({
  goalMs: 12 * HOUR_MS,
  legs: [
    { from: noon, workingTime: office, usedMs: 0 },
    { from: evening, workingTime: alwaysOpen, usedMs: 6 * HOUR_MS },
  ],
  pauses: [
    { from: noon, to: noon + HOUR_MS },
    { from: evening + HOUR_MS, to: evening + 3 * HOUR_MS },
  ],
});

it('[SLA5] a goal of nothing is used up from the start', () => {
  const { consumedShare, isBreached, dueAt } = readCycle(aCycle({ goalMs: 0 }), noon);
  expect({ consumedShare, isBreached, dueAt }).toEqual({ consumedShare: 1, isBreached: false, dueAt: noon });
  expect(readCycle(aCycle({ goalMs: 0 }), noon + 1)).toMatchObject({ consumedShare: 1, isBreached: true });
});

it.each([
  { at: noon + minutes(59), used: 59, isBreached: false },
  { at: noon + minutes(60), used: 60, isBreached: false },
  { at: noon + minutes(60) + 1, used: 60, isBreached: true },
])('[SLA5] after $used minutes and a bit, breached: $isBreached', ({ at, used, isBreached }) => {
  const reading = readCycle(aCycle(), at);
  expect(reading.isBreached).toBe(isBreached);
  expect(Math.floor(reading.consumedMs / minutes(1))).toBe(used);
});

it('[SLA4] a cycle that stands still has no due time at all', () => {
  expect('dueAt' in readCycle(aCycle({ stage: 'paused', pauses: [{ from: noon }] }), noon + HOUR_MS)).toBe(false);
});

it.each([
  { row: 'before the hours changed', at: evening - HOUR_MS, consumed: 5, paused: 1 },
  { row: 'when the hours changed', at: evening, consumed: 6, paused: 1 },
  { row: 'in the second pause', at: evening + 2 * HOUR_MS, consumed: 7, paused: 2 },
  { row: 'after both pauses', at: evening + 5 * HOUR_MS, consumed: 9, paused: 3 },
])('[SLA3][SLA4] counts each pause in the hours that held: $row', ({ at, consumed, paused }) => {
  const { consumedMs, pausedMs } = readCycle(inTwoLegs, at);
  expect({ consumed: consumedMs / HOUR_MS, paused: pausedMs / HOUR_MS }).toEqual({ consumed, paused });
});

it('[SLA3] what is left when the hours change is due in the new ones, moved by the pause in them', () => {
  expect(readCycle(inTwoLegs, evening).dueAt).toBe(evening + (6 + 2) * HOUR_MS);
});

it('[SLA3] a cycle that was never counted in any hours is broken, and says so', () => {
  expect(() => readCycle(aCycle({ legs: [] }), noon)).toThrow(`A cycle that started at ${noon} has no legs.`);
});
