import { describe, expect, it } from '@jest/globals';
import { aPolicy, authorities, berlin, minutes, noon, withLevel } from '../testing/build';
import { given } from '../testing/given';
import type { Scenario } from '../testing/given';
import type { PersonId } from '../policy/policy';

const policy = aPolicy({ authorities });
const levelTwo = given(policy)
  .started(noon)
  .deadlinesChecked(noon + minutes(10));
const at = noon + minutes(12);
const owned = levelTwo.acknowledged('sato', at);
const lapsesAt = at + minutes(240);
const standing = ({ record: { state } }: Scenario) => (state.status === 'open' ? state.paths[0]?.standing : undefined);

describe('[ESC4] extending the commitment', () => {
  const until = lapsesAt + minutes(60);
  const extend = (scenario: Scenario, by: string, changes = {}) =>
    scenario.asked('ExtendCommitment', by, at + 1, { until, because: 'The vendor ships tomorrow', ...changes });

  it('moves when it lapses, with reason and signature', () => {
    const extended = owned.when(extend(owned, 'sato'));
    expect(extended.outcome).toEqual(['commitment extended by sato']);
    expect(extended.deadline).toBe(until);
    expect(extended.deadlinesChecked(lapsesAt).outcome).toEqual([]);
    expect(extended.last.events[0]).toMatchObject({ from: lapsesAt, because: 'The vendor ships tomorrow' });
  });

  it('reminds the owner of the new end', () => {
    const reminding = given(
      aPolicy({ authorities, ...withLevel(2, { resolveWithin: '4h', remindOwnerBefore: ['30m'] }) }),
    )
      .started(noon)
      .deadlinesChecked(noon + minutes(10))
      .acknowledged('sato', at);
    const extended = reminding.when(extend(reminding, 'sato'));
    expect([reminding.deadline, extended.deadline]).toEqual([lapsesAt - minutes(30), until - minutes(30)]);
  });

  it.each([
    { row: 'by another than the owner', by: 'nair', changes: {}, refused: { refused: 'notTheOwner', owner: 'sato' } },
    { row: 'without a reason', by: 'sato', changes: { because: '' }, refused: { refused: 'needsReason' } },
    {
      row: 'to an earlier end',
      by: 'sato',
      changes: { until: lapsesAt },
      refused: { refused: 'endTooEarly', after: lapsesAt },
    },
    {
      row: 'for ever',
      by: 'sato',
      changes: { until: Infinity },
      refused: { refused: 'endTooEarly', after: lapsesAt },
    },
  ])('is refused: $row', ({ by, changes, refused }) => {
    expect(owned.refusalOf(extend(owned, by, changes))).toEqual(refused);
  });

  it('is refused to an owner without the authority', () => {
    const byAuthority = levelTwo.acknowledged('nair', at);
    expect(byAuthority.refusalOf(extend(byAuthority, 'nair'))).toEqual({
      refused: 'extensionNeedsAuthority',
      authorities: ['Database lead'],
    });
  });

  it('is refused where there is no owner, or no commitment', () => {
    expect(levelTwo.refusalOf(extend(levelTwo, 'sato'))).toEqual({ refused: 'notAcknowledged', level: 2 });
    const without = given(policy).started(noon).acknowledged('kim', at);
    expect(without.refusalOf(extend(without, 'kim'))).toEqual({ refused: 'noCommitment', level: 1 });
  });
});

describe('[ESC11][PTH-5] suspending', () => {
  const until = at + minutes(60);
  const suspend = (scenario: Scenario, by = 'sato', changes = {}) =>
    scenario.asked('Suspend', by, at, { until, because: 'Waits for the vendor', ...changes });
  const suspended = levelTwo.when(suspend(levelTwo));

  it('stops everything until its end', () => {
    expect(suspended.outcome).toEqual(['suspended by sato']);
    expect(suspended.deadline).toBe(until);
    expect(suspended.deadlinesChecked(until - 1).outcome).toEqual([]);
  });

  it('ends by itself, and its deadlines have moved by the time suspended', () => {
    const resumed = suspended.deadlinesChecked(until);
    expect(resumed.outcome).toEqual(['resumed by itself']);
    expect(resumed.deadline).toBe(noon + minutes(25) + minutes(60));
  });

  it('ends late by an outage: what was left is left', () => {
    expect(suspended.deadlinesChecked(until + minutes(500)).deadline).toBe(until + minutes(500 + 13));
  });

  it('ends by hand, with a reason', () => {
    const resumed = suspended.when(
      suspended.asked('Resume', 'nair', at + minutes(5), { because: 'The vendor answered' }),
    );
    expect(resumed.outcome).toEqual(['resumed by nair']);
    expect(resumed.deadline).toBe(noon + minutes(30));
    expect(suspended.refusalOf(suspended.asked('Resume', 'sato', at, { because: '' }))).toEqual({
      refused: 'needsReason',
    });
    expect(suspended.refusalOf(suspended.asked('Resume', 'moss', at, { because: 'x' }))).toEqual({
      refused: 'notAResponder',
      level: 2,
      authorities: ['Duty manager'],
    });
    expect(levelTwo.refusalOf(levelTwo.asked('Resume', 'sato', at, { because: 'x' }))).toEqual({
      refused: 'notSuspended',
    });
  });

  it('moves commitment, handoff and request alike', () => {
    const offered = owned
      .when(owned.asked('ProposeHandoff', 'sato', at, { to: 'moss' as PersonId, because: 'End of shift' }))
      .when({
        type: 'RequestEscalation',
        at,
        requester: 'Ada',
        path: 'technical' as never,
        policy,
        because: 'Still down',
      });
    const resumed = offered.when(suspend(offered)).deadlinesChecked(until);
    expect(standing(resumed)).toMatchObject({
      resolveBy: lapsesAt + minutes(60),
      handoff: { to: 'moss', lapsesAt: at + minutes(75) },
    });
    const { state } = resumed.record;
    expect(state.status === 'open' && state.paths[0]?.request?.answerBy).toBe(at + minutes(75));
  });

  it('counts what is left in the hours of the level', () => {
    const evening = berlin('2026-11-17T17:55');
    const office = given(aPolicy({ authorities, ...withLevel(1, { calendar: 'office' }) })).started(evening);
    const asleep = office.when(
      office.asked('Suspend', 'kim', evening + minutes(2), { until: berlin('2026-11-18T10:00'), because: 'x' }),
    );
    expect(asleep.deadlinesChecked(berlin('2026-11-18T10:00')).deadline).toBe(berlin('2026-11-18T10:08'));
  });

  it('what was overdue when it was suspended is due at its end, in one step', () => {
    const late = levelTwo.when({ ...suspend(levelTwo), at: noon + minutes(40) } as never);
    const resumed = late.deadlinesChecked(until);
    expect(resumed.outcome).toEqual([
      'resumed by itself',
      'level 3 told diaz and moss (notAcknowledgedInTime)',
      'problem requested at level 3',
    ]);
    expect(resumed.deadlinesChecked(until).outcome).toEqual([]);
  });

  it.each([
    { row: 'without a reason', changes: { because: '' }, refused: { refused: 'needsReason' } },
    { row: 'to an end that is over', changes: { until: at }, refused: { refused: 'endTooEarly', after: at } },
    { row: 'without an end', changes: { until: Infinity }, refused: { refused: 'endTooEarly', after: at } },
  ])('is refused: $row', ({ changes, refused }) => {
    expect(levelTwo.refusalOf(suspend(levelTwo, 'sato', changes))).toEqual(refused);
  });

  it('is refused for longer than the policy allows, twice, and to who has no say', () => {
    const short = given(aPolicy({ authorities, suspendAtMost: '30m' })).started(noon);
    expect(short.refusalOf(suspend(short, 'kim'))).toEqual({ refused: 'endTooLate', latest: at + minutes(30) });
    expect(suspended.refusalOf(suspend(suspended))).toEqual({ refused: 'pathSuspended', by: 'sato', until });
    expect(levelTwo.refusalOf(suspend(levelTwo, 'moss'))).toEqual({
      refused: 'notAResponder',
      level: 2,
      authorities: ['Duty manager'],
    });
  });

  it('is refused to acknowledge meanwhile: who wants it resumes it first', () => {
    expect(suspended.refusalOfAcknowledgement('sato', at + 1)).toEqual({ refused: 'pathSuspended', by: 'sato', until });
  });

  it('[TRG-5] a mandatory path needs the named authority', () => {
    const paths = policy.document.paths.map((path) => ({ ...path, mandatory: true }));
    const bound = given(aPolicy({ authorities, paths })).started(noon);
    expect(bound.refusalOf(suspend(bound, 'kim'))).toEqual({
      refused: 'mandatoryNeedsAuthority',
      authorities: ['Duty manager'],
    });
  });
});

describe('[ESC12][GOV-3] handing off', () => {
  const propose = (scenario: Scenario, by = 'sato', to = 'moss', because = 'End of shift') =>
    scenario.asked('ProposeHandoff', by, at + 1, { to: to as PersonId, because });
  const offered = owned.when(propose(owned));
  const answerAt = at + minutes(5);

  it('tells the receiver; until accepted the giver owns it and the clocks run', () => {
    expect(offered.outcome).toEqual(['handoff proposed by sato to moss']);
    expect(offered.last.effects[0]).toMatchObject({ event: { responders: [{ person: 'moss' }] } });
    expect(standing(offered)).toMatchObject({ by: 'sato', resolveBy: lapsesAt });
  });

  it('accepted, belongs to the receiver, under both signatures and the same commitment', () => {
    const accepted = offered.when(offered.asked('AcceptHandoff', 'moss', answerAt, {}));
    expect(accepted.outcome).toEqual(['handoff of sato accepted by moss']);
    expect(accepted.last.events[0]).toMatchObject({ from: 'sato', proposedAt: at + 1, by: 'moss', at: answerAt });
    expect(standing(accepted)).toEqual({
      status: 'acknowledged',
      by: 'moss',
      at: answerAt,
      resolveBy: lapsesAt,
      handedOffBy: 'sato',
    });
    expect(accepted.deadlinesChecked(lapsesAt).outcome[0]).toBe('level 3 told diaz and moss (notResolvedInTime)');
  });

  it('declined with a reason, stays, and the giver is told', () => {
    expect(offered.refusalOf(offered.asked('DeclineHandoff', 'moss', answerAt, { because: '' }))).toEqual({
      refused: 'needsReason',
    });
    const declined = offered.when(offered.asked('DeclineHandoff', 'moss', answerAt, { because: 'On leave' }));
    expect(declined.outcome).toEqual(['handoff declined by moss']);
    expect(declined.last.effects[0]).toMatchObject({ event: { responders: [{ person: 'sato' }] } });
    expect(standing(declined)).toEqual(standing(owned));
  });

  it('lapses when nobody answers, and the giver is told', () => {
    const due = at + 1 + minutes(15);
    expect(offered.deadline).toBe(due);
    const lapsed = offered.deadlinesChecked(due);
    expect(lapsed.outcome).toEqual(['handoff to moss lapsed, told sato']);
    expect(standing(lapsed)).toEqual(standing(owned));
    expect(lapsed.deadlinesChecked(due).outcome).toEqual([]);
    expect(offered.refusalOf(offered.asked('AcceptHandoff', 'moss', due, {}))).toEqual({ refused: 'noHandoff' });
  });

  it.each([
    { row: 'by another than the owner', by: 'nair', to: 'moss', refused: { refused: 'notTheOwner', owner: 'sato' } },
    { row: 'to oneself', by: 'sato', to: 'sato', refused: { refused: 'alreadyTheOwner' } },
    { row: 'to a stranger', by: 'sato', to: 'ghost', refused: { refused: 'unknownPerson', person: 'ghost' } },
  ])('is refused: $row', ({ by, to, refused }) => {
    expect(owned.refusalOf(propose(owned, by, to))).toEqual(refused);
  });

  it('is refused without a reason, before anybody owns it, twice, and to be answered by another', () => {
    expect(owned.refusalOf(propose(owned, 'sato', 'moss', ''))).toEqual({ refused: 'needsReason' });
    expect(levelTwo.refusalOf(propose(levelTwo))).toEqual({ refused: 'notAcknowledged', level: 2 });
    expect(offered.refusalOf(propose(offered, 'sato', 'diaz'))).toMatchObject({
      refused: 'handoffPending',
      to: 'moss',
    });
    expect(offered.refusalOf(offered.asked('AcceptHandoff', 'diaz', answerAt, {}))).toEqual({
      refused: 'notTheReceiver',
      to: 'moss',
    });
    expect(owned.refusalOf(owned.asked('AcceptHandoff', 'moss', answerAt, {}))).toEqual({ refused: 'noHandoff' });
  });
});

describe('[TRG-7] a customer asks for more', () => {
  const request = (scenario: Scenario, because = 'We cannot ship') => ({
    type: 'RequestEscalation' as const,
    at,
    requester: 'Ada',
    path: 'technical' as never,
    policy: scenario.policy,
    because,
  });
  const asked = levelTwo.when(request(levelTwo));

  it('the level is asked, the owner where it has one', () => {
    expect(asked.outcome).toEqual(['Ada asks sato']);
    const byAuthority = levelTwo.acknowledged('nair', at);
    expect(byAuthority.when(request(byAuthority)).outcome).toEqual(['Ada asks nair']);
  });

  it('accepted, goes up', () => {
    const accepted = asked.when(asked.asked('AcceptRequest', 'sato', at + 1, {}));
    expect(accepted.outcome).toEqual([
      'request accepted by sato',
      'level 3 told diaz and moss (customerRequestAccepted)',
      'problem requested at level 3',
    ]);
  });

  it('declined with a reason, changes nothing else', () => {
    expect(asked.refusalOf(asked.asked('DeclineRequest', 'sato', at + 1, { because: ' ' }))).toEqual({
      refused: 'needsReason',
    });
    const declined = asked.when(asked.asked('DeclineRequest', 'sato', at + 1, { because: 'A fix is under way' }));
    expect(declined.outcome).toEqual(['request declined by sato']);
    expect(declined.record.state).toMatchObject({ paths: levelTwoPaths() });
  });

  it('[TRG-11] not answered in the window of the level, goes up as silence does', () => {
    const request2 = owned.when(request(owned));
    expect(request2.deadline).toBe(at + minutes(15));
    expect(request2.deadlinesChecked(at + minutes(15)).outcome).toEqual([
      'request not answered',
      'level 3 told diaz and moss (customerRequestUnanswered), informed sato',
      'problem requested at level 3',
    ]);
  });

  it('at the last level cannot go up: it is said, once', () => {
    const top = owned.when(
      owned.asked('EscalateByHand', 'nair', at, { toLevel: 4, because: { reason: 'other', text: 'x' } }),
    );
    const last = top.acknowledged('nair', at);
    const waiting = last.when(request(last));
    expect(waiting.refusalOf(waiting.asked('AcceptRequest', 'nair', at, {}))).toEqual({
      refused: 'noSuchLevel',
      asked: 5,
      highest: 4,
    });
    const lapsed = waiting.deadlinesChecked(at + minutes(30));
    expect(lapsed.outcome).toEqual(['request not answered']);
    expect(lapsed.deadlinesChecked(at + minutes(30)).outcome).toEqual([]);
  });

  it('[ESC16] and a reminder that are due at one instant are one check', () => {
    const due = at + minutes(30);
    const up = { toLevel: 4, because: { reason: 'other' as const, text: 'x' } };
    const top = levelTwo.when(levelTwo.asked('EscalateByHand', 'nair', at, up));
    const both = top.when(request(top)).deadlinesChecked(due);
    expect(both.outcome).toEqual(['reminder 1 to nair', 'request not answered']);
    expect(both.deadlinesChecked(due).outcome).toEqual([]);
  });

  it('is refused twice, without words, and to be answered by who has no say or where nobody asked', () => {
    expect(asked.refusalOf(request(asked))).toEqual({ refused: 'requestPending', at });
    expect(levelTwo.refusalOf(request(levelTwo, ''))).toEqual({ refused: 'needsReason' });
    expect(asked.refusalOf(asked.asked('AcceptRequest', 'moss', at, {}))).toEqual({
      refused: 'notAResponder',
      level: 2,
      authorities: ['Duty manager'],
    });
    expect(levelTwo.refusalOf(levelTwo.asked('AcceptRequest', 'sato', at, {}))).toEqual({ refused: 'noRequest' });
  });

  function levelTwoPaths() {
    const { state } = levelTwo.record;
    return state.status === 'open' ? state.paths : [];
  }
});
