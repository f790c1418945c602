/**
 * Policies, one row a version. A version is never altered, because running escalations keep theirs
 * (ESC15): a change is a new row. What is wrong with a document is said before it is stored.
 */
import { Acl, BooleanColumn, BusinessRule, IntegerColumn, StringColumn, Table } from '@servicenow/sdk/core';
import { auditor, policyEditor } from '../roles.now';
import { checkPolicy, policySaved } from '../../server/policyRules.ts';

export const x_rungs_esc_policy = Table({
  name: 'x_rungs_esc_policy',
  label: 'Escalation policy',
  display: 'name',
  audit: true,
  accessibleFrom: 'public',
  actions: ['read'],
  allowWebServiceAccess: true,
  schema: {
    policy_id: StringColumn({ label: 'Policy', maxLength: 100, readOnly: true }),
    version: IntegerColumn({ label: 'Version', readOnly: true }),
    name: StringColumn({ label: 'Name', maxLength: 200, readOnly: true }),
    active: BooleanColumn({ label: 'Active', default: true }),
    order: IntegerColumn({ label: 'Order', default: 100 }),
    document: StringColumn({ label: 'Document (JSON)', maxLength: 1000000, mandatory: true }),
    source: StringColumn({ label: 'Text as it was written', maxLength: 1000000 }),
    reason: StringColumn({ label: 'Reason for the change', maxLength: 1000 }),
  },
  index: [
    { name: 'x_rungs_esc_policy_version', unique: true, element: ['policy_id', 'version'] },
    { name: 'x_rungs_esc_policy_active', unique: false, element: 'active' },
  ],
});

BusinessRule({
  $id: Now.ID['policy-check'],
  name: 'Rungs: check the policy',
  table: 'x_rungs_esc_policy',
  when: 'before',
  action: ['insert', 'update'],
  order: 100,
  script: checkPolicy,
});

BusinessRule({
  $id: Now.ID['policy-saved'],
  name: 'Rungs: one active version',
  table: 'x_rungs_esc_policy',
  when: 'after',
  action: ['insert', 'update'],
  order: 100,
  script: policySaved,
});

Acl({
  $id: Now.ID['policy-read'],
  type: 'record',
  table: 'x_rungs_esc_policy',
  operation: 'read',
  description: 'Its text names people; others see of it what concerns their ticket, on the panel',
  roles: [policyEditor, auditor],
});

Acl({
  $id: Now.ID['policy-create'],
  type: 'record',
  table: 'x_rungs_esc_policy',
  operation: 'create',
  roles: [policyEditor],
});

Acl({
  $id: Now.ID['policy-write'],
  type: 'record',
  table: 'x_rungs_esc_policy',
  operation: 'write',
  roles: [policyEditor],
});

Acl({
  $id: Now.ID['policy-delete'],
  type: 'record',
  table: 'x_rungs_esc_policy',
  operation: 'delete',
  description: 'Escalations need the version that they started with',
  adminOverrides: false,
  roles: [policyEditor],
  script: 'answer = false;',
});

/** What a version says is written once, with the row: the business rule says the same to scripts. */
Acl({
  $id: Now.ID['policy-document-write'],
  type: 'record',
  table: 'x_rungs_esc_policy',
  field: 'document',
  operation: 'write',
  description: 'A stored version is never altered: a change is a new row',
  adminOverrides: false,
  roles: [policyEditor],
  script: 'answer = current.isNewRecord();',
});

Acl({
  $id: Now.ID['policy-source-write'],
  type: 'record',
  table: 'x_rungs_esc_policy',
  field: 'source',
  operation: 'write',
  description: 'A stored version is never altered: a change is a new row',
  adminOverrides: false,
  roles: [policyEditor],
  script: 'answer = current.isNewRecord();',
});

Acl({
  $id: Now.ID['policy-reason-write'],
  type: 'record',
  table: 'x_rungs_esc_policy',
  field: 'reason',
  operation: 'write',
  description: 'A stored version is never altered: a change is a new row',
  adminOverrides: false,
  roles: [policyEditor],
  script: 'answer = current.isNewRecord();',
});

Acl({
  $id: Now.ID['policy-id-write'],
  type: 'record',
  table: 'x_rungs_esc_policy',
  field: 'policy_id',
  operation: 'write',
  description: 'Read from the document when it is stored',
  adminOverrides: false,
  roles: [policyEditor],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['policy-version-write'],
  type: 'record',
  table: 'x_rungs_esc_policy',
  field: 'version',
  operation: 'write',
  description: 'Counted when the row is stored',
  adminOverrides: false,
  roles: [policyEditor],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['policy-name-write'],
  type: 'record',
  table: 'x_rungs_esc_policy',
  field: 'name',
  operation: 'write',
  description: 'Read from the document when it is stored',
  adminOverrides: false,
  roles: [policyEditor],
  script: 'answer = false;',
});
