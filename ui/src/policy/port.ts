/** What the policy's page needs from the tool it stands in. */
import type {
  PolicyInForce,
  PolicySaveAnswer,
  PolicyToSave,
  PolicyVersionText,
  PolicyVersions,
} from '@rungs/shared-types';
import type { ScreenOptions } from '../port';

export interface PolicyPort {
  load(): Promise<PolicyInForce>;
  save(policy: PolicyToSave): Promise<PolicySaveAnswer>;
  versions(): Promise<PolicyVersions>;
  version(version: number): Promise<PolicyVersionText>;
}

export interface PolicyOptions extends ScreenOptions {
  /** Where authors' accounts are of: `jira` account ids, or `servicenow` user names. */
  readonly tool: 'jira' | 'servicenow';
}
