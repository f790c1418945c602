/** What the panel on an incident shows: everything is read here, and put into words by the engine. */
import { matchKnownErrors, panelView, starterKnownErrors } from './vendor/core.js';
import type { Instant, PanelView } from './vendor/core.js';
import { readRecord } from './glide/escalations.ts';
import { linkedTicket } from './glide/links.ts';
import { pauseAt } from './glide/operationNotes.ts';
import type { Pause } from './glide/operationNotes.ts';
import { problemOf } from './glide/problems.ts';
import { currentRoles } from './glide/users.ts';
import { seenTicket } from './seenTicket.ts';

/** Undefined where there is no such incident, or the viewer may not read it. */
export function panelOf(incidentId: string, userName: string, at: Instant): PanelView | undefined {
  const seen = seenTicket(incidentId, userName, at);
  if (!seen) return undefined;
  const { row, standing, incident, policy, because, viewer } = seen;
  const linked = linkedTicket(incidentId);
  const problem = problemOf(row);
  const view = panelView({
    at,
    incident,
    record: readRecord(standing),
    roles: currentRoles(),
    memory: standing.memory,
    knownErrors: matchKnownErrors(incident, starterKnownErrors),
    ...(policy ? { policy, policyBecause: because } : { noPolicyBecause: because }),
    ...(viewer ? { viewer } : {}),
    ...(linked ? { linked } : {}),
    ...(problem ? { problem } : {}),
  });
  const pause = pauseAt(at);
  return pause ? { ...view, paused: pausedView(pause) } : view;
}

/** Who paused it is for operators: a panel says when and why. */
function pausedView({ since, because, until }: Pause): NonNullable<PanelView['paused']> {
  return { since, because, ...(until === undefined ? {} : { until }) };
}
