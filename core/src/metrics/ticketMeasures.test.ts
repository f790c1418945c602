import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escalationDensity, mergeTallies, tallyOf } from './logMeasures';
import type { MeasuredEvent } from './ticketMeasures';
import { measureTicket } from './ticketMeasures';

/** Events a minute apart; a number is a level, a dot says none, an exclamation mark acknowledges, a letter is a group. */
function events(text: string): MeasuredEvent[] {
  return text.split(' ').map((word, minute) => {
    const level = /\d/.exec(word)?.[0];
    const group = /[A-Z]/.exec(word)?.[0];
    return {
      at: minute * 60_000,
      acknowledged: word.includes('!'),
      ...(level === undefined ? {} : { level: Number(level) }),
      ...(group === undefined ? {} : { group }),
      ...(word.includes('-') ? { group: null } : {}),
    };
  });
}

const minutes = (n: number): number => n * 60_000;

describe('the levels of a ticket', () => {
  it.each<
    readonly [name: string, text: string, start: number, max: number, moves: string, toEscalate: number | undefined]
  >([
    ['stays where it began', '1 1 1', 1, 1, '', undefined],
    ['rises by one', '1 1 2', 1, 2, '1->2', 2],
    ['rises twice: the first rise counts', '1 2 2 3', 1, 3, '1->2 2->3', 1],
    ['skips a level', '1 3', 1, 3, '1->3', 1],
    ['rises and falls', '1 2 1 2', 1, 2, '1->2 2->1 1->2', 1],
    ['falls first: it does not start at level 1', '2 1 3', 2, 3, '2->1 1->3', undefined],
    ['only falls', '3 2', 3, 3, '3->2', undefined],
    ['an event that says no level leaves it', '1 . 2 . 2', 1, 2, '1->2', 2],
    ['its first event says no level: time still runs from it', '. 1 2', 1, 2, '1->2', 2],
  ])('[MET-3] %s', (_name, text, start, max, moves, toEscalate) => {
    const { levels } = measureTicket(events(text));
    expect(levels).toMatchObject({ start, max });
    expect(levels?.moves.map(({ from, to }) => `${from}->${to}`).join(' ')).toBe(moves);
    expect(levels?.timeToEscalateMs).toBe(toEscalate === undefined ? undefined : minutes(toEscalate));
  });

  it('[MET-3] are absent, not zero, where no event says one', () => {
    expect(measureTicket(events('. !')).levels).toBeUndefined();
  });
});

describe('a ticket', () => {
  it.each<readonly [name: string, text: string, toAcknowledge: number | undefined]>([
    ['is acknowledged by its first event', '! ! .', 0],
    ['is acknowledged later', '. . !', 2],
    ['never is', '. .', undefined],
  ])('[MET-1] [MET-R2] %s', (_name, text, toAcknowledge) => {
    const expected = toAcknowledge === undefined ? undefined : minutes(toAcknowledge);
    expect(measureTicket(events(text)).timeToAcknowledgeMs).toBe(expected);
  });

  it.each<readonly [name: string, text: string, returned: boolean]>([
    ['stays with one group', 'A A A', false],
    ['goes from group to group', 'A B C', false],
    ['comes back', 'A B A', true],
    ['comes back the long way', 'A B C A', true],
    ['comes back to one in the middle', 'A B C B', true],
    ['is without a group for a while', 'A - A', false],
    ['has no group', '. .', false],
  ])('[MET-R3] %s', (_name, text, returned) => {
    expect(measureTicket(events(text)).returnedToGroup).toBe(returned);
  });

  it('without events cannot be measured', () => {
    expect(() => measureTicket([])).toThrow('A ticket without events cannot be measured.');
  });
});

describe('the measures of a log', () => {
  it('[MET-3] [MET-R3] count what happened, by level and by pair', () => {
    const log = ['1 2 1', '1 3', '2 3!', '3 2', '1!', '. A B A'].map((text) => measureTicket(events(text)));
    const tally = tallyOf(log);
    expect(tally).toEqual({
      cases: 6,
      events: 14,
      levels: {
        cases: 5,
        start: { 1: 3, 2: 1, 3: 1 },
        max: { 1: 1, 2: 1, 3: 3 },
        up: { '1->2': 1, '1->3': 1, '2->3': 1 },
        down: 2,
        skip: 1,
        pingPong: 1,
        timesToEscalateMs: [minutes(1), minutes(1)],
      },
      timesToAcknowledgeMs: [minutes(1), 0],
      groupPingPong: 1,
    });
    expect(Object.keys(tally.levels.up)).toEqual(['1->2', '1->3', '2->3']);
    expect(escalationDensity(tally.levels)).toBe(3 / 5);
    expect(escalationDensity(tallyOf([]).levels)).toBeUndefined();
  });

  it('[MET-3] are the same, however the log is cut and in whatever order its parts are merged', () => {
    const word = fc.constantFrom('1', '2', '3', '.', '!', '2!', 'A', '1B');
    const ticket = fc
      .array(word, { minLength: 1, maxLength: 6 })
      .map((words) => measureTicket(events(words.join(' '))));
    const sorted = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b);
    const comparable = (tally: ReturnType<typeof tallyOf>) => ({
      ...tally,
      levels: { ...tally.levels, timesToEscalateMs: sorted(tally.levels.timesToEscalateMs) },
      timesToAcknowledgeMs: sorted(tally.timesToAcknowledgeMs),
    });
    fc.assert(
      fc.property(fc.array(fc.array(ticket)), (parts) => {
        const merged = mergeTallies(parts.map(tallyOf));
        expect(merged).toEqual(tallyOf(parts.flat()));
        expect(comparable(mergeTallies(parts.map(tallyOf).reverse()))).toEqual(comparable(merged));
        expect(Object.keys(merged.levels.up)).toEqual(Object.keys(merged.levels.up).sort());
      }),
    );
  });
});
