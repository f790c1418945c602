/**
 * What deciding takes: events, timers and every press of a button. Like `zod.ts`, it reaches the
 * bundle without what nobody calls; what only a screen needs has a library of its own.
 */
export {
  MINUTE_MS,
  SECOND_MS,
  auditDecision,
  compilePolicy,
  decide,
  effectDone,
  effectFailed,
  effectRefused,
  emptyChain,
  emptyRecord,
  factsAsked,
  followTicket,
  isRefusal,
  isStillWanted,
  lateDeliveries,
  nextDeadline,
  noteInWords,
  nothingAsked,
  personByAccount,
  policyOfId,
  problemFor,
  recipientsOf,
  recordDecision,
  refusalInWords,
  resumesUnder,
  selectPolicy,
} from '@rungs/core';
