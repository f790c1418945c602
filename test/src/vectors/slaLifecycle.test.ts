import { describe, expect, it } from '@jest/globals';
import { playFile } from './runner';

const office = {
  timeZone: 'Europe/Berlin',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['08:00', '18:00']]])),
};

/** What is wrong with a vector that expects what it does; nothing where all agrees. */
function failures(vector: object): unknown[] {
  const text = JSON.stringify({ vectors: [{ id: 'a', ...vector }] });
  return playFile('sla-lifecycle.json', text).failures.map(({ got }) => got);
}

const zammad = (events: object[], expect: object, more: object = {}) => ({
  source: { repo: 'zammad/zammad' },
  calendar: office,
  slaMinutes: { firstResponse: 60, update: 120, solution: 240 },
  created: '2026-11-17T08:00:00Z',
  initialState: 'open',
  events: events.map((event) => ({ ...event, at: `2026-11-17T${'at' in event ? String(event.at) : '08:00'}:00Z` })),
  expect,
  ...more,
});

describe('[SLA1][SLA4] Zammad’s clocks', () => {
  it.each([
    {
      row: 'the longest exchange is reported, and the one that runs is due',
      vector: zammad(
        [
          { at: '08:00', type: 'customerContact' },
          { at: '09:30', type: 'agentContact' },
          { at: '10:00', type: 'customerContact' },
        ],
        { update: { dueAt: '2026-11-17T12:00:00Z', elapsedMin: 90, remainingMin: 30 } },
      ),
    },
    {
      row: 'an agent’s first answer stops both clocks',
      vector: zammad([{ type: 'customerContact' }, { at: '08:20', type: 'agentContact', isFirstResponse: true }], {
        nextEscalationAt: '2026-11-17T12:00:00Z',
        firstResponse: { dueAt: null, elapsedMin: 20, remainingMin: 40 },
      }),
    },
    {
      row: 'nothing is due while it is pending, not even what was over before',
      vector: zammad([{ at: '10:00', type: 'stateChange', from: 'open', to: 'pending close' }], {
        nextEscalationAt: null,
        firstResponse: { dueAt: null, elapsedMin: null },
      }),
    },
    {
      row: 'closed and opened again: the solution stays as it was, the response goes on',
      vector: zammad(
        [
          { at: '08:30', type: 'closed' },
          { at: '10:30', type: 'stateChange', from: 'closed', to: 'open' },
        ],
        {
          firstResponse: { dueAt: '2026-11-17T11:00:00Z' },
          solution: { dueAt: null, elapsedMin: 30, remainingMin: 210 },
        },
      ),
    },
    {
      row: 'an agreement that applies again counts from the creation',
      vector: zammad([{ type: 'slaUnmatched' }, { at: '08:30', type: 'slaMatched' }], {
        solution: { dueAt: '2026-11-17T12:00:00Z' },
      }),
    },
    {
      row: 'whole minutes only',
      vector: zammad(
        [{ at: '08:10', type: 'firstResponse' }],
        { firstResponse: { elapsedMin: 9 } },
        {
          created: '2026-11-17T08:00:01Z',
        },
      ),
    },
    {
      row: 'by itself a clock in a pending ticket is due, where it was used up before',
      vector: {
        source: { repo: 'zammad/zammad' },
        calendar: '24/7',
        slaMinutes: { firstResponse: 60, update: 60, solution: 75 },
        relativeMinutes: { created: 0, pendingAt: 80 },
        target: 'solution.dueAt',
        expectedMinutes: 75,
      },
    },
    {
      row: 'by itself a clock that is paused before is not',
      vector: {
        source: { repo: 'zammad/zammad' },
        calendar: '24/7',
        slaMinutes: { firstResponse: 60, update: 60, solution: 75 },
        relativeMinutes: { pendingAt: 70 },
        target: 'solution.dueAt',
        expectedMinutes: null,
      },
    },
  ])('$row', ({ vector }) => {
    expect(failures(vector)).toEqual([]);
  });
});

const glpi = (type: string, expected: object, target: object = {}) => ({
  source: { repo: 'glpi-project/glpi' },
  calendar: office,
  target: { type, amount: 4, unit: 'hour', endOfWorkingDay: false, ...target },
  created: '2026-11-17T08:00:00Z',
  pauses: [['2026-11-17T09:00:00Z', '2026-11-17T10:00:00Z']],
  expected,
});

describe('[SLA4] GLPI’s clocks', () => {
  it.each([
    {
      row: 'the time to resolve moves by its pauses',
      vector: glpi('TTR', { pausedBusinessSeconds: 3600, dueAt: '2026-11-17T13:00:00Z' }),
    },
    {
      row: 'the time to own does not',
      vector: glpi('TTO', { pausedBusinessSeconds: 0, dueAt: '2026-11-17T12:00:00Z' }),
    },
    {
      row: 'what the vector says of pausing holds',
      vector: glpi('TTO', { dueAt: '2026-11-17T13:00:00Z' }, { pausable: true }),
    },
    {
      row: 'due at closing time is closing time',
      vector: glpi('TTO', { dueAt: '2026-11-17T17:00:00Z' }, { amount: 9 }),
    },
    {
      row: 'a level some working days before due, at the same clock',
      vector: glpi(
        'TTO',
        { dueAt: '2026-11-24T17:00:00Z', escalationOffset: { days: -2 }, escalationAt: '2026-11-20T17:00:00Z' },
        { amount: 5, unit: 'day', endOfWorkingDay: true },
      ),
    },
  ])('$row', ({ vector }) => {
    expect(failures(vector)).toEqual([]);
  });
});

it.each([
  { row: 'an event of another kind', vector: zammad([{ type: 'merged' }], {}), why: 'events.type' },
  { row: 'a field of another kind', vector: zammad([], { review: {} }), why: 'expect' },
  { row: 'a unit of another kind', vector: glpi('TTR', { dueAt: null }, { unit: 'year' }), why: 'target.unit' },
])('[SLA1] never guesses: $row', ({ vector, why }) => {
  expect(failures(vector)).toEqual([expect.stringContaining(why)]);
});
