/** The dashboard of all escalations. Reading it costs a point of Jira's quota for each ticket, so it waits long. */
import type { DashboardView } from '@rungs/shared-types';
import { mountDashboard } from '@rungs/ui';
import { ask } from '../bridge/ask';
import { openLink } from '../bridge/openLink';
import { pageAddress } from '../bridge/pageAddress';
import { themedRoot } from '../bridge/root';

mountDashboard(
  themedRoot(),
  { load: () => ask<DashboardView>('load'), address: pageAddress() },
  { skin: 'jira', refreshEveryMs: 900_000, openLink },
);
