/**
 * What is kept for one ticket: the engine's record, and what only this app needs beside it. One row
 * holds all of it, so that a decision, its effects and the next look are one conditional write.
 */
import { emptyRecord, nextDeadline } from '#engine';
import type {
  ChainHead,
  EscalationRecord,
  EscalationState,
  IncidentId,
  Instant,
  PathState,
  PersonId,
  TriggerMemory,
} from '@rungs/core';

export interface KeptEscalation {
  readonly issueId: IncidentId;
  /** Its version is the row's: every write raises it. */
  readonly record: EscalationRecord;
  /** How many escalations the ticket has had; the next one gets this number plus one. */
  readonly escalations: number;
  /** When a trigger will be met by time alone, before an escalation and while one is open. */
  readonly watchUntil?: Instant | undefined;
  /** Which triggers have fired, so that each does once for each crossing (TRG-R2). */
  readonly memory?: TriggerMemory | undefined;
  /** Look again by then, whatever else: Jira was not there, or an event may have been lost. */
  readonly lookAgainAt?: Instant | undefined;
  /** How the ticket stood when it was last looked at, by Jira's own clock: its `updated`. */
  readonly seenChangeAt?: Instant | undefined;
  /** The instant for which a queue event is under way. */
  readonly queuedFor?: Instant | undefined;
  /** One invocation at a time performs effects; past this instant it is taken to have died. */
  readonly performingUntil?: Instant | undefined;
  /** Where the ticket's audit ends; absent before its first entry (AUD4). */
  readonly auditHead?: ChainHead | undefined;
  /** The issue property as it was last written. */
  readonly mirrored?: EscalationMirror | undefined;
  /** Where writing the property failed: not before then. */
  readonly mirrorAgainAt?: Instant | undefined;
}

/** The issue property `rungs`: what JQL, queues and Automation see. Ids alone, no names, no text. */
export interface EscalationMirror {
  /** The highest that was reached, and on which path: one that still runs before one that somebody has. */
  readonly level: number;
  readonly status: 'running' | 'acknowledged' | 'suspended' | 'closed';
  readonly path: string;
  /** Who has that path, by the policy's id; the property says their account. */
  readonly owner?: PersonId;
  /** An ISO date-time, for Jira's index; absent where nothing is due. */
  readonly dueAt?: string;
}

/**
 * `closing`: closed, with something still to be told. Only `idle` and `closed` ask for no look. One that is suspended
 * counts to `acknowledged`: nobody is waited for.
 */
export type Standing = 'idle' | 'watching' | 'running' | 'acknowledged' | 'closing' | 'closed';

export const standingsToSweep: readonly Standing[] = ['watching', 'running', 'acknowledged', 'closing'];

export function nothingKept(issueId: IncidentId): KeptEscalation {
  return { issueId, record: emptyRecord, escalations: 0 };
}

export function standingOf(kept: KeptEscalation): Standing {
  const status = statusOf(kept.record.state);
  if (status === 'running' || status === 'acknowledged') return status;
  if (status === 'suspended') return 'acknowledged';
  if (kept.watchUntil !== undefined || kept.lookAgainAt !== undefined) return 'watching';
  if (nextEffectAt(kept) !== undefined) return 'closing';
  return status === 'closed' ? 'closed' : 'idle';
}

/** The highest level reached on any path; 0 where nothing ever started. */
export function levelOf({ record: { state } }: KeptEscalation): number {
  return state.status === 'none' ? 0 : Math.max(0, ...state.paths.map(({ level }) => level));
}

/** The soonest instant at which something may be due here; undefined where time changes nothing. */
export function nextLookAt(kept: KeptEscalation): Instant | undefined {
  return soonest([kept.watchUntil, kept.lookAgainAt, nextDeadline(kept.record.state), nextEffectAt(kept)]);
}

/** While another invocation performs effects, they wait for it or for its lease to run out. */
export function nextEffectAt(kept: KeptEscalation): Instant | undefined {
  const attempts = kept.record.effects.map(({ progress }) =>
    progress.status === 'pending' ? progress.nextAttemptAt : undefined,
  );
  const next = soonest([...attempts, mirrorIsStale(kept) ? (kept.mirrorAgainAt ?? 0) : undefined]);
  return next === undefined ? undefined : Math.max(next, kept.performingUntil ?? 0);
}

export function mirrorIsStale(kept: KeptEscalation): boolean {
  const wanted = wantedMirror(kept.record.state);
  return wanted !== undefined && !sameMirror(wanted, kept.mirrored);
}

/** What the property should say; undefined where no escalation ever started, so that no ticket is touched in vain. */
export function wantedMirror(state: EscalationState): EscalationMirror | undefined {
  const status = statusOf(state);
  if (status === 'none' || state.status === 'none') return undefined;
  const leading = leadingPath(state.paths);
  if (!leading) return undefined;
  const due = nextDeadline(state);
  const { level, path, standing } = leading;
  const has = standing.status === 'suspended' ? standing.was : standing;
  return {
    level,
    status,
    path,
    ...(has.status === 'acknowledged' && { owner: has.by }),
    ...(due !== undefined && { dueAt: new Date(due).toISOString() }),
  };
}

/** The first of the highest; of paths at one level, one that nobody has yet. */
function leadingPath(paths: readonly PathState[]): PathState | undefined {
  const highest = Math.max(...paths.map(({ level }) => level));
  const at = paths.filter(({ level }) => level === highest);
  return at.find(({ standing }) => standing.status === 'running') ?? at[0];
}

function sameMirror(one: EscalationMirror, other: EscalationMirror | undefined): boolean {
  return (
    one.level === other?.level &&
    one.status === other.status &&
    one.path === other.path &&
    one.owner === other.owner &&
    one.dueAt === other.dueAt
  );
}

/** Of several paths, the one that somebody must look after first. */
function statusOf(state: EscalationState): 'none' | EscalationMirror['status'] {
  if (state.status !== 'open') return state.status;
  const has = (status: PathState['standing']['status']) =>
    state.paths.some(({ standing }) => standing.status === status);
  return has('running') ? 'running' : has('acknowledged') ? 'acknowledged' : 'suspended';
}

function soonest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  const known = instants.filter((instant): instant is Instant => instant !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
