/** The on-call page: apart from the other screens, because it brings the engine along. */
export { mountOnCall } from './mountOnCall';
export type { OnCallPort } from './onCallPort';
