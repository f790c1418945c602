import { describe, expect, it } from '@jest/globals';
import { alwaysOpen } from '../calendar/workingTime';
import type { Incident, Priority } from '../incident/incident';
import { anIncident, minutes, noon } from '../testing/build';
import { readCycle } from './clockCycle';
import type { ClockTarget } from './clockDefinition';
import { resolutionClockByUs, responseClock } from './incidentClocks';
import { runClock } from './runClock';

const goals: { readonly [priority: number]: number } = { 1: 60, 2: 120 };

function target(priority: Priority): ClockTarget | undefined {
  const goal = goals[priority];
  if (goal === undefined) return undefined;
  return {
    goal: { unit: 'workingTime', ms: minutes(goal) },
    hours: { name: 'around the clock', workingTime: alwaysOpen },
  };
}

/** Minutes after the opening, and what is different then. */
type Row = readonly [minute: number, changes: Partial<Incident>];

function history(...rows: readonly Row[]) {
  return rows.map(([minute, changes]) => ({ at: noon + minutes(minute), seen: anIncident(changes) }));
}

/** Each cycle as its stage and the minutes consumed, paused and until due, two hours after the opening. */
function told(definition: ReturnType<typeof responseClock>, rows: readonly Row[]) {
  return runClock(definition, history(...rows)).map((cycle) => {
    const { stage, consumedMs, pausedMs, dueAt } = readCycle(cycle, noon + minutes(120));
    const due = dueAt === undefined ? 'unknown' : (dueAt - noon) / minutes(1);
    return `${stage} ${consumedMs / minutes(1)} paused ${pausedMs / minutes(1)} due ${due}`;
  });
}

describe('[SLA1][SLA2][SLA4] first response', () => {
  it.each<{ row: string; rows: readonly Row[]; cycles: readonly string[] }>([
    {
      row: 'runs from the opening, though it was seen later',
      rows: [[5, {}]],
      cycles: ['running 120 paused 0 due 120'],
    },
    {
      row: 'stops when somebody is assigned',
      rows: [
        [0, {}],
        [10, { assigned: true }],
      ],
      cycles: ['completed 10 paused 0 due 120'],
    },
    {
      row: 'stops when work begins',
      rows: [
        [0, {}],
        [10, { state: 'inProgress' }],
      ],
      cycles: ['completed 10 paused 0 due 120'],
    },
    {
      row: 'does not pause',
      rows: [
        [0, {}],
        [10, { state: 'onHold' }],
      ],
      cycles: ['running 120 paused 0 due 120'],
    },
    {
      row: 'is cancelled with the ticket',
      rows: [
        [0, {}],
        [10, { state: 'cancelled' }],
      ],
      cycles: ['cancelled 10 paused 0 due 120'],
    },
    {
      row: 'stops when it is closed at once',
      rows: [
        [0, {}],
        [10, { state: 'closed' }],
      ],
      cycles: ['completed 10 paused 0 due 120'],
    },
    {
      row: 'is done once, also after a reopening',
      rows: [
        [0, {}],
        [10, { assigned: true }],
        [20, { state: 'resolved' }],
        [30, {}],
      ],
      cycles: ['completed 10 paused 0 due 120'],
    },
    { row: 'does not run for a priority without a target', rows: [[0, { priority: 5 }]], cycles: [] },
  ] satisfies { row: string; rows: [number, Partial<Incident>][]; cycles: string[] }[])('$row', ({ rows, cycles }) => {
    expect(told(responseClock(target), rows)).toEqual(cycles);
  });
});

describe('[SLA1][SLA2][SLA3][SLA4] resolution', () => {
  it.each<{ row: string; rows: readonly Row[]; cycles: readonly string[] }>([
    {
      row: 'stands still on hold',
      rows: [
        [0, {}],
        [10, { state: 'onHold' }],
        [40, {}],
      ],
      cycles: ['running 90 paused 30 due 150'],
    },
    {
      row: 'stays on hold: nobody knows when it is due',
      rows: [
        [0, {}],
        [10, { state: 'onHold' }],
      ],
      cycles: ['paused 10 paused 110 due unknown'],
    },
    {
      row: 'is cancelled with the ticket, also on hold',
      rows: [
        [0, {}],
        [10, { state: 'onHold' }],
        [30, { state: 'cancelled' }],
      ],
      cycles: ['cancelled 10 paused 20 due 140'],
    },
    {
      row: 'stops when it is closed at once',
      rows: [
        [0, {}],
        [50, { state: 'closed' }],
      ],
      cycles: ['completed 50 paused 0 due 120'],
    },
    {
      row: 'starts anew when it is reopened',
      rows: [
        [0, {}],
        [50, { state: 'resolved' }],
        [80, {}],
      ],
      cycles: ['completed 50 paused 0 due 120', 'running 40 paused 0 due 200'],
    },
    {
      row: 'a higher priority counts what was used',
      rows: [
        [0, {}],
        [30, { priority: 1 }],
      ],
      cycles: ['running 120 paused 0 due 60'],
    },
    {
      row: 'a priority that has a target at last counts from the opening, without the pauses',
      rows: [
        [0, { priority: 5 }],
        [10, { priority: 5, state: 'onHold' }],
        [30, { priority: 5 }],
        [60, { priority: 1 }],
      ],
      cycles: ['running 100 paused 20 due 80'],
    },
    {
      row: 'time in which it was resolved does not count then',
      rows: [
        [0, { priority: 5 }],
        [10, { priority: 5, state: 'resolved' }],
        [40, { priority: 5 }],
        [60, { priority: 1 }],
      ],
      cycles: ['running 90 paused 30 due 90'],
    },
  ] satisfies { row: string; rows: [number, Partial<Incident>][]; cycles: string[] }[])('$row', ({ rows, cycles }) => {
    expect(told(resolutionClockByUs(target), rows)).toEqual(cycles);
  });
});

it('[SLA1] the clocks bear the names that people know', () => {
  expect([responseClock(target).name, resolutionClockByUs(target).name]).toEqual(['First response', 'Resolution']);
});
