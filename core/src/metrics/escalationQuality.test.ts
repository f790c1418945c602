import { describe, expect, it } from '@jest/globals';
import type {
  LateEscalation,
  ManualEscalation,
  OverEscalation,
  PrematureEscalation,
  SolvableEvent,
} from './escalationQuality';
import { isPingPong, lateEscalation, overEscalation, prematureEscalation, usualTimes } from './escalationQuality';
import { measureTicket } from './ticketMeasures';

/** A minute apart: a number is the level, a letter the group, `!` acts, `x` solves, `o` opens again. */
function history(text: string, saysActions = true): SolvableEvent[] {
  return text.split(' ').map((word, minute) => {
    const level = /\d/.exec(word)?.[0];
    const group = /[A-Z]/.exec(word)?.[0];
    return {
      at: minute,
      ...(level === undefined ? {} : { level: Number(level) }),
      ...(group === undefined ? {} : { group }),
      ...(saysActions ? { acknowledged: word.includes('!') } : {}),
      ...(word.includes('x') ? { resolved: true } : word.includes('o') ? { resolved: false } : {}),
    };
  });
}

describe('ping-pong', () => {
  it.each<readonly [name: string, text: string, is: boolean]>([
    ['a rise and a fall', '1 2 1', true],
    ['a fall and a rise', '2 1 2', true],
    ['rises only', '1 2 3', false],
    ['falls only', '3 2 1', false],
    ['from a group to another and back, on one level', '1A 1B 1A', true],
    ['through groups', '1A 1B 1C', false],
    ['neither levels nor groups', '! x', false],
  ])('[MET-R3] %s', (_name, text, is) => {
    expect(isPingPong(measureTicket(history(text)))).toBe(is);
  });
});

describe('over-escalation', () => {
  it.each<readonly [name: string, text: string, answer: OverEscalation]>([
    ['solved where it began', '1 1! 1x', { over: false, reason: 'neverRose' }],
    ['solved by the level that it rose to', '1 2! 2x', { over: false, reason: 'higherLevelWasNeeded' }],
    ['solved above, closed below', '1 2! 2x 1x', { over: false, reason: 'higherLevelWasNeeded' }],
    ['risen and still open', '1 2!', { over: false, reason: 'notSolvedYet' }],
    ['handed back untouched', '1 2 1! 1x', { over: true, reason: 'fellWithoutAction', at: 2, from: 2 }],
    [
      'worked on above, solved below',
      '1 2! 1 1x',
      { over: true, reason: 'solvedByLowerLevel', highest: 2, solvedAt: 1 },
    ],
    ['the first idle fall is named', '1 2! 1 3 1 1x', { over: true, reason: 'fellWithoutAction', at: 4, from: 3 }],
    ['opened again and solved above', '1 2! 1x 1o 2! 2x', { over: false, reason: 'higherLevelWasNeeded' }],
    ['no level', '! x', { over: false, reason: 'notMeasured', lacks: 'level' }],
  ])('[MET-R3] %s', (_name, text, answer) => {
    expect(overEscalation(history(text))).toEqual(answer);
  });

  it('[MET-R3] events of one instant keep their order', () => {
    const atOnce = history('1! 2 1! 1x').map((event) => ({ ...event, at: 0 }));
    expect(overEscalation(atOnce)).toEqual({ over: true, reason: 'fellWithoutAction', at: 0, from: 2 });
  });

  it('[MET-R3] a fall is not called idle where the log does not say who acts', () => {
    expect(overEscalation(history('1 2 1', false))).toEqual({
      over: false,
      reason: 'notMeasured',
      lacks: 'acknowledged',
    });
    expect(overEscalation(history('1 2 1x', false))).toMatchObject({ over: true, reason: 'solvedByLowerLevel' });
  });
});

describe('premature escalation', () => {
  const byHand: ManualEscalation = { at: 10, byHand: true, openedAt: 0, solvedAt: 50, usualTimeMs: 60 };
  it.each<readonly [name: string, changes: Partial<ManualEscalation>, answer: PrematureEscalation]>([
    [
      'would have been solved anyway',
      {},
      { premature: true, reason: 'solvedWithinUsualTime', tookMs: 50, usualMs: 60 },
    ],
    [
      'solved exactly in the usual time',
      { solvedAt: 60 },
      { premature: true, reason: 'solvedWithinUsualTime', tookMs: 60, usualMs: 60 },
    ],
    ['took longer than usual', { solvedAt: 61 }, { premature: false, reason: 'tookLongerThanUsual' }],
    ['by a trigger', { byHand: false }, { premature: false, reason: 'byTrigger' }],
    ['by hand, after a trigger', { triggeredAt: 10 }, { premature: false, reason: 'afterTrigger' }],
    [
      'by hand, before the trigger',
      { triggeredAt: 11 },
      { premature: true, reason: 'solvedWithinUsualTime', tookMs: 50, usualMs: 60 },
    ],
  ])('[MET-R3] %s', (_name, changes, answer) => {
    expect(prematureEscalation({ ...byHand, ...changes })).toEqual(answer);
  });

  it('[MET-R3] is not measured while it is open, nor where no usual time is known', () => {
    const { solvedAt: _open, ...open } = byHand;
    expect(prematureEscalation(open)).toEqual({ premature: false, reason: 'notMeasured', lacks: 'solvedAt' });
    const { usualTimeMs: _unknown, ...unknown } = byHand;
    expect(prematureEscalation(unknown)).toEqual({ premature: false, reason: 'notMeasured', lacks: 'usualTime' });
  });
});

describe('late escalation', () => {
  it.each<readonly [name: string, risenAt: number | undefined, breachAt: number | undefined, answer: LateEscalation]>([
    ['before the breach', 9, 10, { late: false, reason: 'beforeBreach' }],
    ['at the breach', 10, 10, { late: true, reason: 'afterBreach', breachAt: 10, byMs: 0 }],
    ['after the breach', 11, 10, { late: true, reason: 'afterBreach', breachAt: 10, byMs: 1 }],
    ['breached and never risen: missed, not late', undefined, 10, { late: false, reason: 'neverRose' }],
    ['no breach', 11, undefined, { late: false, reason: 'noBreach' }],
  ])('[MET-R3] %s', (_name, risenAt, breachAt, answer) => {
    expect(lateEscalation(risenAt, breachAt)).toEqual(answer);
  });
});

describe('usual times', () => {
  it('[MET-R3] are medians by service and priority, and unknown where nothing was solved', () => {
    const usual = usualTimes([
      { service: 'Mail', priority: 2, tookMs: 10 },
      { service: 'Mail', priority: 2, tookMs: 30 },
      { service: 'Mail', priority: 2, tookMs: 5_000 },
      { service: 'Mail', priority: 3, tookMs: 70 },
      { service: null, priority: 2, tookMs: 90 },
    ]);
    expect([usual('Mail', 2), usual('Mail', 3), usual(null, 2), usual('Web', 2)]).toEqual([30, 70, 90, undefined]);
  });
});
