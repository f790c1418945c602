/** The tab that says who is on call. */
import { mountOnCall } from '@rungs/ui/oncall';
import type { OnCallPlan } from '@rungs/shared-types';
import { ask } from '../bridge/ask';

const REFRESH_EVERY_MS = 60_000;

export function show(element: HTMLElement): () => void {
  const port = { load: () => ask<OnCallPlan>('loadOnCall') };
  return mountOnCall(element, port, { skin: 'jira', refreshEveryMs: REFRESH_EVERY_MS });
}
