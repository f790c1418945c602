/**
 * Which projects are watched, and whether escalation is switched on at all (TLS-6). Without anything
 * saved all projects are watched and the policy that somebody saves decides, as it did before set-up was there.
 */
import { kvs } from '#forge';
import type { Instant } from '@rungs/core';

export interface WatchedProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface SetUp {
  /** Until then nothing is decided by the app itself. */
  readonly on: boolean;
  readonly projects: 'all' | readonly WatchedProject[];
  /** Those of them that Jira showed the app no more: a search that names one would be refused whole. */
  readonly gone?: readonly string[];
  /** How far its administrator came: a page that is left goes on there. */
  readonly step: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
}

export type SetUpStore = ReturnType<typeof setUpStore>;

const KEY = 'set-up';

export function setUpStore() {
  return {
    load: () => kvs.get<SetUp>(KEY),
    save: (setUp: SetUp): Promise<void> => kvs.set(KEY, setUp),
  };
}

export function isOff(setUp: SetUp | undefined): boolean {
  return setUp?.on === false;
}

export function isWatched(setUp: SetUp | undefined, projectId: string | undefined): boolean {
  if (setUp === undefined || setUp.projects === 'all' || projectId === undefined) return true;
  return setUp.projects.some(({ id }) => id === projectId);
}
