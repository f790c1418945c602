import { describe, expect, it } from '@jest/globals';
import { aPolicyDocument, withLevel } from '../testing/build';
import type { PolicyDocument } from './policyDocument';
import { findPolicyFaults } from './policyFaults';

const good = aPolicyDocument();
const [path] = good.paths;
const [calendar] = good.calendars;
if (!path || !calendar) throw new Error('the builder has a path and a calendar');

describe('[POL1][POL2] faults of a policy', () => {
  it('finds none in a good one', () => {
    expect(findPolicyFaults(good)).toEqual([]);
  });

  it.each<{ row: string; changes: Partial<PolicyDocument>; path: string; reason: string; remedy: string }>([
    {
      row: 'a level of an unknown group',
      changes: { paths: [{ ...path, levels: [{ name: 'x', group: 'nope', acknowledgeWithin: '5m' }] }] },
      path: 'paths.0.levels.0.group',
      reason: 'There is no group “nope”.',
      remedy: 'Use one of: desk, database, platform, management.',
    },
    {
      row: 'an empty group',
      changes: { groups: good.groups.map((it) => (it.id === 'database' ? { ...it, members: [] } : it)) },
      path: 'groups.1.members',
      reason: 'The group “database” is empty.',
      remedy: 'Name its members, or remove it from the levels.',
    },
    {
      row: 'an empty rota',
      changes: { rotations: good.rotations.map((it) => ({ ...it, participants: [] })) },
      path: 'rotations.0.participants',
      reason: 'nobody would be on call',
      remedy: 'Name at least one person.',
    },
    {
      row: '[PTH-8] no last resort',
      changes: { catchAll: [] },
      path: 'catchAll',
      reason: 'The chain can end in nobody.',
      remedy: 'Name at least one person who is told when no level can be reached.',
    },
    {
      row: 'a member nobody knows',
      changes: { catchAll: ['ghost'] },
      path: 'catchAll.0',
      reason: 'There is no person “ghost”.',
      remedy: 'Use one of: kim, sato, diaz, moss, nair.',
    },
    {
      row: 'hours that never open',
      changes: { calendars: [{ ...calendar, week: {} }] },
      path: 'calendars.0',
      reason: 'never opens',
      remedy: 'Give at least one weekday its hours, or leave the calendar out to count around the clock.',
    },
    {
      row: 'a zone that is none',
      changes: { calendars: [{ ...calendar, zone: 'Berlin' }] },
      path: 'calendars.0.zone',
      reason: '“Berlin” is no time zone.',
      remedy: 'Use an IANA name such as Europe/Berlin.',
    },
    {
      row: 'an opening of no length',
      changes: { calendars: [{ ...calendar, week: { mon: ['08:00-08:00'] } }] },
      path: 'calendars.0.week.mon.0',
      reason: 'is no opening',
      remedy:
        'Write opening and closing time as 08:00-18:00; 22:00-06:00 passes midnight; the whole day is 00:00-24:00.',
    },
    {
      row: 'a date that does not exist',
      changes: { calendars: [{ ...calendar, holidays: [{ date: '2026-02-30', name: 'x' }] }] },
      path: 'calendars.0.holidays.0.date',
      reason: 'is no date',
      remedy: 'Write 2026-12-25 for one year, or 12-25 for every year.',
    },
    {
      row: 'two triggers with one id',
      changes: { triggers: [...good.triggers, ...good.triggers] },
      path: 'triggers.1.id',
      reason: 'is used twice',
      remedy: 'Give each entry an id of its own.',
    },
    {
      row: 'no trigger',
      changes: { triggers: [] },
      path: 'triggers',
      reason: 'nothing ever escalates',
      remedy: 'Add a trigger, for example { id: not-taken, kind: notTaken, after: 10m }.',
    },
    {
      row: 'no path',
      changes: { paths: [] },
      path: 'paths',
      reason: 'nobody is ever told',
      remedy: 'Add a path with at least one level.',
    },
    {
      row: 'a path without levels',
      changes: { paths: [{ ...path, levels: [] }] },
      path: 'paths.0.levels',
      reason: 'has no levels',
      remedy: 'Add level 1.',
    },
    {
      row: 'a window that is no duration',
      changes: { targets: [{ priority: 1, resolveWithin: '4 hours' }] },
      path: 'targets.0.resolveWithin',
      reason: 'is no duration',
      remedy: 'Write 15m, 1h30m or 2d.',
    },
    {
      row: 'a window of no length',
      changes: { targets: [{ priority: 1, resolveWithin: '0m' }] },
      path: 'targets.0.resolveWithin',
      reason: 'of no length',
      remedy: 'Write a duration such as 15m.',
    },
    {
      row: 'two targets for one priority',
      changes: { targets: [...good.targets, ...good.targets] },
      path: 'targets.1.priority',
      reason: 'two targets',
      remedy: 'Keep one target for each priority.',
    },
    {
      row: 'a share above reason',
      changes: { triggers: [{ id: 'x', kind: 'targetConsumed', share: 75 }] },
      path: 'triggers.0.share',
      reason: 'no share',
      remedy: 'Write 0.75 for three quarters, 1 for the moment of the breach.',
    },
    {
      row: 'an unknown calendar',
      changes: { targets: [{ priority: 1, resolveWithin: '4h', calendar: 'moon' }] },
      path: 'targets.0.calendar',
      reason: 'There is no calendar “moon”.',
      remedy: 'Use one of: office.',
    },
    {
      row: 'an unknown group of a backup',
      changes: withLevel(1, { backups: [{ after: '3m', group: 'nope' }] }),
      path: 'paths.0.levels.0.backups.0.group',
      reason: 'There is no group “nope”.',
      remedy: 'Use one of: desk, database, platform, management.',
    },
    {
      row: 'a backup after the window of some priority',
      changes: withLevel(1, {
        backups: [{ after: '5m', group: 'platform' }],
        byPriority: [{ priority: 1, acknowledgeWithin: '5m' }],
      }),
      path: 'paths.0.levels.0.backups.0.after',
      reason: 'not shorter than the window',
      remedy: 'Write less than the window.',
    },
    {
      row: 'backups out of order',
      changes: withLevel(1, {
        backups: [
          { after: '5m', group: 'platform' },
          { after: '4m', group: 'database' },
        ],
      }),
      path: 'paths.0.levels.0.backups.1.after',
      reason: 'comes before the backup before it',
      remedy: 'Write the delays in rising order.',
    },
    {
      row: 'the whole group before the last backup',
      changes: withLevel(1, { backups: [{ after: '5m', group: 'platform' }], wholeGroupAfter: '4m' }),
      path: 'paths.0.levels.0.wholeGroupAfter',
      reason: 'comes before the last backup',
      remedy: 'Write the delays in rising order.',
    },
    {
      row: 'more acknowledgements than people are told',
      changes: withLevel(1, { acknowledgements: 2 }),
      path: 'paths.0.levels.0.acknowledgements',
      reason: 'tells at most 1',
      remedy: 'Ask for fewer, or add backups or wholeGroupAfter.',
    },
    {
      row: 'an unknown owner of a level',
      changes: withLevel(1, { owner: 'ghost' }),
      path: 'paths.0.levels.0.owner',
      reason: 'There is no person “ghost”.',
      remedy: 'Use one of: kim, sato, diaz, moss, nair.',
    },
    {
      row: 'a reminder longer before than the window is long',
      changes: withLevel(1, { remindBefore: ['10m'] }),
      path: 'paths.0.levels.0.remindBefore.0',
      reason: 'not shorter than the window',
      remedy: 'Write less than the window.',
    },
    {
      row: 'a reminder of a commitment that there is not',
      changes: withLevel(1, { remindOwnerBefore: ['10m'] }),
      path: 'paths.0.levels.0.remindOwnerBefore.0',
      reason: 'no commitment to remind of',
      remedy: 'Add resolveWithin, or leave this out.',
    },
    {
      row: 'a priority with two windows',
      changes: withLevel(1, { byPriority: [{ priority: 1 }, { priority: 1 }] }),
      path: 'paths.0.levels.0.byPriority.1.priority',
      reason: 'Priority 1 has two entries.',
      remedy: 'Keep one entry for each priority.',
    },
    {
      row: '[GOV-1] an authority that nobody has',
      changes: { authorities: [{ id: 'x', name: 'Board', holders: [], may: ['chooseLevel'] }] },
      path: 'authorities.0.holders',
      reason: 'Nobody has the authority “Board”.',
      remedy: 'Name at least one person.',
    },
    {
      row: '[GOV-1] an authority of a stranger',
      changes: { authorities: [{ id: 'x', name: 'Board', holders: ['ghost'], may: ['chooseLevel'] }] },
      path: 'authorities.0.holders.0',
      reason: 'There is no person “ghost”.',
      remedy: 'Use one of: kim, sato, diaz, moss, nair.',
    },
    {
      row: '[GOV-1] an authority over a path that there is not',
      changes: { authorities: [{ id: 'x', name: 'Board', holders: ['kim'], may: ['chooseLevel'], paths: ['nope'] }] },
      path: 'authorities.0.paths.0',
      reason: 'There is no path “nope”.',
      remedy: 'Use one of: technical.',
    },
    {
      row: '[GOV-1] an authority on some paths over the whole escalation',
      changes: {
        authorities: [{ id: 'x', name: 'Board', holders: ['kim'], may: ['migratePolicy'], paths: ['technical'] }],
      },
      path: 'authorities.0.may.0',
      reason: 'concerns the whole escalation',
      remedy: 'Give migratePolicy to an authority without paths.',
    },
    {
      row: '[GOV-1] an authority that allows nothing',
      changes: { authorities: [{ id: 'x', name: 'Board', holders: ['kim'], may: [] }] },
      path: 'authorities.0.may',
      reason: 'allows nothing',
      remedy: 'Name what it allows.',
    },
    {
      row: 'a time to reopen that is none',
      changes: { reopenWithin: 'soon' },
      path: 'reopenWithin',
      reason: 'is no duration',
      remedy: 'Write 15m, 1h30m or 2d.',
    },
    {
      row: 'a suspension of no length',
      changes: { suspendAtMost: '0m' },
      path: 'suspendAtMost',
      reason: 'of no length',
      remedy: 'Write a duration such as 15m.',
    },
  ])('$row', ({ changes, path: at, reason, remedy }) => {
    const faults = findPolicyFaults({ ...good, ...changes });
    const found = faults.find((fault) => fault.path.join('.') === at);
    expect(found?.reason).toContain(reason);
    expect(found?.remedy).toBe(remedy);
  });

  it('says all of them at once', () => {
    const faults = findPolicyFaults({
      ...good,
      catchAll: [],
      triggers: [],
      targets: [{ priority: 1, resolveWithin: 'soon' }],
    });
    expect(faults.map((fault) => fault.path.join('.'))).toEqual(['targets.0.resolveWithin', 'triggers', 'catchAll']);
  });
});
