/**
 * Finds what is due now or within the next ten minutes and puts it on the queue for its exact
 * second. After hours of silence everything overdue is found the same way, page by page; overdue
 * tickets are spread over time, so that Jira is not flooded when the platform comes back.
 */
import { MINUTE_MS, SECOND_MS } from '#engine';
import type { Instant } from '@rungs/core';
import type { Look } from '../storage/dueQueue';
import { toSeconds } from '../storage/escalationStore';
import type { DueTicket } from '../storage/escalationStore';
import { standingsToSweep } from '../storage/keptEscalation';
import type { Standing } from '../storage/keptEscalation';
import type { Tools } from './tools';

/** Two sweeps ahead, so that one that is missed delays nothing. */
const WINDOW_MS = 10 * MINUTE_MS;
const OVERDUE_PER_SECOND = 5;
const STOP_BEFORE_END_MS = 10_000;

export interface Swept {
  readonly due: number;
  readonly pushed: number;
  /** False where time ran out; the next sweep goes on. */
  readonly complete: boolean;
}

export async function sweep(tools: Tools, at: Instant, remainingMs: () => number): Promise<Swept> {
  let swept: Swept = { due: 0, pushed: 0, complete: true };
  for (const standing of standingsToSweep) {
    swept = await sweepStanding(tools, standing, swept, at, remainingMs);
  }
  await tools.heartbeat.beat({ at, ...swept });
  return swept;
}

async function sweepStanding(
  tools: Tools,
  standing: Standing,
  before: Swept,
  at: Instant,
  remainingMs: () => number,
): Promise<Swept> {
  let { due, pushed } = before;
  let cursor: string | undefined;
  do {
    if (remainingMs() < STOP_BEFORE_END_MS) return { due, pushed, complete: false };
    const page = await tools.escalations.due(standing, at + WINDOW_MS, cursor);
    const looks = page.due
      .filter((ticket) => isToPush(ticket, at))
      .map((ticket, index) => lookAt(ticket, pushed + index, at));
    await tools.queue.push(looks, at);
    due += page.due.length;
    pushed += looks.length;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { due, pushed, complete: before.complete };
}

/** An event that is under way for the right second needs no second one, unless that second has passed. */
function isToPush({ dueAt, queuedFor }: DueTicket, at: Instant): boolean {
  return dueAt <= at || queuedFor === undefined || toSeconds(queuedFor) * SECOND_MS !== dueAt;
}

function lookAt({ issueId, dueAt }: DueTicket, position: number, at: Instant): Look {
  return { issueId, dueAt: dueAt > at ? dueAt : at + Math.floor(position / OVERDUE_PER_SECOND) * SECOND_MS };
}
