import { expect, it } from '@jest/globals';
import { minutes, noon } from '../testing/build';
import { channelsDue, contacted } from './contactRules';
import type { ContactCycle, ContactRule } from './contactRules';

const rules: ContactRule[] = [
  { channel: 'sms', afterMs: 0 },
  { channel: 'voice', afterMs: 0 },
  { channel: 'sms', afterMs: minutes(30) },
];
const begun: ContactCycle = { startedAt: noon };

it.each<{ row: string; cycle: ContactCycle; afterMin: number; due: string[] }>([
  { row: 'at once', cycle: begun, afterMin: 0, due: ['sms', 'voice'] },
  { row: 'done once', cycle: contacted(begun, noon), afterMin: 29, due: [] },
  { row: 'again at its delay', cycle: contacted(begun, noon), afterMin: 30, due: ['sms'] },
  { row: 'late, each channel once', cycle: begun, afterMin: 45, due: ['sms', 'voice'] },
  { row: 'never for what is over', cycle: contacted(begun, noon + minutes(35)), afterMin: 60, due: [] },
])('[TRG-11] a person is reached by their rules: $row', ({ cycle, afterMin, due }) => {
  expect(channelsDue(rules, cycle, noon + minutes(afterMin))).toEqual(due);
});
