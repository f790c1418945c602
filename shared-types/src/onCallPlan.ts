/** What the on-call page is given: the policy in force; who is on call follows from it. */
import type { PolicyDocument } from '@rungs/core';

export interface OnCallPlan {
  readonly asOf: number;
  /** Null where no policy was saved yet. */
  readonly policy: { readonly document: PolicyDocument; readonly version: number } | null;
}

/** The tool's own on-call, for the groups of the policy that ask it: read, never changed here (ROT4). */
export interface HostOnCallPlan {
  readonly asOf: number;
  /** How far ahead a change was looked for. */
  readonly lookedUntil: number;
  readonly groups: readonly HostGroupPlan[];
}

export interface HostGroupPlan {
  /** By the tool's name. */
  readonly group: string;
  /** The policy's groups that ask it, by name. */
  readonly askedBy: readonly string[];
  readonly now: HostPlaces;
  /** Absent where nothing changes for as long as was looked ahead, or nobody could be asked. */
  readonly next?: { readonly at: number; readonly then: HostPlaces };
}

export type HostPlaces =
  /** In the tool's order; empty where nobody is on call. */
  | { readonly onCall: readonly HostPerson[] }
  /** Why the tool could not be asked: a sentence's end, as the notices say it. */
  | { readonly because: string };

export interface HostPerson {
  readonly name: string;
  readonly account: string;
  /** From 1: the primary. */
  readonly place: number;
  /** False where the policy knows nobody with this account, so they are passed over. */
  readonly known: boolean;
}
