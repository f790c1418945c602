/** The set-up as this site keeps it: one value, with the projects that are watched (TLS-6). */
import { kvs } from '#forge';
import type { SetUp } from '@rungs/core';

export type { SetUp };
export type SetUpStore = ReturnType<typeof setUpStore>;

const KEY = 'set-up';

export function setUpStore() {
  return {
    load: () => kvs.get<SetUp>(KEY),
    save: (setUp: SetUp): Promise<void> => kvs.set(KEY, setUp),
  };
}
