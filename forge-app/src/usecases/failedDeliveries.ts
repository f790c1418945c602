/** What could not be delivered yet, by what is common to the failures, so that one press tries all of a cause again. */
import type { EffectProgress, EscalationRecord, IncidentId, Instant } from '@rungs/core';
import type { KeptEscalation } from '../storage/keptEscalation';
import { reviseQuietly } from './lookLater';
import type { Tools } from './tools';

export interface FailedDeliveries {
  readonly cause: string;
  readonly deliveries: number;
  readonly issueIds: readonly IncidentId[];
  /** The most attempts that one of them has had. */
  readonly most: number;
  /** When the first of them is tried by itself. */
  readonly nextAt: Instant;
}

/** Most frequent cause first. */
export function failuresByCause(rows: readonly KeptEscalation[]): FailedDeliveries[] {
  const found = rows.flatMap(({ issueId, record }) => failed(record).map((failure) => ({ issueId, ...failure })));
  const causes = [...new Set(found.map(({ cause }) => cause))];
  return causes
    .map((cause) => {
      const all = found.filter((failure) => failure.cause === cause);
      return {
        cause,
        deliveries: all.length,
        issueIds: [...new Set(all.map(({ issueId }) => issueId))],
        most: Math.max(...all.map(({ attempts }) => attempts)),
        nextAt: Math.min(...all.map(({ nextAt }) => nextAt)),
      };
    })
    .sort((one, other) => other.deliveries - one.deliveries || (one.cause < other.cause ? -1 : 1));
}

/** Due now, for those of the cause or for all; the queue performs them, so that this page need not wait. */
export async function retryDeliveries(
  tools: Tools,
  issueIds: readonly IncidentId[],
  cause: string | undefined,
  at: Instant,
): Promise<void> {
  for (const issueId of issueIds) {
    await reviseQuietly(tools, issueId, at, (kept) => withFailuresDue(kept, cause, at));
  }
  await tools.queue.push(
    issueIds.map((issueId) => ({ issueId, dueAt: at })),
    at,
  );
}

function withFailuresDue(kept: KeptEscalation, cause: string | undefined, at: Instant): KeptEscalation {
  const isMeant = (entry: EffectProgress): boolean => {
    const error = errorOf(entry);
    return error !== undefined && (cause === undefined || causeOf(error) === cause);
  };
  if (!kept.record.effects.some(isMeant)) return kept;
  const effects = kept.record.effects.map((entry): EffectProgress => {
    const { progress } = entry;
    return progress.status === 'pending' && isMeant(entry)
      ? { ...entry, progress: { ...progress, nextAttemptAt: Math.min(progress.nextAttemptAt, at) } }
      : entry;
  });
  return { ...kept, record: { ...kept.record, effects } };
}

function failed(record: EscalationRecord): { cause: string; attempts: number; nextAt: Instant }[] {
  return record.effects.flatMap((entry) => {
    const error = errorOf(entry);
    if (error === undefined || entry.progress.status !== 'pending') return [];
    return [{ cause: causeOf(error), attempts: entry.progress.attempts, nextAt: entry.progress.nextAttemptAt }];
  });
}

function errorOf({ progress }: EffectProgress): string | undefined {
  return progress.status === 'pending' && progress.attempts > 0 ? (progress.lastError ?? 'Not said') : undefined;
}

/** Without the ids that differ from ticket to ticket. */
function causeOf(error: string): string {
  return error.replace(/\d{4,}/g, '…').replace(/\?\S*/g, '');
}
