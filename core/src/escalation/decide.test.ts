import { describe, expect, it } from '@jest/globals';
import { aPolicy, aPolicyDocument, anIncident, berlin, minutes, noon, withLevel } from '../testing/build';
import { given } from '../testing/given';

const policy = aPolicy();
const started = given(policy).started(noon);

describe('starting', () => {
  it('[ESC2] opens level 1 by telling its responders, and the window starts then', () => {
    expect(started.outcome).toEqual(['started', 'level 1 told kim (escalationStarted)']);
    expect(started.deadline).toBe(noon + minutes(10));
  });

  it('[ESC1] refuses a second escalation while one is open', () => {
    expect(started.refusalOf({ ...startCommand(), at: noon + 1 })).toEqual({ refused: 'alreadyStarted' });
  });

  it('[ESC2] counts the window in the hours of the level', () => {
    const evening = berlin('2026-11-17T17:55');
    const inOfficeHours = given(aPolicy(withLevel(1, { calendar: 'office' }))).started(evening);
    expect(inOfficeHours.deadline).toBe(berlin('2026-11-18T08:05'));
  });

  function startCommand() {
    return {
      type: 'StartEscalation' as const,
      id: 'jira:10042:2' as never,
      incident: anIncident(),
      policy,
      because: {
        trigger: 't',
        answer: { met: true as const, reason: 'notTakenInTime' as const, since: noon, dueAt: noon },
      },
    };
  }
});

describe('[ESC3][PTH-1] window over and nobody acknowledged', () => {
  it('opens the next level, and one more with each window', () => {
    const climbed = started
      .deadlinesChecked(noon + minutes(10))
      .deadlinesChecked(noon + minutes(25))
      .deadlinesChecked(noon + minutes(45));
    expect(climbed.story).toEqual([
      'started',
      'level 1 told kim (escalationStarted)',
      'level 2 told sato (notAcknowledgedInTime)',
      'level 3 told diaz and moss (notAcknowledgedInTime)',
      'problem requested at level 3',
      'level 4 told nair (notAcknowledgedInTime)',
    ]);
  });

  it('does nothing a millisecond early', () => {
    expect(started.deadlinesChecked(noon + minutes(10) - 1).outcome).toEqual([]);
  });
});

describe('[ESC16] timers that are late, doubled or lost', () => {
  it('twice is once', () => {
    const once = started.deadlinesChecked(noon + minutes(10));
    expect(once.deadlinesChecked(noon + minutes(10)).outcome).toEqual([]);
  });

  it('after an outage of a day the path moves one level, tells it once, and its window starts then', () => {
    const late = noon + minutes(24 * 60);
    const recovered = started.deadlinesChecked(late);
    expect(recovered.outcome).toEqual(['level 2 told sato (notAcknowledgedInTime)']);
    expect(recovered.deadline).toBe(late + minutes(15));
    expect(recovered.deadlinesChecked(late).outcome).toEqual([]);
  });
});

describe('acknowledging', () => {
  const levelTwo = started.deadlinesChecked(noon + minutes(10));

  it('[ESC4] stops the window and starts the resolution commitment of the level', () => {
    const acknowledged = levelTwo.acknowledged('sato', noon + minutes(12));
    expect(acknowledged.outcome).toEqual(['acknowledged by sato as responder']);
    expect(acknowledged.deadlinesChecked(noon + minutes(60)).outcome).toEqual([]);
    expect(acknowledged.deadline).toBe(noon + minutes(12 + 4 * 60));
  });

  it('[ESC4][ESC9] a commitment that lapses opens the next level, unacknowledged', () => {
    const lapsed = levelTwo.acknowledged('sato', noon + minutes(12)).deadlinesChecked(noon + minutes(12 + 4 * 60));
    expect(lapsed.outcome).toEqual([
      'level 3 told diaz and moss (notResolvedInTime), informed sato',
      'problem requested at level 3',
    ]);
    expect(lapsed.refusalOfAcknowledgement('sato', noon + minutes(300))).toEqual({
      refused: 'notAResponder',
      level: 3,
    });
  });

  it('[ESC4] a level without a commitment waits for ever', () => {
    expect(started.acknowledged('kim', noon + minutes(1)).deadline).toBeUndefined();
  });

  it('[ESC5] refuses who is no responder of the level', () => {
    expect(levelTwo.refusalOfAcknowledgement('kim', noon + minutes(12))).toEqual({
      refused: 'notAResponder',
      level: 2,
    });
  });

  it('[ESC5] takes it from someone with authority over any level', () => {
    expect(levelTwo.acknowledged('nair', noon + minutes(12)).outcome).toEqual(['acknowledged by nair as authority']);
  });

  it('[ESC5] the same person again changes nothing', () => {
    const acknowledged = levelTwo.acknowledged('sato', noon + minutes(12));
    const again = acknowledged.acknowledged('sato', noon + minutes(13));
    expect(again.outcome).toEqual([]);
    expect(again.record).toBe(acknowledged.record);
  });

  it('[ESC5] another person is told who was first, and when', () => {
    const acknowledged = levelTwo.acknowledged('sato', noon + minutes(12));
    expect(acknowledged.refusalOfAcknowledgement('nair', noon + minutes(13))).toEqual({
      refused: 'alreadyAcknowledged',
      by: 'sato',
      at: noon + minutes(12),
    });
  });

  it.each([
    { row: 'before anything started', scenario: given(policy) },
    { row: 'after it closed', scenario: started.closed(noon + minutes(3)) },
  ])('refuses when nothing runs: $row', ({ scenario }) => {
    expect(scenario.refusalOfAcknowledgement('kim', noon + minutes(5))).toEqual({
      refused: 'notRunning',
      asked: 'Acknowledge',
    });
  });
});

describe('[ESC7] levels with nobody on call', () => {
  const notYetOnCall = [
    {
      id: 'desk',
      zone: 'Europe/Berlin',
      startsAt: '2027-01-04T08:00',
      shift: { every: 1, unit: 'day' as const },
      participants: ['kim'],
    },
  ];

  it('are passed at once, and said so', () => {
    expect(given(aPolicy({ rotations: notYetOnCall })).started(noon).outcome).toEqual([
      'started',
      'level 1 skipped (nobodyOnCall)',
      'level 2 told sato (nobodyOnCallBelow)',
    ]);
  });

  it('the last of them ends in the catch-all, never in nobody', () => {
    const everyGroup = aPolicyDocument().groups.map((group) => ({ ...group, onCall: 'desk' }));
    const scenario = given(aPolicy({ rotations: notYetOnCall, groups: everyGroup, catchAll: ['moss'] })).started(noon);
    expect(scenario.outcome.slice(-2)).toEqual([
      'level 4 skipped (nobodyOnCall)',
      'level 4 told moss (nobodyOnCallBelow)',
    ]);
  });
});

describe('[ESC8][TRG-11] past the last level it never falls silent', () => {
  it('reminds at the window of the level, then raises a communication failure, then goes on slowly', () => {
    let scenario = started;
    for (let i = 0; i < 9; i += 1) scenario = scenario.deadlinesChecked(scenario.deadline ?? 0);
    expect(scenario.story.slice(5)).toEqual([
      'level 4 told nair (notAcknowledgedInTime)',
      'reminder 1 to nair',
      'reminder 2 to nair',
      'reminder 3 to nair',
      'communication failure after 3 reminders',
      'reminder 4 to nair',
      'reminder 5 to nair',
      'reminder 6 to nair',
    ]);
    const gaps = scenario.record.events.flatMap((event) =>
      event.type === 'RespondersReminded' ? [(event.remindAgainAt - event.at) / minutes(1)] : [],
    );
    expect(gaps).toEqual([30, 30, 30, 240, 240, 240]);
  });
});

describe('[ESC14] closing', () => {
  const closed = started.deadlinesChecked(noon + minutes(10)).closed(noon + minutes(11));

  it('ends all deadlines', () => {
    expect(closed.outcome).toEqual(['closed (resolved)']);
    expect(closed.deadline).toBeUndefined();
    expect(closed.deadlinesChecked(noon + minutes(600)).outcome).toEqual([]);
  });

  it('twice is once', () => {
    expect(closed.closed(noon + minutes(12)).outcome).toEqual([]);
  });

  it('a reopened ticket escalates anew, with a history of its own', () => {
    const again = closed.started(noon + minutes(60));
    expect(again.story).toEqual(['started', 'level 1 told kim (escalationStarted)']);
    expect(again.record.version).toBeGreaterThan(closed.record.version);
  });
});

it('[ESC15] a running escalation is decided by the policy version it started with, or not at all', () => {
  const newer = aPolicy({}, 2);
  expect(started.refusalOf({ type: 'CheckDeadlines', at: noon + minutes(10), policy: newer })).toEqual({
    refused: 'wrongPolicyVersion',
    needed: 1,
    given: 2,
  });
});

describe('[PTH-2] several paths at once, each with its own state', () => {
  const [technical] = aPolicyDocument().paths;
  if (!technical) throw new Error('no path');
  const hierarchical = {
    id: 'authority',
    name: 'Management path',
    kind: 'hierarchical' as const,
    levels: [{ name: 'Duty manager', group: 'management', acknowledgeWithin: '1h' }],
    afterLastLevel: { reminders: 1, thenEvery: '1d' },
  };
  const both = given(aPolicy({ paths: [technical, hierarchical] })).started(noon);

  it('both open at once', () => {
    expect(both.outcome).toEqual([
      'started',
      'level 1 told kim (escalationStarted)',
      'level 1 told nair (escalationStarted)',
    ]);
    expect(both.deadline).toBe(noon + minutes(10));
  });

  it('one climbs while the other waits', () => {
    expect(both.deadlinesChecked(noon + minutes(10)).outcome).toEqual(['level 2 told sato (notAcknowledgedInTime)']);
  });

  it('acknowledging stops what is theirs and nothing else', () => {
    const acknowledged = both.acknowledged('kim', noon + minutes(5));
    expect(acknowledged.outcome).toEqual(['acknowledged by kim as responder']);
    expect(acknowledged.deadline).toBe(noon + minutes(60));
  });
});

describe('effects', () => {
  it('have ids that come from their events, and are kept with them until performed', () => {
    const { record } = started.deadlinesChecked(noon + minutes(10));
    expect(record.effects.map(({ effect }) => [effect.id, effect.type])).toEqual([
      ['jira:10042:1/2/0', 'NotifyResponders'],
      ['jira:10042:1/3/0', 'NotifyResponders'],
    ]);
    expect(record.effects.every(({ progress }) => progress.status === 'pending')).toBe(true);
  });
});
