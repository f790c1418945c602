/** Ends what does not end by itself, without a new process: `node:vm` can break off a synchronous loop. */
import { Script } from 'node:vm';

const script = new Script('globalThis.__rungsPlay()');

/** What `play` answers, or `late` where it takes longer than `ms`; undefined: however long. */
export function within(ms, play, late) {
  globalThis.__rungsPlay = play;
  try {
    return script.runInThisContext(ms === undefined ? {} : { timeout: Math.ceil(ms) });
  } catch (error) {
    if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return late;
    throw error;
  }
}
