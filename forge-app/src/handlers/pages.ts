/** The handlers of the pages about many tickets. */
import { dashboardResolver, queueResolver } from '../entry/dashboard';

export const dashboard = dashboardResolver();
export const widget = dashboardResolver();
export const queue = queueResolver();
export { escalated } from '../entry/jqlFunction';
