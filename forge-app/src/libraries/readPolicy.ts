/** Reads the policy as text. YAML's parser is why the admin's page has a handler file of its own. */
export { LARGEST_POLICY_BYTES, LONGEST_REASON, readPolicyDocument, starterPolicy } from '@rungs/shared-types';
