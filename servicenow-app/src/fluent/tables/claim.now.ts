/**
 * Who is at work on what: a row is a lease, its name is unique, so that of two nodes one gets it.
 * A lease that ran out may be taken by another.
 */
import { Acl, DateTimeColumn, StringColumn, Table } from '@servicenow/sdk/core';
import { admin } from '../roles.now';

export const x_rungs_esc_claim = Table({
  name: 'x_rungs_esc_claim',
  label: 'Escalation claim',
  display: 'name',
  accessibleFrom: 'package_private',
  schema: {
    name: StringColumn({ label: 'Name', maxLength: 120, mandatory: true }),
    until: DateTimeColumn({ label: 'Until', mandatory: true }),
  },
  index: [{ name: 'x_rungs_esc_claim_name', unique: true, element: 'name' }],
});

Acl({
  $id: Now.ID['claim-read'],
  type: 'record',
  table: 'x_rungs_esc_claim',
  operation: 'read',
  roles: [admin],
});

Acl({
  $id: Now.ID['claim-create'],
  type: 'record',
  table: 'x_rungs_esc_claim',
  operation: 'create',
  description: 'Claims are taken by the engine only',
  adminOverrides: false,
  roles: [admin],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['claim-write'],
  type: 'record',
  table: 'x_rungs_esc_claim',
  operation: 'write',
  description: 'Claims are taken by the engine only',
  adminOverrides: false,
  roles: [admin],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['claim-delete'],
  type: 'record',
  table: 'x_rungs_esc_claim',
  operation: 'delete',
  description: 'Claims are taken by the engine only',
  adminOverrides: false,
  roles: [admin],
  script: 'answer = false;',
});
