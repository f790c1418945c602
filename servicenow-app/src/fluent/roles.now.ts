/** Who may do what. Each role holds the one below it; `admin` holds all. */
import { Role } from '@servicenow/sdk/core';

export const viewer = Role({
  name: 'x_rungs_esc.viewer',
  description: 'Sees the escalation of an incident that they may read, and the dashboard',
});

export const responder = Role({
  name: 'x_rungs_esc.responder',
  description: 'Acknowledges an escalation when they are on its level, or have the authority',
  containsRoles: [viewer],
});

export const manager = Role({
  name: 'x_rungs_esc.manager',
  description: 'Answers for how incidents escalate',
  containsRoles: [responder],
});

export const policyEditor = Role({
  name: 'x_rungs_esc.policy_editor',
  description: 'Writes new versions of escalation policies',
  containsRoles: [viewer],
});

export const admin = Role({
  name: 'x_rungs_esc.admin',
  description: 'Sets up the app and its link to Jira',
  containsRoles: [manager, policyEditor],
});
