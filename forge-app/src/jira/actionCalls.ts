/** What actions of a policy call beside what telling people does; part of `jiraCalls`. */
export const actionCalls = {
  assign: { method: 'PUT', path: '/rest/api/3/issue/{issueIdOrKey}/assignee', scope: 'write:jira-work' },
  editIssue: { method: 'PUT', path: '/rest/api/3/issue/{issueIdOrKey}', scope: 'write:jira-work' },
  priorities: { method: 'GET', path: '/rest/api/3/priority', scope: 'read:jira-work', answers: '' },
  putRemoteLink: { method: 'POST', path: '/rest/api/3/issue/{issueIdOrKey}/remotelink', scope: 'write:jira-work' },
  notify: { method: 'POST', path: '/rest/api/3/issue/{issueIdOrKey}/notify', scope: 'write:jira-work' },
  getNote: {
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
    scope: 'read:jira-work',
  },
  setNote: {
    method: 'PUT',
    path: '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
    scope: 'write:jira-work',
  },
  raiseAlert: {
    method: 'POST',
    path: '/jsm/ops/api/{cloudId}/v1/alerts',
    scope: 'write:ops-alert:jira-service-management',
  },
  findAlerts: {
    method: 'GET',
    path: '/jsm/ops/api/{cloudId}/v1/alerts',
    scope: 'read:ops-alert:jira-service-management',
    answers: 'values',
  },
  closeAlert: {
    method: 'POST',
    path: '/jsm/ops/api/{cloudId}/v1/alerts/{id}/close',
    scope: 'write:ops-alert:jira-service-management',
  },
} as const;
