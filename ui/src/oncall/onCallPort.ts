/** What the on-call page needs from the tool: the policy in force, from which it computes who is on call by itself. */
import type { HostOnCallPlan, OnCallPlan } from '@rungs/shared-types';

export interface OnCallPort {
  load(): Promise<OnCallPlan>;
  /** What the tool's own on-call says; absent where the tool has none that a policy can ask. */
  readonly loadHost?: () => Promise<HostOnCallPlan>;
}
