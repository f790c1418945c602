/**
 * The handlers of events, timers and the queue, in the order of the manifest's functions: they run most
 * often, so this file loads nothing that a page needs. Pages have `ticket.ts`, `pages.ts` and `admin.ts`.
 */
export { issueChanged } from '../entry/issueChanged';
export { sweep } from '../entry/sweep';
export { due } from '../entry/due';
