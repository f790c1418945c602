/** The administrators' page only: it alone reads YAML, and no event should wait while a parser is loaded. */
import { makeResolver } from '#forge';
import { onCallHandlers } from '../entry/onCall';
import { operationsHandlers } from '../entry/operations';
import { policyHandlers } from '../entry/policy';
import { rolesHandlers } from '../entry/roles';

/** One page with tabs; each key belongs to one of them and authorises itself. */
export const administration = makeResolver({
  ...policyHandlers(),
  ...onCallHandlers,
  ...operationsHandlers,
  ...rolesHandlers,
});
export { daily } from '../entry/daily';
