/** What the dashboard shows: escalations that are open, or started in the last thirty days. */
import { DAY_MS, dashboardView } from './vendor/core.js';
import type { DashboardRow, DashboardView, Instant } from './vendor/core.js';
import { fromDateTime } from './glide/dateTime.ts';
import { escalationsSince, recordOfCard } from './glide/escalations.ts';
import { incidentUrl, readableIncidents } from './glide/incidents.ts';
import { policyShelf } from './glide/policies.ts';

const WINDOW_MS = 30 * DAY_MS;
const ROWS_MAX = 500;

export function dashboard(at: Instant): DashboardView {
  const zone = policyShelf().active()[0]?.zone ?? 'UTC';
  return dashboardView(dashboardRows(at), at, zone);
}

/** Tickets that the viewer may not read are left out. */
function dashboardRows(at: Instant): DashboardRow[] {
  const cards = escalationsSince(at - WINDOW_MS, ROWS_MAX);
  const incidents = readableIncidents(cards.map(({ incidentId }) => incidentId));
  return cards.flatMap((card): DashboardRow[] => {
    const incident = incidents.get(card.incidentId);
    if (!incident) return [];
    return [
      {
        key: incident.key,
        summary: incident.summary,
        url: incidentUrl(card.incidentId),
        incidentOpenedAt: fromDateTime(incident.openedAt) ?? at,
        record: recordOfCard(card),
      },
    ];
  });
}
