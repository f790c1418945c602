import { describe, expect, it } from '@jest/globals';
import { anIncident } from '../testing';
import { isOver } from './incident';
import type { IncidentState } from './incident';
import { bounces, factsUntil, latest, occurrences } from './ticketHistory';
import type { HistoryCount, TicketFact } from './ticketHistory';

const moved = (at: number, to: string, from?: string): TicketFact => ({
  at,
  kind: 'movedToGroup',
  to,
  ...(from !== undefined && { from }),
});
const happened = (at: number, kind: 'acknowledged' | 'progress' | 'reopened' | 'chased'): TicketFact => ({ at, kind });

/** Entered in any order, as hosts answer it. */
const history: readonly TicketFact[] = [
  happened(50, 'chased'),
  moved(30, 'Network'),
  happened(10, 'progress'),
  moved(20, 'Desk'),
  happened(40, 'reopened'),
  happened(10, 'acknowledged'),
  happened(45, 'reopened'),
  moved(60, 'Desk'),
];

describe('[TRG-R4] the history until an instant', () => {
  it('is in order of time, and what happened at one instant stays as it was written', () => {
    expect(factsUntil(history, 40).map(({ at, kind }) => `${at} ${kind}`)).toEqual([
      '10 progress',
      '10 acknowledged',
      '20 movedToGroup',
      '30 movedToGroup',
      '40 reopened',
    ]);
  });

  it.each<{ count: HistoryCount; at: number; times: readonly number[] }>([
    { count: 'reassignments', at: 29, times: [] },
    { count: 'reassignments', at: 30, times: [30] },
    { count: 'reassignments', at: 60, times: [30, 60] },
    { count: 'reopenings', at: 39, times: [] },
    { count: 'reopenings', at: 60, times: [40, 45] },
    { count: 'chases', at: 49, times: [] },
    { count: 'chases', at: 50, times: [50] },
    { count: 'bounces', at: 59, times: [] },
    { count: 'bounces', at: 60, times: [60] },
  ])('counts $count until $at', ({ count, at, times }) => {
    expect(occurrences(history, count, at)).toEqual(times);
  });

  it('finds the latest of several kinds', () => {
    expect(latest(history, ['reopened', 'chased'], 49)).toEqual({ at: 45, kind: 'reopened' });
    expect(latest(history, ['reopened', 'chased'], 50)).toEqual({ at: 50, kind: 'chased' });
    expect(latest(history, ['chased'], 49)).toBeUndefined();
  });
});

describe('[TRG-R4] a handover is from one group to another', () => {
  it.each<{ row: string; facts: readonly TicketFact[]; times: readonly number[] }>([
    { row: 'the first group is none', facts: [moved(1, 'Desk')], times: [] },
    { row: 'unless the host says from where', facts: [moved(1, 'Desk', 'Network')], times: [1] },
    { row: 'the same group again is none', facts: [moved(1, 'Desk'), moved(2, 'Desk')], times: [] },
    { row: 'nor is one from a group to itself', facts: [moved(1, 'Desk', 'Desk')], times: [] },
    {
      row: 'what lies between does not matter',
      facts: [moved(1, 'A'), happened(2, 'chased'), moved(3, 'B')],
      times: [3],
    },
  ])('$row', ({ facts, times }) => {
    expect(occurrences(facts, 'reassignments', 9)).toEqual(times);
  });
});

describe('[TRG-R4] a bounce is a return to the group that had given the ticket away', () => {
  it.each<{ row: string; facts: readonly TicketFact[]; returns: readonly string[] }>([
    { row: 'there and back', facts: [moved(1, 'A'), moved(2, 'B'), moved(3, 'A')], returns: ['3 A via B'] },
    { row: 'on to a third', facts: [moved(1, 'A'), moved(2, 'B'), moved(3, 'C')], returns: [] },
    { row: 'back over two others', facts: [moved(1, 'A'), moved(2, 'B'), moved(3, 'C'), moved(4, 'A')], returns: [] },
    {
      row: 'there, back and there again is two',
      facts: [moved(1, 'A'), moved(2, 'B'), moved(3, 'A'), moved(4, 'B')],
      returns: ['3 A via B', '4 B via A'],
    },
  ])('$row', ({ facts, returns }) => {
    expect(bounces(facts, 9).map(({ at, group, via }) => `${at} ${group} via ${via}`)).toEqual(returns);
  });
});

it.each<{ state: IncidentState; over: boolean }>([
  { state: 'new', over: false },
  { state: 'inProgress', over: false },
  { state: 'onHold', over: false },
  { state: 'resolved', over: true },
  { state: 'closed', over: true },
  { state: 'cancelled', over: true },
])('[ESC14] a ticket that is $state asks for more: $over', ({ state, over }) => {
  expect(isOver(anIncident({ state }))).toBe(over);
});
