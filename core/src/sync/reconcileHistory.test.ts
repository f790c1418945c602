import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  CommentOrigin,
  FieldConflict,
  FieldRule,
  Fields,
  FieldValue,
  Reconciled,
  Side,
  SideState,
  SideWrites,
} from './reconcile';
import { baseSeen, reconcile } from './reconcile';

/** Few fields and values, so that the sides often agree, cross and come back. */
const fieldNames = ['state', 'summary', 'priority'] as const;
const value = fc.constantFrom<FieldValue>('a', 'b', 'c', null);
const rules: readonly FieldRule[] = [
  { field: 'state', owner: 'left', settle: 'owner' },
  { field: 'summary', owner: 'right', settle: 'owner' },
  { field: 'priority', owner: 'right', settle: 'newest' },
];
const inStep: Fields = { state: 'a', summary: 'a', priority: 'a' };

/**
 * Two tools, the people in them and one worker between them, which stores each pass before it performs it and may
 * die anywhere: before the first write, between the two, or after both with the base not moved.
 */
class Pair {
  private readonly sides: Record<Side, SideState> = {
    left: { fields: inStep, comments: [] },
    right: { fields: inStep, comments: [] },
  };
  private base: Fields = inStep;
  private stored: Reconciled | undefined;
  private now = 0;
  readonly kept: FieldConflict[] = [];
  readonly overwritten: {
    readonly field: string;
    readonly value: FieldValue | undefined;
    readonly base: FieldValue | undefined;
  }[] = [];
  readonly editsOf: Record<string, number> = {};
  readonly writesTo: Record<Side, Record<string, number>> = { left: {}, right: {} };
  readonly commented: string[] = [];
  /** Deaths between the two writes, with the second one still to do. */
  halfWritten = 0;

  edit(on: Side, field: string, to: FieldValue): void {
    if (this.sides[on].fields[field] === to) return;
    this.put(on, field, to);
    this.editsOf[field] = (this.editsOf[field] ?? 0) + 1;
  }

  comment(on: Side): void {
    this.now += 1;
    const origin = `${on}/${this.now}`;
    this.sides[on] = {
      ...this.sides[on],
      comments: [
        ...this.sides[on].comments,
        { origin: origin as CommentOrigin, author: 'A. Kim', text: 'Words', at: this.now },
      ],
    };
    this.commented.push(origin);
  }

  pass(diesAfter: 'conflicts' | 'left' | 'right' | 'never'): Reconciled {
    if (this.stored) this.base = baseSeen(this.base, this.stored, this.left, this.right);
    const answer = reconcile({ base: this.base, ...this.sides, rules, at: this.now });
    this.stored = answer;
    this.kept.push(...answer.conflicts);
    if (diesAfter === 'conflicts') return answer;
    this.perform('left', answer.leftWrites);
    if (diesAfter === 'left') {
      if (Object.keys(answer.rightWrites.fields).length > 0) this.halfWritten += 1;
      return answer;
    }
    this.perform('right', answer.rightWrites);
    if (diesAfter === 'never') {
      this.base = answer.nextBase;
      this.stored = undefined;
    }
    return answer;
  }

  get left(): SideState {
    return this.sides.left;
  }

  get right(): SideState {
    return this.sides.right;
  }

  private perform(on: Side, writes: SideWrites): void {
    Object.entries(writes.fields).forEach(([field, to]) => {
      this.overwritten.push({ field, value: this.sides[on].fields[field], base: this.base[field] });
      this.put(on, field, to);
      this.writesTo[on][field] = (this.writesTo[on][field] ?? 0) + 1;
    });
    this.sides[on] = { ...this.sides[on], comments: [...this.sides[on].comments, ...writes.comments] };
  }

  private put(on: Side, field: string, to: FieldValue): void {
    this.now += 1;
    const { fields, changedAt, comments } = this.sides[on];
    this.sides[on] = { fields: { ...fields, [field]: to }, changedAt: { ...changedAt, [field]: this.now }, comments };
  }
}

const anySide = fc.constantFrom<Side>('left', 'right');
type Act = (pair: Pair) => void;
const edit: fc.Arbitrary<Act> = fc.tuple(anySide, fc.constantFrom(...fieldNames), value).map(
  ([on, field, to]) =>
    (pair) =>
      pair.edit(on, field, to),
);
const commenting: fc.Arbitrary<Act> = anySide.map((on) => (pair) => pair.comment(on));
const passing: fc.Arbitrary<Act> = fc
  .constantFrom('conflicts' as const, 'left' as const, 'right' as const, 'never' as const)
  .map((died) => (pair) => void pair.pass(died));
const history = fc.array(
  fc.oneof({ weight: 6, arbitrary: edit }, { weight: 1, arbitrary: commenting }, { weight: 2, arbitrary: passing }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

function played(steps: readonly Act[]): Pair {
  const pair = new Pair();
  steps.forEach((act) => act(pair));
  return pair;
}

function isSilent({ leftWrites, rightWrites }: Reconciled): boolean {
  return [leftWrites, rightWrites].every(({ fields, comments }) => Object.keys(fields).length + comments.length === 0);
}

describe('a pair under edits, lost and repeated passes, and a worker that dies', () => {
  it('[SYN-2] one undisturbed pass brings both sides into step, and the next finds nothing', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const pair = played(steps);
        pair.pass('never');
        expect(pair.left.fields).toEqual(pair.right.fields);
        expect(isSilent(pair.pass('never'))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('[SYN-R2][SYN-2] every comment then stands exactly once on each side', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const pair = played(steps);
        pair.pass('never');
        const standing = (state: SideState): string[] => state.comments.map(({ origin }) => origin as string).sort();
        expect(standing(pair.left)).toEqual([...pair.commented].sort());
        expect(standing(pair.right)).toEqual([...pair.commented].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('[SYN-2] N edits of a field cause at most N writes of it, both sides together', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const pair = played(steps);
        pair.pass('never');
        for (const field of fieldNames) {
          const writes = (pair.writesTo.left[field] ?? 0) + (pair.writesTo.right[field] ?? 0);
          expect(writes).toBeLessThanOrEqual(pair.editsOf[field] ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[SYN-3] every value that a pass overwrote was the base, or was kept as a conflict first', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const pair = played(steps);
        pair.pass('never');
        for (const { field, value: lost, base } of pair.overwritten) {
          const kept = pair.kept.some(
            (conflict) => conflict.field === field && (conflict.left === lost || conflict.right === lost),
          );
          expect(lost === base || kept).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[SYN-2] the histories do contain conflicts, overwritten values and deaths between the two writes', () => {
    const pairs = fc.sample(history, { numRuns: 200, seed: 2026 }).map(played);
    expect(pairs.filter(({ kept }) => kept.length > 0).length).toBeGreaterThan(20);
    expect(pairs.filter(({ overwritten }) => overwritten.length > 0).length).toBeGreaterThan(50);
    expect(pairs.filter(({ halfWritten }) => halfWritten > 0).length).toBeGreaterThan(20);
  });
});

describe('edits after a worker died', () => {
  it('[SYN-2] an edit back to the old value, after the write and before the base moved, is carried and not undone', () => {
    const pair = new Pair();
    pair.edit('left', 'summary', 'b');
    pair.pass('right');
    pair.edit('left', 'summary', 'a');
    pair.pass('never');
    expect(pair.right.fields).toEqual(inStep);
    expect(pair.kept).toEqual([]);
  });

  it('[SYN-3] a second edit on the same side is no conflict with the copy of the first', () => {
    const pair = new Pair();
    pair.edit('left', 'summary', 'b');
    pair.pass('right');
    pair.edit('left', 'summary', 'c');
    pair.pass('never');
    expect(pair.right.fields['summary']).toBe('c');
    expect(pair.kept).toEqual([]);
  });

  it('[SYN-2] a write that never happened is done by the next pass', () => {
    const pair = new Pair();
    pair.edit('left', 'summary', 'b');
    pair.edit('right', 'state', 'c');
    pair.pass('left');
    pair.pass('never');
    expect([pair.left.fields, pair.right.fields]).toEqual(Array(2).fill({ ...inStep, summary: 'b', state: 'c' }));
    expect(pair.kept).toEqual([]);
  });
});
