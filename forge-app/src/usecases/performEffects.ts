/**
 * Performs what is pending for one ticket, under the claim that its writer took. What came of it is
 * written once at the end of a round; a decision made meanwhile brings another round.
 */
import { effectDone, effectFailed, effectRefused } from '#engine';
import type { Effect, EffectId, EffectProgress, EscalationPolicy, EscalationRecord, Instant } from '@rungs/core';
import { ActionRefused } from '../effects/actionRefused';
import { addWorkNote } from '../effects/addWorkNote';
import { notifyResponders } from '../effects/notifyResponders';
import { closeAlert } from '../effects/alert';
import { openProblem } from '../effects/openProblem';
import type { MadeId, Scene } from '../effects/runner';
import { takeAction } from '../effects/takeAction';
import { writeMirror } from '../effects/writeMirror';
import type { JiraIssue } from '../jira/answers';
import { JiraFailure } from '../jira/failure';
import { mirrorIsStale, wantedMirror } from '../storage/keptEscalation';
import type { EscalationMirror, KeptEscalation } from '../storage/keptEscalation';
import { afterDeliveries } from './look';
import { policyOfVersion } from './policyInForce';
import type { Revision } from './answeredCommands';
import { storeNext } from './storeNext';
import type { Stored } from './storeNext';
import type { Tools } from './tools';

type Outcome =
  | { readonly came: 'done'; readonly madeId: MadeId }
  /** For good. */
  | { readonly came: 'refused'; readonly error: string }
  | {
      readonly came: 'failed';
      readonly error: string;
      /** As Jira said; without it later each time. */
      readonly retryAfterMs: number | undefined;
      /** Jira asked us to wait, whether it said how long or not. */
      readonly limited: boolean;
    };

interface Round {
  readonly effects: readonly { readonly id: EffectId; readonly outcome: Outcome }[];
  readonly mirror: { readonly wanted: EscalationMirror; readonly outcome: Outcome } | undefined;
}

/** What is only shown waits longest. */
const MIRROR_RETRY_MS = 300_000;

/** `issue` is absent where the ticket is gone: nothing can be told on it any more. */
export async function performEffects(
  tools: Tools,
  stored: Stored,
  issue: JiraIssue | undefined,
  at: Instant,
): Promise<KeptEscalation> {
  let { kept, claimed } = stored;
  while (claimed) {
    const { state } = kept.record;
    const policy = state.status === 'none' ? undefined : await policyOfVersion(tools.policies, state.policy);
    const round = await performRound(tools, kept, policy, issue, stored.doubtful, at);
    const settled = await storeNext(tools, kept.issueId, at, (now) => afterRound(now, policy, round, at));
    ({ kept, claimed } = settled);
  }
  return kept;
}

async function performRound(
  tools: Tools,
  kept: KeptEscalation,
  policy: EscalationPolicy | undefined,
  issue: JiraIssue | undefined,
  doubtful: boolean,
  at: Instant,
): Promise<Round> {
  let waiting: Outcome | undefined;
  const once = async (make: () => Promise<MadeId>): Promise<Outcome> => {
    const outcome = waiting ?? (await attempt(make));
    // Jira asked us to wait: what comes after waits as long, without asking.
    if (outcome.came === 'failed' && outcome.limited) waiting = outcome;
    return outcome;
  };

  const effects: { id: EffectId; outcome: Outcome }[] = [];
  for (const entry of dueEffects(kept.record, at)) {
    const { effect } = entry;
    const putOff = !doubtful && wasPutOff(entry);
    const seen = { record: kept.record, doubtful: doubtful || wasTried(entry), putOff, at };
    const perform = async (): Promise<MadeId> =>
      issue && policy
        ? run(effect, { ...tools, ...seen, issue, policy })
        : withoutTicket(effect, { ...tools, ...seen });
    effects.push({ id: effect.id, outcome: await once(perform) });
  }
  const wanted = mirrorIsStale(kept) ? wantedMirror(kept.record.state) : undefined;
  const write = async (): Promise<MadeId> => {
    if (issue && wanted) await writeMirror(tools.jira, kept.issueId, wanted, policy);
    return undefined;
  };
  return { effects, mirror: wanted && { wanted, outcome: await once(write) } };
}

/** Where the ticket is gone, an alert is still somebody's phone. */
async function withoutTicket(effect: Effect, scene: Parameters<typeof closeAlert>[1]): Promise<MadeId> {
  if (effect.type !== 'TakeAction' || effect.event.action.do !== 'closeAlert') return undefined;
  return closeAlert(effect.event.action.alert, scene);
}

function dueEffects(record: EscalationRecord, at: Instant): readonly EffectProgress[] {
  return record.effects.filter(({ progress }) => progress.status === 'pending' && progress.nextAttemptAt <= at);
}

function wasPutOff({ progress }: EffectProgress): boolean {
  return progress.status === 'pending' && progress.putOff === true;
}

function wasTried({ progress }: EffectProgress): boolean {
  return progress.status === 'pending' && progress.attempts > 0;
}

function run(effect: Effect, scene: Scene): Promise<MadeId> {
  switch (effect.type) {
    case 'NotifyResponders':
      return notifyResponders(effect, scene);
    case 'AddWorkNote':
      return addWorkNote(effect, scene);
    case 'OpenProblem':
      return openProblem(effect, scene);
    case 'TakeAction':
      return orRefused(takeAction(effect, scene));
  }
}

/** Of what a policy asks beside telling people, Jira's no is an answer: trying again unchanged is no use. */
async function orRefused(taken: Promise<MadeId>): Promise<MadeId> {
  try {
    return await taken;
  } catch (error) {
    const kind = error instanceof JiraFailure ? error.failure.kind : undefined;
    if (error instanceof JiraFailure && (kind === 'forbidden' || kind === 'refused' || kind === 'notFound'))
      throw new ActionRefused(error.message);
    throw error;
  }
}

async function attempt(make: () => Promise<MadeId>): Promise<Outcome> {
  try {
    return { came: 'done', madeId: await make() };
  } catch (error) {
    if (error instanceof ActionRefused) return { came: 'refused', error: error.message };
    if (!(error instanceof JiraFailure)) throw error;
    const { failure, message } = error;
    // The ticket went while we were at it: there is nothing left to write on.
    if (failure.kind === 'notFound') return { came: 'done', madeId: undefined };
    return {
      came: 'failed',
      error: message,
      retryAfterMs: failure.kind === 'rateLimited' && !failure.unstated ? failure.retryAfterMs : undefined,
      limited: failure.kind === 'rateLimited',
    };
  }
}

/** With the outcomes and what they mean for windows, and the claim given back; `storeNext` takes it again where more is due. */
function afterRound(
  kept: KeptEscalation,
  policy: EscalationPolicy | undefined,
  { effects, mirror }: Round,
  at: Instant,
): Revision {
  const record = effects.reduce((before, { id, outcome }) => {
    switch (outcome.came) {
      case 'done':
        return effectDone(before, id, at, outcome.madeId);
      case 'refused':
        return effectRefused(before, id, at, outcome.error);
      case 'failed':
        return effectFailed(before, id, at, { ...outcome, putOff: outcome.limited });
    }
  }, kept.record);
  const performed = {
    ...kept,
    record,
    performingUntil: undefined,
    ...afterMirror(mirror, at),
    // Jira does not tell us of our own changes, and windows follow the priority (ESC13).
    ...(record.effects.some((entry) => changedPriority(entry, at)) && { lookAgainAt: at }),
  };
  return policy ? afterDeliveries(performed, policy, at) : performed;
}

function changedPriority({ effect, progress }: EffectProgress, at: Instant): boolean {
  const isDoneNow = progress.status === 'done' && progress.at === at;
  return isDoneNow && effect.type === 'TakeAction' && effect.event.action.do === 'setPriority';
}

function afterMirror(mirror: Round['mirror'], at: Instant): Partial<KeptEscalation> {
  if (!mirror) return {};
  const { outcome, wanted } = mirror;
  if (outcome.came === 'done') return { mirrored: wanted, mirrorAgainAt: undefined };
  return { mirrorAgainAt: at + ((outcome.came === 'failed' ? outcome.retryAfterMs : undefined) ?? MIRROR_RETRY_MS) };
}
