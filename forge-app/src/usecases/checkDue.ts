/** The time to look at a ticket may have come. Doubled, early and stale events end here, without a call to Jira. */
import type { IncidentId, Instant } from '@rungs/core';
import { nextLookAt } from '../storage/keptEscalation';
import { isPaused, lookLater } from './lookLater';
import { lookAtTicket } from './lookAtTicket';
import type { Tools } from './tools';

export interface Due {
  readonly issueId: IncidentId;
  /** A change could not be looked at before: look even if nothing is due. */
  readonly changed: boolean;
}

/** A queue may deliver a little early; further off than this it was another look's event. */
const EARLY_MS = 60_000;

export async function checkDue(tools: Tools, { issueId, changed }: Due, at: Instant): Promise<void> {
  // What is due stays due in its row; the first sweep after the pause finds it.
  if (await isPaused(tools, at)) return changed ? lookLater(tools, issueId, at) : undefined;
  if (changed) return lookAtTicket(tools, issueId, at);
  const dueAt = nextLookAt(await tools.escalations.load(issueId));
  if (dueAt === undefined || dueAt > at + EARLY_MS) return;
  if (dueAt > at) await tools.queue.push([{ issueId, dueAt }], at);
  else await lookAtTicket(tools, issueId, at);
}
