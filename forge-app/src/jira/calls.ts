/**
 * Every call this app makes to Jira: nothing else may be called, so the scopes in the manifest are
 * exactly those named here.
 */
export interface JiraCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly scope: 'read:jira-work' | 'write:jira-work';
}

export const jiraCalls = {
  issue: { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}', scope: 'read:jira-work' },
  issues: { method: 'POST', path: '/rest/api/3/issue/bulkfetch', scope: 'read:jira-work' },
  search: { method: 'POST', path: '/rest/api/3/search/jql', scope: 'read:jira-work' },
  createIssue: { method: 'POST', path: '/rest/api/3/issue', scope: 'write:jira-work' },
  issueTypes: {
    method: 'GET',
    path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
    scope: 'read:jira-work',
  },
  comments: { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}/comment', scope: 'read:jira-work' },
  addComment: { method: 'POST', path: '/rest/api/3/issue/{issueIdOrKey}/comment', scope: 'write:jira-work' },
  setCommentProperty: {
    method: 'PUT',
    path: '/rest/api/3/comment/{commentId}/properties/{propertyKey}',
    scope: 'write:jira-work',
  },
  setIssueProperty: {
    method: 'PUT',
    path: '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
    scope: 'write:jira-work',
  },
  linkTypes: { method: 'GET', path: '/rest/api/3/issueLinkType', scope: 'read:jira-work' },
  linkIssues: { method: 'POST', path: '/rest/api/3/issueLink', scope: 'write:jira-work' },
  myPermissions: { method: 'GET', path: '/rest/api/3/mypermissions', scope: 'read:jira-work' },
} as const satisfies Record<string, JiraCall>;
