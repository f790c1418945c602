/** An incident and the Jira issue that mirrors it: what both agreed on last, and when that was proven. */
import { Acl, DateTimeColumn, IntegerColumn, ReferenceColumn, StringColumn, Table } from '@servicenow/sdk/core';
import { admin, viewer } from '../roles.now';

export const x_rungs_esc_link = Table({
  name: 'x_rungs_esc_link',
  label: 'Link to Jira',
  display: 'issue_key',
  accessibleFrom: 'public',
  actions: ['read'],
  allowWebServiceAccess: true,
  schema: {
    incident: ReferenceColumn({ label: 'Incident', referenceTable: 'incident', mandatory: true }),
    issue_id: StringColumn({ label: 'Issue id', maxLength: 40 }),
    issue_key: StringColumn({ label: 'Issue', maxLength: 40 }),
    asked_at: DateTimeColumn({ label: 'Asked' }),
    base: StringColumn({ label: 'Agreed fields', maxLength: 100000 }),
    origins: StringColumn({ label: 'Origins of comments', maxLength: 1000000 }),
    intents: StringColumn({ label: 'Copies about to be written', maxLength: 1000000 }),
    conflicts: StringColumn({ label: 'Conflicts', maxLength: 1000000 }),
    mirrored: StringColumn({ label: 'Mirrored escalation', maxLength: 1000 }),
    issue_updated: StringColumn({ label: 'Last change seen in Jira', maxLength: 40 }),
    proven_at: DateTimeColumn({ label: 'Last proven in step' }),
    next_attempt_at: DateTimeColumn({ label: 'Next attempt' }),
    failures: IntegerColumn({ label: 'Failures in a row', default: 0 }),
    last_error: StringColumn({ label: 'Last error', maxLength: 1000 }),
  },
  index: [
    { name: 'x_rungs_esc_link_incident', unique: true, element: 'incident' },
    { name: 'x_rungs_esc_link_due', unique: false, element: 'next_attempt_at' },
    { name: 'x_rungs_esc_link_issue', unique: false, element: 'issue_id' },
  ],
});

Acl({
  $id: Now.ID['link-read'],
  type: 'record',
  table: 'x_rungs_esc_link',
  operation: 'read',
  description: 'Who may read the incident may read its rows here',
  roles: [viewer],
  script: 'answer = new x_rungs_esc.EscalationOffer().mayReadIncident(current);',
});

Acl({
  $id: Now.ID['link-create'],
  type: 'record',
  table: 'x_rungs_esc_link',
  operation: 'create',
  description: 'Links are kept by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['link-write'],
  type: 'record',
  table: 'x_rungs_esc_link',
  operation: 'write',
  description: 'Links are kept by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['link-delete'],
  type: 'record',
  table: 'x_rungs_esc_link',
  operation: 'delete',
  description: 'Links are kept by the engine only',
  adminOverrides: false,
  roles: [viewer],
  script: 'answer = false;',
});

Acl({
  $id: Now.ID['link-base-read'],
  type: 'record',
  table: 'x_rungs_esc_link',
  field: 'base',
  operation: 'read',
  description: 'What the link keeps for itself',
  roles: [admin],
});

Acl({
  $id: Now.ID['link-origins-read'],
  type: 'record',
  table: 'x_rungs_esc_link',
  field: 'origins',
  operation: 'read',
  description: 'What the link keeps for itself',
  roles: [admin],
});

Acl({
  $id: Now.ID['link-intents-read'],
  type: 'record',
  table: 'x_rungs_esc_link',
  field: 'intents',
  operation: 'read',
  description: 'What the link keeps for itself',
  roles: [admin],
});

Acl({
  $id: Now.ID['link-conflicts-read'],
  type: 'record',
  table: 'x_rungs_esc_link',
  field: 'conflicts',
  operation: 'read',
  description: 'What the link keeps for itself',
  roles: [admin],
});
