import { describe, expect, it } from '@jest/globals';
import type { HistoryRow } from '@rungs/core';
import type { WorldAction } from './action';
import { groups, people, services } from './company';
import { replay } from './replay';

const AT = Date.UTC(2016, 1, 29, 8);
const MINUTE = 60_000;

const played = (rows: readonly HistoryRow[]): WorldAction[] => [...replay(rows, 'seed').actions()];

const row = (ticket: string, minute: number, seen: Partial<HistoryRow>): HistoryRow => ({
  ticket,
  at: AT + minute * MINUTE,
  ...seen,
});

const told = (actions: readonly WorldAction[]): string[] =>
  actions.map((action) => {
    const minute = (action.at - AT) / MINUTE;
    if (action.type === 'IncidentReported')
      return `${minute} ${action.incident} reported, priority ${action.report.priority}`;
    const { state, priority, assignTo } = action.change;
    return [`${minute} ${action.incident}`, state, priority && `priority ${priority}`, assignTo && 'assigned']
      .filter(Boolean)
      .join(' ');
  });

describe('replay', () => {
  it('reports when it was opened, and does what changed from row to row', () => {
    const actions = played([
      row('INC1', 7, { openedAt: AT, state: 'new', priority: 3, group: 'G 70' }),
      row('INC1', 9, { state: 'inProgress', assignee: 'Resolver 5' }),
      row('INC1', 11, { state: 'inProgress', priority: 2 }),
      row('INC1', 12, { state: 'inProgress' }),
      row('INC1', 30, { state: 'resolved' }),
      row('INC1', 40, { state: 'inProgress' }),
      row('INC1', 50, { state: 'closed' }),
    ]);
    expect(told(actions)).toEqual([
      '0 INC1 reported, priority 3',
      '9 INC1 inProgress assigned',
      '11 INC1 priority 2',
      '30 INC1 resolved',
      '40 INC1 inProgress',
      '50 INC1 closed',
    ]);
  });

  it('puts tickets that stand one after another in the log into one order of time', () => {
    const actions = played([
      row('INC1', 0, { state: 'new' }),
      row('INC1', 60, { state: 'resolved' }),
      row('INC2', 10, { state: 'new' }),
      row('INC2', 20, { state: 'inProgress' }),
    ]);
    expect(told(actions)).toEqual([
      '0 INC1 reported, priority 3',
      '10 INC2 reported, priority 3',
      '20 INC2 inProgress',
      '60 INC1 resolved',
    ]);
  });

  it('plays only the earliest tickets where it is told how many', () => {
    const rows = [
      row('LATE', 30, { openedAt: AT + 20 * MINUTE }),
      row('EARLY', 40, { openedAt: AT }),
      row('MIDDLE', 10, {}),
    ];
    const log = replay(rows, 'seed', 2);
    expect({ rows: log.rows, ticketsInLog: log.ticketsInLog, tickets: log.tickets }).toEqual({
      rows: 3,
      ticketsInLog: 3,
      tickets: 2,
    });
    expect([...log.actions()].map(({ incident }) => incident)).toEqual(['EARLY', 'MIDDLE']);
  });

  it('keeps the order of rows where their times step back', () => {
    const actions = played([
      row('INC1', 10, { state: 'new' }),
      row('INC1', 20, { state: 'resolved' }),
      row('INC1', 15, { state: 'closed' }),
    ]);
    expect(told(actions)).toEqual(['10 INC1 reported, priority 3', '20 INC1 resolved', '20 INC1 closed']);
  });

  it('reads a log that has no states from what it says was acknowledged and resolved', () => {
    const actions = played([
      row('1', 0, {}),
      row('1', 5, { acknowledged: true }),
      row('1', 6, { acknowledged: true }),
      row('1', 9, { resolved: true }),
    ]);
    expect(told(actions)).toEqual(['0 1 reported, priority 3', '5 1 inProgress', '9 1 resolved']);
  });

  it('gives strangers a stand-in of the company, the same one each time, and the busiest group the first line', () => {
    const rows = ['A', 'B', 'C', 'D'].map((ticket, index) =>
      row(ticket, index, { group: index < 3 ? 'Group 70' : 'Group 1', category: 'Category 9' }),
    );
    const assigned = rows.map(({ ticket }, index) =>
      row(ticket, 10 + index, { state: 'inProgress', assignee: 'Resolver 5' }),
    );
    const actions = played([...rows, ...assigned]);
    const reports = actions.flatMap((action) => (action.type === 'IncidentReported' ? [action.report] : []));
    expect(reports.map(({ supportGroup }) => supportGroup)).toEqual([
      'Service desk',
      'Service desk',
      'Service desk',
      'Database',
    ]);
    expect(groups).toContain(reports[3]?.supportGroup);
    expect(new Set(reports.map(({ service }) => service)).size).toBe(1);
    expect(services).toContain(reports[0]?.service);
    const workers = actions.flatMap((action) => (action.type === 'IncidentWorkedOn' ? [action.change.assignTo] : []));
    expect(workers).toHaveLength(4);
    expect(new Set(workers).size).toBe(1);
    expect(people.map(({ id }) => id)).toContain(workers[0]);
  });
});
