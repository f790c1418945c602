/** The handlers of what is shown on one ticket. Each surface has a resolver of its own. */
import { panelResolver, viewResolver } from '../entry/panel';

export const panel = panelResolver();
export const context = panelResolver();
export { contextStatus } from '../entry/contextStatus';
export const escalate = panelResolver();
export const acknowledge = panelResolver();
export const handOff = panelResolver();
export const activity = viewResolver();
export { escalateAction } from '../entry/escalateAction';
