/** Reads the policy as text. YAML's parser is why the admin's page has a handler file of its own. */
export { readPolicyDocument, starterPolicy } from '@rungs/shared-types';
