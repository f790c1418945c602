/**
 * How one person wants to be reached once they are told: by which channel, and again how much later.
 * A cycle begins when they are told. What a rule that is added meanwhile plans for an instant that is
 * over never happens; what it plans for later does.
 */
import type { Instant } from '../time/instant';

export interface ContactRule {
  readonly channel: string;
  readonly afterMs: number;
}

export interface ContactCycle {
  readonly startedAt: Instant;
  /** Everything due until then, itself included, was done; absent where nothing was. */
  readonly doneUntil?: Instant;
}

/** The channels to use now; one that several rules call for is used once. */
export function channelsDue(rules: readonly ContactRule[], cycle: ContactCycle, at: Instant): string[] {
  const after = cycle.doneUntil ?? -Infinity;
  const channels = rules.flatMap(({ channel, afterMs }) => {
    const dueAt = cycle.startedAt + afterMs;
    return dueAt > after && dueAt <= at ? [channel] : [];
  });
  return channels.filter((channel, i) => channels.indexOf(channel) === i);
}

export function contacted(cycle: ContactCycle, at: Instant): ContactCycle {
  return { ...cycle, doneUntil: Math.max(at, cycle.doneUntil ?? at) };
}
