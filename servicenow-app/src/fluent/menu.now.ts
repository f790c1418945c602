/** The application in the navigator. Modules are plain records: the SDK writes their roles as they stand, so by name. */
import { ApplicationMenu, Record } from '@servicenow/sdk/core';
import { viewer } from './roles.now';

export const menu = ApplicationMenu({
  $id: Now.ID['menu'],
  title: 'Rungs Escalation',
  hint: 'Escalations of incidents, rung by rung',
  active: true,
  roles: [viewer],
});

Record({
  $id: Now.ID['menu-dashboard'],
  table: 'sys_app_module',
  data: {
    title: 'Dashboard',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_rungs_esc_dashboard.do',
    roles: ['x_rungs_esc.manager', 'x_rungs_esc.auditor'],
    active: true,
    order: 100,
  },
});

Record({
  $id: Now.ID['menu-escalations'],
  table: 'sys_app_module',
  data: {
    title: 'Escalations',
    application: menu,
    link_type: 'LIST',
    name: 'x_rungs_esc_escalation',
    roles: ['x_rungs_esc.viewer'],
    active: true,
    order: 200,
  },
});

Record({
  $id: Now.ID['menu-policy'],
  table: 'sys_app_module',
  data: {
    title: 'Policy',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_rungs_esc_policy_text.do',
    roles: ['x_rungs_esc.policy_editor'],
    active: true,
    order: 300,
  },
});

Record({
  $id: Now.ID['menu-policies'],
  table: 'sys_app_module',
  data: {
    title: 'Policy versions',
    application: menu,
    link_type: 'LIST',
    name: 'x_rungs_esc_policy',
    roles: ['x_rungs_esc.policy_editor', 'x_rungs_esc.auditor'],
    active: true,
    order: 400,
  },
});

Record({
  $id: Now.ID['menu-links'],
  table: 'sys_app_module',
  data: {
    title: 'Links to Jira',
    application: menu,
    link_type: 'LIST',
    name: 'x_rungs_esc_link',
    roles: ['x_rungs_esc.viewer'],
    active: true,
    order: 500,
  },
});

Record({
  $id: Now.ID['menu-audit'],
  table: 'sys_app_module',
  data: {
    title: 'Audit',
    application: menu,
    link_type: 'LIST',
    name: 'x_rungs_esc_audit',
    roles: ['x_rungs_esc.auditor'],
    active: true,
    order: 600,
  },
});

Record({
  $id: Now.ID['menu-on-call'],
  table: 'sys_app_module',
  data: {
    title: 'On call',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_rungs_esc_on_call.do',
    roles: ['x_rungs_esc.viewer'],
    active: true,
    order: 250,
  },
});

Record({
  $id: Now.ID['menu-set-up'],
  table: 'sys_app_module',
  data: {
    title: 'Set-up',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_rungs_esc_setup.do',
    roles: ['x_rungs_esc.admin'],
    active: true,
    order: 50,
  },
});

Record({
  $id: Now.ID['menu-operations'],
  table: 'sys_app_module',
  data: {
    title: 'Operations',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_rungs_esc_operations.do',
    roles: ['x_rungs_esc.admin', 'x_rungs_esc.auditor'],
    active: true,
    order: 700,
  },
});

Record({
  $id: Now.ID['menu-roles'],
  table: 'sys_app_module',
  data: {
    title: 'Roles',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_rungs_esc_roles.do',
    roles: ['x_rungs_esc.admin', 'x_rungs_esc.auditor'],
    active: true,
    order: 800,
  },
});

/** By the app's own view, so that the list shows the columns that it is about. */
Record({
  $id: Now.ID['menu-escalated'],
  table: 'sys_app_module',
  data: {
    title: 'Escalated incidents',
    application: menu,
    link_type: 'LIST',
    name: 'incident',
    filter: 'x_rungs_esc_statusINrunning,acknowledged,suspended^ORDERBYx_rungs_esc_next_deadline',
    view_name: 'x_rungs_esc',
    roles: ['x_rungs_esc.viewer'],
    active: true,
    order: 210,
  },
});
