/**
 * Which right each role brings, and what a person who lacks one is told: the one table behind buttons
 * that are drawn and answers of servers, in both tools (GOV-4).
 */
import type { Tool } from '../incident/incident';
import type { Right, Role } from './role';

const RIGHTS: { readonly [role in Role]: readonly Right[] } = {
  viewer: ['seeEscalations'],
  responder: ['seeEscalations', 'initiate', 'acknowledge'],
  manager: ['seeEscalations', 'initiate', 'acknowledge', 'override', 'seeDashboard'],
  policyEditor: ['seeEscalations', 'editPolicy'],
  auditor: ['seeEscalations', 'seeDashboard', 'readAudit'],
  /** Who is to act gets the role for it. */
  admin: ['seeEscalations', 'seeDashboard', 'editPolicy', 'readAudit', 'operate'],
};

/** Every role, the one with the fewest rights first. */
export const roleNames: readonly Role[] = ['viewer', 'responder', 'manager', 'policyEditor', 'auditor', 'admin'];

export function rightsOf(roles: readonly Role[]): Right[] {
  const all = roles.flatMap((role) => RIGHTS[role]);
  return all.filter((right, i) => all.indexOf(right) === i);
}

export function may(roles: readonly Role[], right: Right): boolean {
  return roles.some((role) => RIGHTS[role].includes(right));
}

export function rolesWith(right: Right): Role[] {
  return roleNames.filter((role) => RIGHTS[role].includes(right));
}

const TO: { readonly [right in Right]: string } = {
  seeEscalations: 'see escalations',
  seeDashboard: 'see the dashboard',
  initiate: 'escalate, give back, suspend and hand off',
  acknowledge: 'acknowledge',
  override: 'go past the next level',
  editPolicy: 'write policies',
  readAudit: 'read the audit',
  operate: 'run the app',
};

/** `To acknowledge you need the role Responder or Escalation manager. Ask your Jira administrator for it.` */
export function rightMissing(right: Right, tool: Tool): string {
  const roles = rolesWith(right).map((role) => ROLE[tool][role]);
  const needed =
    right === 'seeEscalations' ? `a role of Rungs, such as ${roles[0] ?? ''}` : `the role ${either(roles)}`;
  return `To ${TO[right]} you need ${needed}. Ask ${GIVER[tool]} for it.`;
}

const ROLE: { readonly [tool in Tool]: { readonly [role in Role]: string } } = {
  jira: {
    viewer: 'Viewer',
    responder: 'Responder',
    manager: 'Escalation manager',
    policyEditor: 'Policy editor',
    auditor: 'Auditor',
    admin: 'Rungs administrator',
  },
  servicenow: {
    viewer: 'x_rungs_esc.viewer',
    responder: 'x_rungs_esc.responder',
    manager: 'x_rungs_esc.manager',
    policyEditor: 'x_rungs_esc.policy_editor',
    auditor: 'x_rungs_esc.auditor',
    admin: 'x_rungs_esc.admin',
  },
};

const GIVER: { readonly [tool in Tool]: string } = {
  jira: 'your Jira administrator',
  servicenow: 'your ServiceNow admin',
};

function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1] ?? ''}`;
}
