/**
 * Reads the policy as text. Imported only when a policy is saved: YAML's parser, the schema and the checks are
 * as much again as everything else that administrators' pages need.
 */
export { readPolicyDocument, starterPolicies } from '@rungs/shared-types';
