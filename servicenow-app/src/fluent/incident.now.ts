/** What the app adds to incidents: it hears of changes, and offers the button. Nothing of incident is altered. */
import { BusinessRule, UiAction } from '@servicenow/sdk/core';
import { acknowledgeFromForm } from '../server/act.ts';
import { incidentChanged, slaChanged } from '../server/incidentChanged.ts';
import { responder, viewer } from './roles.now';

BusinessRule({
  $id: Now.ID['incident-changed'],
  name: 'Rungs: incident changed',
  table: 'incident',
  when: 'after',
  action: ['insert', 'update'],
  order: 500,
  // Whatever changed may be what a policy asks about; a note alone is not, and it is most of what we write ourselves.
  condition:
    "current.operation() == 'insert' || !current.work_notes.changes() || current.state.changes() || current.priority.changes() || current.assigned_to.changes() || current.assignment_group.changes() || current.business_service.changes() || current.cmdb_ci.changes() || current.category.changes() || current.comments.changes()",
  script: incidentChanged,
});

BusinessRule({
  $id: Now.ID['incident-deleted'],
  name: 'Rungs: incident deleted',
  table: 'incident',
  when: 'after',
  action: ['delete'],
  order: 500,
  script: incidentChanged,
});

BusinessRule({
  $id: Now.ID['sla-changed'],
  name: 'Rungs: SLA clock changed',
  table: 'task_sla',
  when: 'after',
  action: ['insert', 'update'],
  order: 500,
  condition:
    "current.task.sys_class_name == 'incident' && (current.operation() == 'insert' || current.planned_end_time.changes() || current.has_breached.changes() || current.stage.changes())",
  script: slaChanged,
});

UiAction({
  $id: Now.ID['acknowledge'],
  table: 'incident',
  name: 'Acknowledge',
  actionName: 'x_rungs_esc_acknowledge',
  hint: 'Say that you have it: stops the escalation of this incident',
  order: 50,
  showInsert: false,
  showUpdate: true,
  showQuery: false,
  showMultipleUpdate: false,
  condition:
    "gs.hasRole('x_rungs_esc.responder') && new x_rungs_esc.EscalationOffer().mayAcknowledge(current.getUniqueValue())",
  roles: [responder],
  form: { showButton: true, style: 'primary' },
  workspace: { isConfigurableWorkspace: true, showFormButtonV2: true },
  script: acknowledgeFromForm,
});

UiAction({
  $id: Now.ID['open-panel'],
  table: 'incident',
  name: 'Escalation',
  actionName: 'x_rungs_esc_open_panel',
  hint: 'Where the escalation of this incident stands, and why',
  order: 60,
  showInsert: false,
  showUpdate: true,
  showQuery: false,
  showMultipleUpdate: false,
  roles: [viewer],
  form: { showButton: true, showLink: true },
  client: {
    isClient: true,
    isUi11Compatible: true,
    isUi16Compatible: true,
    onClick: 'openEscalationPanel();',
  },
  workspace: {
    isConfigurableWorkspace: true,
    showFormMenuButtonV2: true,
    clientScriptV2: `function onClick(g_form) {
  open('/x_rungs_esc_panel.do?sysparm_id=' + g_form.getUniqueValue(), '_blank');
}`,
  },
  script: `function openEscalationPanel() {
  g_navigation.openPopup('x_rungs_esc_panel.do?sysparm_id=' + g_form.getUniqueValue());
}`,
});
