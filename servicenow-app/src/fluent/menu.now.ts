/** The application in the navigator. */
import { ApplicationMenu, Record } from '@servicenow/sdk/core';
import { policyEditor, viewer } from './roles.now';

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
    roles: [viewer],
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
    roles: [viewer],
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
    roles: [policyEditor],
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
    roles: [policyEditor],
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
    roles: [viewer],
    active: true,
    order: 500,
  },
});
