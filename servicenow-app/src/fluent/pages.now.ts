/** The pages. Their scripts are built by esbuild beforehand and shipped as they are, without source maps. */
import { Acl, UiPage } from '@servicenow/sdk/core';
import { admin, auditor, manager, policyEditor, viewer } from './roles.now';

UiPage({
  $id: Now.ID['page-panel'],
  endpoint: 'x_rungs_esc_panel.do',
  description: 'The escalation of one incident: ?sysparm_id=<sys_id>',
  category: 'general',
  direct: true,
  html: Now.include('../client/panel.html'),
});

UiPage({
  $id: Now.ID['page-action'],
  endpoint: 'x_rungs_esc_action.do',
  description: 'The dialog of one button: ?sysparm_action=<name>&sysparm_id=<sys_id>',
  category: 'general',
  direct: true,
  html: Now.include('../client/action.html'),
});

UiPage({
  $id: Now.ID['page-dashboard'],
  endpoint: 'x_rungs_esc_dashboard.do',
  description: 'Escalations now, and how fast they are taken',
  category: 'general',
  direct: true,
  html: Now.include('../client/dashboard.html'),
});

UiPage({
  $id: Now.ID['page-policy'],
  endpoint: 'x_rungs_esc_policy_text.do',
  description: 'The escalation policy as text',
  category: 'general',
  direct: true,
  html: Now.include('../client/policyText.html'),
});

UiPage({
  $id: Now.ID['page-on-call'],
  endpoint: 'x_rungs_esc_on_call.do',
  description: 'Who is on call now and next',
  category: 'general',
  direct: true,
  html: Now.include('../client/onCall.html'),
});

UiPage({
  $id: Now.ID['page-operations'],
  endpoint: 'x_rungs_esc_operations.do',
  description: 'How the app itself fares',
  category: 'general',
  direct: true,
  html: Now.include('../client/operations.html'),
});

UiPage({
  $id: Now.ID['page-set-up'],
  endpoint: 'x_rungs_esc_setup.do',
  description: 'From installing to the first escalation, step by step',
  category: 'general',
  direct: true,
  html: Now.include('../client/setUp.html'),
});

UiPage({
  $id: Now.ID['page-roles'],
  endpoint: 'x_rungs_esc_roles.do',
  description: 'Who has which role',
  category: 'general',
  direct: true,
  html: Now.include('../client/roles.html'),
});

Acl({
  $id: Now.ID['page-panel-read'],
  type: 'ui_page',
  name: 'x_rungs_esc_panel',
  operation: 'read',
  roles: [viewer],
});

Acl({
  $id: Now.ID['page-action-read'],
  type: 'ui_page',
  name: 'x_rungs_esc_action',
  operation: 'read',
  roles: [viewer],
});

Acl({
  $id: Now.ID['page-dashboard-read'],
  type: 'ui_page',
  name: 'x_rungs_esc_dashboard',
  operation: 'read',
  roles: [manager, auditor],
});

Acl({
  $id: Now.ID['page-policy-read'],
  type: 'ui_page',
  name: 'x_rungs_esc_policy_text',
  operation: 'read',
  roles: [policyEditor, auditor],
});

Acl({
  $id: Now.ID['page-on-call-read'],
  type: 'ui_page',
  name: 'x_rungs_esc_on_call',
  operation: 'read',
  roles: [viewer],
});

Acl({
  $id: Now.ID['page-operations-read'],
  type: 'ui_page',
  name: 'x_rungs_esc_operations',
  operation: 'read',
  roles: [admin, auditor],
});

Acl({
  $id: Now.ID['page-roles-read'],
  type: 'ui_page',
  name: 'x_rungs_esc_roles',
  operation: 'read',
  roles: [admin, auditor],
});

Acl({
  $id: Now.ID['page-set-up-read'],
  type: 'ui_page',
  name: 'x_rungs_esc_setup',
  operation: 'read',
  roles: [admin],
});
