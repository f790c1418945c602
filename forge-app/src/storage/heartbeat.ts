/** When the sweep last ran and what it found: a platform that forgets a schedule shows here. */
import { kvs } from '#forge';
import type { Instant } from '@rungs/core';

export interface Heartbeat {
  readonly at: Instant;
  /** Whatever changed in Jira before then has been seen to; the next sweep goes on from there. */
  readonly completeAt: Instant;
  /** Tickets that the next sweep will find again, by id, with the change that was seen to. */
  readonly seen?: { readonly [issueId: string]: Instant };
  /** Tickets that were found near the end of their SLA, and when. */
  readonly near?: { readonly [issueId: string]: Instant };
  readonly due: number;
  readonly pushed: number;
  /** False where time ran out; the next sweep goes on. */
  readonly complete: boolean;
}

export type HeartbeatStore = ReturnType<typeof heartbeatStore>;

const KEY = 'sweep-heartbeat';

export function heartbeatStore() {
  return {
    last: () => kvs.get<Heartbeat>(KEY),
    beat: (heartbeat: Heartbeat): Promise<void> => kvs.set(KEY, heartbeat),
  };
}
