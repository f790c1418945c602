import { describe, expect, it } from '@jest/globals';
import { aPolicy, minutes, noon } from '../testing/build';
import { given } from '../testing/given';
import { effectDone, effectFailed, emptyRecord, recordDecision } from './record';
import type { EffectId } from './effect';

const { record } = given(aPolicy()).started(noon);
const id = 'jira:10042:1/2/0' as EffectId;
const progressOf = (it: typeof record) => it.effects[0]?.progress;

describe('what an app keeps for a ticket', () => {
  it('is not written when nothing happened', () => {
    expect(recordDecision(record, { events: [], effects: [] })).toBe(record);
  });

  it('counts a version with every write', () => {
    expect([emptyRecord.version, record.version, effectDone(record, id, noon).version]).toEqual([0, 1, 2]);
  });

  it('keeps the host’s id of what an effect made', () => {
    expect(progressOf(effectDone(record, id, noon, '10201'))).toEqual({ status: 'done', at: noon, madeId: '10201' });
  });

  it('tries a failed effect again, later each time, or when the host said to', () => {
    const once = effectFailed(record, id, noon, { error: '503' });
    const twice = effectFailed(once, id, noon + minutes(1), { error: '503' });
    expect(progressOf(once)).toMatchObject({ attempts: 1, nextAttemptAt: noon + 10_000, lastError: '503' });
    expect(progressOf(twice)).toMatchObject({ attempts: 2, nextAttemptAt: noon + minutes(1) + 20_000 });
    expect(progressOf(effectFailed(record, id, noon, { error: '429', retryAfterMs: 90_000 }))).toMatchObject({
      nextAttemptAt: noon + 90_000,
    });
  });

  it('knows that nothing can have happened only while every attempt was put off', () => {
    const putOff = { error: '429', putOff: true };
    const twice = effectFailed(effectFailed(record, id, noon, putOff), id, noon, putOff);
    expect(progressOf(twice)).toMatchObject({ attempts: 2, putOff: true });
    const lost = effectFailed(twice, id, noon, { error: 'no answer' });
    expect(progressOf(lost)).not.toHaveProperty('putOff');
    expect(progressOf(effectFailed(lost, id, noon, putOff))).not.toHaveProperty('putOff');
  });

  it('never makes a performed effect pending again', () => {
    const done = effectDone(record, id, noon);
    expect(effectFailed(done, id, noon, { error: 'late answer' })).toBe(done);
  });

  it('keeps notices of a closed escalation until they are delivered, when the ticket escalates anew', () => {
    const again = given(aPolicy())
      .started(noon)
      .closed(noon + minutes(1))
      .started(noon + minutes(60)).record;
    expect(again.effects.map(({ effect }) => effect.type)).toEqual([
      'NotifyResponders',
      'AddWorkNote',
      'NotifyResponders',
    ]);
    expect(again.events).toHaveLength(2);
  });
});
