/**
 * Keeps two records of one incident in step by comparing states, not by moving changes: what
 * happened in between does not matter, so loss, repetition, order and restarts do not matter
 * (design/sync.md). `left` is ServiceNow, `right` is Jira; both are already in one vocabulary.
 */
import type { Instant } from '../time/instant';

/** A field's value in the shared vocabulary; `null` is empty. */
export type FieldValue = string | null;
export type Fields = { readonly [field: string]: FieldValue };
export type Side = 'left' | 'right';

export interface FieldRule {
  readonly field: string;
  /** Settles a conflict by `owner`: the owning side's value wins. */
  readonly owner: Side;
  readonly settle: 'owner' | 'newest';
}

/** A public comment; identity is the record it was first written in. Internal notes have no type here and cannot be sent. */
export interface PublicComment {
  readonly origin: CommentOrigin;
  readonly author: string;
  readonly text: string;
  readonly at: Instant;
}

/** `servicenow/INC0012345/8a3f…`: system, record and entry in which it was written first. */
export type CommentOrigin = string & { readonly brand: 'CommentOrigin' };

export interface SideState {
  readonly fields: Fields;
  /** When each field last changed, by the tool's own change history; absent where it keeps none. */
  readonly changedAt?: { readonly [field: string]: Instant };
  readonly comments: readonly PublicComment[];
}

export interface ReconcileInput {
  /** What both sides agreed on last time; `undefined` on the first pass. */
  readonly base: Fields | undefined;
  readonly left: SideState;
  readonly right: SideState;
  readonly rules: readonly FieldRule[];
  readonly at: Instant;
}

export interface Reconciled {
  readonly leftWrites: SideWrites;
  readonly rightWrites: SideWrites;
  /** What the base becomes where the writes have been seen to stand (`baseSeen`). */
  readonly nextBase: Fields;
  /**
   * Both sides moved apart: both values are kept, nothing is silently lost. Store these before the writes are
   * performed; afterwards the losing value stands nowhere else.
   */
  readonly conflicts: readonly FieldConflict[];
}

export interface SideWrites {
  readonly fields: Fields;
  readonly comments: readonly PublicComment[];
}

export interface FieldConflict {
  readonly field: string;
  readonly base: FieldValue | undefined;
  readonly left: FieldValue;
  readonly right: FieldValue;
  readonly winner: Side;
  readonly because: 'owner' | 'newest' | 'tieToOwner';
  readonly at: Instant;
}

/**
 * A field that one side does not report takes no part: unread is not empty. A field without a base, be it the
 * first pass or a rule added later, can agree or conflict, but nobody can be said to have moved.
 */
export function reconcile(input: ReconcileInput): Reconciled {
  const settlements = eachFieldOnce(input.rules).map((rule) => settle(rule, input));
  return {
    leftWrites: { fields: writesTo('left', settlements), comments: missingOn(input.left, input.right) },
    rightWrites: { fields: writesTo('right', settlements), comments: missingOn(input.right, input.left) },
    nextBase: toFields(settlements.map(({ field, agreed }) => [field, agreed])),
    conflicts: settlements.flatMap(({ conflict }) => conflict ?? []),
  };
}

/**
 * The base after a pass, judged by what is read afterwards: a write counts where its side shows it. Store the pass
 * before performing it and ask this before the next one; then a worker that died between writing and moving the base
 * takes no later edit for a conflict and undoes none.
 */
export function baseSeen(base: Fields | undefined, attempted: Reconciled, left: SideState, right: SideState): Fields {
  const stands = (field: string, value: FieldValue): boolean => {
    if (field in attempted.leftWrites.fields) return left.fields[field] === value;
    if (field in attempted.rightWrites.fields) return right.fields[field] === value;
    return true;
  };
  return toFields(
    Object.entries(attempted.nextBase).map(([field, value]) => [field, stands(field, value) ? value : base?.[field]]),
  );
}

interface Settlement {
  readonly field: string;
  /** `undefined` where the sides have never been compared. */
  readonly agreed: FieldValue | undefined;
  readonly writeTo?: Side;
  readonly conflict?: FieldConflict;
}

function settle(rule: FieldRule, { base, left, right, at }: ReconcileInput): Settlement {
  const { field } = rule;
  const before = base?.[field];
  const onLeft = left.fields[field];
  const onRight = right.fields[field];
  if (onLeft === undefined || onRight === undefined) return { field, agreed: before };
  if (onLeft === onRight) return { field, agreed: onLeft };
  if (onLeft === before) return { field, agreed: onRight, writeTo: 'left' };
  if (onRight === before) return { field, agreed: onLeft, writeTo: 'right' };

  const { winner, because } = winnerBy(rule, left.changedAt?.[field], right.changedAt?.[field]);
  return {
    field,
    agreed: winner === 'left' ? onLeft : onRight,
    writeTo: opposite(winner),
    conflict: { field, base: before, left: onLeft, right: onRight, winner, because, at },
  };
}

function winnerBy(
  { owner, settle }: FieldRule,
  leftAt: Instant | undefined,
  rightAt: Instant | undefined,
): Pick<FieldConflict, 'winner' | 'because'> {
  if (settle === 'owner') return { winner: owner, because: 'owner' };
  // Without both histories there is no newest.
  if (leftAt === undefined || rightAt === undefined || leftAt === rightAt) {
    return { winner: owner, because: 'tieToOwner' };
  }
  return { winner: leftAt > rightAt ? 'left' : 'right', because: 'newest' };
}

/** Two rules for one field would write it back and forth for ever. */
function eachFieldOnce(rules: readonly FieldRule[]): readonly FieldRule[] {
  const fields = rules.map(({ field }) => field);
  const twice = fields.find((field, index) => fields.indexOf(field) !== index);
  if (twice !== undefined) throw new RangeError(`Field ${twice} has more than one rule for keeping it in step`);
  return rules;
}

function writesTo(side: Side, settlements: readonly Settlement[]): Fields {
  return toFields(settlements.filter(({ writeTo }) => writeTo === side).map(({ field, agreed }) => [field, agreed]));
}

function toFields(entries: readonly (readonly [field: string, value: FieldValue | undefined])[]): Fields {
  const fields: { [field: string]: FieldValue } = {};
  entries.forEach(([field, value]) => {
    if (value !== undefined) fields[field] = value;
  });
  return fields;
}

/** What the other side has and this one lacks, each once, in the order in which it was written. */
function missingOn(side: SideState, other: SideState): PublicComment[] {
  const known = new Set<CommentOrigin>(side.comments.map(({ origin }) => origin));
  const missing = other.comments.filter(({ origin }) => !known.has(origin));
  return missing
    .filter((comment, index) => missing.findIndex(({ origin }) => origin === comment.origin) === index)
    .sort((a, b) => a.at - b.at || (a.origin < b.origin ? -1 : 1));
}

function opposite(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}
