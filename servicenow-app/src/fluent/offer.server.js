/* global Class, GlideRecord */
var EscalationOffer = Class.create();
EscalationOffer.prototype = {
  initialize: function () {},

  /** Something of this incident waits for an acknowledgement. Whose, is decided when the button is pressed. */
  mayAcknowledge: function (incidentId) {
    return this._status(incidentId) === 'running';
  },

  isOpen: function (incidentId) {
    return /^(running|acknowledged)$/.test(this._status(incidentId));
  },

  /** Where nothing has started, escalating is starting by hand. */
  mayEscalate: function (incident) {
    if (!/^(1|true)$/.test(String(incident.getValue('active')))) return false;
    return this._status(incident.getUniqueValue()) !== 'closed';
  },

  /** Who may not read an incident reads nothing that tells of it either: `row` has it in its column `incident`. */
  mayReadIncident: function (row) {
    var incident = new GlideRecord('incident');
    return incident.get(String(row.getValue('incident'))) && incident.canRead();
  },

  /** Empty where nobody looked at the incident yet. */
  _status: function (incidentId) {
    var escalation = new GlideRecord('x_rungs_esc_escalation');
    escalation.addQuery('incident', incidentId);
    escalation.setLimit(1);
    escalation.query();
    return escalation.next() ? String(escalation.getValue('status')) : '';
  },

  type: 'EscalationOffer',
};
