/** Why not, to the person who asked. */
import type { AskedOfOpen } from '../escalation/command';
import type { Refusal } from '../escalation/decider';
import { rightMissing } from '../access/rights';
import type { Tool } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';
import type { Instant } from '../time/instant';
import { wordsFor } from './eventInWords';

const NOTHING_TO: { readonly [asked in AskedOfOpen]: string } = {
  Acknowledge: 'nothing to acknowledge',
  EscalateByHand: 'no path to escalate further',
  DeEscalate: 'nothing to give back',
  ExtendCommitment: 'no commitment to extend',
  Suspend: 'nothing to suspend',
  Resume: 'nothing to resume',
  ProposeHandoff: 'nothing to hand off',
  AcceptHandoff: 'no handoff to accept',
  DeclineHandoff: 'no handoff to decline',
  RequestEscalation: 'no path that could go higher',
  AcceptRequest: 'no request to accept',
  DeclineRequest: 'no request to decline',
  GiveUpdate: 'no update owed',
  RaiseLevel: 'no path to raise',
  MigratePolicy: 'nothing to move to another version',
};

/** `at` is when it was asked: of that day only the clock is said. */
export function refusalInWords(refusal: Refusal, policy: EscalationPolicy, at: Instant): string {
  const words = wordsFor(policy, at);
  switch (refusal.refused) {
    case 'rightMissing':
      return rightMissing(refusal.right, refusal.tool);
    case 'alreadyStarted':
      return 'This ticket already has an open escalation.';
    case 'ticketIsOver':
      return `The ticket is ${refusal.state}: there is nothing to escalate.`;
    case 'decidedElsewhere':
      return `This ticket mirrors ${refusal.key}. Its escalation is decided in ${TOOL[refusal.tool]}.`;
    case 'notRunning':
      return `There is ${NOTHING_TO[refusal.asked]}: no escalation is running on this ticket.`;
    case 'alreadyAcknowledged':
      return `${words.person(refusal.by)} acknowledged at ${words.time(refusal.at)}.`;
    case 'notAResponder':
      if (refusal.authorities) return mayNotAct(refusal.level, refusal.authorities);
      return `Only a responder of level ${refusal.level} may acknowledge, or someone whom the policy “${policy.name}” lets acknowledge any level.`;
    case 'wrongPolicyVersion':
      return `This escalation runs under version ${refusal.needed} of its policy, and version ${refusal.given} was given. Tell your Rungs admin.`;
    case 'unknownPath':
      return `This escalation has no path “${refusal.path}”.`;
    case 'unknownPerson':
      return `The policy “${policy.name}” names nobody “${refusal.person}”.`;
    case 'needsReason':
      return 'Say why: this needs a reason, which is kept in the audit.';
    case 'pathSuspended':
      return `${words.person(refusal.by)} suspended this path until ${words.time(refusal.until)}. Resume it first.`;
    case 'notSuspended':
      return 'This path is not suspended.';
    case 'notAcknowledged':
      return `Nobody has acknowledged level ${refusal.level} yet, so nobody owns it. Acknowledge it first.`;
    case 'notTheOwner':
      return `Only ${words.person(refusal.owner)}, who has it, may do this.`;
    case 'levelBypassNeedsAuthority':
      return `The next level is ${refusal.next}. To go to level ${refusal.level} at once needs authority. ${askFor(refusal.authorities)}`;
    case 'mandatoryNeedsAuthority':
      return `This path is mandatory: it may not be given back or suspended without authority. ${askFor(refusal.authorities)}`;
    case 'extensionNeedsAuthority':
      return `Extending the commitment needs authority. ${askFor(refusal.authorities)}`;
    case 'migrationNeedsAuthority':
      return `Moving a running escalation to another version needs authority. ${askFor(refusal.authorities)}`;
    case 'noSuchLevel':
      return `There is no level ${refusal.asked}: this path has levels 1 to ${refusal.highest}.`;
    case 'levelAlreadyReached':
      return `Level ${refusal.asked} was reached already; the path is at level ${refusal.level}.`;
    case 'nobodyOnCall':
      return `Nobody of ${refusal.group} is on call, so level ${refusal.level} cannot take it now.`;
    case 'noCommitment':
      return `Level ${refusal.level} made no commitment that could be extended.`;
    case 'endTooEarly':
      return `The end must be after ${words.time(refusal.after)}.`;
    case 'endTooLate':
      return `The policy allows no end later than ${words.time(refusal.latest)}.`;
    case 'handoffPending':
      return `It is offered to ${words.person(refusal.to)} already, who has until ${words.time(refusal.lapsesAt)} to answer.`;
    case 'alreadyTheOwner':
      return 'You have it already.';
    case 'noHandoff':
      return 'No handoff waits for an answer.';
    case 'notTheReceiver':
      return `It is offered to ${words.person(refusal.to)}, not to you.`;
    case 'noAccount':
      return `${words.person(refusal.person)} has no account in ${TOOL[refusal.tool]}, so nobody could tell them here.`;
    case 'requestPending':
      return `A request made at ${words.time(refusal.at)} waits for an answer already.`;
    case 'noRequest':
      return 'No customer’s request waits for an answer.';
    case 'noUpdateOwed':
      return `Level ${refusal.level} of this path owes nobody an update.`;
    case 'wrongAudience':
      return `This path owes ${refusal.needed === 'public' ? 'public text, which everybody may read' : 'text for stakeholders'}; another kind may not be given to its audience.`;
    case 'needsText':
      return 'Write the update: an empty one tells nobody anything.';
    case 'reopenedTooLate':
      return refusal.latest === null
        ? 'There is no escalation that could be taken up again; a new one starts by its triggers.'
        : `It could be taken up again until ${words.time(refusal.latest)}; a new one starts by its triggers.`;
    case 'samePolicyVersion':
      return 'The escalation runs under this version already.';
    case 'mandatoryPathMissing':
      return `The path “${refusal.path}” is mandatory and runs, and the other version does not have it.`;
  }
}

function mayNotAct(level: number, authorities: readonly string[]): string {
  const who = `Only a responder of level ${level}, or who has it, may do this`;
  return authorities.length === 0 ? `${who}.` : `${who}; or by authority. ${askFor(authorities)}`;
}

const TOOL: { readonly [tool in Tool]: string } = { jira: 'Jira', servicenow: 'ServiceNow' };

function askFor(authorities: readonly string[]): string {
  return authorities.length === 0
    ? 'The policy gives it to nobody; ask your Rungs admin.'
    : `Ask: ${authorities.join(', ')}.`;
}
