/** `x_rungs_esc_dashboard.do`: escalations now, and how fast they are taken. */
import './arrayFrom';
import { mountDashboard } from '@rungs/ui';
import type { DashboardView } from '@rungs/ui';
import { callRungs } from './callRungs';
import { REFRESH_EVERY_MS, screenElement } from './page';

mountDashboard(
  screenElement(),
  { load: () => callRungs<DashboardView>('GET', 'dashboard') },
  { skin: 'now', refreshEveryMs: REFRESH_EVERY_MS },
);
