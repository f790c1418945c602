/**
 * What closed escalations leave behind, and letting go of it: their events with the copy of the audit's texts that decisions
 * carry, what was told, and the texts beside the audit. What a later escalation of the incident needs stays in its summary
 * row: how many there were, which triggers fired, where the audit ends.
 */
import { GlideDateTime, GlideRecord } from '@servicenow/glide';
import type { Instant } from '../vendor/core.js';
import { eraseTexts } from './audit.ts';
import { toDateTime } from './dateTime.ts';
import { integer, text } from './rows.ts';

const HEAD = 'x_rungs_esc_escalation';

/** The same day of an earlier month, or its last, as the platform reckons. */
export function monthsBefore(at: Instant, months: number): Instant {
  const then = new GlideDateTime(toDateTime(at));
  then.addMonthsUTC(-months);
  return Number(then.getNumericValue());
}

/** Closed by then, the longest closed first. */
export function closedBy(at: Instant, limit: number): string[] {
  const heads = new GlideRecord(HEAD);
  heads.addQuery('status', 'closed');
  heads.addQuery('closed_at', '<=', toDateTime(at));
  heads.orderBy('closed_at');
  heads.setLimit(limit);
  heads.query();
  const ids: string[] = [];
  while (heads.next()) ids.push(text(heads, 'incident'));
  return ids;
}

/** False where it was reopened meanwhile. A node that dies on the way leaves it closed, and the next run begins anew. */
export function letGoOf(incidentId: string): boolean {
  const head = headOf(incidentId);
  if (!head || text(head, 'status') !== 'closed') return false;
  const version = integer(head, 'version');
  deleteEvents(incidentId, version);
  deleteEffects(incidentId);
  eraseTexts(incidentId);
  return forget(incidentId, version);
}

function deleteEvents(incidentId: string, upToVersion: number): void {
  const events = new GlideRecord('x_rungs_esc_event');
  events.addQuery('incident', incidentId);
  events.addQuery('version', '<=', upToVersion);
  events.query();
  while (events.next()) events.deleteRecord();
}

function deleteEffects(incidentId: string): void {
  const effects = new GlideRecord('x_rungs_esc_effect');
  effects.addQuery('incident', incidentId);
  effects.addQuery('status', '!=', 'pending');
  effects.query();
  while (effects.next()) effects.deleteRecord();
}

/** Its state names people; with it gone the incident is one on which nothing has started yet. */
function forget(incidentId: string, version: number): boolean {
  const head = headOf(incidentId);
  if (!head || integer(head, 'version') !== version) return false;
  head.setValue('state', '');
  head.setValue('status', 'trimmed');
  head.update();
  return true;
}

function headOf(incidentId: string): GlideRecord | undefined {
  const head = new GlideRecord(HEAD);
  head.addQuery('incident', incidentId);
  head.setLimit(1);
  head.query();
  return head.next() ? head : undefined;
}
