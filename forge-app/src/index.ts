/**
 * The handlers that events, timers and tickets' pages need, in the order of the manifest's functions.
 * Each surface has a resolver of its own; the admin's page has its own file, `admin.ts`.
 */
import { dashboardResolver } from './entry/dashboard';
import { panelResolver } from './entry/panel';

export const panel = panelResolver();
export const context = panelResolver();
export const dashboard = dashboardResolver();
export { issueChanged } from './entry/issueChanged';
export { sweep } from './entry/sweep';
export { due } from './entry/due';
