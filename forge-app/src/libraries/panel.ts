/** What the screens of one ticket take beside deciding. */
export { matchKnownErrors, panelView, starterKnownErrors } from '@rungs/core';
