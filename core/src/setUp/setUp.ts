/**
 * Where escalation is switched on, and for which tickets: what either tool keeps of its set-up, saved as its
 * administrator leaves each step (TLS-6). Where nothing was ever saved all tickets are watched, and a saved policy decides.
 */
import type { Instant } from '../time/instant';

/** Where tickets come from: a project in Jira, an assignment group in ServiceNow. */
export interface Scope {
  readonly id: string;
  readonly name: string;
  /** As tickets are numbered by it; a group has none. */
  readonly key?: string | undefined;
}

export interface SetUp {
  /** Until then nothing is decided by the app itself. */
  readonly on: boolean;
  readonly scopes: 'all' | readonly Scope[];
  /** Ids of those that the host showed the app no more. */
  readonly gone?: readonly string[];
  /** How far its administrator came: a page that is left goes on there. */
  readonly step: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
}

/** Only what changes. */
export interface SetUpChanged {
  readonly on?: boolean | undefined;
  readonly scopes?: SetUp['scopes'] | undefined;
  readonly step?: number | undefined;
}

export function isOff(setUp: Pick<SetUp, 'on'> | undefined): boolean {
  return setUp?.on === false;
}

/** A ticket of which nobody knows the scope is watched; one that is in none has an empty id. */
export function isWatched(setUp: Pick<SetUp, 'scopes'> | undefined, scopeId: string | undefined): boolean {
  if (setUp === undefined || setUp.scopes === 'all' || scopeId === undefined) return true;
  return setUp.scopes.some(({ id }) => id === scopeId);
}

/** What a person changed, over what stood there: the last one of a field holds. */
export function setUpAfter(
  before: SetUp,
  { on, scopes, step }: SetUpChanged,
  savedAt: Instant,
  savedBy: string,
): SetUp {
  const { gone, ...rest } = before;
  return {
    ...rest,
    // Chosen anew, each is tried anew.
    ...(scopes ? { scopes } : gone ? { gone } : {}),
    on: on ?? before.on,
    step: step ?? before.step,
    savedAt,
    savedBy,
  };
}
