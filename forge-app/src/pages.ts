/**
 * What the manifest names as `pages.…`.
 * Atlassian's bundler drops and shortens nothing: it is given the handlers as `scripts/libraries.mjs` made them.
 */
export { dashboard, escalated, queue, widget } from '#handlers/pages';
