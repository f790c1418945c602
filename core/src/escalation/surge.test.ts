import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Priority } from '../incident/incident';
import { minutes, noon } from '../testing/build';
import { tellings } from './surge';
import type { WaitingNotice } from './surge';

const rule = { atMost: 2, withinMs: minutes(5) };
const notice = (id: string, changes: Partial<WaitingNotice> = {}): WaitingNotice => ({
  id,
  audience: 'desk',
  at: noon,
  priority: 3,
  exception: false,
  ...changes,
});
const ids = (waiting: readonly WaitingNotice[]) =>
  tellings(waiting, rule).map(({ audience, notices }) => `${audience}: ${notices.map(({ id }) => id).join(' ')}`);

describe('[ESC18][PTH-12] many escalations at once', () => {
  it.each<{ row: string; waiting: WaitingNotice[]; told: string[] }>([
    { row: 'few are told one by one', waiting: [notice('a'), notice('b')], told: ['desk: a', 'desk: b'] },
    {
      row: 'more are one digest, the most important first',
      waiting: [notice('a'), notice('b', { priority: 1 }), notice('c', { at: noon + 1, priority: 1 })],
      told: ['desk: b c a'],
    },
    {
      row: 'an exception is told by itself',
      waiting: [notice('a'), notice('b', { exception: true }), notice('c')],
      told: ['desk: b', 'desk: a c'],
    },
    {
      row: 'each audience counts for itself',
      waiting: [notice('a'), notice('b'), notice('c', { audience: 'platform' })],
      told: ['desk: a', 'desk: b', 'platform: c'],
    },
    {
      row: 'those of another time are told by themselves',
      waiting: [notice('a'), notice('b'), notice('c'), notice('d', { at: noon + minutes(30) })],
      told: ['desk: d', 'desk: a b c'],
    },
  ])('$row', ({ waiting, told }) => {
    expect(ids(waiting)).toEqual(told);
  });

  it('drops nothing and doubles nothing', () => {
    const some = fc.array(
      fc.record({
        audience: fc.constantFrom('desk', 'platform'),
        at: fc.integer({ min: 0, max: 20 }).map((n) => noon + minutes(n)),
        priority: fc.constantFrom<Priority>(1, 2, 3),
        exception: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const waiting = drawn.map((it, i) => ({ ...it, id: `${i}` }));
        const told = tellings(waiting, rule).flatMap(({ notices }) => notices.map(({ id }) => id));
        expect([...told].sort()).toEqual(waiting.map(({ id }) => id).sort());
      }),
    );
  });
});
