/** What happens while the people of a level cannot be told, and when at last they are. */
import { describe, expect, it } from '@jest/globals';
import { aPolicy, anIncident, authorities, minutes, noon, person, withLevel } from '../testing/build';
import type { PathId } from '../policy/policy';
import { given, Scenario } from '../testing/given';
import { lateDeliveries } from './delivery';
import { effectDone, effectFailed, isPending } from './record';
import type { EscalationRecord } from './record';
import type { EffectId } from './effect';

const after = (min: number): number => noon + minutes(min);

/** The decider with its notices in the world: they are delivered or not, and every check is told which. */
class Told {
  constructor(readonly now: Scenario) {}

  /** Every waiting notice to any of these people is tried. */
  tried(atMin: number, outcome: 'delivered' | 'channelDown' | 'unreachable', ...to: string[]): Told {
    const { record, policy, last } = this.now;
    const next = record.effects.reduce<EscalationRecord>((before, { effect, progress }) => {
      if (progress.status === 'done' || effect.type !== 'NotifyResponders') return before;
      if (to.length > 0 && !effect.event.responders.some((it) => to.includes(it.person))) return before;
      return outcome === 'delivered'
        ? effectDone(before, effect.id, after(atMin))
        : effectFailed(before, effect.id, after(atMin), { error: '503', unreachable: outcome === 'unreachable' });
    }, record);
    return new Told(new Scenario(policy, next, last));
  }

  /** The newest notice is delivered before those that failed before it. */
  lastDelivered(atMin: number): Told {
    const { record, policy, last } = this.now;
    const newest = record.effects.filter(isPending).slice(-1);
    const next = newest.reduce((before, { effect }) => effectDone(before, effect.id, after(atMin)), record);
    return new Told(new Scenario(policy, next, last));
  }

  checked(atMin: number): Told {
    const { policy, record } = this.now;
    return new Told(this.now.when({ type: 'CheckDeadlines', at: after(atMin), policy, late: lateDeliveries(record) }));
  }

  then(next: (now: Scenario) => Scenario): Told {
    return new Told(next(this.now));
  }

  get outcome(): string[] {
    return this.now.outcome;
  }

  get deadlineMin(): number {
    return ((this.now.deadline ?? NaN) - noon) / minutes(1);
  }
}

const started = new Told(given(aPolicy()).started(noon));
const tiered = new Told(
  given(aPolicy(withLevel(1, { backups: [{ after: '3m', group: 'database' }], remindBefore: ['2m'] }))).started(noon),
);

describe('[ESC2] the window counts from when people were told', () => {
  it('is not touched by a notice that was delivered at once', () => {
    const told = started.tried(0, 'delivered');
    expect(lateDeliveries(told.now.record)).toEqual([]);
    expect(told.checked(10).outcome).toEqual(['level 2 told sato (notAcknowledgedInTime)']);
  });

  it('moves with a notice that was delivered late, once', () => {
    const told = started.tried(0, 'channelDown').tried(4, 'delivered').checked(4);
    expect(told.outcome).toEqual(['level 1 told late']);
    expect(told.deadlineMin).toBe(14);
    expect(told.checked(13).outcome).toEqual([]);
    expect(told.checked(14).outcome).toEqual(['level 2 told sato (notAcknowledgedInTime)']);
  });

  it('moves what was planned within it too', () => {
    const told = tiered.tried(0, 'channelDown').tried(2, 'delivered').checked(2);
    expect(told.checked(4).outcome).toEqual([]);
    expect(told.checked(5).outcome).toEqual(['level 1 also told sato']);
    expect(told.checked(5).checked(10).outcome).toEqual(['reminder before acknowledge to kim and sato']);
  });

  it('does not follow a report of an earlier level, nor one that comes again', () => {
    const stale = lateDeliveries(started.tried(4, 'delivered').now.record);
    const again = { type: 'CheckDeadlines' as const, at: after(4), policy: started.now.policy, late: stale };
    const told = started.now.when(again);
    expect(told.outcome).toEqual(['level 1 told late']);
    expect(told.when({ ...again, at: after(9) }).outcome).toEqual([]);
    const next = told.deadlinesChecked(after(14));
    expect(next.when({ ...again, at: after(15) }).outcome).toEqual([]);
  });

  it('counts a level as told when any of its people were', () => {
    const told = tiered.tried(0, 'unreachable', 'kim').checked(3).tried(3, 'delivered', 'sato').checked(3);
    expect(told.outcome).toEqual(['level 1 told late']);
    expect(told.deadlineMin).toBe(11);
    expect(told.checked(13).outcome).toEqual(['level 2 told sato (notAcknowledgedInTime)']);
  });

  it('is over at once where it is learned late that people were told long ago', () => {
    const told = started.tried(0, 'channelDown').tried(5, 'delivered').checked(40);
    expect(told.outcome).toEqual(['level 1 told late', 'level 2 told sato (notAcknowledgedInTime)']);
  });
});

describe('[ESC16] while no channel takes a notice', () => {
  const dark = started.tried(0, 'channelDown').checked(10);

  it('passes no level, raises a communication failure once, and looks again ever later', () => {
    expect(dark.outcome).toEqual(['communication failure: nobody told', 'level 1 waits, nobody told']);
    expect(dark.deadlineMin).toBe(20);
    const darker = dark.checked(20);
    expect(darker.outcome).toEqual(['level 1 waits, nobody told']);
    expect(darker.deadlineMin).toBe(40);
    expect(dark.checked(10).outcome).toEqual([]);
  });

  it('starts the whole window when it is delivered at last, and goes on from there', () => {
    const told = dark.checked(20).tried(33, 'delivered').checked(33);
    expect(told.outcome).toEqual(['level 1 told late']);
    expect(told.deadlineMin).toBe(43);
    expect(told.checked(43).outcome).toEqual(['level 2 told sato (notAcknowledgedInTime)']);
    expect(told.checked(43).tried(43, 'delivered').checked(58).outcome[0]).toBe(
      'level 3 told diaz and moss (notAcknowledgedInTime)',
    );
  });

  it('lets nothing of the window happen', () => {
    const held = tiered.tried(0, 'channelDown').checked(3);
    expect(held.outcome).toEqual(['level 1 waits, nobody told']);
    const told = held.tried(7, 'delivered').checked(7);
    expect(told.checked(10).outcome).toEqual(['level 1 also told sato']);
    expect(told.checked(10).checked(15).outcome).toEqual(['reminder before acknowledge to kim and sato']);
  });

  it('takes an acknowledgement all the same: whoever gives it knows', () => {
    const owned = dark.then((now) => now.acknowledged('kim', after(12)));
    expect(owned.outcome).toEqual(['acknowledged by kim as responder']);
    expect(owned.tried(15, 'delivered').checked(15).outcome).toEqual([]);
  });

  it('goes up by hand, by the one who asks', () => {
    const up = dark.then((now) =>
      now.when(now.asked('EscalateByHand', 'kim', after(12), { because: { reason: 'impactGrows', text: '' } })),
    );
    expect(up.outcome).toEqual(['escalated by kim to level 2', 'level 2 told sato (escalatedByHand)']);
    expect(up.tried(12, 'delivered', 'sato').checked(26).outcome).toEqual([]);
  });

  it('[ESC8] waits with its reminders too, and reminds on when the last one has been delivered', () => {
    const last = [10, 25, 45].reduce(
      (now, min) => now.checked(min).tried(min, 'delivered'),
      started.tried(0, 'delivered'),
    );
    const silent = last.checked(75).tried(75, 'channelDown');
    expect(silent.outcome).toEqual(['reminder 1 to nair']);
    const waiting = silent.checked(105);
    expect(waiting.outcome).toEqual(['communication failure: nobody told', 'level 4 waits, nobody told']);
    const told = waiting.tried(111, 'delivered').checked(111);
    expect(told.deadlineMin).toBe(141);
    expect(told.checked(141).outcome).toEqual(['reminder 2 to nair']);
  });

  it('[ESC11] starts the whole window after a suspension during which people were told', () => {
    const suspended = started
      .tried(0, 'channelDown')
      .then((now) =>
        now.when(now.asked('Suspend', 'kim', after(4), { until: after(64), because: 'Waiting for the vendor' })),
      );
    const told = suspended.tried(30, 'delivered').checked(30);
    expect(told.outcome).toEqual(['level 1 told late']);
    expect(told.checked(64).outcome).toEqual(['resumed by itself']);
    expect(told.checked(64).deadlineMin).toBe(74);
  });

  it('[ESC11] counts from the notice that a suspension is over, where that was the first to be delivered', () => {
    const resumed = started
      .tried(0, 'channelDown')
      .then((now) =>
        now.when(now.asked('Suspend', 'kim', after(4), { until: after(64), because: 'Waiting for the vendor' })),
      )
      .checked(64)
      .lastDelivered(65)
      .checked(65);
    expect(resumed.outcome).toEqual(['level 1 told late']);
    expect(resumed.deadlineMin).toBe(75);
  });

  it('[ESC11] is held anew where a suspension ends and nobody was told', () => {
    const resumed = started
      .tried(0, 'channelDown')
      .then((now) =>
        now.when(now.asked('Suspend', 'kim', after(4), { until: after(64), because: 'Waiting for the vendor' })),
      )
      .checked(64)
      .tried(64, 'channelDown');
    expect(resumed.deadlineMin).toBe(70);
    expect(resumed.checked(70).outcome).toEqual(['communication failure: nobody told', 'level 1 waits, nobody told']);
  });

  it('[ESC13] gives the window of the priority that the ticket has by then', () => {
    const hasty = new Told(
      given(aPolicy(withLevel(1, { byPriority: [{ priority: 1, acknowledgeWithin: '4m' }] }))).started(noon),
    ).tried(0, 'channelDown');
    const told = hasty
      .then((now) =>
        now.when({ type: 'NoteTicketChange', at: after(1), policy: now.policy, incident: anIncident({ priority: 1 }) }),
      )
      .tried(3, 'delivered')
      .checked(3);
    expect(told.deadlineMin).toBe(7);
  });

  it('[ESC15] holds a level that keeps its standing under another version', () => {
    const { now } = dark;
    const to = aPolicy({ authorities }, 2);
    const moved = dark.then(() =>
      now.when({
        type: 'MigratePolicy',
        at: after(11),
        by: person('nair'),
        policy: now.policy,
        to,
        because: 'New desk',
      }),
    );
    expect(moved.checked(moved.deadlineMin).outcome).toEqual(['level 1 waits, nobody told']);
  });

  it('[TRG-11] does not let a customer’s request lapse on people who could not be told of the level', () => {
    const asked = started.tried(0, 'channelDown').then((now) =>
      now.when({
        type: 'RequestEscalation',
        at: after(1),
        policy: now.policy,
        path: 'technical' as PathId,
        requester: 'Ada',
        because: 'We lose orders',
      }),
    );
    expect(asked.checked(11).outcome).toContain('level 1 waits, nobody told');
    expect(asked.checked(11).checked(12).outcome).toEqual([]);
  });
});

describe('[TRG-11] where channels work and none leads to the people of a level', () => {
  const lost = started.tried(0, 'unreachable');

  it('tells the next level in addition when the window is over, and says why', () => {
    const up = lost.checked(10);
    expect(up.outcome).toEqual(['level 2 told sato (undeliverable)']);
    expect(lost.checked(9).outcome).toEqual([]);
  });

  it('still delivers the notice that is owed, and whoever gets it may act', () => {
    const up = lost.checked(10).tried(10, 'delivered', 'sato').tried(12, 'delivered', 'kim').checked(12);
    expect(up.outcome).toEqual([]);
    expect(up.now.record.effects.map(({ progress }) => progress.status)).toEqual(['done', 'done']);
    expect(up.then((now) => now.acknowledged('kim', after(13))).outcome).toEqual(['acknowledged by kim as responder']);
  });

  it('[ESC8] past the last level raises a communication failure and tells the catch-all, again and again', () => {
    const top = [10, 25, 45].reduce((now, min) => now.checked(min).tried(min, 'unreachable'), lost);
    const failing = top.checked(75);
    expect(failing.outcome).toEqual(['communication failure: nobody told', 'reminder 1 to nair']);
    const later = [105, 135, 165].reduce((now, min) => now.tried(min - 1, 'unreachable').checked(min), failing);
    expect(later.now.story.slice(-3)).toEqual(['reminder 2 to nair', 'reminder 3 to nair', 'reminder 4 to nair']);
    expect(later.deadlineMin).toBe(165 + 240);
  });

  it('[ESC3] lets the backups of the level be told at their delays', () => {
    expect(tiered.tried(0, 'unreachable').checked(3).outcome).toEqual(['level 1 also told sato']);
  });
});

describe('what the record says of late deliveries', () => {
  const id = 'jira:10042:1/2/0' as EffectId;

  it('is nothing within a second: hosts that keep whole seconds round up', () => {
    const done = (ms: number) => lateDeliveries(effectDone(started.now.record, id, noon + ms));
    expect([done(0), done(999)]).toEqual([[], []]);
    expect(done(1_000)).toEqual([{ path: 'technical', notice: 2, deliveredAt: noon + 1_000 }]);
  });

  it('is nothing where the escalation is over, or where the notice was let go of', () => {
    expect(lateDeliveries(started.now.closed(after(1)).record)).toEqual([]);
    expect(lateDeliveries({ ...started.now.record, effects: [] })).toEqual([]);
  });

  it('takes the first delivery for true, whatever is reported afterwards', () => {
    const once = effectDone(started.now.record, id, after(4));
    expect(effectDone(once, id, after(7))).toBe(once);
  });

  it('names what is owed, since when, and whether it is the channel', () => {
    expect(lateDeliveries(started.tried(1, 'channelDown').now.record)).toEqual([
      { path: 'technical', notice: 2, owed: 'channelDown', since: noon },
    ]);
    expect(lateDeliveries(started.tried(1, 'unreachable').now.record)).toEqual([
      { path: 'technical', notice: 2, owed: 'unreachable', since: noon },
    ]);
  });
});
