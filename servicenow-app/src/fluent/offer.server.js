/* global Class, GlideRecord */
var EscalationOffer = Class.create();
EscalationOffer.prototype = {
  initialize: function () {},

  /** Something of this incident waits for an acknowledgement. Whose, is decided when the button is pressed. */
  mayAcknowledge: function (incidentId) {
    var escalation = new GlideRecord('x_rungs_esc_escalation');
    escalation.addQuery('incident', incidentId);
    escalation.addQuery('status', 'running');
    escalation.setLimit(1);
    escalation.query();
    return escalation.hasNext();
  },

  type: 'EscalationOffer',
};
