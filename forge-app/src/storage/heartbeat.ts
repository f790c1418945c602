/** When the sweep last ran and what it found: a platform that forgets a schedule shows here. */
import { kvs } from '#forge';
import type { Instant } from '@rungs/core';

export interface Heartbeat {
  readonly at: Instant;
  /** The last sweep that got through everything. */
  readonly completeAt: Instant;
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
