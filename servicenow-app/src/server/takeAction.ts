/**
 * Does what a level asks for on its incident, or undoes it when the escalation closes. What this tool does not have is
 * refused in words: the policy is one for both.
 */
import { isStillWanted, personById } from './vendor/core.js';
import type { ActionTaker, EscalationPolicy, Instant, TakeAction } from './vendor/core.js';
import * as actions from './glide/actions.ts';
import type { Acted } from './glide/actions.ts';
import { hasComment, hasWorkNote, noticeOf, tell, usersByName } from './glide/notices.ts';
import { markTried } from './glide/effects.ts';
import type { EffectRow } from './glide/effects.ts';
import { readRecord, readStanding } from './glide/escalations.ts';
import { namedIncident } from './glide/incidents.ts';

export function takeAction(row: EffectRow, effect: TakeAction, policy: EscalationPolicy, at: Instant): Acted {
  const { incidentId, triedBefore } = row;
  const { action } = effect.event;
  if (!isStillWanted(readRecord(readStanding(incidentId, at)), effect))
    return { refused: 'The escalation closed before this could be done, so it is not done any more.' };
  const words = action.do === 'comment' || action.do === 'mail' ? action.text.text : '';
  markTried(row.sysId, at, words, action.do === 'mail' ? mailSubject(incidentId) : undefined);
  switch (action.do) {
    case 'assign':
      return actions.assignTo(incidentId, action.name, personById(policy, action.person)?.accounts.servicenow);
    case 'assignGroup':
      return actions.assignToGroup(incidentId, action.group);
    case 'setPriority':
      return actions.setPriority(incidentId, action.priority);
    case 'restorePriority':
      return actions.restorePriority(incidentId, action.from, action.to);
    case 'comment': {
      const { text } = action;
      if (text.audience === 'public')
        return triedBefore && hasComment(incidentId, text, effect.at) ? 'done' : actions.writeComment(incidentId, text);
      return triedBefore && hasWorkNote(incidentId, text, effect.at) ? 'done' : actions.writeWorkNote(incidentId, text);
    }
    case 'mail':
      if (action.to !== 'responders')
        return { refused: 'ServiceNow mails the caller by public comments: write do: comment with audience: public.' };
      return mailTo(row, action.people, policy);
    case 'link': {
      const note = { audience: 'internal', text: `${action.title}: ${action.url}` } as const;
      return triedBefore && hasWorkNote(incidentId, note, effect.at) ? 'done' : actions.writeWorkNote(incidentId, note);
    }
    case 'addLabel':
    case 'removeLabel':
      return { refused: 'Labels are Jira’s: ServiceNow has tags, which belong to people. Nothing was changed.' };
    case 'alert':
    case 'closeAlert':
      return { refused: 'Alerts are raised in Jira Service Management only. People were told on the incident.' };
  }
}

function mailSubject(incidentId: string): string {
  const { number, title } = namedIncident(incidentId);
  return `${number}: ${title}`.replace(/\s+/g, ' ').slice(0, 160);
}

/** By the notification that tells responders; its event, kept by the platform, shows that it was asked for. */
function mailTo(row: EffectRow, people: readonly ActionTaker[], policy: EscalationPolicy): Acted {
  const { id } = row.entry.effect;
  if (row.triedAt !== undefined && noticeOf(row.sysId, id, row.triedAt).state !== 'none') return 'done';
  const users = usersByName(people.flatMap(({ person }) => personById(policy, person)?.accounts.servicenow ?? []));
  if (users.length === 0)
    return { refused: 'None of those who are told has an active ServiceNow user, so no mail was sent.' };
  return tell(row.sysId, id, users) ? 'done' : 'gone';
}
