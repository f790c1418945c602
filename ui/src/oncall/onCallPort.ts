/** What the on-call page needs from the tool: the policy in force. Who is on call it computes itself. */
import type { OnCallPlan } from '@rungs/shared-types';

export interface OnCallPort {
  load(): Promise<OnCallPlan>;
}
