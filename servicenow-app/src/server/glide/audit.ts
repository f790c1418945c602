/**
 * The audit's rows, one an entry: what was decided or refused on an incident, by whom, why, and under which
 * version. Rows are only ever added, and each is in the decision that it tells of before it is here. The
 * chain's head stands in the incident's escalation row, so that an entry that is altered, gone or added here
 * shows (GOV-2). What people wrote stands beside the entry, and can be erased without breaking the chain.
 */
import { GlideRecord, gs } from '@servicenow/glide';
import { auditDecision, emptyChain } from '../vendor/core.js';
import type { AnsweredCommand, AuditEntry, AuditText, Audited, ChainHead, IncidentId } from '../vendor/core.js';
import { toDateTime } from './dateTime.ts';
import { insertIfFirst, integer, json } from './rows.ts';

const TABLE = 'x_rungs_esc_audit';

/** All that is never altered; `personal_text` alone is not among them. */
export const AUDIT_COLUMNS = [
  'incident',
  'number',
  'happened_at',
  'actor',
  'kind',
  'what',
  'escalation_id',
  'reason',
  'policy_id',
  'policy_version',
  'previous_hash',
  'hash',
  'entry',
];

export interface KeptAudit {
  readonly entries: readonly AuditEntry[];
  readonly texts: readonly AuditText[];
}

export function noAudit(incidentId: string): ChainHead {
  return emptyChain({ tool: 'servicenow', id: incidentId as IncidentId });
}

export function auditOf(head: ChainHead, answered: readonly AnsweredCommand[]): Audited {
  return answered.reduce<Audited>(
    (audited, { state, command, decision }) => {
      const salt = String(gs.generateGUID());
      const added = auditDecision({ head: audited.head, state, command, decision, salt });
      return {
        head: added.head,
        entries: [...audited.entries, ...added.entries],
        texts: [...audited.texts, ...added.texts],
      };
    },
    { head, entries: [], texts: [] },
  );
}

/** Whoever reads a decision next writes what is missing of it: an entry that is there is left alone. */
export function insertAudit(incidentId: string, { entries, texts }: Audited): void {
  const [first] = entries;
  if (!first) return;
  const there = numbersFrom(incidentId, first.number);
  for (const entry of entries) {
    if (there.has(entry.number)) continue;
    insertEntry(
      incidentId,
      entry,
      texts.find(({ number }) => number === entry.number),
    );
  }
}

function numbersFrom(incidentId: string, number: number): Set<number> {
  const rows = rowsOf(incidentId);
  rows.addQuery('number', '>=', number);
  rows.query();
  const numbers = new Set<number>();
  while (rows.next()) numbers.add(integer(rows, 'number'));
  return numbers;
}

function insertEntry(incidentId: string, entry: AuditEntry, beside: AuditText | undefined): void {
  const { number, at, actor, what, reason, policy, previousHash, hash } = entry;
  const row = new GlideRecord(TABLE);
  row.initialize();
  row.setValue('incident', incidentId);
  row.setValue('number', number);
  row.setValue('happened_at', toDateTime(at));
  row.setValue('actor', actor.kind === 'person' ? actor.person : actor.kind);
  row.setValue('kind', what.kind);
  row.setValue('what', what.kind === 'event' ? what.type : what.command);
  row.setValue('escalation_id', what.escalation ?? '');
  row.setValue('reason', reason ?? '');
  if (policy) {
    row.setValue('policy_id', policy.id);
    row.setValue('policy_version', policy.version);
  }
  row.setValue('previous_hash', previousHash);
  row.setValue('hash', hash);
  row.setValue('entry', JSON.stringify(entry));
  if (beside) row.setValue('personal_text', JSON.stringify(beside));
  // Another node that completes the same decision may be first: its row says the same.
  insertIfFirst(row);
}

/** In the order of their numbers; that a number is there twice, or not, is found by whoever verifies. */
export function keptAudit(incidentId: string): KeptAudit {
  const rows = rowsOf(incidentId);
  rows.orderBy('number');
  rows.query();
  const entries: AuditEntry[] = [];
  const texts: AuditText[] = [];
  while (rows.next()) {
    entries.push(json(rows, 'entry', {} as AuditEntry));
    const beside = json<AuditText | undefined>(rows, 'personal_text', undefined);
    if (beside) texts.push(beside);
  }
  return { entries, texts };
}

/** What people wrote is gone; the entries and their digests stay, so the chain can still be verified (AUD3). */
export function eraseTexts(incidentId: string): void {
  const rows = rowsOf(incidentId);
  rows.addNotNullQuery('personal_text');
  rows.query();
  while (rows.next()) {
    rows.setValue('personal_text', '');
    rows.update();
  }
}

function rowsOf(incidentId: string): GlideRecord {
  const rows = new GlideRecord(TABLE);
  rows.addQuery('incident', incidentId);
  return rows;
}
