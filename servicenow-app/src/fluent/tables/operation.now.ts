/** What the app notes about its own running, one row a name: the last sweep, a pause, the last verification of the audit. */
import { Acl, StringColumn, Table } from '@servicenow/sdk/core';
import { admin, auditor } from '../roles.now';

export const x_rungs_esc_operation = Table({
  name: 'x_rungs_esc_operation',
  label: 'Escalation operation',
  display: 'name',
  accessibleFrom: 'package_private',
  schema: {
    name: StringColumn({ label: 'Name', maxLength: 40, mandatory: true }),
    body: StringColumn({ label: 'Noted', maxLength: 100000 }),
  },
  index: [{ name: 'x_rungs_esc_operation_name', unique: true, element: 'name' }],
});

Acl({
  $id: Now.ID['operation-read'],
  type: 'record',
  table: 'x_rungs_esc_operation',
  operation: 'read',
  roles: [admin, auditor],
});

Acl({
  $id: Now.ID['operation-create'],
  type: 'record',
  table: 'x_rungs_esc_operation',
  operation: 'create',
  description: 'Noted by the engine, and by operators through its page',
  adminOverrides: false,
  roles: [admin],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['operation-write'],
  type: 'record',
  table: 'x_rungs_esc_operation',
  operation: 'write',
  description: 'Noted by the engine, and by operators through its page',
  adminOverrides: false,
  roles: [admin],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['operation-delete'],
  type: 'record',
  table: 'x_rungs_esc_operation',
  operation: 'delete',
  description: 'Noted by the engine, and by operators through its page',
  adminOverrides: false,
  roles: [admin],
  script: 'answer = false;',
});
