/** A person takes an escalation. Who they are comes from Jira, never from what the page sent. */
import { decide, isRefusal, personByAccount, refusalInWords } from '#engine';
import type { EscalationPolicy, Instant } from '@rungs/core';
import type { KeptEscalation } from '../storage/keptEscalation';
import { withAnswer } from './answeredCommands';
import type { Revision } from './answeredCommands';
import { performEffects } from './performEffects';
import { policyOfVersion } from './policyInForce';
import { storeNext } from './storeNext';
import type { PersonalTools } from './tools';
import type { Viewing } from './showPanel';

export type Acknowledged = { readonly ok: true } | { readonly ok: false; readonly because: string };

export async function acknowledge(
  tools: PersonalTools,
  { issueId, accountId }: Viewing,
  at: Instant,
): Promise<Acknowledged> {
  // Read as the person: who may not see the ticket may not take it either.
  const issue = await tools.jiraAsUser.issue(issueId);
  let answer: Acknowledged = { ok: true };
  const stored = await storeNext(tools, issueId, at, async (kept) => {
    const { state } = kept.record;
    if (state.status !== 'open') {
      answer = { ok: false, because: 'No escalation is running on this ticket, so there is nothing to acknowledge.' };
      return kept;
    }
    const taken = take(kept, await policyOfVersion(tools.policies, state.policy), accountId, at);
    answer = taken.because === undefined ? { ok: true } : { ok: false, because: taken.because };
    return taken.revised;
  });
  await performEffects(tools, stored, issue, at);
  return answer;
}

function take(
  kept: KeptEscalation,
  policy: EscalationPolicy,
  accountId: string,
  at: Instant,
): { readonly revised: Revision; readonly because?: string } {
  const person = personByAccount(policy, 'jira', accountId);
  if (!person) {
    return {
      revised: kept,
      because: `Your account is not among the people of the policy “${policy.name}”, so you cannot acknowledge. Ask your Jira administrator to add you.`,
    };
  }
  const command = { type: 'Acknowledge', at, by: person.id, policy } as const;
  const decision = decide(kept.record.state, command);
  const revised = withAnswer(kept, command, decision);
  return isRefusal(decision) ? { revised, because: refusalInWords(decision, policy, at) } : { revised };
}
