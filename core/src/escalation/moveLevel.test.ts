import { describe, expect, it } from '@jest/globals';
import type { PathDocument } from '../policy/policyDocument';
import { aPolicy, aPolicyDocument, authorities, minutes, noon } from '../testing/build';
import { given } from '../testing/given';
import type { EscalateByHand, RaiseLevel } from './command';

const policy = aPolicy({ authorities });
const started = given(policy).started(noon);
const levelTwo = started.deadlinesChecked(noon + minutes(10));
const at = noon + minutes(12);
const because: EscalateByHand['because'] = { reason: 'impactGrows', text: 'Two more pools are down' };

describe('[ESC6][PTH-4] escalating by hand', () => {
  it('goes to the next level, whose window starts then', () => {
    const up = started.when(started.asked('EscalateByHand', 'kim', at, { because }));
    expect(up.outcome).toEqual(['escalated by kim to level 2', 'level 2 told sato (escalatedByHand)']);
    expect(up.deadline).toBe(at + minutes(15));
  });

  it('needs no words for the next level, only one of the reasons', () => {
    const wordless = { reason: 'needsExpertise' as const, text: '' };
    expect(started.when(started.asked('EscalateByHand', 'kim', at, { because: wordless })).outcome).toHaveLength(2);
  });

  it('past the next level needs the named authority', () => {
    expect(started.refusalOf(started.asked('EscalateByHand', 'kim', at, { because, toLevel: 3 }))).toEqual({
      refused: 'levelBypassNeedsAuthority',
      level: 3,
      next: 2,
      authorities: ['Duty manager'],
    });
  });

  it('with it and a reason, goes there, and the authority is recorded', () => {
    const up = started.when(started.asked('EscalateByHand', 'nair', at, { because, toLevel: 3 }));
    expect(up.outcome).toEqual([
      'escalated by nair to level 3',
      'level 3 told diaz and moss (escalatedByHand)',
      'problem requested at level 3',
    ]);
    expect(up.last.events[0]).toMatchObject({ authority: ['Duty manager'], by: 'nair', because });
  });

  it.each([
    { row: 'without words', by: 'nair', toLevel: 3, text: ' ', refused: { refused: 'needsReason' } },
    {
      row: 'to the level where it is',
      by: 'kim',
      toLevel: 1,
      text: 'x',
      refused: { refused: 'levelAlreadyReached', asked: 1, level: 1 },
    },
    {
      row: 'past the last level',
      by: 'nair',
      toLevel: 5,
      text: 'x',
      refused: { refused: 'noSuchLevel', asked: 5, highest: 4 },
    },
    {
      row: 'to half a level',
      by: 'nair',
      toLevel: 2.5,
      text: 'x',
      refused: { refused: 'noSuchLevel', asked: 2.5, highest: 4 },
    },
    {
      row: 'by nobody of the level',
      by: 'moss',
      toLevel: 2,
      text: 'x',
      refused: { refused: 'notAResponder', level: 1, authorities: ['Duty manager'] },
    },
  ])('is refused: $row', ({ by, toLevel, text, refused }) => {
    const command = started.asked('EscalateByHand', by, at, { because: { reason: 'other', text }, toLevel });
    expect(started.refusalOf(command)).toEqual(refused);
  });

  it('is refused on a path that there is not, and where nothing runs', () => {
    const elsewhere = started.asked('EscalateByHand', 'kim', at, { because, path: 'legal' });
    expect(started.refusalOf(elsewhere)).toEqual({ refused: 'unknownPath', path: 'legal' });
    expect(started.closed(at).refusalOf(started.asked('EscalateByHand', 'kim', at, { because }))).toEqual({
      refused: 'notRunning',
      asked: 'EscalateByHand',
    });
  });

  it('[ESC9] tells the former owner, and opens unacknowledged', () => {
    const owned = levelTwo.acknowledged('sato', at);
    const up = owned.when(owned.asked('EscalateByHand', 'nair', at + 1, { because }));
    expect(up.outcome).toEqual([
      'escalated by nair to level 3',
      'level 3 told diaz and moss (escalatedByHand), informed sato',
      'problem requested at level 3',
    ]);
    const own = owned.when(owned.asked('EscalateByHand', 'sato', at + 1, { because }));
    expect(own.outcome[1]).toBe('level 3 told diaz and moss (escalatedByHand)');
  });
});

describe('[ESC10] de-escalating', () => {
  it('gives it back to the level below, whose people are told, and the former owner with them', () => {
    const owned = levelTwo.acknowledged('sato', at);
    const down = owned.when(owned.asked('DeEscalate', 'nair', at + 1, { because: 'Only a password' }));
    expect(down.outcome).toEqual(['given back by nair to level 1', 'level 1 told kim (deEscalated), informed sato']);
    expect(down.deadline).toBe(at + 1 + minutes(10));
  });

  it.each([
    { row: 'without a reason', scenario: levelTwo, because: '  ', refused: { refused: 'needsReason' } },
    {
      row: 'below level 1',
      scenario: started,
      because: 'x',
      refused: { refused: 'noSuchLevel', asked: 0, highest: 4 },
    },
  ])('is refused: $row', ({ scenario, because: words, refused }) => {
    expect(scenario.refusalOf(scenario.asked('DeEscalate', 'nair', at, { because: words }))).toEqual(refused);
  });

  it('is refused where nobody below is on call', () => {
    const rotations = aPolicyDocument().rotations.map((it) => ({ ...it, startsAt: '2027-01-04T08:00' }));
    const passed = given(aPolicy({ authorities, rotations })).started(noon);
    expect(passed.refusalOf(passed.asked('DeEscalate', 'sato', at, { because: 'x' }))).toEqual({
      refused: 'nobodyOnCall',
      level: 1,
      group: 'Service desk',
    });
  });

  it('[TRG-5] on a mandatory path needs the named authority too', () => {
    const paths = aPolicyDocument().paths.map((path): PathDocument => ({ ...path, mandatory: true }));
    const bound = given(aPolicy({ authorities, paths }))
      .started(noon)
      .deadlinesChecked(noon + minutes(10));
    expect(bound.refusalOf(bound.asked('DeEscalate', 'sato', at, { because: 'x' }))).toEqual({
      refused: 'mandatoryNeedsAuthority',
      authorities: ['Duty manager'],
    });
    expect(bound.when(bound.asked('DeEscalate', 'nair', at, { because: 'x' })).outcome).toHaveLength(2);
  });
});

describe('[ESC6][TRG-R3] the policy asks for a higher level', () => {
  const met: RaiseLevel['because'] = {
    trigger: 'breach',
    answer: { met: true, reason: 'targetShareConsumed', share: 1, dueAt: at },
  };
  const raise = (level: number, exception = false): RaiseLevel => ({
    type: 'RaiseLevel',
    at,
    path: 'technical' as RaiseLevel['path'],
    level,
    policy,
    because: met,
    exception,
  });

  it('which opens at once', () => {
    expect(started.when(raise(4)).outcome).toEqual(['level 4 asked for by breach', 'level 4 told nair (triggerMet)']);
  });

  it('and asks for nothing where it was reached', () => {
    expect(levelTwo.when(raise(2)).outcome).toEqual([]);
    expect(levelTwo.when(raise(1)).outcome).toEqual([]);
  });

  it('[ESC11] reaches a suspended path only as an exception', () => {
    const suspended = levelTwo.when(
      levelTwo.asked('Suspend', 'sato', at, { until: at + minutes(60), because: 'Waits for the vendor' }),
    );
    expect(suspended.refusalOf(raise(3))).toMatchObject({ refused: 'pathSuspended' });
    expect(suspended.when(raise(4, true)).outcome).toEqual([
      'level 4 asked for by breach',
      'level 4 told nair (triggerMet)',
    ]);
  });

  it('starts only the paths that are asked for, at their levels, and others may join', () => {
    const [technical] = aPolicyDocument().paths;
    const legal = { ...technical, id: 'legal', name: 'Legal', kind: 'regulatory', mandatory: true } as PathDocument;
    const two = aPolicy({ authorities, paths: [technical as PathDocument, legal] });
    const one = given(two).started(noon, undefined, [{ path: 'technical', level: 2 }]);
    expect(one.outcome).toEqual(['started', 'level 2 told sato (escalationStarted)']);
    const joined = one.when({ ...raise(1), policy: two, path: 'legal' as RaiseLevel['path'] });
    expect(joined.outcome).toEqual(['level 1 asked for by breach', 'level 1 told kim (triggerMet)']);
  });
});
