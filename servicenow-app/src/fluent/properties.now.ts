/**
 * What an admin sets. `server/checkSettings.ts` says what of it is refused, and the operations page shows that. The Jira
 * token is stored encrypted, is private to the instance, and ships empty.
 */
import { Property } from '@servicenow/sdk/core';
import { admin } from './roles.now';

Property({
  $id: Now.ID['property-sync-enabled'],
  name: 'x_rungs_esc.sync.enabled',
  type: 'boolean',
  value: false,
  description: 'Link escalated incidents to Jira issues and keep both in step',
  roles: { read: [admin], write: [admin] },
});

Property({
  $id: Now.ID['property-sync-link-at-level'],
  name: 'x_rungs_esc.sync.link_at_level',
  type: 'integer',
  value: 2,
  description: 'Open a Jira issue when an escalation reaches this level: a whole number from 1',
  roles: { read: [admin], write: [admin] },
});

Property({
  $id: Now.ID['property-sync-close-code'],
  name: 'x_rungs_esc.sync.close_code',
  type: 'string',
  value: 'Solution provided',
  description: 'The resolution code of an incident that was resolved in Jira',
  roles: { read: [admin], write: [admin] },
});

Property({
  $id: Now.ID['property-jira-base-url'],
  name: 'x_rungs_esc.jira.base_url',
  type: 'string',
  value: '',
  description: 'Address of the Jira site alone, by https: https://your-site.atlassian.net',
  roles: { read: [admin], write: [admin] },
});

Property({
  $id: Now.ID['property-jira-user'],
  name: 'x_rungs_esc.jira.user',
  type: 'string',
  value: '',
  description: 'Account in Jira that owns the API token',
  roles: { read: [admin], write: [admin] },
});

Property({
  $id: Now.ID['property-jira-token'],
  name: 'x_rungs_esc.jira.token',
  type: 'password2',
  value: '',
  description: 'API token of that account',
  isPrivate: true,
  roles: { read: [admin], write: [admin] },
});

Property({
  $id: Now.ID['property-jira-project'],
  name: 'x_rungs_esc.jira.project',
  type: 'string',
  value: '',
  description: 'Key of the Jira project that gets the issues',
  roles: { read: [admin], write: [admin] },
});

Property({
  $id: Now.ID['property-jira-issue-type'],
  name: 'x_rungs_esc.jira.issue_type',
  type: 'string',
  value: 'Task',
  description: 'Name of the issue type in that project',
  roles: { read: [admin], write: [admin] },
});
