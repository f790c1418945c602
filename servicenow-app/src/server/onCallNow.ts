/** A policy as it stands at an instant: its groups told what the platform's on-call says, where they ask that. */
import { hostGroupsAsked, withHostOnCall } from './vendor/core.js';
import type { EscalationPolicy, Instant } from './vendor/core.js';
import { platformOnCall } from './glide/platformOnCall.ts';

export function askedOnCall(policy: EscalationPolicy, at: Instant): EscalationPolicy {
  const groups = hostGroupsAsked(policy);
  return groups.length === 0 ? policy : withHostOnCall(policy, platformOnCall(groups, at));
}
