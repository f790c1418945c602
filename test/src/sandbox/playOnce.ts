/**
 * `--once`: the same scenario each time, without a browser and without waiting. A generated world
 * takes reports for eight hours and is followed for four more; a log is played until a day after its
 * last report.
 */
import { HOUR_MS } from '@rungs/core';
import type { OpenWorld } from './openWorld';

const REPORTING_MS = 8 * HOUR_MS;
const FOLLOWED_MS = 4 * HOUR_MS;
const LOG_FOLLOWED_MS = 24 * HOUR_MS;
const PROGRESS_EVERY_MS = 5_000;

export async function playOnce(world: OpenWorld): Promise<number> {
  const { sandbox } = world;
  if (world.tickets !== undefined) await sandbox.playToTheEnd(LOG_FOLLOWED_MS, progress(world));
  else {
    await sandbox.playUntil(world.startsAt + REPORTING_MS);
    sandbox.stopReporting();
    await sandbox.playUntil(world.startsAt + REPORTING_MS + FOLLOWED_MS);
  }
  const summary = sandbox.summary();
  console.log(JSON.stringify(summary));
  return summary.errors.length === 0 ? 0 : 1;
}

/** On standard error, so that standard output ends with the summary. */
function progress({ sandbox, tickets }: OpenWorld): () => void {
  let saidAt = performance.now();
  return () => {
    if (performance.now() - saidAt < PROGRESS_EVERY_MS) return;
    saidAt = performance.now();
    console.error(`rungs: ${sandbox.tally.tickets} of ${tickets} tickets played`);
  };
}
