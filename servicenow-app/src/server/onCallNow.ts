/** A policy as it stands at an instant: its groups told what the platform's on-call says, where they ask that. */
import { hostGroupsAsked, hostsSaid, hostSilenceInWords, withHostOnCall } from './vendor/core.js';
import type { EscalationPolicy, Instant } from './vendor/core.js';
import { platformOnCall } from './glide/platformOnCall.ts';

export function askedOnCall(policy: EscalationPolicy, at: Instant): EscalationPolicy {
  const groups = hostGroupsAsked(policy);
  return groups.length === 0 ? policy : withHostOnCall(policy, platformOnCall(groups, at));
}

/** For which groups that the policies in force ask the platform names nobody now, and why. */
export function silentOnCall(policies: readonly EscalationPolicy[], at: Instant): string[] {
  return policies
    .flatMap((policy) => hostsSaid(askedOnCall(policy, at)))
    .flatMap(({ hostGroup, answer }) => ('because' in answer ? [hostSilenceInWords(hostGroup, answer.because)] : []))
    .filter((words, i, all) => all.indexOf(words) === i);
}
