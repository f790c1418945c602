/**
 * What the manifest names as `ticket.…`.
 * Atlassian's bundler drops and shortens nothing: it is given the handlers as `scripts/libraries.mjs` made them.
 */
export {
  panel,
  context,
  escalate,
  acknowledge,
  handOff,
  activity,
  contextStatus,
  escalateAction,
} from '#handlers/ticket';
