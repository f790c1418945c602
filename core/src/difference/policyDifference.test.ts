import { describe, expect, it } from '@jest/globals';
import { aPolicyDocument, authorities, withLevel } from '../testing/build';
import type { PathDocument, PolicyDocument, TriggerDocument } from '../policy/policyDocument';
import { policyDifference } from './policyDifference';

const named: Partial<PolicyDocument> = {
  people: [
    { id: 'kim', name: 'Kim Lee', accounts: { jira: 'jira-kim' } },
    { id: 'sato', name: 'T. Sato', accounts: { jira: 'jira-sato' } },
    { id: 'diaz', name: 'Ana Diaz', accounts: { jira: 'jira-diaz' } },
    { id: 'moss', name: 'Ada Moss', accounts: { jira: 'jira-moss' } },
    { id: 'nair', name: 'R. Nair', accounts: { jira: 'jira-nair' } },
  ],
};
const old = aPolicyDocument(named);
const changed = (changes: Partial<PolicyDocument>): PolicyDocument => ({ ...old, ...changes });
const words = (changes: Partial<PolicyDocument>): readonly string[] =>
  policyDifference(old, changed(changes)).changes.map((change) => change.words);
const [technical] = old.paths;
if (!technical) throw new Error('The builder has a path.');
const withPath = (changes: Partial<PathDocument>): Partial<PolicyDocument> => ({
  paths: [{ ...technical, ...changes }],
});
const guarded = (values: readonly number[]): TriggerDocument => ({
  id: 'sla',
  kind: 'targetConsumed',
  share: 0.75,
  when: { test: 'in', fact: 'priority', values },
});

describe('[TLS-1][POL4] the difference between two versions, in words', () => {
  it.each<{ row: string; changes: Partial<PolicyDocument>; said: readonly string[] }>([
    {
      row: 'a shorter window',
      changes: withLevel(2, { acknowledgeWithin: '5m' }),
      said: ['Level 2 “Database” of path “Technical path” must acknowledge within 5 min instead of 15 min.'],
    },
    {
      row: 'a commitment that is gone',
      changes: withPath({ levels: technical.levels.map(({ resolveWithin: _, ...level }) => level) }),
      said: ['Level 2 “Database” of path “Technical path” has no commitment; until now: 4 h.'],
    },
    {
      row: 'a member who left',
      changes: { groups: old.groups.map((it) => (it.id === 'platform' ? { ...it, members: ['diaz'] } : it)) },
      said: ['Ada Moss left group “Platform”.'],
    },
    {
      row: 'another group at a level',
      changes: withLevel(3, { group: 'database' }),
      said: ['Level 3 “Platform” of path “Technical path” tells group “Database” instead of “Platform”.'],
    },
    {
      row: 'a new level',
      changes: withPath({
        levels: [
          ...technical.levels.slice(0, 1),
          { name: 'Triage', group: 'platform', acknowledgeWithin: '90m' },
          ...technical.levels.slice(1),
        ],
      }),
      said: [
        'Level 2 “Triage” of path “Technical path” is new: it tells group “Platform”, to be acknowledged within 1 h 30 min.',
      ],
    },
    {
      row: 'a level that was removed',
      changes: withPath({ levels: technical.levels.slice(0, 3) }),
      said: [
        'Level 4 “Management” of path “Technical path” was removed (it tells group “Management”, to be acknowledged within 30 min).',
      ],
    },
    {
      row: 'a level under another name',
      changes: withLevel(3, { name: 'Platform on call' }),
      said: ['Level 3 “Platform on call” of path “Technical path” is called “Platform on call” instead of “Platform”.'],
    },
    {
      row: 'levels in another order',
      changes: withPath({ levels: [2, 0, 1, 3].flatMap((i) => technical.levels[i] ?? []) }),
      said: ['Level 1 “Platform” of path “Technical path” stands as number 1 instead of 3.'],
    },
    {
      row: 'a window for one priority',
      changes: withLevel(1, { byPriority: [{ priority: 1, acknowledgeWithin: '5m' }] }),
      said: ['For priority 1, level 1 “First line” of path “Technical path” is new: acknowledge within 5 min.'],
    },
    {
      row: 'a new trigger',
      changes: { triggers: [...old.triggers, { id: 'sla', kind: 'targetConsumed', share: 0.75 }] },
      said: ['Trigger “sla” is new: 75 % of the target.'],
    },
    {
      row: 'a priority to which the policy no longer applies',
      changes: { appliesTo: { priorities: [1, 2] } },
      said: ['The policy no longer applies to priority 3.'],
    },
    {
      row: 'a last resort',
      changes: { catchAll: ['nair', 'kim'] },
      said: ['Kim Lee is told as the last resort.'],
    },
    {
      row: 'hours of a calendar',
      changes: { calendars: old.calendars.map((it) => ({ ...it, week: { ...it.week, sat: ['09:00-12:00'] } })) },
      said: ['Calendar “office” opens on Saturdays “09:00-12:00”.'],
    },
    {
      row: 'a target',
      changes: { targets: [{ priority: 2, resolveWithin: '4h', calendar: 'office' }] },
      said: ['The target for priority 2 is 4 h instead of 8 h.'],
    },
    {
      row: 'a path that became mandatory',
      changes: withPath({ mandatory: true }),
      said: ['Path “Technical path” is mandatory.'],
    },
    {
      row: 'an authority',
      changes: { authorities: authorities.slice(1) },
      said: ['Authority “Database lead” is new: holders T. Sato, may “extendCommitment”, paths “Technical path”.'],
    },
    {
      row: 'the zone of the first calendar',
      changes: { calendars: old.calendars.map((it) => ({ ...it, zone: 'UTC' })) },
      said: [
        'Calendar “office” counts in the zone “UTC” instead of “Europe/Berlin”.',
        'The policy says its times in the zone UTC, that of its first calendar, instead of Europe/Berlin.',
      ],
    },
  ])('$row', ({ changes, said }) => {
    expect(words(changes)).toEqual(said);
  });

  it('says of a guard on priorities what the trigger applies to', () => {
    const before = changed({ triggers: [guarded([1, 2, 3])] });
    const after = changed({ triggers: [guarded([2, 1])] });
    expect(policyDifference(before, after).changes.map((it) => it.words)).toEqual([
      'Trigger “sla” no longer applies to priority 3.',
    ]);
    expect(policyDifference(after, before).changes.map((it) => it.words)).toEqual([
      'Trigger “sla” applies to priority 3 too.',
    ]);
  });

  it.each<{ row: string; changes: Partial<PolicyDocument> }>([
    { row: 'the same document', changes: {} },
    { row: 'people in another order', changes: { people: [...old.people].reverse() } },
    { row: 'groups in another order', changes: { groups: [...old.groups].reverse() } },
    { row: 'a duration in other words', changes: withLevel(2, { resolveWithin: '240m' }) },
    { row: 'a default that is written down', changes: withLevel(2, { acknowledgements: 1, opensProblem: false }) },
    { row: 'an empty list of what there is none', changes: { authorities: [] } },
  ])('finds none in $row', ({ changes }) => {
    expect(policyDifference(old, changed(changes))).toEqual({ changes: [], people: [], running: [] });
  });

  it('[CAL4] reads a day as the calendar counts it, also where only that changed', () => {
    const inOffice = (dayLength: string, acknowledgeWithin: string): PolicyDocument =>
      changed({
        calendars: old.calendars.map((it) => ({ ...it, dayLength })),
        ...withLevel(2, { calendar: 'office', acknowledgeWithin, backups: [{ after: '1d', group: 'platform' }] }),
      });
    const said = (before: PolicyDocument, after: PolicyDocument): unknown => {
      const { changes, running } = policyDifference(before, after);
      return [...changes, ...running].map((it) => it.words);
    };
    expect(said(inOffice('8h', '2d'), inOffice('8h', '16h'))).toEqual([]);
    expect(said(inOffice('8h', '2d'), inOffice('8h', '48h'))).toEqual([
      'Level 2 “Database” of path “Technical path” must acknowledge within 48 h instead of 2 d.',
      'Path “Technical path” stays where it is, at level 2. Its window becomes longer: 48 h instead of 2 d of 8 h.',
    ]);
    expect(said(inOffice('8h', '2d4h'), inOffice('7h30m', '2d4h'))).toEqual([
      'A day in calendar “office” is 7 h 30 min instead of 8 h of working time.',
      'Path “Technical path” stays where it is, at level 2. Its window becomes shorter: 2 d of 7 h 30 min and 4 h instead of 2 d of 8 h and 4 h.',
    ]);
    expect(said(inOffice('8h', '2d'), inOffice('7h', '16h'))).toEqual([
      'A day in calendar “office” is 7 h instead of 8 h of working time.',
      'Level 2 “Database” of path “Technical path” must acknowledge within 16 h instead of 2 d.',
    ]);
  });

  it('[CAL4] reads a day around the clock where no calendar counts', () => {
    const suspended = (suspendAtMost: string): PolicyDocument =>
      changed({ suspendAtMost, calendars: old.calendars.map((it) => ({ ...it, dayLength: '8h' })) });
    expect(policyDifference(suspended('1d'), suspended('24h')).changes).toEqual([]);
    expect(policyDifference(suspended('1d'), suspended('8h')).changes).toMatchObject([{ path: ['suspendAtMost'] }]);
    const idle = (rearmAfter: string): PolicyDocument =>
      changed({
        calendars: old.calendars.map((it) => ({ ...it, dayLength: '8h' })),
        triggers: [{ id: 'idle', kind: 'noProgress', after: '1d', calendar: 'office', rearmAfter }],
      });
    expect(policyDifference(idle('1d'), idle('24h')).changes).toEqual([]);
    expect(policyDifference(idle('1d'), idle('8h')).changes).toHaveLength(1);
  });

  it('finds triggers of one rank in another order, and not that an exception stands elsewhere', () => {
    const exception: TriggerDocument = { id: 'always', kind: 'exception', when: { test: 'present', fact: 'category' } };
    const vip: TriggerDocument = { id: 'vip', kind: 'vipCustomer' };
    const inOrder = (...triggers: readonly TriggerDocument[]): PolicyDocument => changed({ triggers });
    expect(policyDifference(inOrder(exception, vip), inOrder(vip, exception)).changes).toEqual([]);
    expect(policyDifference(inOrder(guarded([1]), vip), inOrder(vip, guarded([1]))).changes).toMatchObject([
      { kind: 'moved', path: ['triggers', 'sla'] },
    ]);
  });
});

describe('[POL4] what another version changes for people on call', () => {
  it('says who takes whose place, and who is no longer told anywhere', () => {
    const after = changed({
      groups: old.groups.map((it) => (it.id === 'platform' ? { ...it, members: ['diaz', 'kim'] } : it)),
    });
    expect(policyDifference(old, after).people).toEqual([
      {
        person: 'kim',
        name: 'Kim Lee',
        gains: ['is told at level 3 “Platform” of path “Technical path”', 'is in group “Platform”'],
        loses: [],
        toldNowhere: false,
        words: [
          'Kim Lee is told at level 3 “Platform” of path “Technical path”, where Ada Moss was.',
          'Kim Lee is in group “Platform”.',
        ],
      },
      {
        person: 'moss',
        name: 'Ada Moss',
        gains: [],
        loses: ['is told at level 3 “Platform” of path “Technical path”', 'is in group “Platform”'],
        toldNowhere: true,
        words: [
          'Ada Moss is no longer told at level 3 “Platform” of path “Technical path”.',
          'Ada Moss is no longer in group “Platform”.',
          'Ada Moss is no longer told anywhere.',
        ],
      },
    ]);
  });

  it('tells a turn on call from being told each time', () => {
    const after = changed({ groups: old.groups.map(({ onCall: _, ...group }) => group) });
    expect(policyDifference(old, after).people.flatMap((it) => it.words)).toEqual([
      'Kim Lee is told at level 1 “First line” of path “Technical path”.',
      'Kim Lee is no longer told at level 1 “First line” of path “Technical path”, in turn.',
    ]);
  });
});

describe('[POL4][ESC15] what another version would mean for escalations that run', () => {
  const running = (changes: Partial<PolicyDocument>): readonly string[] =>
    policyDifference(old, changed(changes)).running.map((it) => it.words);

  it('says where windows become shorter or longer', () => {
    expect(running(withLevel(2, { acknowledgeWithin: '5m', resolveWithin: '8h' }))).toEqual([
      'Path “Technical path” stays where it is, at level 2. Its window becomes shorter: 5 min instead of 15 min. Its commitment becomes longer: 8 h instead of 4 h.',
    ]);
  });

  it('says which level is told anew, and that none lies higher', () => {
    expect(running(withPath({ levels: technical.levels.slice(1) }))).toEqual([
      'Path “Technical path”: level 1 is another one there; level 1 is told.',
      'Path “Technical path” stays where it is; its level 2 is level 1 there.',
      'Path “Technical path” stays where it is; its level 3 is level 2 there.',
      'Path “Technical path” stays where it is; its level 4 is level 3 there.',
    ]);
  });

  it('says that a mandatory path cannot be lost', () => {
    const mandatory = changed(withPath({ mandatory: true, levels: technical.levels.slice(0, 1) }));
    const other = changed(withPath({ id: 'other', name: 'Other' }));
    expect(policyDifference(mandatory, other).running.map((it) => it.words)).toEqual([
      'Path “Technical path” ends at level 1: that version does not have it. It is mandatory: such an escalation cannot be moved.',
      'Path “Other” is added at level 1.',
    ]);
  });
});
