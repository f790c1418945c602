/**
 * Performs effects, each once: a claim keeps other nodes away, and an effect that was tried before is
 * looked for before it is done again. One that fails waits, and holds nobody up.
 */
import { MINUTE_MS, noteInWords, personById, problemFor, recipientsOf } from './vendor/core.js';
import type { EscalationPolicy, Instant, InternalText, NotifyResponders, OpenProblem } from './vendor/core.js';
import { claim, release } from './glide/claims.ts';
import {
  markDone,
  markFailed,
  markRefused,
  markTried,
  markUnderWay,
  noticesUnderWay,
  readPendingEffect,
} from './glide/effects.ts';
import type { EffectRow } from './glide/effects.ts';
import { lookSoon, readRecord, readStanding } from './glide/escalations.ts';
import { namedIncident, readIncident } from './glide/incidents.ts';
import { logError } from './glide/log.ts';
import { addWorkNote, hasWorkNote, noticeOf, tell, usersByName } from './glide/notices.ts';
import type { PolicyShelf } from './glide/policies.ts';
import { openProblem } from './glide/problems.ts';
import { noticeSubject } from './noticeSubject.ts';
import { takeAction } from './takeAction.ts';

/**
 * Longer than any effect takes, and than two nodes' clocks are apart: to one that is ahead a lease ends sooner. A node
 * that died holds an effect up for so long.
 */
const LEASE_MS = 5 * MINUTE_MS;

/** Workers take an event within seconds; what they take within a minute was told when it was asked for. */
const HEAR_WITHIN_MS = MINUTE_MS;

type Outcome =
  | { readonly madeId: string; readonly doneAt?: Instant }
  /** Asked for, and not yet done: the platform says later what became of it. */
  | { readonly hearBy: Instant }
  | { readonly refused: string }
  | Failed;

interface Failed {
  readonly failed: string;
  readonly unreachable?: boolean;
  readonly retryAfterMs?: number;
}

/** The incidents of which somebody was told later than it was decided: to be looked at, each once. */
export function performEffects(effects: readonly EffectRow[], at: Instant, policies: PolicyShelf): string[] {
  const late = effects.filter((effect) => isLateNotice(effect, performOnce(effect, at, policies)));
  return late.map(({ incidentId }) => incidentId).filter((id, i, all) => all.indexOf(id) === i);
}

/** Before anything is decided: which notices that were queued have left by now. */
export function hearOfNotices(incidentId: string): void {
  for (const row of noticesUnderWay(incidentId)) {
    const heard = arrival(row);
    if (typeof heard === 'number') markDone(row, heard, row.incidentId);
  }
}

function isLateNotice({ entry: { effect } }: EffectRow, doneAt: Instant | undefined): boolean {
  return effect.type === 'NotifyResponders' && doneAt !== undefined && effect.at < doneAt;
}

/** When it was done, where that was here and now. */
function performOnce(found: EffectRow, at: Instant, policies: PolicyShelf): Instant | undefined {
  const lease = claim(`effect ${found.entry.effect.id}`, at, LEASE_MS);
  if (!lease) return undefined;
  try {
    // Between our query and our claim another node may have done it.
    const row = readPendingEffect(found.sysId);
    return row && record(row, attempt(row, at, policies), at);
  } finally {
    release(lease);
  }
}

function attempt(row: EffectRow, at: Instant, policies: PolicyShelf): Outcome {
  try {
    return perform(row, at, policies);
  } catch (error) {
    // One effect's trouble must not take the others with it; it is kept on its row and tried again.
    return { failed: String(error) };
  }
}

function record(row: EffectRow, outcome: Outcome, at: Instant): Instant | undefined {
  if ('madeId' in outcome) {
    const { madeId, doneAt = at } = outcome;
    markDone(row, doneAt, madeId);
    return doneAt;
  }
  if ('hearBy' in outcome) markUnderWay(row, outcome.hearBy);
  else if ('refused' in outcome) markRefused(row, at, outcome.refused);
  else fail(row, outcome, at);
  return undefined;
}

function fail(row: EffectRow, { failed: error, ...failure }: Failed, at: Instant): void {
  logError(`effect ${row.entry.effect.id} failed: ${error}`);
  markFailed(row, at, { error, ...failure });
}

function perform(row: EffectRow, at: Instant, policies: PolicyShelf): Outcome {
  const { effect } = row.entry;
  const policy = policies.version(row.policy);
  if (!policy) return { failed: `Version ${row.policy.version} of policy ${row.policy.id} is gone.` };
  switch (effect.type) {
    case 'NotifyResponders':
      return notify(row, effect, policy, at);
    case 'AddWorkNote':
      return note(row, noteInWords(effect, policy), at);
    case 'OpenProblem':
      return problem(row, effect, at);
    case 'TakeAction': {
      const acted = takeAction(row, effect, policy, at);
      // Where the incident is gone there is nothing left to do on it.
      return typeof acted === 'string' ? { madeId: row.incidentId } : acted;
    }
  }
}

/** A notice is done when the instance's workers have sent it, not when it waits for them (TRG-11). */
function notify(row: EffectRow, effect: NotifyResponders, policy: EscalationPolicy, at: Instant): Outcome {
  const heard = arrival(row);
  if (typeof heard === 'number') return { madeId: row.incidentId, doneAt: heard };
  if (heard === 'queued') {
    const failed = 'The notice still waits in the instance’s queue of events: its workers have not taken it.';
    return { failed, retryAfterMs: HEAR_WITHIN_MS };
  }
  const subject = noticeSubject(namedIncident(row.incidentId), [effect.event, ...(effect.also ?? [])]);
  const noted = note(row, noteInWords(effect, policy), at, subject);
  if ('failed' in noted) return noted;
  const users = usersByName(userNamesOf(effect, policy));
  if (users.length === 0) {
    const failed = 'None of the responders has an active ServiceNow user: check the accounts in the policy.';
    return { failed, unreachable: true };
  }
  if (!tell(row.sysId, effect.id, users)) return { failed: 'The notice could not be queued: its effect row is gone.' };
  // Behind it in the same queue: whoever takes this one has sent the notice.
  lookSoon(row.incidentId);
  return { hearBy: at + HEAR_WITHIN_MS };
}

/** When the notice left, whether it waits to leave, or that it was never queued. */
function arrival({ sysId, entry: { effect }, triedAt }: EffectRow): Instant | 'queued' | 'none' {
  if (triedAt === undefined) return 'none';
  const notice = noticeOf(sysId, effect.id, triedAt);
  if (notice.state !== 'processed') return notice.state;
  return notice.at - triedAt < HEAR_WITHIN_MS ? triedAt : notice.at;
}

function userNamesOf(effect: NotifyResponders, policy: EscalationPolicy): string[] {
  return recipientsOf(effect).flatMap(({ person }) => personById(policy, person)?.accounts.servicenow ?? []);
}

function note(row: EffectRow, words: InternalText, at: Instant, subject?: string): Outcome {
  markTried(row.sysId, at, words.text, subject);
  if (row.triedBefore && hasWorkNote(row.incidentId, words, row.entry.effect.at)) return { madeId: row.incidentId };
  // Where the incident is gone there is nobody left to tell.
  addWorkNote(row.incidentId, words);
  return { madeId: row.incidentId };
}

function problem(row: EffectRow, effect: OpenProblem, at: Instant): Outcome {
  const incident = readIncident(row.incidentId);
  if (!incident) return { madeId: '' };
  const words = problemFor(incident, readRecord(readStanding(row.incidentId, at)));
  markTried(row.sysId, at, words.title);
  const made = openProblem(row.incidentId, effect.id, words);
  return made ? { madeId: made } : { failed: 'The problem could not be stored or linked to the incident.' };
}
