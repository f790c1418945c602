/**
 * The audit: every decision and every refusal, chained by hashes (GOV-2). Rows are only ever added, by the
 * engine, and outlive their incident. `personal_text` may be emptied to erase what people wrote; nothing else may change.
 */
import {
  Acl,
  BusinessRule,
  DateTimeColumn,
  IntegerColumn,
  ReferenceColumn,
  StringColumn,
  Table,
} from '@servicenow/sdk/core';
import { keepAudit } from '../../server/keepAudit.ts';
import { auditor } from '../roles.now';

export const x_rungs_esc_audit = Table({
  name: 'x_rungs_esc_audit',
  label: 'Escalation audit',
  display: 'what',
  accessibleFrom: 'public',
  actions: ['read'],
  allowWebServiceAccess: true,
  schema: {
    incident: ReferenceColumn({
      label: 'Incident',
      referenceTable: 'incident',
      mandatory: true,
      cascadeRule: 'none',
    }),
    number: IntegerColumn({ label: 'Number', mandatory: true }),
    happened_at: DateTimeColumn({ label: 'Happened' }),
    actor: StringColumn({ label: 'By', maxLength: 200 }),
    kind: StringColumn({
      label: 'Kind',
      maxLength: 20,
      choices: { event: { label: 'Event' }, refusal: { label: 'Refusal' } },
    }),
    what: StringColumn({ label: 'What', maxLength: 60 }),
    escalation_id: StringColumn({ label: 'Escalation', maxLength: 80 }),
    reason: StringColumn({ label: 'Reason', maxLength: 200 }),
    policy_id: StringColumn({ label: 'Policy', maxLength: 100 }),
    policy_version: IntegerColumn({ label: 'Policy version' }),
    previous_hash: StringColumn({ label: 'Hash of the entry before', maxLength: 64 }),
    hash: StringColumn({ label: 'Hash', maxLength: 64 }),
    entry: StringColumn({ label: 'Entry in full', maxLength: 1000000 }),
    personal_text: StringColumn({ label: 'What people wrote', maxLength: 1000000 }),
  },
  index: [{ name: 'x_rungs_esc_audit_chain', unique: true, element: ['incident', 'number'] }],
});

BusinessRule({
  $id: Now.ID['audit-kept'],
  name: 'Rungs: the audit is only added to',
  table: 'x_rungs_esc_audit',
  when: 'before',
  action: ['update', 'delete'],
  order: 10,
  script: keepAudit,
});

Acl({ $id: Now.ID['audit-read'], type: 'record', table: 'x_rungs_esc_audit', operation: 'read', roles: [auditor] });

Acl({
  $id: Now.ID['audit-create'],
  type: 'record',
  table: 'x_rungs_esc_audit',
  operation: 'create',
  description: 'The audit is written by the engine only',
  adminOverrides: false,
  roles: [auditor],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['audit-write'],
  type: 'record',
  table: 'x_rungs_esc_audit',
  operation: 'write',
  description: 'The audit is never altered, by anybody',
  adminOverrides: false,
  roles: [auditor],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['audit-delete'],
  type: 'record',
  table: 'x_rungs_esc_audit',
  operation: 'delete',
  description: 'The audit is never deleted, by anybody',
  adminOverrides: false,
  roles: [auditor],
  script: 'answer = false;',
});
