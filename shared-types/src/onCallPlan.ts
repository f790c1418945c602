/** What the on-call page is given: the policy in force; who is on call follows from it. */
import type { PolicyDocument } from '@rungs/core';

export interface OnCallPlan {
  readonly asOf: number;
  /** Null where no policy was saved yet. */
  readonly policy: { readonly document: PolicyDocument; readonly version: number } | null;
}
