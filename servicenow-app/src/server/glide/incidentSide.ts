/** The incident as one side of a link: its state, and its public comments. Work notes have no place here. */
import { gs, GlideRecord } from '@servicenow/glide';
import type { Instant } from '../vendor/core.js';
import { fromDateTime } from './dateTime.ts';
import { findIncident } from './incidents.ts';
import { text } from './rows.ts';

export interface IncidentSide {
  readonly number: string;
  readonly summary: string;
  readonly description: string;
  readonly state: string;
  readonly comments: readonly JournalComment[];
}

export interface JournalComment {
  readonly sysId: string;
  readonly author: string;
  readonly text: string;
  readonly at: Instant;
}

export function readIncidentSide(incidentId: string): IncidentSide | undefined {
  const incident = findIncident(incidentId);
  if (!incident) return undefined;
  return {
    number: text(incident, 'number'),
    summary: text(incident, 'short_description'),
    description: text(incident, 'description'),
    state: text(incident, 'state'),
    comments: publicComments(incidentId),
  };
}

function publicComments(incidentId: string): JournalComment[] {
  const entries = new GlideRecord('sys_journal_field');
  entries.addQuery('element_id', incidentId);
  entries.addQuery('element', 'comments');
  entries.orderBy('sys_created_on');
  entries.orderBy('sys_id');
  entries.query();
  const comments: JournalComment[] = [];
  while (entries.next()) {
    comments.push({
      sysId: String(entries.getUniqueValue()),
      author: text(entries, 'sys_created_by'),
      text: text(entries, 'value'),
      at: fromDateTime(text(entries, 'sys_created_on')) ?? 0,
    });
  }
  return withNames(comments);
}

/** People read names; an account that is no user any more keeps its user name. */
function withNames(comments: readonly JournalComment[]): JournalComment[] {
  if (comments.length === 0) return [];
  const users = new GlideRecord('sys_user');
  users.addQuery('user_name', 'IN', comments.map(({ author }) => author).join(','));
  users.query();
  const names = new Map<string, string>();
  while (users.next()) names.set(text(users, 'user_name'), text(users, 'name'));
  return comments.map((comment) => ({ ...comment, author: names.get(comment.author) || comment.author }));
}

export function writeIncidentState(incidentId: string, state: string, resolution: string): void {
  const incident = findIncident(incidentId);
  if (!incident) return;
  incident.setValue('state', state);
  if (resolution !== '') {
    // Instances may demand both when an incident is resolved.
    incident.setValue('close_code', String(gs.getProperty('x_rungs_esc.sync.close_code', '')));
    incident.setValue('close_notes', resolution);
  }
  incident.update();
}

export function addPublicComment(incidentId: string, comment: string): void {
  const incident = findIncident(incidentId);
  if (!incident) return;
  (incident as unknown as { comments: string }).comments = comment;
  incident.update();
}
