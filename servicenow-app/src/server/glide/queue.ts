/** What waits and what fails, over all incidents: read for operators, by the indexes of the sweep. */
import { GlideAggregate, GlideRecord } from '@servicenow/glide';
import type { Instant } from '../vendor/core.js';
import { fromDateTime, toDateTime } from './dateTime.ts';
import { openEscalations } from './escalations.ts';
import { incidentUrl } from './incidents.ts';
import { integer, text } from './rows.ts';

const HEAD = 'x_rungs_esc_escalation';
const EFFECT = 'x_rungs_esc_effect';
const MOST_OPEN = 500;

export interface QueuedIncident {
  readonly id: string;
  readonly at: Instant;
  readonly level: number;
}

export function countByStatus(): { readonly [status: string]: number } {
  const heads = new GlideAggregate(HEAD);
  heads.addAggregate('COUNT', 'sys_id');
  heads.groupBy('status');
  heads.query();
  const counts: { [status: string]: number } = {};
  while (heads.next()) counts[String(heads.getValue('status'))] = Number(heads.getAggregate('COUNT', 'sys_id'));
  return counts;
}

/** To be looked at from then on and before the other, the soonest first. */
export function looksBetween(from: Instant | undefined, to: Instant, limit: number): QueuedIncident[] {
  const heads = new GlideRecord(HEAD);
  if (from !== undefined) heads.addQuery('next_look_at', '>', toDateTime(from));
  heads.addQuery('next_look_at', '<=', toDateTime(to));
  heads.orderBy('next_look_at');
  heads.setLimit(limit);
  heads.query();
  const found: QueuedIncident[] = [];
  while (heads.next()) {
    const at = fromDateTime(text(heads, 'next_look_at')) ?? to;
    found.push({ id: text(heads, 'incident'), at, level: integer(heads, 'level') });
  }
  return found;
}

/** Of the newest open ones, the one whose level has waited longest for somebody. */
export function waitingLongest(): QueuedIncident | undefined {
  const waiting = openEscalations(MOST_OPEN).flatMap(({ incidentId, state }) =>
    state.status === 'open'
      ? state.paths.flatMap(({ standing, level, levelOpenedAt }) =>
          standing.status === 'running' ? [{ id: incidentId, at: levelOpenedAt, level }] : [],
        )
      : [],
  );
  return waiting.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))[0];
}

export interface FailedEffect {
  readonly sysId: string;
  readonly incidentId: string;
  readonly cause: string;
  readonly attempts: number;
  readonly nextAt: Instant;
}

/** Tried, and still to be done. */
export function failedEffects(limit: number): FailedEffect[] {
  const rows = new GlideRecord(EFFECT);
  rows.addQuery('status', 'pending');
  rows.addQuery('attempts', '>', 0);
  rows.orderBy('next_attempt_at');
  rows.setLimit(limit);
  rows.query();
  const found: FailedEffect[] = [];
  while (rows.next()) {
    found.push({
      sysId: String(rows.getUniqueValue()),
      incidentId: text(rows, 'incident'),
      cause: causeOf(text(rows, 'last_error')),
      attempts: integer(rows, 'attempts'),
      nextAt: fromDateTime(text(rows, 'next_attempt_at')) ?? 0,
    });
  }
  return found;
}

/** Without the ids that differ from incident to incident. */
function causeOf(error: string): string {
  const words = error.replace(/[0-9a-f]{32}|\d{4,}/g, '…');
  return words === '' ? 'Not said' : words;
}

export function makeEffectDue(sysId: string, at: Instant): void {
  const row = new GlideRecord(EFFECT);
  if (!row.get(sysId) || text(row, 'status') !== 'pending') return;
  row.setValue('next_attempt_at', toDateTime(at));
  row.update();
}

export interface NamedIncident {
  readonly id: string;
  /** Null where the reader may not see the incident. */
  readonly key: string | null;
  readonly url?: string;
}

export function namesOf(ids: readonly string[]): (id: string) => NamedIncident {
  const numbers = new Map<string, string>();
  if (ids.length > 0) {
    const incidents = new GlideRecord('incident');
    incidents.addQuery('sys_id', 'IN', ids.join(','));
    incidents.query();
    while (incidents.next())
      if (incidents.canRead()) numbers.set(String(incidents.getUniqueValue()), text(incidents, 'number'));
  }
  return (id) => {
    const key = numbers.get(id);
    return key === undefined ? { id, key: null } : { id, key, url: incidentUrl(id) };
  };
}
