/** What the policy's page shows and may send. */
export { LARGEST_POLICY_BYTES, LONGEST_REASON, starterPolicy } from '@rungs/shared-types';
