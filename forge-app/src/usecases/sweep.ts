/**
 * Finds what is due now or within the next ten minutes and puts it on the queue for its exact
 * second. After hours of silence everything overdue is found the same way, page by page; overdue
 * tickets are spread over time, so that Jira is not flooded when the platform comes back.
 */
import { MINUTE_MS, SECOND_MS } from '#engine';
import type { Instant } from '@rungs/core';
import { failureOf } from '../jira/failure';
import type { Look } from '../storage/dueQueue';
import { toSeconds } from '../storage/escalationStore';
import type { DueTicket } from '../storage/escalationStore';
import { standingsToSweep } from '../storage/keptEscalation';
import type { Standing } from '../storage/keptEscalation';
import { changedSince, stillToRemember } from './findChanged';
import type { SeenChanges } from './findChanged';
import { nearBreach } from './findNearBreach';
import { refreshSlaFields } from './slaFields';
import type { Tools } from './tools';
import { leaveOutGone, watchedClause } from './watchedProjects';

/** Two sweeps ahead, so that one that is missed delays nothing. */
const WINDOW_MS = 10 * MINUTE_MS;
const OVERDUE_PER_SECOND = 5;
const STOP_BEFORE_END_MS = 10_000;

export interface Swept {
  readonly due: number;
  readonly pushed: number;
  /** False where time or the queue's room ran out, or Jira was not there; the next sweep goes on. */
  readonly complete: boolean;
}

export async function sweep(tools: Tools, at: Instant, remainingMs: () => number): Promise<Swept> {
  const hasTime = (): boolean => remainingMs() >= STOP_BEFORE_END_MS;
  const last = await tools.heartbeat.last();
  const since = last?.completeAt ?? (await escalatingSince(tools)) ?? at;
  let swept: Swept = { due: 0, pushed: 0, complete: true };
  for (const standing of standingsToSweep) {
    swept = await sweepStanding(tools, standing, swept, at, hasTime);
  }
  const found = await sweepJira(tools, { since, seen: last?.seen ?? {}, near: last?.near ?? {} }, swept, at, hasTime);
  const { until, seen, near, ...result } = found;
  await tools.heartbeat.beat({ at, completeAt: until, seen, near, ...result });
  return result;
}

/** Before the first sweep tickets can be missed from the moment at which a policy first stood. */
async function escalatingSince({ policies }: Tools): Promise<Instant | undefined> {
  return (await policies.byVersion(1))?.savedAt;
}

async function sweepStanding(
  tools: Tools,
  standing: Standing,
  before: Swept,
  at: Instant,
  hasTime: () => boolean,
): Promise<Swept> {
  let { due, pushed } = before;
  let cursor: string | undefined;
  do {
    if (!hasTime()) return { due, pushed, complete: false };
    const page = await tools.escalations.due(standing, at + WINDOW_MS, cursor);
    const looks = page.due
      .filter((ticket) => isToPush(ticket, at))
      .map((ticket, index) => lookFor(ticket, pushed + index, at));
    const taken = await tools.queue.push(looks, at);
    due += page.due.length;
    pushed += taken;
    if (taken < looks.length) return { due, pushed, complete: false };
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { due, pushed, complete: before.complete };
}

interface Memory {
  readonly since: Instant;
  readonly seen: SeenChanges;
  readonly near: SeenChanges;
}

interface Found extends Swept {
  readonly until: Instant;
  readonly seen: SeenChanges;
  readonly near: SeenChanges;
}

/** Jira's absence must not stop the sweep of what is kept: the next one goes on where this one stopped. */
async function sweepJira(
  tools: Tools,
  before: Memory,
  swept: Swept,
  at: Instant,
  hasTime: () => boolean,
): Promise<Found> {
  let found: Found = { ...swept, complete: false, until: before.since, seen: before.seen, near: before.near };
  if (!swept.complete || !hasTime()) return found;
  if (!(await tools.policies.current())) return { ...found, complete: true, until: at };
  const watched = watchedClause(await tools.setUp.load());
  if (watched === 'none') return { ...found, complete: true, until: at };
  try {
    await refreshSlaFields(tools, at);
    for await (const page of changedSince(tools, before.since, before.seen, at, watched)) {
      const taken = await tools.queue.push(page.looks, at);
      if (taken < page.looks.length) return { ...found, pushed: found.pushed + taken };
      const until = page.isLast ? at : page.until;
      const seen = stillToRemember({ ...found.seen, ...page.seen }, until);
      found = { ...found, pushed: found.pushed + taken, until, seen };
      if (!hasTime()) return found;
    }
    const { looks, found: near } = await nearBreach(tools, before.near, at, watched);
    const taken = await tools.queue.push(looks, at);
    return { ...found, pushed: found.pushed + taken, near, complete: taken === looks.length };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    if (failure.kind === 'refused' && watched !== undefined) await leaveOutGone(tools);
    return found;
  }
}

/** An event that is under way for the right second needs no second one, unless that second has passed. */
function isToPush({ dueAt, queuedFor }: DueTicket, at: Instant): boolean {
  return dueAt <= at || queuedFor === undefined || toSeconds(queuedFor) * SECOND_MS !== dueAt;
}

function lookFor({ issueId, dueAt }: DueTicket, position: number, at: Instant): Look {
  return { issueId, dueAt: dueAt > at ? dueAt : at + Math.floor(position / OVERDUE_PER_SECOND) * SECOND_MS };
}
