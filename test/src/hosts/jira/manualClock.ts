/** A clock that moves when it is told to, and a world of one host that follows it. */
import type { Instant } from '@rungs/core';
import type { LocalHost, WorldClock } from '../host';

export function manualClock(startsAt: Instant): WorldClock {
  let now = startsAt;
  return {
    now: () => now,
    set: (at) => {
      if (at < now)
        throw new Error(
          `The clock cannot go back from ${new Date(now).toISOString()} to ${new Date(at).toISOString()}.`,
        );
      now = at;
    },
  };
}

/** Moves the clock from one due instant to the next up to `until`, doing at each what is due. */
export async function runUntil(host: LocalHost, clock: WorldClock, until: Instant): Promise<void> {
  await host.runDue();
  for (let next = host.nextDueAt(); next !== undefined && next <= until; next = host.nextDueAt()) {
    clock.set(Math.max(next, clock.now()));
    await host.runDue();
  }
  clock.set(until);
}
