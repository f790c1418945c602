/** The administrators' tabs: each tab's screen comes with a script of its own. */
export { mountAdmin } from './mountAdmin';
export type { AdminTab } from './AdminPage';
export { adminWords } from '../messages/admin';
