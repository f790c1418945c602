import { describe, expect, it } from '@jest/globals';
import { lateDeliveries } from '../escalation/delivery';
import { effectDone, effectFailed, isPending, ownEffects } from '../escalation/record';
import type { EscalationRecord } from '../escalation/record';
import type { EscalationId } from '../escalation/state';
import { aPolicy, anIncident, given, minutes, noon, Scenario } from '../testing';
import { acknowledgementTimes } from './acknowledgementTimes';
import { dashboardView } from './dashboardView';
import { happenedIn } from './rollup';

const after = (min: number): number => noon + minutes(min);
const policy = aPolicy();
const started = given(policy).started(noon);

/** Every notice that waits is tried. */
function tried(now: Scenario, atMin: number, outcome: 'delivered' | 'channelDown' | 'unreachable'): Scenario {
  const failure = { error: '503', unreachable: outcome === 'unreachable' };
  const next = now.record.effects
    .filter(isPending)
    .reduce<EscalationRecord>(
      (record, { effect: { id } }) =>
        outcome === 'delivered'
          ? effectDone(record, id, after(atMin))
          : effectFailed(record, id, after(atMin), failure),
      now.record,
    );
  return new Scenario(policy, next, now.last);
}

function checked(now: Scenario, atMin: number): Scenario {
  return now.when({ type: 'CheckDeadlines', at: after(atMin), policy, late: lateDeliveries(now.record) });
}

const lost = tried(started, 0, 'channelDown');
const held = checked(lost, 10);
const reached = checked(tried(held, 15, 'delivered'), 20);
/** Level after level opens in addition, as nobody of it can be reached, and then the last resort is told. */
const lastResort = [10, 25, 45, 75].reduce(
  (now, min) => checked(tried(now, min - 1, 'unreachable'), min),
  tried(started, 0, 'unreachable'),
);

describe('[MET-R2] time to acknowledge counts from when they were told', () => {
  it.each<readonly [row: string, now: Scenario, by: string, atMin: number, min: number | undefined]>([
    ['told at once', tried(started, 0, 'delivered'), 'kim', 4, 4],
    ['before the app has tried to tell anybody', started, 'kim', 4, 4],
    ['told late, as the window noticed', reached, 'kim', 22, 7],
    ['told late, and acknowledged before the window would have noticed', tried(lost, 3, 'delivered'), 'kim', 5, 2],
    ['found by themselves while no channel worked', held, 'kim', 12, undefined],
    ['found by themselves before the window noticed', lost, 'kim', 5, undefined],
    ['by the last resort, who was told instead', lastResort, 'moss', 78, 3],
  ])('%s', (_row, now, by, atMin, min) => {
    const { record } = now.acknowledged(by, after(atMin));
    const times = acknowledgementTimes(record.events, ownEffects(record));
    expect(times.map(({ at, tookMs }) => [at, tookMs])).toEqual(
      min === undefined ? [] : [[after(atMin), minutes(min)]],
    );
  });

  it('in the dashboard and in roll-ups alike', () => {
    const { record } = reached.acknowledged('kim', after(22));
    expect(onDashboard(record)).toEqual([{ ms: minutes(7), ended: true }]);
    expect(happenedIn(record.events, noon).filter(({ name }) => name === 'timeToAcknowledge')).toEqual([
      { at: after(22), name: 'timeToAcknowledge', tookMs: minutes(7) },
    ]);
  });

  it('a failing notice of the escalation before, with the same number, says nothing', () => {
    const escalation = 'jira:10042:0' as EscalationId;
    const earlier = lost.record.effects.map((entry) => ({ ...entry, effect: { ...entry.effect, escalation } }));
    const { record } = tried(started, 0, 'delivered').acknowledged('kim', after(4));
    const both = { ...record, effects: [...earlier, ...record.effects] };
    expect(onDashboard(both)).toEqual([{ ms: minutes(4), ended: true }]);
  });
});

function onDashboard(record: EscalationRecord) {
  return dashboardView([{ incident: anIncident(), record }], after(30), 'UTC').tickets[0]?.toAcknowledge;
}
