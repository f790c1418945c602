/**
 * The business rules on incident and task_sla. They only note that the incident is to be looked at,
 * and leave: the deciding happens outside the user's transaction, and is not lost if that fails.
 */
import type { GlideRecord } from '@servicenow/glide';
import { isOff, isWatched } from './vendor/core.js';
import { now } from './glide/clock.ts';
import { isKept, lookSoon, makeDue } from './glide/escalations.ts';
import { makeLinkDue } from './glide/links.ts';
import { readSetUp } from './glide/operationNotes.ts';
import { text } from './glide/rows.ts';

export function incidentChanged(current: GlideRecord): void {
  lookAtIncident(String(current.getUniqueValue()), text(current, 'assignment_group'));
}

export function slaChanged(current: GlideRecord): void {
  lookAtIncident(text(current, 'task'), undefined);
}

/** Of a clock nobody reads the group here: the look does. */
function lookAtIncident(incidentId: string, groupId: string | undefined): void {
  const at = now();
  if (isOfInterest(incidentId, groupId)) {
    makeDue(incidentId, at);
    lookSoon(incidentId);
  }
  makeLinkDue(incidentId, at);
}

/** Before it is switched on, and outside of the watched groups, only what something is kept of. */
function isOfInterest(incidentId: string, groupId: string | undefined): boolean {
  const setUp = readSetUp();
  return (!isOff(setUp) && isWatched(setUp, groupId)) || isKept(incidentId);
}
