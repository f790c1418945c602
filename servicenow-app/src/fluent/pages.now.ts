/** The pages. Their scripts are built by esbuild beforehand and shipped as they are, without source maps. */
import { Acl, UiPage } from '@servicenow/sdk/core';
import { auditor, manager, policyEditor, viewer } from './roles.now';

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
  roles: [policyEditor],
});
