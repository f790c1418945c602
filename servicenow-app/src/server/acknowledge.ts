/** A responder says "I have it": from the panel, or from the button on the form. */
import type { GlideRecord } from '@servicenow/glide';
import { gs } from '@servicenow/glide';
import { decide, isRefusal, personByAccount, refusalInWords } from './vendor/core.js';
import type { Instant } from './vendor/core.js';
import { now } from './glide/clock.ts';
import { lookSoon, readStanding, storeDecision } from './glide/escalations.ts';
import { policyShelf } from './glide/policies.ts';
import { currentUserName, mayActAs } from './glide/users.ts';

export type Acknowledged = { readonly ok: true } | { readonly ok: false; readonly because: string };

/** Two nodes may decide at once; the one that loses reads what the other decided. */
const TRIES_MAX = 5;

export function acknowledge(incidentId: string, at: Instant): Acknowledged {
  if (!mayActAs('responder')) {
    return {
      ok: false,
      because: 'Acknowledging needs the role x_rungs_esc.responder. Ask your ServiceNow admin for it.',
    };
  }
  for (let attempt = 0; attempt < TRIES_MAX; attempt++) {
    const answer = tryToAcknowledge(incidentId, currentUserName(), at);
    if (answer !== 'overtaken') return answer;
  }
  return {
    ok: false,
    because: 'Others are changing this escalation right now. Nothing was changed; press Acknowledge again.',
  };
}

function tryToAcknowledge(incidentId: string, userName: string, at: Instant): Acknowledged | 'overtaken' {
  const standing = readStanding(incidentId, at);
  const { state } = standing;
  if (state.status !== 'open') {
    return { ok: false, because: 'There is nothing to acknowledge: no escalation is running on this incident.' };
  }
  const policy = policyShelf().version(state.policy);
  if (!policy) return { ok: false, because: 'The policy of this escalation is gone. Tell your Rungs admin.' };
  const person = personByAccount(policy, 'servicenow', userName);
  if (!person) {
    return {
      ok: false,
      because: `The policy “${policy.name}” does not name the account ${userName}, so it is no responder.`,
    };
  }
  const decision = decide(state, { type: 'Acknowledge', at, by: person.id, policy });
  if (isRefusal(decision)) return { ok: false, because: refusalInWords(decision, policy, at) };
  if (decision.events.length === 0) return { ok: true };
  if (!storeDecision(standing, decision, at)) return 'overtaken';
  lookSoon(incidentId);
  return { ok: true };
}

/** The form button, in the classic form and in workspaces. `action` is the platform's, by that name. */
export function acknowledgeFromForm(current: GlideRecord, action: { setRedirectURL(to: GlideRecord): void }): void {
  const answer = acknowledge(String(current.getUniqueValue()), now());
  if (answer.ok) gs.addInfoMessage('Acknowledged: you have it.');
  else gs.addErrorMessage(answer.because);
  action.setRedirectURL(current);
}
