/** `x_rungs_esc_dashboard.do`: escalations now, what comes next, and how fast they are taken. */
import './arrayFrom';
import { mountDashboard } from '@rungs/ui';
import type { DashboardView } from '@rungs/ui';
import { callRungs } from './callRungs';
import { screenElement } from './page';

/** Hundreds of rows are read for it. */
const REFRESH_EVERY_MS = 60_000;

/** In the page's own address, which a person can send to a colleague. */
const address = {
  read: async () => location.search.replace(/^\?/, ''),
  write: (query: string) => history.replaceState(null, '', query === '' ? location.pathname : `?${query}`),
};

mountDashboard(
  screenElement(),
  { load: () => callRungs<DashboardView>('GET', 'dashboard'), address },
  { skin: 'now', refreshEveryMs: REFRESH_EVERY_MS },
);
