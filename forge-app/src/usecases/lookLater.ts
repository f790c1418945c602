/**
 * Changes what is kept of a ticket without acting on it: nothing is claimed, so whoever looks at the
 * ticket next finds it as if nobody had been here. For a paused app, and to try a delivery again.
 */
import { isOff } from '#engine';
import type { IncidentId, Instant } from '@rungs/core';
import { pauseAt } from '../storage/operationsStore';
import type { KeptEscalation } from '../storage/keptEscalation';
import { auditOf } from './answeredCommands';
import type { Tools } from './tools';

const ATTEMPTS = 8;

export async function reviseQuietly(
  { escalations }: Pick<Tools, 'escalations'>,
  issueId: IncidentId,
  at: Instant,
  revise: (kept: KeptEscalation) => KeptEscalation,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await escalations.load(issueId);
    const revised = revise(before);
    if (revised === before) return;
    const after = { ...revised, record: { ...revised.record, version: before.record.version + 1 } };
    if ((await escalations.save(before, after, at, auditOf(before, []))) === 'saved') return;
  }
  throw new Error(`the row of issue ${issueId} changed ${ATTEMPTS} times while it was being written`);
}

/** Somebody has stopped escalation by itself, or has not switched it on. */
export async function isPaused(
  { operations, setUp }: Pick<Tools, 'operations' | 'setUp'>,
  at: Instant,
): Promise<boolean> {
  return pauseAt(await operations.pause(), at) !== undefined || isOff(await setUp.load());
}

/** So that the first sweep after a pause finds it, however long the pause was. */
export async function lookLater(tools: Pick<Tools, 'escalations'>, issueId: IncidentId, at: Instant): Promise<void> {
  await reviseQuietly(tools, issueId, at, (kept) =>
    kept.lookAgainAt !== undefined && kept.lookAgainAt <= at ? kept : { ...kept, lookAgainAt: at },
  );
}
