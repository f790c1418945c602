/**
 * A person acts on a ticket: who they are and which ticket it is come from Jira, what they may from their
 * roles and the policy, by the same rule that drew the button. Refused attempts are audited (ESC19).
 */
import { personByAccount, recordDecision } from '#engine';
import { answerRequest } from '#panel';
import type { Answered, Instant, PanelRequest } from '@rungs/core';
import type { KeptEscalation } from '../storage/keptEscalation';
import type { Revision } from './answeredCommands';
import { performEffects } from './performEffects';
import type { ReadTicket } from './readTicket';
import { rolesOf } from './rolesOf';
import type { Viewing } from './showPanel';
import { shownPolicy } from './shownPolicy';
import { storeNext } from './storeNext';
import { ticketForPerson } from './ticketForPerson';
import type { PersonalTools } from './tools';

export type Acted = { readonly ok: true } | { readonly ok: false; readonly because: string };

export async function act(tools: PersonalTools, viewing: Viewing, request: PanelRequest, at: Instant): Promise<Acted> {
  const { issueId } = viewing;
  const ticket = await ticketForPerson(tools, issueId, at);
  let acted: Acted = { ok: true };
  const stored = await storeNext(tools, issueId, at, async (kept) => {
    const answered = await answerFor(tools, viewing, ticket, kept, request, at);
    acted = 'because' in answered ? { ok: false, because: answered.because } : { ok: true };
    return revised(kept, answered);
  });
  await performEffects(tools, stored, ticket.issue, at);
  return acted;
}

/** Whoever came first has decided: what they left is what is decided on. */
async function answerFor(
  tools: PersonalTools,
  { accountId }: Viewing,
  ticket: ReadTicket,
  kept: KeptEscalation,
  request: PanelRequest,
  at: Instant,
): Promise<Answered> {
  const { policy, because } = await shownPolicy(tools, kept, ticket);
  const projectId = ticket.issue.fields.project?.id;
  const roles = await rolesOf(tools, { accountId, policies: policy ? [policy] : [], projectId }, 'seeEscalations');
  const { record, escalations, memory } = kept;
  return answerRequest(
    {
      at,
      incident: ticket.incident,
      state: record.state,
      roles,
      escalations,
      memory,
      ...(policy ? { policy, viewer: personByAccount(policy, 'jira', accountId)?.id } : { noPolicyBecause: because }),
    },
    request,
  );
}

function revised(kept: KeptEscalation, answer: Answered): Revision {
  const { answered } = answer;
  if ('because' in answer) return { ...kept, answered };
  const { decision, escalations, memory } = answer;
  // It was done before: nothing is written.
  if (decision.events.length === 0) return kept;
  return { ...kept, record: recordDecision(kept.record, decision), escalations, memory, answered };
}
