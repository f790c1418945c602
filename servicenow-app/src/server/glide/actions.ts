/** What actions of a policy do on the incident. Each says whether it could. */
import { GlideRecord } from '@servicenow/glide';
import type { InternalText, Priority, PublicText } from '../vendor/core.js';
import { findIncident } from './incidents.ts';
import { toPriority } from './incidentMapping.ts';
import { usersByName } from './notices.ts';
import { text } from './rows.ts';

/** `gone`: there is no incident any more; a sentence: why it cannot be had. */
export type Acted = 'done' | 'gone' | { readonly refused: string };

export function assignTo(incidentId: string, name: string, userName: string | undefined): Acted {
  const [user] = usersByName(userName === undefined ? [] : [userName]);
  if (user === undefined)
    return { refused: `${name} has no active ServiceNow user in the policy, so nobody was assigned.` };
  return changed(incidentId, { assigned_to: user });
}

/** By its name, as people call it; whoever has the ticket and is not of the group is the platform's to take off. */
export function assignToGroup(incidentId: string, name: string): Acted {
  const group = new GlideRecord('sys_user_group');
  group.addQuery('name', name);
  group.addQuery('active', true);
  group.setLimit(1);
  group.query();
  if (!group.next()) return { refused: `There is no active group “${name}”, so the incident was not assigned.` };
  return changed(incidentId, { assignment_group: String(group.getUniqueValue()) });
}

/** ServiceNow computes the priority from these two; an instance may do so otherwise, so it is read back. */
const BY_PRIORITY: { readonly [priority in Priority]: { readonly impact: string; readonly urgency: string } } = {
  1: { impact: '1', urgency: '1' },
  2: { impact: '1', urgency: '2' },
  3: { impact: '2', urgency: '2' },
  4: { impact: '2', urgency: '3' },
  5: { impact: '3', urgency: '3' },
};

export function setPriority(incidentId: string, wanted: Priority): Acted {
  if (priorityOf(incidentId) === wanted) return 'done';
  const acted = changed(incidentId, BY_PRIORITY[wanted]);
  const now = priorityOf(incidentId);
  if (acted !== 'done' || now === wanted) return acted;
  return {
    refused: `This instance makes priority ${now ?? 'none'} of that impact and urgency, where ${wanted} was asked for.`,
  };
}

/** Whoever has set another one since knows better. */
export function restorePriority(incidentId: string, from: Priority, to: Priority): Acted {
  return priorityOf(incidentId) === from ? setPriority(incidentId, to) : 'done';
}

export function writeWorkNote(incidentId: string, note: InternalText): Acted {
  return changed(incidentId, { work_notes: note.text });
}

export function writeComment(incidentId: string, comment: PublicText): Acted {
  return changed(incidentId, { comments: comment.text });
}

function priorityOf(incidentId: string): Priority | undefined {
  const incident = findIncident(incidentId);
  return incident && toPriority(text(incident, 'priority'));
}

function changed(incidentId: string, fields: { readonly [field: string]: string }): Acted {
  const incident = findIncident(incidentId);
  if (!incident) return 'gone';
  for (const [field, value] of Object.entries(fields)) {
    // Journal fields take an assignment; it adds an entry and leaves the others alone.
    if (JOURNALS.includes(field)) (incident as unknown as { [field: string]: string })[field] = value;
    else incident.setValue(field, value);
  }
  return incident.update()
    ? 'done'
    : { refused: 'ServiceNow did not store the change: a rule of the instance forbids it.' };
}

const JOURNALS = ['work_notes', 'comments'];
