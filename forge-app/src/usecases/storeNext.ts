/**
 * Reads, decides and writes one ticket's row; a lost race reads and decides again. Where there is
 * something to perform and nobody is at it, the same write claims it for this invocation, so that
 * two invocations never tell the same people twice.
 */
import type { IncidentId, Instant } from '@rungs/core';
import type { EscalationStore } from '../storage/escalationStore';
import { LONGEST_DELAY_MS } from '../storage/dueQueue';
import type { DueQueue, Look } from '../storage/dueQueue';
import { nextLookAt } from '../storage/keptEscalation';
import type { KeptEscalation } from '../storage/keptEscalation';
import { auditOf } from './answeredCommands';
import type { Revision } from './answeredCommands';
import { hasWorkNow } from './look';

export interface Stored {
  readonly kept: KeptEscalation;
  /** This invocation performs what is pending. */
  readonly claimed: boolean;
  /** The claim of an invocation that died was taken over: what it did is not known. */
  readonly doubtful: boolean;
}

/** Longer than any function of this app that performs effects may run. */
const CLAIM_MS = 120_000;
const ATTEMPTS = 8;

interface Stores {
  readonly escalations: EscalationStore;
  readonly queue: DueQueue;
}

export async function storeNext(
  { escalations, queue }: Stores,
  issueId: IncidentId,
  at: Instant,
  next: (kept: KeptEscalation) => Revision | Promise<Revision>,
): Promise<Stored> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await escalations.load(issueId);
    const { answered = [], ...unaudited } = await next(before);
    const audited = auditOf(before, answered);
    const decided = audited.entries.length > 0 ? { ...unaudited, auditHead: audited.head } : unaudited;
    const claimed = hasWorkNow(decided, at);
    const look = claimed ? undefined : lookToQueue(decided, at);
    const after = withClaim(decided, claimed, look, at);
    const doubtful = claimed && before.performingUntil !== undefined;

    if (isSame(before, after)) return { kept: before, claimed: false, doubtful: false };
    const revised = raised(before, after);
    const startedAnew = revised.escalations > before.escalations ? before.record : undefined;
    if ((await escalations.save(before, revised, at, audited, startedAnew)) === 'lostRace') continue;
    if (look) await queue.push([look], at);
    return { kept: revised, claimed, doubtful };
  }
  throw new Error(`the row of issue ${issueId} changed ${ATTEMPTS} times while it was being written`);
}

/** The next look, where it is near enough for the queue and no event is under way for it. */
function lookToQueue(kept: KeptEscalation, at: Instant): Look | undefined {
  const dueAt = nextLookAt(kept);
  if (dueAt === undefined || dueAt > at + LONGEST_DELAY_MS || dueAt === kept.queuedFor) return undefined;
  return { issueId: kept.issueId, dueAt };
}

function withClaim(kept: KeptEscalation, claimed: boolean, look: Look | undefined, at: Instant): KeptEscalation {
  if (claimed) return { ...kept, performingUntil: at + CLAIM_MS };
  return look ? { ...kept, queuedFor: look.dueAt } : kept;
}

/** Each write has a version of its own, also where the engine's record stayed as it was. */
function raised(before: KeptEscalation, after: KeptEscalation): KeptEscalation {
  if (after.record.version > before.record.version) return after;
  return { ...after, record: { ...after.record, version: before.record.version + 1 } };
}

function isSame(before: KeptEscalation, after: KeptEscalation): boolean {
  return (
    before.record === after.record &&
    before.escalations === after.escalations &&
    before.watchUntil === after.watchUntil &&
    before.memory === after.memory &&
    before.lookAgainAt === after.lookAgainAt &&
    before.queuedFor === after.queuedFor &&
    before.performingUntil === after.performingUntil &&
    before.auditHead === after.auditHead &&
    before.mirrorAgainAt === after.mirrorAgainAt &&
    before.mirrored === after.mirrored
  );
}
