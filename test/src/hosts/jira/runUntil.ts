/** A world of one host: moves the clock from one due instant to the next, doing at each what is due. */
import type { Instant } from '@rungs/core';
import type { LocalHost, WorldClock } from '../host';

export async function runUntil(host: LocalHost, clock: WorldClock, until: Instant): Promise<void> {
  await host.runDue();
  for (let next = host.nextDueAt(); next !== undefined && next <= until; next = host.nextDueAt()) {
    clock.set(Math.max(next, clock.now()));
    await host.runDue();
  }
  clock.set(until);
}
