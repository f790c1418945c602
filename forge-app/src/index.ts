/** The handlers, in the order of the manifest's functions. Each surface has a resolver of its own. */
import { dashboardResolver } from './entry/dashboard';
import { panelResolver } from './entry/panel';
import { policyResolver } from './entry/policy';

export const panel = panelResolver();
export const context = panelResolver();
export const dashboard = dashboardResolver();
export const policy = policyResolver();
export { issueChanged } from './entry/issueChanged';
export { sweep } from './entry/sweep';
export { due } from './entry/due';
