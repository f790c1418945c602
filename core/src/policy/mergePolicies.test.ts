import { describe, expect, it } from '@jest/globals';
import { aPolicyDocument } from '../testing/build';
import { mergePolicies } from './mergePolicies';
import type { PolicyDocument } from './policyDocument';

const ours = aPolicyDocument({ id: 'ours' });
const theirs = (changes: Partial<PolicyDocument>): PolicyDocument => ({
  ...aPolicyDocument({ id: 'theirs' }),
  ...changes,
});
const [kim] = ours.people;
const [office] = ours.calendars;
const [desk] = ours.groups;
const [technical] = ours.paths;
if (!kim || !office || !desk || !technical) throw new Error('the builder has one of each');

describe('[PTH-13] two policies beside each other', () => {
  it('of which one is the other’s copy disagree in nothing', () => {
    const { conflicts, ids } = mergePolicies(ours, theirs({}));
    expect(conflicts).toEqual([]);
    expect(
      Object.values(ids).every((mapped) => mapped.every(({ isOurs, theirs: id, becomes }) => isOurs && id === becomes)),
    ).toBe(true);
  });

  it.each<{
    row: string;
    changes: Partial<PolicyDocument>;
    conflict: object;
    section: 'people' | 'groups' | 'calendars' | 'triggers';
    becomes: object;
  }>([
    {
      row: 'the same person by account',
      changes: { people: [{ ...kim, id: 'k.lee' }] },
      conflict: { conflict: 'samePersonOtherId', ours: 'kim', theirs: 'k.lee' },
      section: 'people',
      becomes: { theirs: 'k.lee', becomes: 'kim', isOurs: true },
    },
    {
      row: 'accounts that point at two people',
      changes: { people: [{ ...kim, id: 'x', accounts: { jira: 'jira-kim', servicenow: 'other' } }] },
      conflict: { conflict: 'accountsDisagree', ours: 'kim', theirs: 'x' },
      section: 'people',
      becomes: { theirs: 'x', becomes: 'x', isOurs: false },
    },
    {
      row: 'the same group by name',
      changes: { groups: [{ ...desk, id: 'sd', name: 'SERVICE DESK' }] },
      conflict: { conflict: 'sameGroupName', ours: 'desk', theirs: 'sd' },
      section: 'groups',
      becomes: { theirs: 'sd', becomes: 'desk', isOurs: true },
    },
    {
      row: 'equal calendars',
      changes: { calendars: [{ ...office, id: 'day' }] },
      conflict: { conflict: 'sameCalendarOtherId', ours: 'office', theirs: 'day' },
      section: 'calendars',
      becomes: { theirs: 'day', becomes: 'office', isOurs: true },
    },
    {
      row: 'one id with two meanings',
      changes: { triggers: [{ id: 'not-taken', kind: 'notTaken', after: '1h' }] },
      conflict: { conflict: 'sameIdOtherContent', section: 'triggers', id: 'not-taken' },
      section: 'triggers',
      becomes: { theirs: 'not-taken', becomes: 'theirs-not-taken', isOurs: false },
    },
  ])('finds $row', ({ changes, conflict, section, becomes }) => {
    const proposal = mergePolicies(ours, theirs(changes));
    expect(proposal.conflicts).toEqual([conflict]);
    expect(proposal.ids[section]).toEqual([becomes]);
  });

  it('finds two targets for one priority', () => {
    expect(mergePolicies(ours, theirs({ targets: [{ priority: 2, resolveWithin: '1h' }] })).conflicts).toEqual([
      { conflict: 'sameIdOtherContent', section: 'targets', id: 'priority 2' },
    ]);
  });

  it('maps levels by name, else by number, never past the last', () => {
    const [first, second] = technical.levels;
    if (!first || !second) throw new Error('the builder has two levels');
    const levels = [second, first, first, first, { ...first, name: 'Board' }];
    expect(mergePolicies(ours, theirs({ paths: [{ ...technical, id: 'tech', levels }] })).levels).toEqual([
      {
        theirPath: 'tech',
        ourPath: 'technical',
        levels: [2, 1, 1, 1, 4].map((level, i) => ({ theirs: i + 1, ours: level })),
      },
    ]);
    expect(mergePolicies(ours, theirs({ paths: [{ ...technical, kind: 'vendor' }] })).levels).toEqual([]);
  });
});
