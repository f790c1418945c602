/** The policy's page: apart from the other screens, because it brings the engine and a reader of YAML along. */
export { mountPolicy } from './mountPolicy';
export type { PolicyOptions, PolicyPort } from './port';
