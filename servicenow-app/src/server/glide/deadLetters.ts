/**
 * Looks at an incident that failed by a mistake of ours. The row stays due, so nothing is lost; one that keeps failing
 * waits longer from time to time, so that a few hundred of them never fill the sweep, and operators see it.
 */
import { GlideRecord } from '@servicenow/glide';
import { MINUTE_MS } from '../vendor/core.js';
import type { Instant } from '../vendor/core.js';
import { fromDateTime, toDateTime } from './dateTime.ts';
import { integer, text } from './rows.ts';

const TABLE = 'x_rungs_esc_escalation';
const LONGEST_ERROR = 1000;
/** So often the next sweep looks again: most trouble passes within minutes. */
const AT_ONCE = 3;
const LONGEST_WAIT_MS = 15 * MINUTE_MS;

export interface DeadLetter {
  readonly incidentId: string;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly attempts: number;
  readonly error: string;
}

export function noteFailedLook(incidentId: string, error: string, at: Instant): void {
  const row = rowOf(incidentId);
  if (!row) return;
  const failures = integer(row, 'failures') + 1;
  if (failures === 1) row.setValue('failing_since', toDateTime(at));
  row.setValue('failures', failures);
  row.setValue('failed_at', toDateTime(at));
  row.setValue('last_error', error.slice(0, LONGEST_ERROR));
  row.setValue('next_look_at', toDateTime(at + waitMs(failures)));
  row.update();
}

/** 0, 0, 0, then 1, 2, 4 … at most 15 minutes. */
function waitMs(failures: number): number {
  return failures <= AT_ONCE ? 0 : Math.min(LONGEST_WAIT_MS, MINUTE_MS * 2 ** (failures - AT_ONCE - 1));
}

/** It was looked at, and nothing failed. */
export function settleFailedLook(incidentId: string): void {
  const row = rowOf(incidentId);
  if (!row || integer(row, 'failures') === 0) return;
  row.setValue('failures', 0);
  for (const column of ['failing_since', 'failed_at', 'last_error']) row.setValue(column, '');
  row.update();
}

/** Newest first. */
export function deadLetters(limit: number): DeadLetter[] {
  const rows = new GlideRecord(TABLE);
  rows.addQuery('failed_at', '>', '1970-01-01 00:00:00');
  rows.orderByDesc('failed_at');
  rows.setLimit(limit);
  rows.query();
  const found: DeadLetter[] = [];
  while (rows.next()) {
    const lastAt = fromDateTime(text(rows, 'failed_at')) ?? 0;
    found.push({
      incidentId: text(rows, 'incident'),
      firstAt: fromDateTime(text(rows, 'failing_since')) ?? lastAt,
      lastAt,
      attempts: integer(rows, 'failures'),
      error: text(rows, 'last_error'),
    });
  }
  return found;
}

function rowOf(incidentId: string): GlideRecord | undefined {
  const row = new GlideRecord(TABLE);
  row.addQuery('incident', incidentId);
  row.setLimit(1);
  row.query();
  return row.next() ? row : undefined;
}
