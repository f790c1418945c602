/** The administrators' page and the daily timer. It alone reads YAML, and the parser is loaded only when a policy is saved. */
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
