import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ladderLayout, railLayout } from './railLayout';

const WIDTH = 0.1;
const rungsAt = (shares: readonly (number | undefined)[]) =>
  shares.map((share, index) => ({
    level: index + 1,
    name: `Level ${index + 1}`,
    state: 'later' as const,
    ...(share === undefined ? {} : { share }),
  }));

describe('the rail', () => {
  it.each([
    ['far apart: every label at its tick', [0.2, 0.5, 0.8], 0.4, [0.2, 0.5, 0.8]],
    ['too near: labels move apart, in order', [0.5, 0.52], 0.4, [0.5, 0.6]],
    ['at the end: labels stay inside', [0.5, 1], 0.4, [0.5, 0.95]],
    ['crowded at the end: pushed back from it', [0.97, 1], 0.4, [0.85, 0.95]],
    ['no instant known: at the end, after the others', [0.5, undefined], 0.4, [0.5, 0.95]],
  ] as const)('%s', (_case, shares, consumed, labels) => {
    const { rungs } = railLayout(rungsAt(shares), consumed, WIDTH);
    rungs.forEach(({ label }, index) => expect(label).toBeCloseTo(labels[index] ?? NaN, 9));
  });

  it('gives an overrun target room behind its due mark', () => {
    const { due, consumed } = railLayout(rungsAt([0.5]), 1.5, WIDTH);
    expect(due).toBeCloseTo(1 / (1.5 * 1.06), 9);
    expect(consumed).toBeLessThan(1);
    expect(consumed / due).toBeCloseTo(1.5, 9);
  });

  it('keeps ticks at their true place, and labels in order, apart and inside, whatever the shares', () => {
    const shares = fc.array(fc.option(fc.double({ min: 0, max: 40, noNaN: true }), { nil: undefined }), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(shares, fc.double({ min: 0, max: 40, noNaN: true }), (some, consumed) => {
        const inOrder = [...some].sort((a, b) => (a ?? Infinity) - (b ?? Infinity) || 0);
        const layout = railLayout(rungsAt(inOrder), consumed, WIDTH);
        layout.rungs.forEach(({ label, tick }, index) => {
          const before = layout.rungs[index - 1]?.label ?? -WIDTH / 2;
          expect(label - before).toBeGreaterThanOrEqual(WIDTH - 1e-9);
          expect(label).toBeLessThanOrEqual(1 - WIDTH / 2 + 1e-9);
          if (tick !== undefined) expect(tick / layout.due).toBeCloseTo(inOrder[index] ?? NaN, 6);
        });
      }),
    );
  });

  it('spreads levels evenly where no target runs', () => {
    const labels = ladderLayout(rungsAt([undefined, undefined, undefined]), WIDTH).map(({ label }) => label);
    [0.05, 0.5, 0.95].forEach((place, index) => expect(labels[index]).toBeCloseTo(place, 9));
  });
});
