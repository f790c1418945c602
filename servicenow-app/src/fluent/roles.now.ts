/** Who may do what, as `core/src/access` says it. Who runs the app does not act in it by that alone. */
import { Role } from '@servicenow/sdk/core';

export const viewer = Role({
  name: 'x_rungs_esc.viewer',
  description: 'Sees the escalation of an incident that they may read',
});

export const responder = Role({
  name: 'x_rungs_esc.responder',
  description: 'Escalates, acknowledges, suspends and hands off where they are on the level, or have the authority',
  containsRoles: [viewer],
});

export const manager = Role({
  name: 'x_rungs_esc.manager',
  description: 'Escalates past the next level with the authority of the policy, and sees the dashboard',
  containsRoles: [responder],
});

export const policyEditor = Role({
  name: 'x_rungs_esc.policy_editor',
  description: 'Writes new versions of escalation policies',
  containsRoles: [viewer],
});

export const auditor = Role({
  name: 'x_rungs_esc.auditor',
  description: 'Reads the audit and the dashboard',
  containsRoles: [viewer],
});

export const admin = Role({
  name: 'x_rungs_esc.admin',
  description: 'Sets up the app and its link to Jira, and runs it',
  containsRoles: [policyEditor, auditor],
});
