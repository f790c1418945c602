/** The tab of a project's open escalations. */
import type { DashboardView } from '@rungs/shared-types';
import { mountQueue } from '@rungs/ui';
import { ask } from '../bridge/ask';
import { openLink } from '../bridge/openLink';

/** Each ticket that is read costs a point of Jira's quota. */
const REFRESH_EVERY_MS = 300_000;

export function show(element: HTMLElement): () => void {
  const port = { load: () => ask<DashboardView>('loadQueue') };
  return mountQueue(element, port, { skin: 'jira', refreshEveryMs: REFRESH_EVERY_MS, openLink });
}
