/** What the engine asked to be done in the world, and how far that is: unique by effect id. */
import {
  Acl,
  BooleanColumn,
  DateTimeColumn,
  IntegerColumn,
  ListColumn,
  ReferenceColumn,
  StringColumn,
  Table,
} from '@servicenow/sdk/core';
import { auditor, viewer } from '../roles.now';

export const x_rungs_esc_effect = Table({
  name: 'x_rungs_esc_effect',
  label: 'Escalation effect',
  display: 'effect_id',
  accessibleFrom: 'public',
  actions: ['read'],
  allowWebServiceAccess: true,
  schema: {
    effect_id: StringColumn({ label: 'Effect', maxLength: 100, mandatory: true }),
    incident: ReferenceColumn({ label: 'Incident', referenceTable: 'incident', mandatory: true }),
    escalation_id: StringColumn({ label: 'Escalation', maxLength: 80 }),
    type: StringColumn({ label: 'Type', maxLength: 40 }),
    status: StringColumn({
      label: 'Status',
      maxLength: 20,
      default: 'pending',
      choices: { pending: { label: 'Pending' }, done: { label: 'Done' }, refused: { label: 'Refused' } },
    }),
    asked_at: DateTimeColumn({ label: 'Asked' }),
    policy_id: StringColumn({ label: 'Policy', maxLength: 100 }),
    policy_version: IntegerColumn({ label: 'Policy version' }),
    attempts: IntegerColumn({ label: 'Attempts', default: 0 }),
    next_attempt_at: DateTimeColumn({ label: 'Next attempt' }),
    tried_at: DateTimeColumn({ label: 'Last tried' }),
    done_at: DateTimeColumn({ label: 'Done' }),
    made_id: StringColumn({ label: 'Made', maxLength: 100 }),
    unreachable: BooleanColumn({ label: 'Leads to nobody', default: false }),
    last_error: StringColumn({ label: 'Last error', maxLength: 1000 }),
    recipients: ListColumn({ label: 'Who is told', referenceTable: 'sys_user', maxLength: 4000 }),
    subject: StringColumn({ label: 'Subject', maxLength: 255 }),
    text: StringColumn({ label: 'Text', maxLength: 4000 }),
    body: StringColumn({ label: 'Effect in full', maxLength: 1000000 }),
  },
  index: [
    { name: 'x_rungs_esc_effect_id', unique: true, element: 'effect_id' },
    { name: 'x_rungs_esc_effect_due', unique: false, element: ['status', 'next_attempt_at'] },
    { name: 'x_rungs_esc_effect_escalation', unique: false, element: 'escalation_id' },
  ],
});

Acl({
  $id: Now.ID['effect-read'],
  type: 'record',
  table: 'x_rungs_esc_effect',
  operation: 'read',
  description: 'Who may read the incident may read its rows here',
  roles: [viewer],
  script: 'answer = new x_rungs_esc.EscalationOffer().mayReadIncident(current);',
});

Acl({
  $id: Now.ID['effect-create'],
  type: 'record',
  table: 'x_rungs_esc_effect',
  operation: 'create',
  description: 'Effects are performed by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['effect-write'],
  type: 'record',
  table: 'x_rungs_esc_effect',
  operation: 'write',
  description: 'Effects are performed by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['effect-delete'],
  type: 'record',
  table: 'x_rungs_esc_effect',
  operation: 'delete',
  description: 'Effects are performed by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['effect-body-read'],
  type: 'record',
  table: 'x_rungs_esc_effect',
  field: 'body',
  operation: 'read',
  description: 'Holds the whole effect; people read its text',
  roles: [auditor],
});
