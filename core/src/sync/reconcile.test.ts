import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  CommentOrigin,
  FieldConflict,
  FieldRule,
  Fields,
  FieldValue,
  PublicComment,
  Reconciled,
  ReconcileInput,
  Side,
  SideState,
  SideWrites,
} from './reconcile';
import { baseSeen, reconcile } from './reconcile';

const stateRule: FieldRule = { field: 'state', owner: 'left', settle: 'owner' };
const newestRule: FieldRule = { field: 'state', owner: 'right', settle: 'newest' };

const comment = (origin: string, at = 0): PublicComment => ({
  origin: origin as CommentOrigin,
  author: 'A. Kim',
  text: `Words of ${origin}`,
  at,
});

const side = (
  fields: Fields,
  comments: readonly PublicComment[] = [],
  changedAt: Record<string, number> = {},
): SideState => ({
  fields,
  changedAt,
  comments,
});

interface FieldCase {
  readonly base: Fields | undefined;
  readonly left: SideState;
  readonly right: SideState;
  readonly rule?: FieldRule;
  readonly leftWrites?: Fields;
  readonly rightWrites?: Fields;
  readonly nextBase: Fields;
  readonly conflict?: Partial<FieldConflict>;
}

const cases: readonly [name: string, row: FieldCase][] = [
  [
    'neither side moved',
    { base: { state: 'new' }, left: side({ state: 'new' }), right: side({ state: 'new' }), nextBase: { state: 'new' } },
  ],
  [
    'only left moved: right follows',
    {
      base: { state: 'new' },
      left: side({ state: 'resolved' }),
      right: side({ state: 'new' }),
      rightWrites: { state: 'resolved' },
      nextBase: { state: 'resolved' },
    },
  ],
  [
    'only right moved: left follows, even where left owns the field',
    {
      base: { state: 'new' },
      left: side({ state: 'new' }),
      right: side({ state: 'onHold' }),
      leftWrites: { state: 'onHold' },
      nextBase: { state: 'onHold' },
    },
  ],
  [
    'both moved to the same value',
    {
      base: { state: 'new' },
      left: side({ state: 'resolved' }),
      right: side({ state: 'resolved' }),
      nextBase: { state: 'resolved' },
    },
  ],
  [
    'emptying is a move',
    {
      base: { state: 'new' },
      left: side({ state: null }),
      right: side({ state: 'new' }),
      rightWrites: { state: null },
      nextBase: { state: null },
    },
  ],
  [
    'both moved apart: the owner wins',
    {
      base: { state: 'new' },
      left: side({ state: 'resolved' }),
      right: side({ state: 'onHold' }),
      rightWrites: { state: 'resolved' },
      nextBase: { state: 'resolved' },
      conflict: { base: 'new', left: 'resolved', right: 'onHold', winner: 'left', because: 'owner' },
    },
  ],
  [
    'both moved apart: the newest edit wins against the owner',
    {
      base: { state: 'new' },
      left: side({ state: 'resolved' }, [], { state: 20 }),
      right: side({ state: 'onHold' }, [], { state: 10 }),
      rule: newestRule,
      rightWrites: { state: 'resolved' },
      nextBase: { state: 'resolved' },
      conflict: { winner: 'left', because: 'newest' },
    },
  ],
  [
    'both moved apart at the same instant: the owner wins',
    {
      base: { state: 'new' },
      left: side({ state: 'resolved' }, [], { state: 10 }),
      right: side({ state: 'onHold' }, [], { state: 10 }),
      rule: newestRule,
      leftWrites: { state: 'onHold' },
      nextBase: { state: 'onHold' },
      conflict: { winner: 'right', because: 'tieToOwner' },
    },
  ],
  [
    'both moved apart and one side keeps no history: the owner wins',
    {
      base: { state: 'new' },
      left: side({ state: 'resolved' }, [], { state: 99 }),
      right: side({ state: 'onHold' }),
      rule: newestRule,
      leftWrites: { state: 'onHold' },
      nextBase: { state: 'onHold' },
      conflict: { winner: 'right', because: 'tieToOwner' },
    },
  ],
  [
    'the first pass finds both sides equal',
    { base: undefined, left: side({ state: 'new' }), right: side({ state: 'new' }), nextBase: { state: 'new' } },
  ],
  [
    'the first pass finds a difference: the rule decides, and both values are kept',
    {
      base: undefined,
      left: side({ state: 'inProgress' }),
      right: side({ state: 'new' }),
      rightWrites: { state: 'inProgress' },
      nextBase: { state: 'inProgress' },
      conflict: { base: undefined, left: 'inProgress', right: 'new', winner: 'left', because: 'owner' },
    },
  ],
  [
    'a field that got its rule later has its own first pass',
    {
      base: { priority: '2' },
      left: side({ state: 'inProgress' }),
      right: side({ state: 'new' }),
      rightWrites: { state: 'inProgress' },
      nextBase: { state: 'inProgress' },
      conflict: { base: undefined, winner: 'left' },
    },
  ],
  [
    'a side that does not report the field is not taken for empty',
    { base: { state: 'new' }, left: side({}), right: side({ state: 'onHold' }), nextBase: { state: 'new' } },
  ],
  [
    'a field without a rule is nobody’s business',
    {
      base: { state: 'new' },
      left: side({ state: 'new', mood: 'fine' }),
      right: side({ state: 'new', mood: 'bad' }),
      nextBase: { state: 'new' },
    },
  ],
];

describe('one field, three ways', () => {
  it.each(cases)('[SYN-3] %s', (_name, row) => {
    const answer = reconcile({
      base: row.base,
      left: row.left,
      right: row.right,
      rules: [row.rule ?? stateRule],
      at: 77,
    });
    expect(answer.leftWrites.fields).toEqual(row.leftWrites ?? {});
    expect(answer.rightWrites.fields).toEqual(row.rightWrites ?? {});
    expect(answer.nextBase).toEqual(row.nextBase);
    expect(answer.conflicts).toEqual(
      row.conflict ? [expect.objectContaining({ field: 'state', at: 77, ...row.conflict })] : [],
    );
  });

  it('[SYN-3] refuses two rules for one field, which would write it back and forth', () => {
    const input = { base: undefined, left: side({}), right: side({}), rules: [stateRule, newestRule], at: 0 };
    expect(() => reconcile(input)).toThrow('Field state has more than one rule');
  });
});

describe('comments', () => {
  const exchange = (left: readonly PublicComment[], right: readonly PublicComment[]): Reconciled =>
    reconcile({ base: {}, left: side({}, left), right: side({}, right), rules: [], at: 0 });

  it('[SYN-2] each side gets what it lacks, oldest first and by origin where the instant is one', () => {
    const { leftWrites, rightWrites } = exchange(
      [comment('now/1', 5)],
      [comment('jira/b', 9), comment('jira/c', 3), comment('jira/a', 9)],
    );
    expect(leftWrites.comments.map(({ origin }) => origin)).toEqual(['jira/c', 'jira/a', 'jira/b']);
    expect(rightWrites.comments).toEqual([comment('now/1', 5)]);
  });

  it('[SYN-2] a copy is known by its origin, whatever became of its text', () => {
    const edited = { ...comment('now/1'), text: 'Edited in Jira' };
    expect(exchange([comment('now/1')], [edited])).toMatchObject({
      leftWrites: { comments: [] },
      rightWrites: { comments: [] },
    });
  });

  it('[SYN-2] a comment read twice is sent once', () => {
    expect(exchange([comment('now/1'), comment('now/1')], []).rightWrites.comments).toEqual([comment('now/1')]);
  });
});

/** Few fields and values, so that sides often agree, cross and come back. */
const rules: readonly FieldRule[] = [
  stateRule,
  { field: 'summary', owner: 'right', settle: 'owner' },
  { field: 'priority', owner: 'right', settle: 'newest' },
];
const value = fc.constantFrom<FieldValue>('a', 'b', 'c', null);
const someFields = fc.record({ state: value, summary: value, priority: value }, { requiredKeys: [] });
const someComments = fc.array(
  fc
    .record({ origin: fc.integer({ min: 1, max: 6 }), at: fc.integer({ min: 0, max: 5 }) })
    .map(({ origin, at }) => comment(`x/${origin}`, at)),
  { maxLength: 8 },
);
const someSide: fc.Arbitrary<SideState> = fc.record({
  fields: someFields,
  changedAt: fc.record({ state: fc.nat(3), summary: fc.nat(3), priority: fc.nat(3) }, { requiredKeys: [] }),
  comments: someComments,
});
const someInput: fc.Arbitrary<ReconcileInput> = fc.record({
  base: fc.option(someFields, { nil: undefined }),
  left: someSide,
  right: someSide,
  rules: fc.constant(rules),
  at: fc.constant(100),
});

const written = (state: SideState, writes: SideWrites): SideState => ({
  ...state,
  fields: { ...state.fields, ...writes.fields },
  comments: [...state.comments, ...writes.comments],
});
const origins = ({ comments }: { comments: readonly PublicComment[] }): string[] =>
  [...new Set(comments.map(({ origin }) => origin))].sort();
const isSilent = ({ leftWrites, rightWrites }: Reconciled): boolean =>
  [leftWrites, rightWrites].every(({ fields, comments }) => Object.keys(fields).length + comments.length === 0);

describe('laws of one pass', () => {
  it('[SYN-R1][SYN-2] no difference, no write, whatever the base says', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const answer = reconcile({ ...input, right: input.left });
        expect(isSilent(answer)).toBe(true);
        expect(answer.conflicts).toEqual([]);
      }),
    );
  });

  it('[SYN-2] after the writes, another pass finds nothing, with the new base or with the old one', () => {
    fc.assert(
      fc.property(someInput, fc.boolean(), (input, baseMoved) => {
        const { leftWrites, rightWrites, nextBase } = reconcile(input);
        const again = reconcile({
          ...input,
          left: written(input.left, leftWrites),
          right: written(input.right, rightWrites),
          base: baseMoved ? nextBase : input.base,
        });
        expect(isSilent(again)).toBe(true);
        expect(again.nextBase).toEqual(nextBase);
        expect(again.conflicts).toEqual([]);
      }),
    );
  });

  it('[SYN-2] every comment of either side is then known to both, and none was sent twice', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { leftWrites, rightWrites } = reconcile(input);
        const all = origins({ comments: [...input.left.comments, ...input.right.comments] });
        expect(origins(written(input.left, leftWrites))).toEqual(all);
        expect(origins(written(input.right, rightWrites))).toEqual(all);
        expect(origins(leftWrites)).toHaveLength(leftWrites.comments.length);
        expect(origins(rightWrites)).toHaveLength(rightWrites.comments.length);
      }),
    );
  });

  it('[SYN-3] a value is overwritten only if it is the base or stands in a conflict', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { leftWrites, rightWrites, conflicts } = reconcile(input);
        const lost = (on: Side, writes: SideWrites): string[] =>
          Object.keys(writes.fields).filter((field) => {
            const before = input[on].fields[field];
            const kept = conflicts.some((conflict) => conflict.field === field && conflict[on] === before);
            return before !== input.base?.[field] && !kept;
          });
        expect([...lost('left', leftWrites), ...lost('right', rightWrites)]).toEqual([]);
      }),
    );
  });

  it('[SYN-3] with the sides exchanged the same values win', () => {
    const mirrored = rules.map((rule): FieldRule => ({ ...rule, owner: rule.owner === 'left' ? 'right' : 'left' }));
    fc.assert(
      fc.property(someInput, (input) => {
        const here = reconcile(input);
        const there = reconcile({ ...input, left: input.right, right: input.left, rules: mirrored });
        expect(there.leftWrites).toEqual(here.rightWrites);
        expect(there.rightWrites).toEqual(here.leftWrites);
        expect(there.nextBase).toEqual(here.nextBase);
      }),
    );
  });
});

describe('the base by what is seen', () => {
  it('[SYN-2] where all writes stand, it is the next base', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const pass = reconcile(input);
        const seen = baseSeen(
          input.base,
          pass,
          written(input.left, pass.leftWrites),
          written(input.right, pass.rightWrites),
        );
        expect(seen).toEqual(pass.nextBase);
      }),
    );
  });

  it('[SYN-2] wherever a pass died, another one ends as the first would have', () => {
    fc.assert(
      fc.property(someInput, fc.boolean(), fc.boolean(), (input, wroteLeft, wroteRight) => {
        const died = reconcile(input);
        const left = wroteLeft ? written(input.left, died.leftWrites) : input.left;
        const right = wroteRight ? written(input.right, died.rightWrites) : input.right;
        const again = reconcile({ ...input, left, right, base: baseSeen(input.base, died, left, right) });
        expect(again.nextBase).toEqual(died.nextBase);
        expect(again.leftWrites.fields).toEqual(wroteLeft ? {} : died.leftWrites.fields);
        expect(again.rightWrites.fields).toEqual(wroteRight ? {} : died.rightWrites.fields);
      }),
    );
  });
});
