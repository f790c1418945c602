import { describe, expect, it } from '@jest/globals';
import { historyRow } from './historyRow';

describe('historyRow', () => {
  it.each([
    ['the least that is a row', { ticket: 'INC1', at: 0 }, true],
    ['a field that is known to be empty', { ticket: 'INC1', at: 0, assignee: null }, true],
    ['an instant with a fraction', { ticket: 'INC1', at: 0.5 }, false],
    ['a row of no ticket', { ticket: '', at: 0 }, false],
    ['a support line zero', { ticket: 'INC1', at: 0, level: 0 }, false],
    ['a field that nobody knows', { ticket: 'INC1', at: 0, closedCode: 'x' }, false],
  ])('%s', (_name, row, good) => {
    expect(historyRow.safeParse(row).success).toBe(good);
  });
});
