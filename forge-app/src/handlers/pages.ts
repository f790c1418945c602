/** The handlers of the pages about many tickets. */
import { dashboardResolver } from '../entry/dashboard';

export const dashboard = dashboardResolver();
export { escalated } from '../entry/jqlFunction';
