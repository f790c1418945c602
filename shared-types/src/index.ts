/** What crosses a boundary. The zod schemas stand in the entry `schemas`, ServiceNow's server loads `servicenow`. */
export type { PolicyDocument, PanelView, DashboardView, HistoryRow } from '@rungs/core';
export type {
  HandReason,
  LevelPreview,
  PanelAction,
  PanelActionName,
  PanelPermission,
  PanelRequest,
  Told,
} from '@rungs/core';
export type { CommandAnswer } from './commandAnswer';
export type * from './onCallPlan';
export type * from './operationsView';
export type * from './rolesView';
export type * from './setUpView';
export { pathInWords } from './fault';
export type { FaultPath, LocatedFault, SchemaFault } from './fault';
export { closest } from './closest';
export { checkAgainstSchema } from './checkAgainstSchema';
export type { JsonSchema } from './jsonSchema';
export { policyDocumentJsonSchema } from './generated/policyDocumentJsonSchema';
export { checkPolicyDocument } from './checkPolicyDocument';
export type { CheckedPolicyDocument } from './checkPolicyDocument';
export { readPolicyDocument } from './readPolicyDocument';
export type { ReadPolicyDocument } from './readPolicyDocument';
export { readInstant, readTicketScript } from './readTicketScript';
export type { ReadTicketScript, ScriptedPolicy } from './readTicketScript';
export { editPolicyText } from './policyEdit';
export type { EditedPolicy, PolicyEdit } from './policyEdit';
export { atPlace, readYaml } from './readYaml';
export type { ReadYaml } from './readYaml';
export { starterPolicy } from './starterPolicy';
export { starterPolicies } from './starterPolicies/starterPolicies';
export type { StarterPolicy } from './starterPolicies/starterPolicies';
export { LARGEST_POLICY_BYTES, LONGEST_REASON } from './policyPage';
export type * from './policyPage';
