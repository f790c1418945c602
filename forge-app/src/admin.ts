/**
 * What the manifest names as `admin.…`.
 * Atlassian's bundler drops and shortens nothing: it is given the handlers as `scripts/libraries.mjs` made them.
 */
export { administration, daily, project, projectSettings } from '#handlers/admin';
