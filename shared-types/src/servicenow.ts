/** What ServiceNow's server may load: no zod, no yaml, nothing its engine forbids. */
export { checkPolicyDocument } from './checkPolicyDocument';
export type { CheckedPolicyDocument } from './checkPolicyDocument';
export { pathInWords } from './fault';
export type { SchemaFault } from './fault';
export type * from './onCallPlan';
export type * from './setUpView';
