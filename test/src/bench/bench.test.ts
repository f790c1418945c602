/** What the bench makes of its numbers; the numbers themselves are no matter of a test. */
import { describe, expect, it } from '@jest/globals';
import { asJson, measured, notMeasured } from './measurement';
import { shown, table } from './table';
import { medianOf, requireSameAnswers } from './timing';

const within = measured({ name: 'add', value: 0.04, unit: 'µs', limit: 0.3, peer: { name: 'by hand', value: 8 } });
const over = measured({
  name: 'parse',
  value: 30,
  unit: 'ms',
  limit: 20,
  peer: { name: 'other', value: 10 },
  note: 'A log.',
});
const absent = notMeasured('on Rhino', 'µs', 200, 'It needs Java.');

describe('one number', () => {
  it('has as its ratio how many times better than the peer ours is', () => {
    expect(within.ratio).toBe(200);
    expect(over.ratio).toBe(0.3333);
  });

  it('has no ratio without a peer, and no value where it could not be measured', () => {
    expect(measured({ name: 'size', value: 406_217.4, unit: 'bytes' })).toEqual({
      name: 'size',
      value: 406_217,
      unit: 'bytes',
      limit: null,
      peer: null,
      ratio: null,
    });
    expect(absent).toMatchObject({ value: null, limit: 200, ratio: null });
  });
});

describe('for programs', () => {
  it('is one line with name, value, unit, limit, peer and ratio of each, and nothing else', () => {
    const json = asJson([within, over, absent]);
    expect(json).not.toContain('\n');
    expect(JSON.parse(json)).toEqual([
      { name: 'add', value: 0.04, unit: 'µs', limit: 0.3, peer: 'by hand', ratio: 200 },
      { name: 'parse', value: 30, unit: 'ms', limit: 20, peer: 'other', ratio: 0.3333 },
      { name: 'on Rhino', value: null, unit: 'µs', limit: 200, peer: null, ratio: null },
    ]);
  });
});

describe('for people', () => {
  const lines = table([within, over, absent]);

  it('says of each number with a limit whether it keeps it, and how it compares', () => {
    expect(lines[1]).toMatch(/^add +0\.04 µs +0\.3 µs +ok +by hand +200 × better$/);
    expect(lines[2]).toMatch(/^parse +30 ms +20 ms +OVER +other +3 × worse$/);
  });

  it('says what is not measured, and why', () => {
    expect(lines[3]).toMatch(/^on Rhino +not measured +200 µs$/);
    expect(lines.slice(4)).toEqual(['', '  parse: A log.', '  on Rhino: It needs Java.']);
  });

  it.each([
    ['three digits', 0.036_94, '0.0369'],
    ['a whole number', 99.96, '100'],
    ['thousands apart', 406_217, '406,217'],
  ])('shows %s', (_what, value, text) => {
    expect(shown(value)).toBe(text);
  });
});

describe('medians', () => {
  it.each([
    ['an odd count', [3, 1, 2], 2],
    ['an even count', [4, 1, 2, 10], 3],
    ['numbers, not texts', [9, 10, 100], 10],
  ])('of %s', (_what, values, median) => {
    expect(medianOf(values)).toBe(median);
  });

  it('of nothing is a mistake', () => {
    expect(() => medianOf([])).toThrow('Nothing was measured.');
  });
});

describe('a peer that answers otherwise', () => {
  const half = (n: number): number => n / 2;

  it('is not measured: the question is named', async () => {
    const asked = requireSameAnswers('halves', [2, 3], half, (n) => Math.floor(n / 2));
    await expect(asked).rejects.toThrow('halves: asked 3, ours says 1.5, the peer 1.');
  });

  it('may take its time', async () => {
    await expect(requireSameAnswers('halves', [2, 3], half, async (n) => n / 2)).resolves.toBeUndefined();
  });
});
