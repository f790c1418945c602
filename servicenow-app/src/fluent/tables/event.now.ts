/**
 * What happened, one row an event, never altered. The first event of a decision carries the whole
 * decision, and the unique index makes its insert the one conditional write (decision record 0006).
 */
import { Acl, DateTimeColumn, IntegerColumn, ReferenceColumn, StringColumn, Table } from '@servicenow/sdk/core';
import { auditor, viewer } from '../roles.now';

export const x_rungs_esc_event = Table({
  name: 'x_rungs_esc_event',
  label: 'Escalation event',
  display: 'type',
  accessibleFrom: 'public',
  actions: ['read'],
  allowWebServiceAccess: true,
  schema: {
    incident: ReferenceColumn({ label: 'Incident', referenceTable: 'incident', mandatory: true }),
    escalation_id: StringColumn({ label: 'Escalation', maxLength: 80 }),
    version: IntegerColumn({ label: 'Version', mandatory: true }),
    position: IntegerColumn({ label: 'Position in the decision' }),
    number: IntegerColumn({ label: 'Number' }),
    type: StringColumn({ label: 'Type', maxLength: 60 }),
    level: IntegerColumn({ label: 'Level' }),
    happened_at: DateTimeColumn({ label: 'Happened' }),
    body: StringColumn({ label: 'Event', maxLength: 1000000 }),
    decision: StringColumn({ label: 'Rest of the decision', maxLength: 1000000 }),
  },
  index: [
    { name: 'x_rungs_esc_event_arbiter', unique: true, element: ['incident', 'version', 'position'] },
    { name: 'x_rungs_esc_event_escalation', unique: false, element: 'escalation_id' },
  ],
});

Acl({
  $id: Now.ID['event-read'],
  type: 'record',
  table: 'x_rungs_esc_event',
  operation: 'read',
  description: 'Who may read the incident may read its rows here',
  roles: [viewer],
  script: 'answer = new x_rungs_esc.EscalationOffer().mayReadIncident(current);',
});

Acl({
  $id: Now.ID['event-create'],
  type: 'record',
  table: 'x_rungs_esc_event',
  operation: 'create',
  description: 'What happened is never altered, by anybody',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['event-write'],
  type: 'record',
  table: 'x_rungs_esc_event',
  operation: 'write',
  description: 'What happened is never altered, by anybody',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['event-delete'],
  type: 'record',
  table: 'x_rungs_esc_event',
  operation: 'delete',
  description: 'What happened is never altered, by anybody',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['event-body-read'],
  type: 'record',
  table: 'x_rungs_esc_event',
  field: 'body',
  operation: 'read',
  description: 'Holds what people wrote and the whole decision; people read the panel',
  roles: [auditor],
});

Acl({
  $id: Now.ID['event-decision-read'],
  type: 'record',
  table: 'x_rungs_esc_event',
  field: 'decision',
  operation: 'read',
  description: 'Holds what people wrote and the whole decision; people read the panel',
  roles: [auditor],
});
