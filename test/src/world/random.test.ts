import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomFrom } from './random';

const drawn = (seed: string | number, count: number): number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('randomFrom', () => {
  it('gives the same numbers for the same seed', () => {
    fc.assert(fc.property(fc.string(), (seed) => expect(drawn(seed, 20)).toEqual(drawn(seed, 20))));
  });

  it('gives other numbers for a seed one step away', () => {
    fc.assert(fc.property(fc.integer(), (seed) => expect(drawn(seed, 4)).not.toEqual(drawn(seed + 1, 4))));
  });

  it('fills a hundred equal drawers about equally', () => {
    const drawers = new Array<number>(100).fill(0);
    for (const value of drawn('drawers', 100_000)) drawers[Math.floor(value * 100)]! += 1;
    // Chi-square with 99 degrees of freedom: 99.9 % of fair generators stay below 149.
    const chiSquare = drawers.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(149);
  });

  it('draws an index as often as its weight says, and never one of weight zero', () => {
    const random = randomFrom('weights');
    const counts = [0, 0, 0];
    for (let i = 0; i < 20_000; i += 1) counts[random.weighted([3, 0, 1])]! += 1;
    expect(counts[1]).toBe(0);
    expect(counts[0]! / 20_000).toBeCloseTo(0.75, 1);
  });

  it('does not let one fork see what another draws', () => {
    const one = randomFrom('fork');
    one.fork('a').next();
    expect(one.next()).toBe(randomFrom('fork').next());
    expect(one.fork('b').next()).not.toBe(one.fork('c').next());
  });
});
