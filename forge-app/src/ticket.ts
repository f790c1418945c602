/** The handlers of what is shown on one ticket. Each surface has a resolver of its own. */
import { panelResolver } from './entry/panel';

export const panel = panelResolver();
export const context = panelResolver();
