/**
 * The business rules on incident and task_sla. They only note that the incident is to be looked at,
 * and leave: the deciding happens outside the user's transaction, and is not lost if that fails.
 */
import type { GlideRecord } from '@servicenow/glide';
import { now } from './glide/clock.ts';
import { lookSoon, makeDue } from './glide/escalations.ts';
import { makeLinkDue } from './glide/links.ts';
import { text } from './glide/rows.ts';

export function incidentChanged(current: GlideRecord): void {
  lookAtIncident(String(current.getUniqueValue()));
}

export function slaChanged(current: GlideRecord): void {
  lookAtIncident(text(current, 'task'));
}

function lookAtIncident(incidentId: string): void {
  const at = now();
  makeDue(incidentId, at);
  lookSoon(incidentId);
  makeLinkDue(incidentId, at);
}
