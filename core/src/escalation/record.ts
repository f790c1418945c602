/**
 * What an app keeps for one ticket: state, events and the effects still to perform, always written
 * together in one conditional write on `version`. The app may die on any line between writing and
 * performing: what is stored is complete.
 */
import type { Instant } from '../time/instant';
import type { Decided } from './decider';
import type { Effect, EffectId } from './effect';
import type { EscalationEvent } from './event';
import type { EscalationState } from './state';
import { evolve } from './evolve';
import { noEscalation } from './state';

export interface EscalationRecord {
  /** Rises by one with each write; a writer that finds another value re-reads and decides again. */
  readonly version: number;
  readonly state: EscalationState;
  readonly events: readonly EscalationEvent[];
  readonly effects: readonly EffectProgress[];
}

export interface EffectProgress {
  readonly effect: Effect;
  readonly progress:
    | {
        readonly status: 'pending';
        readonly attempts: number;
        readonly nextAttemptAt: Instant;
        readonly lastError?: string;
        /** The channel works, and it leads to none of the people. */
        readonly unreachable?: boolean;
        /** Every attempt so far was put off by the host before it did what was asked for. */
        readonly putOff?: boolean;
      }
    | {
        readonly status: 'done';
        readonly at: Instant;
        /** The host's own id for what was made. */ readonly madeId?: string;
      }
    /** The host will not, however often it is asked. */
    | { readonly status: 'refused'; readonly at: Instant; readonly error: string };
}

export const emptyRecord: EscalationRecord = { version: 0, state: noEscalation, events: [], effects: [] };

/** The record after a decision. A decision without events leaves it as it was, version included. */
export function recordDecision(record: EscalationRecord, decided: Decided): EscalationRecord {
  if (decided.events.length === 0) return record;
  // A new escalation of a reopened ticket begins a new history; the old one is kept by the app.
  const startsAnew = decided.events[0]?.type === 'EscalationStarted';
  const before = startsAnew ? { ...emptyRecord, version: record.version } : record;
  return {
    version: record.version + 1,
    state: decided.events.reduce(evolve, before.state),
    events: [...before.events, ...decided.events],
    effects: [
      ...(startsAnew ? record.effects.filter(isPending) : record.effects),
      ...decided.effects.map((effect): EffectProgress => ({
        effect,
        progress: { status: 'pending', attempts: 0, nextAttemptAt: effect.at },
      })),
    ],
  };
}

/** An earlier escalation of a reopened ticket may still have effects to perform; they are not this one's. */
export function ownEffects({ state, effects }: EscalationRecord): readonly EffectProgress[] {
  return state.status === 'none' ? [] : effects.filter(({ effect }) => effect.escalation === state.id);
}

/** The first time counts: what is done already was done then. */
export function effectDone(record: EscalationRecord, id: EffectId, at: Instant, madeId?: string): EscalationRecord {
  if (!record.effects.some((entry) => entry.effect.id === id && isPending(entry))) return record;
  return withProgress(record, id, madeId === undefined ? { status: 'done', at } : { status: 'done', at, madeId });
}

export interface EffectFailure {
  readonly error: string;
  /** As the host said; without it later each time. */
  readonly retryAfterMs?: number | undefined;
  readonly unreachable?: boolean;
  readonly putOff?: boolean;
}

export function effectFailed(
  record: EscalationRecord,
  id: EffectId,
  at: Instant,
  { error, retryAfterMs, unreachable = false, putOff = false }: EffectFailure,
): EscalationRecord {
  const entry = record.effects.find(({ effect }) => effect.id === id);
  if (entry?.progress.status !== 'pending') return record;
  const attempts = entry.progress.attempts + 1;
  return withProgress(record, id, {
    status: 'pending',
    attempts,
    nextAttemptAt: at + (retryAfterMs ?? backOffMs(attempts)),
    lastError: error,
    ...(unreachable && { unreachable }),
    ...(putOff && (attempts === 1 || entry.progress.putOff) && { putOff }),
  });
}

/** For good: of a notice never, since people are owed it for as long as it takes (ESC2, ESC21). */
export function effectRefused(record: EscalationRecord, id: EffectId, at: Instant, error: string): EscalationRecord {
  const entry = record.effects.find(({ effect }) => effect.id === id);
  if (!entry || !isPending(entry)) return record;
  if (entry.effect.type !== 'TakeAction') return effectFailed(record, id, at, { error });
  return withProgress(record, id, { status: 'refused', at, error });
}

export function isPending(entry: EffectProgress): boolean {
  return entry.progress.status === 'pending';
}

/** 10 s, 20 s, 40 s … at most 15 min: a notice that cannot be delivered is tried for as long as it takes. */
function backOffMs(attempts: number): number {
  return Math.min(15 * 60_000, 10_000 * 2 ** (attempts - 1));
}

function withProgress(record: EscalationRecord, id: EffectId, progress: EffectProgress['progress']): EscalationRecord {
  return {
    ...record,
    version: record.version + 1,
    effects: record.effects.map((entry) => (entry.effect.id === id ? { effect: entry.effect, progress } : entry)),
  };
}
