/**
 * The sweep, once a minute: whatever is due by the index, and effects whose next attempt has come. Its
 * cost grows with what is due, not with what is open. The events at exact instants make it punctual;
 * this makes it certain.
 */
import { isOff } from './vendor/core.js';
import { now } from './glide/clock.ts';
import { dueEffects } from './glide/effects.ts';
import { noteSweep, pauseAt, readSetUp } from './glide/operationNotes.ts';
import { dueIncidents } from './glide/escalations.ts';
import { policyShelf } from './glide/policies.ts';
import { lookOrNote } from './look.ts';
import { performEffects } from './performEffects.ts';

const AT_ONCE_MAX = 500;

export function due(): void {
  const at = now();
  const policies = policyShelf();
  // While paused, or off, nothing is decided; what was decided before is still done.
  const incidents = pauseAt(at) || isOff(readSetUp()) ? [] : dueIncidents(at, AT_ONCE_MAX);
  for (const { incidentId, hasFailed } of incidents) lookOrNote(incidentId, hasFailed, at, policies);
  const effects = dueEffects(at, AT_ONCE_MAX);
  for (const incidentId of performEffects(effects, at, policies)) lookOrNote(incidentId, false, at, policies);
  const complete = incidents.length < AT_ONCE_MAX && effects.length < AT_ONCE_MAX;
  noteSweep({ at, found: incidents.length, effects: effects.length, complete });
}
