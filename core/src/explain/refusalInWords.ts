/** Why not, to the person who asked. */
import type { Refusal } from '../escalation/decider';
import type { EscalationPolicy } from '../policy/policy';
import type { Instant } from '../time/instant';
import { wordsFor } from './eventInWords';

/** `at` is when it was asked: of that day only the clock is said. */
export function refusalInWords(refusal: Refusal, policy: EscalationPolicy, at: Instant): string {
  const words = wordsFor(policy, at);
  switch (refusal.refused) {
    case 'alreadyStarted':
      return 'This ticket already has an open escalation.';
    case 'notRunning':
      return 'There is nothing to acknowledge: no escalation is running on this ticket.';
    case 'alreadyAcknowledged':
      return `${words.person(refusal.by)} acknowledged at ${words.time(refusal.at)}.`;
    case 'notAResponder':
      return `Only a responder of level ${refusal.level} may acknowledge, or someone whom the policy “${policy.name}” lets acknowledge any level.`;
    case 'wrongPolicyVersion':
      return `This escalation runs under version ${refusal.needed} of its policy, and version ${refusal.given} was given. Tell your Rungs admin.`;
  }
}
