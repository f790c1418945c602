/**
 * Lets go of closed escalations that are older than the customer keeps them: their events, what was
 * told, and the personal text of their audit. Never of what is open. The audit's entries and digests
 * stay, so that it can still be verified (AUD3).
 */
import { emptyRecord } from '#engine';
import type { IncidentId, Instant } from '@rungs/core';
import type { KeptEscalation } from '../storage/keptEscalation';
import { reviseQuietly } from './lookLater';
import type { Tools } from './tools';

const STOP_BEFORE_END_MS = 10_000;

export async function trimHistory(tools: Tools, at: Instant, remainingMs: () => number): Promise<number> {
  const { months } = await tools.operations.retention();
  if (months === null) return 0;
  let tickets = 0;
  let trimmed: number;
  do {
    trimmed = 0;
    for (const { issueId } of await tools.escalations.closedBefore(monthsBefore(at, months))) {
      if (remainingMs() < STOP_BEFORE_END_MS) break;
      if (await trimTicket(tools, issueId, at)) trimmed += 1;
    }
    tickets += trimmed;
  } while (trimmed > 0);
  await tools.operations.noteTrimmed({ at, tickets });
  return tickets;
}

/** False where it was reopened meanwhile. */
async function trimTicket(tools: Tools, issueId: IncidentId, at: Instant): Promise<boolean> {
  let isTrimmed = false;
  await reviseQuietly(tools, issueId, at, (kept) => {
    isTrimmed = kept.record.state.status === 'closed';
    return isTrimmed ? withoutHistory(kept) : kept;
  });
  if (!isTrimmed) return false;
  await tools.escalations.deleteHistory(issueId);
  await tools.audit.eraseTexts(issueId);
  return true;
}

/** What a later escalation of the ticket needs stays: how many there were, which triggers fired, where its audit ends. */
function withoutHistory(kept: KeptEscalation): KeptEscalation {
  return { ...kept, record: { ...emptyRecord, version: kept.record.version } };
}

/** The same day of an earlier month, or its last. */
export function monthsBefore(at: Instant, months: number): Instant {
  const day = new Date(at);
  const month = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months + 1, 0));
  return Date.UTC(
    month.getUTCFullYear(),
    month.getUTCMonth(),
    Math.min(day.getUTCDate(), month.getUTCDate()),
    day.getUTCHours(),
    day.getUTCMinutes(),
  );
}
