/**
 * What the app notes about its own running: whether escalation is paused, when it was silent, how long
 * closed history is kept, when the audit was last verified. Each is one small value of its own.
 */
import { kvs } from '#forge';
import type { Instant } from '@rungs/core';
import type { AuditStanding, SilentGap } from '@rungs/shared-types';

/** All escalation by itself is stopped; what people do by hand goes on. */
export interface Pause {
  readonly since: Instant;
  readonly accountId: string;
  readonly because: string;
  readonly until?: Instant | undefined;
}

export interface Retention {
  readonly months: number | null;
  readonly savedBy?: string;
}

export interface Trimmed {
  readonly at: Instant;
  readonly tickets: number;
}

export type OperationsStore = ReturnType<typeof operationsStore>;

const GAPS_KEPT = 10;
const keys = {
  pause: 'pause',
  gaps: 'silent-gaps',
  retention: 'retention',
  trimmed: 'trimmed',
  verified: 'audit-verified',
} as const;

export function operationsStore() {
  return {
    pause: () => kvs.get<Pause>(keys.pause),
    setPause: (pause: Pause): Promise<void> => kvs.set(keys.pause, pause),
    endPause: (): Promise<void> => kvs.delete(keys.pause),

    gaps: async () => (await kvs.get<SilentGap[]>(keys.gaps)) ?? [],
    async noteGap(gap: SilentGap): Promise<void> {
      const before = (await kvs.get<SilentGap[]>(keys.gaps)) ?? [];
      await kvs.set(keys.gaps, [gap, ...before].slice(0, GAPS_KEPT));
    },

    retention: async (): Promise<Retention> => (await kvs.get<Retention>(keys.retention)) ?? { months: null },
    setRetention: (retention: Retention): Promise<void> => kvs.set(keys.retention, retention),

    trimmed: () => kvs.get<Trimmed>(keys.trimmed),
    noteTrimmed: (trimmed: Trimmed): Promise<void> => kvs.set(keys.trimmed, trimmed),

    verified: () => kvs.get<AuditStanding>(keys.verified),
    noteVerified: (standing: AuditStanding): Promise<void> => kvs.set(keys.verified, standing),
  };
}

/** The pause that holds at that instant: one whose end has come holds no more, whether or not it was taken away. */
export function pauseAt(pause: Pause | undefined, at: Instant): Pause | undefined {
  return pause && (pause.until === undefined || at < pause.until) ? pause : undefined;
}
