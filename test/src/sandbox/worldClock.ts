/** The world's only clock: it moves when the sandbox moves it, and never back. */
import type { Instant } from '@rungs/core';
import type { WorldClock } from '../hosts/host';

export function worldClock(startsAt: Instant): WorldClock {
  let now = startsAt;
  return {
    now: () => now,
    set: (at) => {
      if (at < now) throw new RangeError(`the world's clock cannot go back from ${now} to ${at}`);
      now = at;
    },
  };
}
