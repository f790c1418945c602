import { describe, expect, it } from '@jest/globals';
import type { Incident } from '../incident/incident';
import { bounces, occurrences } from '../incident/ticketHistory';
import type { PolicyDocument } from '../policy/policyDocument';
import { aPolicy, minutes, noon } from '../testing/build';
import type { HistoryRow } from './historyRow';
import { incidentAfter } from './incidentInHistory';
import { replayTicket } from './replayTicket';

type Seen = Partial<HistoryRow>;

/** One row a minute. */
const rowsOf = (seen: readonly Seen[]): HistoryRow[] =>
  seen.map((row, minute) => ({ ticket: 'INC1', at: noon + minutes(minute), ...row }));

function incidentOf(seen: readonly Seen[]): Incident {
  const [first, ...rest] = rowsOf(seen);
  if (!first) throw new Error('A ticket has a row.');
  return rest.reduce((before, row) => incidentAfter(row, before), incidentAfter(first, undefined));
}

/** `2 movedToGroup B`. */
const facts = (seen: readonly Seen[]): string[] =>
  (incidentOf(seen).history ?? []).map((fact) =>
    [(fact.at - noon) / minutes(1), fact.kind, ...(fact.kind === 'movedToGroup' ? [fact.to] : [])].join(' '),
  );

const open: Seen = { state: 'new', group: 'A', assignee: null };

describe('facts of a recorded history', () => {
  it.each<readonly [name: string, seen: readonly Seen[], facts: readonly string[]]>([
    ['opened with a group and nobody in work', [open], ['0 movedToGroup A']],
    ['opened without a group', [{ state: 'new' }], []],
    ['opened in work', [{ ...open, state: 'inProgress' }], ['0 movedToGroup A', '0 acknowledged']],
    [
      'the same group again is no move, the row is progress',
      [open, { group: 'A' }],
      ['0 movedToGroup A', '1 progress'],
    ],
    ['a move alone is no work', [open, { group: 'B' }], ['0 movedToGroup A', '1 movedToGroup B']],
    [
      'a move that the new group acknowledges in the same row',
      [open, { group: 'B', acknowledged: true }],
      ['0 movedToGroup A', '1 movedToGroup B', '1 acknowledged'],
    ],
    ['somebody is named', [open, { assignee: 'R' }], ['0 movedToGroup A', '1 acknowledged']],
    [
      'who is named already and stays is progress',
      [open, { assignee: 'R' }, { assignee: 'R' }],
      ['0 movedToGroup A', '1 acknowledged', '2 progress'],
    ],
    ['waiting for the caller is work', [open, { state: 'onHold' }], ['0 movedToGroup A', '1 acknowledged']],
    [
      'the log says that it is not acknowledged, whatever the state',
      [open, { state: 'inProgress', acknowledged: false }],
      ['0 movedToGroup A', '1 progress'],
    ],
    [
      'resolved is progress, closed afterwards is none',
      [open, { state: 'resolved' }, { state: 'closed' }],
      ['0 movedToGroup A', '1 progress'],
    ],
    [
      'open again after it was resolved',
      [open, { state: 'resolved' }, { state: 'new' }],
      ['0 movedToGroup A', '1 progress', '2 reopened'],
    ],
    [
      'open again in work',
      [open, { state: 'closed' }, { state: 'inProgress' }],
      ['0 movedToGroup A', '1 progress', '2 reopened', '2 acknowledged'],
    ],
    [
      'the group is taken off, and given again',
      [open, { group: null }, { group: 'A' }],
      ['0 movedToGroup A', '1 progress', '2 movedToGroup A'],
    ],
  ])('[TRG-6] %s', (_name, seen, expected) => {
    expect(facts(seen)).toEqual(expected);
  });

  it('[TRG-6] bounces A, B, A are one, and given back after nobody had it is no reassignment', () => {
    const { history = [] } = incidentOf([open, { group: 'B' }, { group: null }, { group: 'B' }, { group: 'A' }]);
    expect(bounces(history, noon + minutes(4))).toEqual([{ at: noon + minutes(4), group: 'A', via: 'B' }]);
    expect(occurrences(history, 'reassignments', noon + minutes(4))).toHaveLength(2);
  });

  it.each<readonly [name: string, seen: readonly Seen[], uncounted: readonly string[]]>([
    ['nothing was said', [{}], ['reassignments', 'bounces', 'reopenings', 'chases']],
    ['a group was said', [{}, { group: 'A' }], ['reopenings', 'chases']],
    ['that it has no group was said', [{ group: null }], ['reopenings', 'chases']],
    ['a state was said, and not again', [{ state: 'new' }, {}], ['reassignments', 'bounces', 'chases']],
    ['no more than that it is not resolved', [{ resolved: false }], ['reassignments', 'bounces', 'chases']],
  ])('[TRG-R1] what a log does not tell is unknown, not zero: %s', (_name, seen, uncounted) => {
    expect(incidentOf(seen).uncounted).toEqual(uncounted);
  });
});

describe('triggers over a recorded history', () => {
  const firing = (trigger: PolicyDocument['triggers'][number], seen: readonly Seen[]): number[] => {
    const policy = aPolicy({ appliesTo: {}, triggers: [trigger] });
    return replayTicket(rowsOf([...seen, {}]), policy)
      .events.filter(({ type }) => type === 'EscalationStarted')
      .map(({ at }) => (at - noon) / minutes(1));
  };
  const moves: readonly Seen[] = [open, { group: 'B' }, { group: 'A' }, { group: 'C' }];

  it.each<readonly [name: string, trigger: PolicyDocument['triggers'][number], seen: readonly Seen[], at: number[]]>([
    ['the third group', { id: 't', kind: 'historyCount', count: 'reassignments', atLeast: 2 }, moves, [2]],
    ['the first bounce', { id: 't', kind: 'historyCount', count: 'bounces', atLeast: 1 }, moves, [2]],
    [
      'the second reopening',
      { id: 't', kind: 'historyCount', count: 'reopenings', atLeast: 2 },
      [open, { state: 'resolved' }, { state: 'new' }, { state: 'resolved' }, { state: 'new' }],
      [4],
    ],
    [
      'a log that says no group cannot say that it moved',
      {
        id: 't',
        kind: 'condition',
        when: { test: 'not', of: { test: 'atLeast', fact: 'history.reassignments', value: 1 } },
      },
      [{ state: 'new' }, {}],
      [],
    ],
    [
      'a condition on the count',
      { id: 't', kind: 'condition', when: { test: 'atLeast', fact: 'history.reassignments', value: 3 } },
      moves,
      [3],
    ],
    ['nothing done for two minutes', { id: 't', kind: 'noProgress', after: '2m' }, [open, { group: 'B' }, {}, {}], []],
    [
      'nothing done for one minute after the move',
      { id: 't', kind: 'noProgress', after: '1m' },
      [open, { group: 'B' }, {}],
      [1],
    ],
    [
      'a row written at an earlier time than the one before it',
      { id: 't', kind: 'notAcknowledged', after: '1m' },
      [{ ...open, state: 'inProgress' }, {}, { at: noon - minutes(9), group: 'B' }, { at: noon + minutes(3) }],
      [2],
    ],
  ])('[TRG-6] [TRG-R4] fire in a back-test at the row that made it so: %s', (_name, trigger, seen, at) => {
    expect(firing(trigger, seen)).toEqual(at);
  });
});
