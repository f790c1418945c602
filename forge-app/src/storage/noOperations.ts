/** When this site was last found to have no Operations for this app, and why. */
import { kvs } from '#forge';
import type { Instant } from '@rungs/core';

export interface NoOperations {
  readonly at: Instant;
  readonly why: 'notThere' | 'notPermitted';
}

export type NoOperationsStore = ReturnType<typeof noOperationsStore>;

const KEY = 'no-operations';

export function noOperationsStore() {
  return {
    last: () => kvs.get<NoOperations>(KEY),
    remember: (found: NoOperations): Promise<void> => kvs.set(KEY, found),
  };
}
