/** The agents' queue of escalated requests of one service project, as the platform's context names the project. */
import type { DashboardView } from '@rungs/shared-types';
import { mountQueue } from '@rungs/ui';
import { ask } from '../bridge/ask';
import { openLink } from '../bridge/openLink';
import { themedRoot } from '../bridge/root';

mountQueue(
  themedRoot(),
  { load: () => ask<DashboardView>('load') },
  { skin: 'jira', refreshEveryMs: 300_000, openLink },
);
