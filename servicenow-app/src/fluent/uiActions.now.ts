/**
 * The buttons of an incident, each one record for the classic form and for workspaces. Who presses one is decided on the
 * server again; a condition only keeps a button from those for whom it could never do anything.
 */
import { UiAction } from '@servicenow/sdk/core';
import { acknowledgeFromForm } from '../server/act.ts';
import { manager, responder, viewer } from './roles.now';

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
  $id: Now.ID['escalate'],
  table: 'incident',
  name: 'Escalate…',
  actionName: 'x_rungs_esc_escalate',
  hint: 'Tell the next level now, or start an escalation by hand',
  order: 52,
  showInsert: false,
  showUpdate: true,
  showQuery: false,
  showMultipleUpdate: false,
  condition: "gs.hasRole('x_rungs_esc.responder') && new x_rungs_esc.EscalationOffer().mayEscalate(current)",
  roles: [responder],
  form: { showButton: true },
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: 'escalateIncidentByRungs();' },
  workspace: {
    isConfigurableWorkspace: true,
    showFormButtonV2: true,
    clientScriptV2: `function onClick(g_form) {
  g_modal.showFrame({
    title: 'Escalation',
    url: '/x_rungs_esc_action.do?sysparm_action=escalate&sysparm_id=' + g_form.getUniqueValue(),
    size: 'lg',
  });
}`,
  },
  script: `function escalateIncidentByRungs() {
  var page = 'x_rungs_esc_action.do?sysparm_action=escalate&sysparm_id=' + g_form.getUniqueValue();
  var dialog = new GlideModal('x_rungs_esc_action', false, 650);
  dialog.setTitle('Escalation');
  dialog.renderWithContent('<iframe title="Escalate" src="' + page + '" width="100%" height="620" frameborder="0"></iframe>');
}`,
});

UiAction({
  $id: Now.ID['hand-off'],
  table: 'incident',
  name: 'Hand off…',
  actionName: 'x_rungs_esc_hand_off',
  hint: 'Offer it to somebody else, who accepts or declines',
  order: 53,
  showInsert: false,
  showUpdate: true,
  showQuery: false,
  showMultipleUpdate: false,
  condition:
    "gs.hasRole('x_rungs_esc.responder') && new x_rungs_esc.EscalationOffer().isOpen(current.getUniqueValue())",
  roles: [responder],
  form: { showButton: true },
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: 'handOffIncidentByRungs();' },
  workspace: {
    isConfigurableWorkspace: true,
    showFormMenuButtonV2: true,
    clientScriptV2: `function onClick(g_form) {
  g_modal.showFrame({
    title: 'Escalation',
    url: '/x_rungs_esc_action.do?sysparm_action=handOff&sysparm_id=' + g_form.getUniqueValue(),
    size: 'lg',
  });
}`,
  },
  script: `function handOffIncidentByRungs() {
  var page = 'x_rungs_esc_action.do?sysparm_action=handOff&sysparm_id=' + g_form.getUniqueValue();
  var dialog = new GlideModal('x_rungs_esc_action', false, 650);
  dialog.setTitle('Escalation');
  dialog.renderWithContent('<iframe title="Hand off" src="' + page + '" width="100%" height="620" frameborder="0"></iframe>');
}`,
});

UiAction({
  $id: Now.ID['suspend'],
  table: 'incident',
  name: 'Suspend…',
  actionName: 'x_rungs_esc_suspend',
  hint: 'Let the escalation wait until a time, with a reason',
  order: 54,
  showInsert: false,
  showUpdate: true,
  showQuery: false,
  showMultipleUpdate: false,
  condition:
    "gs.hasRole('x_rungs_esc.responder') && new x_rungs_esc.EscalationOffer().isOpen(current.getUniqueValue())",
  roles: [responder],
  form: { showButton: true },
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: 'suspendIncidentByRungs();' },
  workspace: {
    isConfigurableWorkspace: true,
    showFormMenuButtonV2: true,
    clientScriptV2: `function onClick(g_form) {
  g_modal.showFrame({
    title: 'Escalation',
    url: '/x_rungs_esc_action.do?sysparm_action=suspend&sysparm_id=' + g_form.getUniqueValue(),
    size: 'lg',
  });
}`,
  },
  script: `function suspendIncidentByRungs() {
  var page = 'x_rungs_esc_action.do?sysparm_action=suspend&sysparm_id=' + g_form.getUniqueValue();
  var dialog = new GlideModal('x_rungs_esc_action', false, 650);
  dialog.setTitle('Escalation');
  dialog.renderWithContent('<iframe title="Suspend" src="' + page + '" width="100%" height="620" frameborder="0"></iframe>');
}`,
});

UiAction({
  $id: Now.ID['de-escalate'],
  table: 'incident',
  name: 'De-escalate…',
  actionName: 'x_rungs_esc_de_escalate',
  hint: 'Give it back to the level below, with a reason',
  order: 55,
  showInsert: false,
  showUpdate: true,
  showQuery: false,
  showMultipleUpdate: false,
  condition:
    "gs.hasRole('x_rungs_esc.responder') && new x_rungs_esc.EscalationOffer().isOpen(current.getUniqueValue())",
  roles: [responder],
  form: { showButton: true },
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: 'deEscalateIncidentByRungs();' },
  workspace: {
    isConfigurableWorkspace: true,
    showFormMenuButtonV2: true,
    clientScriptV2: `function onClick(g_form) {
  g_modal.showFrame({
    title: 'Escalation',
    url: '/x_rungs_esc_action.do?sysparm_action=deEscalate&sysparm_id=' + g_form.getUniqueValue(),
    size: 'lg',
  });
}`,
  },
  script: `function deEscalateIncidentByRungs() {
  var page = 'x_rungs_esc_action.do?sysparm_action=deEscalate&sysparm_id=' + g_form.getUniqueValue();
  var dialog = new GlideModal('x_rungs_esc_action', false, 650);
  dialog.setTitle('Escalation');
  dialog.renderWithContent('<iframe title="De-escalate" src="' + page + '" width="100%" height="620" frameborder="0"></iframe>');
}`,
});

UiAction({
  $id: Now.ID['override'],
  table: 'incident',
  name: 'Override…',
  actionName: 'x_rungs_esc_override',
  hint: 'Go past the next level with the authority of the policy',
  order: 56,
  showInsert: false,
  showUpdate: true,
  showQuery: false,
  showMultipleUpdate: false,
  condition: "gs.hasRole('x_rungs_esc.manager') && new x_rungs_esc.EscalationOffer().isOpen(current.getUniqueValue())",
  roles: [manager],
  form: { showButton: true },
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: 'overrideIncidentByRungs();' },
  workspace: {
    isConfigurableWorkspace: true,
    showFormMenuButtonV2: true,
    clientScriptV2: `function onClick(g_form) {
  g_modal.showFrame({
    title: 'Escalation',
    url: '/x_rungs_esc_action.do?sysparm_action=override&sysparm_id=' + g_form.getUniqueValue(),
    size: 'lg',
  });
}`,
  },
  script: `function overrideIncidentByRungs() {
  var page = 'x_rungs_esc_action.do?sysparm_action=override&sysparm_id=' + g_form.getUniqueValue();
  var dialog = new GlideModal('x_rungs_esc_action', false, 650);
  dialog.setTitle('Escalation');
  dialog.renderWithContent('<iframe title="Override" src="' + page + '" width="100%" height="620" frameborder="0"></iframe>');
}`,
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
