/** What the dashboard shows: what is open or watched now, and what began in the last ninety days. */
import { DAY_MS, dashboardView, selectPolicy } from './vendor/core.js';
import type { DashboardRow, DashboardView, EscalationPolicy, Incident, Instant } from './vendor/core.js';
import { closedEscalations, openEscalations, recordsOf, watchedIncidents } from './glide/escalations.ts';
import type { StandingCard } from './glide/escalations.ts';
import { incidentUrl, readableIncidents } from './glide/incidents.ts';
import { policyShelf } from './glide/policies.ts';
import type { PolicyShelf } from './glide/policies.ts';

const WINDOW_MS = 90 * DAY_MS;
/** A page is made in one transaction, whose time the platform bounds. */
const MOST = { open: 500, watched: 200, closed: 500 } as const;

export function dashboard(at: Instant): DashboardView {
  const shelf = policyShelf();
  const read = {
    open: openEscalations(MOST.open),
    watched: watchedIncidents(at, MOST.watched),
    closed: closedEscalations(at - WINDOW_MS, MOST.closed),
  };
  const kinds = ['open', 'watched', 'closed'] as const;
  const partial = kinds.flatMap((of) => (read[of].length < MOST[of] ? [] : [{ of, read: read[of].length }]));
  const rows = dashboardRows([...read.open, ...read.watched, ...read.closed], shelf);
  return dashboardView(rows, at, shelf.active()[0]?.zone ?? 'UTC', partial);
}

/** Tickets that the viewer may not read are left out. */
function dashboardRows(cards: readonly StandingCard[], shelf: PolicyShelf): DashboardRow[] {
  const incidents = readableIncidents(cards.map(({ incidentId }) => incidentId));
  const records = recordsOf(cards);
  const policies = policiesOf(shelf);
  return cards.flatMap((card): DashboardRow[] => {
    const incident = incidents.get(card.incidentId);
    const record = records.get(card.incidentId);
    if (!incident || !record) return [];
    return [
      {
        incident,
        url: incidentUrl(card.incidentId),
        record,
        policy: policies(card, incident),
        watchUntil: card.state.status === 'none' ? card.nextLookAt : undefined,
      },
    ];
  });
}

/** Each version is looked up once: many tickets run under few. */
function policiesOf(shelf: PolicyShelf): (card: StandingCard, incident: Incident) => EscalationPolicy | undefined {
  const known = new Map<string, EscalationPolicy | undefined>();
  return ({ state }, incident) => {
    if (state.status === 'none') return selectPolicy(shelf.active(), incident).policy;
    const key = `${state.policy.id} ${state.policy.version}`;
    if (!known.has(key)) known.set(key, shelf.version(state.policy));
    return known.get(key);
  };
}
