/**
 * Performs effects, each once: a claim keeps other nodes away, and an effect that was tried before is
 * looked for before it is done again. One that fails waits, and holds nobody up.
 */
import { gs } from '@servicenow/glide';
import { noteInWords, personById, problemFor, recipientsOf } from './vendor/core.js';
import type { EscalationPolicy, Instant, InternalText, NotifyResponders, OpenProblem } from './vendor/core.js';
import { claim, release } from './glide/claims.ts';
import { markDone, markFailed, markRefused, markTried, readPendingEffect } from './glide/effects.ts';
import type { EffectRow } from './glide/effects.ts';
import { readRecord, readStanding } from './glide/escalations.ts';
import { readIncident } from './glide/incidents.ts';
import { addWorkNote, hasWorkNote, tell, usersByName, wasTold } from './glide/notices.ts';
import type { PolicyShelf } from './glide/policies.ts';
import { takeAction } from './takeAction.ts';
import { openProblem } from './glide/problems.ts';

/** Longer than any effect takes; a node that died holds an effect up for so long. */
const LEASE_MS = 120_000;

type Outcome =
  | { readonly madeId: string }
  | { readonly refused: string }
  | { readonly failed: string; readonly unreachable?: boolean };

/** The incidents of which somebody was told later than it was decided: to be looked at, each once. */
export function performEffects(effects: readonly EffectRow[], at: Instant, policies: PolicyShelf): string[] {
  const late = effects.filter((effect) => performOnce(effect, at, policies) && isLateNotice(effect, at));
  return late.map(({ incidentId }) => incidentId).filter((id, i, all) => all.indexOf(id) === i);
}

function isLateNotice({ entry: { effect } }: EffectRow, at: Instant): boolean {
  return effect.type === 'NotifyResponders' && effect.at < at;
}

/** Whether it was done here and now. */
function performOnce(found: EffectRow, at: Instant, policies: PolicyShelf): boolean {
  const lease = claim(`effect ${found.entry.effect.id}`, at, LEASE_MS);
  if (!lease) return false;
  try {
    // Between our query and our claim another node may have done it.
    const row = readPendingEffect(found.sysId);
    return row !== undefined && record(row, attempt(row, at, policies), at);
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

function record(row: EffectRow, outcome: Outcome, at: Instant): boolean {
  if ('madeId' in outcome) {
    markDone(row, at, outcome.madeId);
    return true;
  }
  if ('refused' in outcome) {
    markRefused(row, at, outcome.refused);
    return false;
  }
  const { failed: error, unreachable = false } = outcome;
  gs.error(`Rungs: effect ${row.entry.effect.id} failed: ${error}`);
  markFailed(row, at, { error, unreachable });
  return false;
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

function notify(row: EffectRow, effect: NotifyResponders, policy: EscalationPolicy, at: Instant): Outcome {
  const words = noteInWords(effect, policy);
  const noted = note(row, words, at);
  if ('failed' in noted) return noted;
  const users = usersByName(userNamesOf(effect, policy));
  if (users.length === 0) {
    const failed = 'None of the responders has an active ServiceNow user: check the accounts in the policy.';
    return { failed, unreachable: true };
  }
  if (row.triedBefore && wasTold(effect.id)) return { madeId: row.incidentId };
  return tell(row.sysId, effect.id, users)
    ? { madeId: row.incidentId }
    : { failed: 'The notice could not be queued: its effect row is gone.' };
}

function userNamesOf(effect: NotifyResponders, policy: EscalationPolicy): string[] {
  return recipientsOf(effect).flatMap(({ person }) => personById(policy, person)?.accounts.servicenow ?? []);
}

function note(row: EffectRow, words: InternalText, at: Instant): Outcome {
  markTried(row.sysId, at, words.text);
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
