/**
 * The sweep, once a minute: whatever is due by the index, and effects whose next attempt has come. Its
 * cost grows with what is due, not with what is open. The events at exact instants make it punctual;
 * this makes it certain.
 */
import { gs } from '@servicenow/glide';
import { now } from './glide/clock.ts';
import { dueEffects } from './glide/effects.ts';
import { dueIncidents } from './glide/escalations.ts';
import { policyShelf } from './glide/policies.ts';
import { look } from './look.ts';
import { performEffects } from './performEffects.ts';

const AT_ONCE_MAX = 500;

export function due(): void {
  const at = now();
  const policies = policyShelf();
  for (const incidentId of dueIncidents(at, AT_ONCE_MAX)) {
    try {
      look(incidentId, at, policies);
    } catch (error) {
      // One incident's trouble must not keep the others from being looked at.
      gs.error(`Rungs: incident ${incidentId} could not be looked at: ${String(error)}`);
    }
  }
  performEffects(dueEffects(at, AT_ONCE_MAX), at, policies);
}
