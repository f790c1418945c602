/** What responders get: a work note on the incident, and an event that the e-mail notification hears. */
import { GlideRecord, gs } from '@servicenow/glide';
import type { InternalText, Instant, PublicText } from '../vendor/core.js';
import { fromDateTime, toDateTime } from './dateTime.ts';
import { findIncident } from './incidents.ts';
import { text } from './rows.ts';

const TOLD = 'x_rungs_esc.told';

/** Sys ids of active users by user name; names that belong to nobody are left out. */
export function usersByName(userNames: readonly string[]): string[] {
  if (userNames.length === 0) return [];
  const users = new GlideRecord('sys_user');
  users.addQuery('user_name', 'IN', userNames.join(','));
  users.addQuery('active', true);
  users.orderBy('user_name');
  users.query();
  const sysIds: string[] = [];
  while (users.next()) sysIds.push(String(users.getUniqueValue()));
  return sysIds;
}

/** False where the incident is gone. */
export function addWorkNote(incidentId: string, note: InternalText): boolean {
  const incident = findIncident(incidentId);
  if (!incident) return false;
  // Journal fields take an assignment; it adds an entry and leaves the others alone.
  (incident as unknown as { work_notes: string }).work_notes = note.text;
  return Boolean(incident.update());
}

/** After a try whose end nobody saw: a note in these words, written since the event that it tells of. */
export function hasWorkNote(incidentId: string, note: InternalText, since: Instant): boolean {
  return hasEntry(incidentId, 'work_notes', note.text, since);
}

export function hasComment(incidentId: string, comment: PublicText, since: Instant): boolean {
  return hasEntry(incidentId, 'comments', comment.text, since);
}

function hasEntry(incidentId: string, element: string, words: string, since: Instant): boolean {
  const entries = new GlideRecord('sys_journal_field');
  entries.addQuery('element_id', incidentId);
  entries.addQuery('element', element);
  entries.addQuery('sys_created_on', '>=', toDateTime(Math.floor(since / 1000) * 1000));
  entries.query();
  while (entries.next()) if (text(entries, 'value').trim() === words.trim()) return true;
  return false;
}

/** The people stand in the row, not in the event: a parameter of an event may be cut, and with it the last of them. */
export function tell(effectSysId: string, effectId: string, userSysIds: readonly string[]): boolean {
  const effect = new GlideRecord('x_rungs_esc_effect');
  if (!effect.get(effectSysId)) return false;
  effect.setValue('recipients', userSysIds.join(','));
  effect.update();
  gs.eventQueue(TOLD, effect, '', effectId);
  return true;
}

/** What became of the event by which people were to be told. */
export type Notice =
  | { readonly state: 'processed'; readonly at: Instant }
  /** In the queue: nobody was told yet, and will be when the instance's workers take it. */
  | { readonly state: 'queued' }
  /** Never queued, or given up by the instance. */
  | { readonly state: 'none' };

/** Nodes whose clocks are apart: an event may seem older than the try that queued it. */
const CLOCKS_APART_MS = 600_000;

/**
 * The queue's own word. The table of events is one a day (or so), found by when a row was made; without that a
 * query reads a week of everybody's events.
 */
export function noticeOf(effectSysId: string, effectId: string, since: Instant): Notice {
  const events = new GlideRecord('sysevent');
  events.addQuery('sys_created_on', '>=', toDateTime(since - CLOCKS_APART_MS));
  events.addQuery('name', TOLD);
  events.addQuery('instance', effectSysId);
  events.addQuery('parm2', effectId);
  events.query();
  let notice: Notice = { state: 'none' };
  while (events.next()) {
    const state = text(events, 'state');
    if (state === 'processed') return { state, at: fromDateTime(text(events, 'processed')) ?? since };
    if (state !== 'error') notice = { state: 'queued' };
  }
  return notice;
}
