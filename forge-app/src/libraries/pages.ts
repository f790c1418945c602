/** What the pages about many tickets take. */
export { dashboardView } from '@rungs/core';
