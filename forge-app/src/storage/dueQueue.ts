/**
 * Delayed queue events: looks at a ticket at the exact second instead of at the next sweep. An event
 * says only where to look; what is due there is read when it arrives, so a lost, late or doubled
 * one changes punctuality only.
 */
import { Queue } from '#forge';
import type { IncidentId, Instant } from '@rungs/core';
import { toSeconds } from './escalationStore';

/** Events outlive a deployment: the shape carries its version. */
export type DueEvent = {
  readonly v: 1;
  readonly issueId: string;
  readonly dueAtSec: number;
  /** The ticket changed while Jira could not be read: look at it even if nothing is due. */
  readonly changed?: true;
};

export interface Look {
  readonly issueId: IncidentId;
  readonly dueAt: Instant;
  readonly changed?: true;
}

export interface DueQueue {
  /** How many of them were taken, from the first on; what the queue refuses is found by the next sweep. */
  push(looks: readonly Look[], now: Instant): Promise<number>;
}

/** The longest delay that the platform takes. */
export const LONGEST_DELAY_MS = 900_000;
const EVENTS_PER_PUSH = 50;

export function dueQueue(): DueQueue {
  const queue = new Queue<DueEvent>({ key: 'due' });
  return {
    async push(looks, now) {
      const events = looks.map((look) => ({ body: dueEvent(look), delayInSeconds: delaySeconds(look.dueAt, now) }));
      for (let from = 0; from < events.length; from += EVENTS_PER_PUSH) {
        try {
          await queue.push(events.slice(from, from + EVENTS_PER_PUSH));
        } catch (error) {
          console.warn(`the queue took ${from} of ${events.length} looks: ${String(error)}`);
          return from;
        }
      }
      return events.length;
    },
  };
}

function dueEvent({ issueId, dueAt, changed }: Look): DueEvent {
  const event = { v: 1, issueId, dueAtSec: toSeconds(dueAt) } as const;
  return changed ? { ...event, changed } : event;
}

function delaySeconds(dueAt: Instant, now: Instant): number {
  return Math.min(LONGEST_DELAY_MS / 1_000, Math.max(0, Math.ceil((dueAt - now) / 1_000)));
}
