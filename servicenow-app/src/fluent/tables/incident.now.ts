/**
 * What the app adds to incidents: where the escalation stands, for lists, reports, filters and notifications. A copy,
 * written by the engine alone and read by none of its decisions. The platform's own columns are left as they are.
 */
import { Acl, DateTimeColumn, IntegerColumn, ReferenceColumn, StringColumn, Table } from '@servicenow/sdk/core';
import { viewer } from '../roles.now';

export const incident = Table({
  augments: 'incident',
  schema: {
    x_rungs_esc_status: StringColumn({
      label: 'Escalation status',
      dropdown: 'dropdown_with_none',
      maxLength: 20,
      readOnly: true,
      choices: {
        running: { label: 'Not acknowledged', sequence: 1 },
        acknowledged: { label: 'Acknowledged', sequence: 2 },
        suspended: { label: 'Suspended', sequence: 3 },
        closed: { label: 'Closed', sequence: 4 },
      },
    }),
    x_rungs_esc_level: IntegerColumn({ label: 'Escalation level', readOnly: true }),
    x_rungs_esc_next_deadline: DateTimeColumn({ label: 'Escalation: next deadline', readOnly: true }),
    x_rungs_esc_owner: ReferenceColumn({
      label: 'Escalation owner',
      referenceTable: 'sys_user',
      readOnly: true,
    }),
  },
});

Acl({
  $id: Now.ID['incident-status-read'],
  type: 'record',
  table: 'incident',
  field: 'x_rungs_esc_status',
  operation: 'read',
  roles: [viewer],
});

Acl({
  $id: Now.ID['incident-status-write'],
  type: 'record',
  table: 'incident',
  field: 'x_rungs_esc_status',
  operation: 'write',
  description: 'A copy of the escalation, written by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['incident-level-read'],
  type: 'record',
  table: 'incident',
  field: 'x_rungs_esc_level',
  operation: 'read',
  roles: [viewer],
});

Acl({
  $id: Now.ID['incident-level-write'],
  type: 'record',
  table: 'incident',
  field: 'x_rungs_esc_level',
  operation: 'write',
  description: 'A copy of the escalation, written by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['incident-next-deadline-read'],
  type: 'record',
  table: 'incident',
  field: 'x_rungs_esc_next_deadline',
  operation: 'read',
  roles: [viewer],
});

Acl({
  $id: Now.ID['incident-next-deadline-write'],
  type: 'record',
  table: 'incident',
  field: 'x_rungs_esc_next_deadline',
  operation: 'write',
  description: 'A copy of the escalation, written by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['incident-owner-read'],
  type: 'record',
  table: 'incident',
  field: 'x_rungs_esc_owner',
  operation: 'read',
  roles: [viewer],
});

Acl({
  $id: Now.ID['incident-owner-write'],
  type: 'record',
  table: 'incident',
  field: 'x_rungs_esc_owner',
  operation: 'write',
  description: 'A copy of the escalation, written by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});
