/** What the screens of one ticket take beside deciding. */
export { answerRequest, matchKnownErrors, panelView, readPanelRequest, starterKnownErrors } from '@rungs/core';
