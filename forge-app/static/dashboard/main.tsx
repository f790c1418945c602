/** The dashboard of all escalations. */
import type { DashboardView } from '@rungs/shared-types';
import { mountDashboard } from '@rungs/ui';
import { ask } from '../bridge/ask';
import { openLink } from '../bridge/openLink';
import { themedRoot } from '../bridge/root';

mountDashboard(
  themedRoot(),
  { load: () => ask<DashboardView>('load') },
  { skin: 'jira', refreshEveryMs: 60_000, openLink },
);
