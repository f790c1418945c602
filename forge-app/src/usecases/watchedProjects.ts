/**
 * The watched projects as a search says them. Jira refuses a whole search for one project that is gone or
 * hidden from the app, so after such a refusal those that are not there are left out until somebody chooses anew.
 */
import { failureOf } from '../jira/failure';
import type { SetUp } from '../storage/setUpStore';
import type { Tools } from './tools';

/** What a search for projects takes by id. */
const MOST_BY_ID = 50;

/** Undefined where all are watched. */
export function watchedClause(setUp: SetUp | undefined): string | 'none' | undefined {
  if (setUp === undefined || setUp.scopes === 'all') return undefined;
  const { scopes, gone = [] } = setUp;
  const ids = scopes.flatMap(({ id }) => (gone.includes(id) ? [] : [id]));
  return ids.length === 0 ? 'none' : `project in (${ids.join(', ')})`;
}

/** Asked only after a refusal, so that a sweep costs nothing more while all are there. */
export async function leaveOutGone({ jira, setUp }: Pick<Tools, 'jira' | 'setUp'>): Promise<void> {
  const saved = await setUp.load();
  if (saved === undefined || saved.scopes === 'all') return;
  const there = new Set<string>();
  try {
    for (let from = 0; from < saved.scopes.length; from += MOST_BY_ID) {
      const ids = saved.scopes.slice(from, from + MOST_BY_ID).map(({ id }) => id);
      for (const { id } of (await jira.projects({ ids })).projects) there.add(id);
    }
  } catch (error) {
    if (!failureOf(error)) throw error;
    return;
  }
  const gone = saved.scopes.flatMap(({ id }) => (there.has(id) ? [] : [id]));
  await setUp.save({ ...saved, gone });
}
