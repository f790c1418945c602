import { describe, expect, it } from '@jest/globals';
import { lateDeliveries } from '../escalation/delivery';
import { effectDone, effectFailed } from '../escalation/record';
import type { EffectId } from '../escalation/effect';
import type { PathDocument, PolicyDocument } from '../policy/policyDocument';
import { aPolicy, aPolicyDocument, anIncident, berlin, minutes, noon, person } from '../testing/build';
import { given, Scenario } from '../testing/given';
import { nextStep } from '../explain/nextStep';
import { panelView } from './panelView';
import type { PanelFacts } from './panelView';

const policy = aPolicy();
const started = given(policy).started(noon);
const levelTwo = started.deadlinesChecked(noon + minutes(10));

const view = (scenario: Scenario, changes: Partial<PanelFacts> = {}) =>
  panelView({
    at: noon + minutes(12),
    incident: anIncident(),
    record: scenario.record,
    policy,
    knownErrors: [],
    ...changes,
  });

describe('[TLS-4] the panel says where the escalation stands, why, and what happens next', () => {
  it('while it runs', () => {
    expect(view(levelTwo).escalation).toMatchObject({
      status: 'running',
      path: {
        level: 2,
        levels: 4,
        levelName: 'Database',
        sentence: 'Not acknowledged for 2 min',
        responders: [{ name: 'sato', initials: 'S' }],
      },
      next: {
        sentence: 'Level 3, Platform, is told at 11:25 CET unless someone acknowledges',
        at: noon + minutes(25),
      },
      rungs: [{ state: 'told' }, { state: 'told' }, { state: 'next', at: noon + minutes(25) }, { state: 'later' }],
    });
  });

  it('[SLA5] a host’s clock that stands: no due time to wait for, and no instant at which it starts', () => {
    const at = noon + minutes(12);
    const hostClock = {
      name: 'Time to resolution',
      goalMs: minutes(240),
      dueAt: noon + minutes(200),
      left: { ms: minutes(188), at, countsFrom: at + minutes(240) },
    };
    const onShare = aPolicy({ triggers: [{ id: 'share', kind: 'targetConsumed', share: 0.75 }] });
    const seen = (left: typeof hostClock.left) =>
      view(given(onShare), { policy: onShare, incident: anIncident({ hostClock: { ...hostClock, left } }) }).escalation;
    expect(seen(hostClock.left)).toMatchObject({
      status: 'waiting',
      clock: { state: 'stopped', remainingMs: minutes(188) },
      because: expect.stringMatching(
        /starts when enough of “Time to resolution” is used up; that clock stands still now/,
      ),
    });
    expect(seen(hostClock.left)).not.toHaveProperty('startsAt');
    expect(seen({ ...hostClock.left, countsFrom: at })).toMatchObject({
      clock: { state: 'running' },
      startsAt: at + minutes(128),
    });
    expect(seen({ ...hostClock.left, ms: -1 })).toMatchObject({
      clock: { state: expect.not.stringMatching('stopped') },
    });
  });

  it('after acknowledgement', () => {
    expect(view(levelTwo.acknowledged('sato', noon + minutes(11))).escalation).toMatchObject({
      status: 'acknowledged',
      path: { sentence: 'Acknowledged by sato, 11:11 CET, after 1 min' },
      next: { sentence: 'Level 3, Platform, is told at 15:11 CET unless it is resolved' },
    });
  });

  it('after the end', () => {
    const resolved = anIncident({ state: 'resolved', resolvedAt: noon + minutes(11) });
    expect(view(levelTwo.closed(noon + minutes(11)), { incident: resolved }).escalation).toMatchObject({
      status: 'closed',
      clock: { state: 'met' },
      outcome: 'The ticket was resolved at 11:11 CET. Highest level reached: 2.',
    });
  });

  it('before it starts, with the instant at which it will', () => {
    expect(view(given(policy), { at: noon + minutes(1) }).escalation).toMatchObject({
      status: 'waiting',
      startsAt: noon + minutes(5),
    });
  });

  it('where no policy applies', () => {
    const { policy: _policy, ...without } = {
      at: noon,
      incident: anIncident(),
      record: given(policy).record,
      policy,
      knownErrors: [],
    };
    expect(panelView({ ...without, noPolicyBecause: 'No escalation policy has been set up.' }).escalation).toEqual({
      status: 'noPolicy',
      because: 'No escalation policy has been set up.',
    });
  });
});

it('[TRG-3] the clock counts working time and says when it is breached', () => {
  const clockAt = (at: number) => {
    const { escalation } = view(started, { at });
    return escalation.status === 'noPolicy' ? undefined : escalation.clock;
  };
  expect(clockAt(noon + minutes(120))).toMatchObject({
    remainingMs: minutes(360),
    consumedShare: 0.25,
    state: 'running',
    dueAt: berlin('2026-11-18T09:00'),
  });
  expect(clockAt(berlin('2026-11-18T09:22'))).toMatchObject({ remainingMs: -minutes(22), state: 'breached' });
});

describe('[GOV-4] the button and the refusal come from the same rule', () => {
  it.each([
    { row: 'a responder of the level', viewer: 'sato', allowed: true, because: undefined },
    { row: 'someone with authority over any level', viewer: 'nair', allowed: true, because: undefined },
    {
      row: 'a responder of the level below',
      viewer: 'kim',
      allowed: false,
      because:
        'Only a responder of level 2 may acknowledge, or someone whom the policy “Major incidents” lets acknowledge any level.',
    },
    {
      row: 'an account the policy does not know',
      viewer: undefined,
      allowed: false,
      because: 'Your account is none of the people in the policy “Major incidents”.',
    },
  ])('$row', ({ viewer, allowed, because }) => {
    const { escalation } = view(levelTwo, viewer === undefined ? {} : { viewer: person(viewer) });
    expect(escalation).toMatchObject({ acknowledge: because === undefined ? { allowed } : { allowed, because } });
  });
});

it('[COM-7] says of each notice whether it was delivered', () => {
  const deliveries = (scenario: Scenario['record']) => {
    const { escalation } = panelView({ at: noon, incident: anIncident(), record: scenario, policy, knownErrors: [] });
    return 'timeline' in escalation ? escalation.timeline.map(({ delivery }) => delivery) : [];
  };
  const id = 'jira:10042:1/2/0' as EffectId;
  expect(deliveries(started.record)).toEqual([undefined, 'waiting']);
  expect(deliveries(effectFailed(started.record, id, noon, { error: '503' }))).toEqual([undefined, 'failing']);
  expect(deliveries(effectDone(started.record, id, noon))).toEqual([undefined, 'delivered']);
});

describe('[PTH-1] the panel carries every path', () => {
  const base = aPolicyDocument();
  const legal: PathDocument = {
    id: 'legal',
    name: 'Legal',
    kind: 'regulatory',
    levels: [{ name: 'Privacy', group: 'platform', acknowledgeWithin: '20m' }],
    afterLastLevel: { reminders: 1, thenEvery: '2h' },
  };
  const both = aPolicy({ paths: [...base.paths, legal] });
  const running = given(both).started(noon);

  it('the first as ever, the others beside it with their own standing', () => {
    const shown = view(running.acknowledged('diaz', noon + minutes(5)), { policy: both }).escalation;
    expect(shown).toMatchObject({
      status: 'running',
      path: { id: 'technical', sentence: 'Not acknowledged for 12 min' },
      otherPaths: [
        {
          status: 'acknowledged',
          path: { id: 'legal', name: 'Legal', levels: 1, sentence: 'Acknowledged by diaz, 11:05 CET, after 5 min' },
          rungs: [{ name: 'Privacy', state: 'told', at: noon }],
        },
      ],
    });
  });

  it('all closed when it is over', () => {
    expect(view(running.closed(noon + minutes(6)), { policy: both }).escalation).toMatchObject({
      status: 'closed',
      otherPaths: [{ status: 'closed', path: { sentence: 'Not acknowledged for 6 min' } }],
    });
  });

  it('none beside the first where there is one', () => {
    expect(view(started).escalation).not.toHaveProperty('otherPaths');
  });
});

describe('[TLS-4] before it starts, the panel says what would prevent it', () => {
  const triggers: readonly (readonly [PolicyDocument['triggers'][number], string])[] = [
    [{ id: 't', kind: 'notTaken', after: '30m' }, 'someone takes the ticket or it is resolved'],
    [{ id: 't', kind: 'targetConsumed', share: 0.5 }, 'it is resolved'],
    [{ id: 't', kind: 'noProgress', after: '30m' }, 'something happens on the ticket or it is resolved'],
    [{ id: 't', kind: 'notAcknowledged', after: '30m' }, 'its group acknowledges the ticket or it is resolved'],
  ];

  it.each(triggers.map(([trigger, unless]) => ({ kind: trigger.kind, trigger, unless })))(
    'of the kind $kind',
    ({ trigger, unless }) => {
      const waiting = view(given(policy), {
        policy: aPolicy({ triggers: [trigger] }),
        incident: anIncident({
          supportGroup: 'Service desk',
          history: [{ at: noon, kind: 'movedToGroup', to: 'Service desk' }],
        }),
      }).escalation;
      expect(waiting).toMatchObject({ status: 'waiting', because: expect.stringMatching(` unless ${unless}\\.$`) });
    },
  );

  it('that no trigger waits, where none does', () => {
    expect(
      view(given(policy), { policy: aPolicy({ triggers: [{ id: 't', kind: 'customerRequest' }] }) }).escalation,
    ).toEqual(
      expect.objectContaining({ because: '“Major incidents” applies. No trigger is met, and none waits for a time.' }),
    );
  });
});

it('[ESC2] says that nobody could be told yet, and when it is looked at again, as an explanation does', () => {
  const { record } = started;
  const down = effectFailed(record, 'jira:10042:1/2/0' as EffectId, noon, { error: '503' });
  const held = new Scenario(policy, down).when({
    type: 'CheckDeadlines',
    at: noon + minutes(10),
    policy,
    late: lateDeliveries(down),
  });
  expect(view(held).escalation).toMatchObject({
    next: {
      sentence: 'Nobody of level 1 could be told yet: its window starts when they are; looked at again at 11:20 CET',
      at: noon + minutes(20),
    },
  });
  expect(nextStep(policy, held.record.state, [])).toEqual({
    does: 'seeWhetherTold',
    at: noon + minutes(20),
    path: 'technical',
    level: 1,
  });
});
