import { describe, expect, it } from '@jest/globals';
import type { PolicyDocument } from '../policy/policyDocument';
import { aPolicy, aPolicyDocument, minutes, noon, withLevel } from '../testing/build';
import { given } from '../testing/given';
import type { Scenario } from '../testing/given';
import { recipientsOf } from './effectsOf';

const groups = aPolicyDocument().groups.map((group) =>
  group.id === 'desk' ? { ...group, members: ['kim', 'moss', 'nair'] } : group,
);
const startedWith = (changes: Partial<PolicyDocument>): Scenario =>
  given(aPolicy({ groups, ...changes })).started(noon);
const steps = (scenario: Scenario, ...afterMin: number[]): string[][] => {
  let now = scenario;
  return afterMin.map((after) => {
    now = now.deadlinesChecked(noon + minutes(after));
    return now.outcome;
  });
};

describe('[ESC3] within a level: primary, backups at their delays, then the whole group', () => {
  const tiered = startedWith(withLevel(1, { backups: [{ after: '3m', group: 'database' }], wholeGroupAfter: '6m' }));

  it('tells each when it is due, and the next level when the window is over', () => {
    expect(tiered.outcome).toEqual(['started', 'level 1 told kim (escalationStarted)']);
    expect(steps(tiered, 2, 3, 3, 6, 10)).toEqual([
      [],
      ['level 1 also told sato'],
      [],
      ['level 1 also told moss and nair'],
      ['level 2 told sato (notAcknowledgedInTime)'],
    ]);
  });

  it('waits for the soonest of them', () => {
    expect(tiered.deadline).toBe(noon + minutes(3));
    expect(tiered.deadlinesChecked(noon + minutes(6)).deadline).toBe(noon + minutes(10));
  });

  it('lets a backup acknowledge once told, and not before', () => {
    expect(tiered.refusalOfAcknowledgement('sato', noon + minutes(2))).toEqual({ refused: 'notAResponder', level: 1 });
    const taken = tiered.deadlinesChecked(noon + minutes(3)).acknowledged('sato', noon + minutes(4));
    expect(taken.outcome).toEqual(['acknowledged by sato as responder']);
    expect(taken.deadline).toBeUndefined();
  });

  it('[ESC16] late by an outage within the window, all that is due is told, each person once', () => {
    expect(steps(tiered, 8, 8)).toEqual([['level 1 also told sato', 'level 1 also told moss and nair'], []]);
  });

  it('[ESC17] says so where a backup was told before, and where nobody of it is on call', () => {
    const rotations = [
      ...aPolicyDocument().rotations,
      { ...aPolicyDocument().rotations[0], id: 'later', startsAt: '2027-01-04T08:00' },
    ] as PolicyDocument['rotations'];
    const scenario = startedWith({
      ...withLevel(1, {
        backups: [
          { after: '3m', group: 'desk' },
          { after: '4m', group: 'nights' },
        ],
      }),
      rotations,
      groups: [...groups, { id: 'nights', name: 'Nights', members: ['moss'], onCall: 'later' }],
    });
    expect(steps(scenario, 3, 4, 5)).toEqual([['backup skipped (alreadyTold)'], ['backup skipped (nobodyOnCall)'], []]);
  });
});

describe('[ESC5] a level that asks for several acknowledgements', () => {
  const asksForTwo = startedWith({ ...withLevel(1, { group: 'platform', acknowledgements: 2, resolveWithin: '1h' }) });
  const first = asksForTwo.acknowledged('moss', noon + minutes(1));

  it('runs on after the first, and stops with the last', () => {
    expect(first.outcome).toEqual(['acknowledged by moss as responder, 1 more wanted']);
    expect(first.deadline).toBe(noon + minutes(10));
    const both = first.acknowledged('diaz', noon + minutes(2));
    expect(both.outcome).toEqual(['acknowledged by diaz as responder']);
    expect(both.deadline).toBe(noon + minutes(62));
  });

  it('goes up where too few answered', () => {
    expect(first.deadlinesChecked(noon + minutes(10)).outcome).toEqual(['level 2 told sato (notAcknowledgedInTime)']);
  });

  it('keeps who has signed through the reminders past the last level', () => {
    const last = aPolicyDocument().paths.map((path) => ({
      ...path,
      levels: [{ name: 'Only', group: 'platform', acknowledgeWithin: '10m', acknowledgements: 2 }],
    }));
    const signed = startedWith({ paths: last }).acknowledged('moss', noon + minutes(1));
    const reminded = signed.deadlinesChecked(noon + minutes(10));
    expect(reminded.outcome).toEqual(['reminder 1 to diaz and moss']);
    expect(reminded.acknowledged('diaz', noon + minutes(11)).deadline).toBeUndefined();
  });

  it('counts each person once, and belongs to the first', () => {
    expect(first.acknowledged('moss', noon + minutes(2)).outcome).toEqual([]);
    const { state } = first.acknowledged('diaz', noon + minutes(2)).record;
    expect(state.status === 'open' && state.paths[0]?.standing).toMatchObject({
      by: 'moss',
      alsoBy: [{ by: 'diaz', at: noon + minutes(2) }],
    });
  });

  it('records who acknowledges after enough have', () => {
    const both = first.acknowledged('diaz', noon + minutes(2));
    const third = both.acknowledged('nair', noon + minutes(3));
    expect(third.outcome).toEqual(['acknowledged by nair as authority']);
    expect(third.deadline).toBe(both.deadline);
  });
});

describe('[PTH-5] reminders before a window closes', () => {
  it('go to those who have not answered, at each time that the level names', () => {
    const scenario = startedWith(withLevel(1, { group: 'platform', acknowledgements: 2, remindBefore: ['2m', '5m'] }));
    const one = scenario.acknowledged('moss', noon + minutes(1));
    expect(steps(one, 4, 5, 8, 9)).toEqual([
      [],
      ['reminder before acknowledge to diaz'],
      ['reminder before acknowledge to diaz'],
      [],
    ]);
  });

  it('late, are one', () => {
    const scenario = startedWith(withLevel(1, { remindBefore: ['5m', '2m'] }));
    expect(steps(scenario, 9)).toEqual([['reminder before acknowledge to kim']]);
  });

  it('go to the owner before the commitment lapses', () => {
    const scenario = startedWith(withLevel(1, { resolveWithin: '1h', remindOwnerBefore: ['15m'] }));
    const owned = scenario.acknowledged('kim', noon + minutes(5));
    expect(steps(owned, 49, 50, 51)).toEqual([[], ['reminder before resolve to kim'], []]);
  });
});

describe('[ESC7] the owner of a level that was passed', () => {
  it('is told afterwards, with the level that was told instead', () => {
    const rotations = aPolicyDocument().rotations.map((it) => ({ ...it, startsAt: '2027-01-04T08:00' }));
    expect(startedWith({ ...withLevel(1, { owner: 'moss' }), rotations }).outcome).toEqual([
      'started',
      'level 1 skipped (nobodyOnCall)',
      'level 2 told sato (nobodyOnCallBelow), informed moss',
    ]);
  });
});

describe('[ESC17] two paths that tell the same person at the same instant', () => {
  const [technical] = aPolicyDocument().paths;
  if (!technical) throw new Error('no path');
  const beside = (group: string) => ({
    id: `to-${group}`,
    name: `To ${group}`,
    kind: 'procedural' as const,
    levels: [{ name: 'Beside', group, acknowledgeWithin: '1h' }],
    afterLastLevel: { reminders: 1, thenEvery: '1d' },
  });
  const notices = (scenario: Scenario) =>
    scenario.last.effects.flatMap((effect) =>
      effect.type === 'NotifyResponders' ? [recipientsOf(effect).map(({ person }) => person)] : [],
    );

  it('make one notice, for everybody whom either tells', () => {
    const scenario = startedWith({ ...withLevel(1, { group: 'platform' }), groups: aPolicyDocument().groups });
    const both = given(
      aPolicy({ paths: [...(scenario.policy.document.paths as never[]), beside('platform'), beside('database')] }),
    ).started(noon);
    expect(notices(both)).toEqual([['diaz', 'moss'], ['sato']]);
    expect(both.outcome.filter((line) => line.includes('diaz'))).toHaveLength(2);
  });

  it('stay two where nobody is told by both', () => {
    expect(notices(given(aPolicy({ paths: [technical, beside('database')] })).started(noon))).toEqual([
      ['kim'],
      ['sato'],
    ]);
  });
});
