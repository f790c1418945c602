/** The administrators' page and the daily timer. It alone reads YAML, and the parser is loaded only when a policy is saved. */
import { makeResolver } from '#forge';
import { onCallHandlers } from '../entry/onCall';
import { operationsHandlers } from '../entry/operations';
import { policyHandlers } from '../entry/policy';
import { projectHandlers, projectSettingsHandlers } from '../entry/project';
import { rolesHandlers } from '../entry/roles';
import { setUpHandlers } from '../entry/setUp';

/** One page with tabs; each key belongs to one of them and authorises itself. */
export const administration = makeResolver({
  ...policyHandlers(),
  ...onCallHandlers,
  ...operationsHandlers,
  ...rolesHandlers,
  ...setUpHandlers,
});

/** In a project, for who does not administer Jira: policy editors, auditors, everybody who sees escalations. */
export const project = makeResolver({
  ...projectHandlers,
  ...onCallHandlers,
  ...policyHandlers(),
  ...operationsHandlers,
});
export const projectSettings = makeResolver(projectSettingsHandlers);
export { daily } from '../entry/daily';
