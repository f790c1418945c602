/**
 * Where each incident stands: one row an incident, made when it is first looked at. It is a summary
 * of the decisions in the event table, and is completed from them whenever it lags behind.
 */
import { Acl, DateTimeColumn, IntegerColumn, ReferenceColumn, StringColumn, Table } from '@servicenow/sdk/core';
import { auditor, viewer } from '../roles.now';

export const x_rungs_esc_escalation = Table({
  name: 'x_rungs_esc_escalation',
  label: 'Escalation',
  display: 'escalation_id',
  audit: false,
  accessibleFrom: 'public',
  actions: ['read'],
  allowWebServiceAccess: true,
  schema: {
    incident: ReferenceColumn({ label: 'Incident', referenceTable: 'incident', mandatory: true }),
    escalation_id: StringColumn({ label: 'Escalation', maxLength: 80 }),
    run: IntegerColumn({ label: 'Run', default: 0 }),
    version: IntegerColumn({ label: 'Version', default: 0 }),
    status: StringColumn({
      label: 'Status',
      maxLength: 20,
      default: 'waiting',
      choices: {
        waiting: { label: 'Waiting' },
        running: { label: 'Running' },
        acknowledged: { label: 'Acknowledged' },
        suspended: { label: 'Suspended' },
        closed: { label: 'Closed' },
        trimmed: { label: 'Closed, history let go' },
      },
    }),
    level: IntegerColumn({ label: 'Level', default: 0 }),
    next_look_at: DateTimeColumn({ label: 'Next look' }),
    event_at: DateTimeColumn({ label: 'Event queued for' }),
    state: StringColumn({ label: 'State', maxLength: 1000000 }),
    trigger_memory: StringColumn({ label: 'Triggers that fired', maxLength: 100000 }),
    audit_number: IntegerColumn({ label: 'Last audit entry', default: 0 }),
    audit_hash: StringColumn({ label: 'Hash of the last audit entry', maxLength: 64 }),
    policy_id: StringColumn({ label: 'Policy', maxLength: 100 }),
    policy_version: IntegerColumn({ label: 'Policy version' }),
    started_at: DateTimeColumn({ label: 'Started' }),
    closed_at: DateTimeColumn({ label: 'Closed' }),
    failures: IntegerColumn({ label: 'Looks that failed in a row', default: 0 }),
    failing_since: DateTimeColumn({ label: 'Failing since' }),
    failed_at: DateTimeColumn({ label: 'Last failed look' }),
    last_error: StringColumn({ label: 'What went wrong', maxLength: 1000 }),
  },
  index: [
    { name: 'x_rungs_esc_escalation_incident', unique: true, element: 'incident' },
    { name: 'x_rungs_esc_escalation_due', unique: false, element: 'next_look_at' },
    { name: 'x_rungs_esc_escalation_status', unique: false, element: ['status', 'started_at'] },
    { name: 'x_rungs_esc_escalation_over', unique: false, element: ['status', 'closed_at'] },
    { name: 'x_rungs_esc_escalation_failed', unique: false, element: 'failed_at' },
  ],
});

Acl({
  $id: Now.ID['escalation-read'],
  type: 'record',
  table: 'x_rungs_esc_escalation',
  operation: 'read',
  description: 'Who may read the incident may read its rows here',
  roles: [viewer],
  script: 'answer = new x_rungs_esc.EscalationOffer().mayReadIncident(current);',
});

Acl({
  $id: Now.ID['escalation-create'],
  type: 'record',
  table: 'x_rungs_esc_escalation',
  operation: 'create',
  description: 'Escalation rows are written by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['escalation-write'],
  type: 'record',
  table: 'x_rungs_esc_escalation',
  operation: 'write',
  description: 'Escalation rows are written by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['escalation-delete'],
  type: 'record',
  table: 'x_rungs_esc_escalation',
  operation: 'delete',
  description: 'Escalation rows are written by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['escalation-state-read'],
  type: 'record',
  table: 'x_rungs_esc_escalation',
  field: 'state',
  operation: 'read',
  description: 'What the engine keeps for itself; people read the panel',
  roles: [auditor],
});

Acl({
  $id: Now.ID['escalation-trigger-memory-read'],
  type: 'record',
  table: 'x_rungs_esc_escalation',
  field: 'trigger_memory',
  operation: 'read',
  description: 'What the engine keeps for itself; people read the panel',
  roles: [auditor],
});

Acl({
  $id: Now.ID['escalation-audit-number-read'],
  type: 'record',
  table: 'x_rungs_esc_escalation',
  field: 'audit_number',
  operation: 'read',
  description: 'What the engine keeps for itself; people read the panel',
  roles: [auditor],
});

Acl({
  $id: Now.ID['escalation-audit-hash-read'],
  type: 'record',
  table: 'x_rungs_esc_escalation',
  field: 'audit_hash',
  operation: 'read',
  description: 'What the engine keeps for itself; people read the panel',
  roles: [auditor],
});

Acl({
  $id: Now.ID['escalation-last-error-read'],
  type: 'record',
  table: 'x_rungs_esc_escalation',
  field: 'last_error',
  operation: 'read',
  description: 'What went wrong inside the app; operators read it on their page',
  roles: [auditor],
});
