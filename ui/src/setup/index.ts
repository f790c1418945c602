/** The set-up, and what a project's settings say of it: apart, because the dry run brings the engine along. */
export { mountProjectSettings, mountSetUp } from './mountSetUp';
export type { ProjectSettingsPort, SetUpPort } from './setUpPort';
