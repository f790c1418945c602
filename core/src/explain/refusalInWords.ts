/** Why not, to the person who asked. */
import type { Refusal } from '../escalation/decider';
import type { EscalationPolicy } from '../policy/policy';
import { wordsFor } from './eventInWords';

export function refusalInWords(refusal: Refusal, policy: EscalationPolicy): string {
  const words = wordsFor(policy);
  switch (refusal.refused) {
    case 'alreadyStarted':
      return 'This ticket already has an open escalation.';
    case 'notRunning':
      return 'There is nothing to acknowledge: no escalation is running on this ticket.';
    case 'alreadyAcknowledged':
      return `${words.person(refusal.by)} acknowledged at ${words.dateTime(refusal.at)}.`;
    case 'notAResponder':
      return `Only a responder of level ${refusal.level} may acknowledge, or someone whom the policy “${policy.name}” lets acknowledge any level.`;
    case 'wrongPolicyVersion':
      return `This escalation runs under version ${refusal.needed} of its policy, and version ${refusal.given} was given. Tell your Rungs admin.`;
  }
}
