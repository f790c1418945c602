/** What the policy's page sends and is answered, in both apps. */
import type { Instant } from '@rungs/core';
import type { LocatedFault } from './fault';

export interface PolicyInForce {
  readonly text: string;
  /** Null where none was saved yet: the text is then one to begin with. */
  readonly version: number | null;
  readonly mayEdit: boolean;
  /** Of which site or instance it is: what a page keeps for one is not shown in another. */
  readonly place: string;
}

export interface PolicyToSave {
  readonly text: string;
  /** Why, in the author's words. */
  readonly reason: string;
  /** The version that the author saw: who saved another meanwhile is not overwritten. */
  readonly after: number | null;
}

export type PolicySaveAnswer =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly faults: readonly LocatedFault[] }
  /** Somebody else was first. */
  | { readonly ok: false; readonly meanwhile: PolicyVersionText };

export interface PolicyVersionEntry {
  readonly version: number;
  readonly at: Instant;
  readonly by: PolicyAuthor;
  /** Empty where it was saved by a program that gave none. */
  readonly reason: string;
}

export interface PolicyAuthor {
  /** Jira's account id, or ServiceNow's user name. */
  readonly account: string;
  /** Where the host says it. */
  readonly name?: string;
}

export interface PolicyVersionText extends PolicyVersionEntry {
  readonly text: string;
}

export interface PolicyVersions {
  /** Newest first. */
  readonly versions: readonly PolicyVersionEntry[];
  readonly running: readonly RunningUnder[];
  /** False where there are more escalations than were counted. */
  readonly allCounted: boolean;
}

/** How many open escalations run under a version. */
export interface RunningUnder {
  readonly version: number;
  readonly escalations: number;
}

/** Both apps refuse a longer reason, and a text in more bytes of UTF-8. */
export const LONGEST_REASON = 1_000;
export const LARGEST_POLICY_BYTES = 1_000_000;
