import { describe, expect, it } from '@jest/globals';
import { aPolicyDocument, withLevel } from '../testing/build';
import type { PathDocument, PolicyDocument, TriggerDocument } from './policyDocument';
import { findPolicyFaults } from './policyFaults';

const good = aPolicyDocument();
const [path] = good.paths;
const [calendar] = good.calendars;
if (!path || !calendar) throw new Error('The builder has a path and a calendar.');

const account = (id: string, accounts: PolicyDocument['people'][number]['accounts']): Partial<PolicyDocument> => ({
  people: good.people.map((it) => (it.id === id ? { ...it, accounts } : it)),
});
const secondPath = (changes: Partial<PathDocument>): PathDocument => ({
  ...path,
  id: 'second',
  name: 'Second',
  ...changes,
});
const consumed = (id: string, share: number, startLevel?: number): TriggerDocument => ({
  id,
  kind: 'targetConsumed',
  share,
  ...(startLevel === undefined ? {} : { startLevel }),
});

interface Row {
  readonly row: string;
  readonly changes: Partial<PolicyDocument>;
  readonly path: string;
  readonly reason: string;
  readonly remedy: string;
}

describe('[POL1][POL2] faults that show only in the whole document', () => {
  it.each<Row>([
    {
      row: 'two people with one account',
      changes: account('sato', { jira: 'jira-kim', servicenow: 'sato' }),
      path: 'people.1.accounts.jira',
      reason: '“kim” and “sato” have the same Jira account “jira-kim”.',
      remedy: 'Give each person an account of their own, or make them one person.',
    },
    {
      row: 'a member named twice',
      changes: { groups: good.groups.map((it) => (it.id === 'platform' ? { ...it, members: ['diaz', 'diaz'] } : it)) },
      path: 'groups.2.members.1',
      reason: '“diaz” stands twice in the group “Platform”.',
      remedy: 'Name it once.',
    },
    {
      row: 'a last resort named twice',
      changes: { catchAll: ['nair', 'nair'] },
      path: 'catchAll.1',
      reason: '“nair” stands twice in the last resort.',
      remedy: 'Name it once.',
    },
    {
      row: 'a path named twice by a trigger',
      changes: { triggers: [{ id: 'vip', kind: 'vipCustomer', paths: ['technical', 'technical'] }] },
      path: 'triggers.0.paths.1',
      reason: '“technical” stands twice in the trigger “vip”.',
      remedy: 'Name it once.',
    },
    {
      row: 'a holder named twice',
      changes: { authorities: [{ id: 'x', name: 'Board', holders: ['kim', 'kim'], may: ['chooseLevel'] }] },
      path: 'authorities.0.holders.1',
      reason: '“kim” stands twice in the authority “Board”.',
      remedy: 'Name it once.',
    },
    {
      row: '[ESC15] two levels of one name',
      changes: withLevel(3, { name: 'Database' }),
      path: 'paths.0.levels.2.name',
      reason: 'The path “Technical path” has two levels called “Database”',
      remedy: 'Give each level of a path a name of its own.',
    },
    {
      row: 'a mandatory path that nothing starts',
      changes: {
        paths: [path, secondPath({ mandatory: true })],
        triggers: [{ id: 'vip', kind: 'vipCustomer', paths: ['technical'] }],
      },
      path: 'paths.1',
      reason: 'No trigger starts the mandatory path “Second”.',
      remedy: 'Name “second” in the paths of a trigger, or remove the path.',
    },
    {
      row: '[TRG-12] a mandatory path whose tickets are only flagged for the board',
      changes: {
        paths: [{ ...path, mandatory: true }],
        triggers: [{ id: 'board', kind: 'boardReportable', measure: 'cost', unit: 'EUR/h', atLeast: 10_000 }],
      },
      path: 'paths.0',
      reason: 'No trigger starts the mandatory path “Technical path”.',
      remedy: 'Name “technical” in the paths of a trigger, or remove the path.',
    },
    {
      row: 'a target for a priority that the policy does not take',
      changes: { targets: [{ priority: 5, resolveWithin: '8h' }] },
      path: 'targets.0.priority',
      reason: 'The policy does not apply to priority 5.',
      remedy: 'Remove the entry, or add the priority to appliesTo.',
    },
    {
      row: 'a window for a priority that the policy does not take',
      changes: withLevel(1, { byPriority: [{ priority: 4, acknowledgeWithin: '1h' }] }),
      path: 'paths.0.levels.0.byPriority.0.priority',
      reason: 'The policy does not apply to priority 4.',
      remedy: 'Remove the entry, or add the priority to appliesTo.',
    },
    {
      row: '[ESC7] a last resort without an account in a tool that is used',
      changes: account('nair', { jira: 'jira-nair' }),
      path: 'catchAll',
      reason: 'Nobody of the last resort has a ServiceNow account, so in ServiceNow the chain can end in nobody.',
      remedy: 'Give nair their account, or name somebody who has one.',
    },
    {
      row: 'a window longer than the target that it serves',
      changes: withLevel(2, { acknowledgeWithin: '481m' }),
      path: 'paths.0.levels.1.acknowledgeWithin',
      reason: 'The window of 481m is longer than the target that it serves: 8h for priority 2.',
      remedy: 'Write a shorter window, or a shorter one for that priority in byPriority.',
    },
    {
      row: 'a window of one priority longer than its target',
      changes: withLevel(2, { byPriority: [{ priority: 2, acknowledgeWithin: '9h' }] }),
      path: 'paths.0.levels.1.byPriority.0.acknowledgeWithin',
      reason: 'The window of 9h is longer than the target that it serves: 8h for priority 2.',
      remedy: 'Write a shorter window',
    },
    {
      row: '[CAL5] a target in hours that hardly ever open',
      changes: {
        calendars: [{ id: 'office', zone: 'UTC', week: { mon: ['08:00-08:01'] } }],
        targets: [{ priority: 2, resolveWithin: '10h', calendar: 'office' }],
      },
      path: 'targets.0.resolveWithin',
      reason: 'The window of 10h would take more than ten years: in that time “office” opens for 8 h 42 min.',
      remedy: 'Write a shorter window, or count it in hours that open more often.',
    },
    {
      row: 'a later share that asks for a lower level',
      changes: { triggers: [consumed('soon', 0.75, 3), consumed('late', 0.9, 2)] },
      path: 'triggers.1.startLevel',
      reason: 'It asks for level 2 at 90 % of the target, and “soon” for level 3 at 75 % of the target already.',
      remedy: 'Ask for level 3 or higher here, or for less there.',
    },
    {
      row: 'a threshold below another trigger’s',
      changes: {
        triggers: [
          consumed('late', 0.9, 3),
          { id: 'sla', kind: 'targetShares', thresholds: [{ share: 0.5 }, { share: 1, startLevel: 2 }] },
        ],
      },
      path: 'triggers.1.thresholds.1',
      reason: 'It asks for level 2 at 100 % of the target, and “late” for level 3 at 90 % of the target already.',
      remedy: 'Ask for level 3 or higher here',
    },
    {
      row: 'a worse measure that asks for less',
      changes: {
        triggers: [
          { id: 'many', kind: 'measure', measure: 'users', unit: 'users', thresholds: [{ value: 100, startLevel: 2 }] },
          { id: 'most', kind: 'measure', measure: 'users', unit: 'users', thresholds: [{ value: 500 }] },
        ],
      },
      path: 'triggers.1.thresholds.0',
      reason: 'It asks for level 1 at 500 users, and “many” for level 2 at 100 users already.',
      remedy: 'Ask for level 2 or higher here',
    },
    {
      row: 'a longer wait that asks for less',
      changes: {
        triggers: [
          { id: 'first', kind: 'noProgress', after: '1h', startLevel: 2 },
          { id: 'second', kind: 'noProgress', after: '90m' },
        ],
      },
      path: 'triggers.1',
      reason: 'It asks for level 1 at 90m, and “first” for level 2 at 1h already.',
      remedy: 'Ask for level 2 or higher here',
    },
    {
      row: 'a wait of hours that is longer than a working day',
      changes: {
        calendars: [{ ...calendar, dayLength: '8h' }],
        triggers: [
          { id: 'day', kind: 'noProgress', after: '1d', calendar: 'office', startLevel: 2 },
          { id: 'hours', kind: 'noProgress', after: '9h', calendar: 'office' },
        ],
      },
      path: 'triggers.1',
      reason: 'It asks for level 1 at 9h, and “day” for level 2 at 1d already.',
      remedy: 'Ask for level 2 or higher here',
    },
  ])('$row', ({ changes, path: at, reason, remedy }) => {
    const faults = findPolicyFaults({ ...good, ...changes });
    expect(faults.map((fault) => fault.path.join('.'))).toEqual([at]);
    expect(faults[0]?.reason).toContain(reason);
    expect(faults[0]?.remedy).toContain(remedy);
  });

  it.each<{ row: string; changes: Partial<PolicyDocument> }>([
    { row: 'a path that every trigger starts', changes: { paths: [path, secondPath({ mandatory: true })] } },
    {
      row: 'a window to tell a regulator, however long',
      changes: {
        paths: [
          path,
          secondPath({ kind: 'regulatory', levels: [{ name: 'Privacy', group: 'desk', acknowledgeWithin: '72h' }] }),
        ],
      },
    },
    {
      row: 'a window as long as the target',
      changes: withLevel(2, { acknowledgeWithin: '8h' }),
    },
    {
      row: 'a long window that one priority does not have',
      changes: withLevel(2, { acknowledgeWithin: '9h', byPriority: [{ priority: 2, acknowledgeWithin: '1h' }] }),
    },
    {
      row: 'shares on different paths',
      changes: {
        paths: [path, secondPath({})],
        triggers: [
          { ...consumed('soon', 0.75, 3), paths: ['technical'] },
          { ...consumed('late', 0.9, 2), paths: ['second'] },
        ],
      },
    },
    {
      row: 'shares for different tickets',
      changes: {
        triggers: [
          { ...consumed('soon', 0.75, 3), when: { test: 'equals', fact: 'priority', value: 1 } },
          { ...consumed('late', 0.9, 2), when: { test: 'equals', fact: 'priority', value: 2 } },
        ],
      },
    },
    {
      row: 'a measure that is worse when it is low',
      changes: {
        triggers: [
          {
            id: 'some',
            kind: 'measure',
            measure: 'free',
            unit: '%',
            comparison: 'atMost',
            thresholds: [{ value: 20, startLevel: 1 }],
          },
          {
            id: 'none',
            kind: 'measure',
            measure: 'free',
            unit: '%',
            comparison: 'atMost',
            thresholds: [{ value: 5, startLevel: 2 }],
          },
        ],
      },
    },
    {
      row: 'people without any account, as in a back-test',
      changes: { people: good.people.map((it) => ({ ...it, accounts: {} })) },
    },
    {
      row: 'a window without an end that is meant so',
      changes: { targets: [{ priority: 2, resolveWithin: '9999d' }] },
    },
    {
      row: 'a long window in hours that open every day',
      changes: { targets: [{ priority: 2, resolveWithin: '1000d', calendar: 'office' }] },
    },
  ])('finds none in $row', ({ changes }) => {
    expect(findPolicyFaults({ ...good, ...changes })).toEqual([]);
  });

  it('[POL1] says them in the order of the document, whatever is looked at first', () => {
    const { paths, catchAll, ...rest } = good;
    const faulty: PolicyDocument = {
      catchAll: ['ghost', ...catchAll],
      paths: paths.map((it) => ({ ...it, levels: [{ name: 'x', group: 'nope', acknowledgeWithin: 'soon' }] })),
      ...rest,
      triggers: [{ id: 'x', kind: 'targetConsumed', share: 75 }],
      calendars: [{ ...calendar, zone: 'Berlin' }],
    };
    expect(findPolicyFaults(faulty).map((fault) => fault.path.join('.'))).toEqual([
      'catchAll.0',
      'paths.0.levels.0.group',
      'paths.0.levels.0.acknowledgeWithin',
      'calendars.0.zone',
      'triggers.0.share',
    ]);
  });
});
