/**
 * What this app asks of the engine. The build bundles nothing else into `server/vendor/core.js`, and
 * `core.d.ts` beside it offers no other value: a name that is missing here does not pass the type checker.
 */
export {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  SECOND_MS,
  compilePolicy,
  dashboardView,
  decide,
  documentIdOf,
  effectDone,
  effectFailed,
  emptyRecord,
  factsAsked,
  followTicket,
  isRefusal,
  lateDeliveries,
  matchKnownErrors,
  nextDeadline,
  noEscalation,
  noteInWords,
  nothingAsked,
  panelView,
  personByAccount,
  personById,
  policyOfId,
  problemFor,
  recipientsOf,
  reconcile,
  recordDecision,
  refusalInWords,
  resumesUnder,
  selectPolicy,
  starterKnownErrors,
} from '@rungs/core';
export { checkPolicyDocument, pathInWords } from '@rungs/shared-types/servicenow';
