/** A person acts on an escalation: from the panel, or with the button on the form. */
import type { GlideRecord } from '@servicenow/glide';
import { answerRequest } from './vendor/core.js';
import type { Instant, PanelRequest } from './vendor/core.js';
import { now } from './glide/clock.ts';
import { lookSoon, storeAnswers } from './glide/escalations.ts';
import { sayDone, sayWhyNot } from './glide/formMessages.ts';
import { currentRoles, currentUserName } from './glide/users.ts';
import { seenTicket } from './seenTicket.ts';
import type { SeenTicket } from './seenTicket.ts';

export type Acted = { readonly ok: true } | { readonly ok: false; readonly because: string };

/** Two nodes may decide at once; the one that loses reads what the other decided. */
const TRIES_MAX = 5;
const NOTHING = { events: [], effects: [] };

/** Undefined where there is no such incident, or the person may not read it. */
export function act(incidentId: string, request: PanelRequest, at: Instant): Acted | undefined {
  for (let attempt = 0; attempt < TRIES_MAX; attempt++) {
    const seen = seenTicket(incidentId, currentUserName(), at);
    if (!seen) return undefined;
    const acted = tryToAct(seen, request, at);
    if (acted !== 'overtaken') return acted;
  }
  return {
    ok: false,
    because: 'Others are changing this escalation right now. Nothing was changed; try again in a moment.',
  };
}

function tryToAct(seen: SeenTicket, request: PanelRequest, at: Instant): Acted | 'overtaken' {
  const { standing, incident, policy, because, viewer } = seen;
  const { state, memory, run } = standing;
  const roles = currentRoles();
  const answer = answerRequest(
    { at, incident, state, policy, noPolicyBecause: because, viewer, roles, escalations: run, memory },
    request,
  );
  const { answered } = answer;
  if ('because' in answer) {
    // Who was refused what is in the audit too (ESC19).
    if (answered.length > 0 && !storeAnswers(standing, { decided: NOTHING, answered }, at)) return 'overtaken';
    return { ok: false, because: answer.because };
  }
  if (answer.decision.events.length === 0) return { ok: true };
  if (!storeAnswers(standing, { decided: answer.decision, answered, memory: answer.memory }, at)) return 'overtaken';
  lookSoon(standing.incidentId);
  return { ok: true };
}

/** The form button, in the classic form and in workspaces. `action` is the platform's, by that name. */
export function acknowledgeFromForm(current: GlideRecord, action: { setRedirectURL(to: GlideRecord): void }): void {
  const answer = acknowledgeAll(String(current.getUniqueValue()), now());
  if (answer.ok) sayDone('Acknowledged: you have it.');
  else sayWhyNot(answer.because);
  action.setRedirectURL(current);
}

/** The form knows no paths: every path that is theirs; why not, where none is. */
function acknowledgeAll(incidentId: string, at: Instant): Acted {
  const state = seenTicket(incidentId, currentUserName(), at)?.standing.state;
  const paths = state?.status === 'open' ? state.paths : [];
  const answers = paths.flatMap(({ path }) => act(incidentId, { action: 'acknowledge', path }, at) ?? []);
  return (
    answers.find(({ ok }) => ok) ??
    answers[0] ?? {
      ok: false,
      because: 'There is nothing to acknowledge: no escalation is running on this incident.',
    }
  );
}
