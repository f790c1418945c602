import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPolicy, berlin, minutes, noon } from '../testing/build';
import type { HistoryRow } from './historyRow';
import { replayTicket } from './replayTicket';
import type { TicketOutcome } from './replayTicket';

const policy = aPolicy();
const SLA_DUE = berlin('2026-11-18T09:00');

/** A row some minutes after the ticket was opened. */
const row = (minute: number, seen: Partial<HistoryRow> = {}): HistoryRow => ({
  ticket: 'INC1',
  at: noon + minutes(minute),
  ...seen,
});

const opened = (seen: Partial<HistoryRow> = {}): HistoryRow => row(0, { priority: 2, state: 'new', ...seen });

/** `5 LevelOpened 1`: what happened, in minutes since the ticket was opened. */
function story(outcome: TicketOutcome): string[] {
  return outcome.events.map((event) => {
    const level = 'level' in event ? ` ${event.level}` : '';
    return `${(event.at - noon) / minutes(1)} ${event.type}${level}`;
  });
}

describe('replayTicket', () => {
  it('[TLS-3] climbs at its deadlines between two rows, and closes with the ticket', () => {
    const outcome = replayTicket([opened(), row(60, { state: 'resolved' })], policy);
    expect(story(outcome)).toEqual([
      '5 EscalationStarted',
      '5 LevelOpened 1',
      '15 LevelOpened 2',
      '30 LevelOpened 3',
      '30 ProblemRequested 3',
      '50 LevelOpened 4',
      '60 EscalationClosed',
    ]);
    expect(outcome).toMatchObject({ escalated: true, highestLevel: 4, escalatedAt: noon + minutes(5), caught: false });
  });

  it('[TLS-3] leaves a ticket alone that was taken in time', () => {
    const outcome = replayTicket(
      [opened(), row(4, { assignee: 'Resolver 5' }), row(60, { state: 'resolved' })],
      policy,
    );
    expect(outcome).toEqual({ ticket: 'INC1', escalated: false, highestLevel: 0, caught: false, events: [] });
  });

  it('[TLS-R1] plays nothing after the last row', () => {
    expect(story(replayTicket([opened(), row(6)], policy))).toEqual(['5 EscalationStarted', '5 LevelOpened 1']);
  });

  it('[TRG-R4] a deadline at the instant of a row comes before the row', () => {
    const outcome = replayTicket([opened(), row(5, { state: 'inProgress' })], policy);
    expect(story(outcome)).toEqual(['5 EscalationStarted', '5 LevelOpened 1', '5 EscalationAcknowledged 1']);
  });

  it.each<readonly [name: string, seen: Partial<HistoryRow>, acknowledged: boolean]>([
    ['an assignee appears', { assignee: 'Resolver 5' }, true],
    ['work begins', { state: 'inProgress' }, true],
    ['somebody waits for the caller', { state: 'onHold' }, true],
    ['the mapping says so', { acknowledged: true }, true],
    ['the mapping says that it is not, whatever the state', { acknowledged: false, state: 'inProgress' }, false],
    ['the ticket moves to another group', { group: 'Group 70' }, false],
    ['the assignee is taken off', { assignee: null }, false],
  ])('[MET-R2] acknowledged when %s', (_name, seen, acknowledged) => {
    const outcome = replayTicket([opened(), row(8, seen)], policy);
    expect(outcome.acknowledgedAt).toBe(acknowledged ? noon + minutes(8) : undefined);
  });

  it('[ESC4] goes up again when the commitment made by acknowledging lapses', () => {
    const taken = { state: 'inProgress' } as const;
    const outcome = replayTicket([opened(), row(20, taken), row(300, taken)], policy);
    expect(story(outcome).slice(2)).toEqual([
      '15 LevelOpened 2',
      '20 EscalationAcknowledged 2',
      '260 LevelOpened 3',
      '260 ProblemRequested 3',
      '280 LevelOpened 4',
      '300 EscalationAcknowledged 4',
    ]);
  });

  it('[ESC14] a reopened ticket that nobody takes escalates anew', () => {
    const rows = [opened(), row(8, { state: 'resolved' }), row(30, { state: 'new' }), row(32, { state: 'closed' })];
    expect(story(replayTicket(rows, policy))).toEqual([
      '5 EscalationStarted',
      '5 LevelOpened 1',
      '8 EscalationClosed',
      '30 EscalationStarted',
      '30 LevelOpened 1',
      '32 EscalationClosed',
    ]);
  });

  it('leaves alone what the policy is not for, until it is', () => {
    const rows = [opened({ priority: 4 }), row(60, { priority: 2 }), row(62)];
    expect(story(replayTicket(rows, policy))[0]).toBe('60 EscalationStarted');
  });

  it('takes a ticket whose priority was never said for the least urgent', () => {
    expect(replayTicket([row(0, { state: 'new' }), row(60)], policy).escalated).toBe(false);
  });

  it('reads a step back in time as no time', () => {
    const outcome = replayTicket([opened(), row(20), row(19, { state: 'resolved' })], policy);
    expect(story(outcome).slice(-1)).toEqual(['20 EscalationClosed']);
  });
});

describe('breaches in a history', () => {
  it('by the policy’s target, where the log flags none: at its due time', () => {
    const outcome = replayTicket([opened(), row(3 * 1440, { state: 'resolved' })], policy);
    expect(outcome).toMatchObject({
      breach: { at: SLA_DUE, knownFrom: 'target' },
      caught: true,
      leadMs: SLA_DUE - (noon + minutes(5)),
    });
  });

  it('no breach where it was resolved at the very instant the target ran out', () => {
    const due = (SLA_DUE - noon) / minutes(1);
    expect(replayTicket([opened(), row(due, { state: 'resolved' })], policy).breach).toBeUndefined();
    expect(replayTicket([opened(), row(due + 1, { state: 'resolved' })], policy).breach).toBeDefined();
  });

  it('a priority raised when the new target is already over breaches there and then', () => {
    const rows = [opened({ priority: 3 }), row(1440 * 2, { priority: 2 }), row(1440 * 2 + 5)];
    expect(replayTicket(rows, policy).breach?.at).toBe(noon + minutes(1440 * 2));
  });

  it('a log that flags breaches decides: unflagged is none, however late', () => {
    const rows = [opened({ breached: false }), row(9 * 1440, { state: 'resolved', breached: false })];
    expect(replayTicket(rows, policy).breach).toBeUndefined();
  });

  it('a flag raised after the work was done puts the breach at the resolution', () => {
    const rows = [
      opened({ breached: false }),
      row(100, { state: 'resolved', breached: false }),
      row(200, { state: 'inProgress', breached: false }),
      row(300, { state: 'resolved', breached: false }),
      row(400, { state: 'resolved', breached: false }),
      row(9000, { state: 'closed', breached: true }),
    ];
    expect(replayTicket(rows, policy).breach).toEqual({ at: noon + minutes(300), knownFrom: 'log' });
  });

  it('a flag raised while it is open stands where it was raised', () => {
    const rows = [opened({ breached: false }), row(50, { breached: true }), row(60, { breached: true })];
    expect(replayTicket(rows, policy).breach?.at).toBe(noon + minutes(50));
  });

  it('missed, where nobody had been told before', () => {
    const rows = [opened({ breached: false, assignee: 'R' }), row(50, { breached: true })];
    const outcome = replayTicket(rows, policy);
    expect(outcome).toMatchObject({ escalated: false, caught: false });
    expect(outcome.leadMs).toBeUndefined();
  });

  it('told at the instant of the breach is not before it', () => {
    const rows = [opened({ breached: false }), row(5, { breached: true })];
    expect(replayTicket(rows, policy)).toMatchObject({ escalated: true, caught: false });
  });
});

describe('laws of a replayed history', () => {
  const seen = fc.record(
    {
      priority: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      state: fc.constantFrom(
        'new' as const,
        'inProgress' as const,
        'onHold' as const,
        'resolved' as const,
        'closed' as const,
      ),
      assignee: fc.constantFrom(null, 'a', 'b'),
      acknowledged: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const history = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 600 }), seen), { minLength: 1, maxLength: 12 })
    .map((steps) => {
      let minute = 0;
      return [opened(), ...steps.map(([gap, change]) => row((minute += gap), change))];
    });

  it('[TRG-R4] what happened so far never depends on what came later', () => {
    fc.assert(
      fc.property(history, fc.nat(), (rows, cut) => {
        const soFar = rows.slice(0, 1 + (cut % rows.length));
        const early = replayTicket(soFar, policy).events;
        expect(replayTicket(rows, policy).events.slice(0, early.length)).toEqual(early);
      }),
    );
  });

  it('time never goes back, levels rise by one, and every escalation begins at level 1', () => {
    fc.assert(
      fc.property(history, (rows) => {
        const { events } = replayTicket(rows, policy);
        let level = 0;
        let at = -Infinity;
        for (const event of events) {
          expect(event.at).toBeGreaterThanOrEqual(at);
          at = event.at;
          if (event.type === 'EscalationStarted') level = 0;
          if (event.type !== 'LevelOpened') continue;
          expect(event.level - level).toBeLessThanOrEqual(1);
          level = event.level;
        }
      }),
    );
  });
});
