import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Timeline } from './timeline';

describe('Timeline', () => {
  it('gives back what was planned by time, and by order of planning within the same instant', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(8)), (times) => {
        const timeline = new Timeline<{ at: number; order: number }>();
        times.forEach((at, order) => timeline.plan({ at, order }));
        const taken = times.map(() => timeline.take());
        const expected = times.map((at, order) => ({ at, order })).sort((a, b) => a.at - b.at || a.order - b.order);
        expect(taken).toEqual(expected);
        expect(timeline.take()).toBeUndefined();
      }),
    );
  });
});
