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
  /** What the base becomes once the writes have been seen to stand. */
  readonly nextBase: Fields;
  /** Both sides moved apart: both values are kept, nothing is silently lost. */
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
