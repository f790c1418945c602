/** Link rows: an incident, its Jira issue, and what both agreed on last. */
import { GlideRecord, gs } from '@servicenow/glide';
import type { FieldConflict, Fields, Instant, LinkedTicket } from '../vendor/core.js';
import { fromDateTime, toDateTime } from './dateTime.ts';
import { integer, json, text } from './rows.ts';
import { jiraSettings } from './settings.ts';

const TABLE = 'x_rungs_esc_link';
const SYNC = 'x_rungs_esc.sync';
const CONFLICTS_KEPT = 50;

export interface CommentIntent {
  readonly origin: string;
  readonly text: string;
}

export interface Link {
  readonly sysId: string;
  readonly incidentId: string;
  /** Empty until the issue has been made or found. */
  readonly issueId: string;
  readonly issueKey: string;
  readonly base: Fields | undefined;
  /** Journal entries that are copies, and where they came from. */
  readonly origins: { readonly [journalSysId: string]: string };
  /** Copies that were about to be written when this was stored. */
  readonly intents: readonly CommentIntent[];
  readonly conflicts: readonly FieldConflict[];
  /** The escalation as Jira was last told. */
  readonly mirrored: string;
  /** Jira's own time of the last change that we have seen. */
  readonly issueUpdated: string;
  readonly failures: number;
  readonly nextAttemptAt: string;
}

export type LinkChange = Partial<Omit<Link, 'sysId' | 'incidentId'>>;

export function findLink(incidentId: string): Link | undefined {
  const row = rowOf(incidentId);
  return row && toLink(row);
}

export function readLink(sysId: string): Link | undefined {
  const row = new GlideRecord(TABLE);
  return row.get(sysId) ? toLink(row) : undefined;
}

/** The unique index keeps a second link of the same incident away. */
export function insertLink(incidentId: string, at: Instant): void {
  const row = new GlideRecord(TABLE);
  row.initialize();
  row.setValue('incident', incidentId);
  row.setValue('asked_at', toDateTime(at));
  row.setValue('next_attempt_at', toDateTime(at));
  if (row.insert()) syncSoon(row);
}

/** A pair that keeps failing waits for its turn: news do not shorten its back-off. */
export function makeLinkDue(incidentId: string, at: Instant): void {
  const row = rowOf(incidentId);
  if (!row || integer(row, 'failures') > 0) return;
  row.setValue('next_attempt_at', toDateTime(Math.floor(at / 1000) * 1000));
  row.update();
  syncSoon(row);
}

export function makeIssueDue(issueId: string, issueUpdated: string, at: Instant): void {
  const row = new GlideRecord(TABLE);
  row.addQuery('issue_id', issueId);
  row.setLimit(1);
  row.query();
  if (row.next() && text(row, 'issue_updated') !== issueUpdated) makeLinkDue(text(row, 'incident'), at);
}

function syncSoon(row: GlideRecord): void {
  gs.eventQueue(SYNC, row, String(row.getUniqueValue()), '');
}

export function dueLinks(at: Instant, limit: number): string[] {
  const rows = new GlideRecord(TABLE);
  rows.addQuery('next_attempt_at', '<=', toDateTime(Math.floor(at / 1000) * 1000));
  rows.orderBy('next_attempt_at');
  rows.setLimit(limit);
  rows.query();
  const sysIds: string[] = [];
  while (rows.next()) sysIds.push(String(rows.getUniqueValue()));
  return sysIds;
}

export function changeLink(sysId: string, change: LinkChange): void {
  const row = new GlideRecord(TABLE);
  if (!row.get(sysId)) return;
  const { issueId, issueKey, base, origins, intents, conflicts, mirrored, issueUpdated } = change;
  if (issueId !== undefined) row.setValue('issue_id', issueId);
  if (issueKey !== undefined) row.setValue('issue_key', issueKey);
  if (base !== undefined) row.setValue('base', JSON.stringify(base));
  if (origins !== undefined) row.setValue('origins', JSON.stringify(origins));
  if (intents !== undefined) row.setValue('intents', JSON.stringify(intents));
  if (conflicts !== undefined) row.setValue('conflicts', JSON.stringify(conflicts.slice(-CONFLICTS_KEPT)));
  if (mirrored !== undefined) row.setValue('mirrored', mirrored);
  if (issueUpdated !== undefined) row.setValue('issue_updated', issueUpdated);
  row.update();
}

/** Proven in step at `at`; looked at again at `nextAt`, or sooner where something changed meanwhile. */
export function markInStep(link: Link, at: Instant, nextAt: Instant): void {
  const row = new GlideRecord(TABLE);
  if (!row.get(link.sysId)) return;
  row.setValue('proven_at', toDateTime(at));
  row.setValue('failures', 0);
  row.setValue('last_error', '');
  if (text(row, 'next_attempt_at') === link.nextAttemptAt) row.setValue('next_attempt_at', toDateTime(nextAt));
  row.update();
}

/** `failures` counts tries in a row that went wrong; zero where the pair only has to be looked at again. */
export function markBehind(link: Link, failures: number, because: string, nextAt: Instant): void {
  const row = new GlideRecord(TABLE);
  if (!row.get(link.sysId)) return;
  row.setValue('failures', failures);
  row.setValue('last_error', because.slice(0, 1000));
  row.setValue('next_attempt_at', toDateTime(nextAt));
  row.update();
}

/** What the panel says about the other tool. */
export function linkedTicket(incidentId: string): LinkedTicket | undefined {
  const row = rowOf(incidentId);
  const key = row ? text(row, 'issue_key') : '';
  if (!row || key === '') return undefined;
  const settings = jiraSettings();
  const inStepAt = fromDateTime(text(row, 'proven_at'));
  return {
    tool: 'jira',
    key,
    home: 'here',
    ...(settings ? { url: `${settings.baseUrl}/browse/${key}` } : {}),
    ...(inStepAt === undefined ? {} : { inStepAt }),
  };
}

function rowOf(incidentId: string): GlideRecord | undefined {
  const row = new GlideRecord(TABLE);
  row.addQuery('incident', incidentId);
  row.setLimit(1);
  row.query();
  return row.next() ? row : undefined;
}

function toLink(row: GlideRecord): Link {
  return {
    sysId: String(row.getUniqueValue()),
    incidentId: text(row, 'incident'),
    issueId: text(row, 'issue_id'),
    issueKey: text(row, 'issue_key'),
    base: json<Fields | undefined>(row, 'base', undefined),
    origins: json<Link['origins']>(row, 'origins', {}),
    intents: json<Link['intents']>(row, 'intents', []),
    conflicts: json<Link['conflicts']>(row, 'conflicts', []),
    mirrored: text(row, 'mirrored'),
    issueUpdated: text(row, 'issue_updated'),
    failures: integer(row, 'failures'),
    nextAttemptAt: text(row, 'next_attempt_at'),
  };
}
