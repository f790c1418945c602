/**
 * Where the escalation stands, on the incident itself: for lists, reports and filters. Written only where it changed, and
 * without the platform's rules: it is a copy of what was decided, and nothing is to be decided because of it.
 */
import { nextDeadline, personById } from '../vendor/core.js';
import type { EscalationPolicy, EscalationState, PathState } from '../vendor/core.js';
import { toDateTime } from './dateTime.ts';
import { findIncident } from './incidents.ts';
import { usersByName } from './notices.ts';
import { text } from './rows.ts';

type Columns = { readonly [column: string]: string };

/** No escalation ever: the incident is not touched in vain. */
export function showOnIncident(incidentId: string, state: EscalationState, policy: EscalationPolicy | undefined): void {
  if (state.status === 'none') return;
  const incident = findIncident(incidentId);
  if (!incident) return;
  const changed = Object.entries(columnsOf(state, policy)).filter(
    ([column, value]) => text(incident, column) !== value,
  );
  if (changed.length === 0) return;
  for (const [column, value] of changed) incident.setValue(column, value);
  incident.setWorkflow(false);
  incident.update();
}

function columnsOf(state: Exclude<EscalationState, { status: 'none' }>, policy: EscalationPolicy | undefined): Columns {
  const due = nextDeadline(state);
  const leading = leadingPath(state.paths);
  const standing = leading?.standing;
  const has = standing?.status === 'suspended' ? standing.was : standing;
  return {
    x_rungs_esc_status: state.status === 'closed' ? 'closed' : (standing?.status ?? ''),
    x_rungs_esc_level: String(leading?.level ?? 0),
    x_rungs_esc_next_deadline: due === undefined ? '' : toDateTime(due),
    x_rungs_esc_owner: has?.status === 'acknowledged' ? userOf(has.by, policy) : '',
  };
}

/** The first of the highest; of paths at one level, one that nobody has yet. */
function leadingPath(paths: readonly PathState[]): PathState | undefined {
  const highest = paths.reduce((level, path) => Math.max(level, path.level), 0);
  const there = paths.filter(({ level }) => level === highest);
  return there.find(({ standing }) => standing.status === 'running') ?? there[0];
}

function userOf(person: string, policy: EscalationPolicy | undefined): string {
  const userName = policy && personById(policy, person)?.accounts.servicenow;
  return usersByName(userName === undefined ? [] : [userName])[0] ?? '';
}
