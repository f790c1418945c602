/**
 * What the manifest names as `index.…`.
 * Atlassian's bundler drops and shortens nothing: it is given the handlers as `scripts/libraries.mjs` made them.
 */
export { issueChanged, sweep, due } from '#handlers/index';
