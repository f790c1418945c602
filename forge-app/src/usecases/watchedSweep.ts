/**
 * The sweep with what people should know of it: a silent gap before it and what it caught up after
 * (ESC16), and that it decided nothing because escalation is paused.
 */
import { isOff, MINUTE_MS } from '#engine';
import type { Instant } from '@rungs/core';
import { pauseAt } from '../storage/operationsStore';
import { sweep } from './sweep';
import type { Tools } from './tools';

/** Two sweeps were missed. */
const SILENT_MS = 12 * MINUTE_MS;

export async function watchedSweep(tools: Tools, at: Instant, remainingMs: () => number): Promise<void> {
  const before = await tools.heartbeat.last();
  if (pauseAt(await tools.operations.pause(), at)) {
    // What was complete before the pause stays the beginning of what is to be caught up after it.
    const completeAt = before?.completeAt ?? at;
    await tools.heartbeat.beat({ ...before, at, completeAt, due: 0, pushed: 0, complete: false });
    return;
  }
  if (isOff(await tools.setUp.load())) {
    // What changed before it was switched on is not caught up: it begins with what changes from then on.
    await tools.heartbeat.beat({ ...before, at, completeAt: at, due: 0, pushed: 0, complete: true });
    return;
  }
  const swept = await sweep(tools, at, remainingMs);
  if (before && at - before.at > SILENT_MS) {
    await tools.operations.noteGap({ from: before.at, to: at, caughtUp: swept.pushed });
  }
}
